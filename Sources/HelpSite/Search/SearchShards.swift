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
/// - `search/c/N.js`, `search/l/N.js`: what a query's characters fold to, and what the languages know about words that begin with
///   them or with a Latin word (`SearchWords`); `search/c/N-M.js` where very many begin with one.
/// - `search/p/N.js`: what words mean together (`PhraseLexicon`).
/// - `search/areas.js`: the areas that an answer can be narrowed to (`SearchAreas`).
/// - `search/sounds.js`: the syllables of pinyin (as `Vocabulary` writes words), for queries in Latin letters that no page has.
/// - `search/b/N.js`: what a word that is still being typed may become (`WordBeginnings`).
/// - `search/v/N.js`: words with the number of their documents, for correcting letters (`Vocabulary`).
/// - `search/h/N.js`, `search/x/N.js`: which characters sound or look like one (`Likenesses`): for correcting characters.
///
/// The ranking is that of `SearchIndex` (its first stage, titles, kinds and modes); the page does it as
/// `site/assets/search/ranking.js` says. Numbers are written in digits of 6 bits (`SearchDigits`), document numbers as gaps.
struct SearchShards {
  private let documents: SearchDocuments
  private let context: SiteContext
  private let words: SearchWords
  private let contents: SiteContents

  init(contents: SiteContents, context: SiteContext, words: SearchWords) {
    self.contents = contents
    self.context = context
    self.words = words
    documents = SearchDocuments(context)
  }

  /// Hands out the files, each with its path from the site's root, as they are made: neither all of them nor the texts of all
  /// pages are in memory.
  func write(_ add: (_ path: String, _ text: String) throws(SiteError) -> Void) throws(SiteError) {
    var version: UInt64 = 0
    func write(_ path: String, _ text: String) throws(SiteError) {
      version = version &* 31 &+ SitePaths.fnv1a(text.utf8)
      try add(path, text)
    }
    let areas = SearchAreas(documents.areas, tree: context.library.areas)
    var (terms, kinds) = (SearchTerms(areas: areas, words: words), PageKinds(words: words))
    try forEachPage { (_, _, first, documents) throws(SiteError) in
      for (place, document) in documents.enumerated() {
        terms.add(document, number: first + place)
        kinds.add(document)
      }
    }
    terms.finish()
    var counts: [(String, JSON)] = []
    func write(_ hashed: HashedFiles) throws(SiteError) {
      counts.append((hashed.kind, .number(hashed.count)))
      for file in hashed.files() { try write(file.path, file.text) }
    }
    try PostingFiles(terms: terms, scale: documents.count > 20_000 ? 8 : 1).forEachKind { (files) throws(SiteError) in
      try write(files)
    }
    let present = terms.characters
    for files in Likenesses(present: present).files(pages: contents.pages.count) { try write(files) }
    let folding = SearchFolding(present: present)
    for file in words.files(folding: folding, aliases: contents.aliases, terms: terms) {
      try write(file.path, file.text)
    }
    terms = SearchTerms(areas: areas, words: words)
    let records = SearchRecords(folding: folding, chapters: Chapters(context.library.pages.map(\.topic)))
    try forEachPage { (number, page, _, documents) throws(SiteError) in
      for file in records.files(of: page, number: number, documents) { try write(file.path, file.text) }
    }
    try write("search/areas.js", Self.script(areas.json.text))
    let syllables = Vocabulary.text(AnalyzerTables.pinyin.map { ($0.syllable, 1) })
    try write("search/sounds.js", Self.script("\"\(syllables)\""))
    let meta = JSON.object([
      ("version", .string(String(version, radix: 36))), ("kinds", .string(kinds.kinds.sequences)),
      ("pages", .string(kinds.kinds.pages)), ("copies", .string(PageKinds.copies(contents, context))),
      ("files", .object(counts + words.fileCounts)),
    ])
    try write("search/meta.js", Self.script(meta.text))
  }

  /// A script that hands contents to the page, which knows from the script's element what they are: so little stands
  /// around them, as a search loads a hundred files.
  static func script(_ contents: String) -> String { "sx(\(contents))\n" }

  /// Lends each page with its number, the number of its first document, and its documents.
  private func forEachPage(
    _ body: (_ number: Int, _ page: Page, _ first: Int, _ documents: [SearchDocument]) throws(SiteError) -> Void
  ) throws(SiteError) {
    var first = 0
    for (number, known) in context.library.pages.enumerated() {
      let page = try context.whole(known)
      let documents = documents.documents(of: number, page)
      try body(number, page, first, documents)
      first += documents.count
    }
  }
}
