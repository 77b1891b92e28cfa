import CSQLite
import TextAnalysis

/// What a token hits: rows of `postings`, with the fields it stands in. FTS5 could be asked for each field in turn; here
/// all of it is read at once, in about a nanosecond a row, which is most of what ranking needs.
///
/// A row of the table `hits` is a token and a block of `blockLength` rowids. Its `rows` are, for each rowid in order, the
/// distance from the rowid before (the first: from the one before the block) in base 128, low digits first, all but
/// the last plus 128, and then a byte of `HitFields`.
enum HitTable {
  static let blockLength: Int64 = 2048

  static let rowsOfTerm = "SELECT rows, block FROM hits WHERE term = ?"

  /// The number that the places of a block are counted from, and whether they are pages.
  static func place(ofBlock block: Int64) -> (base: Int32, isPage: Bool) {
    let first = block * blockLength
    let isPage = first < IndexSchema.procedureBase
    return (Int32(isPage ? first : first - IndexSchema.procedureBase), isPage)
  }

  struct Hit: Hashable {
    /// From the block's first rowid.
    var place: UInt32
    var fields: HitFields
  }

  static func encode(_ hits: [Hit]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(hits.count * 2)
    var before: UInt32 = 0
    for hit in hits {
      var distance = hit.place + 1 - before
      before = hit.place + 1
      while distance >= 0x80 {
        bytes.append(UInt8(truncatingIfNeeded: distance) | 0x80)
        distance >>= 7
      }
      bytes.append(UInt8(truncatingIfNeeded: distance))
      bytes.append(hit.fields.rawValue)
    }
    return bytes
  }

  @inline(__always)
  static func decode(_ bytes: UnsafeRawBufferPointer, _ body: (Hit) -> Void) {
    var place = 0
    var next: UInt32 = 0
    while place < bytes.count {
      var distance: UInt32 = 0
      var shift: UInt32 = 0
      while place < bytes.count {
        let digit = bytes[place]
        place += 1
        distance |= UInt32(digit & 0x7F) << shift
        shift += 7
        if digit < 0x80 { break }
      }
      // A block that was cut off ends here.
      guard place < bytes.count else { return }
      next &+= distance
      body(Hit(place: next &- 1, fields: HitFields(rawValue: bytes[place])))
      place += 1
    }
  }
}

/// The fields of a row that a token stands in.
struct HitFields: OptionSet, Hashable {
  var rawValue: UInt8

  static let title = HitFields(rawValue: 1)
  /// Headings, of a procedure its action and object, and what a page begins with (`PageText.leadLength`).
  static let heads = HitFields(rawValue: 2)
  static let labels = HitFields(rawValue: 4)
  static let limits = HitFields(rawValue: 8)
  static let steps = HitFields(rawValue: 16)
  /// Or where the page stands (`Postings.Fields.path`): that names the service which the text takes for granted.
  static let body = HitFields(rawValue: 32)
  static let codes = HitFields(rawValue: 64)
  /// No field: it stands in the body often (`Density`).
  static let often = HitFields(rawValue: 128)

  /// In the order of the columns of `postings`.
  static let columns: [HitFields] = [.title, .heads, .labels, .limits, .steps, .body, .codes, .body]
}

/// Collects changes of `hits` and writes many of them at once: a token's block is read and written once for all the rows
/// that changed in it.
final class HitBuffer {
  private struct Change {
    var slot: Int32
    var fields: HitFields
    var row: Int64
  }

  private let database: Database
  /// Numbers tokens in the order of their first use since the last write.
  private var slots: [String: Int32] = [:]
  private var tokens: [String] = []
  private var changes: [Change] = []
  /// Of the row at hand: fields by slot, and the slots that have some.
  private var fields: [HitFields] = []
  private var touched: [Int32] = []
  /// How often each stands in the body, by slot.
  private var times: [Int] = []

  /// The column of `postings` that a page begins in.
  private static let body = 5

  /// How many changes are kept in memory, 16 bytes each.
  private static let capacity = 1_000_000

  init(_ database: Database) {
    self.database = database
  }

  /// Notes what stands in a row: a text a column, its tokens with a space behind each. Nothing stands in a row
  /// that goes.
  func change(row: Int64, _ columns: [String], _ change: Postings.Change) throws {
    for (place, (column, text)) in zip(HitFields.columns, columns).enumerated() {
      let tokens = text.utf8.split(separator: 0x20)
      for token in tokens {
        let slot = note(String(Substring(token)), column)
        if place == Self.body { times[slot] += 1 }
      }
      guard place == Self.body else { continue }
      for slot in touched {
        if Density.isOften(times[Int(slot)], of: tokens.count) { fields[Int(slot)].insert(.often) }
        times[Int(slot)] = 0
      }
    }
    // What it is for is said at the beginning.
    for token in columns[Self.body].utf8.split(separator: 0x20).prefix(PageText.leadLength) {
      _ = note(String(Substring(token)), .heads)
    }
    for slot in touched {
      changes.append(Change(slot: slot, fields: change == .add ? fields[Int(slot)] : [], row: row))
      fields[Int(slot)] = []
    }
    touched.removeAll(keepingCapacity: true)
    if changes.count >= Self.capacity { try write() }
  }

  /// Returns the token's slot.
  private func note(_ token: String, _ column: HitFields) -> Int {
    let slot: Int32
    if let known = slots[token] {
      slot = known
    } else {
      slot = Int32(tokens.count)
      slots[token] = slot
      tokens.append(token)
      fields.append([])
      times.append(0)
    }
    if fields[Int(slot)].isEmpty { touched.append(slot) }
    fields[Int(slot)].insert(column)
    return Int(slot)
  }

  /// Brings `hits` and `terms` up to date.
  func write() throws {
    let boundary = slots[Analyzer.boundary]
    // By token; the changes of each keep their order.
    var starts = [Int](repeating: 0, count: tokens.count + 1)
    for change in changes { starts[Int(change.slot) + 1] += 1 }
    for place in tokens.indices { starts[place + 1] += starts[place] }
    var sorted = [Int32](repeating: 0, count: changes.count)
    var ends = starts
    for (place, change) in changes.enumerated() {
      sorted[ends[Int(change.slot)]] = Int32(place)
      ends[Int(change.slot)] += 1
    }
    for slot in tokens.indices.sorted(by: { tokens[$0] < tokens[$1] }) where Int32(slot) != boundary {
      try write(tokens[slot], sorted[starts[slot]..<starts[slot + 1]].map { changes[Int($0)] })
    }
    changes.removeAll(keepingCapacity: true)
    slots.removeAll(keepingCapacity: true)
    tokens.removeAll(keepingCapacity: true)
    fields.removeAll(keepingCapacity: true)
    times.removeAll(keepingCapacity: true)
  }

  /// Of several changes of one row the last one counts.
  private func write(_ token: String, _ changes: [Change]) throws {
    var byBlock: [Int64: [UInt32: HitFields]] = [:]
    for change in changes {
      let (block, place) = change.row.quotientAndRemainder(dividingBy: HitTable.blockLength)
      byBlock[block, default: [:]][UInt32(place)] = change.fields
    }
    var difference = 0
    for (block, changed) in byBlock.sorted(by: { $0.key < $1.key }) {
      difference += try write(token, block, changed)
    }
    guard difference != 0 else { return }
    let count = try database.cachedStatement(
      sql: "INSERT INTO terms (term, rows) VALUES (?1, ?2) ON CONFLICT (term) DO UPDATE SET rows = rows + ?2")
    try count.execute(arguments: [token, difference])
    try database.cachedStatement(sql: "DELETE FROM terms WHERE term = ? AND rows <= 0").execute(arguments: [token])
  }

  /// Returns how many rows more the block has.
  private func write(_ token: String, _ block: Int64, _ changed: [UInt32: HitFields]) throws -> Int {
    var hits: [UInt32: HitFields] = [:]
    let select = try database.cachedStatement(sql: "SELECT rows FROM hits WHERE term = ? AND block = ?")
    try select.eachBlob(arguments: [token, block]) { bytes, _ in
      HitTable.decode(bytes) { hits[$0.place] = $0.fields }
    }
    let before = hits.count
    for (place, fields) in changed { hits[place] = fields.isEmpty ? nil : fields }
    if hits.isEmpty {
      let delete = try database.cachedStatement(sql: "DELETE FROM hits WHERE term = ? AND block = ?")
      try delete.execute(arguments: [token, block])
    } else {
      let sorted = hits.map { HitTable.Hit(place: $0.key, fields: $0.value) }.sorted { $0.place < $1.place }
      let insert = try database.cachedStatement(sql: "INSERT OR REPLACE INTO hits (term, block, rows) VALUES (?, ?, ?)")
      try insert.execute(arguments: [token, block, HitTable.encode(sorted)])
    }
    return hits.count - before
  }
}
