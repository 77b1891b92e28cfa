import Foundation

/// An http or https URL in its normal form, without fragment, user name or password: equal pages have equal texts.
/// Source: the WHATWG URL Standard, its parser and serializer for special schemes.
public struct WebURL: Hashable, Sendable, CustomStringConvertible {
  /// `http` or `https`.
  public private(set) var scheme: String
  /// A name in ASCII (`xn--…` where needed), an IPv4 address, or an IPv6 address in brackets.
  public private(set) var host: String
  /// Nil for the scheme's own.
  public private(set) var port: Int?
  /// Begins with `/`; percent-encoded.
  public private(set) var path: String
  /// Without `?`; nil where there is none.
  public internal(set) var query: String?

  /// Reads a URL as a browser would, relative to `base` where it is relative. Nil for what is no http(s) URL.
  public init?(_ text: String, base: WebURL? = nil) {
    var rest = Self.cleaned(text)
    if let hash = rest.firstIndex(of: "#") { rest = rest[..<hash] }
    if let (scheme, after) = Self.scheme(of: rest) {
      guard scheme == "http" || scheme == "https" else { return nil }
      let slashes = after.prefix { $0 == "/" || $0 == "\\" }
      if slashes.isEmpty || slashes.count == 1, let base, base.scheme == scheme {
        self = base
        resolve(after)
        return
      }
      self.init(scheme: scheme, authorityAndPath: after.dropFirst(slashes.count))
      return
    }
    guard let base else { return nil }
    let start = rest.prefix { $0 == "/" || $0 == "\\" }
    if start.count >= 2 {
      self.init(scheme: base.scheme, authorityAndPath: rest.dropFirst(start.count))
      return
    }
    self = base
    resolve(rest)
  }

  private init?(scheme: String, authorityAndPath text: Substring.UnicodeScalarView) {
    let end = text.firstIndex { $0 == "/" || $0 == "\\" || $0 == "?" } ?? text.endIndex
    var authority = text[..<end]
    if let at = authority.lastIndex(of: "@") { authority = authority[authority.index(after: at)...] }
    var host = authority
    var port: Int?
    if let colon = authority.lastIndex(of: ":"), !authority[colon...].contains("]") {
      host = authority[..<colon]
      let digits = authority[authority.index(after: colon)...]
      if !digits.isEmpty {
        guard digits.allSatisfy({ ("0"..."9").contains($0) }), let number = Int(String(digits)), number <= 65_535 else {
          return nil
        }
        port = number == (scheme == "https" ? 443 : 80) ? nil : number
      }
    }
    guard let name = HostName.ascii(String(host)) else { return nil }
    self.scheme = scheme
    self.host = name
    self.port = port
    path = "/"
    resolve(text[end...])
  }

  /// Takes over what a relative reference says.
  private mutating func resolve(_ reference: Substring.UnicodeScalarView) {
    guard !reference.isEmpty else { return }
    let mark = reference.firstIndex(of: "?") ?? reference.endIndex
    let newPath = reference[..<mark]
    if !newPath.isEmpty {
      let isAbsolute = newPath.first == "/" || newPath.first == "\\"
      let folder = isAbsolute ? "" : String(path[...(path.lastIndex(of: "/") ?? path.startIndex)])
      path = Self.normalized(path: folder + String(newPath))
    }
    if mark < reference.endIndex {
      query = Percent.encode(String(reference[reference.index(after: mark)...]), Percent.query)
    } else if !newPath.isEmpty {
      query = nil
    }
  }

  /// Leading and trailing blanks and all tabs and line ends go.
  private static func cleaned(_ text: String) -> Substring.UnicodeScalarView {
    var scalars = text.unicodeScalars
    scalars.removeAll { $0 == "\t" || $0 == "\n" || $0 == "\r" }
    var rest = Substring(String(scalars)).unicodeScalars
    while let first = rest.first, first.value <= 0x20 { rest.removeFirst() }
    while let last = rest.last, last.value <= 0x20 { rest.removeLast() }
    return rest
  }

  private static func scheme(
    of text: Substring.UnicodeScalarView
  ) -> (String, Substring.UnicodeScalarView)? {
    guard let first = text.first, first.properties.isAlphabetic, first.isASCII,
      let colon = text.firstIndex(of: ":")
    else { return nil }
    let name = text[..<colon]
    let allowed = name.allSatisfy {
      $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "+" || $0 == "-" || $0 == ".")
    }
    return allowed ? (String(name).lowercased(), text[text.index(after: colon)...]) : nil
  }

  /// Resolves `.` and `..`, turns `\` into `/`, encodes what must be.
  private static func normalized(path: String) -> String {
    let isSlash: (Unicode.Scalar) -> Bool = { $0 == "/" || $0 == "\\" }
    var scalars = Substring(path).unicodeScalars
    if let first = scalars.first, isSlash(first) { scalars.removeFirst() }
    let parts = scalars.split(omittingEmptySubsequences: false, whereSeparator: isSlash)
    var segments: [String] = []
    for (i, part) in parts.enumerated() {
      let isLast = i == parts.count - 1
      switch String(part).lowercased().replacingOccurrences(of: "%2e", with: ".") {
      case "..":
        _ = segments.popLast()
        if isLast { segments.append("") }
      case ".":
        if isLast { segments.append("") }
      default:
        segments.append(Percent.encode(String(part), Percent.path))
      }
    }
    return "/" + segments.joined(separator: "/")
  }

  /// `host`, or `host:port`.
  public var authority: String { port.map { "\(host):\($0)" } ?? host }

  /// `scheme://host:port`.
  public var origin: String { "\(scheme)://\(authority)" }

  /// What a server is asked for: path and query.
  public var target: String { query.map { "\(path)?\($0)" } ?? path }

  public var description: String { origin + target }

  /// Without the parameters, of the query or the path (`/a;id=1`), that only tell visitors apart; `*` at the end of a
  /// name stands for any rest.
  public func dropping(parameters names: [String]) -> WebURL {
    func isKept(_ parameter: Substring) -> Bool {
      let name = parameter.prefix { $0 != "=" }
      return !names.contains { $0.hasSuffix("*") ? name.hasPrefix($0.dropLast()) : name == $0 }
    }
    var result = self
    if path.utf8.contains(0x3B) {
      let segments = path.split(separator: "/", omittingEmptySubsequences: false).map { segment in
        let parts = segment.split(separator: ";", omittingEmptySubsequences: false)
        return (parts.prefix(1) + parts.dropFirst().filter(isKept)).joined(separator: ";")
      }
      result.path = segments.joined(separator: "/")
    }
    if let query {
      let kept = query.split(separator: "&", omittingEmptySubsequences: false).filter(isKept)
      result.query = kept.isEmpty ? nil : kept.joined(separator: "&")
    }
    return result
  }
}

/// Percent-encoding of what may not stand in a URL.
enum Percent {
  /// ASCII that is encoded beside controls and everything beyond ASCII.
  static let query: Set<UInt8> = Set(" \"#<>'".utf8)
  static let path: Set<UInt8> = Set(" \"#<>?^`{}".utf8)

  static func encode(_ text: String, _ set: Set<UInt8>) -> String { encode(bytes: text.utf8, set) }

  static func encode(bytes: some Sequence<UInt8>, _ set: Set<UInt8>) -> String {
    var result: [UInt8] = []
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in bytes {
      if byte <= 0x1F || byte >= 0x7F || set.contains(byte) {
        result += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      } else {
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  static func decode(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var i = 0
    while i < bytes.count {
      if bytes[i] == 0x25, i + 2 < bytes.count, let high = digit(bytes[i + 1]), let low = digit(bytes[i + 2]) {
        result.append(high << 4 | low)
        i += 3
      } else {
        result.append(bytes[i])
        i += 1
      }
    }
    return result
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    Character(Unicode.Scalar(byte)).hexDigitValue.map(UInt8.init)
  }
}
