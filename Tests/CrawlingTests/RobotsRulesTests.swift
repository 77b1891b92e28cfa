import Testing

@testable import Crawling

/// The cases of RFC 9309 and of its authors' public test suite, in our own words.
@Suite struct RobotsRulesTests {
  private func allows(_ robots: String, _ target: String, agent: String = "stepdex") -> Bool {
    RobotsRules(Array(robots.utf8), agent: agent).allows(target)
  }

  @Test func ownGroupBeatsTheGeneralOne() {
    let robots = "User-agent: *\nDisallow: /\n\nUser-Agent: Stepdex/2.0\nDisallow: /x\n"
    #expect(allows(robots, "/a"))
    #expect(!allows(robots, "/x/y"))
    #expect(!allows(robots, "/a", agent: "other"))
  }

  @Test func groupsOfOneAgentAreJoinedAndAgentsShareAGroup() {
    let robots =
      "user-agent: a\nuser-agent: stepdex\ndisallow: /1\nuser-agent: b\ndisallow: /2\nuser-agent: stepdex\ndisallow: /3"
    #expect(!allows(robots, "/1") && allows(robots, "/2") && !allows(robots, "/3"))
    #expect(!allows(robots, "/1", agent: "a") && allows(robots, "/3", agent: "a"))
  }

  @Test(arguments: [
    ("allow: /p\ndisallow: /", "/page", true), ("allow: /folder\ndisallow: /folder", "/folder/page", true),
    ("allow: /page\ndisallow: /*.htm", "/page.htm", false), ("allow: /$\ndisallow: /", "/", true),
    ("allow: /$\ndisallow: /", "/page.htm", false), ("disallow: /fish", "/fish.html", false),
    ("disallow: /fish", "/Fish.asp", true), ("disallow: /fish/", "/fish", true), ("disallow: /*.php$", "/a.php", false),
    ("disallow: /*.php$", "/a.php?x", true), ("disallow: /*.php", "/a.php/?x", false), ("disallow: ", "/a", true),
    ("disallow: /a*b*c$", "/axxbyyc", false), ("disallow: /a*b*c$", "/axxbyycd", true),
    ("disallow: /foo/bar?qux=taz", "/foo/bar?qux=taz", false), ("disallow: /%E5%B8%AE", "/帮", false),
    ("disallow: /帮", "/%e5%b8%ae/x", false), ("disallow: /%61", "/a", false), ("disallow: /a%2Fb", "/a/b", true),
    ("disallow: /a # comment", "/a", false), ("  DISALLOW  :  /a  ", "/a", false), ("disallow /a", "/a", false),
    ("disallow / a", "/a", true),
    ("disallow: *", "/a", false), ("disallow: /", "/robots.txt", true),
  ]) func theLongestMatchDecides(_ rules: String, _ target: String, _ expected: Bool) {
    #expect(allows("User-agent: *\n\(rules)", target) == expected)
  }

  @Test func lineEndsMarksAndOversizeAreBorne() {
    #expect(!allows("\u{FEFF}User-agent: *\rDisallow: /a\r\n", "/a"))
    let filler = String(repeating: "# x\n", count: 130_000)
    #expect(allows("\(filler)User-agent: *\nDisallow: /a", "/a"))
    #expect(!allows("User-agent: *\nDisallow: /a\n\(filler)", "/a"))
    #expect(allows("Disallow: /a", "/a"))
  }

  @Test func extensionsAreRead() {
    let rules = RobotsRules(
      Array("Sitemap: http://h/s.xml\nUser-agent: *\nCrawl-delay: 2.5\nDisallow: /x\nSitemap: http://h/t.xml".utf8),
      agent: "stepdex")
    #expect(rules.crawlDelay == 2.5 && rules.sitemaps == ["http://h/s.xml", "http://h/t.xml"])
  }

  @Test func manyStarsTakeNoTime() {
    let pattern = "/" + String(repeating: "a*", count: 200) + "b"
    #expect(allows("User-agent: *\nDisallow: \(pattern)", "/" + String(repeating: "a", count: 5_000)))
  }
}
