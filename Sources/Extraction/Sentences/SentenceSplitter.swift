import Lexicon
import TopicModel

/// A sentence of a text: UTF-8 offsets without white space at either end.
public struct Sentence: Hashable, Sendable {
  public var start: Int
  public var end: Int

  public init(start: Int, end: Int) {
    self.start = start
    self.end = end
  }
}

/// What ends a sentence in one language. Source: `sentences.yml`.
struct SentenceVocabulary: Decodable {
  /// Words whose full stop ends no sentence, without that stop: `e.g`, `Fig`.
  var abbreviations: [String]
  /// Words whose full stop ends a sentence only where a capital letter follows: `etc`, `No`.
  var finalAbbreviations: [String]
}

/// Cuts text into sentences.
///
/// A sentence ends at 。！？； and at a line break; at `.`, `!` and `?` where white space or the end follows. A stop
/// inside a quotation or a bracket ends nothing, nor does that of an abbreviation, a number or an initial.
public struct SentenceSplitter: Sendable {
  private let vocabularies: [String: Abbreviations]

  struct Abbreviations {
    var inner: Set<String> = []
    var final: Set<String> = []
  }

  /// - Throws: `LexiconError` when a language's `sentences.yml` is malformed.
  public init(lexicon: Lexicon) throws {
    var vocabularies: [String: Abbreviations] = [:]
    for language in lexicon.languages {
      guard let section = try lexicon.section(SentenceVocabulary.self, "sentences", language: language) else {
        continue
      }
      vocabularies[language] = Abbreviations(
        inner: Set(section.abbreviations.map { $0.lowercased() }),
        final: Set(section.finalAbbreviations.map { $0.lowercased() }))
    }
    self.vocabularies = vocabularies
  }

  /// The sentences of a text in order; white space between them belongs to none.
  ///
  /// - Parameter language: a BCP 47 tag; of one without data only the abbreviations are unknown.
  public func sentences(in text: RichText, language: String) -> [Sentence] {
    let bytes = Array(text.text.utf8)
    return sentences(
      in: bytes, wholes: Self.wholes(of: text, quotations: QuotationScanner.quotations(in: bytes)), language: language)
  }

  /// The plain texts of `sentences(in:language:)`.
  public func texts(of text: RichText, language: String) -> [String] {
    sentences(in: text, language: language).map { text.substring($0.start, $0.end) }
  }

  /// Ranges inside which no sentence ends: quotations, and links, whose texts are titles (“Why …?”).
  static func wholes(of text: RichText, quotations: [Quotation]) -> [Range<Int>] {
    var ranges = quotations.map(\.outer)
    for span in text.spans {
      if case .link = span.kind, span.end > span.start, span.end - span.start <= longestTitle {
        ranges.append(span.start..<span.end)
      }
    }
    return ranges.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// Bytes.
  private static let longestTitle = 300

  /// - Parameter wholes: by start; nothing inside of one ends a sentence.
  func sentences(in bytes: [UInt8], wholes: [Range<Int>], language: String) -> [Sentence] {
    let known = vocabularies[primaryTag(language)] ?? Abbreviations()
    var result: [Sentence] = []
    var start = 0
    var index = 0
    var next = 0
    var depth = 0
    while index < bytes.count {
      while next < wholes.count, wholes[next].upperBound <= index { next += 1 }
      if next < wholes.count, wholes[next].lowerBound <= index {
        index = wholes[next].upperBound
        continue
      }
      let length = width(bytes[index])
      depth += bracketStep(bytes, at: index)
      if depth < 0 { depth = 0 }
      if bytes[index] == UInt8(ascii: "\n") {
        depth = 0
        append(start..<index, of: bytes, to: &result)
        start = index + 1
      } else if depth == 0, isEnd(bytes, at: index, abbreviations: known) {
        let end = min(index + length, bytes.count)
        append(start..<end, of: bytes, to: &result)
        start = end
      }
      index += length
    }
    append(start..<bytes.count, of: bytes, to: &result)
    return result
  }

  private func append(_ range: Range<Int>, of bytes: [UInt8], to result: inout [Sentence]) {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, isSpace(bytes[start]) { start += 1 }
    while end > start, isSpace(bytes[end - 1]) { end -= 1 }
    guard start < end, bytes[start..<end].contains(where: { isLetter($0) || isDigit($0) || $0 >= 0xE4 && $0 != 0xEF })
    else { return }
    result.append(Sentence(start: start, end: end))
  }

  /// +1 at an opening bracket, -1 at a closing one; a bracket that is not closed soon counts for nothing.
  private func bracketStep(_ bytes: [UInt8], at index: Int) -> Int {
    switch bytes[index] {
    case UInt8(ascii: "("): return closes(bytes, after: index, UInt8(ascii: ")"), wide: 0x89) ? 1 : 0
    case UInt8(ascii: ")"): return -1
    case 0xEF where index + 2 < bytes.count && bytes[index + 1] == 0xBC:
      if bytes[index + 2] == 0x88 { return closes(bytes, after: index, UInt8(ascii: ")"), wide: 0x89) ? 1 : 0 }
      return bytes[index + 2] == 0x89 ? -1 : 0
    default: return 0
    }
  }

  private func closes(_ bytes: [UInt8], after index: Int, _ narrow: UInt8, wide: UInt8) -> Bool {
    let limit = min(bytes.count, index + 400)
    var next = index + 1
    while next < limit {
      if bytes[next] == narrow { return true }
      if bytes[next] == UInt8(ascii: "\n") { return false }
      if bytes[next] == 0xEF, next + 2 < limit, bytes[next + 1] == 0xBC, bytes[next + 2] == wide { return true }
      next += 1
    }
    return false
  }

  private func isEnd(_ bytes: [UInt8], at index: Int, abbreviations: Abbreviations) -> Bool {
    switch bytes[index] {
    case 0xE3: return isFullStop(bytes, at: index)
    case 0xEF:
      guard index + 2 < bytes.count, bytes[index + 1] == 0xBC else { return false }
      // ！ ； ？
      return bytes[index + 2] == 0x81 || bytes[index + 2] == 0x9B || bytes[index + 2] == 0x9F
    case UInt8(ascii: "!"), UInt8(ascii: "?"):
      if index + 1 == bytes.count { return true }
      guard isSpace(bytes[index + 1]) else { return false }
      // A title inside a sentence: "see Why …? to …".
      return index + 2 == bytes.count || !(bytes[index + 2] >= 0x61 && bytes[index + 2] <= 0x7A)
    case UInt8(ascii: "."):
      if index + 1 == bytes.count { return true }
      if bytes[index + 1] >= 0x80 { return index > 0 && bytes[index - 1] != UInt8(ascii: ".") }
      guard isSpace(bytes[index + 1]) else { return isMissingSpace(bytes, at: index) }
      return !endsAbbreviation(bytes, at: index, known: abbreviations)
    default: return false
    }
  }

  /// "…state.You can…": a stop between a plain word and a capitalized one that is followed by a space.
  private func isMissingSpace(_ bytes: [UInt8], at index: Int) -> Bool {
    func isLower(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") }
    guard index >= 3, bytes[(index - 3)..<index].allSatisfy(isLower) else { return false }
    guard bytes[index + 1] >= UInt8(ascii: "A"), bytes[index + 1] <= UInt8(ascii: "Z") else { return false }
    var next = index + 2
    while next < bytes.count, isLower(bytes[next]) { next += 1 }
    return next < bytes.count && bytes[next] == 0x20
  }

  /// Whether the stop at `index` belongs to an abbreviation, an initial or a list number.
  private func endsAbbreviation(_ bytes: [UInt8], at index: Int, known: Abbreviations) -> Bool {
    var start = index
    while start > 0, index - start < 12, isLetter(bytes[start - 1]) || bytes[start - 1] == UInt8(ascii: ".") {
      start -= 1
    }
    guard start < index else { return false }
    let word = String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
    if known.inner.contains(word) { return true }
    guard known.final.contains(word) else { return false }
    var next = index + 1
    while next < bytes.count, isSpace(bytes[next]) { next += 1 }
    return next < bytes.count && !(bytes[next] >= UInt8(ascii: "A") && bytes[next] <= UInt8(ascii: "Z"))
  }
}

/// `zh` of `zh-CN`: the name of a language's folder in the lexicon.
func primaryTag(_ language: String) -> String {
  if language.utf8.allSatisfy({ $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }) { return language }
  return language.split(separator: "-", maxSplits: 1).first.map { $0.lowercased() } ?? language
}

/// Whether 。 stands at a place of a text.
func isFullStop(_ bytes: [UInt8], at index: Int) -> Bool {
  index + 2 < bytes.count && bytes[index] == 0xE3 && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x82
}

func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D }

func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z") }

func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

/// Bytes of the scalar that begins with `lead`.
func width(_ lead: UInt8) -> Int { lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4 }
