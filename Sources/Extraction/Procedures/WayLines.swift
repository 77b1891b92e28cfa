import TopicModel

/// Lines that tell the way to the console's page and nothing else: 路径：系统设置 >> 用户管理, "Menu path: Sales > Orders".
struct WayLines {
  let words: ProcedureWords

  /// Of each section the way told in it, or in the nearest section above it that tells one.
  func ways(of sections: [Section]) -> [[String]] {
    /// The open sections, outermost first, each with its way.
    var open: [(titles: [String], way: [String])] = []
    return sections.map { section -> [String] in
      while let last = open.last, last.titles.count >= section.titles.count, last.titles != section.titles {
        open.removeLast()
      }
      let own = own(of: section)
      let way = own ?? open.last?.way ?? []
      if open.last?.titles == section.titles { open.removeLast() }
      open.append((section.titles, way))
      return way
    }
  }

  private func own(of section: Section) -> [String]? {
    for case .paragraph(let text) in section.blocks {
      let way = way(in: text)
      if !way.isEmpty { return way }
    }
    return nil
  }

  /// Whether a text begins with a word for a way.
  func begins(_ text: String) -> Bool { words.wayLeads.length(in: Array(text.utf8), at: 0) != nil }

  /// The items of a line that begins with a word for a way and a colon.
  func way(in text: RichText) -> [String] {
    let bytes = Array(text.text.utf8)
    guard bytes.count <= Self.longest, let lead = words.wayLeads.length(in: bytes, at: 0) else { return [] }
    let wording = Wording(text)
    let colon = wording.skipSpace(lead, to: bytes.count)
    guard wording.isColon(at: colon) else { return [] }
    let start = colon + (bytes[colon] < 0x80 ? 1 : 3)
    let items = LabelScanner.cascade(in: start..<bytes.count, of: bytes)
    guard items.count > 1 else { return [] }
    let names = items.map { item in
      text.substring(item.lowerBound, item.upperBound).trimming { "「」【】“”\"'[]。. ".contains($0) }
    }
    return names.allSatisfy { !$0.isEmpty && $0.utf8.count <= Self.longestItem } ? names : []
  }

  /// Bytes.
  private static let longest = 300
  private static let longestItem = 60
}

extension String {
  fileprivate func trimming(_ isDropped: (Character) -> Bool) -> String {
    var part = self[...].drop(while: isDropped)
    while let last = part.last, isDropped(last) { part.removeLast() }
    return String(part)
  }
}
