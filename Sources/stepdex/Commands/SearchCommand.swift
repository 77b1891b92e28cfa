import ArgumentParser
import SearchIndex
import TopicModel

struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Search the index; hits are procedures first.",
    discussion: """
      Examples:
        stepdex search 批量回收
        stepdex search 怎么批量收回客户 --mode batch
        stepdex search delete disk --in evs/ --limit 5
        stepdex search --json 代金券
        stepdex search -i            type, arrow keys, Enter shows the procedure, b its other form

      A query may have operators: "x y" (this phrase), -x (not this), label:x, title:x, step:x, mode:batch,
      constraint:limit, in:folder/, lang:en. With a - in front each says what is not wanted (-in:folder/). Anything else is
      text; nothing is an error.
      """)

  @Argument(
    parsing: .allUnrecognized,
    help: ArgumentHelp("Words, a question, a label; -word leaves out what has the word.", valueName: "query"))
  var query: [String] = []

  @Option(help: "At most so many hits.")
  var limit = 10

  @Option(help: "Only procedures for several items (batch) or for one (single).")
  var mode: Procedure.Mode?

  @Option(help: ArgumentHelp("Only where a control has this label.", valueName: "label"))
  var control: String?

  @Option(help: ArgumentHelp("Only where there is a constraint of this kind.", valueName: "kind"))
  var constraint: Constraint.Kind?

  @Option(name: .customLong("in"), help: ArgumentHelp("Only sources that begin so.", valueName: "source-prefix"))
  var prefix: String?

  @Option(help: ArgumentHelp("Only pages in this language.", valueName: "tag"))
  var lang: String?

  @Flag(help: "Say what was understood and why each hit stands where it does.")
  var explain = false

  @Flag(name: .shortAndLong, help: "Find as you type, in the terminal.")
  var interactive = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard interactive || !query.isEmpty else { throw ValidationError("name what to search for, or give --interactive") }
    guard !interactive || !common.json else { throw ValidationError("--interactive and --json exclude each other") }
    guard limit > 0 else { throw ValidationError("--limit takes a whole number from 1, not \(limit)") }
    if let unknown = query.first(where: { $0.hasPrefix("-") && !Self.isNegativeTerm($0) && $0 != "-" }),
      !CommandLine.arguments.contains("--")
    {
      throw ValidationError("unknown option \(unknown); put -- before a query that has such a word")
    }
  }

  /// Whether an argument is `-word` of a query. No option is: they have two hyphens, but for `-i` and `-h`.
  static func isNegativeTerm(_ argument: String) -> Bool {
    argument.hasPrefix("-") && !argument.hasPrefix("--") && !["-", "-i", "-h"].contains(argument)
      && Int(argument) == nil
  }

  func run() throws {
    let console = common.console
    try reportingErrors(console) {
      try common.checkNamedConfiguration()
      let index = try IndexFile.open(common.indexFile, mode: .read)
      // The parser leaves the -- before a query in it.
      let words = query.first == "--" ? Array(query.dropFirst()) : query
      let request = SearchRequest(
        query: words.joined(separator: " "), limit: limit, mode: mode, control: control, constraint: constraint,
        prefix: prefix, lang: lang, explain: explain)
      if interactive {
        try FinderScreen(index: index, request: request, style: Style(colour: console.colour)).run()
        return
      }
      let response = try SearchOutput(json: common.json, console: console).answer(request, index)
      if response.total == 0 { throw ExitCode.nothingFound }
    }
  }
}

extension Procedure.Mode: ExpressibleByArgument {}
extension Constraint.Kind: ExpressibleByArgument {}
