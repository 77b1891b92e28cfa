import HTMLTree

/// What a page says to crawlers: where it leads, and whether it wants to be indexed and followed.
struct PageLinks {
  var links: [WebURL] = []
  /// The page's address for good, where it names one.
  var canonical: WebURL?
  var isFollowed = true
  var isIndexed = true

  /// `robotsHeaders`: the values of `X-Robots-Tag`.
  init(_ document: HTMLDocument, url: WebURL, robotsHeaders: [String], agent: String) {
    for header in robotsHeaders { obey(header, agent: agent) }
    var base = url
    var hasBase = false
    var seen: Set<WebURL> = []
    var targets: [String] = []
    for node in document.nodes where node.kind == .element {
      switch node.name {
      case "base":
        if !hasBase, let href = node.attribute("href"), let url = WebURL(href, base: url) {
          base = url
          hasBase = true
        }
      case "meta": read(meta: node, agent: agent, &targets)
      case "a", "area":
        guard let href = node.attribute("href"), !Self.has("nofollow", in: node.attribute("rel")) else { continue }
        targets.append(href)
      case "frame", "iframe": if let source = node.attribute("src") { targets.append(source) }
      case "link":
        guard let href = node.attribute("href") else { continue }
        let relation = node.attribute("rel")
        if Self.has("canonical", in: relation) { canonical = WebURL(href, base: base) }
        if Self.has("next", in: relation) || Self.has("prev", in: relation) { targets.append(href) }
      default: continue
      }
    }
    guard isFollowed else { return }
    for target in targets {
      let reference = QueryEncoding.applied(to: target, encoding: document.encoding)
      guard !target.hasPrefix("#"), let link = WebURL(reference, base: base), seen.insert(link).inserted else {
        continue
      }
      links.append(link)
    }
  }

  private mutating func read(meta node: HTMLDocument.Node, agent: String, _ targets: inout [String]) {
    guard let content = node.attribute("content") else { return }
    let name = node.attribute("name")?.lowercased()
    if name == "robots" || name == agent.lowercased() { obey(content, agent: agent) }
    if node.attribute("http-equiv")?.lowercased() == "refresh", let target = Self.refreshTarget(content) {
      targets.append(target)
    }
  }

  /// `0; url=next.html`
  private static func refreshTarget(_ content: String) -> String? {
    guard let semicolon = content.firstIndex(where: { $0 == ";" || $0 == "," }) else { return nil }
    let rest = content[content.index(after: semicolon)...].drop(while: \.isWhitespace)
    guard rest.prefix(3).lowercased() == "url" else { return nil }
    let value = rest.dropFirst(3).drop { $0.isWhitespace || $0 == "=" }
    let target = value.filter { $0 != "\"" && $0 != "'" }
    return target.isEmpty ? nil : target
  }

  /// `noindex, nofollow`, perhaps after an agent's name that is ours or another's.
  private mutating func obey(_ directives: String, agent: String) {
    var applies = true
    for part in directives.lowercased().split(separator: ",") {
      var directive = part.filter { !$0.isWhitespace }[...]
      if let colon = directive.firstIndex(of: ":"), !directive.hasPrefix("unavailable_after"),
        !directive.hasPrefix("max-")
      {
        applies = directive[..<colon] == agent.lowercased() || directive[..<colon] == "*"
        directive = directive[directive.index(after: colon)...]
      }
      guard applies else { continue }
      if directive == "nofollow" || directive == "none" { isFollowed = false }
      if directive == "noindex" || directive == "none" { isIndexed = false }
    }
  }

  private static func has(_ token: String, in list: String?) -> Bool {
    list?.lowercased().split(whereSeparator: \.isWhitespace).contains { $0 == token } ?? false
  }
}
