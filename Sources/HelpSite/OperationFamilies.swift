import TopicModel

/// Procedures that do the same to the same kind of object, with all that limits them.
struct OperationFamilies {
  struct Family {
    var key: String
    var action: String
    var object: String
    var language: String
    var entries: [SiteLibrary.Entry]
    var path: String { SitePaths.family(key) }
  }

  /// In order of their first procedure; only those with a constraint.
  let families: [Family]
  private let keys: Set<String>

  init(entries: [SiteLibrary.Entry]) {
    var families: [Family] = []
    var known: [String: Int] = [:]
    for entry in entries {
      guard let key = Self.key(entry.procedure, language: entry.topic.lang) else { continue }
      if let index = known[key] {
        families[index].entries.append(entry)
      } else {
        known[key] = families.count
        let operation = entry.procedure.operation
        families.append(
          Family(
            key: key, action: operation.action, object: operation.object, language: entry.topic.lang, entries: [entry]))
      }
    }
    self.families = families.filter { family in
      family.entries.contains {
        !$0.procedure.constraints.isEmpty || !$0.procedure.prerequisites.isEmpty || !$0.topic.constraints.isEmpty
      }
    }
    keys = Set(self.families.map(\.key))
  }

  func contains(_ key: String?) -> Bool { key.map(keys.contains) ?? false }

  /// Nil where the page does not say what is done to what.
  static func key(_ procedure: Procedure, language: String) -> String? {
    let operation = procedure.operation
    guard !operation.action.isEmpty else { return nil }
    return "\(Theme.primary(language))/\(operation.action.lowercased())/\(operation.object.lowercased())"
  }
}
