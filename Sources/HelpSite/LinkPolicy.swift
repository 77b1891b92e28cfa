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
      return checked(encoded("https://" + text.dropFirst(2)))
    }
    let head = text.prefix { !":/?#\\".contains($0) }
    guard head.endIndex < text.endIndex, text[head.endIndex] == ":" else {
      return text.contains("\\") ? .refused : .relative(text)
    }
    let scheme = head.lowercased()
    guard schemes.contains(scheme) else { return .refused }
    let address = encoded(scheme + text[head.endIndex...])
    return scheme.hasPrefix("http") ? checked(address) : .external(address)
  }

  /// An address on the web has a host behind two slashes, and digits at most behind its colon: `https:javascript:…` and
  /// `https://host@javascript:…` are none.
  private static func checked(_ address: String) -> Target {
    guard let slashes = address.firstRange(of: "://"), ["http", "https"].contains(address[..<slashes.lowerBound]) else {
      return .refused
    }
    let authority = address[slashes.upperBound...].prefix { !"/?#".contains($0) }
    let place = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? authority
    // [::1]:8080
    let behind = place.lastIndex(of: "]").map { place[place.index(after: $0)...] } ?? place[...]
    let parts = behind.split(separator: ":", omittingEmptySubsequences: false)
    guard !place.isEmpty, parts.count <= 2, parts.count < 2 || parts[1].allSatisfy({ $0.isASCII && $0.isNumber }) else {
      return .refused
    }
    return .external(address)
  }

  /// The address with what none may hold written as browsers read it (WHATWG URL, percent-encoding): quotes, angle brackets,
  /// braces and a `%` of no code in percent codes, a backslash as the slash it is taken for.
  private static func encoded(_ address: String) -> String {
    let bytes = Array(address.utf8)
    var result: [UInt8] = []
    var hasFragment = false
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "\\"): result.append(UInt8(ascii: "/"))
      case UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "`"), UInt8(ascii: "{"),
        UInt8(ascii: "}"), UInt8(ascii: "|"), UInt8(ascii: "^"):
        result += percentCode(byte)
      case UInt8(ascii: "#"):
        result += hasFragment ? percentCode(byte) : [byte]
        hasFragment = true
      case UInt8(ascii: "%"):
        let isCode = index + 2 < bytes.count && isHex(bytes[index + 1]) && isHex(bytes[index + 2])
        result += isCode ? [byte] : percentCode(byte)
      default: result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func percentCode(_ byte: UInt8) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    return [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }

  private static func isHex(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
    default: false
    }
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
