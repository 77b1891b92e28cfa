import Foundation
import SearchIndex
import TopicModel

/// Finds the topic that a link leads to, among all that are indexed.
public struct LinkResolver: Sendable {
  private let idBySource: [String: String]
  private let idByURL: [String: String]

  public init(topics: [Topic]) {
    self.init(pages: topics.map { PageAddress(id: $0.id, source: $0.source, url: $0.url) })
  }

  /// - Parameter pages: in source order; of two pages with one URL the first counts.
  public init(pages: [PageAddress]) {
    idBySource = Dictionary(pages.map { ($0.source, $0.id) }, uniquingKeysWith: { first, _ in first })
    idByURL = Dictionary(
      pages.compactMap { page in page.url.map { (Self.withoutFragment($0), page.id) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// The topic with every `Link.resolved` and the parent's id set anew.
  public func resolve(_ topic: Topic) -> Topic {
    var topic = topic
    for index in topic.links.indices {
      topic.links[index].resolved = id(of: topic.links[index].target, on: topic)
    }
    if topic.parent != nil {
      let link = topic.links.first { $0.rel == .parent }
      topic.parent?.id = link?.resolved
    }
    return topic
  }

  /// The id of the topic that `target`, as written on `topic`, leads to; nil for pages that are not indexed.
  public func id(of target: String, on topic: Topic) -> String? {
    let target = target.trimmingCharacters(in: .whitespacesAndNewlines)
    // The lines of a file of excerpts are topics of their own, named by a fragment.
    if target.contains("#"), let id = idBySource[target] { return id }
    return self.id(ofPage: Self.withoutFragment(target), on: topic)
  }

  private func id(ofPage target: String, on topic: Topic) -> String? {
    if target.isEmpty { return topic.id }
    if let url = topic.url, let base = URL(string: url), let full = URL(string: target, relativeTo: base) {
      return idByURL[Self.withoutFragment(full.absoluteString)]
    }
    if let id = idByURL[target] { return id }
    guard !target.contains("://"), !target.hasPrefix("//"), !target.hasPrefix("mailto:") else { return nil }
    let path = target.split(separator: "?", omittingEmptySubsequences: false).first.map(String.init) ?? ""
    let decoded = path.removingPercentEncoding ?? path
    for candidate in [decoded, path] {
      guard let source = Self.join(folderOf: topic.source, candidate) else { continue }
      for name in [source, source.precomposedStringWithCanonicalMapping] {
        if let id = idBySource[name] { return id }
      }
      let folder = source.isEmpty || source.hasSuffix("/") ? source : source + "/"
      for index in ["index.html", "index.htm"] {
        if let id = idBySource[folder + index] { return id }
      }
    }
    return nil
  }

  /// `target` resolved against the folder of `source`, nil where it leaves the root.
  static func join(folderOf source: String, _ target: String) -> String? {
    var parts = target.hasPrefix("/") ? [] : source.split(separator: "/").dropLast().map(String.init)
    for part in target.split(separator: "/") {
      switch part {
      case ".": continue
      case "..":
        if parts.isEmpty { return nil }
        parts.removeLast()
      default: parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }

  private static func withoutFragment(_ target: String) -> String {
    target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).first.map(String.init) ?? target
  }
}
