import ArgumentParser
import Counterparts
import Lexicon
import SearchIndex
import TopicModel

struct PairsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pairs",
    abstract: "List the operations that have a batch and a single form.",
    discussion: """
      Examples:
        stepdex pairs                                 every pair and why it is one
        stepdex pairs --maybe                         those too that a person should decide
        stepdex pairs --missing                       operations told in one form only
        stepdex pairs --explain p1a2b3c4d5 p9f8e7d6c5 why two procedures are or are not a pair

      Wrong pairs are denied, missing ones confirmed in stepdex.yml:
        pairs:
          confirm: [[p1a2b3c4d5, p9f8e7d6c5]]
          deny: [[p1a2b3c4d5, p0011223344]]
      """)

  @Flag(help: "List operations with only one form.")
  var missing = false

  @Flag(help: "List also what may be a pair but is not linked.")
  var maybe = false

  @Option(
    parsing: .upToNextOption, help: ArgumentHelp("Say why two procedures are or are not a pair.", valueName: "id"))
  var explain: [String] = []

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard explain.isEmpty || explain.count == 2 else { throw ValidationError("--explain takes two procedure ids") }
  }

  func run() throws {
    let console = common.console
    try reportingErrors(console) {
      let configuration = try common.configuration()
      let lexicon = try Lexicon(configuration: configuration)
      var linker = try CounterpartLinker(configuration: configuration, lexicon: lexicon)
      let index = try IndexFile.open(common.indexFile, mode: .read)
      var topics: [Topic] = []
      var parameters: [String: Set<String>] = [:]
      try index.forEachPage { page in
        topics.append(page.topic)
        if page.topic.kind == .reference { parameters[page.topic.id] = APIParameters.names(in: page) }
      }
      let redirects = try index.redirects()
      linker.corrections = linker.corrections.following(redirects)
      for id in linker.corrections.unknownIDs(in: topics) {
        console.warn("stepdex.yml decides about \(id), which is no procedure of the index any more")
      }
      if explain.count == 2 {
        let ids = explain.map { redirects[$0] ?? $0 }
        try printExplanation(linker.explain(ids[0], ids[1], in: topics, parameters: parameters), console)
      } else if missing {
        try printGaps(PairReport(topics: topics, linker: linker).missing(), console)
      } else {
        try printPairs(linker, topics, parameters, console)
      }
    }
  }

  private func printExplanation(_ explanation: PairExplanation?, _ console: Console) throws {
    guard let explanation else {
      console.note("stepdex: \(common.indexFile) has no procedure \(explain.joined(separator: " or no procedure "))")
      throw ExitCode.nothingFound
    }
    if common.json { return console.printJSON(explanation) }
    let confidence = explanation.confidence.map { " (\($0.formatted(.number.precision(.fractionLength(2)))))" } ?? ""
    let verdict =
      switch explanation.verdict {
      case .pair: "A pair"
      case .maybe: "Perhaps a pair; confirm or deny it in stepdex.yml"
      case .none: "Not a pair"
      }
    console.print(verdict + confidence)
    for reason in explanation.reasons { console.print("  \(reason)") }
  }

  private func printGaps(_ gaps: [PairReport.Gap], _ console: Console) throws {
    if common.json {
      console.printJSON(gaps)
    } else {
      for gap in gaps {
        let what = gap.missing == .batch ? "no form for several items" : "no form for one item"
        console.print("\(gap.procedure.id)  \(gap.procedure.title)  (\(gap.procedure.source)): \(what)")
      }
      console.print("\(gaps.count) operations with one form")
    }
    if gaps.isEmpty { throw ExitCode.nothingFound }
  }

  private func printPairs(
    _ linker: CounterpartLinker, _ topics: [Topic], _ parameters: [String: Set<String>], _ console: Console
  ) throws {
    let report = PairReport(topics: topics, linker: linker)
    let rows = report.pairs
    let doubtful = maybe ? report.rows(of: linker.proposals(in: topics, parameters: parameters), standing: .maybe) : []
    if common.json {
      console.printJSON(Printed(pairs: rows, maybe: doubtful))
    } else {
      let style = Style(colour: console.colour)
      for row in rows { Self.print(row, sign: "⇄", style, console) }
      for row in doubtful { Self.print(row, sign: "⇄?", style, console) }
      let pairs = rows.count == 1 ? "1 pair" : "\(rows.count) pairs"
      console.print(pairs + (maybe ? ", \(doubtful.count) that may be (⇄?)" : ""))
    }
    if rows.isEmpty && doubtful.isEmpty { throw ExitCode.nothingFound }
  }

  private static func print(_ row: PairReport.Row, sign: String, _ style: Style, _ console: Console) {
    console.print("\(style.bold(row.single.title)) \(sign) \(style.bold(row.batch.title))")
    let places =
      row.single.source == row.batch.source ? row.single.source : "\(row.single.source) ⇄ \(row.batch.source)"
    console.print("  \(style.faint("\(row.single.id) ⇄ \(row.batch.id) · \(places)"))")
    console.print(
      "  \(row.confidence.formatted(.number.precision(.fractionLength(2)))) \(row.evidence.joined(separator: "; "))")
  }

  private struct Printed: Encodable {
    var pairs: [PairReport.Row]
    var maybe: [PairReport.Row]
  }
}
