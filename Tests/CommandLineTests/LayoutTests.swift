import Testing

@testable import SearchIndex
@testable import stepdex

/// How hits are laid out in terminals of several widths.
@Suite struct LayoutTests {
  @Test(arguments: [
    // A line begins with no sign that closes something, and ends with none that opens something.
    ("在弹出的窗口中单击确定。", 22, ["在弹出的窗口中单击确", "定。"]), ("在窗口中选择“删除”，再保存", 18, ["在窗口中选择“删", "除”，再保存"]),
    ("在窗口中选择（删除）再保存", 14, ["在窗口中选择", "（删除）再保存"]), ("Click Delete now", 12, ["Click Delete", "now"]),
    ("单击Delete按钮", 8, ["单击", "Delete按", "钮"]), ("", 10, [""]), ("是Delete。", 6, ["是", "Delete", "。"]),
  ])
  func linesAreBrokenWhereTheyMayBe(text: String, columns: Int, lines: [String]) {
    #expect(DisplayWidth.wrapped(text, columns: columns) == lines)
  }

  private let hit = SearchHit(
    rank: 1, score: 9, topic: .init(id: "t1", source: "records/manage.html", title: "管理记录集", url: nil),
    procedure: .init(id: "p123456789", title: "批量删除记录集（单个域名的所有记录集）", mode: .batch), snippet: "勾选记录集，单击删除。",
    highlights: [], counterparts: [.init(id: "p987654321", relation: .single, title: "删除一个域名的一个记录集")])

  @Test(arguments: [30, 40, 80, 200])
  func noLineIsWiderThanTheTerminal(columns: Int) {
    let lines = HitText(style: Style(colour: false), width: columns).lines(hit)
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= columns }, "\(lines)")
    // What is on a further line stands below what it belongs to, and nothing is lost.
    #expect(lines.dropFirst().allSatisfy { $0.hasPrefix("   ") }, "\(lines)")
    let text = lines.joined().replacing(" ", with: "")
    for part in ["批量删除记录集（单个域名的所有记录集）[severalitems]", "p123456789", "records/manage.html", "记录集(oneitem,p987654321)"] {
      #expect(text.contains(part), "\(part) in \(text)")
    }
  }

  /// What is read by another program has a line for each thing, however long.
  @Test func withoutATerminalNothingIsBroken() {
    let lines = HitText(style: Style(colour: false), width: nil).lines(hit)
    #expect(lines[0] == "1. 批量删除记录集（单个域名的所有记录集）  [several items]")
    #expect(lines[1] == "   p123456789 · 管理记录集 · records/manage.html")
    #expect(lines.last == "   ⇄ 删除一个域名的一个记录集 (one item, p987654321)")
  }

  @Test func marksGoOnInTheNextLine() {
    var marked = hit
    marked.titleHighlights = [[7, 19]]
    let lines = HitText(style: Style(colour: true), width: 30).lines(marked)
    let plain = HitText(style: Style(colour: false), width: 30).lines(marked)
    #expect(lines.count == plain.count)
    #expect(lines.prefix(2).allSatisfy { $0.contains("\u{1B}[1;35m") })
  }
}
