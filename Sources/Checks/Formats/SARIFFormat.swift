import Foundation

/// SARIF 2.1.0: one run, every rule that ran with its manual page, one result per finding. Those that are suppressed are results with
/// `suppressions` (inSource for a comment in the page, external for the settings, each with its reason), which viewers hide.
/// Source: OASIS Static Analysis Results Interchange Format (SARIF) 2.1.0, errata 01.
struct SARIFFormat {
  let language: ReportLanguage

  func render(_ report: CheckReport) -> String {
    let rules = report.rules + (report.counts[Suppressions.about.code] == nil ? [] : [language(Suppressions.about)])
    let places = Dictionary(rules.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    let results =
      report.findings.map { result($0, places[$0.rule]) }
      + report.suppressed.map { suppressed($0, places[$0.finding.rule]) }
      + report.fixed.map(absent)
    let log = Log(
      runs: [
        Run(
          tool: Tool(driver: Driver(rules: rules.map(descriptor))),
          originalUriBaseIds: ["ROOT": BaseID(description: Message(text: language("The indexed root.").text))],
          results: results)
      ])
    return JSONFormat.encode(log)
  }

  private func descriptor(_ rule: RuleDescription) -> Descriptor {
    let manual = language.manual(of: rule.code) ?? rule.summary
    return Descriptor(
      id: rule.code, name: rule.name, shortDescription: Message(text: rule.summary),
      help: Help(text: manual, markdown: manual),
      defaultConfiguration: Configuration(enabled: rule.runsByDefault, level: rule.severity.rawValue))
  }

  private func result(_ finding: Finding, _ rule: Int?) -> Result {
    let places = finding.locations.map(location)
    let related = places.dropFirst().enumerated().map { index, place in
      var place = place
      place.id = index + 1
      place.message = Message(text: language("What it disagrees with: \(finding.locations[index + 1].text)").text)
      return place
    }
    return Result(
      ruleId: finding.rule, ruleIndex: rule, level: finding.severity.rawValue,
      message: Message(text: "\(finding.message) \(finding.remedy)"), locations: [places[0]],
      relatedLocations: related.isEmpty ? nil : related, partialFingerprints: ["stepdex/v1": finding.fingerprint],
      baselineState: finding.status?.rawValue)
  }

  private func suppressed(_ entry: SuppressedFinding, _ rule: Int?) -> Result {
    var result = result(entry.finding, rule)
    result.suppressions = [
      Suppression(kind: entry.isInPage ? "inSource" : "external", justification: entry.reason)
    ]
    return result
  }

  private func absent(_ entry: Baseline.Entry) -> Result {
    Result(
      ruleId: entry.rule, ruleIndex: nil, level: "none", message: Message(text: entry.message),
      locations: [Place(physicalLocation: Physical(artifactLocation: artifact(entry.source), region: nil))],
      relatedLocations: nil, partialFingerprints: ["stepdex/v1": entry.fingerprint], baselineState: "absent")
  }

  private func location(_ place: Finding.Location) -> Place {
    Place(
      physicalLocation: Physical(
        artifactLocation: artifact(place.source),
        region: Region(
          startLine: place.line, startColumn: place.column,
          snippet: place.text.isEmpty ? nil : Message(text: place.text))))
  }

  private func artifact(_ source: String) -> Artifact {
    if source.contains("://") { return Artifact(uri: source, uriBaseId: nil) }
    var allowed = CharacterSet.urlPathAllowed
    allowed.remove(charactersIn: ":;")
    return Artifact(uri: source.addingPercentEncoding(withAllowedCharacters: allowed) ?? source, uriBaseId: "ROOT")
  }
}

// The parts of the format that are written, by the names that the standard gives their properties.
extension SARIFFormat {
  private struct Log: Encodable {
    var schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
    var version = "2.1.0"
    var runs: [Run]

    enum CodingKeys: String, CodingKey {
      case schema = "$schema"
      case version, runs
    }
  }

  private struct Run: Encodable {
    var tool: Tool
    var columnKind = "unicodeCodePoints"
    var originalUriBaseIds: [String: BaseID]
    var results: [Result]
  }

  private struct BaseID: Encodable { var description: Message }
  private struct Tool: Encodable { var driver: Driver }

  private struct Driver: Encodable {
    var name = "stepdex"
    var rules: [Descriptor]
  }

  private struct Descriptor: Encodable {
    var id: String
    var name: String
    var shortDescription: Message
    var help: Help
    var defaultConfiguration: Configuration
  }

  private struct Help: Encodable {
    var text: String
    var markdown: String
  }

  private struct Configuration: Encodable {
    var enabled: Bool
    var level: String
  }

  private struct Message: Encodable { var text: String }

  private struct Result: Encodable {
    var ruleId: String
    var ruleIndex: Int?
    var level: String
    var message: Message
    var locations: [Place]
    var relatedLocations: [Place]?
    var partialFingerprints: [String: String]
    var baselineState: String?
    var suppressions: [Suppression]?
  }

  private struct Suppression: Encodable {
    var kind: String
    var justification: String
  }

  private struct Place: Encodable {
    var id: Int?
    var physicalLocation: Physical
    var message: Message?
  }

  private struct Physical: Encodable {
    var artifactLocation: Artifact
    var region: Region?
  }

  private struct Artifact: Encodable {
    var uri: String
    var uriBaseId: String?
  }

  private struct Region: Encodable {
    var startLine: Int
    var startColumn: Int
    var snippet: Message?
  }
}
