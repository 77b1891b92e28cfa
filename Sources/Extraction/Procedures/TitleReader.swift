import TopicModel

/// What a procedure is called: its own heading, bold line or bullet, unless that only says "Procedure".
struct TitleReader {
  let words: ProcedureWords
  let language: SentenceLanguage

  /// The innermost title that says more than "Procedure"; the page's title is the last resort.
  func title(from titles: [String]) -> String {
    for title in titles.dropFirst().reversed() {
      let label = label(of: title)
      if !label.isEmpty, !words.genericHeadings.equals(label) { return label }
    }
    return titles.first.map(label(of:)) ?? ""
  }

  /// A title without the colon or stop at its end; a sentence that is a title ends at its first stop.
  func label(of title: String) -> String {
    var label = title[...]
    let ends: Set<Unicode.Scalar> = ["：", ":", "。", ".", "；", ";", "，", ",", " "]
    while let last = label.unicodeScalars.last, ends.contains(last) { label.unicodeScalars.removeLast() }
    return String(label)
  }

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
}
