import Foundation
import TextComparison
import TopicModel

/// A reference to a step leads to a step.
///
/// Reports “go to step 7” on a page no procedure of which has a step 7, and “step 2.c” where step 2 has two steps below it,
/// or none; of a range both ends (steps 2 to 8). References that are links to other pages, are said to belong to a page linked beside them, or stand behind
/// the title of another text, those followed by the title of another text, and the steps that a sentence says are those of a program's assistant (step 3 of
/// the wizard) are left alone.
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
    known.formUnion(StepReference.numbers(belowHeadingsOf: content.blocks, words))
    return content.passages.flatMap { passage -> [Finding] in
      if case .heading = passage.role { return [] }
      return StepReference.all(in: passage.text, words).compactMap { reference in
        guard !reference.known(in: known), !reference.isOfAnAssistant(in: passage.text.text, words),
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
  /// UTF-8 offset of the mention, and of what stands behind it.
  let offset: Int
  let end: Int

  /// Whether there is the step, or one below it.
  func known(in numbers: Set<String>) -> Bool {
    numbers.contains(number) || numbers.contains { $0.hasPrefix(number + ".") }
  }

  /// Whether the mention is the end of a title that says nothing: 操作步骤 1. …
  func isEnd(of title: String, in text: String) -> Bool {
    let name = Array(title.utf8)
    let reach = min(offset, name.count)
    let bytes = Array(text.utf8.dropFirst(offset - reach).prefix(reach + name.count))
    return (1..<max(2, name.count)).contains { length in
      reach >= length && bytes[(reach - length)...].starts(with: name)
    }
  }

  /// Of a range both ends.
  static func all(in text: RichText, _ words: CheckLexicon) -> [StepReference] {
    let mentions = words.mentions(in: text.text)
    var result: [StepReference] = []
    // Few texts name a step.
    let bytes = mentions.contains(.stepReferences) ? Array(text.text.utf8) : []
    for form in words.stepReferences where form.count == 2 {
      let before = Array(form[0].utf8)
      var start = 0
      while start + before.count < bytes.count {
        guard bytes[start] == before.first, bytes[start...].starts(with: before) else {
          start += 1
          continue
        }
        let (numbers, end) = numbers(at: start + before.count, in: bytes, form, words)
        // "步骤1：" at the start of a text is its own number.
        if start != 0, !isLinkAway(start, text), !isBehindTitle(start, bytes),
          !isOfLinkedPage(start, end, text, words)
        {
          result += numbers.map { StepReference(number: $0, offset: start, end: end) }
        }
        start = max(end, start + 1)
      }
    }
    guard mentions.contains([.stepReferences, .stepReferrers]) else { return result }
    return result + WrittenStepReference.all(in: text.text, words).filter { !isLinkAway($0.offset, text) }
  }

  /// The number behind the first half of a form, with those that are named with it, and the offset behind them; none where the second half is missing.
  private static func numbers(
    at start: Int, in bytes: [UInt8], _ form: [String], _ words: CheckLexicon
  ) -> (numbers: [String], end: Int) {
    let digits = bytes[start...].drop { $0 == 0x20 }.prefix(while: isDigit)
    var cursor = digits.endIndex
    guard (1...2).contains(digits.count) else { return ([], cursor) }
    var number = String(decoding: digits, as: UTF8.self)
    let first = Int(number) ?? 0
    let last = endOfRange(bytes[cursor...], from: first, form, words)
    guard bytes[cursor...].starts(with: form[1].utf8) else {
      // 第2至5步: both have the second half in common.
      return last.map { ([number, $0.number], $0.end) } ?? ([], cursor)
    }
    while let (below, end) = numberBelow(bytes[cursor...]) {
      number += "." + below
      cursor = end
    }
    if let last { return ([number, last.number], last.end) }
    let (others, end) = listed(bytes[cursor...], from: first, form, words)
    return ([number] + others, end)
  }

  /// The letter or digit of a step below the one that was read, and the offset behind it: .b, -b, (b), or b alone.
  private static func numberBelow(_ bytes: ArraySlice<UInt8>) -> (String, Int)? {
    guard let first = bytes.first else { return nil }
    let isMarked = ".-(".utf8.contains(first)
    let rest = isMarked ? bytes.dropFirst() : bytes
    guard let sign = rest.first, isLetter(sign) || first == 0x2E && isDigit(sign) else { return nil }
    let behind = rest.dropFirst()
    if first == 0x28 { return behind.first == 0x29 ? (String(UnicodeScalar(sign)), behind.startIndex + 1) : nil }
    if let next = behind.first, isLetter(next) || first != 0x2E && (isDigit(next) || next == 0x2D) { return nil }
    return (String(UnicodeScalar(sign)), behind.startIndex)
  }

  /// Further numbers of one mention of several steps, and the offset behind them: 5 and 9 of “steps 3, 5, and 9”. Each is more than the one before, and the
  /// last ends the clause.
  private static func listed(
    _ bytes: ArraySlice<UInt8>, from first: Int, _ form: [String], _ words: CheckLexicon
  ) -> (numbers: [String], end: Int) {
    var (numbers, rest, last) = ([String](), bytes, first)
    guard words.severalSteps.contains(form[0]), form[1].isEmpty else { return ([], bytes.startIndex) }
    let links = words.stepListLinks.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
    while let link = links.first(where: { rest.starts(with: $0.utf8) }) {
      let digits = rest.dropFirst(link.utf8.count).drop { $0 == 0x20 }.prefix(while: isDigit)
      guard (1...2).contains(digits.count), let next = Int(String(decoding: digits, as: UTF8.self)), next > last else {
        break
      }
      numbers.append(String(next))
      (rest, last) = (bytes[digits.endIndex...], next)
    }
    return endsClause(rest) ? (numbers, rest.startIndex) : ([], bytes.startIndex)
  }

  /// The last number of a range, and the offset behind it: 8 of “steps 2 to 8”.
  ///
  /// Words count only behind what speaks of several steps; what a unit or a noun follows counts that: “step 2 and 15 minutes later”.
  private static func endOfRange(
    _ bytes: ArraySlice<UInt8>, from first: Int, _ form: [String], _ words: CheckLexicon
  ) -> (number: String, end: Int)? {
    let several = words.severalSteps.contains(form[0]) ? words.stepRangeWords : []
    let rest = bytes.drop { $0 == 0x20 }
    guard let word = (words.stepRangeSigns + several).first(where: { rest.starts(with: $0.utf8) }) else { return nil }
    let digits = rest.dropFirst(word.utf8.count).drop { $0 == 0x20 }.prefix(while: isDigit)
    let behind = bytes[digits.endIndex...]
    // Steps 2 to 6 and click Save; not “steps 2 and 6 and so on”, which may count something else.
    let isCounted = words.stepListLinks.contains { $0.utf8.elementsEqual(" \(word) ".utf8) }
    let next = behind.drop { $0 == 0x20 }
    func goesOn() -> Bool {
      // Steps 2 to 6 in the printed guide are those of another text.
      !isCounted && words.valueEnds.contains { next.starts(with: $0.utf8) }
        && !words.assistantOwners.contains { next.starts(with: "\($0) ".utf8) }
    }
    guard (1...2).contains(digits.count), let last = Int(String(decoding: digits, as: UTF8.self)), last > first,
      form[1].isEmpty ? endsClause(behind) || goesOn() : behind.starts(with: form[1].utf8)
    else { return nil }
    return (String(last), digits.endIndex)
  }

  /// Whether nothing of the clause is left but a mark that ends it, or closes.
  private static func endsClause(_ bytes: ArraySlice<UInt8>) -> Bool {
    let rest = String(decoding: bytes, as: UTF8.self).drop { $0 == " " }
    guard let mark = rest.first else { return true }
    if rest.dropFirst().first?.isNumber ?? false { return false }
    return ".,;:!?)]\"。，；：！？、）”」』》】步\n".contains(mark)
  }

  /// Whether a sentence says that the step is one of a program's assistant: step 3 of the wizard; in the wizard, step 3.
  func isOfAnAssistant(in text: String, _ words: CheckLexicon) -> Bool {
    // No more of the text than a sentence may be long: it may name a thousand steps.
    let before = String(decoding: text.utf8.prefix(offset).suffix(240), as: UTF8.self).lowercased()
    let behind = String(decoding: text.utf8.dropFirst(end).prefix(240), as: UTF8.self).lowercased()
    return words.assistants.contains { isBehind($0, before, words) || isInFront(of: $0, behind, words) }
  }

  /// Whether the text in front ends in the assistant's name and one of the words that lead from there to its step; behind a comma only where the name is
  /// said to be a place.
  private func isBehind(_ assistant: String, _ text: String, _ words: CheckLexicon) -> Bool {
    guard let name = text.range(of: assistant, options: .backwards) else { return false }
    let link = Sentence.trimmed(text[name.upperBound...])
    guard words.assistantLinks.contains(String(link)) else { return false }
    guard link.contains(where: { $0 == "," || $0 == "，" }) else { return true }
    let clause = text[..<name.lowerBound].split(whereSeparator: { ".;,:。；，：".contains($0) }).last ?? ""
    return words.assistantPlaces.contains { (" " + clause).holds($0) }
  }

  /// Whether the text behind begins with a word for belonging and the assistant's name, with nothing but a few words between: of the setup wizard.
  private func isInFront(of assistant: String, _ text: String, _ words: CheckLexicon) -> Bool {
    let clause = text.prefix { !".;,:。；，：".contains($0) }.split(separator: " ")
    guard let first = clause.first, words.assistantOwners.contains(String(first)),
      let name = clause.dropFirst().prefix(5).firstIndex(where: { $0.hasPrefix(assistant) })
    else { return false }
    return !clause[1..<name].dropFirst().contains { words.particles.contains(String($0)) }
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
    text.spans.contains { $0.start <= offset && offset < $0.end && leadsAway($0) }
  }

  private static func leadsAway(_ span: RichText.Span) -> Bool {
    if case .link(let target) = span.kind { !target.hasPrefix("#") } else { false }
  }

  /// Whether a mention is said to belong to a page that is linked beside it: step 1 in section LINK, LINK的步骤1.
  private static func isOfLinkedPage(_ start: Int, _ end: Int, _ text: RichText, _ words: CheckLexicon) -> Bool {
    let bytes = text.text.utf8
    func between(_ from: Int, _ to: Int) -> [Substring] {
      String(decoding: bytes.dropFirst(from).prefix(to - from), as: UTF8.self).lowercased().split(separator: " ")
    }
    return text.spans.contains { span in
      guard leadsAway(span) else { return false }
      if span.end <= start {
        // Behind a comma something else begins: see LINK, go to step 4.
        let link = between(span.end, start).joined(separator: " ")
        return words.assistantLinks.contains(link) && !link.contains { ",，".contains($0) }
      }
      guard span.start >= end else { return false }
      // The word for belonging, and at most two that say of what: in section.
      let link = between(end, span.start)
      return (1...3).contains(link.count) && words.assistantOwners.contains(String(link[0]))
        && link.allSatisfy { $0.allSatisfy(\.isLetter) }
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

  /// Items of the lists below a heading that is a step itself, with its number in front: 1.5 below 步骤1.
  static func numbers(belowHeadingsOf blocks: [Block], _ words: CheckLexicon) -> [String] {
    var step: String?
    return blocks.flatMap { block -> [String] in
      if case .heading(let heading) = block {
        step = all(in: RichText(" " + heading.text.text), words).first?.number
        return []
      }
      guard let step, case .list(let list) = block else { return [] }
      return list.items.map { "\(step).\($0.marker)" }
    }
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

/// A mention of a step by a number word, where the sentence sends the reader there: go back to the ninth step, 返回第九步, repeat step nine.
///
/// 第一步，第二步 and “the first step” alone count things up.
private enum WrittenStepReference {
  /// - Parameter text: One that has a word that sends the reader to a step.
  static func all(in text: String, _ words: CheckLexicon) -> [StepReference] {
    let lowered = text.lowercased()
    guard lowered.utf8.count == text.utf8.count else { return [] }
    return forms(in: lowered, words).flatMap { form -> [StepReference] in
      var found: [StepReference] = []
      var rest = lowered[...]
      var start = 0
      while let place = rest.firstPlace(of: form.written) {
        start += rest.utf8.distance(from: rest.startIndex, to: place.lowerBound)
        let end = start + form.written.utf8.count
        // A clause of what a person reads is no longer, and a text may name a thousand steps.
        let before = lowered[..<place.lowerBound].suffix(40)
        rest = rest[place.upperBound...]
        if isSentThere(before, words), endsHere(rest.prefix(40), form, words) {
          found.append(StepReference(number: String(form.number), offset: start, end: end))
        }
        start = end
      }
      return found
    }
  }

  /// Whether a mention ends where its form does, and is not said to belong to another text (the sixth step of the guide) or a program (第五步向导页).
  private static func endsHere(_ behind: Substring, _ form: Form, _ words: CheckLexicon) -> Bool {
    if let next = behind.first, next.isLetter, next.isASCII || form.isOpen { return false }
    let text = Sentence.trimmed(behind)
    let first = text.prefix { $0.isLetter && $0.isASCII }
    return !words.assistantOwners.contains(String(first)) && !words.stepPlaces.contains { text.hasPrefix($0) }
  }

  private struct Form {
    let written: String
    let number: Int
    /// Whether nothing but the number word ends it: 步骤九, in which 步骤一致 must not be seen.
    let isOpen: Bool
  }

  /// The forms whose first halves stand in a text of small letters: of all there are hundreds, and few texts name a step.
  private static func forms(in text: String, _ words: CheckLexicon) -> [Form] {
    let likely = words.stepReferences.filter { $0.count == 2 && text.holds($0[0].lowercased()) }
    let numbered = words.stepNumerals.enumerated().flatMap { index, word in
      likely.map {
        Form(written: ($0[0] + word + $0[1]).lowercased(), number: index + 1, isOpen: $0[1].isEmpty)
      }
    }
    let ordinal = words.stepOrdinals.enumerated().map { Form(written: $1, number: $0 + 1, isOpen: false) }
    var seen: Set<String> = []
    return (numbered + ordinal).filter { seen.insert($0.written).inserted }
  }

  /// Whether the clause in front ends in a word that sends the reader to the step, with an article or a few signs between.
  private static func isSentThere(_ before: Substring, _ words: CheckLexicon) -> Bool {
    let clause = Sentence.trimmed(before.split(whereSeparator: { ".;,。；，".contains($0) }).last ?? "")
    return words.stepReferrers.contains { word in
      clause.hasSuffix(word) || words.particles.contains { clause.hasSuffix(word + " " + $0) }
    }
  }
}
