import Testing
import TopicModel

@testable import Extraction

/// Classes by which a house marks the names of controls.
@Suite struct LabelClassTests {
  private func labels(_ body: String, lang: String = "en") throws -> [String] {
    let page = try structure("<html lang=\(lang)><body><h1>Boats</h1>\(body)</body></html>")
    return page.content.flatMap { block -> [String] in
      guard case .paragraph(let text) = block else { return [] }
      return text.spans.compactMap { span in
        if case .control = span.kind { text.substring(span.start, span.end) } else { nil }
      }
    }
  }

  @Test func aClassThatStandsBehindClicksAgainAndAgainMarksLabels() throws {
    #expect(
      try labels(
        "<p>Click <span class=q7>Boats</span>.</p><p>Select <span class=q7>Delete</span>.</p><p>See <span class=q7>Tides</span>.</p>"
      ) == ["Boats", "Delete", "Tides"])
    #expect(
      try labels("<p>单击<span class=q7>船只</span>。</p><p>在<span class=q7>潮汐</span>页签，登记。</p>", lang: "zh") == [
        "船只", "潮汐",
      ])
  }

  @Test func oneClickMarksNoClass() throws {
    #expect(try labels("<p>Click <span class=q7>Boats</span>.</p><p>Tell <span class=q7>them</span>.</p>").isEmpty)
  }

  @Test func aClassThatMostlyStandsElsewhereMarksNone() throws {
    let others = (0..<9).map { "<p>The word <span class=q7>tide\($0)</span> is old.</p>" }.joined()
    #expect(
      try labels("<p>Click <span class=q7>A</span>.</p><p>Click <span class=q7>B</span>.</p>\(others)").isEmpty)
  }

  @Test func sentencesAndBoxesAreNoLabels() throws {
    let sentence = "the boats that lie at the north quay when the tide is at its highest"
    #expect(
      try labels(
        "<p>Click <span class=q7>\(sentence)</span>.</p><p>Click <span class=q7><img src=a.png></span>.</p><p>Click <span class=q7>\(sentence)</span>.</p>"
      ).isEmpty)
  }
}
