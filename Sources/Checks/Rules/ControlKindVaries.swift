import TextComparison
import TopicModel

/// A control is of one kind.
///
/// One page calls a control a link, another a tab, the label and the place being the same, or the whole sentence. Kinds
/// that a page only implies (单击“X” without saying what X is) are not compared.
///
/// What to do: look at the console and correct the page that is wrong.
struct ControlKindVaries: AreaRule {
  static let about = RuleDescription(
    code: "UI09", name: "control-kind-varies", severity: .note,
    summary: "A control is called a link here and a tab or a button there.")

  /// Kinds that readers tell apart by their looks.
  static let compared: Set<Control.Kind> = [.button, .link, .tab, .checkbox, .radio, .dropdown, .icon, .field]

  func findings(in area: Area, of library: Library) -> [Finding] {
    var groups: [Key: [Int]] = [:]
    for index in library.uses(in: area) {
      let use = library.uses[index]
      guard Self.compared.contains(use.control.kind), use.control.action != .none, library.saysKind(use) else {
        continue
      }
      groups[
        Key(label: use.folded, previous: use.previous, next: use.next), default: []
      ].append(index)
    }
    let found = groups.values.flatMap { uses -> [Finding] in
      let kinds = Dictionary(grouping: uses) { library.uses[$0].control.kind }
      guard kinds.count > 1 else { return [] }
      let ranked = kinds.sorted { ($1.value.count, $0.key.rawValue) < ($0.value.count, $1.key.rawValue) }
      let usual = library.uses[ranked[0].value[0]]
      return ranked.dropFirst().flatMap(\.value).map { place in
        let use = library.uses[place]
        return finding(
          "“\(use.control.label)” is called \(Self.named(use.control.kind.rawValue)) here and \(Self.named(usual.control.kind.rawValue)) elsewhere.",
          remedy: "Look at the console and correct the page that is wrong.",
          key: [use.folded, use.control.kind.rawValue, usual.control.kind.rawValue],
          at: [use, usual].map { library.location($0.page, $0.position, String($0.sentence)) })
      }
    }
    // Sentences that are no steps.
    let places = Set(found.map { "\($0.locations[0].source):\($0.locations[0].line)" })
    return found
      + library.nameVariants(in: area).filter { $0.form == .kind }.map { told($0, in: library) }
      .filter { finding in !places.contains("\(finding.locations[0].source):\(finding.locations[0].line)") }
  }

  private func told(_ variant: NameVariant, in library: Library) -> Finding {
    let place = variant.odd.kinds.indices.first { variant.odd.kinds[$0] != variant.usual.kinds[$0] } ?? 0
    let name = variant.odd.terms[place]
    return finding(
      "“\(name)” is called \(Self.named(variant.here)) here and \(Self.named(variant.there)) elsewhere.",
      remedy: "Look at the console and correct the page that is wrong.",
      key: [Folding.label(name), variant.here, variant.there], at: variant.locations(in: library))
  }

  /// A kind in words, as in “is called a link here”.
  static func named(_ kind: String) -> Message {
    switch Control.Kind(rawValue: kind) {
    case .button: "a button"
    case .link: "a link"
    case .tab: "a tab"
    case .checkbox: "a checkbox"
    case .radio: "a radio"
    case .dropdown: "a dropdown"
    case .icon: "an icon"
    case .field: "a field"
    default: Message(verbatim: kind)
    }
  }

  private struct Key: Hashable {
    var label: String
    var previous: String
    var next: String
  }
}
