import Foundation
import Testing

/// docs/languages adds Japanese by data alone.
@Suite struct AddedLanguageTests {
  private struct Topic: Decodable {
    struct Constraint: Decodable {
      var kind: String
      var quantity: Double?
    }
    struct Control: Decodable {
      var kind: String
      var label: String
      var action: String
    }
    struct Step: Decodable {
      var controls: [Control]
    }
    struct Operation: Decodable {
      var action: String
      var object: String
    }
    struct Procedure: Decodable {
      var title: String
      var mode: String
      var operation: Operation
      var navigation: [String]
      var steps: [Step]
    }
    var lang: String
    var constraints: [Constraint]
    var procedures: [Procedure]
  }

  private func topic(_ options: [String]) throws -> Topic {
    let program = try Program.inNewFolder()
    let languages = Program.checkout.appending(path: "docs/languages").path(percentEncoded: false)
    #expect(
      try program.run(["index", languages + "/pages"] + options.map { $0.replacing("DOCS", with: languages) }).status
        == 0)
    let record = try program.run(["export", "--format", "jsonl"]).output
    return try JSONDecoder().decode(Topic.self, from: Data(record.utf8))
  }

  @Test func theExampleReadsAJapanesePage() throws {
    let topic = try topic(["--config", "DOCS/stepdex.yml"])
    #expect(topic.lang == "ja")
    #expect(topic.procedures.map(\.title) == ["ホストの削除", "ホストの一括削除"])
    #expect(topic.procedures.map(\.mode) == ["single", "batch"])
    #expect(topic.procedures.map(\.operation.action) == ["削除", "削除"])
    #expect(topic.procedures.map(\.operation.object) == ["ホスト", "ホスト"])
    #expect(topic.procedures[0].navigation == ["コンピューティング", "ホスト"])
    let controls = topic.procedures.map { $0.steps.flatMap(\.controls).map { "\($0.kind)/\($0.action) \($0.label)" } }
    #expect(
      controls == [
        ["menu/select ホスト", "column/none 操作", "button/click 削除", "dialog/none ホストの削除", "button/click OK"],
        ["button/click 一括削除", "field/enter 理由", "button/click OK"],
      ])
    #expect(topic.constraints.map(\.kind) == ["prerequisite", "eligibility", "limit", "consequence"])
    #expect(topic.constraints.map(\.quantity) == [nil, nil, 20, nil])
  }

  @Test func withoutItsDataThePageHasNone() throws {
    let topic = try topic([])
    #expect(topic.lang == "ja")
    #expect(topic.constraints.isEmpty)
    #expect(topic.procedures.allSatisfy { $0.operation.object != "ホスト" })
  }

  @Test func aNameThatNoLanguageHasIsAnErrorThatNamesTheFile() throws {
    let program = try Program.inNewFolder()
    try program.write("lexicon:\n  folder: words\n", to: "stepdex.yml")
    try program.write("verbs: {click: [klik]}\nkindz: {}\n", to: "words/nl/controls.yml")
    try program.write("<h1>A</h1><p>B</p>", to: "docs/a.html")
    let outcome = try program.run(["index", "docs"])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("nl/controls.yml") && outcome.errors.contains("kindz"))
  }
}
