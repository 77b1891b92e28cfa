/// The state of cutting one text: at most one run, of ideographs or of word scalars, is open.
struct TokenScanner {
  typealias Sink = (_ bytes: [UInt8], _ start: Int, _ end: Int, _ kind: Token.Kind) -> Void

  /// The open word, or the bytes of the last ideograph.
  private var run: [UInt8] = []
  private var runClass = ScalarClass.separator
  private var start = 0
  private var end = 0
  /// An apostrophe that only counts as nothing if a word scalar follows.
  private var apostrophe = false
  private var allLetters = true
  private var pair: [UInt8] = []

  mutating func take(_ scalar: Unicode.Scalar, at offset: Int, _ sink: Sink) {
    switch ScalarClass(scalar) {
    case .ideograph: takeIdeograph(scalar, at: offset, sink)
    case .word: takeWord(scalar, at: offset, sink)
    case .apostrophe:
      if runClass == .word, !apostrophe { apostrophe = true } else { finish(sink) }
    case .separator:
      // A combining mark belongs to the letter before it.
      if !(0x300...0x36F).contains(scalar.value), runClass != .separator { finish(sink) }
    }
  }

  mutating func finish(_ sink: Sink) {
    switch runClass {
    case .ideograph: sink(run, start, end, .tail)
    case .word:
      if allLetters { Stemmer.stem(&run) }
      sink(run, start, end, .word)
    default: break
    }
    run.removeAll(keepingCapacity: true)
    runClass = .separator
    apostrophe = false
  }

  private mutating func takeIdeograph(_ scalar: Unicode.Scalar, at offset: Int, _ sink: Sink) {
    if runClass == .ideograph {
      pair.removeAll(keepingCapacity: true)
      pair.append(contentsOf: run)
      run.removeAll(keepingCapacity: true)
      Self.append(scalar, to: &run)
      pair.append(contentsOf: run)
      sink(pair, start, offset + 1, .pair)
    } else {
      finish(sink)
      Self.append(scalar, to: &run)
      runClass = .ideograph
    }
    start = offset
    end = offset + 1
  }

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
      run.append(byte)
      if byte < UInt8(ascii: "a") { allLetters = false }
    } else {
      Self.append(scalar, to: &run)
      allLetters = false
    }
    end = offset + 1
  }

  /// Adds a scalar in UTF-8.
  private static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    let value = scalar.value
    switch value {
    case 0..<0x80: bytes.append(UInt8(truncatingIfNeeded: value))
    case 0x80..<0x800:
      bytes.append(0xC0 | UInt8(truncatingIfNeeded: value >> 6))
      bytes.append(0x80 | UInt8(truncatingIfNeeded: value & 0x3F))
    case 0x800..<0x1_0000:
      bytes.append(0xE0 | UInt8(truncatingIfNeeded: value >> 12))
      bytes.append(0x80 | UInt8(truncatingIfNeeded: (value >> 6) & 0x3F))
      bytes.append(0x80 | UInt8(truncatingIfNeeded: value & 0x3F))
    default:
      bytes.append(0xF0 | UInt8(truncatingIfNeeded: value >> 18))
      bytes.append(0x80 | UInt8(truncatingIfNeeded: (value >> 12) & 0x3F))
      bytes.append(0x80 | UInt8(truncatingIfNeeded: (value >> 6) & 0x3F))
      bytes.append(0x80 | UInt8(truncatingIfNeeded: value & 0x3F))
    }
  }
}
