import Digests
import Foundation

/// Appends to an archive: a `.warc.gz` file with its CDXJ index beside it.
///
/// Every write is a single system call of whole gzip members. A process killed at any moment leaves whole records and
/// at most one piece of a record, which the next opening cuts off.
public final class WARCWriter {
  public let path: String
  public let indexPath: String
  private let file: File
  private let index: File
  private var size: Int
  private let software: String

  /// Opens or creates.
  public init(path: String, software: String) throws(ArchiveError) {
    self.path = path
    self.software = software
    indexPath = Self.indexPath(of: path)
    file = try File(path, .append)
    try file.lock()
    let head = try file.read(at: 0, count: 1_024)
    // Never append to, let alone cut, what is no archive of this kind.
    guard head.isEmpty || Self.mayBegin(head) else { throw .foreign(path: path) }
    index = try File(indexPath, .append)
    size = try file.size
    try recover()
  }

  /// Whether these bytes may be the first of a compressed WARC, or of a piece of one.
  private static func mayBegin(_ head: [UInt8]) -> Bool {
    guard head.starts(with: [0x1F, 0x8B].prefix(head.count)) else { return false }
    let content = Gzip.decompress(head, limit: 5)?.bytes ?? []
    return head.count < 64 || content.starts(with: Array("WARC/".utf8))
  }

  /// `a.warc.gz` has its index in `a.cdxj`.
  static func indexPath(of path: String) -> String {
    for suffix in [".warc.gz", ".warc"] where path.hasSuffix(suffix) { return path.dropLast(suffix.count) + ".cdxj" }
    return path + ".cdxj"
  }

  private var filename: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// Length of the archive, in bytes: where the next record will stand.
  public var offset: Int { size }

  // MARK: Recovery

  /// Trusts the index as far as it goes, reads what follows from the archive, cuts a broken end off.
  private func recover() throws(ArchiveError) {
    let indexed = try readIndex { _ in }
    var from = indexed.end
    if from > size || indexed.isDamaged {
      try index.truncate(to: 0)
      from = 0
    }
    guard from < size else { return }
    let reader = try WARCReader(path: path, from: from)
    var good = from
    do throws(ArchiveError) {
      while let record = try reader.next() {
        good = record.offset + record.length
        guard let found = self.entry(of: record) else { continue }
        try index.append(Array((found.line + "\n").utf8))
      }
    } catch {
      guard case .truncated = error else { throw error }
      try file.truncate(to: good)
    }
    size = good
  }

  /// Calls `body` with every capture, in no particular order.
  public func forEachEntry(_ body: (CDXJEntry) -> Void) throws(ArchiveError) { _ = try readIndex(body) }

  /// The end of the last record the index names.
  private func readIndex(_ body: (CDXJEntry) -> Void) throws(ArchiveError) -> (end: Int, isDamaged: Bool) {
    var end = 0
    var isDamaged = false
    var rest: [UInt8] = []
    var offset = 0
    while true {
      let chunk = try index.read(at: offset, count: 1 << 18)
      offset += chunk.count
      rest += chunk
      var start = 0
      while let newline = rest[start...].firstIndex(of: 0x0A) {
        if let entry = CDXJEntry(line: String(decoding: rest[start..<newline], as: UTF8.self)) {
          end = max(end, (Int(entry.offset) ?? 0) + (Int(entry.length) ?? 0))
          body(entry)
        } else {
          isDamaged = true
        }
        start = newline + 1
      }
      rest.removeFirst(start)
      if chunk.isEmpty { break }
    }
    return (end, isDamaged || !rest.isEmpty)
  }

  private func entry(of record: WARCRecord) -> CDXJEntry? {
    guard record.type == "response" || record.type == "revisit", let url = record.targetURI else { return nil }
    let response = HTTPResponse(block: record.block)
    let isRevisit = record.type == "revisit"
    return CDXJEntry(
      url: url, mime: isRevisit ? "warc/revisit" : response?.mediaType ?? "",
      status: isRevisit ? "-" : String(response?.status ?? 0), digest: record.headers["WARC-Payload-Digest"] ?? "-",
      length: record.length, offset: record.offset, filename: filename,
      depth: record.headers["Stepdex-Depth"].flatMap(Int.init),
      timestamp: (record.headers["WARC-Date"] ?? "").filter(\.isNumber).prefix(14).description)
  }

  // MARK: Writing

  /// Says what wrote the following records. `fields` such as `robots: obey`.
  public func writeInfo(date: Date, fields: [(String, String)]) throws(ArchiveError) {
    let lines = [("software", software), ("format", "WARC File Format 1.1")] + fields
    let block = Array(lines.map { "\($0.0): \($0.1)\r\n" }.joined().utf8)
    var headers = Self.headers("warcinfo", date: date)
    headers.append("WARC-Filename", filename)
    headers.append("Content-Type", "application/warc-fields")
    headers.append("WARC-Block-Digest", Self.digest(block))
    try append([WARCRecord(headers: headers, block: block)])
  }

  /// One fetch as it is to be archived.
  public struct Capture: Sendable {
    public var url: String
    public var date: Date
    /// The request as sent, head and empty line.
    public var request: [UInt8]
    /// Status line, headers and empty line, as they are to be kept.
    public var responseHead: [UInt8]
    public var body: [UInt8]
    public var address: String?
    public var depth: Int
    /// Set for an unchanged page: what was archived before.
    public var revisitOf: Original?

    public init(
      url: String, date: Date, request: [UInt8], responseHead: [UInt8], body: [UInt8], address: String?, depth: Int,
      revisitOf: Original? = nil
    ) {
      self.url = url
      self.date = date
      self.request = request
      self.responseHead = responseHead
      self.body = body
      self.address = address
      self.depth = depth
      self.revisitOf = revisitOf
    }
  }

  /// The record a revisit refers to.
  public struct Original: Sendable {
    public var identifier: String
    public var date: String
    public var digest: String
    /// The server said 304; otherwise it sent the same bytes again.
    public var isNotModified: Bool

    public init(identifier: String, date: String, digest: String, isNotModified: Bool) {
      self.identifier = identifier
      self.date = date
      self.digest = digest
      self.isNotModified = isNotModified
    }
  }

  /// Appends a request and its response, or a revisit.
  public func write(_ capture: Capture) throws(ArchiveError) {
    let isRevisit = capture.revisitOf != nil
    let block = capture.responseHead + (isRevisit ? [] : capture.body)
    var headers = Self.headers(isRevisit ? "revisit" : "response", date: capture.date)
    headers.append("WARC-Target-URI", capture.url)
    if let address = capture.address { headers.append("WARC-IP-Address", address) }
    headers.append("Content-Type", "application/http; msgtype=response")
    headers.append("WARC-Block-Digest", Self.digest(block))
    headers.append("WARC-Payload-Digest", capture.revisitOf?.digest ?? Self.digest(capture.body))
    if let original = capture.revisitOf {
      let profile = original.isNotModified ? "server-not-modified" : "identical-payload-digest"
      headers.append("WARC-Profile", "http://netpreserve.org/warc/1.1/revisit/\(profile)")
      headers.append("WARC-Refers-To", original.identifier)
      headers.append("WARC-Refers-To-Target-URI", capture.url)
      headers.append("WARC-Refers-To-Date", original.date)
      if !original.isNotModified { headers.append("WARC-Truncated", "length") }
    }
    headers.append("Stepdex-Depth", String(capture.depth))
    var request = Self.headers("request", date: capture.date)
    request.append("WARC-Target-URI", capture.url)
    request.append("WARC-Concurrent-To", headers["WARC-Record-ID"] ?? "")
    request.append("Content-Type", "application/http; msgtype=request")
    request.append("WARC-Block-Digest", Self.digest(capture.request))
    try append([WARCRecord(headers: headers, block: block), WARCRecord(headers: request, block: capture.request)])
  }

  /// Records that a page archived before asks by now not to be kept: those who read the archive leave it out.
  public func write(withdrawalOf url: String, date: Date) throws(ArchiveError) {
    var headers = Self.headers("metadata", date: date)
    headers.append("WARC-Target-URI", url)
    headers.append("Content-Type", "application/warc-fields")
    headers.append("WARC-Block-Digest", Self.digest(WARCRecord.withdrawal))
    try append([WARCRecord(headers: headers, block: WARCRecord.withdrawal)])
  }

  private static func headers(_ type: String, date: Date) -> Headers {
    Headers([
      ("WARC-Type", type), ("WARC-Record-ID", WARCRecord.newIdentifier()), ("WARC-Date", WARCDate.text(date)),
    ])
  }

  public static func digest(_ bytes: [UInt8]) -> String { "sha1:" + Digest.sha1Base32(bytes) }

  private func append(_ records: [WARCRecord]) throws(ArchiveError) {
    var bytes: [UInt8] = []
    var lines = ""
    for var record in records {
      record.offset = size + bytes.count
      let member = record.member()
      record.length = member.count
      bytes += member
      if let entry = entry(of: record) { lines += entry.line + "\n" }
    }
    try file.append(bytes)
    size += bytes.count
    if !lines.isEmpty { try index.append(Array(lines.utf8)) }
  }

  /// Flushes to the disk and sorts the index, as readers of CDXJ expect.
  public func finish() throws(ArchiveError) {
    file.synchronize()
    try LineSort(path: indexPath).run()
  }
}

/// Times as WARC writes them.
public enum WARCDate {
  /// `2026-01-31T23:59:59Z`.
  public static func text(_ date: Date) -> String {
    var seconds = time_t(date.timeIntervalSince1970)
    var parts = tm()
    gmtime_r(&seconds, &parts)
    func two(_ value: Int32) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))T\(two(parts.tm_hour)):"
      + "\(two(parts.tm_min)):\(two(parts.tm_sec))Z"
  }
}
