import Testing
import TopicModel

@testable import Checks

@Suite struct NumberingGapTests {
  private func found(_ numbers: [String]) throws -> [Finding] {
    try findings(
      NumberingGap(),
      [page("a.html", "删除") { $0.procedure("删除", numbers: numbers, steps: numbers.map { _ in "单击[button:删除]。" }) }])
  }

  @Test(arguments: [
    (["1", "2", "4"], 5), (["1", "2", "2"], 5), (["1", "3", "2"], 4), (["a", "b", "d"], 5), (["A", "A"], 4),
  ])
  func reportsTheFirstNumberThatDoesNotFollow(_ numbers: [String], _ line: Int) throws {
    #expect(try found(numbers).map { $0.locations[0].line } == [line])
  }

  @Test(arguments: [["1", "2", "3"], ["4", "5"], ["a", "b"], ["i", "ii", "v"], ["c", "e"], ["1"]])
  func leavesConsecutiveNumbersAndLettersAlone(_ numbers: [String]) throws {
    #expect(try found(numbers).isEmpty)
  }

  /// Numbered paragraphs become several lists where their numbers do not follow.
  private func found(_ lists: [[String]], between: [Block] = []) throws -> [String] {
    var built = page("a.html", "删除")
    for (place, markers) in lists.enumerated() {
      let items = markers.enumerated().map { index, marker in
        Block.Item(
          marker: marker, blocks: [.paragraph(RichText("单击“删除”。"))],
          position: Position(line: 10 * (place + 1) + index, column: 1))
      }
      if place > 0 { built.content += between }
      built.content.append(.list(Block.List(ordered: true, items: items)))
    }
    return try findings(NumberingGap(), [built]).map { "\($0.locations[0].line) \($0.message)" }
  }

  @Test(arguments: [("2", 0), ("5", 1)])
  func aNumberInAListOfItsOwnIsNotLeftOut(_ inside: String, _ count: Int) throws {
    func item(_ marker: String, _ blocks: [Block] = []) -> Block.Item {
      Block.Item(marker: marker, blocks: [.paragraph(RichText("单击“删除”。"))] + blocks)
    }
    var built = page("a.html", "删除")
    let nested = Block.list(Block.List(ordered: true, items: [item(inside)]))
    built.content = [.list(Block.List(ordered: true, items: [item("1", [nested]), item("3")]))]
    #expect(try findings(NumberingGap(), [built]).count == count)
  }

  @Test func listsRightBehindEachOtherAreOne() throws {
    #expect(try found([["1", "2", "3"], ["3", "4"]]) == ["20 Number 3 stands twice."])
    #expect(try found([["1", "2"], ["4"]]) == ["20 Number 4 follows number 2."])
    #expect(try found([["1", "2"], ["3", "4"]]).isEmpty)
    #expect(try found([["1", "2"], ["1", "2"]]).isEmpty)
    // A footnote.
    #expect(try found([["1", "2"], ["9"]]).isEmpty)
    #expect(
      try found([["1", "2"], ["4"]], between: [.heading(Block.Heading(level: 2, text: RichText("后续处理")))]).isEmpty)
  }

  @Test func lettersBehindANumberTellStepsApart() throws {
    func count(_ texts: [String]) throws -> Int {
      var built = page("a.html", "Remote Tests", lang: "en")
      let items = zip(["1", "1"], texts).map { Block.Item(marker: $0, blocks: [.paragraph(RichText($1))]) }
      built.content = [.list(Block.List(ordered: true, items: items))]
      return try findings(NumberingGap(), [built]).count
    }
    #expect(try count(["a: Start the client", "b: Start the server"]) == 0)
    #expect(try count(["a: Start the client", "a: Start the server"]) == 1)
    #expect(try count(["Start the client", "Start the server"]) == 1)
  }
}
