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
}
