import HTMLTree
import TopicModel

extension ContentFinder {
  /// Drops short blocks inside of the content that say what sites say and writers do not: "was this page helpful",
  /// "last updated", "previous, next". Lists, tables and headings of the content are not looked into.
  func markSiteLines(_ result: inout Result) {
    let nodes = survey.nodes
    let drops = result.dropped.keys.sorted()
    var i = result.root < 0 ? 0 : result.root
    let end = result.root < 0 ? nodes.count : nodes[i].subtreeEnd
    while i < end {
      guard nodes[i].kind == .element else {
        i += 1
        continue
      }
      if result.dropped[i] != nil || (isContentPart(i) && !holdsTitle(i, result)) {
        i = nodes[i].subtreeEnd
      } else if !holds(i, drops), isParentLine(i), !holdsTitle(i, result) {
        result.dropped[i] = .familyLinks
        i = nodes[i].subtreeEnd
      } else if survey.tags[i].isBlock, !holdsTitle(i, result), let reason = siteLine(i) {
        result.dropped[i] = reason
        i = nodes[i].subtreeEnd
      } else {
        i += 1
      }
    }
  }

  private func holds(_ i: Int, _ drops: [Int]) -> Bool {
    let next = drops.partitioningIndex { $0 > i }
    return next < drops.count && drops[next] < survey.nodes[i].subtreeEnd
  }

  private func holdsTitle(_ i: Int, _ result: Result) -> Bool { result.title.map { survey.isInside($0, i) } ?? false }

  /// "父主题：客户管理", in whatever element.
  private func isParentLine(_ i: Int) -> Bool {
    let size = survey.textSize(i)
    guard survey.tags[i].isBlock, size > 0, size < 400, let opening = survey.openingText(i),
      let label = vocabulary.parentLabels.match(opening)
    else { return false }
    let text = Array(survey.plainText(i, limit: 400).utf8)
    let rest = text.dropFirst(label.length).drop { $0 == 0x20 }
    return rest.count > 1 && (rest.first == 0x3A || rest.starts(with: "：".utf8))
  }

  private func isContentPart(_ i: Int) -> Bool {
    switch survey.tags[i] {
    case .table, .orderedList, .unorderedList, .item, .definitionList, .pre, .heading: true
    default: false
    }
  }

  private func siteLine(_ i: Int) -> PageStructure.LeftOut.Reason? {
    let size = survey.textSize(i)
    guard size > 0, size < 400, let opening = survey.openingText(i), vocabulary.siteLines.match(opening) != nil else {
      return nil
    }
    let text = Array(survey.plainText(i, limit: 400).utf8)
    guard let line = vocabulary.siteLines.match(text) else { return nil }
    let rest = text.count - line.length
    // "Next, click OK" is none of it.
    if rest > 0, Ascii.isLetter(text[line.length]), Ascii.isLetter(text[line.length - 1]) { return nil }
    let isLinks = survey.linkSize(i) * 2 > size
    let isLong = line.length >= 15
    let isLast = survey.textBefore[survey.nodes.count] == survey.textBefore[survey.nodes[i].subtreeEnd]
    switch line.meaning {
    case .feedback: return isLong || rest <= 3 || isLinks ? .feedback : nil
    case .footer:
      return rest < 160 && (isLong || isLinks || isLast || rest <= 3 || text.contains(0x7C) || text.contains(0xC2))
        ? .footer : nil
    case .navigation: return isLinks ? .navigation : nil
    case .tableOfContents: return isLinks || rest == 0 ? .tableOfContents : nil
    default: return rest < 60 && !RichText(String(decoding: text, as: UTF8.self)).endsSentence ? line.meaning : nil
    }
  }
}
