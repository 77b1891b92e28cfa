import TopicModel

/// A procedure as found on the page, before its controls are read.
struct ProcedureDraft {
  var title: String
  /// The titles above it, the page's first.
  var titles: [String]
  var steps: [StepDraft]
  /// nil: not decided yet.
  var mode: Procedure.Mode?
  var inline = false
  /// Index of the section it stands in.
  var section: Int
  var position: Position?
  /// What made it.
  var rule: ExtractionRule
  /// Which drafts are two forms of one operation: those with one number.
  var twins: Int?
  /// Why the two are told to be forms of one operation, for a reader.
  var evidence = ""
  /// Told in paragraphs, not in a list.
  var isProse = false
}

/// Finds the procedures of a page: its ordered lists, and sentences under a title that names an operation.
struct ProcedureFinder {
  let words: ProcedureWords
  let lists: ListRecognition
  let steps: StepReader
  let titles: TitleReader

  init(words: ProcedureWords, titles: TitleReader) {
    self.words = words
    self.titles = titles
    lists = ListRecognition(words: words)
    steps = StepReader(words: words)
  }

  func procedures(in sections: [Section]) -> [ProcedureDraft] {
    var found: [[ProcedureDraft]] = sections.indices.map { fromLists(of: $0, sections) }
    for index in sections.indices where found[index].isEmpty && !hasProcedureBelow(index, sections, found) {
      if words.otherOperations.equals(titles.label(of: sections[index].title)) {
        found[index] = OtherOperations(words: words, titles: titles).procedures(in: sections[index], at: index)
      } else {
        found[index] = fromProse(sections[index], at: index)
      }
    }
    for index in sections.indices where found[index].isEmpty {
      found[index] = besideSingle(sections[index], at: index, sections, found)
    }
    if found.allSatisfy(\.isEmpty), let root = sections.first, !asks(root.title),
      titles.namesOperation(root.title) || announcesSteps(root)
    {
      return fromPageTitle(sections)
    }
    return found.flatMap { $0 }
  }

  /// 批量邀请 beside 单个邀请: a list of instructions that name no part of the screen is carried out where its sibling is.
  private func besideSingle(
    _ section: Section, at index: Int, _ sections: [Section], _ found: [[ProcedureDraft]]
  ) -> [ProcedureDraft] {
    let title = titles.reading(section.title)
    guard !section.isRoot, title.saysBatch, let list = section.blocks.lazy.compactMap(instructions).first else {
      return []
    }
    let hasSibling = sections.indices.contains { other in
      !found[other].isEmpty && sections[other].titles.dropLast() == section.titles.dropLast()
        && titles.reading(sections[other].title).operation.action == title.operation.action
    }
    guard hasSibling else { return [] }
    return [
      ProcedureDraft(
        title: titles.title(from: section.titles), titles: section.titles, steps: steps.steps(of: list.items),
        section: index, position: list.position ?? list.items.first?.position, rule: .orderedList)
    ]
  }

  /// An ordered list all of whose items tell what to do.
  private func instructions(_ block: Block) -> Block.List? {
    guard case .list(let list) = block, list.ordered,
      list.items.allSatisfy({ words.instruction(in: Wording($0.ownText)) > .none })
    else { return nil }
    return list
  }

  /// A page without a list whose own title names the operation: its instructions below no heading, or below one that
  /// says no more than "Procedure". Bullets that each say what they are for are operations of their own.
  private func fromPageTitle(_ sections: [Section]) -> [ProcedureDraft] {
    let others = OtherOperations(words: words, titles: titles)
    for (index, section) in sections.enumerated() {
      let isOwn = section.isRoot || words.genericHeadings.equals(titles.label(of: section.title))
      guard isOwn, !words.otherOperations.equals(titles.label(of: section.title)) else { continue }
      let operations = others.procedures(inParagraphsOf: section, at: index)
      if !operations.isEmpty { return operations }
      let bullets = others.procedures(inBulletsOf: section, at: index)
      if bullets.count > 1 { return bullets }
      if let prose = prose(section, at: index) ?? bulletSteps(section, at: index) { return [prose] }
    }
    return []
  }

  /// 具体的操作流程如下：, 执行以下步骤来传输多个域。 in front of bullets: what they tell is carried out, whatever the title
  /// says.
  private func announcesSteps(_ section: Section) -> Bool {
    zip(section.blocks, section.blocks.dropFirst()).contains { lead, list in
      guard case .paragraph(let text) = lead, case .list = list else { return false }
      return words.genericHeadings.contains(text.text)
        && (text.text.endsWithColon || words.bulletLeads.contains(text.text))
    }
  }

  private func hasProcedureBelow(_ index: Int, _ sections: [Section], _ found: [[ProcedureDraft]]) -> Bool {
    var next = index + 1
    while next < sections.count, sections[next].level > sections[index].level {
      if !found[next].isEmpty { return true }
      next += 1
    }
    return false
  }

  /// The lists of a section. One behind another is named by the paragraph before it where that says that it is for
  /// several: "You can also set the weights in batches:".
  private func fromLists(of index: Int, _ sections: [Section]) -> [ProcedureDraft] {
    var found: [ProcedureDraft] = []
    var leads: [String?] = []
    var lead: RichText?
    for block in sections[index].blocks {
      var drafts = fromLists(in: block, section: index, sections)
      if drafts.count == 1, let name = lead.flatMap({ name(in: $0, isFirst: found.isEmpty, under: sections[index]) }) {
        drafts[0].title = name
        drafts[0].titles.append(name)
      } else if drafts.count == 1, let lead, leadsSeveral(lead, under: drafts[0].title) {
        drafts[0].mode = .batch
      }
      found += drafts
      leads += drafts.map { _ in drafts.count == 1 ? lead.flatMap(titles.operation(inLead:)) : nil }
      if case .paragraph(let text) = block { lead = text } else { lead = nil }
    }
    // "To delete a report:" and "To delete several reports:", each in front of its list.
    let names = leads.compactMap(\.self)
    guard found.count > 1, names.count == found.count, Set(names).count == names.count,
      found.allSatisfy({ $0.title == found[0].title })
    else { return found }
    for (at, name) in names.enumerated() {
      found[at].title = name
      found[at].titles.append(name)
      found[at].mode = nil
    }
    return found
  }

  private func name(in lead: RichText, isFirst: Bool, under section: Section) -> String? {
    let heading = titles.reading(section.title)
    if isFirst, heading.saysBatch || heading.saysSingle, !heading.operation.action.isEmpty { return nil }
    if let name = titles.batchOperation(in: lead, below: section.title) {
      // One that leads up to the first list must do so for that list alone.
      return isFirst && !lead.text.endsWithColon ? nil : name
    }
    return lead.text.endsWithColon ? titles.singleOperation(in: lead, below: section.title) : nil
  }

  /// "To delete several records:" in front of the list below Delete Records.
  private func leadsSeveral(_ lead: RichText, under title: String) -> Bool {
    guard lead.text.endsWithColon, !titles.reading(title).saysSingle else { return false }
    let wording = Wording(lead)
    let action = titles.reading(title).operation.action
    guard let sentence = wording.sentences.last, !action.isEmpty,
      BatchWords(words: words).hasCue(wording, words.batch, sentence)
    else { return false }
    return titles.reading(wording.string(sentence)).operation.action == action
  }

  private func fromLists(in block: Block, section: Int, _ sections: [Section]) -> [ProcedureDraft] {
    switch block {
    case .list(let list) where list.ordered:
      guard
        lists.isProcedure(
          list.items, from: sections[section].place, needsClick: words.explanations.ends(sections[section].title))
      else { return [] }
      let ways = OtherOperations(words: words, titles: titles).procedures(ofWays: list, sections[section], at: section)
      if !ways.isEmpty { return ways }
      return [
        ProcedureDraft(
          title: titles.title(from: sections[section].titles), titles: sections[section].titles,
          steps: steps.steps(of: list.items), section: section,
          position: list.position ?? list.items.first?.position, rule: .orderedList)
      ]
    case .list(let list):
      return list.items.flatMap { $0.blocks.flatMap { fromLists(in: $0, section: section, sections) } }
    case .note(let note): return note.blocks.flatMap { fromLists(in: $0, section: section, sections) }
    case .heading, .paragraph, .table, .figure, .code: return []
    }
  }

  /// A section whose title names an operation and whose paragraphs or bullets carry it out: one step each. Bullets that
  /// each say what they are for are operations of their own.
  private func fromProse(_ section: Section, at index: Int) -> [ProcedureDraft] {
    let section = section.withQuotedBody
    let isGeneric = words.genericHeadings.equals(titles.label(of: section.title))
    let title =
      isGeneric
      ? titles.title(from: section.titles)
      : words.isWay(section.title) ? titles.title(from: section.titles.dropLast()) : section.title
    guard !section.isRoot, !section.isContinued, !asks(title),
      titles.namesOperation(title) || pressesTitle(section) || isAboutOperations(section) || announcesSteps(section)
        || (words.isOfBulkWork(title) && section.blocks.contains(where: picksSeveral))
    else { return [] }
    let operations = OtherOperations(words: words, titles: titles).procedures(inParagraphsOf: section, at: index)
    if !operations.isEmpty { return operations }
    if let prose = prose(section, at: index) { return [prose] }
    guard section.level < Section.itemLevel else { return [] }
    let bullets = OtherOperations(words: words, titles: titles).procedures(inBulletsOf: section, at: index)
    return bullets.count > 1 ? bullets : bulletSteps(section, at: index).map { [$0] } ?? []
  }

  /// Whether a title asks something else than how the operation is done: "How do I delete a report?" names it.
  private func asks(_ title: String) -> Bool {
    guard words.questionMarks.contains(title) else { return false }
    let bytes = Array(OutlineNumber.removed(from: title).utf8)
    guard let how = words.howTo.length(in: bytes, at: 0) else { return true }
    let rest = String(decoding: bytes[how...], as: UTF8.self).drop { $0 == " " }
    let told = Array(rest.utf8)
    // How the operation is done, not how one knows that it is: its verb comes first, or for what or for how many.
    let action = titles.reading(title).operation.action
    return action.isEmpty
      || !(rest.lowercased().hasPrefix(action.lowercased()) || words.prepositions.length(in: told, at: 0) != nil
        || words.batchTitle.length(in: told, at: 0) != nil)
  }

  /// Below a heading that only says that something is done in bulk, what is done picks several items.
  private func picksSeveral(_ block: Block) -> Bool {
    guard case .paragraph(let text) = block else { return false }
    return picksSeveral(Wording(text))
  }

  /// Whether a paragraph below a title presses what is called like it: below 准入数采, 点击【准入数采】按钮.
  private func pressesTitle(_ section: Section) -> Bool {
    let title = titles.label(of: section.title)
    guard section.level < Section.itemLevel, !words.proseHeadings.equals(title) else { return false }
    return section.blocks.contains { block in
      if case .paragraph(let text) = block { titles.pressed(in: text).contains(title) } else { false }
    }
  }

  /// 模板基本操作: a heading that ends by saying that something is done below it.
  private func isAboutOperations(_ section: Section) -> Bool {
    section.level < Section.itemLevel && words.genericHeadings.ends(titles.label(of: section.title))
  }

  /// Bullets of which most are instructions, told one after the other, or instructions behind bullets of another kind.
  private func bulletSteps(_ section: Section, at index: Int) -> ProcedureDraft? {
    for block in section.blocks {
      guard case .list(let list) = block, !list.ordered else { continue }
      let told = list.items.count { isTold($0) }
      let isSure = list.items.contains {
        words.isInstruction($0.ownText) || words.tellsOnScreen(Wording($0.ownText), below: section.title)
      }
      let isMost = told * 2 > list.items.count || told * 2 == list.items.count && list.items.first.map(isTold) == true
      if isSure, isMost, lists.isProcedure(list.items, from: section.place) {
        var drafts = steps.steps(of: list.items)
        drafts.number()
        for at in drafts.indices { drafts[at].rule = .instructionBullet }
        return ProcedureDraft(
          title: titles.title(from: section.titles), titles: section.titles, steps: drafts, section: index,
          position: drafts[0].position, rule: .titledBullets)
      }
      // What follows a list of remarks is taken into its last bullet by some editors.
      let below = (list.items.last?.rest ?? []).compactMap { block -> RichText? in
        if case .paragraph(let text) = block, words.isInstruction(text) { text } else { nil }
      }
      guard told == 0, !below.isEmpty else { continue }
      var section = section
      section.blocks = below.map { .paragraph($0) }
      return prose(section, at: index)
    }
    return nil
  }

  /// Whether a bullet says what to do on the screen, and not what a parameter in front of a colon is set to.
  private func isTold(_ item: Block.Item) -> Bool {
    let wording = Wording(item.ownText)
    guard words.instruction(in: wording) >= .onScreen, let sentence = wording.sentences.first,
      let first = wording.clauses(of: sentence).first
    else { return false }
    return !wording.isColon(at: first.upperBound) || words.instruction(in: wording, sentence: first) > .none
  }
}
