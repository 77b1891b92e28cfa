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

  @Test func refusesAFolderThatHoldsOtherFiles() throws {
    try FileManager.default.createDirectory(at: folder.url, withIntermediateDirectories: true)
    try Data("mine".utf8).write(to: URL(filePath: folder.path("mine.txt")))
    #expect(throws: SiteError.occupied(path: folder.url.path(percentEncoded: false))) { try write(["a.html": "1"]) }
  }

  @Test func anInterruptedBuildLeavesTheOldSite() throws {
    _ = try write(["a.html": "old"])
    var writer = try SiteWriter(folder: folder.url)
    try writer.add("a.html", "new")
    #expect(folder.text("a.html") == "old")
    #expect(try write(["a.html": "new"]).written == 1)
    #expect(folder.text("a.html") == "new")
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
