import Foundation
import Testing

@testable import HelpSite

/// A theme of the user's own: what is wrong in it is said with file and line, before anything is written.
@Suite struct ThemeTests {
  private let folder = TemporaryFolder()

  private func theme(_ files: [String: String]) throws -> Theme {
    for (name, text) in files { try write(Array(text.utf8), to: name) }
    return try Theme(overriding: folder.url)
  }

  private func write(_ bytes: [UInt8], to name: String) throws {
    let file = URL(filePath: folder.path(name))
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  private func complaint(_ files: [String: String]) -> String {
    do {
      _ = try theme(files)
      return "none"
    } catch {
      return "\(error)"
    }
  }

  @Test(arguments: [
    ("<p>\n{{#a}}\n{{/b}}\n", "home.mustache:3:4 is no valid template: a section is closed by another's name"),
    ("x {{{title", "home.mustache:1:11 is no valid template: a tag is not closed"),
    ("x\n{{> nowhere}}", "home.mustache:2 is no valid template: there is no template nowhere"),
    ("{{<nowhere}}{{/nowhere}}", "home.mustache:1 is no valid template: there is no template nowhere"),
    ("x\n\n{{> home}}", "home.mustache:3 is no valid template: home is made with this template again, without end"),
  ])
  func aWrongTemplateIsNamedWithItsLine(_ text: String, _ message: String) {
    #expect(complaint(["templates/home.mustache": text]).contains(message))
  }

  @Test func templatesThatMakeEachOtherAreFound() {
    let said = complaint([
      "templates/home.mustache": "{{> one}}", "templates/one.mustache": "{{$b}}{{> two}}{{/b}}",
      "templates/two.mustache": "x {{> one}}",
    ])
    #expect(said.contains("templates/one.mustache:1 is no valid template: two is made with this template again"))
  }

  @Test func aTemplateMayMakeItselfWhereASectionEndsIt() throws {
    _ = try theme([
      "templates/branch.mustache": "<li>{{title}}<ul>{{#branches}}{{> branch}}{{/branches}}</ul></li>",
      "templates/home.mustache": "{{! {{> nowhere}} {{<layout}}{{$main}}{{> letters}}{{/main}}{{/layout}}",
    ])
  }

  @Test func aTemplateThatIsNoTextIsRefused() throws {
    try write([0x61, 0xFF, 0xFE], to: "templates/home.mustache")
    #expect(complaint([:]).contains("home.mustache is no valid template: it is not UTF-8"))
  }

  @Test(arguments: [
    ("{\"site.title\":\n \"x\"\n \"y\"}", "en.json:3 is no valid string table: it is no JSON from here on"),
    ("{\n\n\"site.title\": 3}", "en.json:3 is no valid string table: site.title is no string"),
    ("{\n\"site.title\": \"x\"\n", "en.json:3 is no valid string table"),
    ("[]", "en.json is no valid string table: it is no object"),
  ])
  func aWrongStringTableIsNamedWithItsLine(_ text: String, _ message: String) {
    #expect(complaint(["strings/en.json": text]).contains(message))
  }

  @Test func referencesKnowTheirLinesAndSections() {
    let found = TemplateReference.all(
      in: "{{> a}}\n{{#s}}{{> b}}{{/s}}\n{{<c}}{{$d}}{{>e}}{{/d}}{{/c}}{{> *f}}{{! {{> g}}")
    #expect(
      found == [
        .init(name: "a", line: 1, isCertain: true), .init(name: "b", line: 2, isCertain: false),
        .init(name: "c", line: 3, isCertain: true), .init(name: "e", line: 3, isCertain: true),
      ])
  }
}
