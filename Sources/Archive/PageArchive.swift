/// A page out of an archive.
public struct ArchivedPage: Sendable {
  /// Where it was fetched or saved from; nil where the archive does not say.
  public var url: String?
  /// Its name within the archive; the URL in a WARC.
  public var name: String
  /// The charset the HTTP header or the MIME part named.
  public var charset: String?
  public var bytes: [UInt8]
}

/// Files that hold many pages: WARC (`.warc`, `.warc.gz`), ZIP and MHTML, told apart by content.
public enum PageArchive {
  public enum Format: Sendable { case warc, zip, mhtml }

  /// File name endings of archives, in lower case.
  public static let endings = [".warc", ".warc.gz", ".zip", ".mhtml", ".mht"]

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
  /// why. `limit`: bytes of a page, decompressed. Of a URL archived more than once the newest capture counts, and none
  /// when the page was gone by then. One page is in memory at a time.
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
      // Base 64 makes four bytes of three.
      guard size / 3 * 2 <= limit else { return skipped(path, "it has more than \(limit) bytes") }
      let name = path.split(separator: "/").last.map(String.init) ?? path
      MHTML.pages(try file.read(at: 0, count: size), name: name, page)
    case nil: throw .unknownFormat(path: path)
    }
  }
}
