/// The pages of a WARC, whoever wrote it.
enum WARCPages {
  /// As much of a record as tells what it is.
  private static let headLength = 64 << 10

  /// What is known of a URL: its newest capture, by the record's number, and whether that is a page.
  private struct Newest {
    var date: String
    var number: Int
    var isPage: Bool
  }

  /// Reads twice: first what the newest capture of each URL is, then those.
  static func read(
    _ path: String, limit: Int, page: (ArchivedPage) -> Void, skipped: (String, String) -> Void
  ) throws(ArchiveError) {
    var newest: [String: Newest] = [:]
    try forEachCapture(path, maximumBlock: headLength, damaged: skipped) { number, url, record in
      guard let response = response(of: record), settles(response.status) else { return }
      let date = record.headers["WARC-Date"] ?? ""
      if let known = newest[url], known.date > date { return }
      newest[url] = Newest(date: date, number: number, isPage: isPage(response))
    }
    try forEachCapture(path, maximumBlock: limit + headLength, damaged: { _, _ in }) { number, url, record in
      guard let chosen = newest[url], chosen.number == number, chosen.isPage, let response = response(of: record)
      else { return }
      guard !record.isOversized else { return skipped(url, "the body has more than \(limit) bytes") }
      do {
        page(
          ArchivedPage(
            url: url, name: url, charset: response.charset, bytes: try response.decodedBody(limit: limit)))
      } catch {
        skipped(url, "\(error)")
      }
    }
  }

  /// Numbers the records of http(s) URLs. What is damaged ends the archive.
  private static func forEachCapture(
    _ path: String, maximumBlock: Int, damaged: (String, String) -> Void, _ body: (Int, String, WARCRecord) -> Void
  ) throws(ArchiveError) {
    let reader = try WARCReader(path: path, maximumBlock: maximumBlock)
    var number = 0
    do throws(ArchiveError) {
      while let record = try reader.next() {
        number += 1
        guard let url = record.targetURI, url.hasPrefix("http://") || url.hasPrefix("https://") else { continue }
        body(number, url, record)
      }
    } catch {
      switch error {
      case .truncated, .malformed: damaged(path, error.description)
      default: throw error
      }
    }
  }

  /// Nil for records that hold no page, such as requests and revisits.
  private static func response(of record: WARCRecord) -> HTTPResponse? {
    switch record.type {
    case "response": HTTPResponse(block: record.block)
    case "resource":
      HTTPResponse(
        status: 200, headers: Headers([("Content-Type", record.headers["Content-Type"] ?? "")]), body: record.block)
    default: nil
    }
  }

  /// Whether an answer says what has become of the page: it is there, elsewhere, or gone. A server that failed for once
  /// has not taken the page away.
  private static func settles(_ status: Int) -> Bool {
    [200, 301, 302, 303, 307, 308, 404, 410].contains(status)
  }

  private static func isPage(_ response: HTTPResponse) -> Bool {
    response.status == 200 && ["text/html", "application/xhtml+xml", ""].contains(response.mediaType)
  }
}
