import CLibxml2

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Text converted to UTF-8, with every byte that fits nowhere replaced by U+FFFD.
struct Transcoded {
  var bytes: [UInt8]
  /// How many replacements there are.
  var replaced = 0
  /// Where the first replacement begins in `bytes`; meaningless without one.
  var firstReplaced = 0
}

/// Converts bytes to UTF-8. UTF-8, UTF-16 and windows-1252 by hand, so that they work without iconv's tables.
enum Transcoder {
  private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  /// - Returns: nil where the system has no table for the encoding.
  static func decode(_ raw: UnsafeBufferPointer<UInt8>, as encoding: TextEncoding) -> Transcoded? {
    switch encoding {
    case .utf8: repairUTF8(raw)
    case .utf16LittleEndian: decodeUTF16(raw, low: 0, high: 1)
    case .utf16BigEndian: decodeUTF16(raw, low: 1, high: 0)
    case .windows1252: decodeWindows1252(raw)
    default: iconv(raw, from: encoding)
    }
  }

  private static func repairUTF8(_ raw: UnsafeBufferPointer<UInt8>) -> Transcoded {
    let check = UTF8Check(raw)
    guard check.errors > 0 else { return Transcoded(bytes: Array(raw)) }
    return Transcoded(
      bytes: Array(String(decoding: raw, as: UTF8.self).utf8), replaced: check.errors, firstReplaced: check.firstError)
  }

  private static func decodeUTF16(_ raw: UnsafeBufferPointer<UInt8>, low: Int, high: Int) -> Transcoded {
    var result = Transcoded(bytes: [])
    result.bytes.reserveCapacity(raw.count)
    let units = raw.count / 2
    func unit(_ i: Int) -> UInt32 { UInt32(raw[2 * i + low]) | UInt32(raw[2 * i + high]) << 8 }
    func replace() {
      if result.replaced == 0 { result.firstReplaced = result.bytes.count }
      result.replaced += 1
      result.bytes += replacement
    }
    var i = 0
    while i < units {
      let first = unit(i)
      i += 1
      if first & 0xF800 != 0xD800 {
        append(first, to: &result.bytes)
      } else if first < 0xDC00, i < units, unit(i) & 0xFC00 == 0xDC00 {
        append(0x10000 + (first & 0x3FF) << 10 + unit(i) & 0x3FF, to: &result.bytes)
        i += 1
      } else {
        replace()
      }
    }
    if raw.count % 2 == 1, raw[raw.count - 1] != 0 { replace() }
    return result
  }

  private static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
    switch scalar {
    case 0..<0x80: bytes.append(UInt8(scalar))
    case 0x80..<0x800:
      bytes.append(UInt8(0xC0 | scalar >> 6))
      bytes.append(UInt8(0x80 | scalar & 0x3F))
    case 0x800..<0x10000:
      bytes.append(UInt8(0xE0 | scalar >> 12))
      bytes.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      bytes.append(UInt8(0x80 | scalar & 0x3F))
    default:
      bytes.append(UInt8(0xF0 | scalar >> 18))
      bytes.append(UInt8(0x80 | scalar >> 12 & 0x3F))
      bytes.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      bytes.append(UInt8(0x80 | scalar & 0x3F))
    }
  }

  /// Bytes 0x80 to 0x9F; the other bytes are their own scalars.
  /// Source: index-windows-1252 of the WHATWG Encoding Standard.
  private static let windows1252: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D,
    0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,
    0x017E, 0x0178,
  ]

  private static func decodeWindows1252(_ raw: UnsafeBufferPointer<UInt8>) -> Transcoded {
    var result = Transcoded(bytes: [])
    result.bytes.reserveCapacity(raw.count + raw.count / 8)
    for byte in raw {
      if byte < 0x80 {
        result.bytes.append(byte)
      } else {
        append(byte < 0xA0 ? windows1252[Int(byte) - 0x80] : UInt32(byte), to: &result.bytes)
      }
    }
    return result
  }

  private static func iconv(_ raw: UnsafeBufferPointer<UInt8>, from encoding: TextEncoding) -> Transcoded? {
    guard let descriptor = iconv_open("UTF-8", encoding.iconvName), Int(bitPattern: descriptor) != -1 else {
      return nil
    }
    defer { iconv_close(descriptor) }
    var result = Transcoded(bytes: [])
    result.bytes.reserveCapacity(raw.count * 3 / 2 + 16)
    let chunk = 1 << 16
    raw.withMemoryRebound(to: CChar.self) { input in
      var next = UnsafeMutablePointer(mutating: input.baseAddress)
      var left = input.count
      while left > 0 {
        var reason: Int32 = 0
        let before = result.bytes.count
        result.bytes.append(contentsOf: repeatElement(0, count: min(left * 4, chunk) + 16))
        let unused = result.bytes.withUnsafeMutableBytes { output -> Int in
          var target = output.baseAddress.map { $0.assumingMemoryBound(to: CChar.self) + before }
          var room = output.count - before
          let status = CLibxml2.iconv(descriptor, &next, &left, &target, &room)
          reason = status == -1 ? errno : 0
          return room
        }
        result.bytes.removeLast(unused)
        guard reason != 0, reason != E2BIG, left > 0 else { continue }
        let skipped = skip(raw, at: raw.count - left, encoding, into: &result)
        next = next.map { $0 + skipped }
        left -= skipped
      }
    }
    return result
  }

  /// Replaces what stands at `offset`, where iconv found no character, and says how many bytes that is.
  private static func skip(
    _ raw: UnsafeBufferPointer<UInt8>, at offset: Int, _ encoding: TextEncoding, into result: inout Transcoded
  ) -> Int {
    // Microsoft's GBK has the euro sign here; glibc's GB18030 does not.
    if encoding == .gb18030, raw[offset] == 0x80 {
      append(0x20AC, to: &result.bytes)
      return 1
    }
    if result.replaced == 0 { result.firstReplaced = result.bytes.count }
    result.replaced += 1
    result.bytes += replacement
    let isPair = offset + 1 < raw.count && raw[offset] > 0x80 && raw[offset] < 0xFF && raw[offset + 1] >= 0x80
    return isPair && !encoding.isSingleByte ? 2 : 1
  }
}

/// What a look at bytes as UTF-8 tells.
struct UTF8Check {
  /// Well-formed characters of two bytes, and of three or four.
  var short = 0
  var long = 0
  /// Ill-formed sequences, counted as the Unicode Standard recommends replacing them (maximal subparts).
  var errors = 0
  /// Offset of the first ill-formed sequence.
  var firstError = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    let count = bytes.count
    let raw = UnsafeRawBufferPointer(bytes)
    var i = 0
    while i < count {
      if bytes[i] < 0x80 {
        i += 1
        while i + 8 <= count, raw.loadUnaligned(fromByteOffset: i, as: UInt64.self) & 0x8080_8080_8080_8080 == 0 {
          i += 8
        }
        continue
      }
      let (length, isValid) = Self.sequence(bytes, at: i)
      if !isValid {
        if errors == 0 { firstError = i }
        errors += 1
      } else if length == 2 {
        short += 1
      } else {
        long += 1
      }
      i += length
    }
  }

  /// Source: table 3-7 of the Unicode Standard.
  private static func sequence(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> (length: Int, isValid: Bool) {
    let lead = bytes[start]
    guard lead >= 0xC2, lead <= 0xF4 else { return (1, false) }
    let needed = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    for i in 1..<needed {
      guard start + i < bytes.count else { return (i, false) }
      var range: ClosedRange<UInt8> = 0x80...0xBF
      if i == 1 {
        switch lead {
        case 0xE0: range = 0xA0...0xBF
        case 0xED: range = 0x80...0x9F
        case 0xF0: range = 0x90...0xBF
        case 0xF4: range = 0x80...0x8F
        default: break
        }
      }
      guard range.contains(bytes[start + i]) else { return (i, false) }
    }
    return (needed, true)
  }
}
