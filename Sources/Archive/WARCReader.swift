/// Reads a WARC file record by record, in one buffer whatever its size. Gzip per record, gzip as a whole, and plain.
public final class WARCReader {
  private let file: File
  private let maximumBlock: Int
  private let isCompressed: Bool
  private let inflater = Inflater()
  /// Bytes of the file not yet decompressed, from `inputOffset` on.
  private var input: ArraySlice<UInt8> = []
  private var inputOffset: Int
  /// Decompressed bytes not yet read.
  private var buffer: [UInt8] = []
  private var position = 0
  /// Where the record being read began, as stored.
  private var recordStart: Int
  private var isMemberOpen = false
  private var isAtEnd = false

  /// Of a block no more than `maximumBlock` bytes are kept.
  public init(path: String, from offset: Int = 0, maximumBlock: Int = 64 << 20) throws(ArchiveError) {
    file = try File(path, .read)
    self.maximumBlock = maximumBlock
    inputOffset = offset
    recordStart = offset
    isCompressed = try file.read(at: offset, count: 2) == [0x1F, 0x8B]
  }

  /// The next record, nil at the end of the file.
  /// - Throws: `truncated` when the file ends within a record, `malformed` when there is no record.
  public func next() throws(ArchiveError) -> WARCRecord? {
    try skipBlankLines()
    guard position < buffer.count else { return nil }
    let start = recordStart
    let head = try readHead(start)
    guard head.firstLine.hasPrefix("WARC/") else {
      throw .malformed(path: file.path, offset: start, what: "no WARC record begins there")
    }
    guard let length = head.headers["Content-Length"].flatMap(Int.init), length >= 0 else {
      throw .malformed(path: file.path, offset: start, what: "the record has no Content-Length")
    }
    position += head.bodyStart
    var record = WARCRecord(headers: head.headers, block: [])
    try readBlock(length, into: &record, start)
    try finishMember(start)
    record.offset = start
    record.length = storedPosition - start
    return record
  }

  private func readHead(_ start: Int) throws(ArchiveError) -> MessageHead {
    while true {
      if let end = MessageHead.end(of: buffer[position...]) {
        return MessageHead(String(decoding: buffer[position..<end], as: UTF8.self), bodyStart: end - position)
      }
      guard buffer.count - position < 1 << 20 else {
        throw .malformed(path: file.path, offset: start, what: "the record's head does not end")
      }
      guard try fill() else { throw .truncated(path: file.path, offset: start) }
    }
  }

  private func readBlock(_ length: Int, into record: inout WARCRecord, _ start: Int) throws(ArchiveError) {
    record.isOversized = length > maximumBlock
    record.block.reserveCapacity(min(length, maximumBlock))
    var left = length
    while left > 0 {
      if position == buffer.count {
        compact()
        guard try fill() else { throw .truncated(path: file.path, offset: start) }
        continue
      }
      let count = min(left, buffer.count - position)
      let wanted = min(count, maximumBlock - record.block.count)
      if wanted > 0 { record.block += buffer[position..<position + wanted] }
      position += count
      left -= count
    }
  }

  /// Reads on to the end of the record's gzip member, unless another record stands in the same one.
  private func finishMember(_ start: Int) throws(ArchiveError) {
    while isMemberOpen {
      while position < buffer.count, buffer[position] == 0x0D || buffer[position] == 0x0A { position += 1 }
      guard position == buffer.count else { return }
      compact()
      guard try fillMember() else { throw .truncated(path: file.path, offset: start) }
    }
  }

  private func skipBlankLines() throws(ArchiveError) {
    while true {
      while position < buffer.count, buffer[position] == 0x0D || buffer[position] == 0x0A { position += 1 }
      if position < buffer.count {
        if !isCompressed { recordStart = storedPosition }
        return
      }
      compact()
      if !isMemberOpen { recordStart = storedPosition }
      guard try fill() else { return }
    }
  }

  /// How far the file has been read, as stored.
  private var storedPosition: Int { isCompressed ? inputOffset : inputOffset - (buffer.count - position) }

  private func compact() {
    buffer.removeFirst(position)
    position = 0
  }

  /// Adds bytes to `buffer`; false at the end of the file.
  private func fill() throws(ArchiveError) -> Bool {
    guard isCompressed else {
      let bytes = try file.read(at: inputOffset, count: 1 << 17)
      inputOffset += bytes.count
      buffer += bytes
      return !bytes.isEmpty
    }
    if !isMemberOpen {
      try refill()
      if input.isEmpty { return false }
      isMemberOpen = true
      inflater.restart()
    }
    let before = buffer.count
    while buffer.count == before {
      guard isMemberOpen else { return true }
      guard try fillMember() else { throw .truncated(path: file.path, offset: recordStart) }
    }
    return true
  }

  /// One step of decompression; false when the file ends within the member.
  private func fillMember() throws(ArchiveError) -> Bool {
    try refill()
    guard !input.isEmpty else { return false }
    let step = inflater.read(input, into: &buffer)
    guard !step.isFailed else {
      throw .malformed(path: file.path, offset: recordStart, what: "the compressed data is broken")
    }
    input = input.dropFirst(step.used)
    inputOffset += step.used
    if step.isAtEnd { isMemberOpen = false }
    return true
  }

  private func refill() throws(ArchiveError) {
    if input.isEmpty { input = try file.read(at: inputOffset, count: 1 << 16)[...] }
  }
}
