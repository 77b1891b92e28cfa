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
        let step = inflater.read(bytes[used...], into: &result, room: min(limit + 1 - result.count, 1 << 18))
        used += step.used
        if step.isFailed {
          isComplete = false
          break
        }
        isComplete = step.isAtEnd
        if step.isAtEnd, bits == -15 { break }
        if step.isAtEnd { inflater.restart() }
        if step.used == 0, step.written == 0 { break }
      }
      inflater.close()
      guard !result.isEmpty || isComplete else { continue }
      if result.count > limit { return (Array(result.prefix(limit)), false) }
      return (result, isComplete)
    }
    return nil
  }
}

/// A decompressor fed piece by piece. `close` it.
struct Inflater {
  private let stream: UnsafeMutablePointer<z_stream>

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
    _ = stepdex_inflate_init(stream, bits)
  }

  func restart() { inflateReset(stream) }

  func close() {
    inflateEnd(stream)
    stream.deallocate()
  }

  /// Appends up to `room` bytes to `output`.
  func read(_ input: ArraySlice<UInt8>, into output: inout [UInt8], room: Int) -> Step {
    var step = Step()
    let before = output.count
    output.append(contentsOf: repeatElement(0, count: room))
    input.withUnsafeBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        stream.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
        stream.pointee.avail_in = UInt32(clamping: source.count)
        stream.pointee.next_out = target.baseAddress.map { $0 + before }
        stream.pointee.avail_out = UInt32(room)
        let status = inflate(stream, Z_NO_FLUSH)
        step.used = min(source.count, Int(UInt32.max)) - Int(stream.pointee.avail_in)
        step.written = room - Int(stream.pointee.avail_out)
        step.isAtEnd = status == Z_STREAM_END
        step.isFailed = status != Z_OK && status != Z_STREAM_END && status != Z_BUF_ERROR
      }
    }
    output.removeLast(room - step.written)
    return step
  }
}
