import HTMLTree
import TopicModel

/// Reads what a page says of its place among others: parent, children, related pages, the way from the root.
struct FamilyLinks {
  let survey: Survey
  let vocabulary: StructureVocabulary

  struct Found {
    var parent: PageStructure.Parent?
    var breadcrumbs: [String] = []
    var links: [Link] = []
  }

  func read(_ content: ContentFinder.Result, title: String) -> Found {
    var found = Found()
    if let i = content.parent { readParent(i, &found) }
    for i in content.family where i != content.parent { readFamily(i, &found) }
    for i in content.related { addLinks(below: i, rel: .related, &found) }
    for i in content.contents { addChapters(below: i, &found) }
    if let i = content.breadcrumbs { found.breadcrumbs = breadcrumbs(i, title: title) }
    return found
  }

  /// A box of family links: what a parent's class or label names is the parent, the rest are children.
  private func readFamily(_ i: Int, _ found: inout Found) {
    var k = i
    while k < survey.nodes[i].subtreeEnd {
      let hints = survey.hints[k]
      if hints.contains(.parentLink) || (k == i && startsWithParentLabel(i)) {
        readParent(k, &found)
        k = survey.nodes[k].subtreeEnd
        continue
      }
      if survey.tags[k] == .anchor, let link = link(k, rel: hints.contains(.related) ? .related : .child) {
        found.links.append(link)
      }
      k += 1
    }
  }

  private func startsWithParentLabel(_ i: Int) -> Bool {
    guard survey.textSize(i) < 600, let opening = survey.openingText(i) else { return false }
    return vocabulary.parentLabels.match(opening) != nil
  }

  private func readParent(_ i: Int, _ found: inout Found) {
    for k in i..<survey.nodes[i].subtreeEnd where survey.tags[k] == .anchor {
      guard let link = link(k, rel: .parent) else { continue }
      found.links.append(link)
      if found.parent == nil { found.parent = PageStructure.Parent(title: link.text, target: link.target) }
    }
    if found.parent == nil {
      var text = survey.plainText(i)
      if let label = vocabulary.parentLabels.match(text.utf8) {
        text = String(decoding: Array(text.utf8.dropFirst(label.length)), as: UTF8.self)
      }
      let title = text.trimmingMarks
      if !title.isEmpty { found.parent = PageStructure.Parent(title: title) }
    }
  }

  func addLinks(below i: Int, rel: Link.Relation, _ found: inout Found) {
    for k in i..<survey.nodes[i].subtreeEnd where survey.tags[k] == .anchor {
      if let link = link(k, rel: rel) { found.links.append(link) }
    }
  }

  /// What a table of contents leads to, where that is mostly other pages: the chapters of a manual that is cut into pages.
  private func addChapters(below i: Int, _ found: inout Found) {
    let links = (i..<survey.nodes[i].subtreeEnd).compactMap { k in
      survey.tags[k] == .anchor ? link(k, rel: .child) : nil
    }
    let chapters = links.filter { !$0.target.hasPrefix("#") }
    if chapters.count >= 2, chapters.count * 2 > links.count { found.links += chapters }
  }

  private func link(_ i: Int, rel: Link.Relation) -> Link? {
    guard survey.nodes[i].kind == .element, let target = survey.nodes[i].attribute("href"), !target.isEmpty else {
      return nil
    }
    let text = survey.plainText(i)
    if text.isEmpty { return nil }
    return Link(text: text, target: survey.address(target), rel: rel, position: survey.position(i))
  }

  /// The entries of a breadcrumb line without its label and the page itself.
  private func breadcrumbs(_ i: Int, title: String) -> [String] {
    var entries: [String] = []
    func add(_ part: String) {
      var part = part
      if let label = vocabulary.breadcrumbLabels.match(part.utf8), entries.isEmpty {
        let rest = String(decoding: Array(part.utf8.dropFirst(label.length)), as: UTF8.self)
        if rest.isEmpty || rest != rest.trimmingMarks { part = rest.trimmingMarks }
      }
      if !part.isEmpty { entries.append(part) }
    }
    var k = i
    let end = min(survey.nodes[i].subtreeEnd, i + 2000)
    while k < end {
      let node = survey.nodes[k]
      if node.kind == .element {
        if survey.tags[k] == .never || survey.hints[k].contains(.hidden) {
          k = node.subtreeEnd
          continue
        }
        if survey.tags[k] == .anchor {
          add(survey.plainText(k).trimmingMarks)
          k = node.subtreeEnd
          continue
        }
      } else if node.kind == .text {
        for part in ContentFinder.trail(survey.plainText(k)) { add(part) }
      }
      k += 1
    }
    if let last = entries.last, last == title { entries.removeLast() }
    return entries
  }
}

extension String {
  /// Without white space, colons, slashes and bars at its ends.
  var trimmingMarks: String {
    func isMark(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar {
      case " ", "\n", "\t", ":", "：", "/", "|", "\u{A0}", "\\", ">", "›", "»": true
      default: false
      }
    }
    var scalars = unicodeScalars[...]
    while let first = scalars.first, isMark(first) { scalars.removeFirst() }
    while let last = scalars.last, isMark(last) { scalars.removeLast() }
    return String(scalars)
  }
}
