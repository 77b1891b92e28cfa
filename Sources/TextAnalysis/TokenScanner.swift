/// The state of cutting one text: at most one run, of ideographs or of word scalars, is open.
///
/// Texts are cut by the megabyte, in indexing and again in every search, so this reads UTF-8 as it lies in memory, and the
/// bytes of a token are lent to the sink instead of being copied for it.
struct TokenScanner {
  typealias Sink = (_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ kind: Token.Kind) -> Void

  /// The open word.
  private var word: [UInt8] = []
  private var runClass = ScalarClass.separator
  private var start = 0
  private var end = 0
  /// An apostrophe that only counts as nothing if a word scalar follows.
  private var apostrophe = false
  private var allLetters = true
  /// Room for two ideographs in UTF-8; the open run's last one stands at its beginning.
  private let pair: UnsafeMutablePointer<UInt8>
  /// How many bytes the last ideograph has.
  private var lastLength = 0
  /// Words that begin otherwise are left out.
  private let starts: TokenStarts

  /// How many bytes `pair` must have.
  static let pairLength = 8

  init(pair: UnsafeMutablePointer<UInt8>, starts: TokenStarts) {
    self.pair = pair
    self.starts = starts
  }

  @inline(__always)
  mutating func take(_ scalar: Unicode.Scalar, at offset: Int, _ sink: Sink) {
    switch ScalarClass(scalar) {
    case .ideograph: takeIdeograph(scalar, at: offset, sink)
    case .word: takeWord(scalar, at: offset, sink)
    case .apostrophe:
      if runClass == .word, !apostrophe { apostrophe = true } else { finish(sink) }
    case .separator:
      // A combining mark belongs to the letter before it.
      if runClass != .separator, !(0x300...0x36F).contains(scalar.value) { finish(sink) }
    }
  }

  @inline(__always)
  mutating func finish(_ sink: Sink) {
    switch runClass {
    case .ideograph: sink(UnsafeBufferPointer(start: pair, count: lastLength), start, end, .tail)
    case .word:
      // A stem begins as its word does.
      if starts.contains(word[0]) {
        if allLetters { Stemmer.stem(&word) }
        word.withUnsafeBufferPointer { sink($0, start, end, .word) }
      }
      word.removeAll(keepingCapacity: true)
    default: break
    }
    runClass = .separator
    apostrophe = false
  }

  @inline(__always)
  private mutating func takeIdeograph(_ scalar: Unicode.Scalar, at offset: Int, _ sink: Sink) {
    if runClass == .ideograph {
      let length = Self.write(scalar, to: pair + lastLength)
      sink(UnsafeBufferPointer(start: pair, count: lastLength + length), start, offset + 1, .pair)
      for place in 0..<length { pair[place] = pair[lastLength + place] }
      lastLength = length
    } else {
      finish(sink)
      lastLength = Self.write(scalar, to: pair)
      runClass = .ideograph
    }
    start = offset
    end = offset + 1
  }

  @inline(__always)
  private mutating func takeWord(_ scalar: Unicode.Scalar, at offset: Int, _ sink: Sink) {
    if runClass != .word {
      finish(sink)
      runClass = .word
      start = offset
      allLetters = true
    }
    apostrophe = false
    if scalar.value < 0x80 {
      let byte = UInt8(truncatingIfNeeded: scalar.value)
      word.append(byte)
      if byte < UInt8(ascii: "a") { allLetters = false }
    } else {
      word.append(contentsOf: UTF8.encode(scalar) ?? UTF8.EncodedScalar())
      allLetters = false
    }
    end = offset + 1
  }

  /// Writes a scalar that is not ASCII in UTF-8 and returns how many bytes that were.
  @inline(__always)
  private static func write(_ scalar: Unicode.Scalar, to bytes: UnsafeMutablePointer<UInt8>) -> Int {
    let value = scalar.value
    let last = 0x80 | UInt8(truncatingIfNeeded: value & 0x3F)
    if value < 0x800 {
      bytes[0] = 0xC0 | UInt8(truncatingIfNeeded: value >> 6)
      bytes[1] = last
      return 2
    }
    let middle = 0x80 | UInt8(truncatingIfNeeded: (value >> 6) & 0x3F)
    if value < 0x1_0000 {
      bytes[0] = 0xE0 | UInt8(truncatingIfNeeded: value >> 12)
      bytes[1] = middle
      bytes[2] = last
      return 3
    }
    bytes[0] = 0xF0 | UInt8(truncatingIfNeeded: value >> 18)
    bytes[1] = 0x80 | UInt8(truncatingIfNeeded: (value >> 12) & 0x3F)
    bytes[2] = middle
    bytes[3] = last
    return 4
  }
}

extension Analyzer {
  /// Cuts a text; the bytes that the sink gets are valid only during the call.
  @inline(__always)
  static func scan(_ text: String, _ sink: TokenScanner.Sink) {
    var text = text
    text.withUTF8 { bytes in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: TokenScanner.pairLength) { pair in
        guard let room = pair.baseAddress else { return }
        scan(bytes, room, .all, sink)
      }
    }
  }

  @inline(__always)
  fileprivate static func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, _ room: UnsafeMutablePointer<UInt8>, _ starts: TokenStarts,
    _ sink: TokenScanner.Sink
  ) {
    var scanner = TokenScanner(pair: room, starts: starts)
    let fold = FoldTable.shared
    var place = 0
    var offset = 0
    while place < bytes.count {
      let first = UInt32(bytes[place])
      if first < 0x80 {
        place += 1
        scanner.take(Unicode.Scalar(FoldTable.lowered(UInt8(truncatingIfNeeded: first))), at: offset, sink)
      } else {
        // A string's UTF-8 is always well formed.
        let count = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        var value = first & (0xFF >> (UInt32(count) + 1))
        for next in 1..<count { value = value << 6 | UInt32(bytes[place + next] & 0x3F) }
        place += count
        if let scalar = Unicode.Scalar(value) { fold.fold(scalar) { scanner.take($0, at: offset, sink) } }
      }
      offset += 1
    }
    scanner.finish(sink)
  }
}

/// One line of a text, lent by `Analyzer.eachLine`.
public struct TextLine {
  fileprivate let bytes: UnsafeBufferPointer<UInt8>
  fileprivate let room: UnsafeMutablePointer<UInt8>

  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// What stands before and behind a byte; nothing before, and all of it behind, where it does not stand.
  public func cut(at byte: UInt8) -> (before: TextLine?, behind: TextLine) {
    guard let place = bytes.firstIndex(of: byte) else { return (nil, self) }
    func part(_ range: Range<Int>) -> TextLine {
      TextLine(bytes: UnsafeBufferPointer(rebasing: bytes[range]), room: room)
    }
    return (part(0..<place), part(place + 1..<bytes.count))
  }

  /// Adds the line's key (`Analyzer.keyBytes`) to other bytes.
  public func appendKey(to key: inout [UInt8]) { Analyzer.appendKey(of: bytes, to: &key) }

  /// As `Analyzer.eachHash`, of this line, without words that begin as none of the words looked for does: to stem them
  /// is most of the work.
  public func eachHash(_ starts: TokenStarts, _ sink: (_ hash: TokenHash, _ kind: Token.Kind) -> Void) {
    Analyzer.scan(bytes, room, starts) { bytes, _, _, kind in sink(TokenHash(bytes), kind) }
  }
}

/// The first bytes of some tokens.
public struct TokenStarts: Sendable {
  static let all = TokenStarts(bits: SIMD4(repeating: .max))

  private var bits: SIMD4<UInt64>

  public init() { bits = SIMD4() }

  private init(bits: SIMD4<UInt64>) { self.bits = bits }

  public mutating func insert(_ token: String) {
    if let first = token.utf8.first { bits[Int(first >> 6)] |= 1 << UInt64(first & 63) }
  }

  @inline(__always)
  func contains(_ byte: UInt8) -> Bool { bits[Int(byte >> 6)] >> UInt64(byte & 63) & 1 == 1 }
}

extension Analyzer {
  /// Gives every line of a text that is not empty, without copying any. A line is valid only during the call.
  public static func eachLine(_ text: String, _ body: (TextLine) -> Void) {
    var text = text
    text.withUTF8 { bytes in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: TokenScanner.pairLength) { pair in
        guard let room = pair.baseAddress else { return }
        var start = 0
        while start < bytes.count {
          var end = start
          while end < bytes.count, bytes[end] != 0x0A { end += 1 }
          if end > start { body(TextLine(bytes: UnsafeBufferPointer(rebasing: bytes[start..<end]), room: room)) }
          start = end + 1
        }
      }
    }
  }
}
