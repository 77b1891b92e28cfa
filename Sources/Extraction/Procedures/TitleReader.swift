import TopicModel

/// What a procedure is called: its own heading, bold line or bullet, unless that only says "Procedure".
struct TitleReader {
  let words: ProcedureWords
  let language: SentenceLanguage

  /// The innermost title that says more than "Procedure"; the page's title is the last resort.
  func title(from titles: [String]) -> String {
    for title in titles.dropFirst().reversed() {
      let label = label(of: title)
      // 准备工作, Before you begin: what comes first is named so, not what is done.
      let isBefore = language.section(ofHeading: label) == .prerequisites
      if !label.isEmpty, !words.genericHeadings.equals(label), !isBefore { return label }
    }
    return titles.first.map(label(of:)) ?? ""
  }

  /// A title without the colon or stop at its end; a sentence that is a title ends at its first stop.
  func label(of title: String) -> String {
    var label = title[...]
    let ends: Set<Unicode.Scalar> = ["：", ":", "。", ".", "；", ";", "，", ",", " "]
    while let last = label.unicodeScalars.last, ends.contains(last) { label.unicodeScalars.removeLast() }
    return String(Self.withoutFrame(label))
  }

  /// [B. 批次匯入], 【删除报表】: brackets around the whole title say nothing.
  private static func withoutFrame(_ title: Substring) -> Substring {
    guard let first = title.first, let last = title.last, frames[first] == last else { return title }
    let inner = title.dropFirst().dropLast()
    return inner.isEmpty || inner.contains(first) || inner.contains(last) ? title : inner
  }

  private static let frames: [Character: Character] = ["[": "]", "【": "】", "「": "」", "［": "］"]

  func reading(_ title: String) -> OperationReader.Title { language.title(label(of: title)) }

  /// What a batch form is called that has no title of its own.
  func batchTitle(for title: String) -> String {
    if words.inBatches.contains(title) { return title }
    let operation = language.operation(of: title)
    let spoken = operation.action + operation.object
    // "In the console reset a password" is "reset passwords in batches" where a language puts its word in front.
    let isInside = !operation.object.isEmpty && words.batchForm.hasSuffix("{}") && title.contains(spoken)
    let name = isInside && !title.hasPrefix(operation.action) ? spoken : title
    return words.batchForm.replacing("{}", with: name)
  }

  /// Whether a title says what is done below it.
  func namesOperation(_ title: String) -> Bool {
    let label = label(of: title)
    guard !label.isEmpty, !words.genericHeadings.equals(label), !words.proseHeadings.equals(label) else { return false }
    return !language.operation(of: label).action.isEmpty
  }

  /// Whether titles name several operations on one thing rather than the steps of one: 添加客户 and 删除客户, 删除 and 批量删除.
  func areOperations(_ titles: [String]) -> Bool {
    var known: [String: (action: String, saysBatch: Bool)] = [:]
    for title in titles.map(reading) where !title.operation.action.isEmpty && !title.operation.object.isEmpty {
      let mine = (action: title.operation.action, saysBatch: title.saysBatch)
      if let other = known.updateValue(mine, forKey: title.operation.object), other != mine { return true }
    }
    // 新增, 批量导入, 清除: nothing but what is done to what the title above them names, once to several. 下载, 安装: steps.
    return titles.count > 1 && Set(titles).count == titles.count && titles.allSatisfy(isBareAction)
      && titles.contains { reading($0).saysBatch }
  }

  private func isBareAction(_ title: String) -> Bool {
    let operation = reading(title).operation
    return !operation.action.isEmpty && operation.object.isEmpty
  }

  /// The labels that a text clicks or selects from a menu, without a word for "in batches": what two forms of one operation share.
  func pressed(in text: RichText) -> Set<String> {
    Set(
      language.controls(in: text).lazy.filter {
        $0.action == .click || ($0.action == .select && ($0.kind == .menu || $0.kind == .button))
      }.map { control in
        let bytes = Array(control.label.utf8)
        guard let cue = words.inBatches.first(in: bytes) else { return control.label }
        let rest = String(decoding: bytes[..<cue.lowerBound] + bytes[cue.upperBound...], as: UTF8.self)
        return label(of: rest)
      })
  }

  /// The operation that a sentence of a text says is done to several at once; nil where none does.
  ///
  /// - Parameter title: of the section; what is called like it is an operation, too.
  func batchOperation(in text: RichText, below title: String) -> String? {
    let wording = Wording(text)
    for clause in wording.sentences.flatMap(wording.clauses(of:)) {
      guard let cue = words.inBatches.first(in: wording.bytes, from: clause.lowerBound, to: clause.upperBound),
        words.batchNames.length(in: wording.bytes, at: cue.lowerBound) == nil
      else { continue }
      let isInFront = words.batchForm.hasSuffix("{}")
      let name = nameInLead(
        text, from: isInFront ? cue.lowerBound : clause.lowerBound, to: isInFront ? clause.upperBound : cue.upperBound)
      if name.contains(label(of: title)) { return name }
      if reading(name).saysBatch, !language.operation(of: name).action.isEmpty { return name }
    }
    return nil
  }

  /// What a paragraph that leads up to a list says that the list does to one item; nil where it does not say so.
  func singleOperation(in text: RichText, below title: String) -> String? {
    let wording = Wording(text)
    guard let sentence = wording.sentences.first, let clause = wording.clauses(of: sentence).first else { return nil }
    let name = nameInLead(text, from: clause.lowerBound, to: clause.upperBound)
    guard reading(name).saysSingle, name.utf8.count <= 90 else { return nil }
    return !language.operation(of: name).action.isEmpty || name.contains(label(of: title)) ? name : nil
  }

  /// What a line in front of a list says that the list is for: "To delete a report:"; nil where it names no operation.
  func operation(inLead text: RichText) -> String? {
    guard text.text.endsWithColon, text.text.utf8.count <= 90 else { return nil }
    let wording = Wording(text)
    guard wording.sentences.count == 1, let clause = wording.clauses(of: wording.sentences[0]).first else { return nil }
    let name = nameInLead(text, from: clause.lowerBound, to: clause.upperBound)
    let action = language.operation(of: name).action
    guard !action.isEmpty else { return nil }
    // "If you want to delete a report" is called "delete a report".
    guard let verb = name.lowercased().firstRange(of: action.lowercased()),
      name[..<verb.lowerBound].count(where: { $0 == " " }) > 1
    else { return name }
    return String(name[verb.lowerBound...])
  }

  /// A part of a paragraph without the words that announce the list behind it: "…, proceed as follows".
  private func nameInLead(_ text: RichText, from start: Int, to end: Int) -> String {
    let bytes = Array(text.text.utf8)
    let stop = words.leadEnds.first(in: bytes, from: start, to: end)?.lowerBound ?? end
    return label(of: text.portion(from: start, to: stop > start ? stop : end).line)
  }
}
