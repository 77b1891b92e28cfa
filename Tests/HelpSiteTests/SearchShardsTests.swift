import Foundation
import Lexicon
import SearchIndex
import Testing
import TopicModel

@testable import HelpSite

@Suite struct SearchShardsTests {
  private func files() throws -> [String: String] {
    let contents = Fixtures.contents()
    let context = SiteContext(contents: contents, options: SiteOptions(), theme: try Theme.builtIn())
    return Dictionary(
      SearchShards(contents: contents, context: context, words: try SearchWords(lexicon: .builtIn)).files()
        .map { ($0.path, $0.text) }
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

  @Test func directoryTellsTheFileOfEveryTerm() {
    let terms = (0..<3000).map { "词" + String($0 + 100_000, radix: 36) } + ["量删除", "𠮷日"]
    let sorted = terms.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    var shards = TermShards(bytes: 60)
    for term in sorted { shards.add(term, "1a") }
    shards.close()
    let files = Dictionary(uniqueKeysWithValues: shards.files.map { ($0.path, $0.text) })
    let starts = (0..<shards.heads.count).flatMap { part in
      Self.contents(files["search/i/\(part).js"]).split(separator: " ").map(String.init)
    }
    #expect(shards.heads.count > 2)
    #expect(shards.heads[1] == starts[TermShards.groupSize])
    for term in sorted {
      let number = starts.lastIndex { !term.utf8.lexicographicallyPrecedes($0.utf8) } ?? 0
      let lines = Self.contents(files["search/t/\(number).js"]).components(separatedBy: "\\n")
      #expect(lines.contains(term + " 1a"), "\(term) in file \(number)")
    }
  }

  @Test func aFileBeginsWithAsMuchOfItsTermAsPartsItFromTheOneBefore() {
    #expect(TermShards.start(of: "批量", after: "批发") == "批量")
    #expect(TermShards.start(of: "量删除", after: "批量") == "量")
    #expect(TermShards.start(of: "deleted", after: "delete") == "deleted")
    #expect(TermShards.start(of: "a", after: "") == "a")
  }

  @Test func wordsForCorrectionAreInFilesByFirstLetterAndLength() throws {
    let vocabulary = Vocabulary([("disk", 3), ("disc", 1), ("delet", 2), ("云盘", 9), ("vm", 9), ("a1b2", 1)])
    let files = Dictionary(uniqueKeysWithValues: vocabulary.files.map { ($0.path, $0.text) })
    #expect(vocabulary.heads == "d")
    #expect(files["search/v/d4.js"] == "stepdexSearch(\"v\",\"d4\",\"disc:1 disk:3\");\n")
    #expect(files["search/v/d5.js"] == "stepdexSearch(\"v\",\"d5\",\"delet:2\");\n")
    #expect(files["search/v/d6.js"] == "stepdexSearch(\"v\",\"d6\",\"\");\n")
  }

  @Test func whatIsKnownOfACharacterIsInOneSmallFile() throws {
    let files = try files()
    let words = files.filter { $0.key.hasPrefix("search/c/") }
    #expect(words.count == SearchWords.fileCount)
    // 批 begins 批量, which says that several are meant.
    let number = 0x6279 % SearchWords.fileCount
    #expect(words["search/c/\(number).js"]?.contains("批量") == true)
    #expect(words.values.allSatisfy { $0.utf8.count < 8_000 })
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

  @Test func offersTheLargestAreasOnly() throws {
    let pages = (0..<400).flatMap { area in
      (0..<(area == 399 ? 2 : 1)).map { number in
        Page(
          topic: Topic(
            id: "\(area)-\(number)", source: "\(area)-\(number).html", title: "T", lang: "en", kind: .concept,
            breadcrumbs: ["Area \(area)"]), content: [])
      }
    }
    let context = SiteContext(
      contents: SiteContents(pages: pages), options: SiteOptions(), theme: try Theme.builtIn())
    let areas = SearchAreas(documents: context.searchDocuments(), tree: context.library.areas)
    #expect(areas.numbers.count == 120)
    #expect(areas.json.text.contains("Area 399"), "it has more pages than any other")
    #expect(areas.json.text.utf8.count < 4_000)
  }

  private static func contents(_ text: String?) -> String {
    guard let text, let start = text.firstIndex(of: ","), let second = text[start...].dropFirst().firstIndex(of: ",")
    else { return "" }
    return String(text[text.index(second, offsetBy: 2)...].dropLast(4))
  }
}

@Suite struct ScriptTextTests {
  private func compact(_ text: String) -> String {
    String(decoding: ScriptText.compact(Array(text.utf8)), as: UTF8.self)
  }

  @Test func leavesOutIndentationAndLinesOfComment() {
    #expect(
      compact("// About.\nif (a) {\n  // Why.\n  b(\"//c\"); // kept\n}\n\n") == "if(a){\nb(\"//c\"); // kept\n}\n")
  }

  @Test(arguments: [
    ("a = b ? c : d;", "a=b?c:d;"), ("return x + +y - -z;", "return x + +y - -z;"),
    ("f(\"a = b\", 'c  ( d', \"e\\\" = f\");", "f(\"a = b\",'c  ( d',\"e\\\" = f\");"),
    ("const x = y in z, w = { v: 1 };", "const x=y in z,w={v:1};"), ("a = b.split(/ = /);", "a = b.split(/ = /);"),
  ])
  func leavesOutSpacesBesideOperatorsOutsideOfTexts(line: String, expected: String) {
    #expect(compact(line) == expected + "\n")
  }

  @Test(arguments: ["x = `\n  // text\n`;\n", "x = \"a\\\n  // text\";\n", "/* long\n  // comment */\n"])
  func leavesAloneWhatMayBeText(script: String) {
    #expect(compact(script) == script)
  }
}
