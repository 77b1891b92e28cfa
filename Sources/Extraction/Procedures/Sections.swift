import TopicModel

/// A stretch of a page under one title.
struct Section {
  /// The titles above its blocks, the page's first and its own last.
  var titles: [String]
  /// Headings have their own level, bold lines and bullets deeper ones.
  var level: Int
  /// What stands directly in it.
  var blocks: [Block]
  var anchors: [String] = []
  var position: Position?
  /// The rest of the section that a list of procedures interrupted.
  var isContinued = false
  /// Where its steps begin: elsewhere below an item that has logged in to another place.
  var place = Place.console

  var title: String { titles.last ?? "" }
  /// The page's text before its first heading.
  var isRoot: Bool { titles.count == 1 }

  /// The same where all its text is set as a quotation: that is then its body, not a note beside one.
  var withQuotedBody: Section {
    var notes: [Block.Note] = []
    for block in blocks {
      switch block {
      case .note(let note): notes.append(note)
      case .figure: continue
      case .paragraph(let text) where text.text.isEmpty: continue
      default: return self
      }
    }
    var section = self
    if !notes.isEmpty { section.blocks = notes.flatMap(\.blocks) }
    return section
  }

  static let lineLevel = 20
  static let itemLevel = 30
}

/// Cuts a page's content at its headings, at bold lines that head what follows, and at bullets that hold procedures.
struct SectionReader {
  let words: ProcedureWords
  let titles: TitleReader
  let lists: ListRecognition

  init(words: ProcedureWords, titles: TitleReader) {
    self.words = words
    self.titles = titles
    lists = ListRecognition(words: words)
  }

  func sections(title: String, content: [Block]) -> [Section] {
    var sections = [Section(titles: [title], level: 1, blocks: [])]
    append(content, to: &sections)
    sections = NumberedSections(words: words, lists: lists, titles: titles).listed(sections)
    for index in sections.indices { sections[index].blocks = joinedLists(sections[index].blocks) }
    return sections
  }

  private func append(_ blocks: [Block], to sections: inout [Section]) {
    let base = sections.count - 1
    /// Indexes of the open sections, outermost first.
    var open = [base]
    func begin(_ title: String, level: Int, anchors: [String], position: Position?) {
      while open.count > 1, let last = open.last, sections[last].level >= level { open.removeLast() }
      let outer = sections[open.last ?? base].titles
      sections.append(
        Section(titles: outer + [title], level: level, blocks: [], anchors: anchors, position: position))
      open.append(sections.count - 1)
    }
    for (index, block) in blocks.enumerated() {
      switch block {
      case .heading(let heading):
        begin(
          heading.text.line, level: min(heading.level, Section.lineLevel - 1), anchors: heading.anchors,
          position: heading.text.position(at: 0))
      case .paragraph(let text) where isTitleLine(text, before: blocks[(index + 1)...]):
        begin(text.line, level: Section.lineLevel, anchors: [], position: text.position(at: 0))
      case .list(let list) where holdsProcedures(list):
        for (item, place) in zip(list.items, places(in: list)) {
          let own = item.ownText
          let outer = sections[open.last ?? base]
          sections.append(
            Section(
              titles: outer.titles + [own.line], level: max(Section.itemLevel, outer.level + 1), blocks: [],
              anchors: item.anchors, position: item.position ?? own.position(at: 0), place: place))
          append(item.rest, to: &sections)
        }
        // What the items opened is closed again: text behind the list belongs to the section around it.
        if index + 1 < blocks.count, let last = open.last {
          let outer = sections[last]
          sections.append(Section(titles: outer.titles, level: outer.level, blocks: [], isContinued: true))
          open[open.count - 1] = sections.count - 1
        }
      case .list(let list) where open.count > 1 && isOfHeadings(list, in: sections[open.last ?? base]):
        open.removeLast()
        let outer = sections[open.last ?? base]
        sections.append(Section(titles: outer.titles, level: outer.level, blocks: [block], isContinued: true))
        open[open.count - 1] = sections.count - 1
      default: sections[open.last ?? base].blocks.append(block)
      }
    }
  }

  /// Whether a list behind a section of prose was made of headings that count steps: it stands beside that section.
  private func isOfHeadings(_ list: Block.List, in section: Section) -> Bool {
    list.ordered && words.proseHeadings.equals(section.title) && list.items.allSatisfy { $0.ownText.isBold }
      && lists.isProcedure(list.items, from: section.place)
  }

  /// A line that heads what follows: bold from end to end, or the name of one of several ways.
  private func isTitleLine(_ text: RichText, before rest: ArraySlice<Block>) -> Bool {
    let bytes = Array(text.text.utf8)
    guard !bytes.isEmpty, bytes.count <= 120, let next = rest.first(where: { !$0.isFigure }) else { return false }
    if case .heading = next { return false }
    let isWay = words.ways.length(in: bytes, at: 0) != nil
    guard text.isBold || isWay, !isCaption(text) else { return false }
    // "Option 2: From the report's page." is a name with a stop; "Option 2: Click Delete." is none.
    guard !endsSentence(bytes) || isWay && words.instruction(in: Wording(text.line)) < .onScreen else {
      return false
    }
    return isWay || !text.line.hasSuffix("：") || text.isBold
  }

  /// Captions of figures and tables are bold lines too; their number gives them away.
  private func isCaption(_ text: RichText) -> Bool {
    words.captions.length(in: Array(text.text.utf8), at: 0) != nil
  }

  private func endsSentence(_ bytes: [UInt8]) -> Bool {
    bytes.suffix(3).elementsEqual("。".utf8) || bytes.last == UInt8(ascii: ".")
      || bytes.suffix(3).elementsEqual("；".utf8)
  }

  /// Bullets, or numbered phases, that each hold a procedure of their own.
  private func holdsProcedures(_ list: Block.List) -> Bool {
    if list.ordered { return lists.holdsProcedures(list.items) || areOperations(list) }
    return list.items.contains { item in
      item.blocks.flatMap(\.nestedOrderedLists).contains { lists.isProcedure($0.items) } || isTitledInstruction(item)
    }
  }

  /// **1. Delete a report** and **2. Delete reports in batches**, each with its steps, or most with a sentence that tells what
  /// to press.
  private func areOperations(_ list: Block.List) -> Bool {
    let isTold = list.items.allSatisfy { $0.ownText.isBold && !$0.rest.isEmpty }
    let told = list.items.count { $0.holdsOrderedList || isTitledInstruction($0) }
    return isTold && told * 2 > list.items.count && titles.areOperations(list.items.map(\.ownText.line))
  }

  private func places(in list: Block.List) -> [Place] {
    list.ordered ? lists.places(of: list.items) : list.items.map { _ in .console }
  }

  /// A bullet that is a title, with paragraphs below it that are instructions.
  private func isTitledInstruction(_ item: Block.Item) -> Bool {
    let own = item.ownText
    let bytes = Array(own.text.utf8)
    guard own.isBold || (bytes.count <= 60 && !endsSentence(bytes)) else { return false }
    return item.rest.contains { block in
      guard case .paragraph(let text) = block else { return false }
      return words.isInstruction(text)
    }
  }

  /// Whether the last step of a list leads up to the bullets behind it: "…, as shown below:", and they tell what to press.
  private func leads(_ list: Block.List, to bullets: Block.List) -> Bool {
    guard lists.isProcedure(list.items), let step = list.items.last?.ownText,
      bullets.items.contains(where: { words.isInstruction($0.ownText) })
    else { return false }
    let text = step.line
    guard text.endsWithColon else { return false }
    return !(list.items.last?.blocks.contains { if case .list = $0 { true } else { false } } ?? true)
  }

  /// Joins a list with the one that goes on counting behind it; what stands between belongs to the last item.
  private func joinedLists(_ blocks: [Block]) -> [Block] {
    var result: [Block] = []
    for block in blocks {
      if case .list(let next) = block, next.ordered, let start = Int(next.items.first?.marker ?? ""), start > 1,
        let at = result.lastIndex(where: { $0.isOrderedList }), case .list(var list) = result[at],
        let last = list.items.last, Int(last.marker) == start - 1
      {
        list.items[list.items.count - 1].blocks += result[(at + 1)...]
        list.items += next.items
        result.removeSubrange(at...)
        result.append(.list(list))
      } else if case .list(let bullets) = block, !bullets.ordered, let last = result.last, case .list(var list) = last,
        list.ordered, leads(list, to: bullets)
      {
        list.items[list.items.count - 1].blocks.append(block)
        result[result.count - 1] = .list(list)
      } else {
        result.append(block)
      }
    }
    return result
  }
}

extension Block {
  var isFigure: Bool { if case .figure = self { true } else { false } }

  var isOrderedList: Bool { if case .list(let list) = self { list.ordered } else { false } }
}

extension ProcedureWords {
  /// Whether a paragraph tells a person what to do in the console, there and then.
  func isInstruction(_ text: RichText) -> Bool { isInstruction(Wording(text)) }

  func isInstruction(_ wording: Wording) -> Bool {
    let text = wording.text
    guard !isTyped(wording), login(in: wording) != .elsewhere else { return false }
    if isPath(text) { return true }
    let strength = instruction(in: wording)
    return strength == .byHand && pressesByHand(wording)
      && (text.linkedLength == 0 || !pointers.contains(wording.bytes))
  }

  /// Whether a paragraph that clicks nothing tells a person what to do on the screen all the same: "to reopen a report,
  /// in the upper-right corner, select **Actions**" below a title that names this, or sentences for two places.
  func tellsOnScreen(_ wording: Wording, below title: String) -> Bool {
    guard !isTyped(wording), login(in: wording) != .elsewhere, wording.text.linkedLength == 0 else { return false }
    var told = 0
    var isOnScreen = false
    for sentence in wording.sentences {
      guard instruction(in: wording, sentence: sentence) == .onScreen,
        !also.contains(wording.bytes, from: sentence.lowerBound, to: sentence.upperBound),
        let object = picked(in: sentence, wording)
      else { continue }
      let start = wording.skipSpace(sentence.lowerBound, to: sentence.upperBound)
      let isCase = conditions.length(in: wording.bytes, at: start) != nil
      let first = wording.clauses(of: sentence).first ?? sentence
      if isCase, !concerns(first, wording, title) { continue }
      told += 1
      guard screenParts.contains(wording.bytes, from: sentence.lowerBound, to: sentence.upperBound) else { continue }
      isOnScreen = true
      let isMeant = isCase || NounOverlap.share(wording.string(sentence), title, except: commonWords)
      if isMeant, object < wording.bytes.count, wording.bytes[object] == Wording.mask { return true }
    }
    return isOnScreen && told > 1
  }

  /// Where the object begins of the clause of a sentence that picks something.
  private func picked(in sentence: Range<Int>, _ wording: Wording) -> Int? {
    for clause in wording.clauses(of: sentence) {
      guard case .other? = verb(of: clause, in: wording) else { continue }
      let at = wording.skipSpace(clause.lowerBound, to: clause.upperBound)
      let verb = at + leads.run(in: wording.bytes, at: at)
      if let length = picks.length(in: wording.bytes, at: verb) {
        return wording.skipSpace(verb + length, to: clause.upperBound)
      }
    }
    return nil
  }

  /// Whether a part of a text shares a noun or verb with a title.
  private func concerns(_ part: Range<Int>, _ wording: Wording, _ title: String) -> Bool {
    NounOverlap.share(wording.masked(part), title, except: commonWords)
  }

  /// 左侧菜单 -> 全部客户 -> 新建客户: a paragraph that is nothing but a way through the menus.
  private func isPath(_ text: RichText) -> Bool {
    let bytes = Array(text.text.utf8)
    guard text.linkedLength == 0, bytes.count <= Self.longestPath else { return false }
    let items = LabelScanner.cascade(in: 0..<bytes.count, of: bytes)
    // A menu begins the way, or its end is pressed; "A > B > C" alone may be a trail or an order.
    let first = items.first.map { text.portion(from: $0.lowerBound, to: $0.upperBound).text } ?? ""
    guard screenParts.contains(first) || handVerbs.contains(text.text) else { return false }
    return items.count >= Self.shortestPath
      && items.allSatisfy { item in
        let sentence = Wording(text.portion(from: item.lowerBound, to: item.upperBound))
        return item.count <= Self.longestItem && sentence.sentences.count == 1
          && sentence.clauses(of: sentence.sentences[0]).count == 1
      }
  }

  /// Bytes.
  private static let longestPath = 240
  private static let longestItem = 60
  private static let shortestPath = 3
}
