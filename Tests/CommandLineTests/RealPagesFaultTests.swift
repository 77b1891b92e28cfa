import Foundation
import Testing

/// Faults put into pages that somebody else wrote, found through the command line: `STEPDEX_PAGES=FOLDER swift test --filter RealPagesFaultTests`.
///
/// The folder holds HTML pages; without the variable nothing is done. Each kind of fault (`PageFault`) is put into up to twenty pages, each into its
/// own page and line, and what `check --since` then reports anew must name that page (and line, where the line stays). Bar: 95 %. The same slip is put into one
/// copy at a time: made on many pages it would be what most pages say, and no fault. A kind that none of the pages has a place for is left out.
/// `STEPDEX_PROGRAM` names another build of the program, a faster one; `STEPDEX_RULES` the rules to try (`UI01,ST05`).
@Suite(.serialized) struct RealPagesFaultTests {
  static let folder = ProcessInfo.processInfo.environment["STEPDEX_PAGES"]
  private static let rules = ProcessInfo.processInfo.environment["STEPDEX_RULES"]?.split(separator: ",").map(
    String.init)

  /// Where a fault was put.
  private struct Target {
    /// The page that was edited, relative to the folder.
    var source: String
    /// 0 for anywhere on it.
    var line: Int
    var lines: [String]
    /// What the page says without the fault; nil for a page that was not there.
    var sound: [String]?
    /// What was written for what.
    var slip: String
    /// The name that it is part of now, and the part of the documentation it stands in: no name of one part may be written for two in one round, as it
    /// would be a name of its own there.
    var name: String
  }

  @Test(.enabled(if: folder != nil, "STEPDEX_PAGES names no folder of pages"), arguments: PageFault.all)
  func findsTheFaultOnSomebodyElsesPage(_ fault: PageFault) throws {
    if let rules = Self.rules, !rules.contains(fault.rule) { return }
    let source = URL(filePath: try #require(Self.folder))
    let program = try Program.inNewFolder()
    defer { try? FileManager.default.removeItem(at: program.folder) }
    let docs = program.folder.appending(path: "docs")
    try FileManager.default.copyItem(at: source, to: docs)
    let targets = try Self.targets(fault, below: docs)
    guard !targets.isEmpty else { return print("\(fault.rule) \(fault.name): no page has a place for it") }
    #expect(try program.run(["index", "docs", "--index", "old.db", "--quiet"]).status == 0)
    var missed: [Target] = []
    for round in Self.rounds(targets, fault) { missed += try Self.missed(round, fault, program) }
    print("\(fault.rule) \(fault.name): \(targets.count - missed.count) of \(targets.count) found")
    #expect(missed.count * 20 <= targets.count, "\(missed.map { "\($0.source):\($0.line)" })")
  }

  /// Puts faults in, and takes them out again; those that were not found.
  private static func missed(_ round: [Target], _ fault: PageFault, _ program: Program) throws -> [Target] {
    let docs = program.folder.appending(path: "docs")
    func write(_ lines: [String]?, of target: Target) throws {
      let file = docs.appending(path: target.source)
      if let lines {
        try lines.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
      } else {
        try FileManager.default.removeItem(at: file)
      }
    }
    for target in round { try write(target.lines, of: target) }
    #expect(try program.run(["index", "docs", "--index", "new.db", "--quiet"]).status == 0)
    let outcome = try program.run([
      "check", "--index", "new.db", "--since", "old.db", "--json", "--only", fault.rule,
    ])
    for target in round { try write(target.sound, of: target) }
    let report = try #require(JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let found = try #require(report["findings"] as? [[String: Any]]).filter { $0["status"] as? String == "new" }
      .flatMap { $0["locations"] as? [[String: Any]] ?? [] }
    return round.filter { target in
      !found.contains {
        $0["source"] as? String == target.source && (target.line == 0 || $0["line"] as? Int == target.line)
      }
    }
  }

  /// Faults that may be put in together: on the pages themselves all, in copies those that are different slips.
  private static func rounds(_ targets: [Target], _ fault: PageFault) -> [[Target]] {
    guard fault.place == .copy else { return [targets] }
    var rounds: [[Target]] = []
    for target in targets {
      if let free = rounds.firstIndex(where: { round in
        !round.contains { $0.slip == target.slip || $0.name == target.name }
      }) {
        rounds[free].append(target)
      } else {
        rounds.append([target])
      }
    }
    return rounds
  }

  /// The first twenty pages, by path, that have a place for a fault and a procedure in numbered steps; copies are made already.
  private static func targets(_ fault: PageFault, below docs: URL) throws -> [Target] {
    let names = FileManager.default.enumerator(atPath: docs.path(percentEncoded: false))?.compactMap { $0 as? String }
    var targets: [Target] = []
    for name in (names ?? []).sorted() where name.hasSuffix(".html") && !name.contains("API") {
      let file = docs.appending(path: name)
      guard targets.count < 20, let text = try? String(contentsOf: file, encoding: .utf8), !text.contains("\r"),
        text.components(separatedBy: "<ol").count > 2 || text.contains("<p>1. ") || text.contains("data-list")
          || text.contains("<ol id"), fault.language.map({ $0 == Self.language(of: text) }) ?? true
      else { continue }
      let lines = text.components(separatedBy: "\n")
      guard let edited = fault.edit(lines) else { continue }
      var target = Target(
        source: name, line: edited.line, lines: edited.lines, sound: lines, slip: slip(lines, edited.lines),
        name: (name.split(separator: "/").first ?? "") + ">" + Self.name(lines, edited.lines))
      if fault.place != .page { target.source = String(name.dropLast(5)) + "-copy.html" }
      if fault.place == .newPage { target.sound = nil }
      if fault.place == .copy { try FileManager.default.copyItem(at: file, to: docs.appending(path: target.source)) }
      targets.append(target)
    }
    return targets
  }

  /// What the page says, or what its letters say.
  private static func language(of text: String) -> PageFault.Language {
    if text.contains("<html lang=\"zh") { return .chinese }
    let han = text.unicodeScalars.count { (0x4E00...0x9FFF).contains($0.value) }
    return han * 20 > text.unicodeScalars.count ? .chinese : .english
  }

  /// What stands now between the marks or quotes around the place where two versions of a page differ.
  private static func name(_ old: [String], _ new: [String]) -> String {
    guard let place = zip(old, new).first(where: { $0 != $1 }) else { return "" }
    let (left, right) = (Array(place.0), Array(place.1))
    let head = zip(left, right).prefix { $0 == $1 }.count
    let tail = zip(left.dropFirst(head).reversed(), right.dropFirst(head).reversed()).prefix { $0 == $1 }.count
    let start = right[..<head].lastIndex { "“”<>".contains($0) }.map { $0 + 1 } ?? 0
    let end = right[(right.count - tail)...].firstIndex { "“”<>".contains($0) } ?? right.count
    return String(right[start..<end])
  }

  /// What two versions of a page differ in, without what they begin and end with alike, and without markup, which has numbers of its own.
  private static func slip(_ old: [String], _ new: [String]) -> String {
    guard let place = zip(old, new).first(where: { $0 != $1 }) else { return "" }
    func text(_ line: String) -> [Character] {
      Array(line.replacingOccurrences(of: "<[^>]*>", with: "", options: .regularExpression))
    }
    let (left, right) = (text(place.0), text(place.1))
    // Only the markup differs.
    if left == right { return place.0 + ">" + place.1 }
    let head = zip(left, right).prefix { $0 == $1 }.count
    let tail = zip(left.dropFirst(head).reversed(), right.dropFirst(head).reversed()).prefix { $0 == $1 }.count
    // With what stands before it: one character of a label says too little.
    return String(left[max(0, head - 4)..<(left.count - tail)]) + ">" + String(right[head..<(right.count - tail)])
  }
}
