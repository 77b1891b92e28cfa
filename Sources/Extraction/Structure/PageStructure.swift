import TopicModel

/// What a page says, whatever dress it came in: the input of everything that reads for procedures.
public struct PageStructure: Hashable, Sendable {
  /// The page above this one, as the page names it.
  public struct Parent: Hashable, Sendable {
    public var title: String
    /// As written, not percent-decoded; nil where the page names its parent without linking it.
    public var target: String?

    public init(title: String, target: String? = nil) {
      self.title = title
      self.target = target
    }
  }

  /// A part of the page that is none of its content.
  public struct LeftOut: Hashable, Sendable {
    public enum Reason: String, Hashable, Sendable, CaseIterable {
      /// Menus, site navigation, previous and next.
      case navigation
      case breadcrumbs, tableOfContents, footer, feedback, search
      /// Parent and child links; they are in `parent` and `links`.
      case familyLinks
      /// Boxes of links to other pages; the links are in `links`.
      case relatedLinks
      /// Not shown by a browser.
      case hidden
      /// Buttons and input fields of the site.
      case controls
      /// Before the title, or outside of the element that holds the content.
      case outsideContent
      /// The same on most pages of the site.
      case repeated
      /// Dropped by the profile.
      case profile
    }
    public var reason: Reason
    /// Its first characters, at most 80.
    public var text: String
    /// How many bytes of text, white space not counted, it holds.
    public var size: Int
    public var position: Position?

    public init(reason: Reason, text: String, size: Int, position: Position? = nil) {
      self.reason = reason
      self.text = text
      self.size = size
      self.position = position
    }
  }

  public var title: String
  /// BCP 47, judged by the text: `zh-CN`, `zh-TW`, `en`; `und` where nothing tells.
  public var lang: String
  /// The main content in document order, without the title and the family links. Headings start at level 2.
  public var content: [Block]
  public var parent: Parent?
  /// From the root to the parent.
  public var breadcrumbs: [String]
  /// Of the content and the family links, in document order.
  public var links: [Link]
  /// Every `id` and `a name` of the page, sorted, each once.
  public var anchors: [String]
  /// The source is a piece of HTML without `html`, `head` or `body` of its own.
  public var isFragment: Bool
  /// The day on which the page says that it was last changed, as `YYYY-MM-DD`.
  public var updated: String?
  /// In document order.
  public var leftOut: [LeftOut]

  public init(
    title: String = "", lang: String = "und", content: [Block] = [], parent: Parent? = nil, breadcrumbs: [String] = [],
    links: [Link] = [], anchors: [String] = [], isFragment: Bool = false, leftOut: [LeftOut] = []
  ) {
    self.title = title
    self.lang = lang
    self.content = content
    self.parent = parent
    self.breadcrumbs = breadcrumbs
    self.links = links
    self.anchors = anchors
    self.isFragment = isFragment
    self.leftOut = leftOut
  }
}
