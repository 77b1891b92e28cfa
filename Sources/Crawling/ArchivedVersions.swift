import Archive

/// What the archive holds of each URL: from earlier runs, and from this one.
struct ArchivedVersions {
  /// Offset of the newest response of an earlier run, by the URL's hash.
  private var earlier: [UInt64: Int] = [:]
  /// URLs that this run has archived.
  private var done: Set<UInt64> = []
  private let start: Int

  /// `start`: the archive's length when this run began.
  init(start: Int) { self.start = start }

  mutating func add(_ entry: CDXJEntry) {
    guard let offset = Int(entry.offset) else { return }
    let hash = Frontier.hash(entry.url)
    if offset >= start { done.insert(hash) }
    guard offset < start, entry.status != "-", offset >= earlier[hash] ?? 0 else { return }
    earlier[hash] = offset
  }

  func isDone(_ url: WebURL) -> Bool { done.contains(Frontier.hash(url)) }

  mutating func markDone(_ url: WebURL) { done.insert(Frontier.hash(url)) }

  /// Offset of the response archived by an earlier run.
  func earlierOffset(_ url: WebURL) -> Int? { earlier[Frontier.hash(url)] }

  /// Whether an entry is the newest response of its URL.
  func isNewest(_ entry: CDXJEntry) -> Bool { Int(entry.offset) == earlier[Frontier.hash(entry.url)] }

  /// A page as archived, read when it is to be compared.
  struct Earlier {
    var original: WARCWriter.Original
    var response: HTTPResponse
  }

  func earlier(_ url: WebURL, archive: String) -> Earlier? {
    guard let offset = earlierOffset(url), let reader = try? WARCReader(path: archive, from: offset),
      let record = try? reader.next(), record.targetURI == url.description,
      let response = HTTPResponse(block: record.block), response.status == 200
    else { return nil }
    let headers = record.headers
    return Earlier(
      original: WARCWriter.Original(
        identifier: headers["WARC-Record-ID"] ?? "", date: headers["WARC-Date"] ?? "",
        digest: headers["WARC-Payload-Digest"] ?? "", isNotModified: false), response: response)
  }
}
