import ArgumentParser
import TopicModel

/// The command line: each command is options, one call into the library, print, exit code.
@main
struct Stepdex: ParsableCommand {
  static func main() {
    QuickSearch.answerAndExit(CommandLine.arguments)
    main(nil)
  }

  static let configuration = CommandConfiguration(
    commandName: "stepdex",
    abstract: "Index, search and check the procedures of a cloud console's help pages.",
    discussion: """
      Begin with:
        stepdex index docs/            read the pages below docs/
        stepdex search 批量回收         find a procedure
        stepdex site --out site/       write the offline help site
        stepdex check                  report where pages contradict themselves

      Exit codes: 0 done or found, 1 nothing found or findings reported, 2 could not work, 64 wrong usage.
      """,
    version: ProgramVersion.current,
    subcommands: [
      CrawlCommand.self, IndexCommand.self, SearchCommand.self, ShowCommand.self, PairsCommand.self, SiteCommand.self,
      CheckCommand.self, DiffCommand.self,
      ExportCommand.self, StatsCommand.self,
    ])
}
