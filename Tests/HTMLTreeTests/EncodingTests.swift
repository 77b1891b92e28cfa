import Testing

@testable import HTMLTree

private let chinese = "点击右上角的“创建云服务器”，等待状态变为运行中。"
private let gb = bytes(
  hex: "b5e3bbf7d3d2c9cfbdc7b5c4a1b0b4b4bda8d4c6b7fecef1c6f7a1b1a3acb5c8b4fdd7b4ccacb1e4ceaad4cbd0d0d6d0a1a3")
private let traditional = "按一下右上角的「建立雲端伺服器」，等待狀態變成執行中。"
private let big5 = bytes(
  hex: """
    abf6a440a455a56ba457a8a4aabaa175abd8a5dfb6b3badda6f8aa41beb9a176a141b5a5abddaaacba41c5dca6a8b0f5a6e6a4a4a143
    """)
private let japanese = "右上の「サーバーを作成する」をクリックしてください。"
private let shiftJIS = bytes(
  hex: "89458fe382cc81758354815b836f815b82f08dec90ac82b782e9817682f0834e838a8362834e82b582c482ad82be82b382a28142")
private let eucJP = bytes(
  hex: "b1a6bee5a4cea1d6a5b5a1bca5d0a1bca4f2baeec0aea4b9a4eba1d7a4f2a5afa5eaa5c3a5afa4b7a4c6a4afa4c0a4b5a4a4a1a3")
private let western = "Choose “Create” – the café’s server — then wait."
private let windows1252 = bytes(
  hex: "43686f6f736520934372656174659420962074686520636166e99273207365727665722097207468656e20776169742e")

private func page(_ content: [UInt8], meta: String? = nil) -> [UInt8] {
  let head = meta.map { "<meta charset=\"\($0)\">" } ?? ""
  return Array("<html><head>\(head)</head><body><p>".utf8) + content + Array("</p><p>end</p></body></html>".utf8)
}

private func paragraph(_ document: HTMLDocument) -> String {
  document.nodes.firstIndex { $0.name == "p" }.map { document.text(of: $0) } ?? ""
}

@Suite struct EncodingTests {
  @Test(arguments: [
    (Array(chinese.utf8), chinese, "UTF-8"), (gb, chinese, "GB18030"), (big5, traditional, "Big5"),
    (shiftJIS, japanese, "Shift_JIS"), (eucJP, japanese, "EUC-JP"), (windows1252, western, "windows-1252"),
  ]) func undeclaredEncodingsAreGuessed(_ content: [UInt8], _ text: String, _ name: String) throws {
    let document = try HTMLParser.parse(page(content))
    #expect(paragraph(document) == text)
    #expect(document.encoding == name)
    #expect(document.repairs.isEmpty)
  }

  @Test(arguments: [
    ("gb2312", gb, chinese, "GB18030"), ("GBK", gb, chinese, "GB18030"), ("big5", big5, traditional, "Big5"),
    ("x-sjis", shiftJIS, japanese, "Shift_JIS"), ("iso-8859-1", windows1252, western, "windows-1252"),
    ("windows-1251", [0xCF, 0xF0], "Пр", "windows-1251"), ("euc-kr", [0xC7, 0xD1], "한", "EUC-KR"),
    ("utf-16", Array(chinese.utf8), chinese, "UTF-8"),
  ]) func declaredEncodingsAreBelieved(
    _ label: String, _ content: [UInt8], _ text: String, _ name: String
  ) throws {
    let document = try HTMLParser.parse(page(content, meta: label))
    #expect(paragraph(document) == text)
    #expect(document.encoding == name)
  }

  @Test(arguments: [
    "<?xml version='1.0' encoding='gb2312'?>",
    "<META HTTP-EQUIV=\"Content-Type\" CONTENT=\"text/html; charset=GB2312\">", "<meta charset = gb2312 >",
    "<script>var a = '<p>';</script><!-- <meta charset=utf-8> --><meta charset='gb2312'/>",
  ]) func declarationsAreFoundInEveryForm(_ declaration: String) throws {
    let document = try HTMLParser.parse(
      Array(declaration.utf8) + Array("<p>".utf8) + [0xD6, 0xD0] + Array("</p>".utf8))
    #expect(paragraph(document) == "中")
  }

  @Test func aDeclarationBehindLongScriptsIsFound() throws {
    let script = "<script>" + String(repeating: "x = 1;", count: 1_000) + "</script>"
    let document = try HTMLParser.parse(Array((script + "<meta charset=gbk><p>").utf8) + [0xD6, 0xD0])
    #expect(paragraph(document) == "中")
  }

  @Test(arguments: [
    ("gb2312", Array(chinese.utf8), chinese, "UTF-8"), ("iso-8859-1", Array("é".utf8), "é", "UTF-8"),
    ("utf-8", gb, chinese, "GB18030"), ("utf-8", big5, traditional, "Big5"), ("iso-8859-1", gb, chinese, "GB18030"),
  ]) func lyingDeclarationsAreOverriddenAndNamed(
    _ label: String, _ content: [UInt8], _ text: String, _ name: String
  ) throws {
    let document = try HTMLParser.parse(page(content, meta: label))
    #expect(paragraph(document) == text)
    #expect(document.encoding == name)
    #expect(document.repairs.count == 1)
    #expect(document.repairs.first?.contains("not as the declared \(label)") == true)
  }

  @Test func theHeaderBeatsThePageAndTheUserBeatsBoth() throws {
    var options = HTMLParser.Options(headerEncoding: "gbk")
    #expect(paragraph(try HTMLParser.parse(page(gb, meta: "big5"), options: options)) == chinese)
    options.headerEncoding = "big5"
    options.forcedEncoding = "gb18030"
    #expect(paragraph(try HTMLParser.parse(page(gb), options: options)) == chinese)
    options.forcedEncoding = "big5"
    #expect(paragraph(try HTMLParser.parse(page(gb), options: options)) != chinese)
  }

  @Test func anUnknownForcedEncodingIsAnErrorAndAnUnknownDeclaredOneIsNot() throws {
    let forced = HTMLParser.Options(source: "a.html", forcedEncoding: "klingon")
    #expect(throws: HTMLParseError.unknownEncoding(source: "a.html", name: "klingon")) {
      try HTMLParser.parse(page(gb), options: forced)
    }
    let document = try HTMLParser.parse(page(gb, meta: "klingon"))
    #expect(paragraph(document) == chinese)
    #expect(document.repairs == ["ignored the declared encoding “klingon”, which is unknown"])
  }

  @Test func byteOrderMarksAreObeyedAndRemoved() throws {
    let html = "<meta charset=gbk><p>帮助𠀀</p>"
    let utf8 = try HTMLParser.parse([0xEF, 0xBB, 0xBF] + Array(html.utf8))
    #expect(utf8.encoding == "UTF-8")
    let units = Array(html.utf16)
    let little = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    for document in [
      utf8, try HTMLParser.parse([0xFF, 0xFE] + little), try HTMLParser.parse([0xFE, 0xFF] + big),
      try HTMLParser.parse(little), try HTMLParser.parse(big),
      try HTMLParser.parse([0xFF, 0xFE] + little, options: .init(forcedEncoding: "utf-16")),
    ] {
      #expect(text(document) == "帮助𠀀")
      #expect(document.nodes.first?.column == 1)
      #expect(document.repairs.isEmpty)
    }
  }

  @Test func oneBadByteIsReplacedAndNothingIsLost() throws {
    var content = Array(chinese.utf8)
    content.insert(0xFF, at: 9)
    let utf8 = try HTMLParser.parse(page(content, meta: "utf-8"))
    #expect(text(utf8) == "点击右\u{FFFD}" + chinese.dropFirst(3) + "end")
    #expect(utf8.repairs == ["replaced 1 place that is not UTF-8 by U+FFFD, on line 1"])

    content = gb
    content.insert(0xFF, at: 6)
    let document = try HTMLParser.parse(Array("\n".utf8) + page(content, meta: "gb2312"))
    #expect(text(document) == "\n点击右\u{FFFD}" + chinese.dropFirst(3) + "end" || text(document).hasSuffix("end"))
    #expect(paragraph(document) == "点击右\u{FFFD}" + chinese.dropFirst(3))
    #expect(document.repairs == ["replaced 1 place that is not GB18030 by U+FFFD, on line 2"])
  }

  @Test func halfACharacterAtTheEndIsReplaced() throws {
    let document = try HTMLParser.parse(Array("<meta charset=gbk><p>".utf8) + gb + [0xD6])
    #expect(paragraph(document) == chinese + "\u{FFFD}")
  }

  @Test func microsoftsEuroSignIsNoError() throws {
    let document = try HTMLParser.parse(page([0x80, 0x35], meta: "gbk"))
    #expect(paragraph(document) == "€5")
    #expect(document.repairs.isEmpty)
  }

  @Test func nulBytesAreRemovedAndNamed() throws {
    let document = try HTMLParser.parse(Array("<p>re\0set</p>\0<p>b</p>".utf8))
    #expect(text(document) == "resetb")
    #expect(document.repairs == ["removed 2 NUL characters"])
    // NULs in every other byte, and yet no UTF-16.
    let heavy = try HTMLParser.parse(Array("<html><p>".utf8) + Array(String(repeating: "a\0", count: 2_000).utf8))
    #expect(heavy.encoding == "UTF-8")
    #expect(text(heavy) == String(repeating: "a", count: 2_000))
  }

  @Test func emptyAndBinaryFilesAreErrors() throws {
    let options = HTMLParser.Options(source: "a.html")
    for content in [[], Array(" \n".utf8), [0xEF, 0xBB, 0xBF]] as [[UInt8]] {
      #expect(throws: HTMLParseError.empty(source: "a.html")) { try HTMLParser.parse(content, options: options) }
    }
    var noise: [UInt8] = []
    var state: UInt32 = 1
    for i in 0..<20_000 {
      state = state &* 1_664_525 &+ 1_013_904_223
      noise.append(i % 9 == 0 ? 0 : UInt8(state >> 24))
    }
    #expect(throws: HTMLParseError.binary(source: "a.html", offset: 0)) {
      try HTMLParser.parse(noise, options: options)
    }
    #expect(throws: HTMLParseError.binary(source: "a.html", offset: 0)) {
      try HTMLParser.parse([0x89, 0x50, 0x4E, 0x47] + Array("<p></p>".utf8), options: options)
    }
    #expect(throws: Never.self) { try HTMLParser.parse(Array("no tags at all".utf8), options: options) }
  }
}
