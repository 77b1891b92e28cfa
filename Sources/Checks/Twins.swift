import TextComparison
import TopicModel

/// The same page in two languages.
struct TwinPages: Sendable {
  /// Indices into `Library.topics`, the language that comes first in the alphabet on the left.
  let left: Int
  let right: Int
}

extension Library {
  /// Pages of different languages whose paths are equal once every tag of a known language is taken out
  /// (`zh-cn/a.html` and `en-us/a.html`, `a_zh.html` and `a_en.html`), unless three or more share one path.
  func twinPages() -> [TwinPages] {
    guard Set(topics.map { Self.primaryTag($0.lang) }).count > 1 else { return [] }
    let tags = Set(languages.map { Array($0.utf8) })
    var groups: [UInt64: [Int]] = [:]
    for (index, topic) in topics.enumerated() where topic.kind != .excerpt {
      groups[Self.stem(of: topic.source, without: tags), default: []].append(index)
    }
    return groups.values.compactMap { group -> TwinPages? in
      guard group.count == 2 else { return nil }
      let tags = group.map { Self.primaryTag(topics[$0].lang) }
      guard tags[0] != tags[1] else { return nil }
      return tags[0] < tags[1] ? TwinPages(left: group[0], right: group[1]) : TwinPages(left: group[1], right: group[0])
    }
    .sorted { $0.left < $1.left }
  }

  /// A path without language tags and the region or script behind one, as a hash.
  private static func stem(of source: String, without tags: Set<[UInt8]>) -> UInt64 {
    var hash = StableHash()
    for part in source.lowercased().utf8.split(separator: UInt8(ascii: "/")) {
      let pieces = part.split {
        $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ".")
      }
      .map(Array.init)
      var isEmpty = true
      for (index, piece) in pieces.enumerated() {
        if tags.contains(piece) { continue }
        let length = String(decoding: piece, as: UTF8.self).count
        let isRegion = index > 0 && tags.contains(pieces[index - 1]) && [2, 4].contains(length)
        if isRegion, index < pieces.count - 1 || pieces.count <= 2 { continue }
        // No path has control characters: they divide its pieces.
        hash.combine(isEmpty ? 1 as UInt8 : 2)
        for byte in piece { hash.combine(byte) }
        isEmpty = false
      }
    }
    return hash.value
  }
}
