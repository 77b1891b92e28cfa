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

  @Test(arguments: [
    ("{{count}} selected", "12 selected"), ("已选择${count}项", "已选择3项"), ("%1$s / %2$d", "3 / 4"),
    ("%(name)s files", "x files"),
    ("100%", "100%"), ("{0}", "x"),
  ])
  func placeholdersOfAnySortStandForAnyText(_ label: String, _ shown: String) {
    #expect(StringTable([label]).contains(shown) != (label == "{0}"))
    #expect(!StringTable([label]).contains("保存"))
  }

  @Test func readsWhatOtherProgramsWrite() throws {
    let bom = "\u{FEFF}"
    #expect(
      try StringTable.labels(in: bom + "key;zh\r\nok;确定\r\ndel;\"删除;移除\"\r\n", form: .csv, name: "t") == [
        "确定", "删除;移除",
      ])
    #expect(try StringTable.labels(in: "id\tzh\nok\t确定, 好\n", form: .csv, name: "t") == ["确定, 好"])
    let properties =
      bom + "# 注释 \\\ndialog\\:title = 标题\nlong = 第一行 \\\n    第二行\nbreak=上\\n下\npath=C\\:\\\\temp\nword 值\nempty =\n"
    #expect(
      try StringTable.labels(in: properties, form: .properties, name: "t") == [
        "标题", "第一行 第二行", "上 下", "C:\\temp", "值",
      ])
    #expect(try StringTable.labels(in: bom + #"["确定"]"#, form: .json, name: "t") == ["确定"])
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

  @Test func aBackslashAtTheEndOfAFileHidesNoLabel() throws {
    #expect(
      try StringTable.labels(in: "ok = 确定\ncancel = 取消\\", form: .properties, name: "t") == ["确定", "取消"])
  }
}
