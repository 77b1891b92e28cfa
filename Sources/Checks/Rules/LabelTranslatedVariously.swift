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
    var translations: [Key: [String: [(own: ControlUse, other: ControlUse)]]] = [:]
    for twins in library.twins {
      for (left, right) in library.alignedControls(of: twins) {
        for (own, other) in [(left, right), (right, left)] {
          let tag = Library.primaryTag(library.topic(own.page).lang)
          translations[Key(language: tag, kind: own.control.kind, label: own.folded), default: [:]][
            other.folded, default: []
          ].append((own, other))
        }
      }
    }
    return translations.values.flatMap { forms -> [Finding] in
      guard forms.count > 1 else { return [] }
      let ranked = forms.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
      let usual = ranked[0].value[0]
      return ranked.dropFirst().flatMap(\.value).map { own, other in
        finding(
          "“\(own.control.label)” is translated “\(other.control.label)” here and “\(usual.other.control.label)” elsewhere.",
          remedy: "Use the console's translation everywhere.",
          key: [own.folded, other.folded, usual.other.folded],
          at: [other, own, usual.other].map { library.location($0.page, $0.position, String($0.sentence)) })
      }
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
