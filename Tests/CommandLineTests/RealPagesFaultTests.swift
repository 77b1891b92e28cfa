import Foundation
import Testing

/// Faults put into pages that somebody else wrote, found through the command line: `STEPDEX_PAGES=FOLDER swift test --filter RealPagesFaultTests`.
///
/// The folder holds HTML pages; without the variable nothing is done. Each kind of fault is put into up to twenty pages at once, each into its
/// own page and line, and what `check --since` then reports anew must name that page (and line, where the line stays). Bar: 95 %.
@Suite struct RealPagesFaultTests {
  static let folder = ProcessInfo.processInfo.environment["STEPDEX_PAGES"]

  /// A way to make a page inconsistent: nil where the page has no place for it.
  struct Fault: Sendable, CustomTestStringConvertible {
    let rule: String
    let name: String
    /// The page's lines to the edited ones and the line where the finding is to be (0: anywhere).
    let edit: @Sendable ([String]) -> (lines: [String], place: Int)?
    var testDescription: String { "\(rule) \(name)" }

    init(_ rule: String, _ name: String, _ edit: @escaping @Sendable ([String]) -> ([String], Int)?) {
      (self.rule, self.name, self.edit) = (rule, name, edit)
    }

    /// Replaces in the first line that a pattern matches. `$0` in the new text is what matched.
    static func replacing(
      _ rule: String, _ name: String, _ pattern: String, anywhere: Bool = false,
      with new: @escaping @Sendable (String) -> String?
    ) -> Fault {
      Fault(rule, name) { lines in
        for (index, line) in lines.enumerated() where !line.contains("<script") {
          guard let match = line.range(of: pattern, options: .regularExpression), let text = new(String(line[match]))
          else { continue }
          var edited = lines
          edited[index] = line.replacingCharacters(in: match, with: text)
          return (edited, anywhere ? 0 : index + 1)
        }
        return nil
      }
    }
  }

  static let faults: [Fault] = [
    // In a paragraph: the links around the content are the site's.
    .replacing("LK01", "a link to a page that is not there", #"<p[^>]*>[^<]*<a href="[^"/:#?]+\.html""#) {
      $0.replacingOccurrences(of: ".html", with: "-missing.html")
    },
    .replacing("LK02", "a link to a place that is not there", #"<p[^>]*>[^<]*<a href="[^"/:#?]+\.html""#) {
      $0.replacingOccurrences(of: ".html", with: ".html#nowhere")
    },
    .replacing("TX01", "a quote that is not closed", #"<p[^>]*>[^<“”"（]*“[^<“”"（）]{2,8}”[^<“”"（）]*</p>"#) {
      $0.replacingOccurrences(of: "”", with: "")
    },
    .replacing("TX01", "a bracket that is not closed", #"<p[^>]*>[^<“”"（()）]*（[^<“”"（()）]{2,20}）[^<“”"（()）]*</p>"#) {
      $0.replacingOccurrences(of: "）", with: "")
    },
    .replacing("ST06", "a reference to a step that is not there", #"<li[^>]*>(<p[^>]*>|<span[^>]*>)*单击“[^<”]+”。"#) {
      $0 + "返回步骤97。"
    },
    .replacing("ST08", "a remark among the steps", #"<ol[^>]*>\s*<li"#, anywhere: true) {
      $0.replacingOccurrences(of: "<li", with: "<li>说明：操作之前请先通知使用者。</li><li")
    },
    Fault("ST05", "a number that is left out") { lines in
      guard let start = lines.firstIndex(where: { $0.range(of: "<ol[^>]*>", options: .regularExpression) != nil })
      else { return nil }
      var seen = 0
      for index in start..<min(start + 12, lines.count) where lines[index].contains("<li") {
        seen += lines[index].components(separatedBy: "<li").count - 1
        guard seen == 2, lines[index].components(separatedBy: "<li").count == 2, !lines[index].contains("<ul") else {
          if seen > 2 { return nil }
          continue
        }
        var edited = lines
        edited[index] = lines[index].replacingOccurrences(of: "<li", with: "<li value=\"9\"")
        return (edited, 0)
      }
      return nil
    },
  ]

  @Test(.enabled(if: folder != nil, "STEPDEX_PAGES names no folder of pages"), arguments: faults)
  func findsTheFaultOnSomebodyElsesPage(_ fault: Fault) throws {
    let source = URL(filePath: try #require(Self.folder))
    let program = try Program.inNewFolder()
    defer { try? FileManager.default.removeItem(at: program.folder) }
    let docs = program.folder.appending(path: "docs")
    try FileManager.default.copyItem(at: source, to: docs)
    #expect(try program.run(["index", "docs", "--index", "old.db", "--quiet"]).status == 0)
    let places = try Self.inject(fault, below: docs)
    #expect(try program.run(["index", "docs", "--index", "new.db", "--quiet"]).status == 0)
    let outcome = try program.run([
      "check", "--index", "new.db", "--since", "old.db", "--json", "--only", fault.rule,
    ])
    let report = try #require(JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let found = try #require(report["findings"] as? [[String: Any]]).filter { $0["status"] as? String == "new" }
      .flatMap { $0["locations"] as? [[String: Any]] ?? [] }
    let missed = places.filter { place in
      !found.contains {
        $0["source"] as? String == place.source && (place.line == 0 || $0["line"] as? Int == place.line)
      }
    }
    print("\(fault.rule) \(fault.name): \(places.count - missed.count) of \(places.count) found")
    #expect(!places.isEmpty)
    #expect(missed.count * 20 <= places.count, "\(missed.map { "\($0.source):\($0.line)" })")
  }

  /// Puts a fault into the first twenty pages, by path, that have a place for it and a procedure in numbered steps.
  private static func inject(_ fault: Fault, below docs: URL) throws -> [(source: String, line: Int)] {
    let names = FileManager.default.enumerator(atPath: docs.path(percentEncoded: false))?.compactMap { $0 as? String }
    var places: [(source: String, line: Int)] = []
    for name in (names ?? []).sorted() where name.hasSuffix(".html") && !name.contains("API") {
      let file = docs.appending(path: name)
      guard places.count < 20, let text = try? String(contentsOf: file, encoding: .utf8), text.contains("<ol"),
        !text.contains("\r")
      else { continue }
      guard let edited = fault.edit(text.components(separatedBy: "\n")) else { continue }
      try edited.lines.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
      places.append((name, edited.place))
    }
    return places
  }
}
