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
    guard mayBeNamed(source) else { return false }
    return source.split(separator: "/").contains { part in
      let name = (part.split(separator: ".").first ?? part).lowercased()
      return names.contains(name)
    }
  }

  /// Whether a path has what every name has: "api" in letters of any case, or the 口 of 接口.
  private static func mayBeNamed(_ source: String) -> Bool {
    var source = source
    return source.withUTF8 { bytes in
      var (first, second): (UInt8, UInt8) = (0, 0)
      for byte in bytes {
        switch (first | 0x20, second | 0x20, byte | 0x20) {
        case (UInt8(ascii: "a"), UInt8(ascii: "p"), UInt8(ascii: "i")), (0xE5, 0xAF, 0xA3): return true
        default: (first, second) = (second, byte)
        }
      }
      return false
    }
  }

  private static let names = [
    "api", "apis", "api-ref", "api-reference", "api_ref", "api_reference", "apiref", "apireference", "rest-api",
    "rest-apis", "restapi", "api参考",
    "api文档", "api手册", "api接口", "接口参考",
  ]
}
