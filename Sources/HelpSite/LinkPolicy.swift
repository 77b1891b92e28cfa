import Foundation
import TopicModel

/// Which addresses of a source page the site may link to.
enum LinkPolicy {
  static let schemes: Set<String> = ["http", "https", "mailto", "tel"]

  enum Target: Equatable {
    /// An address with one of the allowed schemes.
    case external(String)
    /// No scheme: a place relative to the source page.
    case relative(String)
    case refused
  }

  /// Browsers skip white space and control characters in a scheme, so `java\nscript:` must not pass.
  static func judge(_ target: String) -> Target {
    var text = ""
    for scalar in target.unicodeScalars where scalar.value > 0x20 && !(0x7F...0xA0).contains(scalar.value) {
      text.unicodeScalars.append(scalar)
    }
    guard !text.isEmpty else { return .refused }
    if text.hasPrefix("//") || text.hasPrefix("\\\\") || text.hasPrefix("/\\") || text.hasPrefix("\\/") {
      return .external("https://" + text.dropFirst(2))
    }
    let head = text.prefix { !":/?#\\".contains($0) }
    guard head.endIndex < text.endIndex, text[head.endIndex] == ":" else {
      return text.contains("\\") ? .refused : .relative(text)
    }
    let scheme = head.lowercased()
    guard schemes.contains(scheme) else { return .refused }
    return .external(scheme + text[head.endIndex...])
  }

  /// The address as a reader's browser may open it from anywhere; nil where there is none.
  static func absolute(_ target: String, on page: String?) -> String? {
    switch judge(target) {
    case .external(let address): return address
    case .refused: return nil
    case .relative(let path):
      guard let page, case .external(let base) = judge(page),
        let url = URL(string: path, relativeTo: URL(string: base)),
        case .external(let address) = judge(url.absoluteString)
      else { return nil }
      return address
    }
  }
}
