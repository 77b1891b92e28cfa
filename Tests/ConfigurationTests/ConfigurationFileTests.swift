import Foundation
import Testing

@testable import Configuration

private struct Colours: ConfigurationSection, Equatable {
  static let name = "colours"
  static let keys = ["accent", "weights"]
  var accent: String
  var weights: [Int]?
}

private struct Other: ConfigurationSection {
  static let name = "other"
  static let keys = ["x"]
  var x: Int
}

@Suite struct ConfigurationFileTests {
  private func file(_ text: String) throws -> String {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).yml").path(
      percentEncoded: false)
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  @Test func decodesOnlyTheSectionAskedFor() throws {
    let file = try ConfigurationFile(
      path: file("colours:\n  accent: red\nother:\n  x: no number\n"), sections: [Colours.self, Other.self])
    #expect(try file.section(Colours.self) == Colours(accent: "red", weights: nil))
    #expect(throws: ConfigurationError.self) { try file.section(Other.self) }
  }

  @Test func anAbsentSectionIsNil() throws {
    #expect(try ConfigurationFile.none.section(Colours.self) == nil)
    #expect(try ConfigurationFile(path: file(""), sections: [Colours.self]).section(Colours.self) == nil)
  }

  @Test func namesLineAndRemedyOfAnUnknownSetting() throws {
    let path = try file("colours:\n  accent: red\n  acent: blue\n")
    let error = #expect(throws: ConfigurationError.self) { try ConfigurationFile(path: path, sections: [Colours.self]) }
    #expect(error == .unknownKey(path: path, line: 3, key: "colours.acent", allowed: ["accent", "weights"]))
    #expect("\(error!)".contains("\(path):3"))
  }

  @Test(arguments: ["- a\n- b\n", "colours: [\n", "colours:\n\taccent: x\n"])
  func refusesWhatIsNoSettingsFile(text: String) throws {
    let path = try file(text)
    #expect(throws: ConfigurationError.self) { try ConfigurationFile(path: path, sections: [Colours.self]) }
  }

  @Test func saysPlainlyWhatAValueMustBe() throws {
    func reason(_ text: String) throws -> String {
      let file = try ConfigurationFile(path: file(text), sections: [Colours.self])
      let error = #expect(throws: ConfigurationError.self) { try file.section(Colours.self) }
      return "\(try #require(error))"
    }
    #expect(try reason("colours:\n  accent: red\n  weights: 5\n").hasSuffix("colours.weights: must be a list"))
    #expect(try reason("colours: 5\n").hasSuffix("colours: must hold settings of its own (`name: value`)"))
    #expect(try reason("colours:\n  weights: [1]\n").hasSuffix("colours: accent is missing"))
    #expect(try reason("colours:\n  accent: [a]\n").hasSuffix("colours.accent: must be a single value"))
  }

  @Test func refusesAMissingFile() {
    #expect(throws: ConfigurationError.unreadable(path: "/nonexistent.yml")) {
      try ConfigurationFile(path: "/nonexistent.yml", sections: [])
    }
  }
}
