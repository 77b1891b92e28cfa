import Lexicon
import TextAnalysis

/// Finds the short forms that a page explains itself: "虚拟私有云（Virtual Private Cloud，以下简称VPC）",
/// "Object Storage Service (OBS)". They become synonyms, in both directions.
///
/// A short form is a word of 2 to 8 ASCII capitals and digits, two capitals at least and one first, that stands in brackets.
/// What it is short for is what stands before the bracket: the ideograph run there, or the Latin words whose first letters
/// spell it. A run without such words is a name only if it is no piece of a sentence: 不再收取实例（CPU） says nothing of CPU; and only if
/// nothing else stands in the brackets but a word that says so (以下简称): 操作步骤（单台ECS） tells which steps these are.
struct AliasMiner {
  /// Words that no name has, only sentences (`sentenceWords` of search.yml), in all languages.
  private let sentenceWords: [[Unicode.Scalar]]
  /// Words that say that a short form follows (`shortFormWords`).
  private let shortFormWords: [[Unicode.Scalar]]

  /// - Throws: `LexiconError` when a language's `search.yml` is malformed.
  init(lexicon: Lexicon) throws {
    let sections = try lexicon.languages.compactMap { language in
      try lexicon.section(SearchLexicon.self, "search", language: language)
    }
    sentenceWords = sections.flatMap(\.sentenceWords).map { Array($0.unicodeScalars) }
    shortFormWords = sections.flatMap(\.shortFormWords).map { Array($0.unicodeScalars) }
  }

  struct Alias: Hashable {
    /// Both folded (`Analyzer.key` for ideographs, lower-case words for Latin).
    var short: String
    var long: String
  }

  func aliases(in lines: [String]) -> Set<Alias> {
    var result: Set<Alias> = []
    for line in lines where line.utf8.contains(0x28) || line.contains("（") { collect(line, into: &result) }
    return result
  }

  private func collect(_ line: String, into result: inout Set<Alias>) {
    let scalars = Array(line.unicodeScalars)
    for open in scalars.indices where scalars[open] == "(" || scalars[open] == "（" {
      guard let close = scalars[open...].prefix(120).firstIndex(where: { $0 == ")" || $0 == "）" }) else { continue }
      let inside = scalars[(open + 1)..<close]
      guard let short = Self.shortForm(inside) else { continue }
      let inner = Self.words(inside).filter { $0 != short }
      if Self.spells(inner.suffix(short.count), short) {
        result.insert(
          Alias(short: short.lowercased(), long: inner.suffix(short.count).joined(separator: " ").lowercased()))
      }
      let before = scalars[..<open]
      let ideographs = before.reversed().prefix { ScalarClass($0) == .ideograph }.reversed()
      let isSpelled = Self.spells(inner.suffix(short.count), short)
      let mayBeName = inner.isEmpty && isName(ideographs) && namesNothingElse(inside)
      if (2...10).contains(ideographs.count), isSpelled || mayBeName {
        var long = String.UnicodeScalarView()
        long.append(contentsOf: ideographs)
        result.insert(Alias(short: short.lowercased(), long: Analyzer.key(String(long))))
      }
      let latin = Array(Self.words(before.suffix(120)).suffix(short.count))
      if Self.spells(latin[...], short) {
        result.insert(Alias(short: short.lowercased(), long: latin.joined(separator: " ").lowercased()))
      }
    }
  }

  /// Whether a run has none of the words that only sentences have.
  private func isName(_ run: some Sequence<Unicode.Scalar>) -> Bool { !Self.has(Array(run), oneOf: sentenceWords) }

  /// Whether what stands in brackets is the short form alone, or what says that it is one.
  private func namesNothingElse(_ inside: ArraySlice<Unicode.Scalar>) -> Bool {
    !inside.contains { ScalarClass($0) == .ideograph } || Self.has(Array(inside), oneOf: shortFormWords)
  }

  private static func has(_ run: [Unicode.Scalar], oneOf words: [[Unicode.Scalar]]) -> Bool {
    let run = Array(Analyzer.folded(String(String.UnicodeScalarView(run))).unicodeScalars)
    return words.contains { word in run.indices.contains { run[$0...].starts(with: word) } }
  }

  /// The last word in the brackets, if it is written like a short form and nothing that is a word stands behind it:
  /// 操作步骤（单台ECS安装） explains nothing.
  private static func shortForm(_ inside: ArraySlice<Unicode.Scalar>) -> String? {
    guard let last = words(inside).last, (2...8).contains(last.utf8.count),
      inside.last(where: { ScalarClass($0) == .word || ScalarClass($0) == .ideograph })?.isASCII == true
    else { return nil }
    let capital = UInt8(ascii: "A")...UInt8(ascii: "Z")
    let digit = UInt8(ascii: "0")...UInt8(ascii: "9")
    let fits = last.utf8.allSatisfy { capital.contains($0) || digit.contains($0) }
    let isShort = last.utf8.count { capital.contains($0) } > 1
    return fits && isShort && capital.contains(last.utf8.first ?? 0) ? last : nil
  }

  private static func words(_ scalars: ArraySlice<Unicode.Scalar>) -> [String] {
    scalars.split { !($0.isASCII && ScalarClass($0) == .word) }.map { String(String.UnicodeScalarView($0)) }
  }

  private static func spells(_ words: ArraySlice<String>, _ short: String) -> Bool {
    words.count == short.count
      && zip(words, short).allSatisfy { $0.first?.uppercased() == $1.uppercased() }
  }
}
