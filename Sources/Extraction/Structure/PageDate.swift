import HTMLTree
import Lexicon

/// Reads the day on which a page says that it was last changed; never guesses one.
struct PageDate: Sendable {
  private struct Words: Decodable {
    var updatedLabels: [String]?
    var publishedLabels: [String]?
    var months: [String]?
  }

  /// The labels, with the rank of what they say: "changed" counts before "published".
  private let labels: WordTrie<Int>
  private let months: [[String]]

  /// - Throws: `LexiconError` when a language's `dates.yml` is malformed.
  init(lexicon: Lexicon) throws {
    let words = try lexicon.languages.compactMap { try lexicon.section(Words.self, "dates", language: $0) }
    func ranked(_ list: (Words) -> [String]?, _ rank: Int) -> [(word: String, value: Int)] {
      // The trie folds ASCII only; other letters are looked for as they are written, in capitals and with one capital.
      words.flatMap { list($0) ?? [] }.flatMap { [$0.lowercased(), $0.uppercased(), $0.capitalizedFirst] }
        .map { (word: $0, value: rank) }
    }
    labels = WordTrie(ranked(\.publishedLabels, 4) + ranked(\.updatedLabels, 1))
    months = words.compactMap(\.months).filter { $0.count == 12 }
  }

  /// As `YYYY-MM-DD`; nil where the page does not say.
  ///
  /// What says "changed" counts before what says "published", metadata before text.
  func day(of document: HTMLDocument) -> String? {
    var best: (rank: Int, day: String)?
    let nodes = document.nodes
    for index in nodes.indices {
      let said: (rank: Int, text: String)?
      switch nodes[index].kind {
      case .element: said = nodes[index].attributes.isEmpty ? nil : Self.stated(at: index, document)
      case .text: said = labelled(at: index, document)
      case .comment: said = nil
      }
      guard let said, said.rank < best?.rank ?? .max, let day = day(in: said.text) else { continue }
      best = (said.rank, day)
      if said.rank == 0 { break }
    }
    return best?.day
  }

  /// What an element says of the page in its attributes, and how surely.
  private static func stated(at index: Int, _ document: HTMLDocument) -> (rank: Int, text: String)? {
    if document.nodes[index].name == "meta" {
      let node = document.nodes[index]
      guard let rank = rank(ofMeta: node), let content = node.attribute("content") else { return nil }
      return (rank, content)
    }
    guard let property = document.nodes[index].attribute("itemprop"), let rank = metaRanks[property.lowercased()] else {
      return nil
    }
    let node = document.nodes[index]
    return (rank, node.attribute("datetime") ?? node.attribute("content") ?? text(below: index, document))
  }

  // MARK: Where it stands

  /// Names of metadata (Dublin Core, Open Graph, schema.org, HTML's own) by how surely they mean the last change.
  private static let metaRanks: [String: Int] = [
    "article:modified_time": 0, "dcterms.modified": 0, "dc.date.modified": 0, "datemodified": 0, "last-modified": 0,
    "lastmod": 0, "last-update": 0, "lastupdated": 0, "og:updated_time": 0, "revised": 0, "docbuild:updated": 0,
    "date": 2, "dc.date": 2, "dcterms.date": 2, "pubdate": 3, "publishdate": 3, "article:published_time": 3,
    "dcterms.created": 3, "dc.date.created": 3, "dcterms.issued": 3, "datepublished": 3,
  ]

  private static func rank(ofMeta node: HTMLDocument.Node) -> Int? {
    for name in ["name", "property", "itemprop", "http-equiv"] {
      if let key = node.attribute(name)?.lowercased(), let rank = metaRanks[key] { return rank }
    }
    return nil
  }

  /// The rank of a short text that begins with a label, and what follows the label.
  private func labelled(at index: Int, _ document: HTMLDocument) -> (rank: Int, text: String)? {
    let text = document.nodes[index].text.utf8
    // Most texts begin with another letter.
    guard text.count <= 160, let start = text.firstIndex(where: { $0 > 0x20 }),
      text[start] >= 0x80 || labels.begins(with: text[start]),
      let first = Substring(text[start...]).unicodeScalars.firstIndex(where: { !$0.isSpace }),
      labels.begins(with: text[first...].prefix(width(text[first])))
    else { return nil }
    let bytes = Array(text[first...])
    guard let label = labels.longestMatch(in: bytes, at: 0, limit: bytes.count), !Self.isExample(index, document)
    else { return nil }
    let rest = String(decoding: bytes[label.end...], as: UTF8.self)
    return (label.value, rest + Self.text(behind: index, document))
  }

  /// What stands in a table or in code is a value that the page tells of, not its own.
  private static func isExample(_ index: Int, _ document: HTMLDocument) -> Bool {
    var parent = document.nodes[index].parent
    while parent >= 0 {
      if ["td", "th", "pre", "code", "li"].contains(document.nodes[parent].name) { return true }
      parent = document.nodes[parent].parent
    }
    return false
  }

  /// The texts next to a label that stands in an element of its own.
  private static func text(behind index: Int, _ document: HTMLDocument) -> String {
    var result = ""
    for node in document.nodes[(index + 1)..<min(index + 8, document.nodes.count)] where node.kind == .text {
      result += " " + node.text
      if result.utf8.count > 60 { break }
    }
    return result
  }

  private static func text(below index: Int, _ document: HTMLDocument) -> String {
    document.nodes[index..<document.nodes[index].subtreeEnd].filter { $0.kind == .text }.map(\.text).joined()
  }

  // MARK: What it says

  /// The day that a text begins with: `2024-05-13T…`, `2024/5/13`, `2024年5月13日`, `May 13, 2024`, `13 May 2024`.
  func day(in text: String) -> String? {
    let parts = Self.parts(String(text.prefix(64)))
    for index in parts.indices where parts.count - index >= 3 {
      // Only at the start: a weekday may come first, a sentence may not.
      guard index <= 2 else { return nil }
      let three = Array(parts[index..<(index + 3)])
      if let day = numeric(three) ?? named(three) { return day }
    }
    return nil
  }

  /// Runs of digits and runs of letters.
  private static func parts(_ text: String) -> [String] {
    var parts: [String] = []
    var last = 0
    for scalar in text.lowercased().unicodeScalars {
      let kind = ("0"..."9").contains(scalar) ? 1 : scalar.properties.isAlphabetic ? 2 : 0
      // 年, 月 and 日 part numbers as signs do.
      if kind != 0 {
        if kind == last { parts[parts.count - 1].unicodeScalars.append(scalar) } else { parts.append(String(scalar)) }
      }
      last = kind
    }
    guard parts.contains(where: { $0.utf8.count > 2 && $0.first?.isNumber == true }) else { return [] }
    return parts.filter { $0.unicodeScalars.allSatisfy { $0.isASCII } }
  }

  private func numeric(_ parts: [String]) -> String? {
    guard parts[0].utf8.count == 4, let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]) else {
      if parts[0].utf8.count == 8, let whole = Int(parts[0]) {
        return Self.written(whole / 10_000, whole / 100 % 100, whole % 100)
      }
      return nil
    }
    return Self.written(year, month, day)
  }

  private func named(_ parts: [String]) -> String? {
    for (month, day) in [(parts[0], parts[1]), (parts[1], parts[0])] {
      guard let number = number(ofMonth: month), let day = Int(day.prefix { $0.isNumber }), let year = Int(parts[2])
      else { continue }
      return Self.written(year, number, day)
    }
    return nil
  }

  private func number(ofMonth word: String) -> Int? {
    guard word.count >= 3 else { return nil }
    for names in months {
      if let index = names.firstIndex(where: { $0 == word || $0.prefix(max(3, word.count)) == word }) {
        return index + 1
      }
    }
    return nil
  }

  private static func written(_ year: Int, _ month: Int, _ day: Int) -> String? {
    guard (1990...2199).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    return "\(year)-\(two(month))-\(two(day))"
  }
}

extension Unicode.Scalar {
  fileprivate var isSpace: Bool { value <= 0x20 || Scalar.isWhiteSpace(value) }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst().lowercased() }
}
