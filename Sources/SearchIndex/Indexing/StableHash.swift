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

  /// Eight bytes at a time, for long texts that are hashed often; another number than `hexadecimal` gives.
  static func byWords(_ text: String) -> String {
    var text = text
    let hash = text.withUTF8 { bytes in
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(bytes.count)
      let raw = UnsafeRawBufferPointer(bytes)
      var offset = 0
      func mix(_ word: UInt64) {
        hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
        hash ^= hash >> 32
      }
      while offset + 8 <= raw.count {
        mix(UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
        offset += 8
      }
      var rest: UInt64 = 0
      while offset < raw.count {
        rest = rest << 8 | UInt64(raw[offset])
        offset += 1
      }
      mix(rest)
      return hash
    }
    return String(hash, radix: 16)
  }
}
