import Testing
import TopicModel

@testable import Ingest

@Suite struct LinkResolverTests {
  private let topics = [
    Topic(id: "t1", source: "客户/收回.html", title: "", lang: "zh-CN", kind: .task),
    Topic(id: "t2", source: "客户/index.html", title: "", lang: "zh-CN", kind: .index),
    Topic(id: "t3", source: "top.html", title: "", lang: "zh-CN", kind: .task),
    Topic(
      id: "t4", source: "https://docs.example/a/b.html", url: "https://docs.example/a/b.html", title: "", lang: "en",
      kind: .task),
    Topic(
      id: "t5", source: "https://docs.example/c.html", url: "https://docs.example/c.html", title: "", lang: "en",
      kind: .task),
  ]

  @Test(arguments: [
    ("index.html", "t2"), ("%E6%94%B6%E5%9B%9E.html#step3", "t1"), ("../top.html?a=b", "t3"), ("../客户/", "t2"),
    ("./收回.html", "t1"), ("/top.html", "t3"), ("#here", "t1"),
  ])
  func findsThePageOfARelativeTarget(target: String, id: String) {
    #expect(LinkResolver(topics: topics).id(of: target, on: topics[0]) == id)
  }

  @Test(arguments: ["none.html", "../../top.html", "https://other.example/top.html", "mailto:a@b.example"])
  func findsNothingForOtherTargets(target: String) {
    #expect(LinkResolver(topics: topics).id(of: target, on: topics[0]) == nil)
  }

  @Test func resolvesAgainstTheURLOfACrawledPage() {
    #expect(LinkResolver(topics: topics).id(of: "../c.html", on: topics[3]) == "t5")
    #expect(LinkResolver(topics: topics).id(of: "top.html", on: topics[3]) == nil)
  }

  @Test func setsTheParentFromTheParentLink() {
    var topic = topics[0]
    topic.parent = .init(title: "客户", id: "stale")
    topic.links = [Link(text: "客户", target: "index.html", rel: .parent)]
    #expect(LinkResolver(topics: topics).resolve(topic).parent?.id == "t2")
    topic.links = []
    #expect(LinkResolver(topics: topics).resolve(topic).parent?.id == nil)
  }
}
