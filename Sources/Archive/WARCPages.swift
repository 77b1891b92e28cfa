/// The pages of WARC files, whoever wrote them.
struct WARCPages {
  var paths: [String]
  /// Bytes of a page, decompressed.
  var limit: Int

  /// As much of a record as tells what it is.
  private static let headLength = 64 << 10

  /// Where a capture stands: the file, and the record's number in it.
  private struct Place: Equatable {
    var file: Int
    var number: Int
  }

  /// What is known of a URL: its newest capture, and whether that is a page.
  private struct Newest {
    var date: String
    var place: Place
    var isPage: Bool
    /// `WARC-Payload-Digest`, where the archive has it.
    var digest: String?
    var identity = PageIdentity()
  }

  /// Reads twice: first what the newest capture of each URL is, then those.
  func read(page: (ArchivedPage) -> Void, skipped: (String, String) -> Void) throws(ArchiveError) {
    let newest = try survey(skipped: skipped)
    let firsts = Self.firstByContent(newest)
    var duplicates = Set<String>()
    for (file, path) in paths.enumerated() {
      try forEachCapture(path, maximumBlock: limit + Self.headLength, damaged: { _, _ in }) { number, url, record in
        guard let chosen = newest[url], chosen.place == Place(file: file, number: number), chosen.isPage,
          let response = Self.response(of: record)
        else { return }
        if let original = Self.original(of: url, newest), !duplicates.contains(original) {
          duplicates.insert(url)
          return skipped(url, "it is the same page as \(original), which it names as its address (rel=canonical)")
        }
        if let first = chosen.digest.flatMap({ firsts[$0] }), first != url, !duplicates.contains(first) {
          duplicates.insert(url)
          return skipped(url, "it has the same content as \(first)")
        }
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
  }

  /// The newest capture of each URL, in all files.
  private func survey(skipped: (String, String) -> Void) throws(ArchiveError) -> [String: Newest] {
    var newest: [String: Newest] = [:]
    /// URLs of which a capture only says that they were as before, and where their content is said to be.
    var revisits: [String: String] = [:]
    for (file, path) in paths.enumerated() {
      try forEachCapture(path, maximumBlock: Self.headLength, damaged: skipped) { number, url, record in
        if record.type == "revisit" { revisits[url] = record.headers["WARC-Refers-To-Target-URI"] ?? "" }
        let date = date(of: record)
        if let known = newest[url], known.date > date { return }
        let place = Place(file: file, number: number)
        // Kept with its date, like a 404, for older captures in archives that are read later.
        if record.isWithdrawal { newest[url] = Newest(date: date, place: place, isPage: false) }
        guard let response = Self.response(of: record), Self.settles(response.status) else { return }
        var capture = Newest(date: date, place: place, isPage: Self.isPage(response))
        capture.digest = record.headers["WARC-Payload-Digest"]
        if capture.isPage { capture.identity = PageIdentity(response, url: url, limit: Self.headLength) }
        newest[url] = capture
      }
    }
    for (url, original) in revisits.sorted(by: { $0.key < $1.key }) where newest[url] == nil {
      guard newest[original] != nil else {
        skipped(url, "the archive only says that it was unchanged; name the archive that holds it as well")
        continue
      }
      skipped(url, "it has the same content as \(original)")
    }
    return newest
  }

  /// 2026-01-02T03:04:05.678Z is later than 2026-01-02T03:04:05Z.
  private func date(of record: WARCRecord) -> String { (record.headers["WARC-Date"] ?? "").filter(\.isNumber) }

  /// Of pages with the same bytes, such as `/help/` and `/help/index.html`, the one with the shortest address.
  private static func firstByContent(_ newest: [String: Newest]) -> [String: String] {
    var firsts: [String: String] = [:]
    for (url, capture) in newest where capture.isPage {
      guard let digest = capture.digest else { continue }
      let other = firsts[digest] ?? url
      firsts[digest] = (url.utf8.count, url) < (other.utf8.count, other) ? url : other
    }
    return firsts
  }

  /// The archived page that a page says it is a copy of, if that can be believed: sites that name one address for all
  /// their pages are many.
  private static func original(of url: String, _ newest: [String: Newest]) -> String? {
    guard let page = newest[url], let canonical = page.identity.canonical, let other = newest[canonical] else {
      return nil
    }
    return other.isPage && page.identity.resembles(other.identity) ? canonical : nil
  }

  /// Numbers the records of http(s) URLs. What is damaged ends the archive.
  private func forEachCapture(
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
    guard response.status == 200 else { return false }
    switch response.mediaType {
    case "text/html", "application/xhtml+xml": return true
    case "": return response.mayBeMarkup
    default: return false
    }
  }
}
