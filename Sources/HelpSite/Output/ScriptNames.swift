/// Gives a script's own names shorter ones.
///
/// Every declared name gets one short name, the same wherever it stands in the script, and no other name of the script is that
/// one: so which declaration a name means stays as it was, without looking at scopes. Names of properties are left alone, and
/// so is a name that is also a property in short form (`{ a }`) or one of the browser's.
struct ScriptNames {
  /// What a script may use without declaring it, and what the language keeps for itself.
  private static let kept: Set<String> = {
    let words = """
      break case catch class const continue default delete do else export extends finally for function get if import in \
      instanceof let new null of return set static super switch this throw true false try typeof undefined var void while \
      with yield async await arguments eval NaN Infinity enum window document location history navigator screen performance \
      console localStorage sessionStorage self top parent globalThis Array Boolean Date Error JSON Map Math Number Object \
      Promise RegExp Set String Symbol WeakMap Uint8Array Uint16Array Uint32Array Int32Array TextEncoder TextDecoder URL \
      URLSearchParams Event CustomEvent Intl fetch setTimeout clearTimeout setInterval clearInterval requestAnimationFrame \
      requestIdleCallback encodeURIComponent decodeURIComponent parseInt parseFloat isNaN matchMedia getComputedStyle
      """
    return Set(words.split(separator: " ").map(String.init))
  }()

  private let tokens: [ScriptScanner.Token]
  private var declared: Set<String> = []
  private var untouchable: Set<String> = kept
  /// Places of tokens that are names of values.
  private var values: [Int] = []

  static func shortened(_ tokens: [ScriptScanner.Token]) -> [ScriptScanner.Token] {
    var names = ScriptNames(tokens: tokens)
    names.read()
    return names.renamed()
  }

  private init(tokens: [ScriptScanner.Token]) { self.tokens = tokens }

  private func text(_ place: Int) -> String {
    tokens.indices.contains(place) && tokens[place].kind != .text ? tokens[place].text : ""
  }

  private mutating func read() {
    var open: [Int] = []
    for (place, token) in tokens.enumerated() {
      if token.kind == .word {
        read(word: place, in: open.last.map { text($0) } ?? "")
      } else if token.kind == .sign {
        switch token.text {
        case "(", "[", "{": open.append(place)
        case ")", "]", "}":
          let start = open.popLast() ?? 0
          // (a, b) => and function (a, b) and catch (a)
          let head = text(start - 1)
          if token.text == ")",
            text(place + 1) == "=>" || head == "function" || head == "catch" || text(start - 2) == "function"
          {
            declare(parameters: start + 1..<place)
          }
        default: break
        }
      }
    }
  }

  private mutating func read(word place: Int, in bracket: String) {
    let (before, behind) = (text(place - 1), text(place + 1))
    if before == "." || before == "?." { return }
    let opens = before == "{" || before == ","
    if opens, behind == ":" { return }
    if opens || before == "get" || before == "set", behind == "(", bracket == "{", isMethod(place) { return }
    values.append(place)
    if bracket == "{", opens, behind == "," || behind == "}" { untouchable.insert(tokens[place].text) }
    switch tokens[place].text {
    case "function": if tokens.indices.contains(place + 1), tokens[place + 1].kind == .word { declared.insert(behind) }
    case "const", "let", "var": declare(variables: place + 1)
    default: if behind == "=>" { declared.insert(tokens[place].text) }
    }
  }

  /// `name(…) {`
  private func isMethod(_ place: Int) -> Bool {
    var depth = 0
    for next in (place + 1)..<tokens.count where tokens[next].kind == .sign {
      if tokens[next].text == "(" { depth += 1 }
      if tokens[next].text == ")" { depth -= 1 }
      if depth == 0 { return text(next + 1) == "{" }
    }
    return false
  }

  /// `a, b = 1, c = f(d)`: a name at the beginning and behind each comma that is in no bracket.
  private mutating func declare(variables start: Int) {
    var depth = 0
    var place = start
    while tokens.indices.contains(place) {
      let token = tokens[place]
      if depth == 0, token.kind == .word, place == start || text(place - 1) == "," { declared.insert(token.text) }
      if token.kind == .sign {
        if ["(", "[", "{"].contains(token.text) { depth += 1 }
        if [")", "]", "}"].contains(token.text) { depth -= 1 }
        if depth < 0 || (depth == 0 && token.text == ";") { return }
      } else if depth == 0, token.kind == .word, ["of", "in"].contains(token.text) {
        return
      }
      place += 1
    }
  }

  private mutating func declare(parameters: Range<Int>) {
    for place in parameters
    where tokens[place].kind == .word && (place == parameters.lowerBound || text(place - 1) == ",") {
      declared.insert(tokens[place].text)
    }
  }

  /// The most frequent names get the shortest ones.
  private func renamed() -> [ScriptScanner.Token] {
    let own = declared.subtracting(untouchable)
    var counts: [String: Int] = [:]
    var taken = untouchable
    for place in values {
      let name = tokens[place].text
      if own.contains(name) { counts[name, default: 0] += 1 } else { taken.insert(name) }
    }
    var short: [String: String] = [:]
    var number = 0
    for name in counts.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }).map(\.key) {
      repeat {
        short[name] = Self.name(number)
        number += 1
      } while taken.contains(short[name] ?? "")
    }
    var result = tokens
    for place in values { if let name = short[tokens[place].text] { result[place].text = name } }
    return result
  }

  private static let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")

  private static func name(_ number: Int) -> String {
    let last = String(letters[number % letters.count])
    return number < letters.count ? last : name(number / letters.count - 1) + last
  }
}
