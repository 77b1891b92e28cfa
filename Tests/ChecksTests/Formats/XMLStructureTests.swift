import Foundation
import Testing

@testable import Checks

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// JUnit and Checkstyle reports have the structure that their readers' schemas ask for: which element may stand in which, which attributes it must
/// and may have. Sources: `junit-10.xsd` of Jenkins' xUnit plugin; the report that Checkstyle's XMLLogger writes.
@Suite struct XMLStructureTests {
  private struct Shape {
    var inside: [String]
    var required: Set<String>
    var optional: Set<String> = []
    /// Whether text may stand in it.
    var text = false
  }

  private static let junit: [String: Shape] = [
    "testsuites": Shape(inside: [""], required: [], optional: ["name", "time", "tests", "failures", "errors"]),
    "testsuite": Shape(
      inside: ["testsuites", "testsuite"], required: ["name", "tests", "failures", "errors"],
      optional: ["group", "time", "skipped", "timestamp", "hostname", "id", "package", "file", "log", "url"]),
    "testcase": Shape(inside: ["testsuite"], required: ["name"], optional: ["time", "classname", "group"]),
    "failure": Shape(inside: ["testcase"], required: [], optional: ["type", "message"], text: true),
    "system-out": Shape(inside: ["testcase", "testsuite"], required: [], text: true),
  ]

  private static let checkstyle: [String: Shape] = [
    "checkstyle": Shape(inside: [""], required: ["version"]),
    "file": Shape(inside: ["checkstyle"], required: ["name"]),
    "error": Shape(inside: ["file"], required: ["line", "severity", "message", "source"], optional: ["column"]),
  ]

  /// Walks a document and notes what its shapes do not allow.
  private final class Walker: NSObject, XMLParserDelegate {
    let shapes: [String: Shape]
    var open: [String] = [""]
    var faults: [String] = []
    var seen: [String: Int] = [:]
    var attributes: [(element: String, values: [String: String])] = []

    init(_ shapes: [String: Shape]) { self.shapes = shapes }

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes values: [String: String]
    ) {
      let parent = open.last ?? ""
      open.append(name)
      seen[name, default: 0] += 1
      attributes.append((name, values))
      guard let shape = shapes[name] else { return faults.append("<\(name)> is not known") }
      if !shape.inside.contains(parent) { faults.append("<\(name)> in <\(parent)>") }
      let given = Set(values.keys)
      if !shape.required.isSubset(of: given) { faults.append("<\(name)> lacks \(shape.required.subtracting(given))") }
      let strange = given.subtracting(shape.required).subtracting(shape.optional)
      if !strange.isEmpty { faults.append("<\(name)> has \(strange)") }
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
      open.removeLast()
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
      let name = open.last ?? ""
      if text.contains(where: { !$0.isWhitespace }), shapes[name]?.text != true { faults.append("text in <\(name)>") }
    }
  }

  private func report() throws -> CheckReport {
    let pages = [
      page("指南/a.html", "批量<驳回>") {
        $0.paragraph("单击“确定&。")
        $0.link("见 \u{1}", to: "gone.html")
        $0.procedure("锁定", action: "锁定", object: "屏幕", steps: ["单击[button:锁定]。"])
      }
    ]
    let library = try Library(pages: pages)
    var options = CheckOptions()
    options.enable = ["PR04"]
    return try Checker(options: options).report(on: library)
  }

  private func walked(_ format: ReportFormat, _ shapes: [String: Shape]) throws -> Walker {
    let walker = Walker(shapes)
    let parser = XMLParser(data: Data(format.render(try report()).utf8))
    parser.delegate = walker
    #expect(parser.parse())
    #expect(walker.faults.isEmpty, "\(walker.faults)")
    return walker
  }

  @Test func junitHasTheStructureOfItsSchema() throws {
    let report = try report()
    #expect(report.findings.contains { $0.severity == .note } && report.findings.contains { $0.severity == .error })
    let walker = try walked(.junit, Self.junit)
    #expect(walker.seen["testsuites"] == 1 && walker.seen["testsuite"] == report.rules.count)
    #expect(walker.seen["failure"] == report.findings.count { $0.severity > .note })
    // What the suites count is what stands in them.
    let counted = walker.attributes.filter { $0.element == "testsuite" }.compactMap { Int($0.values["tests"] ?? "") }
    #expect(counted.reduce(0, +) == walker.seen["testcase"])
  }

  @Test func checkstyleHasTheStructureOfItsReports() throws {
    let report = try report()
    let walker = try walked(.checkstyle, Self.checkstyle)
    #expect(walker.seen["error"] == report.findings.count)
    for error in walker.attributes where error.element == "error" {
      #expect(["error", "warning", "info"].contains(error.values["severity"]))
      #expect((Int(error.values["line"] ?? "") ?? 0) > 0 && (Int(error.values["column"] ?? "") ?? 0) > 0)
    }
  }
}
