import Testing

@testable import Checks

@Suite struct NumberingGapTests {
  private func found(_ numbers: [String]) throws -> [Finding] {
    try findings(
      NumberingGap(),
      [page("a.html", "删除") { $0.procedure("删除", numbers: numbers, steps: numbers.map { _ in "单击[button:删除]。" }) }])
  }

  @Test(arguments: [(["1", "2", "4"], 5), (["1", "2", "2"], 5), (["1", "3", "2"], 4)])
  func reportsTheFirstNumberThatDoesNotFollow(_ numbers: [String], _ line: Int) throws {
    #expect(try found(numbers).map { $0.locations[0].line } == [line])
  }

  @Test(arguments: [["1", "2", "3"], ["4", "5"], ["a", "c"], ["1"]])
  func leavesConsecutiveNumbersAndLettersAlone(_ numbers: [String]) throws {
    #expect(try found(numbers).isEmpty)
  }
}
