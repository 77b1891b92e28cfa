import CBrotli
import CZstd

/// Undoes one `Content-Encoding` of HTTP.
enum ContentCoding: String {
  case gzip
  case xGzip = "x-gzip"
  case deflate
  case brotli = "br"
  case zstandard = "zstd"

  /// What came of a body; `isComplete` is false when it was cut short, or has more than `limit` bytes.
  typealias Decoded = (bytes: [UInt8], isComplete: Bool)

  /// Nil when the bytes are not compressed so. Stops at `limit` bytes.
  func decode(_ bytes: [UInt8], limit: Int) -> Decoded? {
    switch self {
    case .gzip, .xGzip, .deflate: Gzip.decompress(bytes, limit: limit)
    case .brotli: Self.unbrotli(bytes, limit: limit)
    case .zstandard: Self.unzstd(bytes, limit: limit)
    }
  }

  private static let stepSize = 1 << 16

  private static func unbrotli(_ bytes: [UInt8], limit: Int) -> Decoded? {
    guard !bytes.isEmpty, let decoder = BrotliDecoderCreateInstance(nil, nil, nil) else { return nil }
    defer { BrotliDecoderDestroyInstance(decoder) }
    var result: [UInt8] = []
    var output = [UInt8](repeating: 0, count: stepSize)
    return bytes.withUnsafeBufferPointer { source -> Decoded? in
      var left = source.count
      var next = source.baseAddress
      while result.count <= limit {
        let (status, written) = output.withUnsafeMutableBufferPointer { target in
          var room = target.count
          var place = target.baseAddress
          let status = BrotliDecoderDecompressStream(decoder, &left, &next, &room, &place, nil)
          return (status, target.count - room)
        }
        result += output[..<written]
        switch status {
        case BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT: continue
        case BROTLI_DECODER_RESULT_SUCCESS: return cut(result, limit: limit, isComplete: true)
        // Cut short, or broken: what came before counts.
        default: return result.isEmpty ? nil : cut(result, limit: limit, isComplete: false)
        }
      }
      return cut(result, limit: limit, isComplete: false)
    }
  }

  private static func unzstd(_ bytes: [UInt8], limit: Int) -> Decoded? {
    guard let stream = ZSTD_createDStream() else { return nil }
    defer { ZSTD_freeDStream(stream) }
    var result: [UInt8] = []
    var output = [UInt8](repeating: 0, count: stepSize)
    return bytes.withUnsafeBytes { source -> Decoded? in
      var input = ZSTD_inBuffer(src: source.baseAddress, size: source.count, pos: 0)
      var isAtEnd = false
      while result.count <= limit {
        let before = input.pos
        let (status, written) = output.withUnsafeMutableBytes { target in
          var place = ZSTD_outBuffer(dst: target.baseAddress, size: target.count, pos: 0)
          let status = ZSTD_decompressStream(stream, &place, &input)
          return (status, place.pos)
        }
        result += output[..<written]
        if ZSTD_isError(status) != 0 {
          // What follows a whole frame is padding.
          isAtEnd = isAtEnd && written == 0
          break
        }
        isAtEnd = status == 0
        if isAtEnd, input.pos == input.size { break }
        if input.pos == before, written == 0 { break }
      }
      return result.isEmpty && !isAtEnd ? nil : cut(result, limit: limit, isComplete: isAtEnd)
    }
  }

  private static func cut(_ bytes: [UInt8], limit: Int, isComplete: Bool) -> Decoded {
    bytes.count > limit ? (Array(bytes.prefix(limit)), false) : (bytes, isComplete)
  }
}
