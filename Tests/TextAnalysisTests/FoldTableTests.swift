import Testing

@testable import TextAnalysis

@Suite struct FoldTableTests {
  /// Of all scalars below U+20000: those of the table become what stands beside them, the others stay as they are.
  @Test func whatIsInTheTableIsReplacedAndNothingElse() {
    let table = AnalyzerTables.fold
    var expected: [UInt32: String] = [:]
    for (from, to) in zip(table.from.unicodeScalars, table.to.unicodeScalars) { expected[from.value] = String(to) }
    for (from, to) in table.several { expected[from.unicodeScalars.first?.value ?? 0] = to }
    for capital in UInt32(0x41)...0x5A { expected[capital] = Unicode.Scalar(capital + 0x20).map(String.init) }
    let scalars = (UInt32(0)..<0x20000).compactMap(Unicode.Scalar.init)
    let wrong = scalars.filter { Analyzer.folded(String($0)) != expected[$0.value] ?? String($0) }
    #expect(wrong == [])
    #expect(expected.count > 4700)
  }
}
