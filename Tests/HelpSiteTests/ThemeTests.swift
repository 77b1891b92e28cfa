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
    ("<p>\n{{", "home.mustache:2:1 is no valid template: a tag is not closed"),
    ("{{ \n", "home.mustache:2:1 is no valid template: a tag is not closed"),
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

  /// A sign and the mark above it are one character to a reader, and two to a browser.
  @Test(arguments: ["", "{{% CONTENT_TYPE:HTML}}"])
  func textsAreEscapedWhateverStandsOnTheirSigns(_ pragma: String) throws {
    let theme = try theme([
      "templates/home.mustache": pragma + "<p title=\"{{title}}\">{{> one}}</p>",
      "templates/one.mustache": "{{title}}|{{{title}}}",
    ])
    let title = "\"\u{338} onclick='x' <\u{338}b>&"
    let escaped = "&quot;\u{338} onclick=&#39;x&#39; &lt;\u{338}b&gt;&amp;"
    #expect(try theme.render(["title": title], "home") == "<p title=\"\(escaped)\">\(escaped)|\(title)</p>")
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

  @Test func aFileIsNoTheme() throws {
    try write(Array("x".utf8), to: "file")
    #expect(throws: SiteError.unreadable(path: folder.path("file"))) {
      try Theme(overriding: URL(filePath: folder.path("file")))
    }
  }

  @Test(arguments: [
    (SiteOptions(logo: "nope.svg"), "there is no nope.svg among the theme's assets"),
    (SiteOptions(logo: "../../etc/passwd"), "there is no ../../etc/passwd"),
    (SiteOptions(language: "zh\" x"), "is no language tag"),
    (SiteOptions(language: "fr-CA"), "no words in fr-CA, as site.language wants; name one of en, zh-CN or leave"),
    (SiteOptions(accent: try .init(light: "#fff", dark: "#8ab4f8")), "#fff is too light to be read: a contrast of 1.0"),
    (SiteOptions(accent: try .init(light: "#0b57d0", dark: "#0b57d0")), "choose a lighter one for site.accent.dark"),
  ])
  func settingsThatNoReadableSiteCanBeMadeOfAreRefused(_ options: SiteOptions, _ message: String) throws {
    do {
      try options.check(with: Theme.builtIn())
      Issue.record("accepted")
    } catch { #expect("\(error)".contains(message)) }
  }

  @Test func settingsThatCanBeReadAreTaken() throws {
    try SiteOptions(
      logo: "icon.svg", accent: .init(light: "#0b57d0", dark: "#8ab4f8"), language: "zh-Hans-CN"
    ).check(with: Theme.builtIn())
  }

  @Test(arguments: ["EN", "zh-tw", "fr"]) func aThemeMayBringTheWordsOfALanguage(_ language: String) throws {
    let theme = try theme(["strings/fr.json": "{\"site.title\": \"Aide\"}"])
    try SiteOptions(language: language).check(with: theme)
  }

  /// What a contrast is measured with is what the site gets.
  @Test func theAccentIsMixedAsItIsMeasured() throws {
    let accent = try SiteOptions.Accent(light: "#0b57d0", dark: "#8ab4f8")
    _ = try SiteBuilder(options: SiteOptions(accent: accent), theme: .builtIn()).build(
      SiteContents(pages: []), to: folder.url.appending(path: "site"))
    let sheet = try #require(folder.text("site/assets/accent.css"))
    for (colour, surroundings) in [(accent.light, Surroundings.light), (accent.dark, .dark)] {
      let share = try #require(
        sheet.firstRange(of: "color-mix(in srgb, \(colour) ").map { sheet[$0.upperBound...].prefix { $0 != "%" } })
      #expect(Double(share) == surroundings.soft * 100)
    }
  }

  /// The colours that accents are measured against are those of the style sheet.
  @Test func theStyleSheetHasTheColoursThatAccentsAreMeasuredAgainst() throws {
    let sheet = try #require(Theme.builtIn().assets.first { $0.path == "assets/base.css" })
    let text = String(decoding: sheet.bytes, as: UTF8.self)
    for (selector, expected) in [(":root {", Surroundings.light), (":root[data-theme=\"dark\"] {", .dark)] {
      let start = try #require(text.firstRange(of: selector))
      let block = text[start.upperBound...].prefix { $0 != "}" }
      func colour(_ name: String) -> Colour? {
        block.firstRange(of: "--\(name): ").flatMap { Colour(String(block[$0.upperBound...].prefix { $0 != ";" })) }
      }
      #expect([colour("bg"), colour("bg-2")] == expected.backgrounds)
      #expect(colour("on-accent") == expected.onAccent)
    }
  }
}
