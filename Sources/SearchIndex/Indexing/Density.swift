/// How often a token stands in a page's body is kept as one bit: whether the page says much of it.
package enum Density {
  /// In a body of this many tokens, lines counted as one more each, a token that stands there `often` times is often said.
  private static let usualLength = 500
  private static let often = 3
  /// In a short body fewer times are enough, in a long one more are needed: half of the number grows with the length, as in
  /// BM25 (Robertson) with b = 0.5. It depends on that page only, so that a page that comes changes no other.
  package static func isOften(_ count: Int, of length: Int) -> Bool {
    2 * count * usualLength >= often * (usualLength + length)
  }
}
