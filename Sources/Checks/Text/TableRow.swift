import TextComparison
import TopicModel

/// A row of a table as what it says of the thing in its first cell.
struct TableRow {
  /// The first cell, folded; never empty.
  let head: String
  /// Those of the other cells, in reading order.
  let sentences: [MarkedSentence]

  /// Every row that has something in its first cell, of the tables among the blocks and inside their lists and notes.
  static func all(in blocks: [Block]) -> [TableRow] {
    blocks.flatMap { block -> [TableRow] in
      switch block {
      case .table(let table): table.rows.compactMap(TableRow.init)
      case .list(let list): list.items.flatMap { all(in: $0.blocks) }
      case .note(let note): all(in: note.blocks)
      case .heading, .paragraph, .figure, .code: []
      }
    }
  }

  private init?(_ row: [Block.Table.Cell]) {
    guard let first = row.first else { return nil }
    head = Folding.label(first.blocks.map(\.plainText).joined(separator: " "))
    guard !head.isEmpty else { return nil }
    sentences = row.dropFirst().flatMap { cell in
      Passage.all(in: cell.blocks).flatMap { $0.text.sentences(markedIn: $0.text.markedNames) }
    }
  }
}

/// A sentence, where it stands, and which of it is marked as a name, in UTF-8 offsets into the sentence.
struct MarkedSentence {
  let text: Substring
  let position: Position?
  let marked: [Range<Int>]
}

extension RichText {
  /// - Parameter names: What is marked as a name, as UTF-8 offsets into the text.
  func sentences(markedIn names: [Range<Int>]) -> [MarkedSentence] {
    Sentence.split(text).map { sentence in
      let offset = text.utf8.distance(from: text.startIndex, to: sentence.startIndex)
      let own = offset..<(offset + sentence.utf8.count)
      return MarkedSentence(
        text: sentence, position: position(at: offset),
        marked: names.filter { $0.overlaps(own) }.map { $0.clamped(to: own) }.map {
          ($0.lowerBound - offset)..<($0.upperBound - offset)
        })
    }
  }
}
