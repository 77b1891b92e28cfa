import Foundation
import TopicModel

/// What tells things of one title apart in a list: where their ways from the top part, or else their number.
enum Distinctions {
  struct Item {
    /// What a reader sees of it: things that differ in this need nothing else.
    var title: String
    /// Chapters from the top down, and what its file's name says.
    var way: [String]
  }

  /// Of each item what is to be added to its title; empty for most.
  static func suffixes(_ items: [Item]) -> [String] {
    var suffixes = [String](repeating: "", count: items.count)
    for places in Dictionary(grouping: items.indices, by: { items[$0].title }).values where places.count > 1 {
      let ways = places.map { items[$0].way }
      let shared = ways.dropFirst().reduce(ways[0].count) { length, way in
        min(length, zip(ways[0], way).prefix { $0 == $1 }.count)
      }
      var seen: [[String]: Int] = [:]
      let counts = Dictionary(ways.map { ($0, 1) }, uniquingKeysWith: +)
      for (place, way) in zip(places, ways) {
        seen[way, default: 0] += 1
        let rest = way.dropFirst(shared)
        // The first part that differs, and the file where that is not all.
        let isTold = ways.count { $0.count > shared && $0.dropFirst(shared).first == rest.first } == counts[way]
        let told = isTold ? Array(rest.prefix(1)) : [rest.first, rest.dropFirst().last].compactMap { $0 }
        let title = items[place].title.prefix { $0 != "\u{0}" }
        suffixes[place] = told.map { Self.rest(of: $0, behind: title) }.filter { !$0.isEmpty }.map { " · " + $0 }
          .joined()
        if counts[way] ?? 1 > 1 { suffixes[place] += " (\(seen[way] ?? 1))" }
      }
    }
    return suffixes
  }

  /// What a part of a way says beyond the title that it begins with, whatever stands between the words: of
  /// `delete-disk-v2` behind "Delete disk" `v2`, of `delete-disk` nothing.
  static func rest(of part: String, behind title: Substring) -> String {
    func isGap(_ character: Character) -> Bool { !character.isLetter && !character.isNumber }
    var left = title[...]
    var right = part[...]
    while true {
      left = left.drop(while: isGap)
      guard let wanted = left.popFirst() else { break }
      right = right.drop(while: isGap)
      guard let found = right.popFirst(), found.lowercased() == wanted.lowercased() else { return part }
    }
    // A title may end within a word.
    guard let next = right.first else { return "" }
    if title.last?.isASCII == true, next.isLetter, next.isASCII { return part }
    let rest = right.drop(while: isGap)
    return rest.isEmpty ? part : String(rest)
  }

  /// What the name of a page's file tells a reader: words such as `v2` or `OpenStack`; nil of a number, an identifier, or the
  /// page's own title.
  static func fileWord(of topic: Topic) -> String? {
    let file = topic.source.split(separator: "/").last.map(String.init) ?? topic.source
    let stem = file.split(separator: ".").dropLast().joined(separator: ".")
    let name = stem.isEmpty ? file : stem
    let rest = rest(of: name.removingPercentEncoding ?? name, behind: topic.title[...])
    let hasWord = rest.contains(where: \.isLetter) && longestNumber(in: rest) < 3
    return hasWord ? rest : nil
  }

  /// How many digits stand behind each other.
  private static func longestNumber(in text: String) -> Int {
    var (longest, length) = (0, 0)
    for byte in text.utf8 {
      length = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) ? length + 1 : 0
      longest = max(longest, length)
    }
    return longest
  }
}

extension SiteContext {
  /// The way to a page: its chapters, the page that is its parent or lists it, what its file's name says.
  func way(to topic: Topic) -> [String] {
    var way = topic.breadcrumbs
    for title in [topic.parent?.title, library.listing(of: topic.id)?.title] {
      if let title, title != topic.title, !way.contains(title) { way.append(title) }
    }
    return way + [Distinctions.fileWord(of: topic) ?? ""]
  }

  /// Titles for a list, each with what tells it from others of the list; a form that is shown beside the title does so too.
  func listTitles(_ entries: [SiteLibrary.Entry]) -> [String] {
    let titles = entries.map(library.listTitle)
    let suffixes = Distinctions.suffixes(
      zip(titles, entries).map {
        .init(title: $0 + "\u{0}" + $1.procedure.mode.rawValue, way: way(to: $1.topic))
      })
    return zip(titles, suffixes).map { $0 + $1 }
  }

  /// The same for pages.
  func listTitles(_ topics: [Topic]) -> [String] {
    let suffixes = Distinctions.suffixes(topics.map { .init(title: $0.title, way: way(to: $0)) })
    return zip(topics, suffixes).map { $0.title + $1 }
  }
}
