import Foundation
import Lexicon
import TopicModel

/// One language's `structure.yml` as written.
struct StructureSection: Decodable {
  var noteLabels: [String: [String]]?
  var stepWords: [String]?
  var stepTotals: [String]?
  var counters: [String]?
  var stepColumns: [String]?
  var countColumns: [String]?
  var actionColumns: [String]?
  var figureCaptions: [String]?
  var tableCaptions: [String]?
  var parentLabels: [String]?
  var breadcrumbLabels: [String]?
  var relatedHeadings: [String]?
  var siteLines: [String: [String]]?
  var titleSuffixes: [String]?
  var classWords: [String: [String]]?
  var noteKinds: [String: [String]]?
  var noteBoxKinds: [String: [String]]?
}

/// The `structure.yml` of all languages together, in the form that reading a page needs.
struct StructureVocabulary: Sendable {
  var noteLabels = PhraseSet<Block.Note.Kind>()
  var markerWords = MarkerWords()
  var stepColumns = PhraseSet<Bool>()
  /// Columns that count anything: steps where the next column is one of `actionColumns`.
  var countColumns = PhraseSet<Bool>()
  var actionColumns = PhraseSet<Bool>()
  var figureCaptions = PhraseSet<Bool>()
  var tableCaptions = PhraseSet<Bool>()
  var parentLabels = PhraseSet<Bool>()
  var breadcrumbLabels = PhraseSet<Bool>()
  var relatedHeadings = PhraseSet<Bool>()
  var siteLines = PhraseSet<PageStructure.LeftOut.Reason>()
  var titleSuffixes: [String] = []
  var classWords: [String: ElementHints] = [:]
  var noteKinds: [String: Block.Note.Kind] = [:]
  /// Kinds that a word says only beside a word for a box.
  var noteBoxKinds: [String: Block.Note.Kind] = [:]

  /// - Throws: `LexiconError` naming the file with an unknown key or kind.
  init(lexicon: Lexicon) throws {
    for language in lexicon.languages {
      guard let section = try lexicon.section(StructureSection.self, "structure", language: language) else { continue }
      try add(section, file: "\(language)/structure.yml")
    }
    markerWords.sort()
  }

  private mutating func add(_ section: StructureSection, file: String) throws {
    for (kind, words) in section.noteLabels ?? [:] {
      let kind = try Self.noteKind(kind, file: file)
      for word in words { noteLabels.insert(word, kind) }
    }
    for (kind, words) in section.noteKinds ?? [:] {
      let kind = try Self.noteKind(kind, file: file)
      for word in words { noteKinds[word.lowercased()] = kind }
    }
    for (kind, words) in section.noteBoxKinds ?? [:] {
      let kind = try Self.noteKind(kind, file: file)
      for word in words { noteBoxKinds[word.lowercased()] = kind }
    }
    for (name, words) in section.classWords ?? [:] {
      guard let hint = ElementHints.named[name] else {
        throw LexiconError.malformed(file: file, reason: "classWords has no group \(name)")
      }
      for word in words { classWords[word.lowercased(), default: []].insert(hint) }
    }
    for (name, lines) in section.siteLines ?? [:] {
      guard let reason = Self.siteLineReasons[name] else {
        throw LexiconError.malformed(file: file, reason: "siteLines has no group \(name)")
      }
      for line in lines { siteLines.insert(line, reason) }
    }
    markerWords.steps += try (section.stepWords ?? []).map { try Self.pattern($0, "stepWords", file: file) }
    markerWords.totals += try (section.stepTotals ?? []).map { try Self.pattern($0, "stepTotals", file: file) }
    for word in section.counters ?? [] { markerWords.counters.insert(word, true) }
    for word in section.stepColumns ?? [] { stepColumns.insert(word, true) }
    for word in section.countColumns ?? [] { countColumns.insert(word, true) }
    for word in section.actionColumns ?? [] { actionColumns.insert(word, true) }
    for word in section.figureCaptions ?? [] { figureCaptions.insert(word, true) }
    for word in section.tableCaptions ?? [] { tableCaptions.insert(word, true) }
    for word in section.parentLabels ?? [] { parentLabels.insert(word, true) }
    for word in section.breadcrumbLabels ?? [] { breadcrumbLabels.insert(word, true) }
    for word in section.relatedHeadings ?? [] { relatedHeadings.insert(word, true) }
    titleSuffixes += section.titleSuffixes ?? []
  }

  private static func pattern(_ word: String, _ key: String, file: String) throws -> MarkerWords.Pattern {
    guard let parts = word.lowercased().components(around: "{n}") else {
      throw LexiconError.malformed(file: file, reason: "\(key): \(word) has no {n}")
    }
    return (Array(parts.0.utf8).trimmingSpaces, Array(parts.1.utf8).trimmingSpaces)
  }

  /// The kind of note that a picture's file name speaks of.
  func iconKind(_ source: String) -> Block.Note.Kind? {
    let name = source.utf8.split(separator: 0x2F).last ?? source[...].utf8
    for word in ClassReader.words(of: name) {
      if let kind = noteKinds[word] { return kind }
    }
    return nil
  }

  private static func noteKind(_ name: String, file: String) throws -> Block.Note.Kind {
    guard let kind = Block.Note.Kind(rawValue: name) else {
      let known = Block.Note.Kind.allCases.map(\.rawValue).joined(separator: ", ")
      throw LexiconError.malformed(file: file, reason: "no note kind \(name); there are \(known)")
    }
    return kind
  }

  private static let siteLineReasons: [String: PageStructure.LeftOut.Reason] = [
    "feedback": .feedback, "footer": .footer, "pager": .navigation, "tools": .controls, "contents": .tableOfContents,
  ]
}

extension String {
  fileprivate func components(around mark: String) -> (String, String)? {
    guard let range = self.range(of: mark) else { return nil }
    return (String(self[..<range.lowerBound]), String(self[range.upperBound...]))
  }
}

extension [UInt8] {
  fileprivate var trimmingSpaces: [UInt8] {
    Array(drop { $0 == 0x20 }.reversed().drop { $0 == 0x20 }.reversed())
  }
}

/// Phrases and what each means, for asking which of them a text starts with. ASCII letter case does not count.
struct PhraseSet<Meaning: Sendable>: Sendable {
  /// Longest first, by first byte.
  private var byFirst: [UInt8: [(phrase: [UInt8], meaning: Meaning)]] = [:]

  mutating func insert(_ phrase: String, _ meaning: Meaning) {
    let bytes = phrase.utf8.map(Ascii.lower)
    guard let first = bytes.first else { return }
    var list = byFirst[first] ?? []
    let place = list.firstIndex { $0.phrase.count < bytes.count } ?? list.count
    list.insert((bytes, meaning), at: place)
    byFirst[first] = list
  }

  /// The longest phrase that `text` starts with, and how many bytes it takes.
  func match(_ text: some Collection<UInt8>) -> (meaning: Meaning, length: Int)? {
    guard let first = text.first, let list = byFirst[Ascii.lower(first)] else { return nil }
    candidates: for (phrase, meaning) in list {
      var i = text.startIndex
      for byte in phrase {
        guard i < text.endIndex, Ascii.lower(text[i]) == byte else { continue candidates }
        i = text.index(after: i)
      }
      return (meaning, phrase.count)
    }
    return nil
  }

  /// The meaning of a text that is one of the phrases and nothing else.
  func whole(_ text: some Collection<UInt8>) -> Meaning? {
    guard let found = match(text), found.length == text.count else { return nil }
    return found.meaning
  }
}

enum Ascii {
  @inline(__always) static func lower(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
  @inline(__always) static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  @inline(__always) static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
  @inline(__always) static func isUpper(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }
  @inline(__always) static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 9 < 5 }
}
