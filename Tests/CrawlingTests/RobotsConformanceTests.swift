import Testing

@testable import Crawling

/// What RFC 9309 and the test suite of its authors (github.com/google/robotstxt) ask for, as a table of our own.
@Suite struct RobotsConformanceTests {
  private func allows(_ robots: String, _ target: String, agent: String = "FooBot") -> Bool {
    RobotsRules(Array(robots.utf8), agent: agent).allows(target)
  }

  @Test(
    arguments: [
      // A file without rules, or without a group for us, forbids nothing.
      ("", "/", true), ("user-agent: BarBot\ndisallow: /", "/x", true), ("user-agent: FooBot", "/x", true),
      // Names of fields in any case, and misspelt; anything else is no field.
      ("USER-AGENT: FooBot\nDISALLOW: /", "/x", false), ("user-agent FooBot\ndisallow /", "/x", false),
      ("useragent: FooBot\ndisalow: /", "/x", false), ("foo: FooBot\nbar: /", "/x", true),
      // Rules before the first agent belong to nobody.
      ("disallow: /\nuser-agent: FooBot\nallow: /", "/x", true),
      // An agent's name in any case, up to what is no letter, `_` or `-`; part of a name is another name.
      ("user-agent: FOObot\ndisallow: /", "/x", false), ("user-agent: FooBot/2.1 (x)\ndisallow: /", "/x", false),
      ("user-agent: Foo\ndisallow: /", "/x", true), ("user-agent: FooBotter\ndisallow: /", "/x", true),
      // The general group counts only where none is ours, wherever it stands and though ours be empty.
      ("user-agent: *\ndisallow: /\nuser-agent: FooBot\n", "/x", true),
      ("user-agent: FooBot\nallow: /\nuser-agent: *\ndisallow: /", "/x", true),
      ("user-agent: * all\ndisallow: /", "/x", false),
      ("user-agent: *\nallow: /a\nuser-agent: BarBot\ndisallow: /a", "/a", true),
      // Lines of other kinds do not part a group.
      ("user-agent: BarBot\nsitemap: http://h/s\nuser-agent: FooBot\ndisallow: /", "/x", false),
      ("user-agent: FooBot\nunknown: x\ndisallow: /", "/x", false),
      ("user-agent: FooBot\nsitemap: http://h/s\nuser-agent: *\ndisallow: /", "/x", false),
      // Several agents of a group, and several groups of an agent.
      ("user-agent: BarBot\nuser-agent: FooBot\ndisallow: /a", "/a", false),
      (
        "user-agent: FooBot\ndisallow: /a\nuser-agent: BarBot\ndisallow: /b\nuser-agent: FooBot\ndisallow: /c", "/c",
        false
      ),
      (
        "user-agent: FooBot\ndisallow: /a\nuser-agent: BarBot\ndisallow: /b\nuser-agent: FooBot\ndisallow: /c", "/b",
        true
      ),
    ] as [(String, String, Bool)]) func groupsAndLines(_ robots: String, _ target: String, _ expected: Bool)
  {
    #expect(allows(robots, target) == expected, "\(robots)")
  }

  @Test(
    arguments: [
      // Paths in their case.
      ("disallow: /X/", "/x/y", true), ("disallow: /x/", "/x/y", false),
      // The longest pattern wins, whatever the order; of equal ones the allowing.
      ("disallow: /x/page.html\nallow: /x/", "/x/page.html", false),
      ("disallow: /x/page.html\nallow: /x/", "/x/", true),
      ("allow: /x/page.html\ndisallow: /x/", "/x/page.html", true),
      ("allow: /x/page.html\ndisallow: /x/", "/x/", false),
      ("disallow: \nallow: ", "/x", true), ("disallow: /\nallow: /", "/x", true), ("allow: /\ndisallow: /", "/x", true),
      ("disallow: /x\nallow: /x/", "/x", false), ("disallow: /x\nallow: /x/", "/x/", true),
      ("disallow: /x/page.html\nallow: /x/page.html", "/x/page.html", true),
      ("allow: /page\ndisallow: /*.html", "/page.html", false), ("allow: /page\ndisallow: /*.html", "/page", true),
      ("allow: /x/page.\ndisallow: /*.html", "/x/page.html", true),
      ("allow: /x/page.\ndisallow: /*.html", "/x/y.html", false),
      ("allow: /p\ndisallow: /", "/page", true), ("allow: /folder\ndisallow: /folder", "/folder/page", true),
      ("allow: /page\ndisallow: /*.htm", "/page.htm", false), ("allow: /page\ndisallow: /*.ph", "/page.php5", true),
      // Characters beyond ASCII and their codes are one; so are codes of letters and the letters.
      (
        "disallow: /\nallow: /foo/bar?qux=taz&baz=http://foo.bar?tar&par",
        "/foo/bar?qux=taz&baz=http://foo.bar?tar&par", true
      ),
      ("disallow: /\nallow: /foo/bar/ツ", "/foo/bar/%E3%83%84", true),
      ("disallow: /\nallow: /foo/bar/%e3%83%84", "/foo/bar/%E3%83%84", true),
      ("disallow: /\nallow: /foo/bar/%E3%83%84", "/foo/bar/ツ", true),
      // RFC 9309, 2.2.2 (the suite of its authors, which is older, has this one as no match).
      ("disallow: /\nallow: /foo/bar/%62%61%7A", "/foo/bar/baz", true),
      ("disallow: /\nallow: /foo/bar/%62%61%7A", "/foo/bar/%62%61%7A", true),
      // `*` is any text, `$` the end and only there; codes of them are the characters.
      ("disallow: /foo/bar/quz\nallow: /foo/*/qux", "/foo/bar/quz", false),
      ("disallow: /foo/bar/quz\nallow: /foo/*/qux", "/foo/quz", true),
      ("disallow: /foo/bar/quz\nallow: /foo/*/qux", "/foo//quz", true), ("disallow: /foo/bar$", "/foo/bar", false),
      ("disallow: /foo/bar$", "/foo/bar/", true), ("disallow: /foo/bar$\nallow: /foo/bar/qux", "/foo/bar/qux", true),
      ("disallow: /foo/%24", "/foo/$", true), ("disallow: /a%2A", "/abc", true), ("disallow: /a$b", "/a$b", false),
      ("disallow: /foo/bar # /\nallow: /foo/bar/baz # x", "/foo/bar", false),
      ("disallow: /foo # /\nallow: /foo/baz # x", "/foo/baz/y", true),
      ("disallow: /fish*", "/fishheads/yummy.html", false), ("disallow: /fish*", "/catfish", true),
      ("disallow: /fish/", "/fish/?id=anything", false), ("disallow: /fish*.php", "/fishheads/catfish.php?p=1", false),
      ("disallow: /fish*.php", "/Fish.PHP", true), ("disallow: /*.php", "/folder/any.php.file.html", false),
      ("disallow: /*.php$", "/filename.php/", true), ("disallow: /*?", "/a?b", false), ("disallow: /*?$", "/a?b", true),
      ("disallow: /$", "/", false), ("disallow: /$", "/?", true), ("disallow: **$", "/x", false),
    ] as [(String, String, Bool)]) func paths(_ rules: String, _ target: String, _ expected: Bool)
  {
    #expect(allows("user-agent: FooBot\n\(rules)\n", target) == expected, "\(rules)")
  }

  @Test func theExampleOfTheStandard() {
    let robots = """
      User-Agent: *
      Disallow: *.gif$
      Disallow: /example/
      Allow: /publications/

      User-Agent: foobot
      Disallow:/
      Allow:/example/page.html
      Allow:/example/allowed.gif

      User-Agent: barbot
      User-Agent: bazbot
      Disallow: /example/page.html

      User-Agent: quxbot
      """
    for (agent, target, expected) in [
      ("foobot", "/example/page.html", true), ("foobot", "/example/", false), ("foobot", "/example/allowed.gif", true),
      ("bazbot", "/example/page.html", false), ("bazbot", "/example/", true), ("quxbot", "/example/x.gif", true),
      ("other", "/publications/a", true), ("other", "/example/", false), ("other", "/a.gif", false),
      ("other", "/a.gif?x", true),
    ] {
      #expect(allows(robots, target, agent: agent) == expected, "\(agent) \(target)")
    }
  }

  @Test(arguments: ["\n", "\r", "\r\n"]) func lineEndsOfEachKind(_ end: String) {
    let robots = ["user-agent: FooBot", "disallow: /a", "", "allow: /a/b", "disallow: /c"].joined(separator: end)
    #expect(!allows(robots, "/a") && allows(robots, "/a/b") && !allows(robots, "/c") && allows(robots, "/d"))
  }

  @Test func aByteOrderMarkIsPassedOverAtTheBeginningOnly() {
    #expect(!allows("\u{FEFF}user-agent: FooBot\ndisallow: /", "/x"))
    #expect(allows("\u{FEFF}\u{FEFF}user-agent: FooBot\ndisallow: /", "/x"))
    #expect(allows("user-agent: FooBot\n\u{FEFF}disallow: /", "/x"))
    // Half a mark is no mark, and no reason to stop.
    let rest = Array("user-agent: FooBot\ndisallow: /a".utf8)
    #expect(RobotsRules([0xEF, 0xBB] + rest, agent: "FooBot").allows("/a"))
    #expect(!RobotsRules([0xEF, 0xBB, 0x0A] + rest, agent: "FooBot").allows("/a"))
  }

  @Test func fiveHundredKilobytesAreReadAndNoMore() {
    let head = "user-agent: FooBot\n"
    let room = RobotsRules.sizeLimit - head.utf8.count
    func robots(rule: Int) -> String {
      head + String(repeating: "#", count: rule - 1) + "\ndisallow: /a\n" + String(repeating: "#", count: 99)
    }
    #expect(!allows(robots(rule: room - 20), "/a"))
    #expect(allows(robots(rule: room + 1), "/a"))
    #expect(RobotsRules.sizeLimit == 512_000)
  }

  @Test func aLongLineIsOneLine() {
    let long = "/" + String(repeating: "a", count: 20_000)
    #expect(!allows("user-agent: FooBot\ndisallow: \(long)", long + "b"))
    #expect(allows("user-agent: FooBot\ndisallow: \(long)/qux", long + "/fux"))
  }

  @Test func bytesThatAreNoTextHarmNothing() {
    let robots =
      Array("user-agent: FooBot\ndisallow: /a\n".utf8) + [0xFF, 0x00, 0xFE, 0x3A, 0x0A] + Array("disallow: /b".utf8)
    let rules = RobotsRules(robots, agent: "FooBot")
    #expect(!rules.allows("/a") && !rules.allows("/b") && rules.allows("/c"))
  }
}
