import Foundation
import Testing

@testable import Ingest

@Suite struct SourceFinderTests {
  /// A folder of the test's own with these files in it; a path that ends in `/` is an empty folder.
  private func folder(_ paths: [String]) throws -> String {
    let root = FileManager.default.temporaryDirectory.appending(path: "stepdex-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    for path in paths {
      let place = root.appending(path: path)
      if path.hasSuffix("/") {
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
      } else {
        try FileManager.default.createDirectory(
          at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data("x".utf8).write(to: place)
      }
    }
    return root.path(percentEncoded: false)
  }

  @Test func findsPagesOfAllEndingsSortedByPathBelowTheRoot() throws {
    let root = try folder(["b/页面.HTML", "a.htm", "b/a.xhtml", "b/readme.txt", ".hidden/x.html", "style.css"])
    #expect(try SourceFinder().files(below: [root]).map(\.source) == ["a.htm", "b/a.xhtml", "b/页面.HTML"])
  }

  @Test func aFileNamedItselfIsTakenWhateverItsEnding() throws {
    let root = try folder(["seed.txt"])
    #expect(try SourceFinder().files(below: [root + "/seed.txt"]).map(\.source) == ["seed.txt"])
  }

  @Test func saysWhichPathYieldsNothingAndWhy() throws {
    let empty = try folder(["inner/"])
    let textOnly = try folder(["a.txt", "b.css"])
    #expect(throws: SourceError.empty(path: empty)) { try SourceFinder().files(below: [empty]) }
    #expect(throws: SourceError.noPages(path: textOnly, others: 2)) { try SourceFinder().files(below: [textOnly]) }
    #expect(throws: SourceError.missing(path: empty + "/none")) { try SourceFinder().files(below: [empty + "/none"]) }
  }

  @Test func refusesTwoFilesForOneSource() throws {
    let first = try folder(["index.html"])
    let second = try folder(["index.html"])
    #expect(throws: SourceError.self) { try SourceFinder().files(below: [first, second]) }
    #expect(try SourceFinder().files(below: [first, first]).count == 1)
  }

  @Test func doesNotFollowLinksToFolders() throws {
    let root = try folder(["a.html"])
    try FileManager.default.createSymbolicLink(atPath: root + "/loop", withDestinationPath: root)
    #expect(try SourceFinder().files(below: [root]).map(\.source) == ["a.html"])
  }
}
