import HTMLTree
import Lexicon

/// Tells a page's language by its text; the page's own statement only settles what the text leaves open.
///
/// Source of the languages: `language.yml` of each.
struct LanguageDetector: Sendable {
  private struct Section: Decodable {
    struct Variant: Decodable {
      var tag: String
      var characters: String?
      var regions: [String]?
    }
    var tag: String
    var scripts: [String]?
    var without: [String]?
    var words: [String]?
    var variants: [Variant]?
  }

  private struct Language {
    var tag: String
    var scripts: Set<Script>
    var without: Set<Script>
    var words: Set<ShortWord>
    /// The longest of `words`, or the last of them by its letters.
    var lastWord: ShortWord
    var variants: [(tag: String, characters: CharacterTable, regions: [String])]
  }

  /// Characters by their code, for asking of many.
  private struct CharacterTable {
    private var isIn: [Bool]

    init(_ characters: Set<UInt32>) {
      isIn = Array(repeating: false, count: Int(characters.max() ?? 0) + 1)
      for character in characters { isIn[Int(character)] = true }
    }

    func contains(_ character: UInt32) -> Bool { character < isIn.count && isIn[Int(character)] }
  }

  enum Script: String, Hashable, CaseIterable {
    case Han, Latin, Hiragana, Katakana, Hangul, Cyrillic, Greek, Arabic, Hebrew, Thai, Devanagari

    /// Its place in `allCases`.
    var rawIndex: Int {
      switch self {
      case .Han: 0
      case .Latin: 1
      case .Hiragana: 2
      case .Katakana: 3
      case .Hangul: 4
      case .Cyrillic: 5
      case .Greek: 6
      case .Arabic: 7
      case .Hebrew: 8
      case .Thai: 9
      case .Devanagari: 10
      }
    }

    static func of(_ scalar: UInt32) -> Script? {
      switch scalar {
      case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F: .Latin
      case 0x370...0x3FF: .Greek
      case 0x400...0x52F: .Cyrillic
      case 0x590...0x5FF: .Hebrew
      case 0x600...0x6FF: .Arabic
      case 0x900...0x97F: .Devanagari
      case 0xE00...0xE7F: .Thai
      case 0x1100...0x11FF, 0xAC00...0xD7AF: .Hangul
      case 0x3041...0x309F: .Hiragana
      case 0x30A1...0x30FA, 0x30FC...0x30FF: .Katakana
      case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: .Han
      default: nil
      }
    }
  }

  private let languages: [Language]

  /// - Throws: `LexiconError` naming the file.
  init(lexicon: Lexicon) throws {
    languages = try lexicon.languages.compactMap { name in
      guard let section = try lexicon.section(Section.self, "language", language: name) else { return nil }
      func scripts(_ names: [String]?) throws -> Set<Script> {
        try Set(
          (names ?? []).map { given in
            guard let script = Script(rawValue: given) else {
              throw LexiconError.malformed(file: "\(name)/language.yml", reason: "no script \(given)")
            }
            return script
          })
      }
      let words = Set((section.words ?? []).compactMap { ShortWord($0.lowercased().utf8) })
      let variants = section.variants ?? []
      let sets = variants.map { Set(($0.characters ?? "").unicodeScalars.map(\.value)) }
      return Language(
        tag: section.tag, scripts: try scripts(section.scripts), without: try scripts(section.without),
        words: words, lastWord: words.max() ?? ShortWord(),
        variants: variants.indices.map { at in
          // A character of two forms tells nothing.
          let own = sets.indices.reduce(sets[at]) { $1 == at ? $0 : $0.subtracting(sets[$1]) }
          return (variants[at].tag, CharacterTable(own), variants[at].regions ?? [])
        })
    }
  }

  /// The language of `text`. `stated` is the page's `lang`, empty where it has none.
  func language(of text: String, stated: String) -> String {
    let profile = Profile(text, limit: 2_000)
    let stated = Self.canonical(stated)
    let primary = stated.split(separator: "-").first.map(String.init) ?? ""
    var best: (score: Double, language: Language)?
    for language in languages {
      let said = language.tag.split(separator: "-").first.map(String.init) == primary
      let score = score(language, profile, isSaid: said || primary.isEmpty)
      guard score > 0 else { continue }
      let total = score + (said ? 0.05 : 0)
      if total > (best?.score ?? 0) { best = (total, language) }
    }
    guard let language = best?.language else { return stated.isEmpty ? "und" : stated }
    return variant(of: language, profile, stated: stated)
  }

  /// The share of the text's letters that speak for a language. `isSaid`: the page says so, or says nothing.
  private func score(_ language: Language, _ profile: Profile, isSaid: Bool) -> Double {
    guard profile.letters > 0 else { return 0 }
    func count(_ scripts: Set<Script>) -> Int { scripts.reduce(0) { $0 + (profile.scripts[$1] ?? 0) } }
    if !language.without.isEmpty, count(language.without) * 20 > count(language.scripts) { return 0 }
    let own = count(language.scripts)
    // A Han or kana character says as much as several letters.
    if language.words.isEmpty || !language.scripts.contains(.Latin) {
      let share = Double(own) * 3 / Double(profile.letters - own + own * 3)
      return share >= 0.2 ? share : 0
    }
    guard profile.words > 0 else { return 0 }
    let known = profile.shortWords.count { $0 <= language.lastWord && language.words.contains($0) }
    let share = Double(own) / Double(profile.letters + 2 * (profile.letters - own))
    guard share >= 0.2 else { return 0 }
    if known * 12 >= profile.words || (profile.words < 12 && known > 0) { return share }
    // Headings and codes have none of the frequent words; then the page's word counts.
    return isSaid ? share * 0.3 : 0
  }

  private func variant(of language: Language, _ profile: Profile, stated: String) -> String {
    var best: (count: Int, at: Int)?
    for at in language.variants.indices {
      let count = profile.han.count { language.variants[at].characters.contains($0) }
      if count > (best?.count ?? 0) { best = (count, at) }
    }
    let chosen = best.map { language.variants[$0.at] }
    if let chosen, chosen.regions.contains(where: { $0.lowercased() == stated.lowercased() }) { return stated }
    return chosen?.tag ?? language.tag
  }

  /// `zh-cn` is `zh-CN`, `en_us` is `en-US`.
  static func canonical(_ tag: String) -> String {
    let parts = tag.split(whereSeparator: { $0 == "-" || $0 == "_" || $0.isWhitespace })
    guard let first = parts.first, (2...3).contains(first.count), first.utf8.allSatisfy(Ascii.isLetter) else {
      return ""
    }
    return parts.enumerated().map { at, part in
      at == 0
        ? part.lowercased() : part.count == 2 ? part.uppercased() : part.count == 4 ? part.capitalized : String(part)
    }.joined(separator: "-")
  }

  /// A word of at most sixteen bytes, as a number: a frequent word is a short one. A longer word is a greater number.
  private struct ShortWord: Hashable, Comparable {
    private var bytes: UInt128 = 0

    init() {}

    /// Nil where the word is longer.
    init?(_ word: some Collection<UInt8>) {
      guard word.count <= 16 else { return nil }
      for byte in word { append(byte) }
    }

    mutating func append(_ byte: UInt8) { bytes = bytes << 8 | UInt128(byte) }

    static func < (one: ShortWord, other: ShortWord) -> Bool { one.bytes < other.bytes }
  }

  /// What a text is made of.
  private struct Profile {
    var letters = 0
    var scripts: [Script: Int] = [:]
    /// Each Han character, as often as it occurs.
    var han: [UInt32] = []
    var words = 0
    var shortWords: [ShortWord] = []

    init(_ text: String, limit: Int) {
      var counts = [Int](repeating: 0, count: Script.allCases.count)
      var seen = 0
      var word = ShortWord()
      var length = 0
      func close() {
        guard length > 0 else { return }
        words += 1
        if length <= 16 { shortWords.append(word) }
        word = ShortWord()
        length = 0
      }
      for scalar in text.unicodeScalars {
        seen += 1
        if seen > limit { break }
        let value = scalar.value
        guard let script = Script.of(value) else {
          close()
          continue
        }
        letters += 1
        counts[script.rawIndex] += 1
        if script == .Latin, value < 0x80 {
          if length < 16 { word.append(Ascii.lower(UInt8(value))) }
          length += 1
        } else {
          close()
        }
        if script == .Han { han.append(value) }
      }
      close()
      for script in Script.allCases where counts[script.rawIndex] > 0 { scripts[script] = counts[script.rawIndex] }
    }
  }
}
