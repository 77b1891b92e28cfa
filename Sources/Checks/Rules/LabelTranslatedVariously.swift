import TextComparison
import TopicModel

/// A label has one translation.
///
/// Pages that exist in two languages are laid side by side, step by step; a label of one language that has two or more
/// translations is reported where the rarer one stands.
///
/// What to do: use the translation that the console has, the same everywhere.
struct LabelTranslatedVariously: Rule {
  static let about = RuleDescription(
    code: "UI08", name: "label-translated-variously", severity: .warning,
    summary: "One label has several translations on twin pages.")

  func findings(in library: Library) -> [Finding] {
    var translations: [Key: [String: [(own: Label, other: Label)]]] = [:]
    for twins in library.twins {
      for pair in library.alignedControls(of: twins) {
        for (own, other) in zip(Label.all(of: pair.0, beside: pair.1), Label.all(of: pair.1, beside: pair.0)) {
          for (one, another) in [(own, other), (other, own)] {
            let tag = Library.primaryTag(library.topic(one.use.page).lang)
            translations[Key(language: tag, kind: one.use.control.kind, label: one.folded), default: [:]][
              another.folded, default: []
            ].append((one, another))
          }
        }
      }
    }
    return translations.values.flatMap { forms -> [Finding] in
      guard forms.count > 1 else { return [] }
      let ranked = forms.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
      let usual = ranked[0].value[0]
      return ranked.dropFirst().flatMap(\.value).map { own, other in
        finding(
          "“\(own.text)” is translated “\(other.text)” here and “\(usual.other.text)” elsewhere.",
          remedy: "Use the console's translation everywhere.",
          key: [own.folded, other.folded, usual.other.folded],
          at: [other, own, usual.other].map { library.location($0.use.page, $0.use.position, String($0.use.sentence)) })
      }
    }
  }

  /// A control's label, or one level of its menu.
  private struct Label {
    let text: String
    let folded: String
    let use: ControlUse

    /// Every level where the twin's menu has as many; otherwise the label alone.
    static func all(of use: ControlUse, beside twin: ControlUse) -> [Label] {
      let path = use.control.path
      guard path.count > 1, path.count == twin.control.path.count else {
        return [Label(text: use.control.label, folded: use.folded, use: use)]
      }
      return path.map { Label(text: $0, folded: Folding.label($0), use: use) }
    }
  }

  private struct Key: Hashable {
    var language: String
    var kind: Control.Kind
    var label: String
  }
}

extension Library {
  /// Controls of twin pages that correspond: those of steps at the same place with the same kinds of controls in the same order.
  fileprivate func alignedControls(of twins: TwinPages) -> [(ControlUse, ControlUse)] {
    let (left, right) = (procedureIndices(of: twins.left), procedureIndices(of: twins.right))
    guard left.count == right.count else { return [] }
    return zip(left, right).flatMap { first, second -> [(ControlUse, ControlUse)] in
      guard procedures[first].steps.count == procedures[second].steps.count else { return [] }
      let others = Dictionary(grouping: usesOfProcedure[second]) { $0.step }
      return Dictionary(grouping: usesOfProcedure[first]) { $0.step }.sorted { $0.key < $1.key }
        .flatMap { step, uses -> [(ControlUse, ControlUse)] in
          guard let twins = others[step], twins.map(\.control.kind) == uses.map(\.control.kind) else { return [] }
          return Array(zip(uses, twins))
        }
    }
  }

  /// A page's procedures with a list of their own.
  func procedureIndices(of page: Int) -> [Int] {
    (firstProcedure[page]..<firstProcedure[page + 1]).filter { !procedures[$0].procedure.inline }
  }
}
