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
  /// (`zh-cn/a.html` and `en-us/a.html`, `a_zh.html` and `a_en.html`), unless three or more share one path; else by what folders have in common.
  func twinPages() -> [TwinPages] {
    guard Set(topics.map { Self.primaryTag($0.lang) }).count > 1 else { return [] }
    let tags = Set(languages.map { Array($0.utf8) })
    var groups: [UInt64: [Int]] = [:]
    for (index, topic) in topics.enumerated() where topic.kind != .excerpt {
      groups[Self.stem(of: topic.source, without: tags), default: []].append(index)
    }
    let found = groups.values.compactMap(twins)
    let known = Set(found.flatMap { [$0.left, $0.right] })
    return (found + twinsOfFolders(besides: known)).sorted { ($0.left, $0.right) < ($1.left, $1.right) }
  }

  /// Two pages of two languages.
  private func twins(_ group: [Int]) -> TwinPages? {
    guard group.count == 2 else { return nil }
    let tags = group.map { Self.primaryTag(topics[$0].lang) }
    guard tags[0] != tags[1] else { return nil }
    return tags[0] < tags[1] ? TwinPages(left: group[0], right: group[1]) : TwinPages(left: group[1], right: group[0])
  }

  /// Pages of one file name in two folders, whatever these are called, where each folder is in one language, and three pages at least and half of those of
  /// the smaller one have a namesake in the other.
  private func twinsOfFolders(besides known: Set<Int>) -> [TwinPages] {
    var folders: [Substring: [Substring: Int]] = [:]
    for (index, topic) in topics.enumerated() where topic.kind != .excerpt && !known.contains(index) {
      guard let slash = topic.source.lastIndex(of: "/") else { continue }
      folders[topic.source[..<slash], default: [:]][topic.source[slash...]] = index
    }
    let languages = folders.mapValues { pages in Set(pages.values.map { Self.primaryTag(topics[$0].lang) }) }
    // Folders that share a name, so that not all are held against all.
    var owners: [Substring: [Substring]] = [:]
    for folder in folders.keys.sorted() where languages[folder]?.count == 1 {
      for name in (folders[folder] ?? [:]).keys { owners[name, default: []].append(folder) }
    }
    var shared: [[Substring]: Int] = [:]
    for pair in owners.values where pair.count == 2 && languages[pair[0]] != languages[pair[1]] {
      shared[pair, default: 0] += 1
    }
    let alike = shared.filter { pair, count in
      let sizes = pair.map { folders[$0]?.count ?? 0 }
      return count >= 3 && count * 2 >= sizes.min() ?? 0
    }
    // A folder has one twin: the one it shares most with.
    var taken: Set<Substring> = []
    let ranked = alike.sorted { ($1.value, $0.key[0], $0.key[1]) < ($0.value, $1.key[0], $1.key[1]) }
    return ranked.flatMap { pair, _ -> [TwinPages] in
      guard taken.isDisjoint(with: pair) else { return [] }
      taken.formUnion(pair)
      return (folders[pair[0]] ?? [:]).compactMap { name, page in
        folders[pair[1]]?[name].flatMap { twins([page, $0]) }
      }
    }
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
