import Foundation
import Testing

@testable import Checks

/// The manual is what the doc comments say. `STEPDEX_RECORD=1 swift test --filter RuleManualTests` writes it anew,
/// and fails so that nobody takes a recording for a check.
@Suite struct RuleManualTests {
  private static let root = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent()

  @Test func manualIsWhatTheDocCommentsSay() throws {
    let pages = try Self.pages()
    #expect(Set(pages.keys) == Set(RuleManual.described.map(\.code)))
    if ProcessInfo.processInfo.environment["STEPDEX_RECORD"] != nil {
      try Self.write(Self.swift(pages), "Sources/Checks/RuleManual+Pages.swift")
      try Self.write(RuleManual.document, "docs/rules.md")
      Issue.record("Recorded; build and run again, twice where the pages changed.")
    }
    #expect(pages == RuleManual.pages)
    #expect(try String(contentsOf: Self.root.appending(path: "docs/rules.md"), encoding: .utf8) == RuleManual.document)
  }

  @Test func everyPageSaysWhatToDo() throws {
    for (code, page) in RuleManual.pages { #expect(page.contains("What to do:"), "\(code)") }
  }

  @Test func explainsByCodeAndByName() throws {
    #expect(RuleManual.explanation(of: "ui03") == RuleManual.explanation(of: "tab-or-state-name-varies"))
    #expect(RuleManual.explanation(of: "UI03")?.hasPrefix("UI03 tab-or-state-name-varies (error)\n\n") == true)
    #expect(RuleManual.explanation(of: "sx01")?.hasPrefix("SX01 suppression-without-use (note)\n\n") == true)
    #expect(RuleManual.explanation(of: "UI99") == nil)
    for language in try ReportLanguage.all(in: .builtIn).values {
      for key in ["terminology:", "suppressions:", "severity:", "stepdex-ignore-page"] {
        #expect(RuleManual.explanation(of: "settings", in: language)?.contains(key) == true, "\(language.tag) \(key)")
      }
    }
  }

  /// Rule code to the doc comment of its type.
  private static func pages() throws -> [String: String] {
    let folder = root.appending(path: "Sources/Checks/Rules")
    let files =
      try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      + [root.appending(path: "Sources/Checks/Suppressions.swift")]
    var result: [String: String] = [:]
    for file in files.sorted(by: { $0.path() < $1.path() }) where file.pathExtension == "swift" {
      let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
      guard
        let type = lines.firstIndex(where: {
          $0.hasPrefix("struct ") && ($0.hasSuffix("Rule {") || $0 == "struct Suppressions {")
        }),
        let code = lines.first(where: { $0.contains("code: \"") })?.split(separator: "\"").dropFirst().first
      else { continue }
      var start = type
      while start > 0, lines[start - 1].hasPrefix("///") { start -= 1 }
      let text = lines[start..<type].map { $0.dropFirst(4) }
      result[String(code)] = text.joined(separator: "\n")
    }
    return result
  }

  private static func swift(_ pages: [String: String]) -> String {
    var lines = [
      "// swift-format-ignore-file", "extension RuleManual {",
      "  /// Made from the doc comments of the rules by RuleManualTests; never edited.",
      "  static let pages: [String: String] = [",
    ]
    for (code, text) in pages.sorted(by: { $0.key < $1.key }) {
      lines +=
        ["    \"\(code)\": #\"\"\""]
        + text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "      \($0)" }
      lines += ["      \"\"\"#,"]
    }
    return (lines + ["  ]", "}", ""]).joined(separator: "\n")
  }

  private static func write(_ text: String, _ path: String) throws {
    let file = root.appending(path: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: true, encoding: .utf8)
  }
}
