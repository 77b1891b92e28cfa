import Testing
import TopicModel

@testable import HelpSite

@Suite struct ControlMarkingTests {
  private func html(_ text: String, _ controls: [Control]) -> String {
    ControlMarking.markup(text, controls: controls).html
  }

  private func button(_ label: String) -> Control { Control(kind: .button, label: label, action: .click) }

  @Test func drawsAControlInPlaceOfItsQuotes() {
    #expect(html("单击“删除”。", [button("删除")]) == "单击<span class=\"c c-button\">删除</span>。")
    #expect(html("Click \"OK\".", [button("OK")]) == "Click <span class=\"c c-button\">OK</span>.")
  }

  @Test func prefersTheQuotedPlaceAndFindsRepeatsInOrder() {
    let text = "删除前单击“删除”，再单击“删除”。"
    let result = html(text, [button("删除"), button("删除")])
    #expect(result.hasPrefix("删除前单击<span"))
    #expect(result.components(separatedBy: "<span").count == 3)
  }

  @Test func doesNotCutALabelOutOfALongerWord() {
    #expect(html("BOOKING, then OK", [button("OK")]) == "BOOKING, then <span class=\"c c-button\">OK</span>")
  }

  @Test func joinsTheItemsOfACascade() {
    let menu = Control(kind: .menu, label: "删除", path: ["更多", "删除"], action: .click)
    #expect(
      html("选择“更多 > 删除”。", [menu])
        == "选择<span class=\"c c-menu\">更多<span class=\"c-sep\"> › </span>删除</span>。")
  }

  @Test func leavesAStepAloneWhoseTextLacksTheLabel() {
    #expect(html("继续。", [button("删除")]) == "继续。")
    #expect(html("<b>", [button("x")]) == "&lt;b&gt;")
  }
}

@Suite struct TextDifferenceTests {
  @Test func marksTheWordsThatDiffer() {
    #expect(TextDifference.markup("单击批量删除", against: "单击删除").html == "单击<mark>批量</mark>删除")
    #expect(TextDifference.markup("Click Delete", against: "Click Delete").html == "Click Delete")
  }
}

@Suite struct FlowDrawingTests {
  @Test func drawsOnlyProceduresWithBranchesOrChoices() {
    let plain = Procedure(id: "p", title: "P", steps: [Step(number: "1", text: "a"), Step(number: "2", text: "b")])
    let strings = Strings(language: "en", table: [:])
    #expect(FlowDrawing(procedure: plain, anchors: [:], strings: strings) == nil)
    var branching = plain
    branching.steps[1].goto = ["1"]
    let drawing = FlowDrawing(procedure: branching, anchors: [:], strings: strings)
    #expect(drawing?.markup.html.contains("flow-branch") == true)
    #expect(drawing?.markup.html.contains("<title>") == true)
  }

  @Test func wrapsByWidthAndSaysThatThereIsMore() {
    #expect(FlowDrawing.wrap("一二三四五六", units: 6, lines: 2) == ["一二三", "四五六"])
    #expect(FlowDrawing.wrap("一二三四五六七", units: 6, lines: 2) == ["一二三", "四五六…"])
  }
}
