/// Gives a script's own names shorter ones.
///
/// A script is cut into its outermost functions and what stands around them. A name declared around them gets one short name,
/// the same wherever it stands in the script; one declared only inside of functions gets one for each of these, and so different
/// functions may call different things by one letter. Within a function no two names become the same: which declaration a name means
/// stays as it was, without looking at inner scopes. Names of properties are left alone, and so is a name that is also a
/// property in short form (`{ a }`) or one of the browser's.
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
  /// Of each token the outermost function around it, nil for what stands around all of them.
  private var functions: [Int?]
  private var declared: Set<Name> = []
  private var untouchable: Set<String> = kept
  /// Places of tokens that are names of values.
  private var values: [Int] = []

  /// A name within a function, or within what stands around all of them.
  private struct Name: Hashable {
    var text: String
    var function: Int?
  }

  static func shortened(_ tokens: [ScriptScanner.Token]) -> [ScriptScanner.Token] {
    var names = ScriptNames(tokens: tokens)
    names.read()
    return names.renamed()
  }

  private init(tokens: [ScriptScanner.Token]) {
    self.tokens = tokens
    functions = Array(repeating: nil, count: tokens.count)
    readFunctions()
  }

  /// Functions with a body in braces, the one around the whole script left out: `(function (…) { … })(…)`. A function's own
  /// name stands around it.
  private mutating func readFunctions() {
    let isWrapped = text(0) == "(" && text(1) == "function"
    var place = isWrapped ? 2 : 0
    while place < tokens.count {
      guard tokens[place].kind == .word, text(place) == "function", let open = next("(", from: place),
        let close = end(ofBracket: open), text(close + 1) == "{", let end = end(ofBracket: close + 1)
      else {
        place += 1
        continue
      }
      for inner in open...end { functions[inner] = place }
      place = end + 1
    }
  }

  private func next(_ sign: String, from place: Int) -> Int? {
    (place + 1..<min(place + 3, tokens.count)).first { tokens[$0].kind == .sign && text($0) == sign }
  }

  private func end(ofBracket open: Int) -> Int? {
    var depth = 0
    for place in open..<tokens.count where tokens[place].kind == .sign {
      if ["(", "[", "{"].contains(text(place)) { depth += 1 }
      if [")", "]", "}"].contains(text(place)) { depth -= 1 }
      if depth == 0 { return place }
    }
    return nil
  }

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
    case "function": if tokens.indices.contains(place + 1), tokens[place + 1].kind == .word { declare(place + 1) }
    case "const", "let", "var": declare(variables: place + 1)
    default: if behind == "=>" { declare(place) }
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
      if depth == 0, token.kind == .word, place == start || text(place - 1) == "," { declare(place) }
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
      declare(place)
    }
  }

  private mutating func declare(_ place: Int) {
    declared.insert(Name(text: tokens[place].text, function: functions[place]))
  }

  /// The name at a place as it was declared: around the functions or in the one where it stands; nil for one of others.
  private func name(at place: Int) -> Name? {
    let text = tokens[place].text
    guard !untouchable.contains(text) else { return nil }
    return [Name(text: text), Name(text: text, function: functions[place])].first { declared.contains($0) }
  }

  /// The most frequent names get the shortest ones.
  private func renamed() -> [ScriptScanner.Token] {
    var counts: [Name: Int] = [:]
    var kept = untouchable
    // What stands in each function.
    var inside: [Name: Set<Int>] = [:]
    for place in values {
      guard let name = name(at: place) else {
        kept.insert(tokens[place].text)
        continue
      }
      counts[name, default: 0] += 1
      if name.function == nil, let function = functions[place] { inside[name, default: []].insert(function) }
    }
    var short: [Name: String] = [:]
    var taken: [Int?: Set<String>] = [:]
    let sorted = counts.sorted {
      ($1.value, $0.key.text, $0.key.function ?? -1) < ($0.value, $1.key.text, $1.key.function ?? -1)
    }
    for (name, _) in sorted {
      // Who stands around all functions may not be hidden in one that uses it.
      let places: [Int?] = name.function == nil ? [nil] + (inside[name] ?? []).map { $0 } : [name.function]
      short[name] = (0...).lazy.map(Self.name).first { candidate in
        !kept.contains(candidate) && places.allSatisfy { taken[$0]?.contains(candidate) != true }
      }
      for place in places { taken[place, default: []].insert(short[name] ?? "") }
    }
    var result = tokens
    for place in values { if let short = name(at: place).flatMap({ short[$0] }) { result[place].text = short } }
    return result
  }

  private static let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")

  private static func name(_ number: Int) -> String {
    let last = String(letters[number % letters.count])
    return number < letters.count ? last : name(number / letters.count - 1) + last
  }
}
