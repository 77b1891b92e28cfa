import TextAnalysis

/// What two or more words of a query mean together: `Data/<lang>/phrases.yml`, and the terms of `search.yml` that are
/// two of its words. People say the words apart and in any order: 密码忘了, 忘了我的密码.
package struct PhraseLexicon: Decodable {
  /// Groups of words that are the same in every phrase, besides the synonyms of `search.yml`.
  var words: [[String]] = []
  /// The words with `+` between them, ways to say one with `/` between them, and what they mean.
  var phrases: [String: [String]] = [:]

  private enum Key: String, CodingKey { case words, phrases }

  package init() {}

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    words = try container.decodeIfPresent([[String]].self, forKey: .words) ?? []
    phrases = try container.decodeIfPresent([String: [String]].self, forKey: .phrases) ?? [:]
  }

  /// One phrase: for each of its words all ways to say it, as keys.
  private struct Phrase {
    var words: [Set<String>]
    var meanings: [String]
  }

  /// The rows of the `lexicon` table. A phrase is numbered: a way to say one of its words has the phrase's number, the
  /// word's place and how many words there are ("7.0.2"), and the phrase's own term ("#7") has what it means.
  ///
  /// - Parameter number: that of the first phrase; moved behind the last one's.
  package func rows(from number: inout Int, lexicon: SearchLexicon) -> Set<[String]> {
    var places: [String: [String]] = [:]
    var rows: Set<[String]> = []
    let written = written(lexicon)
    let known = Set(lexicon.rows.map { $0[0] }).union(written.flatMap { $0.words.flatMap(\.self) })
    for phrase in written + Self.compounds(lexicon, known: known) {
      defer { number += 1 }
      for meaning in phrase.meanings {
        rows.insert(["#\(number)", SearchLexicon.Role.meaning.rawValue, meaning])
        // A title may have something between the words: 删除IAM用户.
        if let words = Self.words(meaning, known: known) {
          rows.insert(["#\(number)", SearchLexicon.Role.meaning.rawValue, words.joined(separator: " ")])
        }
      }
      for (place, ways) in phrase.words.enumerated() {
        for way in ways.sorted() { places[way, default: []].append("\(number).\(place).\(phrase.words.count)") }
      }
    }
    for (term, places) in places {
      rows.insert([term, SearchLexicon.Role.phrase.rawValue, places.joined(separator: " ")])
    }
    return rows
  }

  /// The phrases as they are written, with all the words of a group and all synonyms for each of their words.
  private func written(_ lexicon: SearchLexicon) -> [Phrase] {
    var groups: [String: Set<String>] = [:]
    for group in words + lexicon.synonyms {
      let keys = Set(group.map(SearchLexicon.key))
      for key in keys { groups[key, default: []].formUnion(keys) }
    }
    return phrases.sorted { $0.key < $1.key }.map { written, meanings in
      let words = written.split(separator: "+").map { word in
        word.split(separator: "/").map { SearchLexicon.key(String($0)) }.reduce(into: Set<String>()) { ways, key in
          ways.formUnion(groups[key] ?? [key])
        }
      }
      return Phrase(words: words, meanings: meanings)
    }
  }

  /// The terms that are two words of the lexicon: 换系统 is 换 and 系统.
  private static func compounds(_ lexicon: SearchLexicon, known: Set<String>) -> [Phrase] {
    let fillers = Set(lexicon.fillers.map(SearchLexicon.key))
    var result: [Phrase] = []
    for (term, meanings) in lexicon.also.sorted(by: { $0.key < $1.key }) {
      for (one, other) in halves(term, known: known) where !fillers.contains(one) && !fillers.contains(other) {
        result.append(Phrase(words: [[one], [other]], meanings: meanings))
      }
    }
    return result
  }

  /// The keys of the two words that a term is made of: Latin words, or two words that are known.
  private static func halves(_ term: String, known: Set<String>) -> [(String, String)] {
    let words = term.split(separator: " ").map { SearchLexicon.key(String($0)) }
    if words.count == 2 { return [(words[0], words[1])] }
    let scalars = Array(SearchLexicon.key(term).unicodeScalars)
    guard words.count == 1, scalars.count > 2 else { return [] }
    var result: [(String, String)] = []
    for cut in 1..<scalars.count {
      let one = String(String.UnicodeScalarView(scalars[..<cut]))
      let other = String(String.UnicodeScalarView(scalars[cut...]))
      if known.contains(one), known.contains(other) { result.append((one, other)) }
    }
    return result
  }

  /// The words of the lexicon that a text of ideographs is made of, as few as possible, none of a single ideograph; nil
  /// for one word and for what has something else in it.
  private static func words(_ text: String, known: Set<String>) -> [String]? {
    let scalars = Array(text.unicodeScalars)
    guard scalars.count > 3, scalars.allSatisfy({ ScalarClass($0) == .ideograph }) else { return nil }
    // cuts[i]: the best cut of the first i ideographs.
    var cuts = [[String]?](repeating: nil, count: scalars.count + 1)
    cuts[0] = []
    for end in 2...scalars.count {
      for start in 0...(end - 2) where end - start < scalars.count {
        let word = String(String.UnicodeScalarView(scalars[start..<end]))
        guard let before = cuts[start], known.contains(SearchLexicon.key(word)) else { continue }
        if before.count + 1 < cuts[end]?.count ?? .max { cuts[end] = before + [word] }
      }
    }
    return cuts[scalars.count]
  }
}
