/// A hash that is the same in every run: FNV-1a, 64 bits. For telling equal texts, not for secrets.
enum StableHash {
  static func hexadecimal(_ parts: [String]) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for part in parts {
      for byte in part.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      hash = (hash ^ 0x1F) &* 0x100_0000_01B3
    }
    return String(hash, radix: 16)
  }
}
