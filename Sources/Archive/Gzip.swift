import CZlib

/// Compresses whole byte strings.
public enum Gzip {
  /// One gzip member.
  public static func compress(_ bytes: [UInt8], level: Int = 6) -> [UInt8] {
    var stream = z_stream()
    guard stepdex_deflate_init(&stream, Int32(level), 31) == Z_OK else { return [] }
    defer { deflateEnd(&stream) }
    var result = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))) + 32)
    let capacity = result.count
    let unused = bytes.withUnsafeBufferPointer { input in
      result.withUnsafeMutableBufferPointer { output -> Int in
        stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(capacity)
        _ = deflate(&stream, Z_FINISH)
        return Int(stream.avail_out)
      }
    }
    result.removeLast(unused)
    return result
  }

  /// The content of a gzip, zlib or raw deflate stream, all members of it; nil when it is none.
  /// Stops at `limit` bytes, so that a small file cannot fill the memory.
  public static func decompress(_ bytes: [UInt8], limit: Int) -> (bytes: [UInt8], isComplete: Bool)? {
    for bits in [47, -15] as [Int32] {
      let inflater = Inflater(bits: bits)
      var result: [UInt8] = []
      var used = 0
      var isComplete = false
      while used < bytes.count, result.count <= limit {
        let step = inflater.read(bytes[used...], into: &result, limit: limit + 1 - result.count)
        used += step.used
        if step.isFailed {
          // What follows a whole member is padding.
          isComplete = isComplete && step.written == 0
          break
        }
        isComplete = step.isAtEnd
        if step.isAtEnd, bits == -15 { break }
        if step.isAtEnd { inflater.restart() }
        if step.used == 0, step.written == 0 { break }
      }
      guard !result.isEmpty || isComplete else { continue }
      if result.count > limit { return (Array(result.prefix(limit)), false) }
      return (result, isComplete)
    }
    return nil
  }
}

extension Gzip {
  /// Raw deflate, as ZIP has it; nil when it is broken or longer than `limit`.
  static func inflate(_ bytes: [UInt8], limit: Int) -> [UInt8]? {
    let inflater = Inflater(bits: -15)
    var result: [UInt8] = []
    var used = 0
    while result.count <= limit {
      let step = inflater.read(bytes[used...], into: &result)
      used += step.used
      if step.isAtEnd { return result.count <= limit ? result : nil }
      if step.isFailed || step.used == 0 && step.written == 0 { return nil }
    }
    return nil
  }
}

/// A decompressor fed piece by piece.
final class Inflater {
  private let stream: UnsafeMutablePointer<z_stream>
  private let output: UnsafeMutablePointer<UInt8>
  /// Bytes one step gives at most.
  static let stepSize = 1 << 17

  struct Step {
    var used = 0
    var written = 0
    /// The member ended; `restart` before reading the next one.
    var isAtEnd = false
    var isFailed = false
  }

  /// `bits`: 47 for gzip or zlib, -15 for raw deflate.
  init(bits: Int32 = 47) {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    output = .allocate(capacity: Self.stepSize)
    _ = stepdex_inflate_init(stream, bits)
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
    output.deallocate()
  }

  func restart() { inflateReset(stream) }

  /// Appends up to `limit` bytes to `result`.
  func read(_ input: ArraySlice<UInt8>, into result: inout [UInt8], limit: Int = stepSize) -> Step {
    let room = min(limit, Self.stepSize)
    var step = Step()
    input.withUnsafeBufferPointer { source in
      stream.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
      stream.pointee.avail_in = UInt32(clamping: source.count)
      stream.pointee.next_out = output
      stream.pointee.avail_out = UInt32(room)
      let status = inflate(stream, Z_NO_FLUSH)
      step.used = min(source.count, Int(UInt32.max)) - Int(stream.pointee.avail_in)
      step.written = room - Int(stream.pointee.avail_out)
      step.isAtEnd = status == Z_STREAM_END
      step.isFailed = status != Z_OK && status != Z_STREAM_END && status != Z_BUF_ERROR
    }
    result += UnsafeBufferPointer(start: output, count: step.written)
    return step
  }
}
