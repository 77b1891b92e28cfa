import TopicModel

/// Pages about a programming interface that are no reference by their contents, such as the chapters of one: a folder or
/// file of theirs is named for it (`api`, `api-ref`, `API参考`).
package enum InterfacePages {
  /// The kind of a page as it ranks: what explains an interface does so as its reference does.
  package static func kind(_ kind: Topic.Kind, source: String) -> Topic.Kind {
    kind == .concept && isNamed(source) ? .reference : kind
  }

  /// Whether "api" or "apis" stands in a path as a word, in letters of any case.
  private static func isNamed(_ source: String) -> Bool {
    let name = StaticString("api")
    var matched = 0
    var isOpen = true
    for byte in source.utf8 {
      let letter = byte | 0x20
      let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter) && byte < 0x80
      if matched >= name.utf8CodeUnitCount, !isLetter { return true }
      switch (isLetter, matched) {
      case (false, _): (matched, isOpen) = (0, true)
      case (true, 0..<name.utf8CodeUnitCount) where isOpen && letter == name.utf8Start[matched]: matched += 1
      case (true, name.utf8CodeUnitCount) where letter == UInt8(ascii: "s"): matched += 1
      default: (matched, isOpen) = (0, false)
      }
    }
    return matched >= name.utf8CodeUnitCount
  }
}
