import TopicModel

/// Sections whose headings count ("1. Log in", "2. Create a report") and that are carried out one after the other: the
/// steps of one procedure, below a heading such as "Procedure", from a login on, or where most say what to click.
///
/// Headings that say "step" are lists already when a page's structure is read (`StepHeadings`); a bare number may
/// count chapters as well, so what the sections say decides.
struct NumberedSections {
  let words: ProcedureWords
  let lists: ListRecognition
  let titles: TitleReader

  /// The sections, each run of steps replaced by one that holds them as a list.
  func listed(_ sections: [Section]) -> [Section] {
    var result: [Section] = []
    var index = 0
    while index < sections.count {
      let end = runEnd(from: index, in: sections)
      if end - index >= 2, let section = list(sections[index..<end], behind: result) {
        result.append(section)
        index = end
      } else {
        result.append(sections[index])
        index += 1
      }
    }
    return result
  }

  /// Behind the last section of the run that begins at `start`: neighbours of one level that count on from 1 or 0.
  private func runEnd(from start: Int, in sections: [Section]) -> Int {
    var end = start
    // Some count their headings from 0.
    let first = marker(of: sections[start])?.number == 0 ? 0 : 1
    while end < sections.count, sections[end].level == sections[start].level,
      sections[end].level < Section.itemLevel, marker(of: sections[end])?.number == end - start + first,
      sections[end].titles.dropLast() == sections[start].titles.dropLast(), !sections[end].isContinued
    { end += 1 }
    return end
  }

  /// Numbers without a word.
  private static let noWords = MarkerWords()

  private func marker(of section: Section) -> ListMarker? {
    guard !section.isRoot, let marker = ListMarker.read(section.title, words: Self.noWords), marker.style != .bullet,
      marker.parents.isEmpty, !marker.isWeak, marker.length < section.title.utf8.count
    else { return nil }
    return marker
  }

  /// The sections as one list; nil where one holds a list of steps of its own or they are no steps of one procedure.
  private func list(_ run: ArraySlice<Section>, behind earlier: [Section]) -> Section? {
    let items = run.map { item(of: $0) }
    let hasSteps = items.contains { item in
      item.blocks.flatMap(\.nestedOrderedLists).contains { lists.isProcedure($0.items) }
    }
    guard !hasSteps, let first = run.first, let title = items.first?.ownText, lists.isProcedure(items),
      !titles.areOperations(items.map(\.ownText.line))
    else { return nil }
    let outer = first.titles.dropLast()
    let isAnnounced = isGeneric(outer.last ?? "") || earlier.last.map { announces($0, above: first) } ?? false
    let isLoggedIn = words.login(in: Wording(title)) == .console && items.allSatisfy { isInstruction($0.ownText) }
    guard isAnnounced || isLoggedIn || sayWhatToClick(items) else { return nil }
    return Section(
      titles: Array(outer), level: first.level - 1,
      blocks: [.list(Block.List(ordered: true, items: items, position: first.position))], position: first.position,
      isContinued: true)
  }

  /// 具体步骤如下：, the last that is said in front of the first heading that counts.
  private func announces(_ section: Section, above first: Section) -> Bool {
    guard section.level < first.level || section.isRoot, case .paragraph(let text)? = section.blocks.last else {
      return false
    }
    return text.text.endsWithColon && words.genericHeadings.contains(text.text)
  }

  /// "Procedure", or a name that ends so: 提现流程.
  private func isGeneric(_ title: String) -> Bool {
    words.genericHeadings.equals(title) || words.genericHeadings.ends(title)
  }

  private func isInstruction(_ title: RichText) -> Bool {
    words.instruction(in: Wording(title)) > .none || titles.namesOperation(title.line)
  }

  /// Three headings or more, at least half of them instructions by hand: 点击右上方的“新增订单”.
  private func sayWhatToClick(_ items: [Block.Item]) -> Bool {
    let byHand = items.count { words.instruction(in: Wording($0.ownText)) == .byHand }
    return items.count >= 3 && byHand * 2 >= items.count
  }

  private func item(of section: Section) -> Block.Item {
    let length = marker(of: section)?.length ?? 0
    let mark = String(decoding: section.title.utf8.prefix(length), as: UTF8.self)
    let text = String(decoding: section.title.utf8.dropFirst(length), as: UTF8.self)
    let start = section.position.map { Position(line: $0.line, column: $0.column + mark.unicodeScalars.count) }
    let title = RichText(
      text, spans: [RichText.Span(kind: .strong, start: 0, end: text.utf8.count)],
      anchors: start.map { [RichText.Anchor(offset: 0, position: $0)] } ?? [])
    return Block.Item(
      marker: marker(of: section).map { String($0.number) } ?? "", blocks: [.paragraph(title)] + section.blocks,
      anchors: section.anchors, position: section.position)
  }
}
