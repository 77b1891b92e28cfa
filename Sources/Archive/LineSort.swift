#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Sorts the lines of a file by their bytes, with a few megabytes of memory whatever its size: pieces are sorted one by
/// one and then merged.
struct LineSort {
  var path: String
  /// Bytes sorted in memory at one time.
  var pieceSize = 1 << 20

  func run() throws(ArchiveError) {
    let pieces = try sortedPieces()
    defer { for piece in pieces { unlink(piece) } }
    let target = path + ".new"
    unlink(target)
    try merge(pieces, into: try File(target, .append))
    guard rename(target, path) == 0 else { throw File.error(path, "replace") }
  }

  private func sortedPieces() throws(ArchiveError) -> [String] {
    let source = LineReader(try File(path, .read))
    var pieces: [String] = []
    var isAtEnd = false
    while !isAtEnd {
      var lines: [[UInt8]] = []
      var size = 0
      while size < pieceSize {
        guard let line = try source.next() else {
          isAtEnd = true
          break
        }
        size += line.count
        lines.append(line)
      }
      guard !lines.isEmpty else { break }
      lines.sort { $0.lexicographicallyPrecedes($1) }
      let piece = "\(path).piece\(pieces.count)"
      unlink(piece)
      var bytes: [UInt8] = []
      bytes.reserveCapacity(size)
      for line in lines { bytes += line }
      try File(piece, .append).append(bytes)
      pieces.append(piece)
    }
    return pieces
  }

  private func merge(_ pieces: [String], into target: File) throws(ArchiveError) {
    var readers: [LineReader] = []
    for piece in pieces { readers.append(LineReader(try File(piece, .read), chunkSize: 1 << 16)) }
    var heads: [[UInt8]?] = []
    for reader in readers { heads.append(try reader.next()) }
    var output: [UInt8] = []
    while true {
      var least: Int?
      for (i, head) in heads.enumerated() {
        guard let head else { continue }
        if let current = least, let best = heads[current], !head.lexicographicallyPrecedes(best) { continue }
        least = i
      }
      guard let least, let line = heads[least] else { break }
      output += line
      heads[least] = try readers[least].next()
      if output.count >= 1 << 18 {
        try target.append(output)
        output.removeAll(keepingCapacity: true)
      }
    }
    try target.append(output)
  }
}

/// Reads a file line by line, each with its line feed; a last line without one gets it.
private final class LineReader {
  private let file: File
  private let chunkSize: Int
  private var offset = 0
  private var buffer: [UInt8] = []
  private var position = 0

  init(_ file: File, chunkSize: Int = 1 << 18) {
    self.file = file
    self.chunkSize = chunkSize
  }

  func next() throws(ArchiveError) -> [UInt8]? {
    while true {
      if let end = buffer[position...].firstIndex(of: 0x0A) {
        defer { position = end + 1 }
        return Array(buffer[position...end])
      }
      buffer.removeFirst(position)
      position = 0
      let chunk = try file.read(at: offset, count: chunkSize)
      offset += chunk.count
      if chunk.isEmpty {
        guard !buffer.isEmpty else { return nil }
        buffer.append(0x0A)
      }
      buffer += chunk
    }
  }
}
