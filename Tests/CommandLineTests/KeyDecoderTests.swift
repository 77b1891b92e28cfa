import SearchIndex
import Testing

@testable import stepdex

@Suite struct KeyDecoderTests {
  @Test(arguments: [
    ("删除", [Finder.Key.text("删除")]), ("\u{1B}[A\u{1B}[B", [.up, .down]), ("\u{1B}OA", [.up]),
    ("ab\u{7F}", [.text("ab"), .backspace]), ("\r", [.enter]), ("\u{1B}", [.escape]), ("\u{3}", [.interrupt]),
    ("\u{1B}[5~", [.pageUp]), ("\u{1B}[200~x", [.text("x")]), ("\u{15}\u{17}", [.clear, .deleteWord]), ("", []),
  ])
  func readsWhatTerminalsSend(bytes: String, keys: [Finder.Key]) {
    #expect(KeyDecoder.keys(Array(bytes.utf8)) == keys)
  }

  @Test func whatComesInPiecesIsRead() {
    var decoder = KeyDecoder()
    var keys: [Finder.Key] = []
    for byte in Array("删\u{1B}[A".utf8) { keys += decoder.take([byte]) }
    #expect(keys == [.text("删"), .up])
    #expect(decoder.take([0x1B]).isEmpty)
    #expect(decoder.hasLoneEscape)
    #expect(decoder.finish() == [.escape])
    #expect(!decoder.hasLoneEscape)
  }

  @Test func whatIsPastedIsTextWhateverItHolds() {
    let pasted = "\u{1B}[200~a\r\u{3}b\u{1B}[201~\r"
    #expect(KeyDecoder.keys(Array(pasted.utf8)) == [.text("a b"), .enter])
  }

  @Test(arguments: [
    ("ab 云盘", 4, ["ab ", "云盘"]), ("\u{1B}[1m云盘\u{1B}[0m", 2, ["\u{1B}[1m云\u{1B}[0m", "\u{1B}[1m盘\u{1B}[0m"]),
    ("", 5, [""]),
  ])
  func styledTextIsCutAtItsWidth(text: String, columns: Int, lines: [String]) {
    #expect(StyledText.wrapped(text, columns: columns) == lines)
  }
}
