import TopicModel

/// The single and the batch form of an operation link to each other.
///
/// The two forms stand on two pages, and neither page leads to the other: who has found one does not learn that the other exists.
///
/// What to do: link each to the other, best in the first paragraph.
struct FormsDoNotLink: Rule {
  static let about = RuleDescription(
    code: "PR02", name: "forms-do-not-link", severity: .warning,
    summary: "The single and the batch form stand on pages that do not link to each other.")

  func findings(in library: Library) -> [Finding] {
    var links: [Set<String>] = library.pages.map { Set($0.topic.links.compactMap(\.resolved)) }
    for (page, entry) in library.pages.enumerated() {
      for link in entry.topic.links where link.resolved == nil {
        guard let target = LinkTarget(link.target, from: entry.topic.source),
          let other = library.pageBySource[target.path]
        else { continue }
        links[page].insert(library.topic(other).id)
      }
    }
    var seen: Set<[Int]> = []
    return library.procedures.flatMap { entry -> [Finding] in
      guard entry.procedure.mode == .batch else { return [] }
      return entry.procedure.counterparts.compactMap { counterpart -> Finding? in
        guard let index = library.procedureByID[counterpart.id] else { return nil }
        let other = library.procedures[index]
        guard other.page != entry.page, seen.insert([entry.page, other.page]).inserted else { return nil }
        let (own, twin) = (library.topic(entry.page), library.topic(other.page))
        guard !links[entry.page].contains(twin.id), !links[other.page].contains(own.id) else { return nil }
        return finding(
          "“\(entry.procedure.title)” and its single form “\(other.procedure.title)” do not link to each other.",
          remedy: "Link each to the other.", key: [entry.procedure.title, twin.source],
          at: [
            library.location(entry.page, entry.procedure.position, entry.procedure.title),
            library.location(other.page, other.procedure.position, other.procedure.title),
          ])
      }
    }
  }
}
