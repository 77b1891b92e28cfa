import TextComparison
import TopicModel

/// What a web address that pages link to is known to be.
public struct ExternalAnswer: Hashable, Sendable {
  public enum State: Hashable, Sendable {
    /// The host says that there is nothing.
    case dead
    /// It did not answer, or answered with a fault of its own.
    case unreachable
  }

  public var state: State
  /// What happened, for a reader: "the host answers 404".
  public var reason: Message

  public init(_ state: State, reason: Message) {
    self.state = state
    self.reason = reason
  }
}

/// Links that lead out of the documentation.
enum ExternalLink {
  /// Names that stand for no host anywhere. Source: RFC 2606 and RFC 6761.
  private static let reserved = [
    ".example", ".test", ".invalid", ".localhost", "example.com", "example.net", "example.org",
  ]

  /// The address that a link leads to, without its fragment; nil for a link inside the documentation, to another scheme,
  /// or to a name that is an example.
  static func address(of link: Link) -> String? {
    guard link.resolved == nil else { return nil }
    var text = String(Sentence.trimmed(link.target[...]))
    if text.hasPrefix("//") { text = "https:" + text }
    guard let scheme = ["http://", "https://"].first(where: { text.lowercased().hasPrefix($0) }) else { return nil }
    if let hash = text.firstIndex(of: "#") { text = String(text[..<hash]) }
    let authority = text.dropFirst(scheme.count).prefix { $0 != "/" && $0 != "?" }.lowercased()
    let host = authority.split(separator: "@").last?.split(separator: ":").first.map(String.init) ?? ""
    guard host.contains("."),
      !reserved.contains(where: { host == $0 || host.hasSuffix($0.hasPrefix(".") ? $0 : "." + $0) })
    else { return nil }
    // A placeholder is no address: https://{endpoint}/v1.
    return text.unicodeScalars.contains { "{}<>[]*".unicodeScalars.contains($0) || Folding.isSpace($0) } ? nil : text
  }
}

extension Library {
  /// Every address outside the documentation that its pages link to, sorted.
  public var externalAddresses: [String] {
    Set(topics.flatMap { $0.links.compactMap(ExternalLink.address) }).sorted()
  }
}
