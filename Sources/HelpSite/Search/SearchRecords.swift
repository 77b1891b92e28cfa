import SearchIndex
import TopicModel

/// What the answer shows of a document, a file a page: which procedures stand in files of their own, and what a record holds.
struct SearchRecords {
  let folding: SearchFolding
  let chapters: Chapters

  /// Bytes of text of a document that the preview can show.
  private static let lineBytes = 700
  /// Of a page with procedures of more than this the records stand in files of their own, in UTF-8 bytes.
  static let recordBytes = 1_200

  /// - Parameters:
  ///   - number: of the page.
  ///   - documents: its procedures and itself.
  func files(of page: Page, number: Int, _ documents: [SearchDocument]) -> [(path: String, text: String)] {
    let records = documents.dropLast().map { record($0).text }
    func file(_ name: String, _ entries: [String]) -> (path: String, text: String) {
      ("search/d/\(name).js", SearchShards.script("[\(entries.joined(separator: ","))]"))
    }
    let blocks = Self.blocks(records)
    let entries =
      blocks.isEmpty
      ? records
      : blocks.enumerated().flatMap { place, block in block.indices.map { "[\(place),\($0)]" } }
    let sketches = JSON.string(LineSketches.text(of: PageText(page))).text
    return blocks.enumerated().map { file("\(number)-\($0)", $1) } + [
      file(
        "\(number)",
        ["\(chapters.way(from: number))", sketches] + entries + documents.suffix(1).map { record($0).text })
    ]
  }

  /// Records in order, in blocks of about one size; none where all are little.
  static func blocks(_ records: [String]) -> [[String]] {
    guard records.reduce(0, { $0 + $1.utf8.count }) > recordBytes else { return [] }
    var blocks: [[String]] = []
    var size = recordBytes
    for record in records {
      if size + record.utf8.count > recordBytes {
        blocks.append([])
        size = 0
      }
      blocks[blocks.count - 1].append(record)
      size += record.utf8.count
    }
    return blocks
  }

  private func record(_ document: SearchDocument) -> JSON {
    var lines: [JSON] = []
    var room = Self.lineBytes
    for line in document.lines where room > 0 && !line.text.isEmpty {
      let text = line.text.utf8.count > 600 ? String(line.text.prefix(200)) + "…" : line.text
      room -= text.utf8.count
      lines.append(.array([.string(line.number), .string(text)]))
    }
    let mode = document.mode.map { $0 == .batch ? 2 : 1 } ?? 0
    var record: [JSON] = [
      .string(document.shownTitle), .string(document.path), .number(mode), .string(document.place),
      .string(document.language), .array(lines),
    ]
    // What the page must know to mark words in these texts; nearly always nothing.
    let folds = folding.entries(in: [document.shownTitle] + document.lines.map(\.text))
    if !folds.isEmpty { record.append(folding.json(folds)) }
    return .array(record)
  }
}
