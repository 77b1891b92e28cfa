import Lexicon
import Testing

@testable import Extraction

@Suite struct ListMarkerTests {
  private let words: MarkerWords

  init() throws { words = try StructureVocabulary(lexicon: .builtIn).markerWords }

  @Test(arguments: [
    ("1. 登录", MarkerStyle.decimal, 1, "登录"), ("12) Log in", .decimal, 12, "Log in"), ("2、选择", .decimal, 2, "选择"),
    ("（3）单击", .decimal, 3, "单击"), ("(4) Click", .decimal, 4, "Click"), ("５．保存", .decimal, 5, "保存"),
    ("1.Click", .decimal, 1, "Click"), ("1 . Log in", .decimal, 1, "Log in"),
    ("1️⃣ 打开", .circled, 1, "打开"), ("2⃣打开", .circled, 2, "打开"),
    ("③ 确定", .circled, 3, "确定"), ("a. 输入", .lowerLetter, 1, "输入"), ("B) Save", .upperLetter, 2, "Save"),
    ("iv. Save", .lowerRoman, 4, "Save"), ("(2). Save", .decimal, 2, "Save"), ("（3）、保存", .decimal, 3, "保存"),
    ("一、概述", .han, 1, "概述"), ("十二、附录", .han, 12, "附录"), ("步骤 1：登录", .step, 1, "登录"), ("步骤三 登录", .step, 3, "登录"),
    ("第二步，登录", .step, 2, "登录"), ("Step 2: Log in", .step, 2, "Log in"), ("STEP 10. Log in", .step, 10, "Log in"),
    ("• 登录", .bullet, 0, "登录"), ("- Log in", .bullet, 0, "Log in"), ("– Log in", .bullet, 0, "Log in"),
  ])
  func readsMarkers(_ line: String, _ style: MarkerStyle, _ number: Int, _ rest: String) throws {
    let marker = try #require(ListMarker.read(line, words: words))
    #expect(marker.style == style)
    #expect(marker.number == number)
    #expect(String(decoding: Array(line.utf8.dropFirst(marker.length)), as: UTF8.self) == rest)
    #expect(!marker.needsNeighbour)
  }

  @Test(arguments: [
    "2024. 1", "1.txt 文件", "e.g. this", "-1", "-x", "(see below)", "10 台", "A picture", "步骤", "Steps",
    "192.168.0.1", "一台主机", "I am", "v2.0",
  ])
  func leavesOtherLinesAlone(_ line: String) { #expect(ListMarker.read(line, words: words) == nil) }

  @Test func aSentenceThatStartsWithAStepNeedsNeighbours() throws {
    #expect(try #require(ListMarker.read("步骤1中创建的主机", words: words)).needsNeighbour)
    #expect(try #require(ListMarker.read("1.5 GB", words: words)).needsNeighbour)
    #expect(try #require(ListMarker.read("2，选择主机", words: words)).needsNeighbour)
    #expect(ListMarker.read("2，000台主机", words: words) == nil)
  }
}
