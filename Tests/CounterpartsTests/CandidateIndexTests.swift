import Lexicon
import Testing
import TopicModel

@testable import Counterparts

@Suite struct CandidateIndexTests {
  private func candidates(_ topics: [Topic]) throws -> [(batch: Int, single: Int)] {
    let linker = try CounterpartLinker(lexicon: .builtIn)
    let linked = linker.reading.read(topics, parameters: [:])
    return CandidateIndex(topics: linked.topics, procedures: linked.procedures, reading: linker.reading).candidates()
  }

  @Test func onlyProceduresThatShareActionAndHeadMeetAcrossPages() throws {
    let topics = [
      call("a/b", "批量删除客户标签", .batch), call("a/1", "删除标签"), call("a/2", "删除客户"), call("a/3", "添加标签"),
    ]
    #expect(try candidates(topics).map { [$0.batch, $0.single] } == [[0, 1]])
  }

  @Test func aThousandCopiesOfOnePageStayLinear() throws {
    let topics = (0..<1000).flatMap { [call("a/b\($0)", "批量删除客户", .batch), call("a/s\($0)", "删除客户")] }
    let found = try candidates(topics)
    #expect(found.count <= 20 * 1000)
    #expect(Set(found.map(\.batch)).count == 1000)
  }

  @Test func noProcedureGetsEndlessCounterparts() throws {
    let kinds = (0..<300).map { call("a/s\($0)", "添加\($0)类型记录") }
    let linked = try CounterpartLinker(lexicon: .builtIn).link(kinds + [call("a/b", "批量添加记录", .batch)])
    #expect(linked.last?.procedures[0].counterparts.count == CounterpartLinker.mostCounterparts)
  }
}

@Suite struct FolderTests {
  @Test(arguments: [
    ("orders/pay.html", "orders"), ("orders/pay/index.html", "orders"),
    ("https://h.example/orders/pay/", "https:/h.example/orders"),
    ("pay.html", ""), ("", ""),
  ])
  func aPageWithAFolderOfItsOwnStandsInTheOneAroundIt(source: String, folder: String) {
    #expect(OperationReading.folder(of: source) == folder)
  }
}

@Suite struct APIParametersTests {
  private func page(_ cells: [String], kind: Topic.Kind = .reference) -> Page {
    let rows = cells.map { [Block.Table.Cell(header: false, blocks: [.paragraph(RichText($0))])] }
    return Page(
      topic: Topic(id: "t", source: "t", title: "t", lang: "en", kind: kind), content: [.table(.init(rows: rows))])
  }

  @Test func areIdentifiersInTheFirstColumnOfAReferencesTables() {
    #expect(
      APIParameters.names(in: page(["参数", "customer_id", "200", "two words", "reason"])) == ["customer_id", "reason"])
    #expect(APIParameters.names(in: page(["customer_id"], kind: .task)).isEmpty)
  }

  @Test func namesOnManyPagesTellNothing() {
    let pages = Dictionary(uniqueKeysWithValues: (0..<10).map { ("p\($0)", Set(["project_id", "name\($0 / 2)"])) })
    #expect(APIParameters.telling(pages)["p3"] == ["name1"])
  }
}
