import TopicModel

/// Pages about a programming interface that are no reference by their contents, such as the chapters of one: a folder or
/// file of theirs is named for it (`api`, `api-ref`, `API参考`).
package enum InterfacePages {
  /// The kind of a page as it ranks: what explains an interface does so as its reference does.
  package static func kind(_ kind: Topic.Kind, source: String) -> Topic.Kind {
    kind == .concept && isNamed(source) ? .reference : kind
  }

  /// Whether a folder or file of a path is called so, in letters of any case: the guide of an API gateway is none.
  private static func isNamed(_ source: String) -> Bool {
    // Most paths have nothing of any of the names.
    guard source.utf8.contains(0x69) || source.utf8.contains(0x49) || source.contains("接口") else { return false }
    return source.split(separator: "/").contains { part in
      let name = (part.split(separator: ".").first ?? part).lowercased()
      return names.contains(name)
    }
  }

  private static let names: Set<String> = [
    "api", "apis", "api-ref", "api-reference", "api_ref", "api_reference", "apiref", "apireference", "rest-api",
    "rest-apis", "restapi", "api参考",
    "api文档", "api手册", "api接口", "接口参考",
  ]
}
