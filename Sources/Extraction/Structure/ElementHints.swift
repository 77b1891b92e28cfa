import HTMLTree
import TopicModel

/// What an element's name, class, role and style say about it, as a set of flags.
struct ElementHints: OptionSet, Sendable {
  let rawValue: UInt64

  private init(bit: UInt64) { rawValue = 1 << bit }
  init(rawValue: UInt64) { self.rawValue = rawValue }

  static let breadcrumbs = ElementHints(bit: 0)
  static let navigation = ElementHints(bit: 1)
  static let contents = ElementHints(bit: 2)
  static let footer = ElementHints(bit: 3)
  static let feedback = ElementHints(bit: 4)
  static let site = ElementHints(bit: 5)
  static let related = ElementHints(bit: 6)
  static let doubtful = ElementHints(bit: 7)
  static let content = ElementHints(bit: 8)
  static let heading = ElementHints(bit: 9)
  static let section = ElementHints(bit: 10)
  static let step = ElementHints(bit: 11)
  static let item = ElementHints(bit: 12)
  static let ordered = ElementHints(bit: 13)
  static let unordered = ElementHints(bit: 14)
  static let number = ElementHints(bit: 15)
  static let family = ElementHints(bit: 16)
  static let parentLink = ElementHints(bit: 17)
  static let children = ElementHints(bit: 18)
  static let noteBox = ElementHints(bit: 19)
  static let notePart = ElementHints(bit: 20)
  static let noteBody = ElementHints(bit: 21)
  static let control = ElementHints(bit: 22)
  static let code = ElementHints(bit: 23)
  static let permalink = ElementHints(bit: 24)
  static let lineNumbers = ElementHints(bit: 25)
  static let hidden = ElementHints(bit: 26)
  static let panel = ElementHints(bit: 27)

  // What is concluded, not what a word says.
  /// Opens a note; its kind is in `ElementReading.note`.
  static let note = ElementHints(bit: 32)
  /// The element that carries a note's label.
  static let noteTitle = ElementHints(bit: 33)
  static let bold = ElementHints(bit: 34)
  static let italic = ElementHints(bit: 35)
  static let regular = ElementHints(bit: 36)
  /// `role=list`, or a class or data attribute that names a list.
  static let list = ElementHints(bit: 37)
  static let displayBlock = ElementHints(bit: 38)
  static let displayInline = ElementHints(bit: 39)

  /// The groups of `classWords` in the language data.
  static let named: [String: ElementHints] = [
    "breadcrumbs": breadcrumbs, "navigation": navigation, "contents": contents, "footer": footer,
    "feedback": feedback, "site": site, "related": related, "doubtful": doubtful, "content": content,
    "heading": heading, "section": section, "step": step, "item": item, "ordered": ordered,
    "unordered": unordered, "number": number, "family": family, "parentLink": parentLink, "children": children,
    "noteBox": noteBox, "notePart": notePart, "noteBody": noteBody, "control": control, "code": code,
    "permalink": permalink, "lineNumbers": lineNumbers, "hidden": hidden, "panel": panel,
  ]

  /// Words that make an element no content wherever it stands.
  static let chrome: ElementHints = [breadcrumbs, navigation, contents, footer, feedback, site, related]
}

/// Class names and ids, read once per distinct value and page.
struct ClassReader {
  struct Reading {
    var hints: ElementHints = []
    var note: Block.Note.Kind?
  }

  private let vocabulary: StructureVocabulary
  private var cache: [String: Reading] = [:]

  init(vocabulary: StructureVocabulary) { self.vocabulary = vocabulary }

  /// What a `class` or `id` attribute says.
  mutating func read(_ value: String) -> Reading {
    if let known = cache[value] { return known }
    var result = Reading()
    var boxKind: Block.Note.Kind?
    for name in value.utf8.split(whereSeparator: Ascii.isSpace).prefix(24) where name.count <= 80 {
      readName(name, into: &result, boxKind: &boxKind)
    }
    if result.hints.contains(.noteTitle) {
      result.note = nil
    } else if result.hints.contains(.noteBox), let boxKind {
      result.note = Self.graver(result.note, boxKind)
    }
    cache[value] = result
    return result
  }

  private func readName(_ name: Substring.UTF8View, into result: inout Reading, boxKind: inout Block.Note.Kind?) {
    let whole = String(decoding: name.map(Ascii.lower), as: UTF8.self)
    var hints = vocabulary.classWords[whole] ?? []
    var kind = vocabulary.noteKinds[whole]
    boxKind = boxKind ?? vocabulary.noteBoxKinds[whole]
    let words = Self.words(of: name)
    if words.count > 1 || words.first != whole {
      for word in words {
        if let more = vocabulary.classWords[word] { hints.formUnion(more) }
        kind = Self.graver(kind, vocabulary.noteKinds[word])
        boxKind = Self.graver(boxKind, vocabulary.noteBoxKinds[word])
      }
    }
    // A "note-title" or "admonition-title" is no note, and a "note-body" is only a part of one.
    if kind != nil || hints.contains(.noteBox), words.count > 1 {
      if hints.contains(.notePart), kind != nil || vocabulary.classWords[words[0]]?.contains(.noteBox) == true {
        hints.insert(.noteTitle)
        kind = nil
      } else if hints.contains(.noteBody) {
        kind = nil
      }
    } else if whole.hasSuffix("title"), vocabulary.noteKinds[String(whole.dropLast(5))] != nil {
      hints.insert(.noteTitle)
    }
    if hints.contains(.noteTitle) { hints.subtract([.heading, .section]) }
    if hints.contains(.heading) { hints.subtract([.section, .step, .item, .content]) }
    if !hints.isDisjoint(with: .chrome) { hints.remove(.content) }
    result.hints.formUnion(hints)
    result.note = Self.graver(result.note, kind)
  }

  /// "note note-warning" is a warning.
  private static func graver(_ a: Block.Note.Kind?, _ b: Block.Note.Kind?) -> Block.Note.Kind? {
    guard let a, let b else { return a ?? b }
    let order = Block.Note.Kind.allCases
    return order.firstIndex(of: a)! >= order.firstIndex(of: b)! ? a : b
  }

  /// "siteNav-box2" is "site", "nav", "box".
  static func words(of name: Substring.UTF8View) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    var lastWasLower = false
    func close() {
      if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
      word.removeAll(keepingCapacity: true)
    }
    for byte in name {
      if Ascii.isLetter(byte) || byte >= 0x80 {
        if Ascii.isUpper(byte), lastWasLower { close() }
        word.append(Ascii.lower(byte))
        lastWasLower = !Ascii.isUpper(byte)
      } else {
        close()
        lastWasLower = false
      }
    }
    close()
    return words
  }
}

/// What an inline `style` says, as far as it matters here.
struct StyleReading {
  var hints: ElementHints = []
  /// In pixels.
  var fontSize: Double?
  /// "decimal", "lower-alpha", "none", ...
  var listStyle: String?

  init(_ style: String) {
    for declaration in style.utf8.split(separator: 0x3B) {
      guard let colon = declaration.firstIndex(of: 0x3A) else { continue }
      let name = Self.trimmed(declaration[..<colon])
      let value = Self.trimmed(declaration[declaration.index(after: colon)...])
      switch name {
      case "font-weight":
        if value.hasPrefix("bold") || (Int(value).map { $0 >= 600 } ?? false) { hints.insert(.bold) }
        if value == "normal" || value == "400" { hints.insert(.regular) }
      case "font-style": if value == "italic" { hints.insert(.italic) }
      case "font-size": fontSize = Self.pixels(value)
      case "display":
        if value.hasPrefix("none") { hints.insert(.hidden) }
        if value.hasPrefix("block") || value.hasPrefix("flex") { hints.insert(.displayBlock) }
        if value.hasPrefix("inline") { hints.insert(.displayInline) }
      case "visibility": if value.hasPrefix("hidden") { hints.insert(.hidden) }
      case "list-style", "list-style-type": listStyle = value
      default: break
      }
    }
  }

  private static func trimmed(_ bytes: Substring.UTF8View) -> String {
    var bytes = bytes
    while let first = bytes.first, Ascii.isSpace(first) { bytes.removeFirst() }
    while let last = bytes.last, Ascii.isSpace(last) { bytes.removeLast() }
    return String(decoding: bytes.map(Ascii.lower), as: UTF8.self)
  }

  /// A CSS length; `em` and `rem` count as 16 pixels, `pt` as 4/3.
  private static func pixels(_ value: String) -> Double? {
    let digits = value.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    guard let number = Double(digits) else {
      return ["medium": 16, "large": 18, "x-large": 24, "xx-large": 32, "larger": 19, "small": 13][value]
    }
    switch value.dropFirst(digits.count) {
    case "", "px": return number
    case "pt": return number * 4 / 3
    case "em", "rem": return number * 16
    case "%": return number * 0.16
    default: return nil
    }
  }
}
