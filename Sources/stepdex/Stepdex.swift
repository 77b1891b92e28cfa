import ArgumentParser

@main
struct Stepdex: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "stepdex", abstract: "Procedures of help pages.")
}
