/// A few tokens, asked about again and again while texts are read: many times faster than a dictionary, since a token's
/// hash is hashed already.
public struct TokenMap: Sendable {
  private var keys: [UInt64]
  private var values: [Float]
  private var count = 0

  /// Stands for an empty place; a token that hashes to it would not be found.
  private static let empty: UInt64 = 0

  public init() {
    keys = [UInt64](repeating: Self.empty, count: 64)
    values = [Float](repeating: 0, count: 64)
  }

  public var isEmpty: Bool { count == 0 }

  /// The token's value; nil where it has none.
  public subscript(_ token: TokenHash) -> Float? {
    let place = self.place(of: token.value)
    return keys[place] == token.value ? values[place] : nil
  }

  public func contains(_ token: TokenHash) -> Bool { keys[place(of: token.value)] == token.value }

  /// Gives a token this value if it has none or a lower one.
  public mutating func raise(_ token: TokenHash, to value: Float) {
    if count * 2 >= keys.count { grow() }
    let place = self.place(of: token.value)
    if keys[place] == Self.empty {
      keys[place] = token.value
      count += 1
      values[place] = value
    } else {
      values[place] = max(values[place], value)
    }
  }

  /// Where a key stands, or the empty place where it would.
  private func place(of key: UInt64) -> Int {
    let mask = keys.count - 1
    var place = Int(truncatingIfNeeded: key) & mask
    while keys[place] != Self.empty, keys[place] != key { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    let old = zip(keys, values).filter { $0.0 != Self.empty }
    keys = [UInt64](repeating: Self.empty, count: keys.count * 2)
    values = [Float](repeating: 0, count: keys.count)
    for (key, value) in old {
      let place = place(of: key)
      keys[place] = key
      values[place] = value
    }
  }
}
