/// A parsed page as values: all nodes in document order, parents before their children.
///
/// Nodes are named by their index in `nodes`. The descendants of node `i` are `i + 1 ..< nodes[i].subtreeEnd`.
public struct HTMLDocument: Sendable {
  public struct Attribute: Hashable, Sendable {
    /// Lower-case.
    public var name: String
    /// Character references resolved.
    public var value: String

    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  public enum Kind: Hashable, Sendable { case element, text, comment }

  /// A place in a text node from which on positions are counted anew: what stands before it in the source is longer
  /// or shorter than its text, as `&nbsp;` is.
  public struct Jump: Hashable, Sendable {
    /// In bytes of the node's text.
    public var offset: Int
    /// As in `Node`.
    public var line: Int
    public var column: Int

    public init(offset: Int, line: Int, column: Int) {
      self.offset = offset
      self.line = line
      self.column = column
    }
  }

  public struct Node: Sendable {
    public var kind: Kind
    /// Lower-case element name; empty for text and comments.
    public var name: String
    /// The text of a text node or comment; empty for elements.
    public var text: String
    public var attributes: [Attribute]
    /// The index of the parent, -1 for a root.
    public var parent: Int
    /// One past the index of the last descendant.
    public var subtreeEnd: Int
    /// Where it starts in the source as decoded: 1-based line, 1-based column in Unicode scalars.
    public var line: Int
    public var column: Int
    /// By offset; empty where the text is the source's letter by letter.
    public var jumps: [Jump]

    public init(
      kind: Kind, name: String = "", text: String = "", attributes: [Attribute] = [], parent: Int,
      subtreeEnd: Int, line: Int, column: Int, jumps: [Jump] = []
    ) {
      self.kind = kind
      self.name = name
      self.text = text
      self.attributes = attributes
      self.parent = parent
      self.subtreeEnd = subtreeEnd
      self.line = line
      self.column = column
      self.jumps = jumps
    }

    /// The value of an attribute, nil where there is none.
    public func attribute(_ name: String) -> String? {
      for attribute in attributes where attribute.name == name { return attribute.value }
      return nil
    }
  }

  public var nodes: [Node]
  /// The encoding the bytes were read in, an IANA name such as `UTF-8` or `GB18030`.
  public var encoding: String
  /// What had to be repaired to read the page, in plain words; empty for a clean page.
  public var repairs: [String]

  public init(nodes: [Node], encoding: String, repairs: [String] = []) {
    self.nodes = nodes
    self.encoding = encoding
    self.repairs = repairs
  }

  /// Indexes of the nodes without a parent.
  public var roots: [Int] { siblings(from: 0, to: nodes.count) }

  /// Indexes of a node's children.
  public func children(of index: Int) -> [Int] { siblings(from: index + 1, to: nodes[index].subtreeEnd) }

  private func siblings(from start: Int, to end: Int) -> [Int] {
    var result: [Int] = []
    var index = start
    while index < end {
      result.append(index)
      index = nodes[index].subtreeEnd
    }
    return result
  }

  /// All text below a node, as it stands.
  public func text(of index: Int) -> String {
    var result = ""
    for i in index..<nodes[index].subtreeEnd where nodes[i].kind == .text { result += nodes[i].text }
    return result
  }
}
