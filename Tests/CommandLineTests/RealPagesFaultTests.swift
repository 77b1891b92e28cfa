import Foundation
import Testing

/// Faults put into pages that somebody else wrote, found through the command line: `STEPDEX_PAGES=FOLDER swift test --filter RealPagesFaultTests`.
///
/// The folder holds HTML pages; without the variable nothing is done. Each kind of fault (`PageFault`) is put into up to twenty pages at once, each
/// into its own page and line, and what `check --since` then reports anew must name that page (and line, where the line stays). Bar: 95 %. A kind
/// that none of the pages has a place for is left out. `STEPDEX_PROGRAM` names another build of the program, a faster one.
@Suite(.serialized) struct RealPagesFaultTests {
  static let folder = ProcessInfo.processInfo.environment["STEPDEX_PAGES"]

  /// Where a fault was put.
  private struct Target {
    /// The page that was edited, relative to the folder.
    var source: String
    /// 0 for anywhere on it.
    var line: Int
    var lines: [String]
  }

  @Test(.enabled(if: folder != nil, "STEPDEX_PAGES names no folder of pages"), arguments: PageFault.all)
  func findsTheFaultOnSomebodyElsesPage(_ fault: PageFault) throws {
    let source = URL(filePath: try #require(Self.folder))
    let program = try Program.inNewFolder()
    defer { try? FileManager.default.removeItem(at: program.folder) }
    let docs = program.folder.appending(path: "docs")
    try FileManager.default.copyItem(at: source, to: docs)
    let targets = try Self.targets(fault, below: docs)
    guard !targets.isEmpty else { return print("\(fault.rule) \(fault.name): no page has a place for it") }
    #expect(try program.run(["index", "docs", "--index", "old.db", "--quiet"]).status == 0)
    for target in targets {
      let file = docs.appending(path: target.source)
      try target.lines.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try program.run(["index", "docs", "--index", "new.db", "--quiet"]).status == 0)
    let outcome = try program.run([
      "check", "--index", "new.db", "--since", "old.db", "--json", "--only", fault.rule,
    ])
    let report = try #require(JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let found = try #require(report["findings"] as? [[String: Any]]).filter { $0["status"] as? String == "new" }
      .flatMap { $0["locations"] as? [[String: Any]] ?? [] }
    let missed = targets.filter { target in
      !found.contains {
        $0["source"] as? String == target.source && (target.line == 0 || $0["line"] as? Int == target.line)
      }
    }
    print("\(fault.rule) \(fault.name): \(targets.count - missed.count) of \(targets.count) found")
    #expect(missed.count * 20 <= targets.count, "\(missed.map { "\($0.source):\($0.line)" })")
  }

  /// The first twenty pages, by path, that have a place for a fault and a procedure in numbered steps; copies are made already.
  private static func targets(_ fault: PageFault, below docs: URL) throws -> [Target] {
    let names = FileManager.default.enumerator(atPath: docs.path(percentEncoded: false))?.compactMap { $0 as? String }
    var targets: [Target] = []
    for name in (names ?? []).sorted() where name.hasSuffix(".html") && !name.contains("API") {
      let file = docs.appending(path: name)
      guard targets.count < 20, let text = try? String(contentsOf: file, encoding: .utf8), !text.contains("\r"),
        text.components(separatedBy: "<ol").count > 2 || text.contains("<p>1. ") || text.contains("data-list")
          || text.contains("lang=\"en") || text.contains("<ol id"),
        let edited = fault.edit(text.components(separatedBy: "\n"))
      else { continue }
      let copy = String(name.dropLast(5)) + "-copy.html"
      switch fault.place {
      case .page: targets.append(Target(source: name, line: edited.line, lines: edited.lines))
      case .copy:
        try FileManager.default.copyItem(at: file, to: docs.appending(path: copy))
        targets.append(Target(source: copy, line: edited.line, lines: edited.lines))
      case .newPage: targets.append(Target(source: copy, line: edited.line, lines: edited.lines))
      }
    }
    return targets
  }
}
