import Testing

@testable import stepdex

@Suite struct SafeTextTests {
  @Test(arguments: [
    "\u{0}", "\u{1B}", "\u{7F}", "\u{80}", "\u{9F}", "\u{202A}", "\u{202E}", "\u{2066}", "\u{2069}", "\r",
  ])
  func whatDrivesATerminalIsLeftOut(mark: String) {
    #expect(SafeText.forTerminal("单击\(mark)“确定”", colour: false) == "单击“确定”")
  }

  @Test(arguments: [
    "\n", "\t", "\u{A0}", "©", "…", "“”", "\u{2029}", "\u{202F}", "\u{2065}", "\u{206A}", "ª",
  ])
  func whatIsTextStays(mark: String) {
    #expect(SafeText.forTerminal("单击\(mark)“确定”", colour: false) == "单击\(mark)“确定”")
  }

  @Test func coloursStayWhereTheyAreWantedOnly() {
    let text = "\u{1B}[1;36m单击\u{1B}[0m\u{1B}[2J"
    #expect(SafeText.forTerminal(text, colour: true) == "\u{1B}[1;36m单击\u{1B}[0m[2J")
    #expect(SafeText.forTerminal(text, colour: false) == "[1;36m单击[0m[2J")
  }
}
