/// Looks up the longest listed word at a place in a sequence of units (characters or words).
struct WordTable: Sendable {
  /// First unit to its words, longest first.
  private var rows: [String: [Row]] = [:]

  private struct Row: Sendable {
    var units: [String]
    var value: String
  }

  /// - Parameter entries: words as units, with the value each stands for.
  init(_ entries: [(units: [String], value: String)]) {
    for entry in entries {
      guard let first = entry.units.first else { continue }
      rows[first, default: []].append(Row(units: entry.units, value: entry.value))
    }
    for key in rows.keys {
      rows[key]?.sort { ($0.units.count, $1.value) > ($1.units.count, $0.value) }
    }
  }

  /// The longest word that starts at `start`: its value and how many units it takes.
  func longest(in units: [String], at start: Int) -> (value: String, length: Int)? {
    guard start < units.count, let candidates = rows[units[start]] else { return nil }
    for row in candidates
    where start + row.units.count <= units.count && units[start..<start + row.units.count].elementsEqual(row.units) {
      return (row.value, row.units.count)
    }
    return nil
  }

  /// The longest word that ends the sequence: how many units it takes.
  func suffixLength(of units: [String]) -> Int {
    for start in units.indices {
      if let hit = longest(in: units, at: start), start + hit.length == units.count { return hit.length }
    }
    return 0
  }
}
