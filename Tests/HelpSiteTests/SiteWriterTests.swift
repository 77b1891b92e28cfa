import Foundation
import Testing

@testable import HelpSite

/// A folder of its own for one test, removed afterwards.
final class TemporaryFolder {
  let url = URL(filePath: NSTemporaryDirectory()).appending(path: "stepdex-site-\(UUID().uuidString)")
  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.path(percentEncoded: false) + "/" + name }
  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }
  func text(_ name: String) -> String? { try? String(contentsOfFile: path(name), encoding: .utf8) }
}

@Suite struct SiteWriterTests {
  let folder = TemporaryFolder()

  private func write(_ files: [String: String]) throws -> SiteReport {
    var writer = try SiteWriter(folder: folder.url)
    for (path, text) in files.sorted(by: { $0.key < $1.key }) { try writer.add(path, text) }
    return try writer.finish()
  }

  @Test func writesOnlyWhatChangedAndRemovesWhatIsGone() throws {
    #expect(try write(["a.html": "1", "b/c.html": "2", "b/d.html": "3"]).written == 3)
    let report = try write(["a.html": "1", "b/c.html": "changed"])
    #expect((report.written, report.unchanged, report.removed) == (1, 1, 1))
    #expect(folder.text("b/c.html") == "changed")
    #expect(!folder.exists("b/d.html"))
    #expect(!folder.exists(SiteWriter.stagingName))
  }

  @Test func whileOneBuildWritesAFolderAnotherLeavesItAlone() throws {
    var first: SiteWriter? = try SiteWriter(folder: folder.url)
    try first?.add("a.html", "1")
    #expect(throws: SiteError.busy(path: folder.url.path(percentEncoded: false))) { try SiteWriter(folder: folder.url) }
    #expect(try first?.finish().written == 1, "what it had staged is still there")
    first = nil
    #expect(try write(["a.html": "2"]).written == 1)
  }

  @Test func anInterruptedBuildRemovesWhatItStagedAndNotWhatAnotherProcessIsWriting() throws {
    _ = try write(["a.html": "1"])
    let staging = folder.path(SiteWriter.stagingName)
    try FileManager.default.createDirectory(atPath: staging, withIntermediateDirectories: true)
    // Another process has the folder.
    let other = open(folder.url.path(percentEncoded: false), O_RDONLY)
    #expect(flock(other, LOCK_EX | LOCK_NB) == 0)
    SiteWriter.removeStaging(in: folder.url)
    #expect(folder.exists(SiteWriter.stagingName))
    #expect(throws: SiteError.self) { try SiteWriter(folder: folder.url) }
    #expect(folder.exists(SiteWriter.stagingName))
    close(other)
    // It was killed.
    SiteWriter.removeStaging(in: folder.url)
    #expect(!folder.exists(SiteWriter.stagingName))
    let own = try SiteWriter(folder: folder.url)
    SiteWriter.removeStaging(in: folder.url)
    withExtendedLifetime(own) { #expect(!folder.exists(SiteWriter.stagingName)) }
  }

  @Test func aFolderThatCannotBeMadeIsSaid() throws {
    try FileManager.default.createDirectory(at: folder.url, withIntermediateDirectories: true)
    try Data("x".utf8).write(to: URL(filePath: folder.path("file")))
    for name in ["file", "file/below"] {
      #expect(throws: SiteError.unwritable(path: folder.path("file"), reason: "it is a file")) {
        try SiteWriter(folder: URL(filePath: folder.path(name)))
      }
    }
    #expect(folder.text("file") == "x")
  }

  @Test func repairsAFileThatSomeoneChanged() throws {
    _ = try write(["a.html": "1"])
    try Data("x".utf8).write(to: URL(filePath: folder.path("a.html")))
    #expect(try write(["a.html": "1"]).written == 1)
  }

  @Test func leavesFilesAloneThatItDidNotWrite() throws {
    _ = try write(["a.html": "1"])
    try Data("mine".utf8).write(to: URL(filePath: folder.path("mine.txt")))
    _ = try write(["b.html": "1"])
    #expect(folder.text("mine.txt") == "mine")
  }

  /// Of the folder that changes as a whole, too; its own that have become empty go.
  @Test func leavesFoldersAloneThatItDidNotMake() throws {
    _ = try write(["search/meta.js": "old", "search/t/0.js": "old", "search/u/v/0.js": "old"])
    let manager = FileManager.default
    for name in ["search/mine/below", "search/t/mine"] {
      try manager.createDirectory(atPath: folder.path(name), withIntermediateDirectories: true)
    }
    _ = try write(["search/meta.js": "new", "search/t/0.js": "new"])
    #expect(folder.text("search/meta.js") == "new")
    #expect(folder.exists("search/mine/below") && folder.exists("search/t/mine"))
    #expect(!folder.exists("search/u"))
  }

  @Test func refusesAFolderThatHoldsOtherFiles() throws {
    try FileManager.default.createDirectory(at: folder.url, withIntermediateDirectories: true)
    try Data("mine".utf8).write(to: URL(filePath: folder.path("mine.txt")))
    #expect(throws: SiteError.occupied(path: folder.url.path(percentEncoded: false))) { try write(["a.html": "1"]) }
  }

  @Test func anInterruptedBuildLeavesTheOldSite() throws {
    _ = try write(["a.html": "old"])
    var writer: SiteWriter? = try SiteWriter(folder: folder.url)
    try writer?.add("a.html", "new")
    #expect(folder.text("a.html") == "old")
    writer = nil
    #expect(try write(["a.html": "new"]).written == 1)
    #expect(folder.text("a.html") == "new")
  }

  /// What a kill leaves after some of the moves: links lead somewhere, and the search is all old or all new.
  @Test func aBuildKilledBetweenTwoMovesLeavesASiteThatWorks() throws {
    let old = [
      "index.html": "a.html gone.html", "a.html": "index.html", "gone.html": "index.html", "assets/x.css": "old",
      "search/meta.js": "old", "search/t/0.js": "old", "search/d/0.js": "same", "search/u/0.js": "old",
    ]
    let new = [
      "index.html": "a.html new.html", "a.html": "new.html b/c.html", "new.html": "index.html", "b/c.html": "a.html",
      "assets/x.css": "new", "assets/y.css": "new", "search/meta.js": "new", "search/t/0.js": "new",
      "search/d/0.js": "same",
      "search/w/0.js": "new",
    ]
    var done = 0
    var isOver = false
    while !isOver {
      try? FileManager.default.removeItem(at: folder.url)
      _ = try write(old)
      try Data("mine".utf8).write(to: URL(filePath: folder.path("search/mine.txt")))
      let moves = try begin(new, moves: done)
      try checkState("after \(done) of \(moves)")
      isOver = done == moves.count
      done += 1
      // The next build makes up for it.
      let report = try write(new)
      for (path, text) in new { #expect(folder.text(path) == text) }
      #expect(!folder.exists("gone.html") && !folder.exists("search/u/0.js"))
      #expect(folder.text("search/mine.txt") == "mine")
      #expect(report.files == new.count)
    }
    #expect(done > 8)
  }

  /// A build that ends after some of its moves.
  private func begin(_ files: [String: String], moves done: Int) throws -> [SiteSwitch.Move] {
    var writer = try SiteWriter(folder: folder.url)
    for (path, text) in files.sorted(by: { $0.key < $1.key }) { try writer.add(path, text) }
    let change = try writer.prepare()
    for move in change.moves.prefix(done) { try change.perform(move) }
    return change.moves
  }

  private func checkState(_ moment: String) throws {
    for page in ["index.html", "a.html", "new.html", "b/c.html", "gone.html"] {
      for target in (folder.text(page) ?? "").split(separator: " ") {
        #expect(folder.exists(String(target)), "\(page) leads to \(target) \(moment)")
      }
    }
    let meta = try #require(folder.text("search/meta.js"))
    #expect(folder.text("search/t/0.js") == meta, "\(moment)")
    #expect(folder.text("search/d/0.js") == "same")
    #expect(folder.exists("search/u/0.js") == (meta == "old") && folder.exists("search/w/0.js") == (meta == "new"))
    #expect(folder.text("search/mine.txt") == "mine")
  }

  @Test func aFolderInTheWayIsSaidBeforeAnythingIsMoved() throws {
    _ = try write(["a.html": "1", "b.html": "1"])
    try FileManager.default.removeItem(atPath: folder.path("b.html"))
    try FileManager.default.createDirectory(atPath: folder.path("b.html"), withIntermediateDirectories: false)
    #expect(throws: SiteError.unwritable(path: folder.path("b.html"), reason: "it is a folder")) {
      try write(["a.html": "2", "b.html": "2"])
    }
    #expect(folder.text("a.html") == "1")
  }

  @Test(arguments: ["../x", "/etc/x", "a/../../x", "a//b", "", ".stepdex-staging/x"])
  func writesNothingOutside(_ path: String) throws {
    var writer = try SiteWriter(folder: folder.url)
    #expect(throws: SiteError.self) { try writer.add(path, "x") }
  }

  @Test func followsNoLinkOutOfTheFolder() throws {
    let other = TemporaryFolder()
    try FileManager.default.createDirectory(at: other.url, withIntermediateDirectories: true)
    _ = try write(["a.html": "1"])
    try FileManager.default.createSymbolicLink(atPath: folder.path("b"), withDestinationPath: other.path(""))
    #expect(throws: SiteError.self) { try write(["a.html": "1", "b/c.html": "2"]) }
    #expect(!other.exists("c.html"))
  }
}

@Suite struct SitePathsTests {
  @Test func keepsAPlainIdAndMarksTheRest() {
    #expect(SitePaths.stem("evs_01-a") == "evs_01-a")
    #expect(SitePaths.stem("A") != SitePaths.stem("a"))
    #expect(SitePaths.stem("批量删除") != SitePaths.stem("批量回收"))
    #expect(SitePaths.stem("con") != "con")
    #expect(SitePaths.stem(String(repeating: "a", count: 500)).utf8.count < 90)
    #expect(SitePaths.stem("../../etc").allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" })
  }

  @Test func leadsFromAnyPageToAnyOther() {
    #expect(SitePaths.relative("guides/a.html", from: "index.html") == "guides/a.html")
    #expect(SitePaths.relative("guides/a.html", from: "topics/b.html") == "../guides/a.html")
  }
}
