import TextAnalysis

/// How the index keeps its promise: substrings of indexed text, searched for and compared with reading every page.
public struct SelfCheck: Hashable, Sendable, Encodable {
  public enum Field: String, Hashable, Sendable, Encodable, CaseIterable {
    case title, step, label, constraint
  }

  /// A text that stands on a page but was not found there.
  public struct Miss: Hashable, Sendable, Encodable {
    public var query: String
    public var source: String
  }

  public struct Result: Hashable, Sendable, Encodable {
    public var field: Field
    /// Substrings tried.
    public var queries: Int
    /// Pages that hold them, by reading.
    public var expected: Int
    /// Of those, pages that the search found.
    public var found: Int
    /// Of whole values (a title, a step, a label, a constraint), the mean of 1 / rank of the page it was taken from.
    public var meanReciprocalRank: Double
    /// 0 to 1; must be 1.
    public var recall: Double { expected == 0 ? 1 : Double(found) / Double(expected) }

    private enum Key: String, CodingKey { case field, queries, expected, found, recall, meanReciprocalRank }

    public func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(field, forKey: .field)
      try container.encode(queries, forKey: .queries)
      try container.encode(expected, forKey: .expected)
      try container.encode(found, forKey: .found)
      try container.encode(recall, forKey: .recall)
      try container.encode(meanReciprocalRank, forKey: .meanReciprocalRank)
    }
  }

  public var results: [Result]
  /// At most ten.
  public var misses: [Miss]
  public var recall: Double {
    let expected = results.map(\.expected).reduce(0, +)
    return expected == 0 ? 1 : Double(results.map(\.found).reduce(0, +)) / Double(expected)
  }
}

extension SelfCheck {
  /// For people: a line a field, the recall of all, the misses.
  public var lines: [String] {
    var lines = results.map { result in
      "\(result.field.rawValue): \(result.queries) substrings, \(result.found) of \(result.expected) pages found; "
        + "mean reciprocal rank of the whole text \(Self.rounded(result.meanReciprocalRank))"
    }
    lines.append("recall \(Self.rounded(recall))")
    return lines + misses.map { "missed: “\($0.query)” on \($0.source)" }
  }

  private static func rounded(_ value: Double) -> String {
    let thousandths = Int((value * 1000).rounded(.down))
    let digits = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
  }
}

extension IndexFile {
  /// Draws `samples` substrings a field, the same ones for the same seed and pages, and searches for each.
  ///
  /// A substring has 1 to 12 scalars, and begins and ends with one that is indexed. It never cuts a Latin word or number,
  /// which are indexed whole.
  public func selfCheck(samples: Int = 50, seed: UInt64 = 1) throws(IndexError) -> SelfCheck {
    var values: [SelfCheck.Field: [(source: String, text: String)]] = [:]
    var pages: [(source: String, text: String)] = []
    try translating {
      try forEachTopic { topic in
        var all = [topic.title]
        values[.title, default: []].append((topic.source, topic.title))
        for procedure in topic.procedures {
          all.append(procedure.title)
          for step in procedure.allSteps {
            values[.step, default: []].append((topic.source, step.text))
            all.append(step.text)
          }
          for label in ProcedureText(procedure).labels {
            values[.label, default: []].append((topic.source, label))
            all.append(label)
          }
        }
        for constraint in topic.constraints + topic.procedures.flatMap(\.constraints) {
          values[.constraint, default: []].append((topic.source, constraint.text))
          all.append(constraint.text)
        }
        pages.append((topic.source, all.map(Analyzer.folded).joined(separator: "\n")))
      }
    }
    var random = Sequence64(state: seed)
    var check = SelfCheck(results: [], misses: [])
    for field in SelfCheck.Field.allCases {
      let pool = values[field] ?? []
      var result = SelfCheck.Result(field: field, queries: 0, expected: 0, found: 0, meanReciprocalRank: 0)
      var ranks: [Double] = []
      for _ in 0..<(pool.isEmpty ? 0 : samples) {
        let value = pool[random.next(below: pool.count)]
        guard let part = Self.substring(of: value.text, &random) else { continue }
        result.queries += 1
        let folded = Analyzer.folded(part)
        let wanted = pages.filter { $0.text.contains(folded) && Self.holds($0.text, folded) }.map(\.source)
        let sources = try sources(of: part)
        result.expected += wanted.count
        for source in wanted {
          if sources.contains(source) {
            result.found += 1
          } else if check.misses.count < 10 {
            check.misses.append(.init(query: part, source: source))
          }
        }
        ranks.append(try reciprocalRank(of: value.source, query: value.text))
      }
      result.meanReciprocalRank = ranks.isEmpty ? 0 : ranks.reduce(0, +) / Double(ranks.count)
      check.results.append(result)
    }
    return check
  }

  /// Every source that the search finds for a phrase, whatever its rank.
  private func sources(of query: String) throws(IndexError) -> Set<String> {
    let request = SearchRequest(query: "\"\(query)\"")
    return try reading { try SearchRun(database: $0, request: request).sources() }
  }

  private func reciprocalRank(of source: String, query: String) throws(IndexError) -> Double {
    let hits = try search(SearchRequest(query: query, limit: 20)).hits
    guard let place = hits.firstIndex(where: { $0.topic.source == source || $0.copies.contains(source) }) else {
      return 0
    }
    return 1 / Double(place + 1)
  }

  /// Whether a text holds a part at whole Latin words.
  private static func holds(_ text: String, _ part: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    let wanted = Array(part.unicodeScalars)
    guard wanted.count <= scalars.count else { return false }
    for start in 0...(scalars.count - wanted.count) where scalars[start] == wanted[0] {
      let end = start + wanted.count
      if scalars[start..<end].elementsEqual(wanted), !cutsWord(scalars, start), !cutsWord(scalars, end) { return true }
    }
    return false
  }

  private static func cutsWord(_ scalars: [Unicode.Scalar], _ place: Int) -> Bool {
    guard place > 0, place < scalars.count else { return false }
    return [scalars[place - 1], scalars[place]].allSatisfy { ScalarClass($0) == .word || $0 == "'" || $0 == "’" }
  }

  private static func substring(of text: String, _ random: inout Sequence64) -> String? {
    let scalars = Array(text.unicodeScalars)
    let starts = scalars.indices.filter {
      [.ideograph, .word].contains(ScalarClass(scalars[$0])) && !cutsWord(scalars, $0)
    }
    guard !starts.isEmpty else { return nil }
    let start = starts[random.next(below: starts.count)]
    let ends = (start + 1...min(start + 12, scalars.count)).filter {
      [.ideograph, .word].contains(ScalarClass(scalars[$0 - 1])) && !cutsWord(scalars, $0)
    }
    guard !ends.isEmpty else { return nil }
    let part = scalars[start..<ends[random.next(below: ends.count)]]
    guard !part.contains("\""), !part.contains("\n") else { return nil }
    return String(String.UnicodeScalarView(part))
  }
}

/// Numbers that look random and are the same in every run: splitmix64.
struct Sequence64 {
  var state: UInt64

  mutating func next(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(bound))
  }
}
