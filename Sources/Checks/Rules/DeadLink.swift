import TopicModel

/// A link leads to a page or file that is there.
///
/// Reports links to pages below the indexed root that do not exist. Links to other sites are not followed.
/// Where the documentation was crawled, only pages of the same site that were not fetched are unknown, not dead,
/// and so they are left alone.
///
/// What to do: correct the target, or remove the link. The remedy names the page whose file name is nearest.
struct DeadLink: Rule {
  static let about = RuleDescription(
    code: "LK01", name: "dead-link", severity: .error, summary: "A link leads to a page that does not exist.")

  func findings(in library: Library) -> [Finding] {
    let names = Dictionary(grouping: library.pages.map(\.topic.source)) { LinkTarget.fileName(of: $0).lowercased() }
    var result: [Finding] = []
    for (page, entry) in library.pages.enumerated() {
      for (index, link) in entry.topic.links.enumerated() where link.resolved == nil {
        guard let target = library.linkTargets[page][index], !target.path.isEmpty else { continue }
        guard !library.exists(target) else { continue }
        if library.files == nil, !target.looksLikePage { continue }
        let near = names[LinkTarget.fileName(of: target.path).lowercased()] ?? []
        let remedy =
          near.first.map { "Link to \($0), which has that file name." }
          ?? "Correct the target or remove the link."
        result.append(
          finding(
            "The link “\(link.text)” leads to \(target.path), which does not exist.", remedy: remedy,
            key: [link.target, link.text], at: [library.location(page, link.position, link.target)]))
      }
    }
    return result
  }
}

extension Library {
  /// Whether a target inside the indexed root is one of the pages or files.
  func exists(_ target: LinkTarget) -> Bool {
    if pageBySource[target.path] != nil || files?.contains(target.path) == true { return true }
    // A folder's page, and a page that is linked without its ending.
    for name in ["index.html", "index.htm", "index.md"] {
      let path = target.path.isEmpty || target.path.hasSuffix("/") ? target.path + name : target.path + "/" + name
      if pageBySource[path] != nil { return true }
    }
    return [".html", ".htm", ".md"].contains { pageBySource[target.path + $0] != nil }
  }
}
