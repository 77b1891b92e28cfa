import HTMLTree

/// A selector of a page profile: `div.help-content`, `#main [role=article]`, `table.nav td`.
///
/// Source: the part of CSS Selectors that `PageProfile` names.
struct Selector: Sendable {
  private struct Simple: Sendable {
    var tag: String?
    var id: String?
    var classes: [String] = []
    var attributes: [(name: String, value: String?)] = []
  }

  /// Outermost first.
  private var chain: [Simple]

  /// - Throws: `PageProfileError` where the text is no selector of that kind.
  init(_ text: String) throws {
    chain = []
    for part in Self.parts(of: text) { chain.append(try Self.simple(part, of: text)) }
    if chain.isEmpty { throw PageProfileError.badSelector(text, part: "") }
  }

  /// Parted by white space outside of brackets.
  private static func parts(of text: String) -> [String] {
    var parts: [String] = []
    var part = ""
    var depth = 0
    for character in text {
      if character == "[" { depth += 1 }
      if character == "]" { depth -= 1 }
      if character.isWhitespace, depth == 0 {
        if !part.isEmpty { parts.append(part) }
        part = ""
      } else {
        part.append(character)
      }
    }
    if !part.isEmpty { parts.append(part) }
    return parts
  }

  private static func simple(_ part: String, of whole: String) throws -> Simple {
    var result = Simple()
    var rest = part[...]
    func name() -> String {
      let found = rest.prefix { !".#[".contains($0) }
      rest = rest.dropFirst(found.count)
      return String(found)
    }
    let tag = name()
    if !tag.isEmpty, tag != "*" { result.tag = tag.lowercased() }
    while let sign = rest.first {
      rest = rest.dropFirst()
      switch sign {
      case ".": result.classes.append(name())
      case "#": result.id = name()
      case "[":
        guard let close = rest.firstIndex(of: "]") else { throw PageProfileError.badSelector(whole, part: part) }
        let pair = rest[..<close].split(separator: "=", maxSplits: 1)
        guard let key = pair.first else { throw PageProfileError.badSelector(whole, part: part) }
        let value = pair.count > 1 ? String(pair[1]).trimmingQuotes : nil
        result.attributes.append((key.lowercased(), value))
        rest = rest[rest.index(after: close)...]
      default: throw PageProfileError.badSelector(whole, part: part)
      }
    }
    let names = result.classes + [result.id, result.tag].compactMap { $0 }
    let letters = names.joined().unicodeScalars
    guard !names.contains(""), !letters.contains(where: { ">+~:,()".unicodeScalars.contains($0) }) else {
      throw PageProfileError.badSelector(whole, part: part)
    }
    return result
  }

  /// The elements that the selector names, in document order.
  func matches(in nodes: [HTMLDocument.Node]) -> [Int] {
    nodes.indices.filter { nodes[$0].kind == .element && matches($0, in: nodes) }
  }

  private func matches(_ i: Int, in nodes: [HTMLDocument.Node]) -> Bool {
    guard matches(nodes[i], chain[chain.count - 1]) else { return false }
    var wanted = chain.count - 2
    var at = nodes[i].parent
    while wanted >= 0, at >= 0 {
      if matches(nodes[at], chain[wanted]) { wanted -= 1 }
      at = nodes[at].parent
    }
    return wanted < 0
  }

  private func matches(_ node: HTMLDocument.Node, _ simple: Simple) -> Bool {
    if let tag = simple.tag, node.name != tag { return false }
    if let id = simple.id, node.attribute("id") != id { return false }
    for (name, value) in simple.attributes {
      guard let found = node.attribute(name) else { return false }
      if let value, found != value { return false }
    }
    guard !simple.classes.isEmpty else { return true }
    let classes = (node.attribute("class") ?? "").split(whereSeparator: \.isWhitespace)
    return simple.classes.allSatisfy { wanted in classes.contains { $0 == wanted } }
  }
}

extension String {
  fileprivate var trimmingQuotes: String {
    guard count >= 2, let first, first == last, first == "\"" || first == "'" else { return self }
    return String(dropFirst().dropLast())
  }
}

/// Why a page profile cannot be used.
public enum PageProfileError: Error, Equatable, CustomStringConvertible {
  case badSelector(String, part: String)

  public var description: String {
    switch self {
    case .badSelector(let selector, let part):
      "\"\(selector)\" is no selector\(part.isEmpty ? "" : " (\"\(part)\" cannot be read)"); "
        + "write tags, .class, #id and [attribute=value], parted by spaces"
    }
  }
}

/// A profile whose selectors have been read.
struct CompiledProfile: Sendable {
  var content: [Selector]
  var title: [Selector]
  var parent: [Selector]
  var breadcrumbs: [Selector]
  var drop: [Selector]

  /// - Throws: `PageProfileError`
  init(_ profile: PageProfile) throws {
    content = try profile.content.map(Selector.init)
    title = try profile.title.map(Selector.init)
    parent = try profile.parent.map(Selector.init)
    breadcrumbs = try profile.breadcrumbs.map(Selector.init)
    drop = try profile.drop.map(Selector.init)
  }

  /// The first element that the first fitting selector names.
  static func first(_ selectors: [Selector], in nodes: [HTMLDocument.Node]) -> Int? {
    for selector in selectors {
      if let found = selector.matches(in: nodes).first { return found }
    }
    return nil
  }
}
