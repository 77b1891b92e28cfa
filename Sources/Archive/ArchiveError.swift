/// Why an archive could not be read or written.
public enum ArchiveError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The system refused; `reason` is its message.
  case system(path: String, action: String, reason: String)
  /// Bytes that are no record, `offset` counted from 0 in the file.
  case malformed(path: String, offset: Int, what: String)
  /// The file ends within the record that begins at `offset`.
  case truncated(path: String, offset: Int)
  /// Another process writes to the archive.
  case busy(path: String)
  /// A file that is there already and is no archive to append to.
  case foreign(path: String)
  /// One page of an archive cannot be read; the others can.
  case page(name: String, why: String)
  /// A format that holds pages and is not read; `remedy` says how to come to one that is.
  case unsupported(path: String, format: String, remedy: String)
  /// Neither a WARC, nor MHTML, nor ZIP.
  case unknownFormat(path: String)

  public var description: String {
    switch self {
    case .system(let path, let action, let reason):
      "cannot \(action) \(path): \(reason); check the path, its permissions and the space left"
    case .malformed(let path, let offset, let what):
      "\(path) is damaged at byte \(offset): \(what); fetch the archive again, or remove what follows that byte"
    case .truncated(let path, let offset):
      "\(path) is cut short within the record at byte \(offset); `stepdex crawl` on it again repairs it"
    case .busy(let path):
      "another crawl is writing to \(path); wait for it, or name another archive with --out"
    case .foreign(let path):
      "\(path) is there already and is no compressed WARC; name another file with --out"
    case .page(let name, let why):
      "\(name): \(why)"
    case .unsupported(let path, let format, let remedy):
      "\(path) is \(format), which is not read; \(remedy)"
    case .unknownFormat(let path):
      "\(path) is neither WARC, MHTML nor ZIP; give a folder of HTML, or one of these"
    }
  }
}
