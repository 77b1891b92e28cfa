/// A list of links in alphabetical order: on one page, or a page a letter where there are many.
struct LetterIndex {
  struct Entry {
    var title: String
    var path: String
    var language: String
    var count: Int
  }

  let context: SiteContext
  /// Where the list stands, such as `labels.html`; pages of letters stand in a folder of that name.
  let page: String
  let title: String
  let lead: String
  private let letters: [(letter: String, elements: [Entry])]
  private let isSplit: Bool

  private static let limit = 1500

  init(context: SiteContext, page: String, title: String, lead: String, entries: [Entry]) {
    self.context = context
    self.page = page
    self.title = title
    self.lead = lead
    letters = AlphabeticalGroups(entries, title: \.title).letters
    isSplit = entries.count > Self.limit
  }

  var pageCount: Int { isSplit ? 1 + letters.count : 1 }

  func overview(kind: String) -> View {
    var view = context.frame(page, title: title, language: context.language, kind: kind)
    view["lead"] = lead
    view["heads"] = letters.map { letter, entries in
      [
        "letter": letter, "count": entries.count,
        "href": isSplit ? path(letter) : "#" + AlphabeticalGroups<Int>.anchor(letter),
      ] as View
    }
    view["letters"] = isSplit ? [] : letters.map { self.letter($0.letter, $0.elements, from: page) }
    return view
  }

  func forEachPage<Failure: Error>(
    kind: String, _ body: (_ path: String, _ view: View) throws(Failure) -> Void
  ) throws(Failure) {
    guard isSplit else { return }
    for (letter, entries) in letters {
      let page = path(letter)
      var view = context.frame(page, title: "\(title): \(letter)", language: context.language, kind: kind)
      view["crumbs"] = [["title": title, "href": SitePaths.relative(self.page, from: page)] as View]
      view["lead"] = ""
      view["heads"] = letters.map { letter, entries in
        ["letter": letter, "count": entries.count, "href": SitePaths.relative(path(letter), from: page)] as View
      }
      view["letters"] = [self.letter(letter, entries, from: page)]
      try body(page, view)
    }
  }

  private func path(_ letter: String) -> String {
    "\(page.dropLast(5))/\(AlphabeticalGroups<Int>.anchor(letter)).html"
  }

  /// What two languages call the same is told apart by these.
  private func letter(_ letter: String, _ entries: [Entry], from page: String) -> View {
    var languages: [String: Set<String>] = [:]
    for entry in entries { languages[entry.title, default: []].insert(entry.language) }
    return [
      "letter": letter, "anchor": AlphabeticalGroups<Int>.anchor(letter),
      "entries": entries.map { entry in
        let isShared = (languages[entry.title]?.count ?? 0) > 1
        return [
          "title": entry.title, "href": SitePaths.relative(entry.path, from: page), "lang": entry.language,
          "count": entry.count, "hasNote": isShared,
          "note": isShared ? context.strings(entry.language)["language.name"] : "",
        ] as View
      },
    ]
  }
}
