/// A text searched for words that say "several at once".
struct SeveralReading {
  private struct Word {
    var start: Int
    var end: Int
    var value: OperationWord
  }

  private let bytes: [UInt8]
  private let grammar: OperationGrammar
  private var words: [Word] = []

  init(_ text: String, grammar: OperationGrammar) {
    bytes = Array(text.utf8)
    self.grammar = grammar
    let quotations = QuotationScanner.quotations(in: bytes)
    var next = 0
    var index = 0
    while index < bytes.count {
      if next < quotations.count, quotations[next].outer.lowerBound <= index {
        index = max(index + 1, quotations[next].outer.upperBound)
        next += 1
      } else if let match = grammar.words.longestMatch(in: bytes, at: index, limit: bytes.count) {
        words.append(Word(start: index, end: match.end, value: match.value))
        index = match.end
      } else {
        index += width(bytes[index])
      }
    }
  }

  func picksSeveral(of object: String) -> Bool {
    for (index, word) in words.enumerated() where word.value.roles.contains(.several) {
      let picks = words[max(0, index - 12)..<index].last { $0.value.roles.contains(.pick) }
      guard let picks, !crossesClause(picks.end..<word.start) else { continue }
      if isObject(behind: word.end, object) { return true }
    }
    return false
  }

  func speaksOfBatch(of object: String) -> Bool {
    if picksSeveral(of: object) { return true }
    for (index, word) in words.enumerated() {
      if word.value.roles.contains(.batch) {
        if index + 1 < words.count, words[index + 1].value.action != nil,
          LabelScanner.trimmed(word.end..<words[index + 1].start, of: bytes).isEmpty
        {
          return true
        }
        if grammar.isInflected, bytes[word.start..<word.end].contains(0x20) { return true }
      }
      if word.value.roles.contains(.several), index > 0, words[index - 1].value.action != nil,
        LabelScanner.trimmed(words[index - 1].end..<word.start, of: bytes).isEmpty,
        isObject(behind: word.end, object)
      {
        return true
      }
    }
    return false
  }

  private func crossesClause(_ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      if bytes[index] == UInt8(ascii: ",") || bytes[index] == UInt8(ascii: ".") { return true }
      if bytes[index] == 0xEF, bytes[index + 1] == 0xBC, bytes[index + 2] == 0x8C { return true }
      if bytes[index] == 0xE3, bytes[index + 1] == 0x80, bytes[index + 2] == 0x82 { return true }
      index += width(bytes[index])
    }
    return false
  }

  /// Whether what follows is what is operated on: its name's last part stands in the same clause.
  private func isObject(behind start: Int, _ object: String) -> Bool {
    guard !object.isEmpty else { return true }
    var end = start
    while end < bytes.count, end - start < 90, !crossesClause(end..<min(bytes.count, end + width(bytes[end]))) {
      end += width(bytes[end])
    }
    let text = String(decoding: bytes[start..<min(end, bytes.count)], as: UTF8.self)
    if grammar.isInflected {
      let head = object.split(separator: " ").last.map { grammar.singular(String($0)).lowercased() } ?? ""
      return text.split { !$0.isLetter && !$0.isNumber }
        .contains { grammar.singular(String($0)).lowercased() == head }
    }
    return text.contains(object.suffix(2))
  }
}
