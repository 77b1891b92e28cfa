import Foundation
import Synchronization
import Testing

/// Somebody else's pages, copied and indexed once, into which faults are put and out of which they are taken again.
struct RealPages {
  /// Where a fault is put.
  struct Target {
    /// The `testDescription` of the kind of fault.
    var kind: String
    var rule: String
    var place: PageFault.Where
    /// The page that it was made from, and the one that has it: the page itself, or a copy beside it.
    var page: Int
    var source: String
    /// 0 for anywhere on it.
    var line: Int
    var lines: [String]
    /// What was written for what.
    var slip: String
    /// The name that it is part of now, and the part of the documentation it stands in: no name of one part may be written for two in one round, as it
    /// would be a name of its own there.
    var name: String
  }

  private struct Page: Sendable {
    var source: String
    var text: String
    var lines: [String]
    var language: PageFault.Language
  }

  let program: Program
  private let docs: URL
  private let pages: [Page]

  init(_ source: URL) throws {
    program = try Program.inNewFolder()
    docs = program.folder.appending(path: "docs")
    try FileManager.default.copyItem(at: source, to: docs)
    let docs = docs
    let names = FileManager.default.enumerator(atPath: docs.path(percentEncoded: false))?.compactMap { $0 as? String }
    pages = (names ?? []).sorted().compactMap { name in
      // What a reference says is said of calls, and one sentence of many.
      guard name.hasSuffix(".html"), !name.lowercased().contains("api"),
        let text = try? String(contentsOf: docs.appending(path: name), encoding: .utf8), Self.hasNumberedSteps(text)
      else { return nil }
      return Page(
        source: name, text: text, lines: text.components(separatedBy: "\n"), language: Self.language(of: text))
    }
    #expect(try program.run(["index", "docs", "--index", "sound.db", "--quiet"]).status == 0)
    // Notes what is known of the sound pages beside the index.
    #expect(try program.run(["check", "--index", "sound.db", "--summary"]).status < 2)
  }

  private static func hasNumberedSteps(_ text: String) -> Bool {
    !text.contains("\r")
      && (text.components(separatedBy: "<ol").count > 2
        || ["<p>1. ", "data-list", "<ol id"].contains { text.contains($0) })
  }

  /// What the page says, or what its letters say.
  private static func language(of text: String) -> PageFault.Language {
    if text.contains("<html lang=\"zh") { return .chinese }
    let han = text.unicodeScalars.count { (0x4E00...0x9FFF).contains($0.value) }
    return han * 20 > text.unicodeScalars.count ? .chinese : .english
  }

  // MARK: Which faults

  /// For each kind up to twenty places. Each kind begins with another page, so that the kinds meet different ones, and goes on by path.
  func targets(of kinds: [PageFault]) -> [[Target]] {
    let results = Mutex([[Target]](repeating: [], count: kinds.count))
    DispatchQueue.concurrentPerform(iterations: kinds.count) { index in
      let first = index * pages.count / kinds.count
      var own: [Target] = []
      for page in Array(pages.indices[first...]) + Array(pages.indices[..<first]) where own.count < 20 {
        if let target = target(kinds[index], page) { own.append(target) }
      }
      results.withLock { $0[index] = own }
    }
    return results.withLock { $0 }
  }

  private func target(_ kind: PageFault, _ index: Int) -> Target? {
    let page = pages[index]
    guard kind.language == nil || kind.language == page.language, kind.mayHavePlace(in: page.text),
      let edited = kind.edit(page.lines)
    else { return nil }
    return Target(
      kind: kind.testDescription, rule: kind.rule, place: kind.place, page: index,
      source: kind.place == .page ? page.source : page.source.dropLast(5) + "-copy.html", line: edited.line,
      lines: edited.lines, slip: Self.slip(page.lines, edited.lines),
      name: (page.source.split(separator: "/").first ?? "") + ">" + Self.name(page.lines, edited.lines))
  }

  /// Faults that may be put in together: each page has one, and the same slip is put into one copy at a time; made on many pages it would be what most
  /// pages say, and no fault.
  static func rounds(_ targets: some Sequence<Target>) -> [[Target]] {
    var rounds: [[Target]] = []
    for target in targets {
      let free = rounds.firstIndex { round in
        round.count < 60
          && !round.contains {
            $0.page == target.page
              || target.place == .copy && $0.place == .copy && ($0.slip == target.slip || $0.name == target.name)
          }
      }
      if let free { rounds[free].append(target) } else { rounds.append([target]) }
    }
    return rounds
  }

  // MARK: Finding them

  /// Puts faults in, checks what they bring, and takes them out again; those that were not found. A finding that two faults may claim counts for none of
  /// them, unless it is all that there is.
  func missed(_ round: [Target]) throws -> [Target] {
    try use("sound.db", as: "old.db")
    let copies = round.filter { $0.place == .copy }
    for target in copies { try write(pages[target.page].lines, to: target.source) }
    if !copies.isEmpty { try index("old.db") }
    try use("old.db", as: "new.db")
    for target in round { try write(target.lines, to: target.source) }
    try index("new.db")
    let rules = Set(round.map(\.rule)).sorted()
    let outcome = try program.run(
      ["check", "--index", "new.db", "--since", "old.db", "--json"] + rules.flatMap { ["--only", $0] })
    for target in round {
      if target.place == .page {
        try write(pages[target.page].lines, to: target.source)
      } else {
        try FileManager.default.removeItem(at: docs.appending(path: target.source))
      }
    }
    let report = try #require(JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let new = try #require(report["findings"] as? [[String: Any]]).filter { $0["status"] as? String == "new" }
    var found: Set<String> = []
    for finding in new {
      let claims = round.filter { Self.isPlace($0, of: finding) }
      if claims.count == 1 { found.insert(claims[0].source) }
    }
    return round.filter { !found.contains($0.source) }
  }

  private static func isPlace(_ target: Target, of finding: [String: Any]) -> Bool {
    finding["rule"] as? String == target.rule
      && (finding["locations"] as? [[String: Any]] ?? []).contains {
        $0["source"] as? String == target.source && (target.line == 0 || $0["line"] as? Int == target.line)
      }
  }

  private func write(_ lines: [String], to source: String) throws {
    try lines.joined(separator: "\n").write(to: docs.appending(path: source), atomically: true, encoding: .utf8)
  }

  private func index(_ name: String) throws {
    #expect(try program.run(["index", "docs", "--index", name, "--quiet"]).status == 0)
  }

  /// An index under another name, with what checks have noted beside it.
  private func use(_ name: String, as copy: String) throws {
    for suffix in ["", "-checks"] {
      let (from, to) = (program.folder.appending(path: name + suffix), program.folder.appending(path: copy + suffix))
      try? FileManager.default.removeItem(at: to)
      if FileManager.default.fileExists(atPath: from.path(percentEncoded: false)) {
        try FileManager.default.copyItem(at: from, to: to)
      }
    }
  }

  // MARK: What an edit is

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
