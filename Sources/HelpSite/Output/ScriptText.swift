/// Scripts as pages load them: without what is for readers of the source, that is comments, spaces, and the length of names.
enum ScriptText {
  /// A script that cannot be read with certainty stays as it is.
  static func compact(_ bytes: [UInt8]) -> [UInt8] {
    guard let tokens = ScriptScanner.tokens(bytes) else { return bytes }
    var result: [UInt8] = []
    var last: ScriptScanner.Token?
    var bodies = Bodies()
    for token in withBareParameters(ScriptNames.shortened(tokens)) {
      // A semicolon before a brace says nothing, unless it is a body: `while (x);`.
      if token.kind == .sign, token.text == "}", last?.kind == .sign, last?.text == ";", !bodies.isEmptyBody {
        result.removeLast()
      }
      bodies.read(token)
      if let last {
        if token.isOnNewLine, mayEndStatement(last, before: token) {
          result.append(UInt8(ascii: "\n"))
        } else if wouldJoin(last, token) {
          result.append(UInt8(ascii: " "))
        }
      }
      result += Array(token.text.utf8)
      last = token
    }
    if last != nil { result.append(UInt8(ascii: "\n")) }
    return result
  }

  /// `(x) => …` as `x => …`.
  private static func withBareParameters(_ tokens: [ScriptScanner.Token]) -> [ScriptScanner.Token] {
    func isSign(_ place: Int, _ text: String) -> Bool {
      tokens.indices.contains(place) && tokens[place].kind == .sign && tokens[place].text == text
    }
    func isBare(parameterAt place: Int) -> Bool {
      tokens.indices.contains(place) && tokens[place].kind == .word && isSign(place - 1, "(") && isSign(place + 1, ")")
        && isSign(place + 2, "=>") && !tokens[(place - 1)...(place + 2)].contains(where: \.isOnNewLine)
    }
    return tokens.indices.filter { !isBare(parameterAt: $0 + 1) && !isBare(parameterAt: $0 - 1) }.map { tokens[$0] }
  }

  /// Knows where the body of an `if` or a loop begins.
  private struct Bodies {
    /// The semicolon just read is a body of its own.
    private(set) var isEmptyBody = false
    private var mayBegin = false
    private var last = ""
    /// What stands before each open bracket.
    private var heads: [String] = []

    mutating func read(_ token: ScriptScanner.Token) {
      let text = token.kind == .text ? "" : token.text
      isEmptyBody = text == ";" && mayBegin
      mayBegin = text == "else" || text == "do"
      if text == "(" { heads.append(last) }
      if text == ")" { mayBegin = ["if", "for", "while", "with"].contains(heads.popLast() ?? "") }
      last = text
    }
  }

  private static let goesOn: Set<String> = [
    "{", "(", "[", ",", ";", ":", "?", "=", "&", "|", "<", ">", "+", "-", "*", "%", "!", "=>", ".", "?.", "...",
  ]
  private static let continues: Set<String> = [
    "}", ")", "]", ",", ";", ":", "?", "=", "&", "|", "<", ">", ".", "?.", "*", "%",
  ]

  /// Whether the end of a line may be the end of a statement that has no semicolon.
  private static func mayEndStatement(_ last: ScriptScanner.Token, before next: ScriptScanner.Token) -> Bool {
    if last.kind == .sign, goesOn.contains(last.text) { return false }
    return !(next.kind == .sign && continues.contains(next.text))
  }

  /// Whether two tokens would become another one without a space: two words, `+ +`, `a / /b/`.
  private static func wouldJoin(_ last: ScriptScanner.Token, _ next: ScriptScanner.Token) -> Bool {
    func isWord(_ token: ScriptScanner.Token) -> Bool { token.kind == .word || token.kind == .number }
    // The flags of a pattern are a word; digits may be followed by a point.
    if (isWord(last) || last.kind == .pattern) && isWord(next) { return true }
    if last.kind == .number, next.text.hasPrefix(".") { return true }
    guard last.kind == .sign, let end = last.text.last, let start = next.text.first else { return false }
    return ("+-/".contains(end) && (start == end || next.kind == .pattern)) || (end == "<" && start == "!")
  }
}
