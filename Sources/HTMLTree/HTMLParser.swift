import CLibxml2

/// Parses pages with the system's libxml2: bytes in, values out. May be called from several tasks at once.
public enum HTMLParser {
  /// How to read one page.
  public struct Options: Sendable {
    /// What errors call the page: a path or a URL.
    public var source: String
    /// The encoding the user insists on; beats every declaration.
    public var forcedEncoding: String?
    /// The charset of the HTTP `Content-Type` header, where there was one.
    public var headerEncoding: String?
    /// Pages with more bytes are refused. Default: 512 MiB.
    public var maximumBytes: Int
    /// Further attributes of one tag are ignored, and said in `repairs`. Default: 1,000.
    public var maximumAttributes: Int

    public init(
      source: String = "page", forcedEncoding: String? = nil, headerEncoding: String? = nil,
      maximumBytes: Int = 512 << 20, maximumAttributes: Int = 1_000
    ) {
      self.source = source
      self.forcedEncoding = forcedEncoding
      self.headerEncoding = headerEncoding
      self.maximumBytes = maximumBytes
      self.maximumAttributes = maximumAttributes
    }
  }

  /// The version of libxml2 in use.
  public static var version: String { LIBXML_DOTTED_VERSION }

  /// Reads a page.
  ///
  /// Implied elements (`html`, `head`, `body`, `p`) are there as in a browser; an implied element stands where the
  /// markup that implied it stands. Adjacent text is one node. White space between elements is kept.
  /// - Throws: `HTMLParseError` when there is no page in these bytes.
  public static func parse(_ bytes: [UInt8], options: Options = Options()) throws(HTMLParseError) -> HTMLDocument {
    try bytes.withUnsafeBufferPointer { (buffer) throws(HTMLParseError) in try parse(buffer, options: options) }
  }

  /// Reads a page from memory that stays valid during the call, such as a mapped file.
  public static func parse(
    _ bytes: UnsafeBufferPointer<UInt8>, options: Options = Options()
  ) throws(HTMLParseError) -> HTMLDocument {
    guard bytes.count <= options.maximumBytes, bytes.count < Int(Int32.max) / 4 else {
      throw .tooLarge(source: options.source, bytes: bytes.count, limit: min(options.maximumBytes, Int(Int32.max) / 4))
    }
    var text = try SourceText(decoding: bytes, options: options)
    let capped = text.bytes.withUnsafeBufferPointer {
      AttributeCap.excess(in: $0, limit: options.maximumAttributes)
    }
    guard !capped.isEmpty else { return try build(text, parsing: text.bytes, source: options.source) }
    var parsed = text.bytes
    for range in capped { for i in range { parsed[i] = 0x20 } }
    text.repairs.append(
      "ignored all but the first \(options.maximumAttributes) attributes of \(capped.count) tag\(capped.count == 1 ? "" : "s")"
    )
    return try build(text, parsing: parsed, source: options.source)
  }

  /// `parsed` has the same length as `text.bytes`, so that offsets in one hold in the other.
  private static func build(
    _ text: SourceText, parsing parsed: [UInt8], source: String
  ) throws(HTMLParseError) -> HTMLDocument {
    _ = initialized
    return try text.bytes.withUnsafeBufferPointer { (original) throws(HTMLParseError) in
      try parsed.withUnsafeBufferPointer { (buffer) throws(HTMLParseError) in
        var builder = TreeBuilder(parsed: buffer, original: original)
        try builder.run(source: source)
        return HTMLDocument(nodes: builder.nodes, encoding: text.encoding, repairs: text.repairs)
      }
    }
  }

  /// libxml2 wants its globals set up once, before threads use it.
  private static let initialized: Void = xmlInitParser()
}
