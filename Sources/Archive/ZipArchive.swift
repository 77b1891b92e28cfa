/// HTML pages in a ZIP file, read where they are: nothing is unpacked to the disk.
/// Source: PKWARE's APPNOTE.TXT 6.3.10.
enum ZipArchive {
  private struct Entry {
    var name: String
    var flags: Int
    var method: Int
    var compressedSize: Int
    var size: Int
    var offset: Int
  }

  static func read(
    _ path: String, limit: Int, page: (ArchivedPage) -> Void, skipped: (String, String) -> Void
  ) throws(ArchiveError) {
    let file = try File(path, .read)
    let entries = try directory(of: file)
    let pages = entries.filter { isPage($0.name) }
    if pages.isEmpty, entries.contains(where: { $0.name.hasPrefix("archive/") && $0.name.contains(".warc") }) {
      throw .unsupported(
        path: path, format: "a WACZ file",
        remedy: "unpack it with `unzip` and index the .warc.gz files in its archive folder")
    }
    let names = Set(pages.map(\.name))
    let overlapping = Self.overlapping(entries)
    for entry in pages where !SavedPage.isResource(entry.name, pages: names) {
      do throws(ArchiveError) {
        guard !overlapping.contains(entry.name) else {
          throw .page(name: entry.name, why: "its data overlaps that of another file in the ZIP file, as in a ZIP bomb")
        }
        let bytes = try content(of: entry, in: file, limit: limit)
        if MHTML.isOne(Array(bytes.prefix(4_096))) {
          MHTML.pages(bytes, name: entry.name, page)
        } else {
          page(ArchivedPage(url: nil, name: entry.name, charset: nil, bytes: bytes))
        }
      } catch {
        guard case .page(let name, let why) = error else { throw error }
        skipped(name, why)
      }
    }
  }

  /// Files whose data reaches into the next one's: a trick to make much of little.
  private static func overlapping(_ entries: [Entry]) -> Set<String> {
    let sorted = entries.sorted { $0.offset < $1.offset }
    let pairs = zip(sorted, sorted.dropFirst())
    return Set(
      pairs.filter { $0.offset.addingReportingOverflow($0.compressedSize + 30).partialValue > $1.offset }.map(\.0.name))
  }

  /// Pages, but for what systems put beside them.
  private static func isPage(_ name: String) -> Bool {
    let lower = name.lowercased()
    if lower.split(separator: "/").contains(where: { $0 == "__macosx" || $0.hasPrefix(".") }) { return false }
    return [".html", ".htm", ".xhtml", ".mhtml", ".mht"].contains { lower.hasSuffix($0) }
  }

  private static func directory(of file: File) throws(ArchiveError) -> [Entry] {
    let size = try file.size
    let tailStart = max(0, size - 66_000)
    let tail = try file.read(at: tailStart, count: size - tailStart)
    guard let end = (0...max(0, tail.count - 22)).last(where: { starts(tail, $0, with: 0x0605_4B50) }), tail.count >= 22
    else { throw .malformed(path: file.path, offset: size, what: "the ZIP directory is missing") }
    var count = number(tail, end + 12, 4)
    var offset = number(tail, end + 16, 4)
    if offset == 0xFFFF_FFFF || count == 0xFFFF_FFFF, end >= 20, starts(tail, end - 20, with: 0x0706_4B50) {
      let large = try file.read(at: number(tail, end - 20 + 8, 8), count: 56)
      guard large.count == 56, starts(large, 0, with: 0x0606_4B50) else {
        throw .malformed(path: file.path, offset: size, what: "the ZIP64 directory is missing")
      }
      count = number(large, 40, 8)
      offset = number(large, 48, 8)
    }
    guard offset >= 0, count >= 0, offset <= size, count <= size - offset else {
      throw .malformed(path: file.path, offset: size, what: "the ZIP directory lies outside the file")
    }
    return entries(try file.read(at: offset, count: count))
  }

  private static func entries(_ bytes: [UInt8]) -> [Entry] {
    var entries: [Entry] = []
    var i = 0
    while i + 46 <= bytes.count, starts(bytes, i, with: 0x0201_4B50) {
      let nameLength = number(bytes, i + 28, 2)
      let extraLength = number(bytes, i + 30, 2)
      let next = i + 46 + nameLength + extraLength + number(bytes, i + 32, 2)
      guard next <= bytes.count else { break }
      var entry = Entry(
        name: "", flags: number(bytes, i + 8, 2), method: number(bytes, i + 10, 2),
        compressedSize: number(bytes, i + 20, 4), size: number(bytes, i + 24, 4), offset: number(bytes, i + 42, 4))
      entry.name = name(Array(bytes[(i + 46)..<(i + 46 + nameLength)]))
      let extra = Array(bytes[(i + 46 + nameLength)..<(i + 46 + nameLength + extraLength)])
      read(extra, into: &entry)
      entries.append(entry)
      i = next
    }
    return entries
  }

  /// The 64-bit sizes (1) and the UTF-8 name (0x7075).
  private static func read(_ extra: [UInt8], into entry: inout Entry) {
    var i = 0
    while i + 4 <= extra.count {
      let end = min(extra.count, i + 4 + number(extra, i + 2, 2))
      var field = i + 4
      switch number(extra, i, 2) {
      case 1:
        for key in [\Entry.size, \.compressedSize, \.offset]
        where entry[keyPath: key] == 0xFFFF_FFFF && field + 8 <= end {
          entry[keyPath: key] = number(extra, field, 8)
          field += 8
        }
      case 0x7075 where end > field + 5: entry.name = name(Array(extra[(field + 5)..<end]))
      default: break
      }
      i = end
    }
  }

  /// The path within the archive, which no `..`, drive or leading slash leads out of.
  private static func name(_ bytes: [UInt8]) -> String {
    var parts: [Substring] = []
    for part in text(bytes).replacing("\\", with: "/").split(separator: "/") {
      switch part {
      case ".": continue
      case "..": _ = parts.popLast()
      default: parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }

  /// ZIP does not say which code page: UTF-8, else GB 18030 as Chinese systems write, else every byte for itself.
  private static func text(_ bytes: [UInt8]) -> String {
    String(validating: bytes, as: UTF8.self) ?? Charset.gb18030(bytes)
      ?? String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
  }

  private static func content(of entry: Entry, in file: File, limit: Int) throws(ArchiveError) -> [UInt8] {
    if entry.flags & 1 != 0 { throw .page(name: entry.name, why: "it is encrypted; pack it without a password") }
    guard entry.method == 0 || entry.method == 8 else {
      throw .page(name: entry.name, why: "it is compressed with method \(entry.method); pack it with deflate")
    }
    guard entry.size <= limit, entry.compressedSize <= limit, entry.size >= 0, entry.compressedSize >= 0 else {
      throw .page(name: entry.name, why: "it has more than \(limit) bytes")
    }
    let header = entry.offset < 0 ? [] : try file.read(at: entry.offset, count: 30)
    let broken = ArchiveError.page(name: entry.name, why: "its data is broken")
    guard header.count == 30, starts(header, 0, with: 0x0403_4B50) else { throw broken }
    let start = entry.offset + 30 + number(header, 26, 2) + number(header, 28, 2)
    let bytes = try file.read(at: start, count: entry.compressedSize)
    guard bytes.count == entry.compressedSize else { throw broken }
    if entry.method == 0 { return bytes }
    guard let result = Gzip.inflate(bytes, limit: limit), result.count == entry.size else { throw broken }
    return result
  }

  private static func starts(_ bytes: [UInt8], _ offset: Int, with signature: Int) -> Bool {
    offset + 4 <= bytes.count && number(bytes, offset, 4) == signature
  }

  /// Little-endian; 0 beyond the end, -1 for what no file holds.
  private static func number(_ bytes: [UInt8], _ offset: Int, _ length: Int) -> Int {
    guard offset >= 0, offset + length <= bytes.count else { return 0 }
    let value = (0..<length).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64(bytes[offset + $1]) }
    return value > UInt64(Int32.max) << 16 ? -1 : Int(value)
  }
}
