import Foundation
import Lexicon
import SearchIndex
import Testing
import TopicModel

@testable import HelpSite

@Suite struct SearchShardsTests {
  private func files() throws -> [String: String] {
    let contents = Fixtures.contents()
    let context = try SiteContext(contents: contents, options: SiteOptions(), theme: try Theme.builtIn())
    var files: [String: String] = [:]
    try SearchShards(contents: contents, context: context, words: try SearchWords(lexicon: .builtIn, pages: 1)).write {
      (path, text) throws(SiteError) in
      #expect(files[path] == nil)
      files[path] = text
    }
    return files
  }

  @Test func everyShardCallsThePage() throws {
    let files = try files()
    #expect(files["search/meta.js"] != nil)
    for (path, text) in files {
      #expect(text.hasPrefix("sx(") && text.hasSuffix(")\n"), "\(path)")
      #expect(!text.contains("</"), "\(path)")
    }
  }

  @Test func chaptersAreWaysFromPageToPage() {
    func topic(_ id: String, _ kind: Topic.Kind, children: [String] = []) -> Topic {
      var topic = Topic(id: id, source: id, title: id, lang: "en", kind: kind)
      topic.links = children.map { .init(text: "", target: $0, resolved: $0, rel: .child) }
      return topic
    }
    let pages = [
      topic("a", .concept, children: ["d"]), topic("b", .task), topic("c", .index, children: ["b", "d", "c"]),
      topic("d", .task),
    ]
    // None; one behind; none, though it lists itself; one before, as pages that only link come first.
    let chapters = Chapters(pages)
    #expect(pages.indices.map(chapters.way) == [0, 1, 0, -1])
  }

  @Test func writesNumbersFiveBitsADigit() {
    var digits = SearchDigits()
    for number in [0, 31, 32, 1000] { digits.append(number) }
    #expect(digits.text == "0V" + "W1" + "eV")
  }

  @Test func writesBitsSixADigit() {
    var digits = SearchDigits()
    digits.append(5)
    var bits = SearchBits(after: digits)
    bits.append(0b101, count: 3)
    bits.append(ones: 2)
    #expect(bits.close(with: 1).text == "5k", "101110")
    bits.append(11, low: 2)
    #expect(bits.close(with: 0).text == "5ks", "110 11")
  }

  @Test func theHashOfAKeyTellsItsFile() {
    let keys = (0..<3000).map { "词" + String($0 + 100_000, radix: 36) } + ["量删除", "𠮷日", "delete"]
    var hashed = HashedFiles("t", size: 100)
    for key in keys { hashed.add(key, key + " 1a") }
    let files = Dictionary(uniqueKeysWithValues: hashed.files().map { ($0.path, $0.text) })
    #expect(files.count == hashed.count && files.count > 100)
    for key in keys {
      let number = HashedFiles.number(key, of: hashed.count)
      let lines = Self.contents(files["search/t/\(number).js"]).components(separatedBy: ";")
      #expect(lines.contains(key + " 1a"), "\(key) in file \(number)")
    }
    #expect(HashedFiles("t", size: 100).files().map(\.text) == ["sx(\"\")\n"])
  }

  @Test func wordsAreInFilesByFirstLetterAndLength() throws {
    let files = Vocabulary.files(
      [("disk", 3), ("disc", 1), ("delet", 2), ("detach", 1), ("écran", 9), ("vm", 9), ("a1b2", 1)], size: 10_000)
    // What a word shares with the one before is not written again.
    #expect(Self.lines(files) == ["d4 AdiscDk3", "d5 Adelet2", "d6 Adetach"], "words of letters only")
  }

  @Test func aBeginningTellsItsWordsOrAllTheirDocuments() {
    func posting(_ document: Int32, _ fields: UInt8) -> SearchTerms.Posting {
      .init(document: document, fields: fields)
    }
    let words: [WordBeginnings.Word] = [
      ("instance", [posting(1, 4), posting(3, 1)]), ("install", [posting(3, 2)]), ("instead", [posting(2, 4)]),
      ("instruct", [posting(9, 4)]), ("in", [posting(5, 4)]), ("inn", [posting(6, 4)]), ("disk", [posting(1, 1)]),
    ]
    let files = WordBeginnings(words).files(size: 10_000) { postings, count in
      "\(count)=" + postings.map { "\($0.document).\($0.fields)" }.joined(separator: ",")
    }
    let all = "5=1.4,2.4,3.3,9.4"
    #expect(
      Self.lines(files) == [
        // Five words; "in" itself is shorter than what is looked up by a beginning.
        "in 6=1.4,2.4,3.3,6.4,9.4", "ins \(all)", "inst \(all) all ance ead ruct", "di ! sk", "dis ! k",
      ])
  }

  @Test func aWordIsNotLookedUpByWhatGoesOnLongerThanAnybodyWaits() {
    let words = ["abcdefghi", "abcdefghij", "abcd", "abcde"].map { (term: $0, postings: [SearchTerms.Posting]()) }
    let lines = Self.lines(WordBeginnings(words).files(size: 10_000) { _, _ in "" })
    #expect(lines == ["ab ! cd cde", "abc ! d de defghi", "abcd ! e efghi efghij"])
  }

  @Test func aCharacterTellsWhichOfTheSiteLookLikeIt() {
    let files = Likenesses(present: ["拟", "云"]).files(pages: 1)
    #expect(files.map(\.kind) == ["h", "x"])
    let lines = files[0].files().flatMap { Self.contents($0.text).components(separatedBy: ";") }
    #expect(lines.contains { $0.hasPrefix("似:") && $0.hasSuffix(":拟") })
    #expect(lines.contains { $0.hasPrefix("拟:") && $0.hasSuffix(":") }, "似 stands on no page")
    #expect(Self.lines(files[1]) == ["ni 拟", "yun 云"])
  }

  @Test func whatEndsAsTypedStandsWithWhatIsCalledSo() throws {
    let files = try files().filter { $0.key.hasPrefix("search/n/") }.values.map {
      Set(Self.contents($0).components(separatedBy: ";").map { String($0.prefix { $0 != " " }) })
    }
    let wholes = files.flatMap { lines in lines.filter { $0.hasPrefix("=") }.map { ($0, lines) } }
    let ends = Set(files.joined().filter { $0.hasPrefix(">") })
    let both = wholes.filter { ends.contains(">" + $0.0.dropFirst()) }
    #expect(!both.isEmpty)
    for (whole, lines) in both { #expect(lines.contains(">" + whole.dropFirst())) }
  }

  @Test func aPagesFileHasItsProceduresBeforeThePage() throws {
    let files = try files()
    let pages = files.filter { $0.key.hasPrefix("search/d/") }
    let topics = pages.filter { !$0.key.contains("-") }
    #expect(topics.count == Fixtures.contents().pages.count)
    #expect(topics.values.allSatisfy { $0.contains("\"topics/") })
  }

  @Test func ofAPageWithMuchToShowTheProceduresStandInFilesOfTheirOwn() {
    let records = [700, 700, 300, 2000].map { String(repeating: "x", count: $0) }
    #expect(SearchRecords.blocks(records).map { $0.map(\.count) } == [[700], [700, 300], [2000]])
    #expect(SearchRecords.blocks(Array(records.dropFirst(2).dropLast())).isEmpty)
  }

  @Test func whatIsKnownOfACharacterIsInOneSmallFile() throws {
    let files = try files()
    let words = files.filter { $0.key.hasPrefix("search/c/") }
    #expect(words.keys.count { !$0.contains("-") } == 192)
    // 批 begins 批量, which says that several are meant.
    let number = 0x6279 % 192
    #expect(words["search/c/\(number).js"]?.contains("批量") == true)
    #expect(words.values.allSatisfy { $0.utf8.count < 9_000 })
    // How much of what the pages say begins with a character stands there too.
    let beginnings = try #require(files["search/c/\(0x5238 % 192).js"]?.firstMatch(of: /#[^;]*券([0-9]+)/))
    #expect(Int(beginnings.1) ?? 0 > 1)
    #expect(files["search/c/\(0x9F98 % 192).js"]?.contains("龘") == false)
  }

  @Test func whatIsKnownOfALatinWordIsInAFileOfWords() throws {
    let files = try files()
    let words = files.filter { $0.key.hasPrefix("search/l/") }
    #expect(words.count == 64)
    let own = words["search/l/\(LineSketches.hash("how") % 64).js"]
    #expect(own?.firstMatch(of: /\bf[^;]*\bhow\b/) != nil)
    #expect(files.filter { $0.key.hasPrefix("search/c/") }.values.allSatisfy { !$0.contains("how") })
    // All of it is one text, and what two words share is said once.
    #expect(words.values.allSatisfy { !$0.contains("[") && !$0.contains("{") })
  }

  /// Of a character that begins very many words a query needs the few that go on as it does.
  @Test func wordsOfACharacterThatBeginsVeryManyStandInPieces() throws {
    let context = try SiteContext(
      contents: Fixtures.contents(), options: SiteOptions(), theme: try Theme.builtIn())
    let words = try SearchWords(lexicon: .builtIn, pages: 500)
    let terms = SearchTerms(areas: SearchAreas([:], tree: context.library.areas), words: words)
    let files = Dictionary(
      uniqueKeysWithValues: words.files(folding: SearchFolding(present: []), aliases: [:], terms: terms))
    let own = try #require(files["search/c/\(0x4E0D % 1536).js"])
    let count = try #require(own.firstMatch(of: /^sx\("!([0-9]+);/).flatMap { Int($0.1) })
    #expect(count > 1 && !own.contains("不知道"))
    let piece = HashedFiles.number("知", of: count)
    #expect(files["search/c/\(0x4E0D % 1536)-\(piece).js"]?.contains("不知道") == true)
    // One that begins few words has one file.
    #expect(files["search/c/\(0x7838 % 1536).js"]?.contains("!") == false)
    #expect(files.values.allSatisfy { $0.utf8.count < 2_000 })
  }

  @Test func tellsOfATextWhatFoldsInItAndOfMostNothing() {
    let folding = SearchFolding(present: Set("删除备份abc".unicodeScalars))
    #expect(folding.entries(in: ["删除备份 ABC"]) == [])
    #expect(folding.json(folding.entries(in: ["刪除備份"])).text == "{\"備\":\"备\",\"刪\":\"删\"}")
  }

  @Test func aLineIsSketchedOnceAndNotWhereAnotherHasItsTerms() {
    func text(_ lines: [String]) -> PageText {
      var page = PageText(
        Page(topic: Topic(id: "a", source: "a.html", title: "A", lang: "en", kind: .concept), content: []))
      page.body = lines
      return page
    }
    let one = LineSketches.text(of: text(["delete several disks"]))
    #expect(one.hasPrefix("30"), "three terms, no two of one hash")
    #expect(one == LineSketches.text(of: text(["delete several disks", "disks", "several disks"])))
    #expect(LineSketches.text(of: text(["disks", ""])).isEmpty)
    #expect(LineSketches.text(of: text((0..<2000).map { "word\($0) other\($0)" })).utf8.count < 4000)
  }

  @Test func aPageWithoutATitleIsCalledAsItsFileIs() throws {
    let page = Page(
      topic: Topic(id: "a", source: "ecs/blank.html", title: " ", lang: "en", kind: .concept), content: [])
    let context = try SiteContext(
      contents: SiteContents(pages: [page]), options: SiteOptions(), theme: try Theme.builtIn())
    #expect(context.library.pages.map(\.topic.title) == ["blank.html"])
    #expect(
      SearchDocuments(context).documents(of: 0, try context.whole(context.library.pages[0])).map(\.shownTitle) == [
        "blank.html"
      ])
  }

  @Test func whereAPageStandsIsSearchedWithItsTextAndNotShown() throws {
    let topic = Topic(
      id: "a", source: "a.html", title: "A", lang: "en", kind: .concept, breadcrumbs: ["Help", "Document Database"])
    let page = Page(topic: topic, content: [.paragraph(RichText("It stores documents."))])
    let context = try SiteContext(
      contents: SiteContents(pages: [page]), options: SiteOptions(), theme: try Theme.builtIn())
    let document = try #require(SearchDocuments(context).documents(of: 0, page).last)
    #expect(document.fields.body.contains("Document Database"))
    #expect(!document.fields.lead.contains("Document Database"))
    #expect(document.lines.map(\.text) == ["It stores documents."])
  }

  @Test func whatHasNoStepsIsShownWithWhatItsPageBeginsWith() throws {
    func procedure(_ id: String, _ steps: [Step]) -> Procedure {
      Procedure(id: id, title: id, steps: steps)
    }
    let topic = Topic(
      id: "a", source: "a.html", title: "A", lang: "en", kind: .reference,
      procedures: [procedure("call", []), procedure("told", [Step(number: "1", text: "Click Delete.")])])
    let page = Page(topic: topic, content: [.paragraph(RichText("This API deletes a disk."))])
    let context = try SiteContext(
      contents: SiteContents(pages: [page]), options: SiteOptions(), theme: try Theme.builtIn())
    let documents = SearchDocuments(context).documents(of: 0, page)
    #expect(documents.map { $0.lines.map(\.text) } == [["This API deletes a disk."], ["Click Delete."], []])
  }

  @Test(arguments: [
    ("delete-disk-v2", "Delete disk", "v2"), ("delete-disk", "Delete disk", ""), ("删除云硬盘-API-v2", "删除云硬盘", "API-v2"),
    ("storage", "Delete disk", "storage"), ("disks-more", "disk", "disks-more"),
    ("修改Record-Set-5", "修改Record Set", "5"),
  ])
  func aPageIsToldFromOthersByWhatItsTitleDoesNotSay(part: String, title: String, rest: String) {
    #expect(Distinctions.rest(of: part, behind: title[...]) == rest)
  }

  @Test func offersTheLargestAreasOnly() throws {
    let pages = (0..<400).flatMap { area in
      (0..<(area == 399 ? 2 : 1)).map { number in
        Page(
          topic: Topic(
            id: "\(area)-\(number)", source: "\(area)-\(number).html", title: "T", lang: "en", kind: .concept,
            breadcrumbs: ["Area \(area)"]), content: [])
      }
    }
    let context = try SiteContext(
      contents: SiteContents(pages: pages), options: SiteOptions(), theme: try Theme.builtIn())
    let areas = SearchAreas(SearchDocuments(context).areas, tree: context.library.areas)
    #expect(areas.numbers.count == 120)
    #expect(areas.json.text.contains("Area 399"), "it has more pages than any other")
    #expect(areas.json.text.utf8.count < 4_000)
  }

  private static func lines(_ files: HashedFiles) -> Set<String> {
    Set(files.files().flatMap { contents($0.text).components(separatedBy: ";") }.filter { !$0.isEmpty })
  }

  private static func contents(_ text: String?) -> String { String((text ?? "").dropFirst(4).dropLast(3)) }
}
