import TextComparison
import TopicModel

/// A clause, or a row of a table, that says how much, by itself: 每个网点最多8个方案 in a longer sentence, in a cell, or in a row headed 方案.
struct StatedClause: Hashable, Sendable {
  let sentence: PlacedSentence
  /// The clause without its quantities and the particles that a row leaves out.
  let frame: UInt64
  /// How much that says (`Sentence.weight`).
  let weight: Int
  let quantities: [Quantity]
  /// What the sentence says in front of it, which may be of whom or when it is so: 专业版, 批量解绑时. Of a cell that says little the head of its row.
  let lead: String
  /// The clause as it is written.
  let text: String
  let isWhole: Bool
  let isCell: Bool
  /// Whether the head of a row stands in front of what its cell says.
  let isHeaded: Bool
}

/// Reads them.
struct StatedClauseReader {
  /// Clauses that say less are turns of phrase; a row's head says what they are about, and so does a page that belongs to the other.
  static let least = 10
  private static let leastShort = 6
  private static let leastHeaded = 8
  private static let leastHead = 4

  let words: CheckLexicon

  /// - Parameter whole: A sentence that has quantities.
  func clauses(of whole: PlacedSentence) -> [StatedClause] {
    var lead = ""
    let parts = whole.text.split { "，,".contains($0) }
    return parts.compactMap { part -> StatedClause? in
      let clause = Sentence.trimmed(part)
      guard let read = QuantifiedSentence(clause, words) else {
        lead += clause + " "
        return nil
      }
      guard read.weight >= Self.leastShort else { return nil }
      return stated(
        read, in: whole, lead: lead, text: String(clause), isWhole: parts.count == 1, isCell: false, isHeaded: false)
    }
  }

  /// What the cells of a table say in whole sentences, and with the head of their rows in front.
  func clauses(of rows: [TableRow]) -> [StatedClause] {
    rows.flatMap { row in
      row.sentences.flatMap { sentence -> [StatedClause] in
        let mentions = words.mentions(in: sentence.text)
        guard !mentions.contains(.examples), let own = QuantifiedSentence(sentence.text, words, mentions) else {
          return []
        }
        let placed = PlacedSentence(text: String(sentence.text), position: sentence.position)
        var result: [StatedClause] = []
        if own.weight >= Self.leastShort {
          let lead = own.weight >= Self.least ? "" : row.head
          result.append(
            stated(own, in: placed, lead: lead, text: placed.text, isWhole: true, isCell: true, isHeaded: false))
        }
        let text = row.head + placed.text
        if Sentence.weight(Folding.content(row.head)) >= Self.leastHead, !row.head.holds(","),
          let headed = QuantifiedSentence(text[...], words), headed.weight >= Self.leastHeaded,
          headed.quantities == own.quantities
        {
          result.append(
            stated(headed, in: placed, lead: "", text: text, isWhole: true, isCell: true, isHeaded: true))
        }
        return result
      }
    }
  }

  private func stated(
    _ read: QuantifiedSentence, in sentence: PlacedSentence, lead: String, text: String, isWhole: Bool, isCell: Bool,
    isHeaded: Bool
  ) -> StatedClause {
    StatedClause(
      sentence: sentence, frame: read.plainFrame, weight: read.weight, quantities: read.quantities, lead: lead,
      text: text, isWhole: isWhole, isCell: isCell, isHeaded: isHeaded)
  }
}
