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
  /// - Throws: `unsupported` for other formats of web archives, and what the file system says.
  public static func format(of path: String) throws(ArchiveError) -> Format? {
    let head = try File(path, .read).read(at: 0, count: 4_096)
    if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0x50, 0x4B, 0x05, 0x06]) { return .zip }
    if head.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) || head.starts(with: [0x5D, 0x2A, 0x4D, 0x18]) {
      throw .unsupported(path: path, format: "compressed with Zstandard", remedy: "unpack it with `zstd -d` first")
    }
    let isCompressed = head.starts(with: [0x1F, 0x8B])
    let content = isCompressed ? Gzip.decompress(head, limit: 64)?.bytes ?? [] : head
    if content.starts(with: Array("WARC/".utf8)) { return .warc }
    if content.starts(with: Array("filedesc://".utf8)) {
      throw .unsupported(
        path: path, format: "an ARC file, the format before WARC",
        remedy: "turn it into one with `warcio recompress \(path) pages.warc.gz`")
    }
    return !isCompressed && MHTML.isOne(head) ? .mhtml : nil
  }

  /// Calls `page` with every HTML page of an archive, in its order, and `skipped` with those that cannot be read and
  /// why. `limit`: bytes of a page, decompressed. One page is in memory at a time.
  /// - Throws: `unknownFormat`, `unsupported`, and what the file system says. A damaged end is told to `skipped`.
  public static func read(
    _ path: String, limit: Int = 64 << 20, page: (ArchivedPage) -> Void,
    skipped: (_ name: String, _ why: String) -> Void
  ) throws(ArchiveError) {
    switch try format(of: path) {
    case .warc: try read(warcs: [path], limit: limit, page: page, skipped: skipped)
    case .zip: try ZipArchive.read(path, limit: limit, page: page, skipped: skipped)
    case .mhtml:
      let file = try File(path, .read)
      let size = try file.size
      // Base 64 makes four bytes of three.
      let name = path.split(separator: "/").last.map(String.init) ?? path
      guard size / 3 * 2 <= limit else { return skipped(name, "it has more than \(limit) bytes") }
      MHTML.pages(try file.read(at: 0, count: size), name: name, page)
    case nil: throw .unknownFormat(path: path)
    }
  }

  /// As `read`, of WARC files that belong together: of a URL archived more than once the newest capture counts, whatever
  /// file holds it, and none when the page was gone by then.
  public static func read(
    warcs paths: [String], limit: Int = 64 << 20, page: (ArchivedPage) -> Void,
    skipped: (_ name: String, _ why: String) -> Void
  ) throws(ArchiveError) {
    try WARCPages(paths: paths, limit: limit).read(page: page, skipped: skipped)
  }
}
