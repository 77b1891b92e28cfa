import Testing
import TopicModel

@testable import Checks

@Suite struct ControlKindVariesTests {
  private func using(_ source: String, _ step: String) -> Page {
    page(source, source) { $0.procedure("查看", steps: ["单击[button:详情]。", step]) }
  }

  @Test func reportsAKindThatIsSaidDifferently() throws {
    let found = try findings(
      ControlKindVaries(),
      [
        using("a.html", "单击[tab:日志]页签。"), using("b.html", "单击[link:日志]链接。"), using("c.html", "单击[tab:日志]页签。"),
      ])
    #expect(found.map { $0.locations[0].source } == ["b.html"])
  }

  @Test func leavesKindsAloneThatAreOnlyImplied() throws {
    #expect(
      try findings(ControlKindVaries(), [using("a.html", "单击[tab:日志]页签。"), using("b.html", "单击[button:日志]。")]).isEmpty)
  }
}
