import Foundation
import Testing

@testable import Checks

/// SARIF reports have the structure that the OASIS schema (2.1.0) demands, as far as its objects are used: names, kinds, what must be there, and nothing else.
@Suite struct SARIFStructureTests {
  private indirect enum Kind: Sendable {
    case text
    case address
    case bool
    /// A whole number from this one on.
    case number(Int)
    case word(Set<String>)
    case list(Kind)
    case map(Kind)
    case object(String)
  }

  private struct Shape: Sendable {
    var members: [String: Kind]
    var required: Set<String> = []
  }

  private static let levels: Kind = .word(["none", "note", "warning", "error"])

  /// Objects by the names that the schema's `definitions` have; members that are not used are left out.
  private static let shapes: [String: Shape] = [
    "sarifLog": Shape(
      members: ["$schema": .address, "version": .word(["2.1.0"]), "runs": .list(.object("run"))],
      required: ["version", "runs"]),
    "run": Shape(
      members: [
        "tool": .object("tool"), "results": .list(.object("result")),
        "columnKind": .word(["utf16CodeUnits", "unicodeCodePoints"]),
        "originalUriBaseIds": .map(.object("artifactLocation")), "language": .text,
      ], required: ["tool"]),
    "tool": Shape(members: ["driver": .object("toolComponent")], required: ["driver"]),
    "toolComponent": Shape(
      members: [
        "name": .text, "version": .text, "semanticVersion": .text, "informationUri": .address,
        "rules": .list(.object("reportingDescriptor")), "organization": .text, "fullName": .text,
      ], required: ["name"]),
    "reportingDescriptor": Shape(
      members: [
        "id": .text, "name": .text, "shortDescription": .object("multiformatMessageString"),
        "fullDescription": .object("multiformatMessageString"), "help": .object("multiformatMessageString"),
        "helpUri": .address, "defaultConfiguration": .object("reportingConfiguration"),
      ], required: ["id"]),
    "multiformatMessageString": Shape(members: ["text": .text, "markdown": .text], required: ["text"]),
    "reportingConfiguration": Shape(members: ["enabled": .bool, "level": levels]),
    "result": Shape(
      members: [
        "ruleId": .text, "ruleIndex": .number(0), "level": levels, "message": .object("message"),
        "locations": .list(.object("location")), "relatedLocations": .list(.object("location")),
        "partialFingerprints": .map(.text), "baselineState": .word(["new", "unchanged", "updated", "absent"]),
        "suppressions": .list(.object("suppression")),
      ], required: ["message"]),
    "suppression": Shape(
      members: [
        "kind": .word(["inSource", "external"]), "justification": .text,
        "status": .word(["accepted", "underReview", "rejected"]),
      ], required: ["kind"]),
    "message": Shape(members: ["text": .text, "markdown": .text], required: ["text"]),
    "location": Shape(
      members: ["id": .number(0), "physicalLocation": .object("physicalLocation"), "message": .object("message")]),
    "physicalLocation": Shape(
      members: ["artifactLocation": .object("artifactLocation"), "region": .object("region")],
      required: ["artifactLocation"]),
    "artifactLocation": Shape(
      members: ["uri": .address, "uriBaseId": .text, "description": .object("message")]),
    "region": Shape(
      members: [
        "startLine": .number(1), "startColumn": .number(1), "endLine": .number(1), "endColumn": .number(1),
        "snippet": .object("artifactContent"),
      ]),
    "artifactContent": Shape(members: ["text": .text]),
  ]

  /// What of a value is not as its kind demands.
  private static func faults(_ value: Any, _ kind: Kind, _ place: String) -> [String] {
    switch kind {
    case .text: return value is String ? [] : ["\(place) is no text"]
    case .address:
      // A URI reference has ASCII only, without blanks and angle brackets.
      let isAddress = (value as? String)?.utf8.allSatisfy {
        (0x21...0x7E).contains($0) && !"<>\"{}|\\^`".utf8.contains($0)
      }
      return isAddress == true ? [] : ["\(place) is no URI reference: \(value)"]
    case .bool: return value is Bool ? [] : ["\(place) is neither true nor false"]
    case .number(let least):
      return (value as? Int).map { $0 >= least } == true ? [] : ["\(place) is no number from \(least)"]
    case .word(let words): return (value as? String).map(words.contains) == true ? [] : ["\(place) is \(value)"]
    case .list(let element):
      guard let values = value as? [Any] else { return ["\(place) is no list"] }
      return values.enumerated().flatMap { faults($1, element, "\(place)[\($0)]") }
    case .map(let element):
      guard let values = value as? [String: Any] else { return ["\(place) is no object"] }
      return values.flatMap { faults($1, element, "\(place).\($0)") }
    case .object(let name):
      guard let values = value as? [String: Any], let shape = shapes[name] else { return ["\(place) is no \(name)"] }
      return shape.required.subtracting(values.keys).map { "\(place) has no \($0)" }
        + values.flatMap { key, value in
          shape.members[key].map { faults(value, $0, "\(place).\(key)") } ?? ["\(place) has an unknown \(key)"]
        }
    }
  }

  private func log(_ report: CheckReport) throws -> [String: Any] {
    let text = ReportFormat.sarif.render(report)
    return try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  /// A report with findings of most rules, with and without a baseline.
  private func reports() throws -> [CheckReport] {
    var sound = SoundPages()
    for (place, fault) in Fault.all.enumerated() { _ = sound.apply(fault, to: place % SoundPages.objects.count) }
    var options = CheckOptions()
    options.only = allRules.map { type(of: $0).about.code }
    options.labels = SoundPages.labels
    options.suppressions = [CheckOptions.Suppression(path: "**", rule: "TX01", reason: "later")]
    let report = try Checker(options: options).report(
      on: Library(pages: sound.pages, files: SoundPages.files, options: options))
    var known = Baseline(of: report)
    known.findings.removeFirst(known.findings.count / 2)
    known.findings.append(Baseline.Entry(fingerprint: "gone", rule: "LK01", source: "旧 页.html", message: "Dead."))
    return [report, report.compared(with: known)]
  }

  @Test func everyObjectIsAsTheSchemaDemands() throws {
    for report in try reports() {
      #expect(Set(report.findings.map(\.rule)).count > 20)
      #expect(!report.suppressed.isEmpty)
      let faults = Self.faults(try log(report), .object("sarifLog"), "log")
      #expect(faults.isEmpty, "\(faults.prefix(10))")
    }
  }

  @Test func everyResultOrNoneSaysHowItStandsTowardsABaseline() throws {
    let states = try reports().map { report -> [Bool] in
      let run = try #require((try log(report)["runs"] as? [[String: Any]])?.first)
      return try #require(run["results"] as? [[String: Any]]).map { $0["baselineState"] != nil }
    }
    #expect(states[0].allSatisfy { !$0 } && states[1].allSatisfy { $0 })
  }

  @Test func resultsPointAtTheirRulesAndRelatedPlacesHaveNumbersOfTheirOwn() throws {
    let run = try #require((try log(reports()[1])["runs"] as? [[String: Any]])?.first)
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    let rules = try #require(driver["rules"] as? [[String: Any]]).map { $0["id"] as? String }
    #expect(Set(rules).count == rules.count)
    for result in try #require(run["results"] as? [[String: Any]]) {
      if let index = result["ruleIndex"] as? Int {
        #expect(rules[index] == result["ruleId"] as? String)
      } else {
        // A rule that is known from the baseline only.
        #expect(result["baselineState"] as? String == "absent")
      }
      let numbers = (result["relatedLocations"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? Int }
      #expect(Set(numbers).count == numbers.count)
    }
  }

  @Test func theStructureTestSeesWhatIsWrong() {
    let wrong: [String: Any] = [
      "version": "2.0.0", "more": 1,
      "runs": [["results": [["ruleIndex": -2, "locations": [["physicalLocation": [:]]]]]]],
    ]
    #expect(Self.faults(wrong, .object("sarifLog"), "log").count == 6)
  }
}
