import Testing

@testable import Checks

@Suite struct UndecidedPairTests {
  private let pages = [
    page("batch.html", "批量导入记录") { $0.procedure("批量导入记录", .batch, steps: ["单击[button:批量导入]。"]) },
    page("single.html", "添加一条记录") { $0.procedure("添加一条记录", steps: ["单击[button:添加]。"]) },
  ]

  private func findings(_ pairs: [CandidatePair]) throws -> [Finding] {
    UndecidedPair().findings(in: try Library(pages: pages, undecidedPairs: pairs))
  }

  @Test func namesBothPlacesAndTheLineToWrite() throws {
    let ids = pages.map { $0.topic.procedures[0].id }
    let found = try findings([CandidatePair(batch: ids[0], single: ids[1], evidence: ["动作相近"])])
    #expect(found.map { $0.locations.map(\.source) } == [["batch.html", "single.html"]])
    #expect(found[0].remedy.text.contains("[\(ids[0]), \(ids[1])]"))
    #expect(found[0].message.text.contains("动作相近"))
  }

  @Test func saysNothingOfProceduresThatAreNotThereOrWhereNobodyLooked() throws {
    #expect(try findings([CandidatePair(batch: "x", single: "y", evidence: [])]).isEmpty)
    #expect(try findings([]).isEmpty)
  }

  @Test func hasToBeAskedFor() throws {
    #expect(try Checker(options: CheckOptions()).rules.contains { $0 is UndecidedPair } == false)
    var options = CheckOptions()
    options.enable = ["undecided-pair"]
    #expect(try Checker(options: options).rules.contains { $0 is UndecidedPair })
  }
}
