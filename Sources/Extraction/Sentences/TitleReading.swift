import TopicModel

/// A title cut into known words and the text between them.
struct TitleReading {
  private struct Part {
    var text: String
    var word: OperationWord?
    var hasSpaceBefore: Bool
  }

  private let grammar: OperationGrammar
  private var parts: [Part] = []
  /// What stands in brackets at the end: 变更规格（批量操作）.
  private var aside: [Part] = []

  init(_ title: String, grammar: OperationGrammar) {
    self.grammar = grammar
    let (main, bracketed) = Self.withoutBrackets(String(OutlineNumber.removed(from: title)))
    parts = Self.parts(of: main, grammar: grammar)
    aside = bracketed.flatMap { Self.parts(of: $0, grammar: grammar) }
    dropNumber()
  }

  func title() -> OperationReader.Title {
    var result = OperationReader.Title()
    result.saysBatch = saysBatch
    result.saysSingle = parts.contains { has($0, .single) } || aside.contains { has($0, .single) }
    result.operation = operation()
    return result
  }

  /// 批量 in front of an action says so, in front of a noun it is part of a name (批量计算); 多个 behind an action.
  private var saysBatch: Bool {
    // (approve, bulk approve): a list of operations.
    let isList = aside.contains { $0.text.unicodeScalars.contains { $0 == "," || $0 == "、" || $0 == "，" } }
    if !isList, aside.contains(where: { has($0, .batch) || has($0, .several) }) { return true }
    for (index, part) in parts.enumerated() {
      if has(part, .several), index > 0, parts[index - 1].word?.action != nil { return true }
      guard has(part, .batch) else { continue }
      if grammar.isInflected, part.text.contains(" ") { return true }
      if index + 1 == parts.count || parts[index + 1].word?.action != nil { return true }
    }
    return false
  }

  private func has(_ part: Part, _ role: OperationWord.Roles) -> Bool { part.word?.roles.contains(role) ?? false }

  private func operation() -> Procedure.Operation {
    guard let first = verbIndex() else { return .init() }
    var actions: [String] = []
    var index = first
    var end = first
    while index < parts.count, let action = parts[index].word?.action {
      actions.append(action)
      end = index + 1
      guard let next = nextAction(behind: end) else { break }
      index = next
    }
    let action = actions.joined(separator: "/")
    let isMarked = parts[..<first].contains { $0.word?.roles.contains(.objectMarker) ?? false }
    var object = isMarked ? objectBefore(first) : objectText(Array(parts[end...]))
    if object.isEmpty { object = isMarked ? objectText(Array(parts[end...])) : objectBefore(first) }
    return .init(action: action, object: object)
  }

  /// The action behind 批量; else the first that is no part of an aside (在…页面退订) and no attribute (已删除的…).
  private func verbIndex() -> Int? {
    if let first = parts.first, has(first, .question) { return nil }
    if let marked = parts.indices.dropFirst().first(where: {
      parts[$0].word?.action != nil && (has(parts[$0 - 1], .batch) || has(parts[$0 - 1], .single))
    }) {
      return marked
    }
    let start = parts.firstIndex { $0.word?.roles.isDisjoint(with: [.opening, .single]) ?? true } ?? 0
    var from = start
    if start < parts.count, has(parts[start], .aside),
      let end = parts[start...].firstIndex(where: { has($0, .asideEnd) })
    {
      from = end + 1
    }
    return actionIndex(from: from) ?? actionIndex(from: start)
  }

  private func actionIndex(from start: Int) -> Int? {
    parts.indices.first { index in
      guard index >= start, parts[index].word?.action != nil else { return false }
      return index + 1 == parts.count || !has(parts[index + 1], .attributive)
    }
  }

  private func nextAction(behind index: Int) -> Int? {
    var index = index
    var sawJoiner = false
    while index < parts.count {
      if let word = parts[index].word {
        if word.action != nil { return sawJoiner ? index : nil }
        guard word.roles.contains(.joiner) else { return nil }
        sawJoiner = true
      } else if !parts[index].text.allSatisfy(\.isWhitespace) {
        return nil
      }
      index += 1
    }
    return nil
  }

  private func objectText(_ rest: [Part]) -> String {
    var text = ""
    var rest = rest
    while let last = rest.last, has(last, .suffix) { rest.removeLast() }
    for (index, part) in rest.enumerated() {
      if let word = part.word {
        if word.roles.contains(.complement) || word.roles.contains(.aside) {
          if !text.isEmpty { break }
          continue
        }
        if !word.roles.isDisjoint(with: [.batch, .single, .several, .article]) { continue }
        if word.roles.contains(.joiner), text.isEmpty { continue }
        if word.roles.contains(.joiner), index + 1 == rest.count || rest[index + 1].word?.action != nil { break }
      }
      text += part.hasSpaceBefore && !text.isEmpty ? " " + part.text : part.text
    }
    return normalized(text)
  }

  /// 将客户收回, 云硬盘扩容: the object stands in front.
  private func objectBefore(_ index: Int) -> String {
    var text = ""
    var isAside = false
    for part in parts[..<index] {
      if let word = part.word {
        if word.roles.contains(.aside) {
          isAside = true
          continue
        }
        if word.roles.contains(.objectMarker) {
          isAside = false
          text = ""
          continue
        }
        if !word.roles.isDisjoint(with: [.batch, .single, .opening, .several, .article]) { continue }
      }
      if !isAside { text += part.hasSpaceBefore && !text.isEmpty ? " " + part.text : part.text }
    }
    return normalized(text)
  }

  private func normalized(_ text: String) -> String {
    guard !text.isEmpty else { return "" }
    var kept = text.unicodeScalars
    if kept.contains(where: Self.isMark) { kept = kept.filter { !Self.isMark($0) } }
    let words = kept.split { Scalar.isWhiteSpace($0.value) }.map { String($0) }
    guard grammar.isInflected else { return words.joined(separator: " ") }
    return words.enumerated().map { index, word in
      let lowered = Self.isOneLetterOrName(word) ? word : word.lowercased()
      // DB instances or read replicas: every noun that is joined.
      let isHead = index == words.count - 1 || grammar.joins(words[index + 1])
      return isHead ? grammar.singular(lowered) : lowered
    }.joined(separator: " ")
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "？", "?", "。", "：", ":", "“", "”", "\"", "，", ",", ".": true
    default: false
    }
  }

  /// A, vCPU: capitals behind the first letter are no beginning of a title.
  private static func isOneLetterOrName(_ word: String) -> Bool {
    guard word.utf8.allSatisfy({ $0 < 0x80 }) else {
      return word.dropFirst().contains(where: \.isUppercase) || word.count == 1
    }
    return word.utf8.count == 1 || word.utf8.dropFirst().contains(where: Ascii.isUpper)
  }

  /// "步骤一：", "Step 2:", "方法1".
  private mutating func dropNumber() {
    guard let first = parts.first, first.word?.roles.contains(.step) ?? false else { return }
    guard
      let colon = parts.prefix(3).firstIndex(where: { $0.text.unicodeScalars.contains { $0 == "：" || $0 == ":" } })
    else { return }
    let text = parts[colon].text
    let rest = text[(text.firstIndex { $0 == "：" || $0 == ":" } ?? text.startIndex)...].dropFirst()
    parts.removeFirst(colon + 1)
    if !rest.allSatisfy(\.isWhitespace) {
      parts.insert(Part(text: String(rest), word: nil, hasSpaceBefore: false), at: 0)
    }
  }

  private static func withoutBrackets(_ title: String) -> (main: String, bracketed: [String]) {
    guard title.utf8.contains(where: { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ")") || $0 == 0xEF }) else {
      return (title, [])
    }
    var main = ""
    var inner = ""
    var bracketed: [String] = []
    var depth = 0
    for character in title {
      if character == "（" || character == "(" {
        depth += 1
      } else if character == "）" || character == ")" {
        if depth > 0 { depth -= 1 }
        if depth == 0 {
          bracketed.append(inner)
          inner = ""
        }
      } else if depth > 0 {
        inner.append(character)
      } else {
        main.append(character)
      }
    }
    return main.allSatisfy(\.isWhitespace) ? (inner, []) : (main, bracketed)
  }

  /// AS policies: a small word in capitals is an abbreviation.
  private static func isAbbreviation(_ bytes: ArraySlice<UInt8>, _ word: OperationWord) -> Bool {
    bytes.count > 1 && word.action == nil && bytes.allSatisfy { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") }
  }

  private static func parts(of text: String, grammar: OperationGrammar) -> [Part] {
    let bytes = Array(text.utf8)
    var parts: [Part] = []
    var plain = 0
    var index = 0
    func append(_ start: Int, _ end: Int, _ word: OperationWord?) {
      var (from, to) = (start, end)
      while from < to, isSpace(bytes[from]) { from += 1 }
      while to > from, isSpace(bytes[to - 1]) { to -= 1 }
      guard from < to else { return }
      let hasSpace = from > 0 && isSpace(bytes[from - 1])
      parts.append(
        Part(text: String(decoding: bytes[from..<to], as: UTF8.self), word: word, hasSpaceBefore: hasSpace))
    }
    let quotations = QuotationScanner.quotations(in: bytes)
    var next = 0
    while index < bytes.count {
      if next < quotations.count, quotations[next].outer.lowerBound <= index {
        index = max(index, quotations[next].outer.upperBound)
        next += 1
      } else if let match = grammar.words.longestMatch(in: bytes, at: index, limit: bytes.count),
        !isAbbreviation(bytes[index..<match.end], match.value)
      {
        append(plain, index, nil)
        append(index, match.end, match.value)
        index = match.end
        plain = index
      } else {
        index += width(bytes[index])
      }
    }
    append(plain, bytes.count, nil)
    return parts
  }
}
