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

  @Test func reportsAKindThatASentenceOutsideTheStepsSaysDifferently() throws {
    func telling(_ source: String, _ text: String) -> Page { page(source, "Disks", lang: "en") { $0.bold(text) } }
    let usual = telling("a.html", "The size is shown on the *Volumes* tab.")
    let found = try findings(
      ControlKindVaries(), [usual, telling("b.html", "The size is shown on the *Volumes* icon.")])
    #expect(found.map { $0.locations.map(\.source) } == [["b.html", "a.html"]])
    #expect(found.first?.message.text.contains("an icon here and a tab") == true)
    for other in ["The size is shown on the *Volumes* page.", "The size is shown on the *Disks* icon."] {
      #expect(try findings(ControlKindVaries(), [usual, telling("b.html", other)]).isEmpty)
    }
  }
}
