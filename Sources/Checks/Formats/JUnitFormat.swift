/// JUnit's XML: a suite per rule, a case per finding; a rule without findings is one case that passes.
/// Notes pass, with their message as output.
/// Source: the schema of the Apache Ant JUnit task as Jenkins' xUnit plugin publishes it.
struct JUnitFormat {
  func render(_ report: CheckReport) -> String {
    let fresh = report.fresh
    let byRule = Dictionary(grouping: fresh, by: \.rule)
    let rules = report.rules + (byRule[Suppressions.about.code] == nil ? [] : [Suppressions.about])
    let failures = fresh.count { $0.severity > .note }
    let tests = rules.map { max(1, byRule[$0.code]?.count ?? 0) }.reduce(0, +)
    var lines = ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>"]
    lines.append(
      "<testsuites"
        + XMLText.attributes([("name", "stepdex check"), ("tests", "\(tests)"), ("failures", "\(failures)")])
        + ">")
    for rule in rules { lines += suite(rule, byRule[rule.code] ?? []) }
    lines.append("</testsuites>")
    return lines.joined(separator: "\n") + "\n"
  }

  private func suite(_ rule: RuleDescription, _ findings: [Finding]) -> [String] {
    let failures = findings.count { $0.severity > .note }
    let open =
      "  <testsuite"
      + XMLText.attributes([
        ("name", "\(rule.code) \(rule.name)"), ("tests", "\(max(1, findings.count))"), ("failures", "\(failures)"),
        ("errors", "0"), ("skipped", "0"),
      ]) + ">"
    if findings.isEmpty {
      return [
        open, "    <testcase" + XMLText.attributes([("classname", rule.code), ("name", rule.summary)]) + "/>",
        "  </testsuite>",
      ]
    }
    return [open] + findings.flatMap(testCase) + ["  </testsuite>"]
  }

  private func testCase(_ finding: Finding) -> [String] {
    let place = finding.locations[0]
    let head =
      "    <testcase"
      + XMLText.attributes([
        ("classname", place.source), ("name", "\(finding.rule) \(place.line):\(place.column) \(finding.message)"),
      ])
      + ">"
    let places = finding.locations.map { "\($0.source):\($0.line):\($0.column): \($0.text)" }.joined(separator: "\n")
    let text = XMLText.escaped("\(places)\n\(finding.remedy)")
    let body =
      finding.severity == .note
      ? "      <system-out>\(XMLText.escaped(finding.message.text))\(XMLText.escaped("\n"))\(text)</system-out>"
      : "      <failure" + XMLText.attributes([("message", finding.message.text), ("type", finding.severity.rawValue)])
        + ">\(text)</failure>"
    return [head, body, "    </testcase>"]
  }
}
