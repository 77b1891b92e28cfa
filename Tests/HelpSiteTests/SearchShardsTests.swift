import Foundation
import Lexicon
import Testing

@testable import HelpSite

@Suite struct SearchShardsTests {
  private func files() throws -> [String: String] {
    let context = SiteContext(contents: Fixtures.contents(), options: SiteOptions(), theme: try Theme.builtIn())
    return Dictionary(
      SearchShards(context: context, words: try SearchWords(lexicon: .builtIn)).files().map { ($0.path, $0.text) }
    ) { first, _ in first }
  }

  @Test func everyShardCallsThePage() throws {
    let files = try files()
    #expect(files["search/meta.js"] != nil)
    for (path, text) in files {
      #expect(text.hasPrefix("stepdexSearch("), "\(path)")
      #expect(!text.contains("</"), "\(path)")
    }
  }

  @Test func writesNumbersFiveBitsADigit() {
    var digits = SearchDigits()
    for number in [0, 31, 32, 1000] { digits.append(number) }
    #expect(digits.text == "0V" + "W1" + "eV")
  }
}
