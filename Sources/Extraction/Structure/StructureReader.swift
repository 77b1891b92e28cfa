import Foundation
import HTMLTree
import Lexicon
import TopicModel

/// Reads what a page says out of the dress it came in.
public struct StructureReader: Sendable {
  private let vocabulary: StructureVocabulary
  private let languages: LanguageDetector
  private let dates: PageDate
  private let profile: CompiledProfile

  /// - Throws: `LexiconError` where language data is malformed, `PageProfileError` where a selector is.
  public init(lexicon: Lexicon, profile: PageProfile = .automatic) throws {
    vocabulary = try StructureVocabulary(lexicon: lexicon)
    languages = try LanguageDetector(lexicon: lexicon)
    dates = try PageDate(lexicon: lexicon)
    self.profile = try CompiledProfile(profile)
  }

  /// What `SiteChrome.Learner` learns a site's design from.
  public func sample(of document: HTMLDocument) -> SiteChrome.PageSample {
    BoxFingerprints(survey: Survey(document, vocabulary: vocabulary), vocabulary: vocabulary).sample()
  }

  /// The page's content, title, family and language. Never fails: a page without content has an empty one.
  ///
  /// `chrome` is what repeats on the site's pages, where a sample of them was looked at before.
  public func read(_ document: HTMLDocument, chrome: SiteChrome = .unknown) -> PageStructure {
    let survey = Survey(document, vocabulary: vocabulary)
    let isFragment = Self.isFragment(document)
    let finder = ContentFinder(
      survey: survey, vocabulary: vocabulary, isFragment: isFragment, profile: profile, chrome: chrome)
    let content = finder.find()
    var builder = FlowBuilder(survey: survey, vocabulary: vocabulary, content: content)
    let blocks = builder.build()
    var result = PageStructure(content: blocks, isFragment: isFragment)
    result.title = title(content, survey, finder)
    let family = FamilyLinks(survey: survey, vocabulary: vocabulary)
    let found = family.read(content, title: result.title)
    result.parent = found.parent
    result.breadcrumbs = found.breadcrumbs
    var links = LinkCollector(vocabulary: vocabulary)
    links.collect(blocks)
    if LinkCollector.isIndex(blocks) { links.makeChildren() }
    result.links = links.links + found.links
    for id in survey.ids.sorted() where !id.isEmpty && id != result.anchors.last { result.anchors.append(id) }
    result.leftOut = builder.leftOut
    result.updated = dates.day(of: document)
    result.lang = languages.language(of: sample(result), stated: Self.statedLanguage(document))
    return result
  }

  private func title(_ content: ContentFinder.Result, _ survey: Survey, _ finder: ContentFinder) -> String {
    if let node = content.title { return survey.plainText(node) }
    return TitleLine(vocabulary: vocabulary).withoutSite(finder.pageTitle())
  }

  /// Enough text to tell the language by.
  private func sample(_ page: PageStructure) -> String {
    var text = page.title
    for block in page.content {
      if case .code = block { continue }
      text += "\n" + block.plainText
      if text.utf8.count > 3_000 { break }
    }
    return text
  }

  /// Elements that the parser added stand where the markup stands that made it add them.
  private static func isFragment(_ document: HTMLDocument) -> Bool {
    let nodes = document.nodes
    guard let first = nodes.first(where: { $0.kind == .element }) else { return true }
    guard first.name == "html" else { return true }
    for node in nodes where node.kind != .comment {
      if ["html", "head", "body"].contains(node.name) {
        if (node.line, node.column) != (first.line, first.column) { return false }
      } else {
        return (node.line, node.column) == (first.line, first.column)
      }
    }
    return false
  }

  private static func statedLanguage(_ document: HTMLDocument) -> String {
    for node in document.nodes.prefix(200) where node.kind == .element {
      if node.name == "html" || node.name == "body", let lang = node.attribute("lang") ?? node.attribute("xml:lang") {
        return lang
      }
      if node.name == "meta", let key = node.attribute("http-equiv") ?? node.attribute("name"),
        ["content-language", "language"].contains(key.lowercased()), let lang = node.attribute("content")
      {
        return lang
      }
    }
    return ""
  }
}

/// The text of `<title>` parted from the site's name.
struct TitleLine {
  let vocabulary: StructureVocabulary

  /// "退订资源_帮助中心" is "退订资源".
  func withoutSite(_ title: String) -> String {
    for sign in [" | ", " - ", " – ", " — ", " · ", "_", "-", "|"] {
      guard let range = title.range(of: sign, options: .backwards) else { continue }
      let head = title[..<range.lowerBound]
      let tail = title[range.upperBound...]
      if head.isEmpty || tail.isEmpty { continue }
      let known = vocabulary.titleSuffixes.contains { tail.lowercased().contains($0.lowercased()) }
      if sign.count == 3 || known { return known || sign.count == 3 ? withoutSite(String(head)) : title }
    }
    return title
  }
}

/// Collects the links of the content from its spans.
struct LinkCollector {
  let vocabulary: StructureVocabulary
  private(set) var links: [Link] = []
  private var rel = Link.Relation.inline
  private var relatedLevel = 0

  init(vocabulary: StructureVocabulary) { self.vocabulary = vocabulary }

  mutating func collect(_ blocks: [Block]) {
    for block in blocks {
      switch block {
      case .heading(let heading):
        if rel == .related, heading.level <= relatedLevel { rel = .inline }
        if vocabulary.relatedHeadings.whole(heading.text.text.trimmingMarks.utf8) != nil {
          rel = .related
          relatedLevel = heading.level
        }
        collect(heading.text)
      case .paragraph(let text): collect(text)
      case .list(let list): for item in list.items { collect(item.blocks) }
      case .note(let note): collect(note.blocks)
      case .table(let table):
        collect(table.caption)
        for row in table.rows { for cell in row { collect(cell.blocks) } }
      case .figure(let figure): collect(figure.caption)
      case .code: break
      }
    }
  }

  /// Whether a page is little but a list of links: an overview of its child pages.
  static func isIndex(_ blocks: [Block]) -> Bool {
    var links = 0
    var other = 0
    func visit(_ blocks: [Block]) -> Bool {
      for block in blocks {
        switch block {
        case .list(let list):
          if list.ordered { return false }
          for item in list.items { if !visit(item.blocks) { return false } }
        case .paragraph(let text):
          let linked = text.spans.reduce(0) { if case .link = $1.kind { $0 + $1.end - $1.start } else { $0 } }
          if linked > 0, linked * 10 >= text.text.utf8.count * 9 { links += 1 } else { other += text.text.utf8.count }
        case .heading: break
        default: return false
        }
      }
      return true
    }
    return visit(blocks) && links >= 2 && other <= 240
  }

  /// Links to other pages become links to children; those to places on the page stay.
  mutating func makeChildren() {
    for i in links.indices where links[i].rel == .inline && !links[i].target.hasPrefix("#") { links[i].rel = .child }
  }

  private mutating func collect(_ text: RichText) {
    for span in text.spans {
      guard case .link(let target) = span.kind else { continue }
      links.append(
        Link(
          text: text.substring(span.start, span.end), target: target, rel: rel, position: text.position(at: span.start))
      )
    }
  }
}
