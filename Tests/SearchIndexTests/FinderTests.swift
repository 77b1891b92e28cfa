import Testing
import TopicModel

@testable import SearchIndex

@Suite struct FinderTests {
  private func hit(_ name: String, counterparts: [String] = []) -> SearchHit {
    SearchHit(
      rank: 1, score: 1, topic: .init(id: "t-\(name)", source: name, title: name, url: nil),
      procedure: .init(id: name, title: name, mode: .single), snippet: "", highlights: [],
      counterparts: counterparts.map { .init(id: $0, relation: .batch, title: $0) })
  }

  private func finder() -> Finder {
    var finder = Finder(query: "删")
    finder.found(SearchResponse(query: "删", total: 2, hits: [hit("a", counterparts: ["b"]), hit("c")]))
    return finder
  }

  @Test func typingSearches() {
    var finder = Finder()
    #expect(finder.handle(.text("删")) == .search("删"))
    #expect(finder.handle(.text("除")) == .search("删除"))
    #expect(finder.handle(.backspace) == .search("删"))
    #expect(finder.handle(.clear) == .search(""))
    #expect(finder.handle(.backspace) == .nothing)
  }

  @Test func anAnswerToAnOlderQueryIsIgnored() {
    var finder = finder()
    _ = finder.handle(.text("除"))
    finder.found(SearchResponse(query: "删", total: 0, hits: []))
    #expect(finder.hits.count == 2)
  }

  @Test func keepsTheWordsThatNoPageHas() {
    var finder = finder()
    #expect(finder.unknown.isEmpty)
    var response = SearchResponse(query: "删", total: 1, hits: [hit("a")])
    response.unknown = [.init(word: "zxqv", closest: [], isSearched: false)]
    finder.found(response)
    #expect(finder.unknown.map(\.word) == ["zxqv"])
  }

  @Test func arrowsStayInTheList() {
    var finder = finder()
    _ = finder.handle(.up)
    #expect(finder.selected == 0)
    _ = finder.handle(.pageDown)
    #expect(finder.selected == 1)
    #expect(finder.handle(.enter) == .show(procedure: "c", topic: "t-c"))
    #expect(finder.handle(.text("b")) == .nothing)
  }

  @Test func flipsToTheOtherFormAndBack() {
    var finder = finder()
    #expect(finder.handle(.enter) == .show(procedure: "a", topic: "t-a"))
    #expect(finder.handle(.text("b")) == .show(procedure: "b", topic: "t-a"))
    #expect(finder.handle(.text("b")) == .show(procedure: "a", topic: "t-a"))
    #expect(finder.handle(.escape) == .list)
    #expect(finder.screen == .list)
    #expect(finder.handle(.escape) == .search(""))
    #expect(finder.handle(.escape) == .quit)
  }

  @Test func enterOnNothingDoesNothing() {
    var finder = Finder(query: "x")
    #expect(finder.handle(.enter) == .nothing)
    #expect(finder.handle(.interrupt) == .quit)
  }
}
