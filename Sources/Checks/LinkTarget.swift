import Foundation
import TextComparison

/// Where a link inside the documentation leads, as a path below the indexed root.
struct LinkTarget: Hashable {
  /// Normalised, percent-decoded, without query and fragment. Empty for a place on the same page.
  let path: String
  /// Percent-decoded, without `#`; nil where the link names none.
  let fragment: String?

  /// - Returns: nil for links that lead out of the documentation (another scheme or host, or above the root).
  init?(_ written: String, from source: String) {
    var text = written.unicodeScalars.filter { !Folding.isSpace($0) || $0 == " " }.reduce(into: "") {
      $0.unicodeScalars.append($1)
    }
    guard !source.contains("://"), !Self.hasScheme(text), !text.hasPrefix("//") else { return nil }
    var fragment: String?
    if let hash = text.firstIndex(of: "#") {
      let name = String(text[text.index(after: hash)...])
      fragment = name.removingPercentEncoding ?? name
      text = String(text[..<hash])
    }
    if let query = text.firstIndex(of: "?") { text = String(text[..<query]) }
    text = (text.removingPercentEncoding ?? text).trimmingCharacters(in: .whitespaces)
    self.fragment = fragment
    if text.isEmpty {
      path = ""
      return
    }
    var parts = text.hasPrefix("/") ? [] : source.split(separator: "/").dropLast().map(String.init)
    for part in text.split(separator: "/", omittingEmptySubsequences: true) {
      switch part {
      case ".": continue
      case "..":
        guard parts.popLast() != nil else { return nil }
      default: parts.append(String(part))
      }
    }
    path = parts.joined(separator: "/") + (text.hasSuffix("/") && !parts.isEmpty ? "/" : "")
  }

  /// Pages of help sites end so, or have no ending.
  var looksLikePage: Bool {
    let name = Self.fileName(of: path)
    guard let dot = name.lastIndex(of: ".") else { return true }
    return ["html", "htm", "xhtml", "shtml", "md"].contains(name[name.index(after: dot)...].lowercased())
  }

  static func fileName(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  private static func hasScheme(_ text: String) -> Bool {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")), colon > text.startIndex else { return false }
    return text.utf8[..<colon].allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x2E: true
      default: false
      }
    }
  }
}
