import Foundation
import TopicModel

/// A link to a place leads to that place, and pictures are there.
///
/// Reports links whose fragment (`#…`) is no anchor of the page they lead to, and pictures that are not among the files, where the files are
/// known. Places that a browser always knows (`#`, `#top`), text fragments, and the routes of a page's script (`#/…`, `#!…`) are left alone, and so are places on
/// other pages that have no place at all.
///
/// What to do: correct the anchor or the picture's path.
struct DeadAnchor: Rule {
  static let about = RuleDescription(
    code: "LK02", name: "dead-anchor", severity: .error, summary: "A link's anchor or a picture does not exist.")

  func findings(in library: Library) -> [Finding] {
    library.topics.indices.flatMap { page -> [Finding] in
      let topic = library.topic(page)
      let links = topic.links.enumerated().compactMap { index, link -> Finding? in
        guard link.target.utf8.contains(UInt8(ascii: "#")),
          let (target, fragment) = Self.place(index, link, page, library),
          // Of a page without any place nobody knows whether a script makes some.
          !library.facts[target].anchors.isEmpty || target == page,
          !library.facts[target].hasAnchor(fragment)
        else { return nil }
        return finding(
          target == page
            ? "The link “\(link.text)” leads to #\(fragment), which this page does not have."
            : "The link “\(link.text)” leads to #\(fragment), which \(library.topic(target).source) does not have.",
          remedy: "Correct the anchor or link to the page.", key: [link.target, link.text],
          at: [library.location(page, link.position, link.target)])
      }
      return links + pictures(page, library)
    }
  }

  /// The page and anchor that a link leads to; nil where it names no anchor, or no page that is known.
  private static func place(_ index: Int, _ link: Link, _ page: Int, _ library: Library) -> (Int, String)? {
    // Byte by byte: all that divides an address is ASCII.
    let address = link.target.utf8
    guard let hash = address.firstIndex(of: UInt8(ascii: "#")) else { return nil }
    let written = String(link.target[address.index(after: hash)...])
    let fragment = written.utf8.contains(UInt8(ascii: "%")) ? written.removingPercentEncoding ?? written : written
    guard !fragment.isEmpty, fragment.lowercased() != "top", !fragment.hasPrefix(":~:"), !fragment.hasPrefix("/"),
      !fragment.hasPrefix("!")
    else { return nil }
    if hash == address.startIndex { return (page, fragment) }
    return library.linkedPage(page, link: index).map { ($0, fragment) }
  }

  private func pictures(_ page: Int, _ library: Library) -> [Finding] {
    guard let files = library.files, library.facts[page].hasPictures else { return [] }
    let topic = library.topic(page)
    return library.content(of: page).pictures.compactMap { picture in
      guard let target = LinkTarget(picture.source, from: topic.source), !target.path.isEmpty,
        !files.contains(target.path)
      else { return nil }
      return finding(
        "The picture \(target.path) does not exist.", remedy: "Add the file or correct its path.",
        key: [picture.source], at: [library.location(page, picture.position, picture.source)])
    }
  }
}
