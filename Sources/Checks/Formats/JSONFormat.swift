import Foundation

/// One object: `findings` and `counts`, as the contract's cli.md says.
public struct JSONFormat {
  private struct Document: Encodable {
    var findings: [Finding]
    var counts: [String: Int]
    /// What the baseline has and this check has not; left out without a baseline.
    var fixed: [Baseline.Entry]?
  }

  func render(_ report: CheckReport) -> String {
    Self.encode(
      Document(findings: report.findings, counts: report.counts, fixed: report.fixed.isEmpty ? nil : report.fixed))
  }

  /// Indented, keys sorted, slashes as they are; ends in a line break.
  public static func encode(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(value) else { return "{}\n" }
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}
