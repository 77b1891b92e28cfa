import HTMLTree
import Lexicon
import TopicModel

/// Reads a parsed page into its record.
///
/// A value without state: one extractor serves any number of pages and tasks.
public struct Extractor: Sendable {
  private let structure: StructureReader
  private let assemblies: [String: TopicAssembly]
  private let fallback: TopicAssembly

  /// - Throws: `LexiconError.malformed` for language data that cannot be read, and `LexiconError.unreadable` where no
  ///   language has procedure data at all.
  public init(lexicon: Lexicon, profile: PageProfile = .automatic) throws {
    structure = try StructureReader(lexicon: lexicon, profile: profile)
    let readers = try SentenceReaders(lexicon: lexicon)
    var assemblies: [String: TopicAssembly] = [:]
    for language in lexicon.languages {
      guard let words = try ProcedureWords(lexicon: lexicon, language: language) else { continue }
      assemblies[language] = TopicAssembly(words: words, language: SentenceLanguage(tag: language, readers: readers))
    }
    guard let first = assemblies.keys.min(), let fallback = assemblies[first] else {
      throw LexiconError.unreadable(path: "procedures.yml")
    }
    self.assemblies = assemblies
    self.fallback = fallback
  }

  /// - Parameters:
  ///   - source: path relative to the indexed root, or the URL of a crawled page; the topic's id is made of it.
  ///   - digest: SHA-256 of the source's bytes, in hexadecimal.
  public func page(from document: HTMLDocument, source: String, url: String?, digest: String) -> Page {
    let page = structure.read(document)
    let assembly = assemblies[Self.primaryTag(page.lang)] ?? fallback
    let topic = assembly.topic(
      from: TopicSource(
        source: source, url: url, title: page.title, lang: page.lang,
        parent: page.parent.map { Topic.Parent(title: $0.title) }, breadcrumbs: page.breadcrumbs,
        content: page.content, links: page.links))
    var ledger = LossLedger(topic: topic, words: assembly.words)
    return Page(
      topic: topic, content: page.content, anchors: page.anchors, loss: ledger.count(page.content), digest: digest)
  }

  private static func primaryTag(_ language: String) -> String {
    language.split(separator: "-").first.map { $0.lowercased() } ?? ""
  }
}
