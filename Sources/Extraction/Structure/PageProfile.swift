/// Where a site keeps what, for pages whose design misleads the automatic reading.
///
/// Every member is a list of selectors; the first that matches something counts, for `drop` all of them.
/// A selector is a chain of simple ones parted by spaces (descendants), each made of a tag, `.class`, `#id`,
/// `[attribute]`, `[attribute=value]`: `div.help-content`, `#main [role=article]`, `table.nav td`.
public struct PageProfile: Hashable, Sendable, Codable {
  public var content: [String]
  public var title: [String]
  public var parent: [String]
  public var breadcrumbs: [String]
  public var drop: [String]

  public init(
    content: [String] = [], title: [String] = [], parent: [String] = [], breadcrumbs: [String] = [],
    drop: [String] = []
  ) {
    self.content = content
    self.title = title
    self.parent = parent
    self.breadcrumbs = breadcrumbs
    self.drop = drop
  }

  /// Nothing is set: everything is found out from the page.
  public static let automatic = PageProfile()
}
