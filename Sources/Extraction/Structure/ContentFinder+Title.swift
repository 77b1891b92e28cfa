import HTMLTree
import TopicModel

extension ContentFinder {
  /// The element that shows the page's title: what repeats the start of `<title>`, else the first `h1`, else what
  /// a class or size calls one.
  func findTitle(_ pageTitle: String, dropped: [Int: PageStructure.LeftOut.Reason]) -> Int? {
    let wanted = Self.squashed(pageTitle)
    let parts = Set(pageTitle.split { "_|-–—·»>".contains($0) }.map { Self.squashed(String($0)) })
    var best: (rank: Int, node: Int)?
    // The first headline is the title, unless a later one stands in `<title>` and it does not: that is the site's name.
    var isNamed = false
    var largest = 0.0
    var tried = 0
    var i = 0
    while i < survey.nodes.count, (best?.rank ?? 0) < 8 {
      guard survey.nodes[i].kind == .element else {
        i += 1
        continue
      }
      if dropped[i] != nil, !mayHoldTitle(i) {
        i = survey.nodes[i].subtreeEnd
        continue
      }
      let tag = survey.tags[i]
      let size = survey.textSize(i)
      let isHeading = tag == .heading
      let mayBe = isHeading || (tag != .item && tag != .anchor && survey.linkSize(i) * 2 < size)
      guard mayBe, size > 0, size <= 600, tried < 400 else {
        i += 1
        continue
      }
      var rank = 0
      if !wanted.isEmpty, size <= wanted.count + 8, tag != .cell,
        survey.openingText(i)?.first.map(Ascii.lower) == wanted[0]
      {
        tried += 1
        let text = Self.squashed(survey.plainText(i))
        if wanted == text {
          rank = isHeading ? 9 : tag == .inline ? 4 : 6
        } else if text.count >= 2, wanted.starts(with: text) {
          let parted = Self.isSeparator(wanted[text.count...])
          rank = isHeading ? (parted ? 8 : 7) : parted && size >= 6 ? (tag.isBlock ? 5 : 3) : 0
        }
      }
      if rank < 7, isHeading, survey.nodes[i].name == "h1" || survey.nodes[i].attribute("aria-level") == "1" {
        rank = 7
      }
      if rank == 0, survey.hints[i].contains(.heading),
        survey.nodes[i].attribute("class")?.split(separator: " ").contains(where: { $0.hasPrefix("topictitle") })
          == true
      {
        rank = 4
      }
      if rank == 0, let fontSize = survey.styles[i]?.fontSize, fontSize >= 20, fontSize > largest, size < 240 {
        largest = fontSize
        rank = 3
      }
      if rank == 7, best?.rank == 7, !isNamed, parts.contains(Self.squashed(survey.plainText(i, limit: 600))) {
        best = nil
      }
      if rank == 7, best == nil { isNamed = parts.contains(Self.squashed(survey.plainText(i, limit: 600))) }
      // Of nested elements with the same text the innermost is the title.
      if rank > (best?.rank ?? 0)
        || (rank == best?.rank && rank != 7 && best.map { survey.isInside(i, $0.node) } == true)
      {
        best = (rank, i)
      }
      i += 1
    }
    if best == nil { return firstHeading(isNamed: !wanted.isEmpty, dropped: dropped) }
    return best?.node
  }

  /// The first heading, where no text stands before it.
  ///
  /// Below `h1`, one of several of its level heads a section, not the page; a page that `<title>` names has no need of it.
  private func firstHeading(isNamed: Bool, dropped: [Int: PageStructure.LeftOut.Reason]) -> Int? {
    var i = 0
    while i < survey.nodes.count {
      if dropped[i] != nil || survey.tags[i] == .never {
        i = survey.nodes[i].subtreeEnd
        continue
      }
      if survey.nodes[i].kind == .element, survey.tags[i] == .heading, survey.textSize(i) > 0 {
        guard survey.nodes[i].name != "h1" else { return i }
        return isFragment || (isNamed && isFollowedByEqual(i, dropped: dropped)) ? nil : i
      }
      if survey.nodes[i].kind == .text, survey.textBefore[i + 1] > survey.textBefore[i], isFragment { return nil }
      i += 1
    }
    return nil
  }

  private func isFollowedByEqual(_ heading: Int, dropped: [Int: PageStructure.LeftOut.Reason]) -> Bool {
    var i = survey.nodes[heading].subtreeEnd
    while i < survey.nodes.count {
      if dropped[i] != nil || survey.tags[i] == .never {
        i = survey.nodes[i].subtreeEnd
        continue
      }
      if survey.tags[i] == .heading, survey.nodes[i].name == survey.nodes[heading].name { return true }
      i += 1
    }
    return false
  }

  private func mayHoldTitle(_ i: Int) -> Bool {
    survey.tags[i] == .header || survey.hints[i].contains(.doubtful)
  }

  /// Whether what follows a page's title in `<title>` is a sign that parts it from the site's name.
  private static func isSeparator(_ rest: ArraySlice<UInt8>) -> Bool {
    guard let next = rest.first else { return true }
    return "_-|:>/~".utf8.contains(next) || rest.starts(with: "–".utf8) || rest.starts(with: "—".utf8)
      || rest.starts(with: "·".utf8) || rest.starts(with: "»".utf8) || rest.starts(with: "【".utf8)
  }

  /// Without white space, lower-case.
  static func squashed(_ text: String) -> [UInt8] {
    text.utf8.filter { !Ascii.isSpace($0) }.map(Ascii.lower)
  }

  /// The element around the title that holds the content: the innermost called so, or with nearly all text that
  /// follows the title.
  func findRoot(title: Int?, dropped: [Int: PageStructure.LeftOut.Reason]) -> Int {
    guard let title else { return rootWithoutTitle(dropped: dropped) }
    let drops = dropped.keys.filter { !survey.isInside(title, $0) }.sorted()
    var sizes = [Int](repeating: 0, count: drops.count + 1)
    for k in drops.indices { sizes[k + 1] = sizes[k] + survey.textSize(drops[k]) }
    // Kept text between two nodes, the dropped subtrees lying wholly inside or outside.
    func kept(_ start: Int, _ end: Int) -> Int {
      let low = drops.partitioningIndex { $0 >= start }
      let high = drops.partitioningIndex { $0 >= end }
      return Int(survey.textBefore[end] - survey.textBefore[start]) - (sizes[max(low, high)] - sizes[low])
    }
    let from = survey.nodes[title].subtreeEnd
    let total = kept(from, survey.nodes.count)
    var node = survey.nodes[title].parent
    var tried = 0
    while node >= 0 {
      let end = survey.nodes[node].subtreeEnd
      let inside = kept(min(from, end), end)
      let named = survey.tags[node] == .main || survey.tags[node] == .article || survey.hints[node].contains(.content)
      if named, inside > 0, tried < 8 {
        if inside * 10 >= total * 8 { return node }
        tried += 1
        // A short page: what else there is may be longer, but is only a line or two.
        let isShort = !survey.hints[node].contains(.doubtful) && total - inside < 600
        if isShort || inside * 10 >= total * 4, isOnlyLines(from: end, dropped: dropped) { return node }
      }
      if inside * 20 >= total * 19, inside > 0 || total == 0 { return node }
      node = survey.nodes[node].parent
    }
    return -1
  }

  /// Whether no list, table or code is left behind a node, those of links aside.
  private func isOnlyLines(from start: Int, dropped: [Int: PageStructure.LeftOut.Reason]) -> Bool {
    var i = start
    while i < survey.nodes.count {
      if dropped[i] != nil || survey.tags[i] == .never {
        i = survey.nodes[i].subtreeEnd
        continue
      }
      switch survey.tags[i] {
      case .orderedList, .unorderedList, .table, .pre:
        let size = survey.textSize(i)
        if size > 0, survey.linkSize(i) * 2 <= size { return false }
        i = survey.nodes[i].subtreeEnd
      default: i += 1
      }
    }
    return true
  }

  private func rootWithoutTitle(dropped: [Int: PageStructure.LeftOut.Reason]) -> Int {
    let all = Int(survey.textBefore[survey.nodes.count])
    var best = -1
    for i in survey.nodes.indices where survey.nodes[i].kind == .element {
      let tag = survey.tags[i]
      guard tag == .main || tag == .article || survey.hints[i].contains(.content) else { continue }
      if survey.textSize(i) * 10 >= all * 4 { best = i }
    }
    return best
  }
}

extension Array {
  /// The first index whose element satisfies `predicate`, in an array where all that do stand at the end.
  func partitioningIndex(where predicate: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if predicate(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
