import TopicModel

/// Reads the console path to the page where a procedure happens, from the menus that its first steps go through.
///
/// The path ends at the first step that goes through none, or that opens a row's or list's own menu: a menu in a column,
/// or one whose item is what the procedure does (更多 > 删除客户).
struct NavigationReader {
  let operations: OperationReader
  /// What the procedure does.
  let operation: Procedure.Operation
  /// A BCP 47 tag.
  let language: String

  func path(of steps: [Step]) -> [String] {
    var path: [String] = []
    for step in Self.flattened(steps) {
      let part = self.path(through: step, isFirst: path.isEmpty)
      if part.isEmpty, !path.isEmpty { return Self.named(path) }
      path += part
    }
    return Self.named(path)
  }

  /// Without signs (☰), and with an item once that the next step names again.
  private static func named(_ path: [String]) -> [String] {
    var result: [String] = []
    for item in path where item != result.last && item.unicodeScalars.contains(where: \.properties.isAlphabetic) {
      result.append(item)
    }
    return result
  }

  /// - Parameter isFirst: no step before goes through a menu, so that what is clicked may be one of the page's own.
  private func path(through step: Step, isFirst: Bool) -> [String] {
    let controls = step.controls.filter { $0.kind != .icon }
    if controls.contains(where: { $0.kind == .column || $0.kind == .dropdown }) { return [] }
    var path: [String] = []
    var hasItem = false
    for control in controls {
      // What else the step goes through is the way there only where it is a path.
      if isCommand(control) { return path.count > 1 ? path : [] }
      switch control.kind {
      // A category, in front of its item or behind it: Under *Computing*, click ….
      case .menu where control.action == .none && path.isEmpty: path = [control.label]
      case .menu where control.action == .none && control.rule == ExtractionRule.category.rawValue && hasItem:
        path.insert(control.label, at: 0)
      case .menu where isItem(control, isAlone: isFirst && controls.count == 1):
        // A second menu without a path of its own is an alternative: “公网域名”或者“内网域名”.
        if hasItem, control.path.isEmpty { continue }
        hasItem = true
        path += control.path.isEmpty ? [control.label] : control.path
      // Go to the *Users* page: a way of its own where no menu has been gone through.
      case .page where control.action == .open && isFirst && path.isEmpty:
        hasItem = true
        path = [control.label]
      case .button, .checkbox, .radio, .field, .dropdown: if hasItem { return path }
      default: continue
      }
    }
    return hasItem ? path : []
  }

  /// A cascade that is clicked is a menu of the page only where nothing else is named.
  private func isItem(_ control: Control, isAlone: Bool) -> Bool {
    switch control.action {
    case .select: true
    case .click: control.path.count < 2 || isAlone
    // Go to *Settings > Users*.
    case .open: control.path.count > 1
    default: false
    }
  }

  /// Whether a menu's item does what the procedure does (更多 > 删除客户 when customers are deleted), or does anything in a
  /// menu that a click on a row or icon has opened (click the three dots and select *Rename*).
  private func isCommand(_ control: Control) -> Bool {
    guard control.kind == .menu else { return false }
    let item = operations.title(control.label, language: language).operation
    if control.rule == ExtractionRule.openedByClick.rawValue, !item.action.isEmpty { return true }
    guard !operation.action.isEmpty else { return false }
    guard !item.action.isEmpty, operation.action.split(separator: "/").contains(Substring(item.action)) else {
      return false
    }
    let (one, other) = (item.object.lowercased(), operation.object.lowercased())
    return one.isEmpty || other.contains(one) || (!other.isEmpty && one.contains(other))
  }

  private static func flattened(_ steps: [Step]) -> [Step] { steps.flatMap { [$0] + flattened($0.steps) } }
}
