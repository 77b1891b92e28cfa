import TextComparison
import TopicModel

/// A reference to a step leads to a step.
///
/// Reports “go to step 7” on a page no procedure of which has a step 7, and “step 2.c” where step 2 has two steps below it,
/// or none. References that are links to other pages or stand behind the title of another text, those followed by the title of another text, and the steps
/// of a program's assistant (in step 3 of the wizard) are left alone.
///
/// What to do: correct the number. Better: link to the step, so that the number follows.
struct DanglingStepReference: PageRule {
  static let about = RuleDescription(
    code: "ST06", name: "dangling-step-reference", severity: .error,
    summary: "The text refers to a step that there is none of.")

  func findings(on page: Int, _ content: PageContent, in library: Library) -> [Finding] {
    let own = library.topic(page).procedures.filter { !$0.steps.isEmpty }
    let words = library.lexicon(page)
    var known = Set(own.flatMap { $0.allSteps.map(\.number) } + StepReference.numbers(inHeadingsOf: content, words))
    known.formUnion(StepReference.numbers(inListsOf: content.blocks))
    if words.speaksOfAnAssistant(library.topic(page).title) { return [] }
    return content.passages.flatMap { passage -> [Finding] in
      if case .heading = passage.role { return [] }
      if words.speaksOfAnAssistant(passage.text.text) { return [] }
      // On a page without a procedure only the items of a list may speak of the steps of a list.
      guard !own.isEmpty || passage.role == .item && !known.isEmpty else { return [] }
      return StepReference.all(in: passage.text, words).compactMap { reference in
        guard !reference.known(in: known),
          !words.emptyTitles.contains(where: { reference.isEnd(of: $0, in: passage.text.text) })
        else { return nil }
        let text = Excerpt.around(reference.offset, in: passage.text.text, reach: 24)
        return finding(
          "The text refers to step \(reference.number); the page has no step of that number.",
          remedy: "Correct the number.", key: [reference.number, text],
          at: [library.location(page, passage.text.position(at: reference.offset), text)])
      }
    }
  }
}

/// A mention of a step by its number.
struct StepReference {
  /// As a reader writes it: "3", "3.b".
  let number: String
  /// UTF-8 offset of the mention.
  let offset: Int

  /// Whether there is the step, or one below it.
  func known(in numbers: Set<String>) -> Bool {
    numbers.contains(number) || numbers.contains { $0.hasPrefix(number + ".") }
  }

  /// Whether the mention is the end of a title that says nothing: 操作步骤 1. …
  func isEnd(of title: String, in text: String) -> Bool {
    let bytes = Array(text.utf8)
    let name = Array(title.utf8)
    return (1..<max(2, name.count)).contains { length in
      offset >= length && bytes[(offset - length)...].starts(with: name)
    }
  }

  /// Of a range both ends.
  static func all(in text: RichText, _ words: CheckLexicon) -> [StepReference] {
    let (forms, ranges) = (words.stepReferences, words.stepRanges)
    var result: [StepReference] = []
    let bytes = Array(text.text.utf8)
    for form in forms where form.count == 2 {
      let (before, behind) = (Array(form[0].utf8), Array(form[1].utf8))
      var start = 0
      while start + before.count < bytes.count {
        guard bytes[start] == before.first, bytes[start...].starts(with: before) else {
          start += 1
          continue
        }
        var cursor = start + before.count
        while cursor < bytes.count, bytes[cursor] == 0x20 { cursor += 1 }
        let digits = cursor
        while cursor < bytes.count, (0x30...0x39).contains(bytes[cursor]) { cursor += 1 }
        let end = cursor
        defer { start = max(end, start + 1) }
        guard end > digits, end - digits <= 2, bytes[cursor...].starts(with: behind) else { continue }
        var number = String(decoding: bytes[digits..<end], as: UTF8.self)
        while cursor + 1 < bytes.count, bytes[cursor] == 0x2E,
          isLetter(bytes[cursor + 1]) || isDigit(bytes[cursor + 1]),
          cursor + 2 == bytes.count || !isLetter(bytes[cursor + 2])
        {
          number += "." + String(decoding: [bytes[cursor + 1]], as: UTF8.self)
          cursor += 2
        }
        // "步骤1：" at the start of a text is its own number.
        if start == 0 || isLinkAway(start, text) || isBehindTitle(start, bytes) { continue }
        result.append(StepReference(number: number, offset: start))
        if let last = endOfRange(bytes[cursor...], ranges) { result.append(StepReference(number: last, offset: start)) }
      }
    }
    return result
  }

  /// The last number of a range: 8 of “steps 2 to 8”.
  private static func endOfRange(_ bytes: ArraySlice<UInt8>, _ words: [String]) -> String? {
    for word in words where bytes.starts(with: word.utf8) {
      let digits = bytes.dropFirst(word.utf8.count).prefix(while: isDigit)
      let behind = bytes.dropFirst(word.utf8.count + digits.count).first
      guard (1...2).contains(digits.count), behind.map({ !isLetter($0) && !isDigit($0) && $0 != 0x25 }) ?? true else {
        continue
      }
      return String(decoding: digits, as: UTF8.self)
    }
    return nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// 请参见《用户指南》步骤7: the step is one of another text.
  private static func isBehindTitle(_ offset: Int, _ bytes: [UInt8]) -> Bool {
    var end = offset
    while end > 0, bytes[end - 1] == 0x20 { end -= 1 }
    return bytes[..<end].suffix(3).elementsEqual("》".utf8) || bytes[..<end].suffix(6).elementsEqual("》的".utf8)
  }

  private static func isLinkAway(_ offset: Int, _ text: RichText) -> Bool {
    text.spans.contains { span in
      guard span.start <= offset, offset < span.end, case .link(let target) = span.kind else { return false }
      return !target.hasPrefix("#")
    }
  }
}

extension StepReference {
  /// The numbers of a page's lists, and of the lists below their items with the item's in front; those also by letters, whatever the list counts by.
  static func numbers(inListsOf blocks: [Block]) -> [String] {
    NumberingGap.lists(in: blocks).flatMap { list in
      list.items.flatMap { item -> [String] in
        let below = NumberingGap.lists(in: item.blocks).flatMap { nested in
          nested.items.enumerated().flatMap { [$1.marker, letter($0)] }
        }
        return [item.marker] + below.map { "\(item.marker).\($0)" }
      }
    }
  }

  /// The letter of the item at an index; later ones count on past z.
  private static func letter(_ index: Int) -> String {
    UInt8(exactly: index).flatMap { $0 < 26 ? String(decoding: [0x61 + $0], as: UTF8.self) : nil } ?? ""
  }

  /// Step numbers that a page's headings carry ("步骤3：绑定").
  static func numbers(inHeadingsOf content: PageContent, _ words: CheckLexicon) -> [String] {
    content.passages.flatMap { passage -> [String] in
      guard case .heading = passage.role else { return [] }
      // A blank in front, so that a number at the start counts.
      return all(in: RichText(" " + passage.text.text), words).map(\.number)
    }
  }
}
