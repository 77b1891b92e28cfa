import ArgumentParser
import SearchIndex
import TopicModel

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print one procedure or page in full, with its counterpart beside it.",
    discussion: """
      Examples:
        stepdex show p1a2b3c4d5                       a procedure, by the id that search prints
        stepdex show customers/reclaim.html           a page, by its source or its id
        stepdex show p1a2b3c4d5 --json                its record
        stepdex show p1a2b3c4d5 --explain             which rule made each step, control and constraint, and from where
      """)

  @Argument(help: ArgumentHelp("A procedure's id, or a page's id or source.", valueName: "id"))
  var id: String

  @Flag(help: "Say which rule of extraction made each part, and from which line and column of the page.")
  var explain = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    let console = common.console
    try reportingErrors(console) {
      try common.checkNamedConfiguration()
      let index = try IndexFile.open(common.indexFile, mode: .read)
      let text = ProcedureText(style: Style(colour: console.colour), index: index)
      let id = try index.redirect(of: id) ?? id
      if explain, let explanation = try explanation(of: id, in: index) {
        if common.json {
          console.printJSON(explanation)
        } else {
          for line in explanation.lines(Style(colour: console.colour)) { console.print(line) }
        }
      } else if let found = try index.procedure(id: id) {
        if common.json {
          console.printJSON(
            Shown(
              topic: .init(found.topic), procedure: found.procedure,
              counterparts: try counterparts(of: found.procedure, in: index)))
        } else {
          for line in text.lines(procedure: found.procedure, topic: found.topic) { console.print(line) }
          let sides = SideBySide(style: Style(colour: console.colour), width: console.width ?? 100)
          for other in try counterparts(of: found.procedure, in: index) {
            console.print("")
            for line in sides.lines(found.procedure, other) { console.print(line) }
          }
        }
      } else if let topic = try index.topic(id: id) ?? index.page(source: id)?.topic {
        if common.json {
          console.printJSON(topic)
        } else {
          for line in text.lines(topic: topic) { console.print(line) }
        }
      } else {
        console.note("stepdex: \(common.indexFile) has no procedure or page \(id); `stepdex search` prints ids")
        throw ExitCode.nothingFound
      }
    }
  }

  private func explanation(of id: String, in index: IndexFile) throws -> Explanation? {
    if let found = try index.procedure(id: id) {
      return Explanation(procedure: found.procedure, topic: found.topic)
    }
    return try (index.topic(id: id) ?? index.page(source: id)?.topic).map(Explanation.init(topic:))
  }

  private func counterparts(of procedure: Procedure, in index: IndexFile) throws -> [Procedure] {
    try procedure.counterparts.compactMap { try index.procedure(id: $0.id)?.procedure }
  }

  private struct Shown: Encodable {
    struct Page: Encodable {
      var id: String
      var source: String
      var title: String

      init(_ topic: Topic) {
        id = topic.id
        source = topic.source
        title = topic.title
      }
    }
    var topic: Page
    var procedure: Procedure
    var counterparts: [Procedure]
  }
}
