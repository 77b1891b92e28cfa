import Foundation
import Testing
import TopicModel

@testable import SearchIndex

@Suite struct IndexFileTests {
  @Test func givesBackWhatWasPutInSortedBySource() throws {
    let index = try IndexFile.open(temporaryPath(), mode: .write)
    let pages = [page("b.html", title: "退订资源", steps: ["单击“退订”。"]), page("a.html", title: "简介")]
    try index.apply(upserts: pages)
    #expect(try index.pages() == [pages[1], pages[0]])
    #expect(try index.page(source: "b.html") == pages[0])
    #expect(try index.page(source: "c.html") == nil)
    #expect(try index.topic(id: "id-a.html") == pages[1].topic)
    #expect(try index.procedure(id: "b.html#1")?.procedure == pages[0].topic.procedures[0])
    #expect(try index.digests() == ["a.html": "0", "b.html": "0"])
  }

  @Test func twoSpellingsOfOneShortFormAreOne() throws {
    let index = try IndexFile.open(temporaryPath(), mode: .write)
    let lines = ["Uniform Resource Locators (URL) of it.", "A Uniform Resource Locator (URL)."]
    try index.apply(upserts: [page("a.html", title: "Addresses", steps: lines, lang: "en")])
    #expect(try index.digests() == ["a.html": "0"])
  }

  @Test func replacesAndRemovesBySource() throws {
    let path = temporaryPath()
    let index = try IndexFile.open(path, mode: .write)
    try index.apply(upserts: [page("a.html", title: "旧"), page("b.html", title: "b")])
    try index.apply(
      upserts: [page("a.html", title: "新", steps: ["x"], digest: "1")], removals: ["b.html", "none.html"])
    let again = try IndexFile.open(path, mode: .read)
    #expect(try again.digests() == ["a.html": "1"])
    #expect(try again.topic(id: "id-a.html")?.title == "新")
    #expect(try again.procedure(id: "a.html#1") != nil)
  }

  /// Free pages lie where rows were that are not there any more: a file that was written anew has none.
  @Test(arguments: [(pages: 40, isWrittenAnew: true), (pages: 1, isWrittenAnew: false)])
  func whatIsMostlyNewIsWrittenAnewInOnePiece(change: (pages: Int, isWrittenAnew: Bool)) throws {
    let path = temporaryPath()
    let index = try IndexFile.open(path, mode: .write)
    func pages(_ digest: String, _ count: Int) -> [Page] {
      let steps = Array(repeating: "单击“确定”。", count: 200)
      return (0..<count).map { page("\($0).html", title: "页面\($0)", steps: steps, digest: digest) }
    }
    try index.apply(upserts: pages("0", 40))
    let gone = change.isWrittenAnew ? [] : (20..<40).map { "\($0).html" }
    try index.apply(upserts: pages("1", change.pages), removals: gone)
    let free = try index.reading { try Int.fetchOne($0, sql: "PRAGMA freelist_count") ?? 0 }
    #expect((free == 0) == change.isWrittenAnew)
    #expect(try index.digests()["0.html"] == "1")
    #expect(try index.search(SearchRequest(query: "页面3")).hits.first?.topic.source == "3.html")
  }

  @Test func aFailedChangeLeavesNothingBehind() throws {
    let index = try IndexFile.open(temporaryPath(), mode: .write)
    try index.apply(upserts: [page("a.html", title: "a")])
    struct Stop: Error {}
    #expect(throws: Stop.self) {
      try index.update { update in
        try update.upsert(page("b.html", title: "b"))
        throw Stop()
      }
    }
    #expect(try index.digests().keys.sorted() == ["a.html"])
  }

  @Test func sameIDFromAnotherSourceIsAnError() throws {
    let index = try IndexFile.open(temporaryPath(), mode: .write)
    var other = page("b.html", title: "b")
    other.topic.id = "id-a.html"
    #expect(throws: IndexError.self) { try index.apply(upserts: [page("a.html", title: "a"), other]) }
    #expect(try index.digests().isEmpty)
  }

  @Test func aReaderSeesTheOldStateUntilTheChangeIsIn() throws {
    let path = temporaryPath()
    let writer = try IndexFile.open(path, mode: .write)
    try writer.apply(upserts: [page("a.html", title: "旧")])
    let reader = try IndexFile.open(path, mode: .read)
    try writer.update { update in
      try update.upsert(page("a.html", title: "新"))
      #expect(try reader.topic(id: "id-a.html")?.title == "旧")
    }
    #expect(try reader.topic(id: "id-a.html")?.title == "新")
  }

  @Test func updatedTopicsKeepTheirContent() throws {
    let index = try IndexFile.open(temporaryPath(), mode: .write)
    let before = page("a.html", title: "a", steps: ["x"])
    try index.apply(upserts: [before])
    var topic = before.topic
    topic.procedures[0].counterparts = [
      Counterpart(id: "b.html#1", relation: .batch, confidence: 0.9, evidence: ["same title"])
    ]
    try index.updateTopics([topic, page("absent.html", title: "x").topic])
    #expect(try index.page(source: "a.html")?.topic == topic)
    #expect(try index.page(source: "a.html")?.content == before.content)
    #expect(try index.digests().count == 1)
  }

  @Test func refusesWhatIsNotAnIndex() throws {
    let missing = temporaryPath()
    #expect(throws: IndexError.missing(path: missing)) { try IndexFile.open(missing, mode: .read) }

    let text = temporaryPath("notes.txt")
    try FileManager.default.createDirectory(
      at: URL(filePath: text).deletingLastPathComponent(), withIntermediateDirectories: true)
    let bytes = Data(String(repeating: "not a database\n", count: 100).utf8)
    try bytes.write(to: URL(filePath: text))
    for mode in [IndexFile.Mode.read, .write] {
      #expect(throws: IndexError.foreign(path: text)) { try IndexFile.open(text, mode: mode) }
    }
    #expect(try Data(contentsOf: URL(filePath: text)) == bytes)

    let folder = URL(filePath: text).deletingLastPathComponent().path(percentEncoded: false)
    #expect(throws: IndexError.self) { try IndexFile.open(folder, mode: .write) }
  }

  @Test func refusesAnotherProgramsDatabaseAndOtherFormats() throws {
    let path = temporaryPath()
    let index = try IndexFile.open(path, mode: .write)
    try index.gate.use { try $0.execute(sql: "PRAGMA user_version = 99") }
    for mode in [IndexFile.Mode.read, .write] {
      #expect(throws: IndexError.newer(path: path, found: 99, known: IndexSchema.version)) {
        try IndexFile.open(path, mode: mode)
      }
    }
    try index.gate.use { try $0.execute(sql: "PRAGMA user_version = 0") }
    #expect(throws: IndexError.outdated(path: path, found: 0, known: IndexSchema.version)) {
      try IndexFile.open(path, mode: .read)
    }
    try index.gate.use { try $0.execute(sql: "PRAGMA application_id = 7") }
    for mode in [IndexFile.Mode.read, .write] {
      #expect(throws: IndexError.foreign(path: path)) { try IndexFile.open(path, mode: mode) }
    }
  }

  @Test func anOutdatedIndexIsEmptiedForWriting() throws {
    let path = temporaryPath()
    let index = try IndexFile.open(path, mode: .write)
    try index.apply(upserts: [page("a.html", title: "a")])
    try index.gate.use { try $0.execute(sql: "PRAGMA user_version = 0") }
    #expect(try IndexFile.open(path, mode: .write).digests().isEmpty)
  }

  @Test func tablesThatAnotherProcessMadeMeanwhileStay() throws {
    let path = temporaryPath()
    try IndexFile.open(path, mode: .write).apply(upserts: [page("a.html", title: "a")])
    try IndexSchema.create(Database(path: path, writable: true))
    #expect(try IndexFile.open(path, mode: .read).digests() == ["a.html": "0"])
  }

  @Test func onlyAnIndexWithoutPagesThatNobodyFillsIsRemoved() throws {
    let path = temporaryPath()
    let index = try IndexFile.open(path, mode: .write)
    try index.update { update in
      try update.upsert(page("a.html", title: "a"))
      // Another process that failed.
      IndexFile.removeEmpty(path)
    }
    #expect(try index.digests() == ["a.html": "0"])
    IndexFile.removeEmpty(path)
    #expect(FileManager.default.fileExists(atPath: path))
    try index.apply(upserts: [], removals: ["a.html"])
    IndexFile.removeEmpty(path)
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func aNameThatLooksLikeAnAddressIsAFile() throws {
    let folder = temporaryPath() + "-folder"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let path = folder + "/file:x?mode=memory"
    try IndexFile.open(path, mode: .write).apply(upserts: [page("a.html", title: "a")])
    #expect(FileManager.default.fileExists(atPath: path))
    #expect(try IndexFile.open(path, mode: .read).digests().count == 1)
  }

  @Test func aFullDiskIsNamedAndChangesNothing() throws {
    let path = temporaryPath()
    let index = try IndexFile.open(path, mode: .write)
    try index.apply(upserts: [page("a.html", title: "a")])
    // The fault SQLite itself offers: no page beyond those there are.
    try index.gate.use { database in
      let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
      try database.execute(sql: "PRAGMA max_page_count = \(pages + 2)")
    }
    let large = page("b.html", title: "b", steps: Array(repeating: String(repeating: "长", count: 9000), count: 20))
    #expect(throws: IndexError.diskFull(path: path)) { try index.apply(upserts: [large]) }
    #expect(try index.digests() == ["a.html": "0"])
    #expect(try IndexFile.open(path, mode: .read).digests() == ["a.html": "0"])
  }
}
