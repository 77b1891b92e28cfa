import Foundation

/// The order of an A-Z list: Latin as written, Han characters by their reading.
enum Collation {
  /// What a title is sorted by.
  static func key(_ title: String) -> String {
    let isLatin = title.utf8.allSatisfy { $0 < 0x80 }
    guard !isLatin else { return title.lowercased() }
    let latin = title.applyingTransform(.mandarinToLatin, reverse: false) ?? title
    return (latin.applyingTransform(.stripDiacritics, reverse: false) ?? latin).lowercased()
  }

  /// The heading it stands under: A to Z, or `#`.
  static func letter(_ key: String) -> String {
    guard let first = key.utf8.first, (0x61...0x7A).contains(first) else { return "#" }
    return String(decoding: [first - 0x20], as: UTF8.self)
  }
}
