import Testing
import TopicModel

@testable import Extraction

/// A menu that one step opens and the next uses, and the way that a click begins.
@Suite struct OpenedMenuTests {
  private func kinds(_ steps: String..., english: Bool = true) throws -> [[String]] {
    let items = steps.map { "<li>\($0)</li>" }.joined()
    let topic = try PageWriting.topic(english ? "Delete a boat" : "删除船只", "<ol>\(items)</ol>")
    return topic.procedures.flatMap(\.steps).map { $0.controls.map(\.kind.rawValue) }
  }

  @Test func theNextStepPicksFromAMenuWithoutAName() throws {
    #expect(try kinds("Click the menu button next to the boat.", "Click <b>Delete</b>.") == [[], ["menu"]])
    #expect(try kinds("Open the drop-down menu on the right.", "Select <b>Delete</b>.") == [[], ["menu"]])
    #expect(
      try kinds("Click the <b>Main Menu</b> icon.", "Click <b>Boats</b>.", "Click <b>Delete</b>.")
        == [["icon"], ["menu"], ["button"]])
  }

  @Test func whatIsPickedInTheMenuClosesIt() throws {
    #expect(
      try kinds("Select <b>Delete</b> from the actions menu.", "Click <b>Boats</b>.") == [["menu"], ["button"]])
  }

  @Test func aDialogIsConfirmedByAButton() throws {
    #expect(try kinds("Click the menu button.", "Click <b>Save</b>.") == [[], ["button"]])
    #expect(
      try kinds("Click the menu button.", "In the <b>Boat</b> dialog box, click <b>Delete</b>.")
        == [[], ["dialog", "button"]])
  }

  @Test func aClickInFrontOfTheNavigationPaneBeginsTheWay() throws {
    #expect(
      try kinds("点击“水域”，在左侧导航栏，选择“船只”。", "点击“删除”，在左侧导航栏，选择“船只”。", english: false)
        == [["menu", "menu"], ["button", "menu"]])
  }
}
