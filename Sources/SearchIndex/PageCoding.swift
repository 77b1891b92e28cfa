import Foundation
import GRDB
import TopicModel

/// How a page is kept in its two columns: `record` is the topic, `content` the rest.
enum PageCoding {
  static let pagesInOrder = "SELECT record, content FROM pages JOIN records ON page = id ORDER BY source"
  static let topicsInOrder = "SELECT record FROM pages JOIN records ON page = id ORDER BY source"

  /// What a page has beyond its topic and digest.
  private struct Rest: Codable {
    var content: [Block]
    var anchors: [String]
    var loss: LossAccount
    var digest: String
  }

  static func record(_ topic: Topic) throws -> String { try encode(topic) }

  static func content(_ page: Page) throws -> String {
    try encode(Rest(content: page.content, anchors: page.anchors, loss: page.loss, digest: page.digest))
  }

  static func topic(_ row: Row) throws -> Topic {
    try JSONDecoder().decode(Topic.self, from: Data((row[0] as String).utf8))
  }

  /// A row of `record` and `content`.
  static func page(_ row: Row) throws -> Page {
    let rest = try JSONDecoder().decode(Rest.self, from: Data((row[1] as String).utf8))
    return Page(
      topic: try topic(row), content: rest.content, anchors: rest.anchors, loss: rest.loss, digest: rest.digest)
  }

  private static func encode(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
