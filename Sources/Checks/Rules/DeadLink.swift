import TopicModel

/// A link leads to a page or file that is there.
///
/// Reports links to pages below the indexed root that do not exist. Links to other sites are followed only when that is asked for
/// (`--external`): dead is what the host says is not there; what does not answer, or with a fault of its own, is a warning.
/// Where the documentation was crawled, only pages of the same site that were not fetched are unknown, not dead,
/// and so they are left alone. A target that twenty-five pages or more link to by one text, as a breadcrumb does, is reported once,
/// with every place.
///
/// What to do: correct the target, or remove the link. The remedy names the page whose file name is nearest.
struct DeadLink: Rule {
  static let about = RuleDescription(
    code: "LK01", name: "dead-link", severity: .error, summary: "A link leads to a page that does not exist.")

  /// Where a link leads to, and by which text.
  private struct Key: Hashable, Comparable {
    var path: String
    var text: String

    static func < (left: Key, right: Key) -> Bool { (left.path, left.text) < (right.path, right.text) }
  }

  /// So many pages do not err one by one: their template does.
  private let many = 25

  func findings(in library: Library) -> [Finding] {
    let names = Dictionary(grouping: library.topics.map(\.source)) { LinkTarget.fileName(of: $0).lowercased() }
    var dead: [Key: [Place]] = [:]
    for (page, topic) in library.topics.enumerated() {
      for (index, link) in topic.links.enumerated() where link.resolved == nil {
        guard let target = library.linkTarget(page, link: index), !target.path.isEmpty else { continue }
        guard !library.exists(target) else { continue }
        if library.files == nil, !target.looksLikePage { continue }
        dead[Key(path: target.path, text: link.text), default: []].append(Place(page: page, link: link))
      }
    }
    return dead.sorted { $0.key < $1.key }.flatMap { key, places in
      let near = names[LinkTarget.fileName(of: key.path).lowercased()] ?? []
      let remedy: Message =
        (near.count == 1 ? near.first : nil).map { "Link to \($0), which has that file name." }
        ?? "Correct the target or remove the link."
      return findings(
        library, places, key, which: "which does not exist", remedy: remedy,
        remedyForMany: "Add the page, or correct the template that the link comes from.")
    } + external(in: library)
  }

  /// Links to other sites, as far as somebody asked them.
  private func external(in library: Library) -> [Finding] {
    guard !library.external.isEmpty else { return [] }
    var dead: [Key: [Place]] = [:]
    for (page, topic) in library.topics.enumerated() {
      for link in topic.links {
        guard let address = ExternalLink.address(of: link), library.external[address] != nil else { continue }
        dead[Key(path: address, text: link.text), default: []].append(Place(page: page, link: link))
      }
    }
    return dead.sorted { $0.key < $1.key }.flatMap { key, places -> [Finding] in
      guard let answer = library.external[key.path] else { return [] }
      let isDead = answer.state == .dead
      return findings(
        library, places, key,
        which: isDead ? "which is gone: \(answer.reason)" : "which could not be reached: \(answer.reason)",
        remedy: isDead
          ? "Correct the address or remove the link." : "Open it; if it stays away, correct or remove the link.",
        remedyForMany: "Correct the template that the link comes from.", severity: isDead ? nil : .warning)
    }
  }

  /// One finding a place, or one for all where many pages have the link.
  private func findings(
    _ library: Library, _ places: [Place], _ key: Key, which: Message, remedy: Message, remedyForMany: Message,
    severity: Finding.Severity? = nil
  ) -> [Finding] {
    let pages = Set(places.map(\.page)).count
    guard pages >= many else {
      return places.map { place in
        finding(
          "The link “\(key.text)” leads to \(key.path), \(which).", remedy: remedy,
          key: [place.link.target, key.text], at: [place.location(in: library)], severity: severity)
      }
    }
    return [
      finding(
        "The link “\(key.text)” on \(pages) pages leads to \(key.path), \(which).", remedy: remedyForMany,
        key: [key.path, key.text], at: places.map { $0.location(in: library) }, severity: severity, everywhere: true)
    ]
  }

  private struct Place {
    let page: Int
    let link: Link

    func location(in library: Library) -> Finding.Location { library.location(page, link.position, link.target) }
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
