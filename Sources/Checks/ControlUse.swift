import TextComparison
import TopicModel

/// One mention of a control in a step, with what stands around it.
struct ControlUse: Sendable {
  /// Index into `Library.topics`.
  let page: Int
  /// Index into `Library.procedures`.
  let procedure: Int
  /// Index into the procedure's steps, in document order.
  let step: Int
  /// Place among the controls of the procedure.
  let order: Int
  let control: Control
  /// The label in the form in which labels are compared (`Folding.label`).
  let folded: String
  /// The sentence it stands in.
  let sentence: Substring
  /// That sentence with the label cut out, as a hash: equal for sentences that differ in this label only.
  let frame: UInt64
  /// How much the sentence says besides the label: Han characters count one, other words two.
  let frameWeight: Int
  /// Folded labels of the controls before and behind it in the procedure; empty at either end.
  var previous: String
  var next: String

  var position: Position? { control.position }

  /// Whether nothing but punctuation follows the label in its clause: 单击“确定”，… and not 单击“确认”进行搜索.
  var endsClause: Bool {
    guard let place = sentence.firstPlace(of: control.label) else { return true }
    let behind = sentence[place.upperBound...].unicodeScalars.drop { Folding.isQuote($0) || Folding.isSpace($0) }
    return behind.first.map { !Folding.isWord(Folding.folding($0)) } ?? true
  }

  /// What its clause says besides the label; empty where the sentence does not have the label.
  var clause: [Unicode.Scalar] {
    guard let place = sentence.firstPlace(of: control.label) else { return [] }
    let before = sentence[..<place.lowerBound].split(omittingEmptySubsequences: false) { ",，".contains($0) }.last ?? ""
    return Folding.content(before) + ["\u{1}"]
      + Folding.content(sentence[place.upperBound...].prefix { !",，".contains($0) })
  }

  /// Per procedure, its mentions of controls in reading order.
  static func all(in procedures: [ProcedureEntry]) -> [[ControlUse]] {
    var result: [[ControlUse]] = []
    var folds: [String: String] = [:]
    for (index, entry) in procedures.enumerated() {
      var own: [ControlUse] = []
      for (number, step) in entry.steps.enumerated() {
        collect(step.controls, of: step.text, fallback: step.position, step: number)
        for choice in step.choices {
          collect(choice.controls, of: choice.text, fallback: step.position, step: number)
        }
      }
      func collect(_ controls: [Control], of text: String, fallback: Position?, step: Int) {
        var cursor = text.startIndex
        for var control in controls {
          let folded = folds[control.label] ?? Folding.label(control.label)
          folds[control.label] = folded
          control.position = control.position ?? fallback
          let sentence = Sentence.around(control.label, in: text, from: &cursor)
          own.append(
            ControlUse(
              page: entry.page, procedure: index, step: step, order: own.count, control: control, folded: folded,
              sentence: sentence.text, frame: sentence.frame, frameWeight: sentence.weight, previous: "", next: ""))
        }
      }
      for place in own.indices {
        own[place].previous = place > 0 ? own[place - 1].folded : ""
        own[place].next = place + 1 < own.count ? own[place + 1].folded : ""
      }
      result.append(own)
    }
    return result
  }

  /// The mentions without those of steps that an earlier procedure has told already.
  static func distinct(_ uses: [[ControlUse]]) -> [ControlUse] {
    var seen: Set<Place> = []
    return uses.joined().filter { use in
      guard let position = use.control.position else { return true }
      return seen.insert(Place(page: use.page, position: position, label: use.folded)).inserted
    }
  }

  private struct Place: Hashable {
    var page: Int
    var position: Position
    var label: String
  }
}
