import Foundation

/// The URLs found and still to be fetched, first in first out, in a file: memory holds a hash of each, and a crawl that
/// was killed finds them again.
///
/// Lines: `stepdex-frontier 1 OFFSET` (the archive's length when the run began), then `DEPTH HOPS URL` for each URL,
/// and `end` when all were fetched. A broken last line is cut off.
final class Frontier {
  struct Entry: Equatable {
    var url: WebURL
    /// Links from a start page.
    var depth: Int
    /// Redirects that led here.
    var hops: Int
  }

  /// Where this run's records begin in the archive.
  let start: Int
  /// Whether an earlier run was cut short and goes on.
  let isResumed: Bool
  private let handle: FileHandle
  private var seen: Set<UInt64> = []
  private var readOffset: UInt64
  private var size: UInt64
  private var rest: [UInt8] = []
  private(set) var waiting = 0

  init(path: String, archiveLength: Int) throws {
    let existing = FileManager.default.fileExists(atPath: path) ? try Self.recover(path) : nil
    // An archive shorter than when the run began is another one.
    if let existing, existing.start <= archiveLength {
      start = existing.start
      isResumed = true
    } else {
      start = archiveLength
      isResumed = false
      try Data("stepdex-frontier 1 \(archiveLength)\n".utf8).write(to: URL(fileURLWithPath: path))
    }
    guard let handle = FileHandle(forUpdatingAtPath: path) else { throw CocoaError(.fileReadNoSuchFile) }
    self.handle = handle
    size = try handle.seekToEnd()
    readOffset = 0
    try handle.seek(toOffset: 0)
    try rebuildSeen()
  }

  deinit { try? handle.close() }

  /// Nil when the last run came to its end.
  private static func recover(_ path: String) throws -> (start: Int, Void)? {
    guard let handle = FileHandle(forUpdatingAtPath: path) else { return nil }
    defer { try? handle.close() }
    let size = try handle.seekToEnd()
    try handle.seek(toOffset: 0)
    let head = String(decoding: try handle.read(upToCount: 64) ?? Data(), as: UTF8.self)
    let words = head.prefix { $0 != "\n" }.split(separator: " ")
    guard head.contains("\n"), words.count == 3, words[0] == "stepdex-frontier", words[1] == "1",
      let start = Int(words[2])
    else { return nil }
    var tail = size
    var found = false
    while tail > 0, !found {
      let from = tail > 4_096 ? tail - 4_096 : 0
      try handle.seek(toOffset: from)
      let bytes = [UInt8](try handle.read(upToCount: Int(tail - from)) ?? Data())
      if let newline = bytes.lastIndex(of: 0x0A) {
        tail = from + UInt64(newline) + 1
        found = true
      } else {
        tail = from
      }
    }
    try handle.truncate(atOffset: tail)
    try handle.seek(toOffset: tail >= 5 ? tail - 5 : 0)
    return [UInt8](try handle.read(upToCount: 5) ?? Data()) == Array("\nend\n".utf8) ? nil : (start, ())
  }

  private func rebuildSeen() throws {
    while let entry = try read() { seen.insert(Self.hash(entry.url)) }
    readOffset = 0
    rest = []
    waiting = seen.count
  }

  /// Adds those not seen before and returns them. Written at once: a page's links are kept before the page is.
  @discardableResult
  func add(_ entries: [Entry]) throws -> [Entry] {
    let new = entries.filter { seen.insert(Self.hash($0.url)).inserted }
    guard !new.isEmpty else { return [] }
    let lines = new.map { "\($0.depth) \($0.hops) \($0.url)\n" }.joined()
    try handle.seek(toOffset: size)
    try handle.write(contentsOf: Data(lines.utf8))
    size += UInt64(lines.utf8.count)
    waiting += new.count
    return new
  }

  func hasSeen(_ url: WebURL) -> Bool { seen.contains(Self.hash(url)) }

  /// The next URL in the order of discovery.
  func next() throws -> Entry? {
    let entry = try read()
    if entry != nil { waiting -= 1 }
    return entry
  }

  private func read() throws -> Entry? {
    while true {
      while let newline = rest.firstIndex(of: 0x0A) {
        let line = String(decoding: rest[..<newline], as: UTF8.self)
        rest.removeFirst(newline + 1)
        let words = line.split(separator: " ", maxSplits: 2)
        if words.count == 3, let depth = Int(words[0]), let hops = Int(words[1]), let url = WebURL(String(words[2])) {
          return Entry(url: url, depth: depth, hops: hops)
        }
      }
      guard readOffset < size else { return nil }
      try handle.seek(toOffset: readOffset)
      let bytes = try handle.read(upToCount: 4_096) ?? Data()
      if bytes.isEmpty { return nil }
      readOffset += UInt64(bytes.count)
      rest += bytes
    }
  }

  /// Everything was fetched: the next run begins anew.
  func end() throws {
    try handle.seek(toOffset: size)
    try handle.write(contentsOf: Data("end\n".utf8))
    size += 4
  }

  /// 64 bits of FNV-1a, mixed: among a million URLs two share one with a chance of 1 in 37 million.
  static func hash(_ url: WebURL) -> UInt64 { hash(url.description) }

  static func hash(_ text: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash ^= hash >> 33
    hash &*= 0xFF51_AFD7_ED55_8CCD
    return hash ^ hash >> 33
  }
}
