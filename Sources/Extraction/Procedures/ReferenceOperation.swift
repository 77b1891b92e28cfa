import TopicModel

/// Tells what the call of an API page does.
struct ReferenceOperationReader {
  let words: ProcedureWords
  let language: SentenceLanguage

  /// The title's operation. Where the title only says that several things are "operated on" (批量操作实例), the actions are
  /// those that the page's first sentences list: 批量启用、停用或者删除策略.
  func operation(of topic: Topic, _ sections: [Section]) -> Procedure.Operation {
    let named = language.operation(of: topic.title)
    guard named.action.isEmpty, words.batchTitle.contains(topic.title) else { return named }
    var result = Procedure.Operation()
    var actions: [Substring] = []
    for offer in opening(of: sections).flatMap(offers) {
      let operation = language.operation(of: offer)
      let object = Self.commonEnding(topic.title, operation.object)
      guard !operation.action.isEmpty, !object.isEmpty else { continue }
      if result.object.isEmpty { result.object = object }
      for action in operation.action.split(separator: "/") where !actions.contains(action) { actions.append(action) }
    }
    result.action = actions.joined(separator: "/")
    return result
  }

  /// What a page says before it comes to addresses and parameters.
  private func opening(of sections: [Section]) -> [String] {
    guard let first = sections.firstIndex(where: { !$0.blocks.isEmpty }) else { return [] }
    let end = sections[first].isRoot ? min(first + 2, sections.count) : first + 1
    return sections[first..<end].flatMap { $0.blocks.flatMap(\.texts) }.map(\.text)
  }

  /// The text behind each word for "several", up to the next one.
  private func offers(of text: String) -> [String] {
    let bytes = Array(text.utf8)
    var result: [String] = []
    var start = words.batchTitle.first(in: bytes)?.upperBound
    while let from = start {
      let next = words.batchTitle.first(in: bytes, from: from)
      result.append(String(decoding: bytes[from..<(next?.lowerBound ?? bytes.count)], as: UTF8.self))
      start = next?.upperBound
    }
    return result
  }

  /// What both end in; of words that are separated by spaces, whole ones.
  private static func commonEnding(_ one: String, _ other: String) -> String {
    let isSpaced = one.contains(" ")
    func units(_ text: String) -> [String] {
      isSpaced ? text.lowercased().split(separator: " ").map(String.init) : text.map(String.init)
    }
    let common = zip(units(one).reversed(), units(other).reversed()).prefix { $0 == $1 }.map(\.0)
    return common.reversed().joined(separator: isSpaced ? " " : "")
  }
}
