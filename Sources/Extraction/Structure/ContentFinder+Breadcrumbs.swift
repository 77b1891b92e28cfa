import HTMLTree
import TopicModel

extension ContentFinder {
  /// The way from the root by its name, also inside of other navigation.
  func namedBreadcrumbs() -> Int? {
    survey.nodes.indices.first { i in
      survey.hints[i].contains(.breadcrumbs) && survey.tags[i] != .heading && !survey.holdsHeadline(i)
        && (3...600).contains(survey.textSize(i))
    }
  }

  /// The way from the root by its looks: a short line before the title, parted by arrows or slashes, that links or
  /// ends in the title.
  func findBreadcrumbs(before title: Int) -> Int? {
    let name = survey.plainText(title, limit: 400)
    var best: Int?
    var tried = 0
    for i in 0..<title where survey.nodes[i].kind == .element {
      guard
        survey.tags[i].isBox || survey.tags[i] == .paragraph || survey.tags[i] == .inline || survey.tags[i] == .cell,
        survey.nodes[i].subtreeEnd <= title, survey.nodes[i].subtreeEnd - i > 2
      else { continue }
      let size = survey.textSize(i)
      guard size > 2, size <= 300, tried < 300 else { continue }
      if let outer = best, survey.isInside(i, outer) { continue }
      tried += 1
      let text = survey.plainText(i, limit: 400)
      let parts = Self.trail(text)
      guard parts.count >= 2 else { continue }
      let isLinked = survey.linkSize(i) * 2 > size && !text.contains("|")
      if parts.last == name || (isLinked && text.contains { ">›»→".contains($0) }) { best = i }
    }
    return best
  }

  /// The entries of a line such as "首页 > 账号 > 停用".
  static func trail(_ text: String) -> [String] {
    let arrows: Set<Character> = [">", "›", "»", "→", "❯"]
    let sign: (Character) -> Bool =
      text.contains(where: arrows.contains) ? arrows.contains : { $0 == "/" || $0 == "\\" }
    return text.split(whereSeparator: sign).map { String($0).trimmingMarks }.filter { !$0.isEmpty }
  }
}
