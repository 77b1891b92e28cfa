import Foundation
import Testing

@testable import TextAnalysis

/// The page's search cuts text as the analyzer does: `Tests/Browser/analyzer.json` holds what both must give; this test
/// holds the program to it, `Tests/Browser/test_search.py` the page. `STEPDEX_RECORD=1` writes it anew from `inputs`.
@Suite struct BrowserTwinTests {
  private struct Case: Codable, Equatable {
    var text: String
    /// Text, start, end, kind.
    var tokens: [[String]]
  }

  private static let inputs = [
    "", " ", "批量删除", "删", "删除。", "单击“批量删除”，确定", "批量 删除", "ＡＢＣ１２３", "ＡＰＩ网关", "é à ü ß ﬁ",
    "naïve café", "刪除雲伺服器", "硬碟備份", "can't won't 'quoted' rock'n'roll", "don’t", "a''b",
    "e\u{301}e", "Deleting disks in batches", "policies caresses ponies ties",
    "agreed feed bled hopping falling filing happy sky", "controlling controlled rate cease roll",
    "deletion configuration authentication replacement session region document format",
    "remotely automatically temporarily possibly previously successfully wirelessly monthly technical early apply family",
    "mt_060003 real-time v1.2.3", "customerBalances HTTPServer", "x86_64", "㈱ ① ⅷ", "テスト ひらがな カー",
    "한국어 검색", "漢字かな交じり文", "Привет мир", "مرحبا", "हिन्दी १२३", "50个/次 10GB", "A&B a@b.example",
    "中文English混排text", "\u{20000}\u{20001}字", "々〇〆", "💥爆炸", "a\u{200B}b\u{FEFF}c",
    "第1步：选择“更多 > 删除”", "UPPER lower MiXeD", "\t换\n行\r", "¶边界", "１．５倍", "x·y・z", "İstanbul ĞÜŞ",
    "“”‘’…—", "ǅ ŉ ẞ",
  ]

  private static let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Browser/analyzer.json")

  @Test func theTableHoldsWhatTheAnalyzerGives() throws {
    let cases = Self.inputs.map { text in
      Case(text: text, tokens: Analyzer.tokens(text).map { [$0.text, String($0.start), String($0.end), "\($0.kind)"] })
    }
    if ProcessInfo.processInfo.environment["STEPDEX_RECORD"] != nil {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.withoutEscapingSlashes]
      let lines = try cases.map { String(decoding: try encoder.encode($0), as: UTF8.self) }
      try Data(("[\n" + lines.joined(separator: ",\n") + "\n]\n").utf8).write(to: Self.file)
      Issue.record("recorded; run again without STEPDEX_RECORD")
    }
    #expect(try JSONDecoder().decode([Case].self, from: Data(contentsOf: Self.file)) == cases)
  }
}
