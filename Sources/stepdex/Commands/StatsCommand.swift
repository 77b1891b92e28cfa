import ArgumentParser
import SearchIndex
import TopicModel

struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Print what the index holds, and how much of the pages is in it.",
    discussion: """
      Examples:
        stepdex stats             pages, procedures, steps, controls, constraints, pairs
        stepdex stats --loss      what of the pages is in no record, and why
        stepdex stats --self-check  whether search finds what stands on the pages
      """)

  @Flag(help: "Print the loss account: what was dropped and why, and the pages that lose most.")
  var loss = false

  @Flag(help: "Search for substrings of the pages, compare with reading every page, and print the recall (must be 1).")
  var selfCheck = false

  @Option(help: "How many substrings of each field --self-check tries.")
  var samples = 50

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard samples > 0 else { throw ValidationError("--samples takes a whole number from 1, not \(samples)") }
  }

  func run() throws {
    let console = common.console
    try reportingErrors(console) {
      try common.checkNamedConfiguration()
      let index = try IndexFile.open(common.indexFile, mode: .read)
      if selfCheck {
        let check = try index.selfCheck(samples: samples)
        if common.json { console.printJSON(check) } else { check.lines.forEach { console.print($0) } }
        if check.recall < 1 { throw ExitCode.nothingFound }
      } else if loss {
        var summary = LossSummary()
        try index.forEachPage { summary.add($0) }
        if common.json { console.printJSON(summary) } else { summary.lines().forEach { console.print($0) } }
      } else {
        var summary = ContentSummary()
        try index.forEachTopic { summary.add($0) }
        if common.json { console.printJSON(summary) } else { summary.lines().forEach { console.print($0) } }
      }
    }
  }
}

/// How much of everything the index holds.
struct ContentSummary: Encodable {
  var topics = 0
  var topicsByKind: [String: Int] = [:]
  var topicsByLanguage: [String: Int] = [:]
  var procedures = 0
  var batchProcedures = 0
  /// Batch and single procedures that are linked with each other.
  var pairs = 0
  var steps = 0
  var controls = 0
  var constraints = 0
  var constraintsByKind: [String: Int] = [:]
  var links = 0

  mutating func add(_ topic: Topic) {
    topics += 1
    topicsByKind[topic.kind.rawValue, default: 0] += 1
    topicsByLanguage[topic.lang, default: 0] += 1
    links += topic.links.count
    for constraint in topic.constraints { add(constraint) }
    for procedure in topic.procedures {
      procedures += 1
      if procedure.mode == .batch { batchProcedures += 1 }
      pairs += procedure.counterparts.count { $0.relation == .single }
      let all = procedure.allSteps
      steps += all.count
      controls += all.reduce(0) { $0 + $1.controls.count + $1.choices.reduce(0) { $0 + $1.controls.count } }
      for constraint in procedure.constraints { add(constraint) }
      constraints += procedure.prerequisites.count
      constraintsByKind[Constraint.Kind.prerequisite.rawValue, default: 0] += procedure.prerequisites.count
    }
  }

  private mutating func add(_ constraint: Constraint) {
    constraints += 1
    constraintsByKind[constraint.kind.rawValue, default: 0] += 1
  }

  func lines() -> [String] {
    [
      "pages        \(topics)\(Self.detail(topicsByKind))", "languages    \(Self.list(topicsByLanguage))",
      "procedures   \(procedures)  (\(batchProcedures) batch)", "pairs        \(pairs)", "steps        \(steps)",
      "controls     \(controls)", "constraints  \(constraints)\(Self.detail(constraintsByKind))",
      "links        \(links)",
    ]
  }

  private static func detail(_ counts: [String: Int]) -> String {
    let list = list(counts)
    return list.isEmpty ? "" : "  (\(list))"
  }

  private static func list(_ counts: [String: Int]) -> String {
    counts.filter { $0.value > 0 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { "\($0.value) \($0.key)" }.joined(separator: ", ")
  }
}

/// What of the pages' main content is in the records, and what was dropped for which reason.
struct LossSummary: Encodable {
  struct Part: Encodable {
    var found = 0
    var kept = 0
    var dropped: [String: Int] = [:]
    /// Neither kept nor named as dropped.
    var unaccounted: Int { found - kept - dropped.values.reduce(0, +) }
  }

  struct PageLoss: Encodable {
    var source: String
    var lost: Int
    var found: Int
  }

  var parts: [String: Part] = [:]
  /// Those that lose most, at most ten.
  var pages: [PageLoss] = []

  mutating func add(_ page: Page) {
    for (part, count) in page.loss.found { parts[part, default: Part()].found += count }
    for (part, count) in page.loss.kept { parts[part, default: Part()].kept += count }
    for dropped in page.loss.dropped {
      parts[dropped.part.rawValue, default: Part()].dropped[dropped.reason, default: 0] += 1
    }
    let found = page.loss.found.values.reduce(0, +)
    let lost = found - page.loss.kept.values.reduce(0, +)
    guard lost > 0 else { return }
    pages.append(PageLoss(source: page.topic.source, lost: lost, found: found))
    pages.sort { ($1.lost, $0.source) < ($0.lost, $1.source) }
    if pages.count > 10 { pages.removeLast() }
  }

  func lines() -> [String] {
    var lines: [String] = []
    for (name, part) in parts.sorted(by: { $0.key < $1.key }) {
      lines.append("\(name): \(part.kept) of \(part.found) in a record")
      for (reason, count) in part.dropped.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
        lines.append("  \(count) dropped: \(reason)")
      }
      if part.unaccounted != 0 { lines.append("  \(part.unaccounted) not accounted for") }
    }
    if !pages.isEmpty { lines.append("Pages that lose most:") }
    lines += pages.map { "  \($0.source): \($0.lost) of \($0.found)" }
    return lines
  }
}
