import TopicModel

/// Reads the constraints that stand outside of steps, and says what they hold for.
struct SectionConstraints {
  let words: ProcedureWords
  let lists: ListRecognition
  let language: SentenceLanguage

  struct Found {
    /// Those that hold for the whole page.
    var topic: [Constraint] = []
    /// By index of the section whose procedures they hold for.
    var sections: [Int: [Constraint]] = [:]
  }

  /// - Parameter steps: the texts that steps have taken, which are read there.
  func constraints(of sections: [Section], procedureSections: Set<Int>, steps: Set<String>) -> Found {
    var found = Found()
    var kinds: [String: ConstraintReader.Section] = [:]
    for (index, section) in sections.enumerated() {
      var constraints: [Constraint] = []
      read(section.blocks, context(of: section, &kinds), steps, &constraints)
      guard !constraints.isEmpty else { continue }
      if let owner = owner(of: index, sections, procedureSections) {
        found.sections[owner, default: []] += constraints
      } else {
        found.topic += constraints
      }
    }
    return found
  }

  /// The section itself where it has a procedure, else the nearest around it that has one, but never the page.
  private func owner(of index: Int, _ sections: [Section], _ procedureSections: Set<Int>) -> Int? {
    if procedureSections.contains(index) { return sections[index].isRoot ? nil : index }
    var level = sections[index].level
    var at = index - 1
    while at >= 0, level > 1 {
      if sections[at].level < level || (sections[index].isContinued && sections[at].titles == sections[index].titles) {
        if procedureSections.contains(at), !sections[at].isRoot { return at }
        level = min(level, sections[at].level)
      }
      at -= 1
    }
    return nil
  }

  /// What the nearest title says that announces prerequisites or restrictions; `kinds` remembers what titles say.
  private func context(
    of section: Section, _ kinds: inout [String: ConstraintReader.Section]
  ) -> ConstraintReader.Context {
    for title in section.titles.dropFirst().reversed() {
      let kind = kinds[title] ?? language.section(ofHeading: title)
      kinds[title] = kind
      // What is wrong is told right below its title; further titles below it may tell what to do.
      if kind == .symptoms, title != section.titles.last { continue }
      if kind != .body { return ConstraintReader.Context(section: kind) }
    }
    return ConstraintReader.Context()
  }

  /// 前提：…, Prerequisites: …: what the word before a colon announces, and the text behind it.
  private func labelled(_ text: RichText) -> (ConstraintReader.Section?, RichText) {
    let head = Array(text.text.utf8.prefix(Self.longestLabel + 3))
    guard let end = head.indices.first(where: { Self.colon(in: head, at: $0) > 0 }) else { return (nil, text) }
    let section = language.section(ofHeading: String(decoding: head[..<end], as: UTF8.self))
    guard section == .prerequisites || section == .constraints else { return (nil, text) }
    let rest = text.portion(from: end + Self.colon(in: head, at: end), to: text.text.utf8.count)
    return rest.text.isEmpty ? (nil, text) : (section, rest)
  }

  /// Bytes of the colon at a place, 0 where none is: ":" or "：".
  private static func colon(in bytes: [UInt8], at index: Int) -> Int {
    if bytes[index] == UInt8(ascii: ":") { return 1 }
    return bytes[index] == 0xEF && bytes[index...].starts(with: [0xEF, 0xBC, 0x9A]) ? 3 : 0
  }

  /// What a paragraph announces that is no more than a heading's words.
  private func announces(_ text: RichText) -> ConstraintReader.Section? {
    guard text.text.utf8.count <= Self.longestLabel else { return nil }
    let section = language.section(ofHeading: text.text)
    return section == .body ? nil : section
  }

  /// Bytes.
  private static let longestLabel = 40

  private func read(
    _ blocks: [Block], _ context: ConstraintReader.Context, _ steps: Set<String>, _ constraints: inout [Constraint]
  ) {
    /// The paragraph before a list leads it in.
    var lead: String?
    /// The same paragraph until a list has followed, which it may announce: "Prerequisites:".
    var heading: RichText?
    for block in blocks {
      switch block {
      case .heading(let heading): constraints += language.constraints(in: heading.text, context: context)
      case .paragraph(let text):
        if !steps.contains(text.text) {
          let (section, text) = labelled(text)
          var inner = context
          inner.section = section ?? context.section
          constraints += language.constraints(in: text, context: inner)
        }
        lead = text.text
        heading = text
      case .list(let list):
        if list.ordered, lists.isProcedure(list.items) { continue }
        var inner = context
        inner.section = heading.flatMap(announces) ?? context.section
        heading = nil
        if let lead { inner.lead = lead }
        for item in list.items {
          read(item.blocks, inner, steps, &constraints)
          // Where bullets of two levels look alike, an item's last paragraph leads in the items behind it.
          if item.blocks.count > 1, case .paragraph(let last)? = item.blocks.last, language.leadsConditions(last) {
            inner.lead = last.text
          }
        }
      case .note(let note):
        var inner = context
        inner.note = note.kind
        var body = note.blocks[...]
        // A quotation headed “Prerequisites” is a section of its own.
        if case .paragraph(let title)? = body.first, body.count > 1 {
          let kind = language.section(ofHeading: title.text)
          if kind != .body {
            inner.section = kind
            body = body.dropFirst()
          }
        }
        read(Array(body), inner, steps, &constraints)
      case .table, .figure, .code: continue
      }
    }
  }
}
