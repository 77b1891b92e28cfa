import Foundation
import TopicModel

/// One JSON object a line, one line a topic: the stable record of topic.schema.json.
public struct JSONLines: Sendable {
  public init() {}

  /// The record without a line break; keys are sorted, so that the same record is always the same bytes.
  public func line(_ topic: Topic) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(topic), as: UTF8.self)
  }
}
