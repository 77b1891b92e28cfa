import Testing

@testable import Crawling

@Suite struct WebURLTests {
  @Test(arguments: [
    ("HTTP://Example.COM:80/a/./b/../c?x#y", "http://example.com/a/c?x"),
    ("https://example.com", "https://example.com/"),
    ("https://example.com:443/帮助 页?键=值", "https://example.com/%E5%B8%AE%E5%8A%A9%20%E9%A1%B5?%E9%94%AE=%E5%80%BC"),
    ("http://例え.テスト/", "http://xn--r8jz45g.xn--zckzah/"), ("http://bücher.example/", "http://xn--bcher-kva.example/"),
    ("http://ＥＸＡＭＰＬＥ。com/", "http://example.com/"), ("http://0x7f.1/", "http://127.0.0.1/"),
    ("http://2130706433/", "http://127.0.0.1/"), ("http://[::0:1]/", "http://[::1]/"),
    ("http:\\\\example.com\\a\\b", "http://example.com/a/b"), ("http://user:pw@example.com/", "http://example.com/"),
    ("  http://example.com/a\n/b ", "http://example.com/a/b"),
    ("http://example.com/%2e%2E/a%2fb", "http://example.com/a%2fb"),
    ("http://example.com/a%c3%a9", "http://example.com/a%c3%a9"), ("http://example.com/?", "http://example.com/?"),
    ("http:///example.com/", "http://example.com/"),
  ]) func absoluteURLsHaveOneForm(_ text: String, _ expected: String) {
    #expect(WebURL(text)?.description == expected)
  }

  @Test(arguments: [
    ("b.html", "http://h/d/b.html"), ("../b", "http://h/b"), ("../../../b", "http://h/b"), ("/b?c", "http://h/b?c"),
    ("?c", "http://h/d/a.html?c"), ("", "http://h/d/a.html?q"), ("#x", "http://h/d/a.html?q"), ("//o/b", "http://o/b"),
    ("./", "http://h/d/"), ("..", "http://h/"), ("http:b", "http://h/d/b"), ("https://o", "https://o/"),
  ]) func relativeURLsAreResolved(_ text: String, _ expected: String) throws {
    let base = try #require(WebURL("http://h/d/a.html?q#f"))
    #expect(WebURL(text, base: base)?.description == expected)
  }

  @Test(arguments: [
    "javascript:void(0)", "mailto:a@b", "file:///etc/passwd", "ftp://h/", "http://", "http://a b/", "http://h:99999/",
    "http://1.2.3.256/", "http://[::1/", "data:text/html,x", "b.html",
  ]) func othersAreRefused(_ text: String) {
    #expect(WebURL(text) == nil)
  }

  @Test func trackingParametersAreDropped() throws {
    let url = try #require(WebURL("http://h/a?utm_source=x&id=1&gclid=2"))
    #expect(url.dropping(parameters: ["utm_*", "gclid"]).description == "http://h/a?id=1")
    #expect(try #require(WebURL("http://h/a?gclid=2")).dropping(parameters: ["gclid"]).description == "http://h/a")
  }
}
