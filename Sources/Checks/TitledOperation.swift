import TextComparison
import TopicModel

extension Procedure {
  /// The procedure with an operation, where the record has none: the console has a button for a verb that no list of words has, and the title says what it
  /// is done to. 报废 of 报废试剂, where “报废” is pressed; close and station of Closing Several Stations, where Close is pressed.
  func withOperation(_ words: CheckLexicon) -> Procedure {
    guard operation.action.isEmpty, operation.object.isEmpty, !title.isEmpty else { return self }
    let buttons = allSteps.flatMap(\.controls).filter { $0.kind == .button && $0.action == .click }.map(\.label)
    var result = self
    for label in buttons.sorted(by: { ($1.count, $0) < ($0.count, $1) }) {
      guard let found = Self.operation(of: title, pressing: label, words) else { continue }
      result.operation = found
      return result
    }
    return result
  }

  private static func operation(of title: String, pressing label: String, _ words: CheckLexicon) -> Operation? {
    let (name, button) = (words.withoutNumbers(title), words.withoutNumbers(label))
    if button.unicodeScalars.contains(where: Folding.isHan) {
      let (whole, verb) = (Folding.label(name), Folding.label(button))
      guard verb.count > 1, whole.count > verb.count + 1, whole.hasPrefix(verb) else { return nil }
      return Operation(action: verb, object: String(whole.dropFirst(verb.count)))
    }
    let (all, verbs) = ([name, button].map { text in text.split { !$0.isLetter }.map(String.init) }).pair
    guard let first = all.first, let verb = verbs.first, words.forms.isForm(first, ofOneOf: [verb]) else { return nil }
    let object = all.dropFirst().drop { words.particles.contains($0) }.map(words.forms.singular)
    return object.isEmpty ? nil : Operation(action: verb, object: object.joined(separator: " "))
  }
}

extension CheckLexicon {
  /// A title or label in small letters, without words for several and one.
  fileprivate func withoutNumbers(_ text: String) -> String {
    numberWords.reduce(text.lowercased()) { $0.replacing($1, with: " ") }
  }
}
