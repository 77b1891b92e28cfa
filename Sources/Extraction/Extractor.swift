import Digests
import HTMLTree
import Lexicon
import TopicModel

/// Reads a parsed page into its record.
///
/// A value without state: one extractor serves any number of pages and tasks.
public struct Extractor: Sendable {
  /// All readers, made once: an extractor is copied for nothing.
  private final class Readers: Sendable {
    let structure: StructureReader
    let languages: LanguageDetector
    private let assemblies: [String: TopicAssembly]
    private let fallback: TopicAssembly

    init(lexicon: Lexicon, profile: PageProfile) throws {
      languages = try LanguageDetector(lexicon: lexicon)
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

    /// That of a page's language, or of the first language there is.
    func assembly(for language: String) -> TopicAssembly { assemblies[primaryTag(language)] ?? fallback }

    /// Those of all languages.
    var all: some Collection<TopicAssembly> { assemblies.values }
  }

  private let readers: Readers

  /// - Throws: `LexiconError.malformed` for language data that cannot be read, and `LexiconError.unreadable` where no
  ///   language has procedure data at all.
  public init(lexicon: Lexicon, profile: PageProfile = .automatic) throws {
    readers = try Readers(lexicon: lexicon, profile: profile)
  }

  /// What `SiteChrome.Learner` learns a site's design from.
  public func sample(of document: HTMLDocument) -> SiteChrome.PageSample { readers.structure.sample(of: document) }

  /// - Parameters:
  ///   - source: path relative to the indexed root, or the URL of a crawled page; the topic's id is made of it.
  ///   - digest: SHA-256 of the source's bytes and of what else the record depends on, in hexadecimal.
  ///   - chrome: what repeats on the pages of the site, where a sample of them was looked at before.
  public func page(
    from document: HTMLDocument, source: String, url: String?, digest: String, chrome: SiteChrome = .unknown
  ) -> Page {
    let page = readers.structure.read(document, chrome: chrome)
    let assembly = readers.assembly(for: page.lang)
    var topic = assembly.topic(
      from: TopicSource(
        source: source, url: url, title: page.title, lang: page.lang,
        parent: page.parent.map { Topic.Parent(title: $0.title) }, breadcrumbs: page.breadcrumbs,
        content: page.content, links: page.links))
    topic.updated = page.updated
    var ledger = LossLedger(topic: topic, words: assembly.words)
    return Page(
      topic: topic, content: page.content, anchors: page.anchors, loss: ledger.count(page.content), digest: digest,
      comments: document.commentsForUs)
  }

  /// Reads a text file whose lines are fragments of help pages, cut at both ends and without markup.
  ///
  /// Each line is a topic of its own, with the source `FILE#line=N`; lines of the site's frame are none. A line that is
  /// the same page as an earlier one, cut differently, links to it: `rel` related, `resolved` that topic's id.
  public func pages(excerpts text: String, source: String) -> [Page] {
    let file = ExcerptFile(text) { line in
      readers.all.contains { ExcerptReader(words: $0.words, titles: $0.titles).isSiteLine(line) }
    }
    return file.lines.map { page(of: $0, source: source) }
  }

  private func page(of line: ExcerptFile.Line, source: String) -> Page {
    let lang = readers.languages.language(of: line.text.text, stated: "")
    let assembly = readers.assembly(for: lang)
    let excerpt = ExcerptReader(words: assembly.words, titles: assembly.titles).excerpt(of: line.text)
    var links = excerpt.links
    if let first = line.sameAs {
      let target = ExcerptFile.source(source, line: first)
      links.append(
        Link(
          text: "the same page, cut differently", target: target, resolved: TopicAssembly.id(of: target), rel: .related)
      )
    }
    var topic = assembly.topic(
      from: TopicSource(
        source: ExcerptFile.source(source, line: line.number), title: excerpt.title, lang: lang,
        parent: excerpt.parent.map { Topic.Parent(title: $0) }, content: excerpt.steps, links: links, isExcerpt: true))
    if assembly.words.genericHeadings.equals(topic.title), let first = topic.procedures.first {
      topic.title = first.title
    }
    var ledger = LossLedger(topic: topic, words: assembly.words)
    return Page(
      topic: topic, content: excerpt.content, loss: ledger.count(excerpt.content),
      digest: Digest.sha256(line.text.text.utf8))
  }
}
