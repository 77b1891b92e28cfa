import HTMLTree
import TopicModel

/// Tells a page's content from what surrounds it.
struct ContentFinder {
  /// What of a page is content.
  struct Result {
    /// The element that holds the content; -1 for all of the page.
    var root: Int
    /// The element that is the title; it is no content.
    var title: Int?
    /// Elements within `root` that are none of the content, in document order, with the reason.
    var dropped: [Int: PageStructure.LeftOut.Reason] = [:]
    /// Content starts behind this node.
    var start = 0
    /// Elements with links of the family of pages.
    var family: [Int] = []
    var related: [Int] = []
    /// Tables of contents within the content, behind the title.
    var contents: [Int] = []
    var breadcrumbs: Int?
    /// The element that the profile names as the parent.
    var parent: Int?
    /// The keys of `dropped`.
    var droppedInOrder: [Int] = []
  }

  let survey: Survey
  let vocabulary: StructureVocabulary
  let isFragment: Bool
  let profile: CompiledProfile
  let chrome: SiteChrome
  private var nodes: [HTMLDocument.Node] { survey.nodes }

  init(survey: Survey, vocabulary: StructureVocabulary, isFragment: Bool, profile: CompiledProfile, chrome: SiteChrome)
  {
    self.survey = survey
    self.vocabulary = vocabulary
    self.isFragment = isFragment
    self.profile = profile
    self.chrome = chrome
  }

  func find() -> Result {
    var result = Result(root: -1)
    let titleText = pageTitle()
    var marked = markDropped(chrome)
    if isMostlyRepeated(marked) { marked = markDropped(.unknown) }
    result.dropped = marked
    for selector in profile.drop {
      for i in selector.matches(in: nodes) { result.dropped[i] = .profile }
    }
    result.title = CompiledProfile.first(profile.title, in: nodes) ?? findTitle(titleText, dropped: marked)
    if let title = result.title { keepContentsOfAnOverview(behind: title, &marked) }
    result.dropped = result.dropped.filter { $0.value != .tableOfContents || marked[$0.key] != nil }
    if let named = CompiledProfile.first(profile.content, in: nodes) {
      result.root = named
      for i in marked.keys where survey.isInside(named, i) { result.dropped[i] = nil }
    } else {
      result.root = isFragment ? -1 : findRoot(title: result.title, dropped: marked)
    }
    result.breadcrumbs = CompiledProfile.first(profile.breadcrumbs, in: nodes)
    result.parent = CompiledProfile.first(profile.parent, in: nodes)
    if let i = result.parent { result.dropped[i] = .familyLinks }
    // A title that contains nearly everything, or chrome that contains the title, was a misreading.
    if let title = result.title {
      for i in marked.keys where survey.isInside(title, i) { result.dropped[i] = nil }
      let holder = result.root < 0 ? 0 : result.root
      let before = kept(from: holder, to: title, dropped: result.dropped)
      let after = kept(
        from: nodes[title].subtreeEnd, to: result.root < 0 ? nodes.count : nodes[holder].subtreeEnd,
        dropped: result.dropped)
      if before <= max(after, 200), result.root < 0 || survey.isInside(title, holder) { result.start = title }
    }
    markSiteLines(&result)
    result.droppedInOrder = result.dropped.keys.sorted()
    collectSpecial(&result)
    if result.breadcrumbs == nil { result.breadcrumbs = namedBreadcrumbs() }
    if result.breadcrumbs == nil, let title = result.title { result.breadcrumbs = findBreadcrumbs(before: title) }
    if let i = result.breadcrumbs, result.dropped[i] == nil, survey.tags[i] != .heading,
      result.title.map({ survey.isInside($0, i) }) != true
    {
      result.dropped[i] = .breadcrumbs
      result.droppedInOrder = result.dropped.keys.sorted()
    }
    return result
  }

  /// The text of `<title>`.
  func pageTitle() -> String {
    for i in nodes.indices where nodes[i].kind == .element && nodes[i].name == "title" {
      var builder = RichTextBuilder()
      for k in i..<nodes[i].subtreeEnd where nodes[k].kind == .text {
        builder.append(nodes[k].text, at: Position(line: 1, column: 1), fontSize: nil)
      }
      return builder.take().text.text
    }
    return ""
  }

  /// Elements that are no content by their own name, class or role. Nothing inside of them is looked at.
  private func markDropped(_ chrome: SiteChrome) -> [Int: PageStructure.LeftOut.Reason] {
    var dropped: [Int: PageStructure.LeftOut.Reason] = [:]
    let all = Int(survey.textBefore[nodes.count])
    let boxes = chrome.count > 0 ? BoxFingerprints(survey: survey, vocabulary: vocabulary) : nil
    var partEnd = 0
    var i = 0
    while i < nodes.count {
      if nodes[i].kind == .element, let reason = reason(i, all: all) {
        dropped[i] = reason
        i = nodes[i].subtreeEnd
      } else if let boxes, i >= partEnd, boxes.isContentPart(i) {
        partEnd = nodes[i].subtreeEnd
        i += 1
      } else if let boxes, i >= partEnd, let found = boxes.fingerprint(i), chrome.contains(found) {
        dropped[i] = .repeated
        i = nodes[i].subtreeEnd
      } else {
        i += 1
      }
    }
    return dropped
  }

  /// Whether hardly any text, links aside, would be left: the page is one of many that say the same, such as versions
  /// of one page, and what repeats is their content.
  private func isMostlyRepeated(_ dropped: [Int: PageStructure.LeftOut.Reason]) -> Bool {
    var repeated = 0
    var others = 0
    for (i, reason) in dropped {
      let size = survey.textSize(i) - survey.linkSize(i)
      if reason == .repeated { repeated += size } else { others += size }
    }
    let all = Int(survey.textBefore[nodes.count] - survey.linkBefore[nodes.count]) - others
    return repeated > 200 && repeated * 2 > all
  }

  private func reason(_ i: Int, all: Int) -> PageStructure.LeftOut.Reason? {
    let hints = survey.hints[i]
    let tag = survey.tags[i]
    if hints.contains(.hidden) { return .hidden }
    if !hints.isDisjoint(with: [.family, .parentLink, .children]), tag.isBlock { return .familyLinks }
    if hints.contains(.lineNumbers), tag.isBlock { return .controls }
    switch tag {
    case .nav: return hints.contains(.breadcrumbs) ? .breadcrumbs : .navigation
    case .footer: return .footer
    case .never, .embedded: return nil
    default: break
    }
    guard tag.isBlock || tag == .inline, !hints.isDisjoint(with: .chrome) else { return doubtful(i) }
    guard tag != .heading, tag != .paragraph, tag != .item, nodes[i].name != "body", nodes[i].name != "html" else {
      return nil
    }
    // Something that holds a headline or most of the page is no chrome, whatever it is called.
    let size = survey.textSize(i)
    if survey.holdsHeadline(i) { return nil }
    if tag == .table || tag == .row || tag == .cell || tag == .headerCell || tag == .pre || tag == .blockquote,
      survey.linkSize(i) * 2 <= survey.textSize(i)
    {
      return nil
    }
    if size * 2 > all, size > 400, survey.linkSize(i) * 2 < size { return nil }
    if hints.contains(.breadcrumbs) { return .breadcrumbs }
    if tag == .inline { return nil }
    if hints.contains(.contents) { return .tableOfContents }
    if hints.contains(.navigation) { return .navigation }
    if hints.contains(.footer) { return .footer }
    if hints.contains(.feedback) { return .feedback }
    if hints.contains(.site) { return .search }
    return survey.linkSize(i) > 0 ? .relatedLinks : nil
  }

  /// Elements with doubtful names are dropped where they hold little but links.
  private func doubtful(_ i: Int) -> PageStructure.LeftOut.Reason? {
    let tag = survey.tags[i]
    guard tag.isBlock, tag != .heading, survey.hints[i].contains(.doubtful) || tag == .aside else { return nil }
    let size = survey.textSize(i)
    let isLinks = size > 0 && survey.linkSize(i) * 10 > size * 6
    return isLinks && survey.noteKinds[i] == nil ? .navigation : nil
  }

  /// On a page that says hardly anything else, a "table of contents" that leads to other pages is what it says.
  private func keepContentsOfAnOverview(behind title: Int, _ marked: inout [Int: PageStructure.LeftOut.Reason]) {
    let from = nodes[title].subtreeEnd
    let contents = marked.filter { $0.value == .tableOfContents && $0.key >= from }.keys
    guard !contents.isEmpty else { return }
    var text = Int(survey.textBefore[nodes.count] - survey.textBefore[from])
    for i in marked.keys where i >= from { text -= survey.textSize(i) }
    guard text < 200 else { return }
    for i in contents {
      let anchors = (i..<nodes[i].subtreeEnd).filter {
        survey.tags[$0] == .anchor && nodes[$0].attribute("href") != nil
      }
      let away = anchors.count { nodes[$0].attribute("href")?.hasPrefix("#") == false }
      if away >= 2, away * 2 > anchors.count { marked[i] = nil }
    }
  }

  private func kept(from start: Int, to end: Int, dropped: [Int: PageStructure.LeftOut.Reason]) -> Int {
    guard start < end else { return 0 }
    var size = Int(survey.textBefore[end] - survey.textBefore[start])
    for i in dropped.keys where i >= start && nodes[i].subtreeEnd <= end { size -= survey.textSize(i) }
    return size
  }

  private func collectSpecial(_ result: inout Result) {
    for i in result.droppedInOrder {
      switch result.dropped[i] {
      case .familyLinks: result.family.append(i)
      case .relatedLinks: result.related.append(i)
      case .tableOfContents:
        if i > result.start, result.root < 0 || survey.isInside(i, result.root) { result.contents.append(i) }
      case .breadcrumbs: if result.breadcrumbs == nil, survey.textSize(i) > 0 { result.breadcrumbs = i }
      default: break
      }
    }
  }
}
