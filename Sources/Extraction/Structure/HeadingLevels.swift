/// Gives headings their level by how they stand to each other: by size, and by the section elements around them.
/// The page's title is level 1.
struct HeadingLevels {
  private struct Open {
    var size: Double
    var look: Look
    var section: Int
    /// The first heading of its section element: others in the section are below it.
    var isSectionHeading: Bool
    var level: Int
  }

  private var open: [Open] = []
  /// For each open section element, whether it has had its heading.
  private var sections: [Bool] = []

  mutating func sectionStarts() { sections.append(false) }

  mutating func sectionEnds() {
    guard !sections.isEmpty else { return }
    while let last = open.last, last.section >= sections.count { open.removeLast() }
    sections.removeLast()
  }

  mutating func level(size: Double, look: Look) -> Int {
    let isFirst = sections.last == false
    if isFirst { sections[sections.count - 1] = true }
    while let last = open.last {
      if last.section == sections.count {
        if last.isSectionHeading, last.look != look { break }
        if last.size > size + 0.1 { break }
      } else if last.section > sections.count {
        // Left behind by a section that ended.
      } else if sections.count > 0, !isFirst || last.isSectionHeading || last.size > size + 0.1 {
        break
      }
      open.removeLast()
    }
    let level = min((open.last?.level ?? 1) + 1, 6)
    open.append(Open(size: size, look: look, section: sections.count, isSectionHeading: isFirst, level: level))
    return level
  }

  /// The level of a heading inside a list item, note or cell, by its size alone.
  func nested(size: Double) -> Int {
    switch size {
    case 22...: 2
    case 18..<22: 3
    case 15..<18: 4
    default: 5
    }
  }
}
