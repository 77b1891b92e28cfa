/// Guesses the encoding of bytes that are no valid UTF-8, by how plausible each reading is.
enum EncodingSniffer {
  /// Points of a reading; the higher the more plausible. Below 0 the bytes speak against it.
  struct Score {
    var encoding: TextEncoding
    var points: Int
  }

  /// How many bytes are looked at.
  private static let sampleSize = 256 << 10

  /// The encodings of more than one byte that are told apart.
  static let multibyte: [TextEncoding] = [.gb18030, .big5, .shiftJIS, .eucJP]

  /// The most plausible encoding; windows-1252 when nothing speaks for another one.
  static func guess(_ bytes: UnsafeBufferPointer<UInt8>) -> Score {
    var best = Score(encoding: .windows1252, points: max(0, points(.windows1252, bytes)))
    for encoding in multibyte {
      let points = points(encoding, bytes)
      if points > best.points { best = Score(encoding: encoding, points: points) }
    }
    return best
  }

  /// How plausible the bytes are in one encoding.
  static func points(_ encoding: TextEncoding, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var total = 0
    var i = 0
    let end = min(bytes.count, sampleSize)
    while i < end {
      guard bytes[i] >= 0x80 else {
        i += 1
        continue
      }
      let next = i + 1 < bytes.count ? bytes[i + 1] : 0
      let (length, points) =
        switch encoding {
        case .gb18030: gb18030(bytes[i], next)
        case .big5: big5(bytes[i], next)
        case .shiftJIS: shiftJIS(bytes[i], next)
        case .eucJP: eucJP(bytes[i], next)
        default: windows1252(bytes[i], previous: i > 0 ? bytes[i - 1] : 0, next: next)
        }
      total += points
      i += length
    }
    return total
  }

  private typealias Reading = (length: Int, points: Int)

  private static func gb18030(_ lead: UInt8, _ trail: UInt8) -> Reading {
    guard lead > 0x80, lead < 0xFF else { return (1, -6) }
    if trail >= 0x30, trail <= 0x39 { return (4, -1) }
    guard trail >= 0x40, trail != 0x7F, trail < 0xFF else { return (1, -6) }
    // Outside GB 2312: rare characters.
    guard trail >= 0xA1 else { return (2, -1) }
    switch lead {
    case 0xB0...0xD7: return (2, 3)  // level 1, the 3,755 most frequent characters
    case 0xA1, 0xA3: return (2, 2)  // punctuation
    default: return (2, 0)
    }
  }

  private static func big5(_ lead: UInt8, _ trail: UInt8) -> Reading {
    guard lead > 0x80, lead < 0xFF, trail >= 0x40 && trail < 0x7F || trail >= 0xA1 && trail < 0xFF else {
      return (1, -6)
    }
    switch lead {
    case 0xA4...0xC6: return (2, 3)  // level 1, the 5,401 most frequent characters
    case 0xA1...0xA3: return (2, 2)  // punctuation
    case 0xC9...0xF9: return (2, 0)
    default: return (2, -1)
    }
  }

  private static func shiftJIS(_ lead: UInt8, _ trail: UInt8) -> Reading {
    if lead >= 0xA1, lead <= 0xDF { return (1, -1) }  // half-width katakana
    guard lead >= 0x81 && lead <= 0x9F || lead >= 0xE0 && lead <= 0xFC, trail >= 0x40, trail != 0x7F, trail <= 0xFC
    else { return (1, -6) }
    switch (lead, trail) {
    case (0x82, 0x9F...0xF1), (0x83, 0x40...0x96): return (2, 4)  // kana
    case (0x81, 0x40...0xAC), (0x88...0x97, _): return (2, 2)  // punctuation, level 1
    case (0x98...0x9F, _), (0xE0...0xEA, _): return (2, 0)
    default: return (2, -1)
    }
  }

  private static func eucJP(_ lead: UInt8, _ trail: UInt8) -> Reading {
    if lead == 0x8E, trail >= 0xA1, trail <= 0xDF { return (2, -1) }
    guard lead >= 0xA1, lead < 0xFF, trail >= 0xA1, trail < 0xFF else { return (1, -6) }
    switch lead {
    case 0xA4, 0xA5: return (2, 4)  // kana
    case 0xA1, 0xB0...0xCF: return (2, 2)  // punctuation, level 1
    case 0xD0...0xF4: return (2, 0)
    default: return (2, -1)
    }
  }

  /// Western text has its accented letters, quotes and dashes one at a time between ASCII.
  private static func windows1252(_ byte: UInt8, previous: UInt8, next: UInt8) -> Reading {
    switch byte {
    case 0x81, 0x8D, 0x8F, 0x90, 0x9D: return (1, -6)
    default: return (1, previous < 0x80 && next < 0x80 ? 3 : -1)
    }
  }
}
