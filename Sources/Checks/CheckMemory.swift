import Synchronization
import TextComparison
import TopicModel

/// What checks work out of single pages and of pairs of texts, kept so that the next check needs to look at changed pages only.
///
/// A check with a memory finds what one without finds, byte for byte: everything in it is a function of what it is filed under, and of
/// the program and the language data, which the salt stands for.
public final class CheckMemory: Sendable {
  /// Two texts, by their digests.
  struct Pair: Hashable {
    var left: UInt64
    var right: UInt64
  }

  private struct State {
    /// Revision of a page to its facts as they are written.
    var facts: [String: ArraySlice<UInt8>] = [:]
    var numbers: [Pair: Int] = [:]
    /// Revision of an area to the code of a rule to what it finds there, as it is written.
    var findings: [String: [String: ArraySlice<UInt8>]] = [:]
    /// Whether there is something that was not read.
    var isNew = false
  }

  /// What was read.
  private let knownFacts: [String: ArraySlice<UInt8>]
  private let knownPairs: [Pair: Int]
  private let knownFindings: [String: [String: ArraySlice<UInt8>]]
  private let state = Mutex(State())

  /// One that knows nothing.
  public init() {
    knownFacts = [:]
    knownPairs = [:]
    knownFindings = [:]
  }

  /// What an earlier check wrote; empty for bytes of another form, program or language data.
  public init(reading bytes: [UInt8], salt: String) {
    var facts: [String: ArraySlice<UInt8>] = [:]
    var pairs: [Pair: Int] = [:]
    var findings: [String: [String: ArraySlice<UInt8>]] = [:]
    do {
      var reader = FactsReader(bytes[...])
      guard try reader.string() == Self.form, try reader.string() == salt else { throw FactsError.malformed }
      for _ in 0..<(try reader.number()) {
        let revision = try reader.string()
        facts[revision] = try reader.bytes()
      }
      for _ in 0..<(try reader.number()) {
        pairs[Pair(left: try reader.hash(), right: try reader.hash())] = try reader.number()
      }
      for _ in 0..<(try reader.number()) {
        let revision = try reader.string()
        for _ in 0..<(try reader.number()) {
          findings[revision, default: [:]][try reader.string()] = try reader.bytes()
        }
      }
    } catch {
      facts = [:]
      pairs = [:]
      findings = [:]
    }
    knownFacts = facts
    knownPairs = pairs
    knownFindings = findings
  }

  private static let form = "stepdex-check-memory/10"
  /// From here on pairs that were not asked about are forgotten.
  private static let manyPairs = 100_000

  /// What this check has used, for the next one; nil where that is what was read.
  public func bytes(salt: String) -> [UInt8]? {
    state.withLock { state in
      guard state.isNew || state.facts.count != knownFacts.count else { return nil }
      var writer = FactsWriter()
      writer.string(Self.form)
      writer.string(salt)
      writer.number(state.facts.count)
      for (revision, bytes) in state.facts.sorted(by: { $0.key < $1.key }) {
        writer.string(revision)
        writer.bytes(bytes)
      }
      // Pairs that this check did not ask about may be asked about again, by other rules.
      var numbers = knownPairs.count > Self.manyPairs ? [:] : knownPairs
      numbers.merge(state.numbers) { _, new in new }
      writer.number(numbers.count)
      for (pair, count) in numbers.sorted(by: { ($0.key.left, $0.key.right) < ($1.key.left, $1.key.right) }) {
        writer.hash(pair.left)
        writer.hash(pair.right)
        writer.number(count)
      }
      writer.list(state.findings.sorted { $0.key < $1.key }) { writer, area in
        writer.string(area.key)
        // Rules that did not run this time may run again.
        let rules = (knownFindings[area.key] ?? [:]).merging(area.value) { _, new in new }
        writer.list(rules.sorted { $0.key < $1.key }) { writer, rule in
          writer.string(rule.key)
          writer.bytes(rule.value)
        }
      }
      return writer.bytes
    }
  }

  func facts(of revision: String, topic: Topic) -> PageFacts? {
    guard let bytes = knownFacts[revision] else { return nil }
    var reader = FactsReader(bytes)
    guard let facts = try? reader.facts(topic) else { return nil }
    state.withLock { $0.facts[revision] = bytes }
    return facts
  }

  func remember(_ facts: PageFacts, of revision: String) {
    var writer = FactsWriter()
    writer.facts(facts)
    let bytes = writer.bytes
    state.withLock {
      $0.facts[revision] = bytes[...]
      $0.isNew = true
    }
  }

  /// What `find` finds by a rule in an area: remembered, or worked out now.
  func findings(of rule: String, in area: Area, find: () -> [Finding]) -> [Finding] {
    if let bytes = knownFindings[area.revision]?[rule] {
      var reader = FactsReader(bytes)
      if let findings = try? reader.list({ try $0.findingOnPages(rule) }) {
        state.withLock { $0.findings[area.revision, default: [:]][rule] = bytes }
        return findings
      }
    }
    let findings = find()
    var writer = FactsWriter()
    writer.list(findings) { $0.findingOnPages($1) }
    let bytes = writer.bytes
    state.withLock {
      $0.findings[area.revision, default: [:]][rule] = bytes[...]
      $0.isNew = true
    }
    return findings
  }

  /// What `count` gives for two texts, which their digests stand for: remembered, or worked out now.
  func number(of left: UInt64, _ right: UInt64, count: () -> Int) -> Int {
    let pair = Pair(left: left, right: right)
    let known = knownPairs[pair]
    let value = known ?? count()
    state.withLock {
      $0.numbers[pair] = value
      if known == nil { $0.isNew = true }
    }
    return value
  }
}
