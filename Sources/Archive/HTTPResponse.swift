/// An HTTP response as an archive keeps it.
public struct HTTPResponse: Sendable {
  public var status: Int
  public var headers: Headers
  /// As transferred; see `decodedBody`.
  public var body: [UInt8]

  public init(status: Int, headers: Headers, body: [UInt8]) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// Reads the block of a response record; nil when it is no HTTP.
  public init?(block: [UInt8]) {
    guard let head = MessageHead(block), head.firstLine.hasPrefix("HTTP/") else { return nil }
    let parts = head.firstLine.split(separator: " ", maxSplits: 2)
    guard parts.count > 1, let status = Int(parts[1]) else { return nil }
    self.status = status
    headers = head.headers
    body = Array(block[head.bodyStart...])
  }

  /// The media type in lower case, without parameters; empty where none is given.
  public var mediaType: String {
    let type = headers["Content-Type"] ?? ""
    return type.prefix { $0 != ";" && $0 != "," }.filter { !$0.isWhitespace }.lowercased()
  }

  /// The charset the `Content-Type` header names.
  public var charset: String? {
    guard let type = headers["Content-Type"] else { return nil }
    for parameter in type.split(separator: ";").dropFirst() {
      let parts = parameter.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, parts[0].filter({ !$0.isWhitespace }).lowercased() == "charset" else { continue }
      let value = parts[1].filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
      return value.isEmpty ? nil : value
    }
    return nil
  }

  /// The body without transfer and content encoding. Throws what stands in the way, in words.
  public func decodedBody(limit: Int) throws(UndecodableBody) -> [UInt8] {
    let bytes = try decoded(limit: limit, whole: true)
    guard bytes.count <= limit else { throw .tooLarge(limit: limit) }
    return bytes
  }

  /// The first `limit` bytes of the decoded body, of which only a beginning may be there.
  func decodedBeginning(limit: Int) throws(UndecodableBody) -> [UInt8] {
    Array(try decoded(limit: limit, whole: false).prefix(limit))
  }

  private func decoded(limit: Int, whole: Bool) throws(UndecodableBody) -> [UInt8] {
    var bytes = body
    if headers["Transfer-Encoding"]?.lowercased().contains("chunked") == true { bytes = Self.dechunked(bytes) ?? bytes }
    let encodings = headers.all("Content-Encoding").flatMap { $0.split(separator: ",") }
      .map { $0.filter { !$0.isWhitespace }.lowercased() }.filter { !$0.isEmpty && $0 != "identity" }
    guard encodings.count <= 4 else { throw .encoding(encodings.joined(separator: ", ").prefix(80).description) }
    for encoding in encodings.reversed() {
      guard let coding = ContentCoding(rawValue: encoding) else { throw .encoding(encoding) }
      let result = coding.decode(bytes, limit: limit)
      // Some archives keep the header though they keep the body decoded.
      if result?.isComplete != true, Self.looksLikeText(bytes) { continue }
      guard let result else { throw .broken(encoding) }
      guard result.isComplete || result.bytes.count < limit || !whole else { throw .tooLarge(limit: limit) }
      bytes = result.bytes
    }
    return bytes
  }

  public enum UndecodableBody: Error, Equatable, Sendable, CustomStringConvertible {
    case encoding(String)
    case broken(String)
    case tooLarge(limit: Int)

    public var description: String {
      switch self {
      case .encoding(let name): "the body is compressed with “\(name)”, which is not supported"
      case .broken(let name): "the body is said to be compressed with “\(name)” and is not, or it is damaged"
      case .tooLarge(let limit): "the body has more than \(limit) bytes"
      }
    }
  }

  /// Whether a body of unknown type begins as markup does, or cannot be read.
  var mayBeMarkup: Bool {
    guard let bytes = try? decodedBeginning(limit: 4_096) else { return true }
    return !bytes.isEmpty && Self.looksLikeText(bytes)
  }

  /// Markup, or nothing.
  private static func looksLikeText(_ bytes: [UInt8]) -> Bool {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    let first = start.first { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
    return first == nil || first == 0x3C
  }

  /// Nil when the bytes are not chunked after all.
  private static func dechunked(_ bytes: [UInt8]) -> [UInt8]? {
    var result: [UInt8] = []
    var i = 0
    while i < bytes.count {
      guard let end = bytes[i...].firstIndex(of: 0x0A) else { return result.isEmpty ? nil : result }
      let digits = bytes[i..<end].prefix { $0 != 0x3B && $0 != 0x0D && $0 != 0x20 }
      guard let size = Int(String(decoding: digits, as: UTF8.self), radix: 16), size >= 0 else {
        return result.isEmpty ? nil : result
      }
      if size == 0 { return result }
      let start = end + 1
      let stop = start + min(size, bytes.count - start)
      result += bytes[start..<stop]
      i = stop
      while i < bytes.count, bytes[i] == 0x0D || bytes[i] == 0x0A { i += 1 }
    }
    return result
  }
}
