import TopicModel

/// Lines that tell the way to the console's page and nothing else: 路径：系统设置 >> 用户管理, "Menu path: Sales > Orders".
struct WayLines {
  let words: ProcedureWords

  /// The way told in a draft's own section, or in that of the nearest title above it that tells one.
  func way(to draft: ProcedureDraft, in sections: [Section]) -> [String] {
    guard !words.wayLeads.isEmpty, sections.indices.contains(draft.section) else { return [] }
    var titles = sections[draft.section].titles
    for section in sections[...draft.section].reversed() where section.titles == titles || isAbove(section, titles) {
      titles = section.titles
      for case .paragraph(let text) in section.blocks {
        let way = way(in: text)
        if !way.isEmpty { return way }
      }
    }
    return []
  }

  private func isAbove(_ section: Section, _ titles: [String]) -> Bool {
    section.titles.count < titles.count && titles.starts(with: section.titles)
  }

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
