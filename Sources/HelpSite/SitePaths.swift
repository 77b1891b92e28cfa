/// Where a thing's page stands, made from its id alone, so that an address survives re-indexing.
///
/// Paths are relative to the site's root, use `/`, lower-case ASCII only, and are safe as file names on
/// every system; what that loses of an id is made up by a hash of it.
enum SitePaths {
  static let home = "index.html"
  /// Where there are too many for the first page.
  static let areas = "areas.html"
  static let operations = "operations.html"
  static let limits = "limits.html"
  static let labels = "labels.html"
  static let pairs = "pairs.html"
  static let report = "report.html"
  static let changes = "changes.html"
  static let notFound = "404.html"

  static func topic(_ id: String) -> String { "topics/\(stem(id)).html" }
  static func guide(_ id: String) -> String { "guides/\(stem(id)).html" }
  static func pair(single: String, batch: String) -> String { "pairs/\(stem(single + "+" + batch)).html" }
  /// `path` are the titles from the root.
  static func area(_ path: [String], language: String) -> String {
    "areas/\(stem(([language] + path).joined(separator: "/"))).html"
  }
  static func family(_ key: String) -> String { "limits/\(stem(key)).html" }
  static func label(_ key: String) -> String { "labels/\(stem(key)).html" }

  /// Windows keeps these names for devices.
  private static let reserved: Set<String> = {
    var names: Set<String> = ["con", "prn", "aux", "nul"]
    for number in 0...9 { names.formUnion(["com\(number)", "lpt\(number)"]) }
    return names
  }()

  /// A file name without ending: the id itself where it is short, lower-case and plain, otherwise what is
  /// plain of it and a hash.
  static func stem(_ id: String) -> String {
    var plain: [UInt8] = []
    var exact = true
    for byte in id.utf8 {
      switch byte {
      case 0x61...0x7A, 0x30...0x39, 0x5F: plain.append(byte)
      case 0x41...0x5A:
        plain.append(byte + 0x20)
        exact = false
      case 0x2D where !plain.isEmpty: plain.append(byte)
      default:
        exact = false
        if let last = plain.last, last != 0x2D { plain.append(0x2D) }
      }
    }
    if plain.count > 64 {
      plain.removeLast(plain.count - 64)
      exact = false
    }
    let name = String(decoding: plain, as: UTF8.self)
    if exact, !name.isEmpty, !reserved.contains(name) { return name }
    let hash = String(fnv1a(id.utf8), radix: 36)
    while plain.last == 0x2D { plain.removeLast() }
    return plain.isEmpty ? hash : String(decoding: plain, as: UTF8.self) + "-" + hash
  }

  /// The address of `target` as written on the page `page`; both are paths from the root.
  static func relative(_ target: String, from page: String) -> String { root(of: page) + target }

  /// The way from a page up to the root: `""` or `"../"`.
  static func root(of page: String) -> String {
    String(repeating: "../", count: page.utf8.reduce(0) { $0 + ($1 == 0x2F ? 1 : 0) })
  }

  /// An element id for a step number: `3.b` is `step-3-b`.
  static func stepAnchor(_ number: String) -> String {
    var anchor = "step-"
    for scalar in number.unicodeScalars {
      anchor.unicodeScalars.append(
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil ? scalar : "-")
    }
    return anchor
  }

  /// FNV-1a, 64 bit: for names, not for secrets.
  static func fnv1a(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return hash
  }
}
