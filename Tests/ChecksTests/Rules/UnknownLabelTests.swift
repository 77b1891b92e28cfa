import Testing

@testable import Checks

@Suite struct UnknownLabelTests {
  private let pages = [
    page("a.html", "删除") { $0.procedure("删除", steps: ["单击[button:批量删除]。", "单击[button:确 定]。", "单击[button:删除5条记录]。"]) }
  ]

  @Test func saysNothingWithoutATable() throws {
    #expect(try findings(UnknownLabel(), pages).isEmpty)
  }

  @Test func reportsLabelsThatTheTableLacksAndNamesTheNearest() throws {
    var options = CheckOptions()
    options.labels = ["批量清除", "确定", "删除{0}条记录"]
    let found = try findings(UnknownLabel(), pages, options: options)
    #expect(found.map { $0.locations[0].line } == [3])
    #expect(found.first?.remedy.text.contains("批量清除") == true)
  }

  @Test func readsTablesInThreeForms() throws {
    let csv = "key,zh,en\nok,确定,OK\ndel,\"删除,移除\",Delete\n"
    #expect(try StringTable.labels(in: csv, form: .csv, name: "t") == ["确定", "OK", "删除,移除", "Delete"])
    let json = #"{"a": {"ok": "确定"}, "b": ["取消", 3]}"#
    #expect(try StringTable.labels(in: json, form: .json, name: "t") == ["确定", "取消"])
    let properties = "# 注释\nok = \\u786e\\u5b9a\ncancel: 取消\n\n"
    #expect(try StringTable.labels(in: properties, form: .properties, name: "t") == ["确定", "取消"])
    #expect(throws: CheckError.malformedTable("t.json")) {
      try StringTable.labels(in: "{", form: .json, name: "t.json")
    }
  }
}
