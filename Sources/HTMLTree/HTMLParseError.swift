/// Why a page could not be read at all. A page that could be read after repairs says so in `HTMLDocument.repairs`.
public enum HTMLParseError: Error, Equatable, Sendable, CustomStringConvertible {
  /// Nothing but white space.
  case empty(source: String)
  /// NUL bytes and no tags: not a page. `offset` is the first NUL, counted from 0.
  case binary(source: String, offset: Int)
  /// More bytes than `HTMLParser.Options.maximumBytes`.
  case tooLarge(source: String, bytes: Int, limit: Int)
  /// Tags so deeply and wrongly nested that reading on would take hours. `line` is where reading stopped.
  case tangled(source: String, line: Int)
  /// The user named an encoding nobody knows.
  case unknownEncoding(source: String, name: String)
  /// The system lacks the conversion table of an encoding.
  case encodingUnavailable(source: String, name: String)
  /// The parser could not be started, for want of memory.
  case outOfMemory(source: String)

  public var description: String {
    switch self {
    case .empty(let source):
      "\(source) is empty; fetch or save the page again"
    case .binary(let source, let offset):
      "\(source) is not HTML: it has a NUL byte at offset \(offset) and no tags; exclude it, or save the page as HTML"
    case .tooLarge(let source, let bytes, let limit):
      "\(source) has \(bytes) bytes, more than the \(limit) allowed; split the page, or exclude it"
    case .tangled(let source, let line):
      "\(source):\(line): tags are nested too deeply and closed in the wrong order; repair the page, or exclude it"
    case .unknownEncoding(let source, let name):
      "\(source): “\(name)” is no encoding this system knows; name one such as UTF-8, GB18030 or Big5"
    case .encodingUnavailable(let source, let name):
      "\(source) is \(name), which this system cannot convert; install glibc's gconv modules, or save the page as UTF-8"
    case .outOfMemory(let source):
      "\(source): no memory left to parse it; free some, or split the page"
    }
  }
}
