import SearchIndex
import TextAnalysis

/// Which terms stand together in one line of a page, for questions: they are answered by one sentence, and the page ranks by
/// its best one (`Ranker.refine`). The texts themselves would be several times as much to load.
///
/// It stands first in the page's file, a sketch a line: its number of terms k and how many hashes they have
/// less (`SearchDigits`), then the hashes of its terms modulo 512 k, each once, ascending, as the difference to the one
/// before in a Rice code of nine low bits (`SearchBits`). So a term that is not there seems to be in one line of 512.
enum LineSketches {
  /// What a page's text is read for; more would be loaded for little.
  private static let mostTerms = 600

  /// Lines with one term say no more than the page, and one whose terms all stand in another line no more than that.
  static func text(of page: PageText) -> String {
    var lines: [Set<String>] = []
    for text in page.limits + page.heads + page.body {
      let terms = Set(Analyzer.tokens(text).filter { $0.kind != .tail }.map(\.text))
      if terms.count > 1 { lines.append(terms) }
    }
    var kept: [Set<String>] = []
    var text = ""
    var count = 0
    for line in lines.sorted(by: { $0.count > $1.count }) {
      if count >= mostTerms { break }
      if kept.contains(where: line.isSubset) { continue }
      kept.append(line)
      text += sketch(line)
      count += line.count
    }
    return text
  }

  /// FNV-1a of the UTF-8 bytes, 32 bits.
  static func hash(_ term: String) -> UInt32 {
    term.utf8.reduce(0x811C_9DC5) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
  }

  private static func sketch(_ terms: Set<String>) -> String {
    let hashes = Set(terms.map { hash($0) % UInt32(512 * terms.count) }).sorted()
    var digits = SearchDigits()
    digits.append(terms.count)
    digits.append(terms.count - hashes.count)
    var bits = SearchBits(after: digits)
    var last: UInt32 = 0
    for hash in hashes {
      bits.append(Int(hash - last), low: 9)
      last = hash
    }
    return bits.close(with: 0).text
  }
}
