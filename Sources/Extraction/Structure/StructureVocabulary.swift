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
  var labelLeads: [String]?
  var labelTails: [String]?
  var titleSuffixes: [String]?
  var classWords: [String: [String]]?
  var noteKinds: [String: [String]]?
  var noteBoxKinds: [String: [String]]?
}

/// What other files of one language say of headings.
private struct SectionHeadings: Decodable {
  /// By what stands below them.
  var headings: [String: [String]]?
  var genericHeadings: [String]?
  var proseHeadings: [String]?

  var all: [String] { (headings ?? [:]).values.flatMap(\.self) + (genericHeadings ?? []) + (proseHeadings ?? []) }
}

/// The `structure.yml` of all languages together, in the form that reading a page needs.
final class StructureVocabulary: Sendable {
  let noteLabels: PhraseSet<Block.Note.Kind>
  let markerWords: MarkerWords
  let stepColumns: PhraseSet<Bool>
  /// Columns that count anything: steps where the next column is one of `actionColumns`.
  let countColumns: PhraseSet<Bool>
  let actionColumns: PhraseSet<Bool>
  let figureCaptions: PhraseSet<Bool>
  let tableCaptions: PhraseSet<Bool>
  let parentLabels: PhraseSet<Bool>
  let breadcrumbLabels: PhraseSet<Bool>
  let relatedHeadings: PhraseSet<Bool>
  let siteLines: PhraseSet<PageStructure.LeftOut.Reason>
  /// Behind these words stands the name of a control (click), and in front of those.
  let labelLeads: TextEnds
  let labelTails: PhraseSet<Bool>
  let titleSuffixes: [String]
  /// What help pages call their sections, in small letters; none that is the label of a note as well.
  let sectionHeadings: Set<String>
  let classWords: [String: ElementHints]
  let noteKinds: [String: Block.Note.Kind]
  /// Kinds that a word says only beside a word for a box.
  let noteBoxKinds: [String: Block.Note.Kind]

  /// - Throws: `LexiconError` naming the file with an unknown key or kind.
  init(lexicon: Lexicon) throws {
    let sections = try lexicon.languages.compactMap { language in
      try lexicon.section(StructureSection.self, "structure", language: language).map {
        (words: $0, file: "\(language)/structure.yml")
      }
    }
    func phrases(_ list: (StructureSection) -> [String]?) -> PhraseSet<Bool> {
      PhraseSet(sections.flatMap { list($0.words) ?? [] }.map { ($0, true) })
    }
    func grouped<Meaning>(
      _ groups: (StructureSection) -> [String: [String]]?, _ meaning: (String, _ file: String) throws -> Meaning
    ) throws -> [(String, Meaning)] {
      try sections.flatMap { section in
        try (groups(section.words) ?? [:]).flatMap { group in
          let meaning = try meaning(group.key, section.file)
          return group.value.map { ($0, meaning) }
        }
      }
    }
    func byWord<Meaning>(
      _ words: [(String, Meaning)], _ join: (Meaning, Meaning) -> Meaning = { $1 }
    ) -> [String: Meaning] {
      Dictionary(words.map { ($0.0.lowercased(), $0.1) }, uniquingKeysWith: join)
    }
    noteLabels = PhraseSet(try grouped(\.noteLabels, Self.noteKind))
    noteKinds = byWord(try grouped(\.noteKinds, Self.noteKind))
    noteBoxKinds = byWord(try grouped(\.noteBoxKinds, Self.noteKind))
    classWords = byWord(try grouped(\.classWords, Self.hint)) { $0.union($1) }
    siteLines = PhraseSet(try grouped(\.siteLines, Self.siteLineReason))
    stepColumns = phrases(\.stepColumns)
    countColumns = phrases(\.countColumns)
    actionColumns = phrases(\.actionColumns)
    figureCaptions = phrases(\.figureCaptions)
    tableCaptions = phrases(\.tableCaptions)
    parentLabels = phrases(\.parentLabels)
    breadcrumbLabels = phrases(\.breadcrumbLabels)
    relatedHeadings = phrases(\.relatedHeadings)
    labelLeads = TextEnds(sections.flatMap { $0.words.labelLeads ?? [] })
    labelTails = phrases(\.labelTails)
    titleSuffixes = sections.flatMap { $0.words.titleSuffixes ?? [] }
    let notes = noteLabels
    sectionHeadings = Set(
      try lexicon.languages.flatMap { language in
        try ["constraints", "procedures"].flatMap {
          try lexicon.section(SectionHeadings.self, $0, language: language)?.all ?? []
        }
      }.map { $0.lowercased() }.filter { notes.whole($0.utf8) == nil })
    var markerWords = MarkerWords()
    markerWords.counters = phrases(\.counters)
    for (words, file) in sections {
      markerWords.steps += try (words.stepWords ?? []).map { try Self.pattern($0, "stepWords", file: file) }
      markerWords.totals += try (words.stepTotals ?? []).map { try Self.pattern($0, "stepTotals", file: file) }
    }
    markerWords.sort()
    self.markerWords = markerWords
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

  private static func hint(_ name: String, file: String) throws -> ElementHints {
    guard let hint = ElementHints.named[name] else {
      throw LexiconError.malformed(file: file, reason: "classWords has no group \(name)")
    }
    return hint
  }

  private static func siteLineReason(_ name: String, file: String) throws -> PageStructure.LeftOut.Reason {
    guard let reason = siteLineReasons[name] else {
      throw LexiconError.malformed(file: file, reason: "siteLines has no group \(name)")
    }
    return reason
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
  private var byFirst: [[(phrase: [UInt8], meaning: Meaning)]]

  init(_ phrases: [(String, Meaning)] = []) {
    byFirst = Array(repeating: [], count: 256)
    for (phrase, meaning) in phrases {
      let bytes = phrase.utf8.map(Ascii.lower)
      guard let first = bytes.first.map(Int.init) else { continue }
      let place = byFirst[first].firstIndex { $0.phrase.count < bytes.count } ?? byFirst[first].count
      byFirst[first].insert((bytes, meaning), at: place)
    }
  }

  /// The longest phrase that `text` starts with, and how many bytes it takes.
  func match(_ text: some Collection<UInt8>) -> (meaning: Meaning, length: Int)? {
    guard let first = text.first else { return nil }
    candidates: for (phrase, meaning) in byFirst[Int(Ascii.lower(first))] {
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
