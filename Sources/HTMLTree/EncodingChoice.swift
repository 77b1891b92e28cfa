/// Which encoding a page is read in, and why.
struct EncodingChoice {
  private(set) var encoding = TextEncoding.utf8
  /// Length of the byte order mark, which is no text.
  private(set) var markLength = 0
  /// The bytes have been checked and need no conversion.
  private(set) var isCleanUTF8 = false
  /// Neither a mark, nor a pattern of NULs, nor the user said what the bytes are: they may be no text.
  private(set) var isUnmarkedBytes = true
  var repairs: [String] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>, options: HTMLParser.Options) throws(HTMLParseError) {
    if let (encoding, length) = Self.byteOrderMark(bytes) {
      self.encoding = encoding
      markLength = length
      isUnmarkedBytes = false
    }
    if let forced = options.forcedEncoding {
      guard let known = TextEncoding(label: forced) else {
        throw .unknownEncoding(source: options.source, name: forced)
      }
      isUnmarkedBytes = false
      // A user who says UTF-16 leaves the byte order to the mark.
      let isSameWidth = known.name.hasPrefix("UTF-16") && encoding.name.hasPrefix("UTF-16")
      if !isSameWidth {
        if known != encoding { markLength = 0 }
        encoding = known
      }
      return
    }
    if markLength > 0 { return }
    if let encoding = Self.unmarkedUTF16(bytes) {
      self.encoding = encoding
      isUnmarkedBytes = false
      return
    }
    chooseAmongASCIISupersets(bytes, header: options.headerEncoding)
  }

  private static func byteOrderMark(_ bytes: UnsafeBufferPointer<UInt8>) -> (TextEncoding, Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return (TextEncoding("UTF-32LE"), 4) }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return (TextEncoding("UTF-32BE"), 4) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    return nil
  }

  /// Markup in UTF-16 has a NUL in every other byte, and one beside every `<`.
  private static func unmarkedUTF16(_ bytes: UnsafeBufferPointer<UInt8>) -> TextEncoding? {
    let pairs = min(bytes.count, 4_096) / 2
    guard pairs >= 4, bytes.prefix(2 * pairs).contains(0) else { return nil }
    var nuls = [0, 0]
    var tags = [0, 0]
    for i in 0..<pairs {
      let (first, second) = (bytes[2 * i], bytes[2 * i + 1])
      nuls[0] += first == 0 ? 1 : 0
      nuls[1] += second == 0 ? 1 : 0
      if first == 0x3C || second == 0x3C {
        tags[0] += first == 0 ? 1 : 0
        tags[1] += second == 0 ? 1 : 0
      }
    }
    if tags[1] > 0, tags[0] == 0, nuls[1] * 5 >= pairs, nuls[0] * 10 <= nuls[1] { return .utf16LittleEndian }
    if tags[0] > 0, tags[1] == 0, nuls[0] * 5 >= pairs, nuls[1] * 10 <= nuls[0] { return .utf16BigEndian }
    return nil
  }

  private mutating func chooseAmongASCIISupersets(_ bytes: UnsafeBufferPointer<UInt8>, header: String?) {
    let check = UTF8Check(bytes)
    let declared = declaration(bytes, header: header)
    if check.errors == 0 {
      chooseGivenValidUTF8(check, declared)
      return
    }
    if let declared {
      encoding = declared.encoding
      if let better = better(than: declared.encoding, bytes, check) {
        encoding = better
        repairs.append("read as \(better.name), not as the declared \(declared.label): the bytes do not fit it")
      }
      return
    }
    // A page in UTF-8 with a few broken characters is still one in UTF-8.
    guard check.errors * 10 > check.short + check.long else { return }
    let guess = EncodingSniffer.guess(bytes).encoding
    if guess != .windows1252 || check.long * 3 < check.errors { encoding = guess }
  }

  private typealias Declared = (encoding: TextEncoding, label: String)

  /// The header's encoding, else the page's own. A label that cannot be true of bytes that are no UTF-16 is UTF-8.
  private mutating func declaration(_ bytes: UnsafeBufferPointer<UInt8>, header: String?) -> Declared? {
    let meta = EncodingDeclaration.label(in: bytes)
    for label in [header, meta] {
      guard let label, !label.isEmpty else { continue }
      guard let known = TextEncoding(label: label) else {
        repairs.append("ignored the declared encoding “\(label)”, which is unknown")
        continue
      }
      return (known.name.hasPrefix("UTF-16") ? .utf8 : known, label)
    }
    return nil
  }

  /// Two characters of three bytes that happen to be well-formed UTF-8 are next to impossible in another encoding.
  private mutating func chooseGivenValidUTF8(_ check: UTF8Check, _ declared: Declared?) {
    let isASCII = check.short + check.long == 0
    // In ASCII all these encodings agree, save for those that switch by escape sequences.
    if let declared, declared.encoding != .utf8, declared.encoding.name != "iso-2022-jp", !isASCII {
      guard declared.encoding.isSingleByte || check.long * 3 + check.short >= 6 else {
        encoding = declared.encoding
        return
      }
      repairs.append("read as UTF-8, not as the declared \(declared.label): the bytes are valid UTF-8")
    } else if let declared, declared.encoding.name == "iso-2022-jp" {
      encoding = declared.encoding
      return
    } else if let declared, isASCII {
      encoding = declared.encoding
    }
    isCleanUTF8 = true
  }

  /// The encoding the bytes are plainly in, when the declared one is plainly wrong.
  private func better(
    than declared: TextEncoding, _ bytes: UnsafeBufferPointer<UInt8>, _ check: UTF8Check
  ) -> TextEncoding? {
    let wellFormed = check.short + check.long
    if declared == .utf8 {
      guard check.errors >= 4, check.errors * 10 > wellFormed else { return nil }
      let guess = EncodingSniffer.guess(bytes)
      return guess.points > 0 ? guess.encoding : nil
    }
    if wellFormed > 20, check.errors * 10 <= wellFormed, check.long * 2 > wellFormed { return .utf8 }
    let guess = EncodingSniffer.guess(bytes)
    guard guess.encoding != declared, guess.points > 12 else { return nil }
    let canBeDoubted = declared == .windows1252 || EncodingSniffer.multibyte.contains(declared)
    return canBeDoubted && EncodingSniffer.points(declared, bytes) < 0 ? guess.encoding : nil
  }
}
