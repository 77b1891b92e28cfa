/// A page out of an archive.
public struct ArchivedPage: Sendable {
  /// Where it was fetched or saved from; nil where the archive does not say.
  public var url: String?
  /// Its name within the archive; the URL in a WARC.
  public var name: String
  /// The charset the HTTP header or the MIME part named.
  public var charset: String?
  /// When it was fetched, as WARC writes it.
  public var date: String?
  public var bytes: [UInt8]
}

/// Files that hold many pages: WARC (`.warc`, `.warc.gz`), ZIP and MHTML, told apart by content.
public enum PageArchive {
  public enum Format: Sendable { case warc, zip, mhtml }

  /// What a file is; nil when it is none of these.
  public static func format(of path: String) throws(ArchiveError) -> Format? {
    let head = try File(path, .read).read(at: 0, count: 4_096)
    if head.starts(with: Array("WARC/".utf8)) { return .warc }
    if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0x50, 0x4B, 0x05, 0x06]) { return .zip }
    if head.starts(with: [0x1F, 0x8B]) {
      let content = Gzip.decompress(head, limit: 16)?.bytes ?? []
      return content.starts(with: Array("WARC/".utf8)) ? .warc : nil
    }
    return MHTML.isOne(head) ? .mhtml : nil
  }

  /// Calls `page` with every HTML page, in the order of the archive, and `skipped` with those that cannot be read and
  /// why. `limit`: bytes of a page. Of a URL archived more than once the newest counts, and none when it was gone.
  /// - Throws: `unknownFormat`, and what the file system says. A damaged end is told to `skipped`.
  public static func read(
    _ path: String, limit: Int = 64 << 20, page: (ArchivedPage) -> Void,
    skipped: (_ name: String, _ why: String) -> Void
  ) throws(ArchiveError) {
    switch try format(of: path) {
    case .warc: try WARCPages.read(path, limit: limit, page: page, skipped: skipped)
    case .zip: try ZipArchive.read(path, limit: limit, page: page, skipped: skipped)
    case .mhtml:
      let file = try File(path, .read)
      let size = try file.size
      guard size <= limit * 2 else { return skipped(path, "it has more than \(limit * 2) bytes") }
      MHTML.pages(try file.read(at: 0, count: size), name: path, page)
    case nil: throw .unknownFormat(path: path)
    }
  }
}

/// The pages of a WARC, whoever wrote it.
enum WARCPages {
  static func read(
    _ path: String, limit: Int, page: (ArchivedPage) -> Void, skipped: (String, String) -> Void
  ) throws(ArchiveError) {
    // The first pass finds the newest capture of each URL, the second one reads those: one page in memory at a time.
    var newest: [String: (date: String, number: Int)] = [:]
    try forEachCapture(path, maximumBlock: 1 << 16, skipped: skipped) { number, url, record in
      let date = record.headers["WARC-Date"] ?? ""
      // A server that failed for once has not taken the page away.
      guard record.type == "resource" || record.isOversized || says(record.block) else { return }
      if let known = newest[url], known.date > date { return }
      newest[url] = (date, number)
    }
    try forEachCapture(path, maximumBlock: limit + 1 << 16, skipped: { _, _ in }) { number, url, record in
      guard newest[url]?.number == number else { return }
      guard !record.isOversized else { return skipped(url, "it has more than \(limit) bytes") }
      do {
        if let found = try self.page(of: record, url: url, limit: limit) { page(found) }
      } catch {
        skipped(url, "\(error)")
      }
    }
  }

  /// Whether a response says what has become of the page: it is there, elsewhere, or gone.
  private static func says(_ block: [UInt8]) -> Bool {
    let words = block.prefix(64).split(separator: 0x20, maxSplits: 2)
    guard words.count > 1, let status = Int(String(decoding: words[1].prefix(3), as: UTF8.self)) else { return false }
    return status == 200 || [301, 302, 303, 307, 308, 404, 410].contains(status)
  }

  /// Numbers the responses and resources with a URL. What is damaged ends the archive.
  private static func forEachCapture(
    _ path: String, maximumBlock: Int, skipped: (String, String) -> Void, _ body: (Int, String, WARCRecord) -> Void
  ) throws(ArchiveError) {
    let reader = try WARCReader(path: path, maximumBlock: maximumBlock)
    var number = 0
    do throws(ArchiveError) {
      while let record = try reader.next() {
        guard record.type == "response" || record.type == "resource", let url = record.targetURI else { continue }
        guard url.hasPrefix("http://") || url.hasPrefix("https://") else { continue }
        body(number, url, record)
        number += 1
      }
    } catch {
      switch error {
      case .truncated, .malformed: skipped(path, error.description)
      default: throw error
      }
    }
  }

  /// Nil for what is no page, or a page that is gone.
  private static func page(
    of record: WARCRecord, url: String, limit: Int
  ) throws(HTTPResponse.UndecodableBody) -> ArchivedPage? {
    let response: HTTPResponse
    if record.type == "resource" {
      response = HTTPResponse(
        status: 200, headers: Headers([("Content-Type", record.headers["Content-Type"] ?? "")]), body: record.block)
    } else {
      guard let parsed = HTTPResponse(block: record.block) else { return nil }
      response = parsed
    }
    guard response.status == 200, ["text/html", "application/xhtml+xml", ""].contains(response.mediaType) else {
      return nil
    }
    return ArchivedPage(
      url: url, name: url, charset: response.charset, date: record.headers["WARC-Date"],
      bytes: try response.decodedBody(limit: limit))
  }
}
