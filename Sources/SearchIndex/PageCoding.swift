import Dispatch
import Foundation
import Synchronization
import TopicModel

/// How a page is kept in its two columns: `record` is the topic, `content` the rest.
enum PageCoding {
  static let pagesInOrder = "SELECT record, content FROM pages JOIN records ON page = id ORDER BY source"
  static let recordsInOrder = "SELECT record, digest FROM pages JOIN records ON page = id ORDER BY source"
  static let topicsInOrder = "SELECT record FROM pages JOIN records ON page = id ORDER BY source"

  /// A row of `pagesInOrder`, not yet decoded.
  struct Columns: Sendable {
    var record: String
    var content: String
  }

  /// The pages of rows, in their order; the first fault is thrown.
  static func pages(_ rows: [Columns]) throws -> [Page] {
    try onAllCores(rows) { try ContentCoding.page(topic($0.record), $0.content) }
  }

  /// The records of rows of `recordsInOrder`.
  static func records(_ rows: [(record: String, digest: String)]) throws -> [PageRecord] {
    try onAllCores(rows) { row in
      PageRecord(topic: try topic(row.record), revision: row.digest + "-" + StableHash.byWords(row.record))
    }
  }

  private static func onAllCores<Row: Sendable, Value: Sendable>(
    _ rows: [Row], _ decode: @Sendable (Row) throws -> Value
  ) throws -> [Value] {
    let parts = min(rows.count, ProcessInfo.processInfo.activeProcessorCount)
    let results = Mutex([Result<[Value], any Error>](repeating: .success([]), count: parts))
    DispatchQueue.concurrentPerform(iterations: parts) { part in
      let own = rows[(rows.count * part / parts)..<(rows.count * (part + 1) / parts)]
      let values = Result { try own.map(decode) }
      results.withLock { $0[part] = values }
    }
    return try results.withLock { $0 }.flatMap { try $0.get() }
  }

  static func record(_ topic: Topic) throws -> String { try encode(topic) }

  static func content(_ page: Page) -> String { ContentCoding.text(page) }

  static func topic(_ row: Row) throws -> Topic { try topic(row[0] as String) }

  private static func topic(_ record: String) throws -> Topic { try RecordReader.topic(record) }

  /// A row of `record` and `content`.
  static func page(_ row: Row) throws -> Page {
    try ContentCoding.page(try topic(row), row[1])
  }

  private static func encode(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}

/// What the index knows about a page without its content.
public struct PageRecord: Sendable {
  public var topic: Topic
  /// Changes with anything that the index holds of the page.
  public var revision: String
}
