import SearchIndex
import TextAnalysis
import TopicModel

/// The search index of the site: script files that a page loads as it needs them, from a folder or a server.
///
/// - `search/meta.js`: what every search needs: the kinds of all documents, and how many files of each kind there are.
/// - `search/t/N.js`, `g/N.js`, `o/N.js`, `n/N.js`, `y/N.js` (`HashedFiles`): lines `term postings`: the documents that a term
///   stands in and in which of their fields. Words, pairs of ideographs, single ones, whole titles and labels and neighbours,
///   and pinyin stand apart, as a query asks for many of the first two.
/// - `search/f/N.js`: what stands behind an ideograph, with the number of documents: `券额12管3`, and before it: `<额券12`.
/// - `search/d/N.js`: page N: the way to its chapter (`Chapters`), which terms stand in one line of it (`LineSketches`), then
///   its procedures and itself: title, path, mode, place, lines, and what folds in them. Where that is much, `[M, place]` says where in `search/d/N-M.js` it stands.
/// - `search/c/N.js`: what a query's characters fold to, and what the languages know about words that begin with them
///   (`SearchWords`).
/// - `search/p/N.js`: what words mean together (`PhraseLexicon`).
/// - `search/areas.js`: the areas that an answer can be narrowed to (`SearchAreas`).
/// - `search/sounds.js`: the syllables of pinyin, for queries in Latin letters that no page has.
/// - `search/b/N.js`: what a word that is still being typed may become (`WordBeginnings`).
/// - `search/v/N.js`: words with the number of their documents, for correcting letters (`Vocabulary`).
/// - `search/h/N.js`, `search/x/N.js`: which characters sound or look like one (`Likenesses`): for correcting characters.
///
/// The ranking is that of `SearchIndex` (its first stage, titles, kinds and modes); the page does it as
/// `site/assets/search/ranking.js` says. Numbers are written in digits of 6 bits (`SearchDigits`), document numbers as gaps.
struct SearchShards {
  private let documents: [SearchDocument]
  private let context: SiteContext
  private let words: SearchWords
  private let contents: SiteContents

  init(contents: SiteContents, context: SiteContext, words: SearchWords) {
    self.contents = contents
    self.context = context
    self.words = words
    documents = context.searchDocuments()
  }

  /// The files, each with its path from the site's root.
  func files() -> [(path: String, text: String)] {
    let areas = SearchAreas(documents: documents, tree: context.library.areas)
    let terms = SearchTerms(documents, areas: areas, words: words)
    let present = terms.characters
    let folding = SearchFolding(present: present)
    let hashed =
      PostingFiles(terms: terms, scale: documents.count > 20_000 ? 8 : 1).files
      + Likenesses(present: present).files(pages: contents.pages.count)
    let records = SearchRecords(
      documents: documents, folding: folding, chapters: Chapters(context.library.pages.map(\.topic)))
    var files = hashed.flatMap { $0.files() } + records.files()
    let version = files.reduce(UInt64(0)) { $0 &* 31 &+ SitePaths.fnv1a($1.text.utf8) }
    files += words.files(folding: folding, aliases: contents.aliases, terms: terms)
    files.append(("search/areas.js", "stepdexSearch(\"a\",0,\(areas.json.text));\n"))
    let syllables = AnalyzerTables.pinyin.map(\.syllable).joined(separator: " ")
    files.append(("search/sounds.js", "stepdexSearch(\"s\",0,\"\(syllables)\");\n"))
    let pages = PageKinds(documents: documents, contents: contents, context: context, words: words)
    let kinds = pages.kinds
    let meta = JSON.object([
      ("version", .string(String(version, radix: 36))), ("kinds", .string(kinds.sequences)),
      ("pages", .string(kinds.pages)), ("copies", .string(pages.copies)),
      ("files", .object(hashed.map { ($0.kind, .number($0.count)) } + [("c", .number(words.fileCount))])),
    ])
    files.append(("search/meta.js", "stepdexSearch(\"m\",0,\(meta.text));\n"))
    return files
  }
}
