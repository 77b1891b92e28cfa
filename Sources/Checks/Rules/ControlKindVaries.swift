import TopicModel

/// A control is of one kind.
///
/// One page calls a control a link, another a tab, the label and the place being the same. Kinds that a page only implies (单击“X” without
/// saying what X is) are not compared.
///
/// What to do: look at the console and correct the page that is wrong.
struct ControlKindVaries: AreaRule {
  static let about = RuleDescription(
    code: "UI09", name: "control-kind-varies", severity: .note,
    summary: "A control is called a link here and a tab or a button there.")

  private static let compared: Set<Control.Kind> = [.button, .link, .tab, .checkbox, .radio, .dropdown, .icon, .field]

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
    return groups.values.flatMap { uses -> [Finding] in
      let kinds = Dictionary(grouping: uses) { library.uses[$0].control.kind }
      guard kinds.count > 1 else { return [] }
      let ranked = kinds.sorted { ($1.value.count, $0.key.rawValue) < ($0.value.count, $1.key.rawValue) }
      let usual = library.uses[ranked[0].value[0]]
      return ranked.dropFirst().flatMap(\.value).map { place in
        let use = library.uses[place]
        return finding(
          "“\(use.control.label)” is called a \(use.control.kind.rawValue) here and a \(usual.control.kind.rawValue) elsewhere.",
          remedy: "Look at the console and correct the page that is wrong.",
          key: [use.folded, use.control.kind.rawValue, usual.control.kind.rawValue],
          at: [use, usual].map { library.location($0.page, $0.position, String($0.sentence)) })
      }
    }
  }

  private struct Key: Hashable {
    var label: String
    var previous: String
    var next: String
  }
}
