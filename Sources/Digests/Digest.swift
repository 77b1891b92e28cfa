import Crypto

/// Content digests: for recognising unchanged pages, naming records and fingerprinting findings.
public enum Digest {
  /// SHA-256 in lower-case hexadecimal, 64 characters.
  public static func sha256(_ bytes: some Sequence<UInt8>) -> String {
    var hash = SHA256()
    let buffer = Array(bytes)
    buffer.withUnsafeBytes { hash.update(bufferPointer: $0) }
    return hexadecimal(hash.finalize())
  }

  /// The first `length` hexadecimal digits of the SHA-256 of the parts, joined by U+001F.
  public static func short(_ parts: [String], length: Int = 10) -> String {
    String(sha256(parts.joined(separator: "\u{1F}").utf8).prefix(length))
  }

  private static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var result: [UInt8] = []
    for byte in bytes {
      result.append(digits[Int(byte >> 4)])
      result.append(digits[Int(byte & 15)])
    }
    return String(decoding: result, as: UTF8.self)
  }
}

extension Digest {
  /// SHA-1 in base 32, 32 characters: how web archives name a payload. Says nothing about tampering.
  public static func sha1Base32(_ bytes: [UInt8]) -> String {
    var hash = Insecure.SHA1()
    bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)
    var result: [UInt8] = []
    var bits = 0
    var value: UInt32 = 0
    for byte in hash.finalize() {
      value = value << 8 | UInt32(byte)
      bits += 8
      while bits >= 5 {
        bits -= 5
        result.append(alphabet[Int(value >> UInt32(bits)) & 31])
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
