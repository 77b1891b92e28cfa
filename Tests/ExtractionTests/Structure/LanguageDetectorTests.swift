import Foundation
import Lexicon
import Testing

@testable import Extraction

@Suite struct LanguageDetectorTests {
  @Test(arguments: [
    ("单击“确定”，删除选中的主机。", "", "zh-CN"), ("點擊「確定」，刪除選取的主機。", "", "zh-TW"),
    ("點擊「確定」，刪除選取的主機。", "zh-HK", "zh-HK"), ("Click Delete to remove the disk.", "", "en"),
    ("Click Delete to remove the disk.", "zh-CN", "en"), ("单击ECS控制台的“Delete”。", "en", "zh-CN"),
    ("ホストを削除するには、「OK」をクリックします。", "ja", "ja"),
    ("Cliquez sur Supprimer pour effacer le disque choisi dans votre liste.", "fr", "fr"),
    ("", "", "und"), ("", "zh-cn", "zh-CN"), ("Удалите диск.", "", "und"), ("主机", "", "zh-CN"),
  ])
  func judgesByTheText(_ text: String, _ stated: String, _ expected: String) throws {
    #expect(try LanguageDetector(lexicon: .builtIn).language(of: text, stated: stated) == expected)
  }

  @Test(arguments: [
    ("zh-cn", "zh-CN"), ("en_us", "en-US"), ("zh-hant-tw", "zh-Hant-TW"), ("", ""), ("x", ""), ("123", ""),
  ])
  func writesTagsTheUsualWay(_ tag: String, _ expected: String) { #expect(LanguageDetector.canonical(tag) == expected) }

  @Test func aNewLanguageNeedsNoCode() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "language-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder.appending(path: "ja"), withIntermediateDirectories: true)
    try "tag: ja\nscripts: [Hiragana, Katakana, Han]\n".write(
      to: folder.appending(path: "ja/language.yml"), atomically: true, encoding: .utf8)
    try "noteLabels:\n  caution: [ご注意]\nstepWords: [\"手順{n}\"]\nparentLabels: [親トピック]\n".write(
      to: folder.appending(path: "ja/structure.yml"), atomically: true, encoding: .utf8)
    let reader = try StructureReader(lexicon: try Lexicon(adding: folder))
    let page = reader.read(
      try parse(
        "<h1>ホストの削除</h1><p>手順1：ホストを選びます。</p><p>ご注意：元に戻せません。</p><p>手順2：「削除」をクリックします。</p><p>親トピック：<a href=h>ホスト</a></p>"))
    #expect(page.lang == "ja")
    #expect(page.parent?.title == "ホスト")
    #expect(outline(page.content) == "ol[1:p(ホストを選びます。) note:caution[p(元に戻せません。)]|2:p(「削除」をクリックします。)]")
  }
}
