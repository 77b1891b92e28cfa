import Foundation
import Testing

/// The README shows what really comes out: every `$ stepdex …` of its console blocks is run in order, and
/// the output compared line by line. A line `…` stands for any number of lines.
@Suite struct ReadmeTourTests {
  struct Example {
    var command: String
    var expected: [String]
  }

  @Test func everyCommandOfTheTourPrintsWhatTheReadmeShows() throws {
    let readme = try String(contentsOf: Program.checkout.appending(path: "README.md"), encoding: .utf8)
    let examples = Self.examples(in: readme)
    #expect(examples.count >= 10, "the tour has ten commands")
    let program = try Program.inNewFolder()
    try FileManager.default.createSymbolicLink(
      at: program.folder.appending(path: "corpus"), withDestinationURL: Program.checkout.appending(path: "corpus"))
    for example in examples {
      let outcome = try program.run(Self.words(example.command))
      #expect([0, 1].contains(outcome.status), "\(example.command): exit \(outcome.status): \(outcome.errors)")
      let printed = (outcome.output + outcome.errors).split(separator: "\n", omittingEmptySubsequences: false).map(
        String.init)
      #expect(
        Self.matches(example.expected, printed), "\(example.command) printed:\n\(printed.joined(separator: "\n"))")
    }
  }

  @Test func anEllipsisStandsForAnyLinesAndNothingElseDiffers() {
    #expect(Self.matches(["a", "…", "d"], ["a", "b", "c", "d", ""]))
    #expect(Self.matches(["a", "…"], ["a"]))
    #expect(!Self.matches(["a", "…", "d"], ["a", "b"]))
    #expect(!Self.matches(["a"], ["a", "b"]))
  }

  /// The commands of all ```console blocks and what stands below each.
  static func examples(in markdown: String) -> [Example] {
    var result: [Example] = []
    var inside = false
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("```") {
        inside = line == "```console"
      } else if inside, line.hasPrefix("$ stepdex ") {
        result.append(Example(command: String(line.dropFirst("$ stepdex ".count)), expected: []))
      } else if inside, !result.isEmpty {
        result[result.count - 1].expected.append(line)
      }
    }
    return result
  }

  /// A command line's words; single and double quotes group, as in a shell.
  static func words(_ line: String) -> [String] {
    var words: [String] = []
    var word = ""
    var quote: Character?
    for character in line {
      if let open = quote {
        if character == open { quote = nil } else { word.append(character) }
      } else if character == "'" || character == "\"" {
        quote = character
      } else if character == " " {
        if !word.isEmpty { words.append(word) }
        word = ""
      } else {
        word.append(character)
      }
    }
    return word.isEmpty ? words : words + [word]
  }

  static func matches(_ expected: [String], _ printed: [String]) -> Bool {
    var expected = expected
    var printed = printed
    while expected.last?.isEmpty == true { expected.removeLast() }
    while printed.last?.isEmpty == true { printed.removeLast() }
    guard let gap = expected.firstIndex(of: "…") else { return expected == printed }
    let head = expected[..<gap]
    let tail = Array(expected[(gap + 1)...])
    guard printed.count >= head.count, Array(printed.prefix(head.count)) == Array(head) else { return false }
    let rest = Array(printed.dropFirst(head.count))
    return (0...rest.count).contains { matches(tail, Array(rest.dropFirst($0))) }
  }
}
