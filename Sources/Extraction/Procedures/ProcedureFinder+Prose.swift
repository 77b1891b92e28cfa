import TopicModel

/// Procedures that are told in paragraphs, one step each.
extension ProcedureFinder {
  func prose(_ section: Section, at index: Int) -> ProcedureDraft? {
    var drafts: [StepDraft] = []
    /// Paragraphs that lead to the place of the first step.
    var leading: [RichText] = []
    func append(_ text: RichText) {
      let (own, optional) = steps.withoutOptionalMark(text)
      drafts.append(
        StepDraft(
          marker: String(drafts.count + 1), text: own, optional: optional, position: text.position(at: 0),
          rule: .instructionParagraph))
    }
    for block in section.blocks {
      switch block {
      case .paragraph(let text) where !text.text.isEmpty:
        guard tells(text, under: section.title, isFirst: drafts.isEmpty) else {
          if !drafts.isEmpty {
            drafts[drafts.count - 1].parts.append(.follow(text))
          } else if leadsThere(text) {
            leading.append(text)
          } else {
            leading = []
          }
          continue
        }
        if drafts.isEmpty { leading.forEach(append) }
        append(text)
      case .note(let note) where !drafts.isEmpty:
        drafts[drafts.count - 1].parts.append(
          .note(NoteDraft(kind: note.kind, blocks: note.blocks, position: note.position)))
      case .list(let list) where !drafts.isEmpty && !list.ordered:
        drafts[drafts.count - 1].parts += steps.choices(of: list)
      default: continue
      }
    }
    if drafts.isEmpty, let way = wayAlone(in: section) { append(way) }
    guard !drafts.isEmpty else { return nil }
    return ProcedureDraft(
      title: titles.title(from: section.titles), titles: section.titles, steps: drafts, section: index,
      position: drafts[0].position, rule: section.isRoot ? .pageTitleParagraphs : .titledParagraphs, isProse: true)
  }

  /// 路径：更多 → 删除 → 确定, below the name of an operation: a way whose last items press it is all that is told.
  private func wayAlone(in section: Section) -> RichText? {
    guard !section.isRoot, titles.namesOperation(section.title) || words.isWay(section.title) else { return nil }
    let action = titles.reading(section.title).operation.action
    for case .paragraph(let text) in section.blocks {
      let way = WayLines(words: words).way(in: text)
      if way.count > 1, way.suffix(Self.pressedItems).contains(where: { !action.isEmpty && $0.contains(action) }) {
        return text
      }
    }
    return nil
  }

  /// Items of a way, from its end, that may be what is pressed rather than where it stands.
  private static let pressedItems = 4

  /// Whether a paragraph is a step of a procedure that is told in paragraphs.
  private func tells(_ text: RichText, under title: String, isFirst: Bool) -> Bool {
    let wording = Wording(text)
    return words.isInstruction(wording) || picksSeveral(wording) && titles.reading(title).saysBatch
      || words.tellsOnScreen(wording, below: title) || (isFirst && doesTitle(wording, title))
      || (!isFirst && goesOn(wording))
  }

  /// 登录控制台。 打开控制台，选择导航条中的【伸缩组】。: a paragraph of its own that goes where the first click is.
  private func leadsThere(_ text: RichText) -> Bool {
    let wording = Wording(text)
    guard wording.sentences.count == 1, !words.isTyped(wording), !words.pointers.contains(wording.bytes),
      words.login(in: wording) != .elsewhere, let sentence = wording.sentences.first,
      let clause = wording.clauses(of: sentence).first
    else { return false }
    let start = wording.skipSpace(sentence.lowerBound, to: sentence.upperBound)
    guard words.conditions.length(in: wording.bytes, at: start) == nil, !words.also.contains(wording.bytes) else {
      return false
    }
    // 设置位置：…: a remark.
    if wording.isColon(at: clause.upperBound), clause.count <= Self.longestName { return false }
    switch words.verb(of: clause, in: wording) {
    case .login(.console)?: return true
    case .other?, .further?: return words.instruction(in: wording) >= .onScreen
    default: return false
    }
  }

  /// Bytes: eight Han characters.
  private static let longestName = 24

  /// In the dialog box, select “Confirm”: a paragraph behind an instruction that says on which part of the screen to go on.
  private func goesOn(_ wording: Wording) -> Bool {
    guard words.instruction(in: wording) == .onScreen, !words.isTyped(wording), wording.text.linkedLength == 0,
      let sentence = wording.sentences.first, words.instruction(in: wording, sentence: sentence) == .onScreen
    else { return false }
    let start = wording.skipSpace(sentence.lowerBound, to: sentence.upperBound)
    return words.conditions.length(in: wording.bytes, at: start) == nil && !words.also.contains(wording.bytes)
      && words.resultStarts.length(in: wording.bytes, at: start) == nil
  }

  /// 在“模板管理”页面，可在搜索框中输入关键字，查找模板 below 查找模板: a sentence that does on the screen what the title names.
  private func doesTitle(_ wording: Wording, _ title: String) -> Bool {
    guard wording.text.linkedLength == 0, !words.isTyped(wording),
      !words.pointers.contains(wording.bytes), words.login(in: wording) != .elsewhere,
      let sentence = wording.sentences.first, words.instruction(in: wording, sentence: sentence) == .onScreen
    else { return false }
    let start = wording.skipSpace(sentence.lowerBound, to: sentence.upperBound)
    let told = wording.masked(sentence)
    // What can be done there names no part of the screen besides.
    guard sentence.contains(where: { wording.bytes[$0] == Wording.mask }),
      words.screenParts.contains(wording.bytes, from: sentence.lowerBound, to: sentence.upperBound)
    else { return false }
    return words.conditions.length(in: wording.bytes, at: start) == nil
      && words.resultStarts.length(in: wording.bytes, at: start) == nil
      && !words.negations.contains(wording.bytes, from: sentence.lowerBound, to: sentence.upperBound)
      && titles.reading(title).operation.action.split(separator: "/").contains {
        told.lowercased().contains($0.lowercased())
      }
  }

  /// "Applying in batches: an administrator can select several members …" names no button, but is a batch form.
  func picksSeveral(_ wording: Wording) -> Bool {
    wording.text.linkedLength == 0
      && wording.sentences.contains { BatchWords(words: words).pickedCue(in: wording, sentence: $0) }
  }
}
