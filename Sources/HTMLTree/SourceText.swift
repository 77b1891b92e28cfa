/// A page's text as UTF-8, without NUL, with LF as its only line end: what the parser is given.
struct SourceText {
  var bytes: [UInt8]
  /// IANA name of the encoding the page came in.
  var encoding: String
  var repairs: [String]

  init(decoding raw: UnsafeBufferPointer<UInt8>, options: HTMLParser.Options) throws(HTMLParseError) {
    bytes = Array(raw)
    encoding = "UTF-8"
    repairs = []
    guard bytes.contains(where: { !TagScanner.isSpace($0) }) else { throw .empty(source: options.source) }
    bytes.removeAll { $0 == 0 }
  }
}
