import TextComparison

/// A sentence's names: what stands in quotes, and what its markup calls a control or prints in bold. The levels of a menu, marked one by
/// one, are one name (More > Restart).
struct Quotation {
  /// In reading order.
  private(set) var terms: [String] = []
  /// Per name, the kind of control that the word beside it says; empty where none does.
  private(set) var kinds: [String] = []
  /// The sentence without its names and those words, as a hash.
  let frame: UInt64
  /// How much it says besides its names: Han characters count one, other words two.
  let weight: Int
  /// Whether names stand side by side in it, with nothing but a sign that lists between them.
  private(set) var hasList = false

  /// Whether a sentence without marked names may have one: it has a quote that opens.
  static func mayHaveNames(_ text: Substring) -> Bool {
    NameScanner.openings.contains { text.holds($0) }
  }

  /// - Parameters:
  ///   - marked: What the markup marks as names: UTF-8 offsets into the text, sorted, none inside another.
  ///   - words: Tells the kinds; without any no kind is told, and none is left out of the frame.
  ///   - joinsLists: Whether names that are listed are one, as the levels of a menu.
  init(of text: Substring, marked: [Range<Int>] = [], _ words: CheckLexicon? = nil, joinsLists: Bool = false) {
    var scanner = NameScanner()
    scanner.scan(text, Self.joined(marked, in: text))
    var pieces = scanner.pieces
    if joinsLists { pieces = Self.withoutLists(pieces) }
    weight = pieces.filter { !$0.isName }.map { Self.weight(of: $0.text) }.reduce(0, +)
    for index in pieces.indices where pieces[index].isName {
      terms.append(pieces[index].text)
      var kind: String?
      if index + 1 < pieces.count, !pieces[index + 1].isName {
        if index + 2 < pieces.count, MenuPath.isListSign(pieces[index + 1].text) { hasList = true }
        kind = words?.takeKind(.behind, from: &pieces[index + 1].text)
      }
      if kind == nil, index > 0, !pieces[index - 1].isName {
        kind = words?.takeKind(.before, from: &pieces[index - 1].text)
      }
      kinds.append(kind ?? "")
    }
    var hash = StableHash()
    for piece in pieces {
      if piece.isName { hash.combine(1 as UInt32) } else { hash.combine(Folding.content(piece.text)) }
    }
    frame = hash.value
  }

  /// Names with nothing but a sign that lists between them are the levels of one.
  private static func withoutLists(_ pieces: [NameScanner.Piece]) -> [NameScanner.Piece] {
    var result: [NameScanner.Piece] = []
    for piece in pieces {
      if piece.isName, result.count > 1, MenuPath.isListSign(result[result.count - 1].text),
        result[result.count - 2].isName
      {
        result.removeLast()
        result[result.count - 1].text += " > " + piece.text
      } else {
        result.append(piece)
      }
    }
    return result
  }

  private static func weight(of text: String) -> Int {
    var weight = 0
    var isInWord = false
    for scalar in text.unicodeScalars {
      let folded = Folding.folding(scalar)
      let isHan = Folding.isHan(folded)
      if isHan { weight += 1 }
      let isLetter = !isHan && Folding.isWord(folded)
      if isLetter, !isInWord { weight += 2 }
      isInWord = isLetter
    }
    return weight
  }

  /// Ranges with nothing but blanks and arrows between them are one.
  private static func joined(_ ranges: [Range<Int>], in text: Substring) -> [Range<Int>] {
    let bytes = text.utf8
    return ranges.reduce(into: []) { result, range in
      guard let last = result.last else { return result.append(range) }
      let start = bytes.index(bytes.startIndex, offsetBy: last.upperBound)
      let between = text[start..<bytes.index(start, offsetBy: max(0, range.lowerBound - last.upperBound))]
      if between.allSatisfy({ $0 == " " || MenuPath.isSign($0) }) {
        result[result.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        result.append(range)
      }
    }
  }
}

/// Cuts a sentence into names and what stands between them.
private struct NameScanner {
  struct Piece {
    var text: String
    let isName: Bool
  }

  static let openings = ["“", "「", "\""]

  /// The quote that ends a name which this one begins.
  private static func closing(of mark: Unicode.Scalar) -> Unicode.Scalar? {
    switch mark {
    case "“": "”"
    case "「": "」"
    case "\"": "\""
    default: nil
    }
  }

  /// A name is not longer: who prints a sentence in bold stresses it.
  private static let longest = 80

  private(set) var pieces: [Piece] = []
  private var current = String.UnicodeScalarView()

  mutating func scan(_ text: Substring, _ marked: [Range<Int>]) {
    var marks = marked[...]
    var offset = 0
    // Inside a name: the quote or the offset that ends it.
    var closing: Unicode.Scalar?
    var end: Int?
    for scalar in text.unicodeScalars {
      defer { offset += UTF8.width(scalar) }
      if let place = end, offset >= place {
        flush(isName: true)
        end = nil
      }
      if end != nil {
        if !Folding.isQuote(scalar) || scalar == "'" || scalar == "’" { current.append(scalar) }
        continue
      }
      if let mark = closing {
        if scalar == mark {
          flush(isName: true)
          closing = nil
        } else {
          current.append(scalar)
        }
        continue
      }
      while let mark = marks.first, mark.upperBound <= offset || mark.count > Self.longest { marks.removeFirst() }
      if let mark = marks.first, mark.contains(offset) {
        flush(isName: false)
        end = mark.upperBound
        if !Folding.isQuote(scalar) { current.append(scalar) }
      } else if let mark = Self.closing(of: scalar) {
        flush(isName: false)
        closing = mark
      } else {
        current.append(scalar)
      }
    }
    // What is not closed is none.
    if closing == nil { flush(isName: end != nil) }
  }

  private mutating func flush(isName: Bool) {
    let text = isName ? String(Sentence.trimmed(String(current)[...])) : String(current)
    current = String.UnicodeScalarView()
    if !text.isEmpty { pieces.append(Piece(text: text, isName: isName)) }
  }
}

/// On which side of a name a text stands.
enum NameSide {
  case before, behind

  /// The text from the name on: what stands before a name is read backwards.
  func fromName(_ text: some StringProtocol) -> String { self == .behind ? String(text) : String(text.reversed()) }
}

extension CheckLexicon {
  /// How many characters may stand between a name and such a word.
  private static let mostBetween = 3

  /// Takes a word that says a kind of control off that end of a text where the name stands: “待处理”页签, 页签“待处理”.
  fileprivate func takeKind(_ side: NameSide, from text: inout String) -> String? {
    let kinds = side == .behind ? kindsBehind : kindsBefore
    guard let longest = kinds.first?.word.count else { return nil }
    let near = longest + Self.mostBetween + 1
    let outward = side.fromName(side == .behind ? text.prefix(near) : text.suffix(near))
    let rest = outward.drop { !$0.isLetter }
    let between = outward.count - rest.count
    guard between <= Self.mostBetween else { return nil }
    let lowered = rest.lowercased()
    for (word, kind) in kinds where lowered.utf8.starts(with: word.utf8) {
      if let next = rest.dropFirst(word.count).first, next.isLetter, next.isASCII, word.last?.isASCII == true {
        continue
      }
      let taken = between + word.count
      text = String(side == .behind ? text.dropFirst(taken) : text.dropLast(taken))
      return kind
    }
    return nil
  }
}
