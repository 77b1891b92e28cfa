import Testing
import TopicModel

@testable import Checks

@Suite struct UnbalancedMarksTests {
  private func found(in text: String, lang: String = "zh-CN") throws -> [Finding] {
    try findings(UnbalancedMarks(), [page("a.html", "标题", lang: lang) { $0.paragraph(text) }])
  }

  @Test(arguments: [
    ("单击“确定。", 3), ("单击确定”。", 5), ("单击“确定\"。", 3), ("选择资源（可选)。", 5), ("进入「列表』页面", 3), ("单击\"确定。", 3),
    ("名称（最多10个字符。", 3), ("在「类别字段中选择「数字」。", 2), ("输入 f(g(x) 的值", 5), ("选择（a 或 b)。", 3),
    ("不用(分号 ; 分开", 3), ("the folder (such as C:\\Files is searched", 12),
  ])
  func reportsTheFirstMarkWithoutItsPartner(_ text: String, _ column: Int) throws {
    let found = try found(in: text)
    #expect(found.map { $0.locations[0].line } == [2])
    #expect(found.map { $0.locations[0].column } == [column])
  }

  @Test(arguments: [
    "单击“确定”（见图1）。", "1）选择资源", "a) choose one", "屏幕为 15\" 的设备", "“更多（“其他”）”", "《指南》与【说明】", "单击\"确定\"。",
    "不支持特殊字符!<>=&\"'", "双引号(\")除外", "取值范围为[1, 65535)", "\"dimensions\": [", "],", "limit=5&dim.1=\"id,3773b058\"a",
    ">![](public/icon.gif) 须知：请先备份", "相等于 [^\\n\\r]。", "按 Shift + Alt + [", "Press ] or } to go on.",
    "it’s the users’ file", "以下两项：1) 邮箱，2) 名称", "见谅 :)",
    "(例如 \" 表示英寸)", "路径 \"\\\" 表示根", "输入 ')' 即可", "“这是“更多”按钮”的说明", "使用(调用 f())即可", "rgb(0,123,",
    "不能有：?, *, <, \", :, /",
    "A list (separated by ;) of paths", "the folder (such as C:\\Files\\) is searched", "use the key (\\) to go back",
    "values (separated by \";\") are read", "不是很好(笑 :) )", "不能包含”、\\\"、\\n等特殊字符。",
  ])
  func leavesPairsListNumbersAndInchesAlone(_ text: String) throws {
    #expect(try found(in: text).isEmpty)
  }

  @Test(arguments: [
    "Select the item(s) in the “Items list;", "Open the page(s) of the “Items list,", "See the list (of “Items);",
    "选择资源a(可选)和“列表;",
  ])
  func aSentenceThatGoesOnIsNoCode(_ text: String) throws { #expect(try found(in: text).count == 1) }

  @Test(arguments: ["list.add(item[0, first,", "use rgba(0, 12,", "if (ready(x) {", "run(a, b));", "  print(\"a, 1.5,"])
  func aCallThatGoesOnInTheNextLineIsCode(_ text: String) throws { #expect(try found(in: text).isEmpty) }

  @Test func leavesCodeAlone() throws {
    var page = page("a.html", "标题")
    page.content = [.paragraph(RichText("输入 f(x 后回车", spans: [RichText.Span(kind: .code, start: 7, end: 10)]))]
    #expect(try findings(UnbalancedMarks(), [page]).isEmpty)
  }

  @Test func aFaultInTheTitleStandsWhereTheTitleStands() throws {
    var pages = [page("a.html", "收回客户（批量")]
    #expect(try findings(UnbalancedMarks(), pages).map(\.locations[0].line) == [1])
    pages[0].titlePosition = Position(line: 8, column: 5)
    let found = try findings(UnbalancedMarks(), pages)
    #expect(found.map { "\($0.locations[0].line):\($0.locations[0].column)" } == ["8:9"])
  }
}
