import Mustache

/// What a template sees: names to text, truth values, views and lists of views.
///
/// Lists that may nest (`steps`) are always set, since a missing name is looked up in the surroundings. A type of its own rather
/// than a dictionary: templates ask each value what it is, over and over, and a generic type takes long to answer.
struct View: MustacheParent, ExpressibleByDictionaryLiteral {
  private var values: [String: Any] = [:]

  init() {}

  init(dictionaryLiteral elements: (String, Any)...) {
    values.reserveCapacity(elements.count)
    for (name, value) in elements { values[name] = value }
  }

  subscript(name: String) -> Any? {
    get { values[name] }
    set { values[name] = newValue }
  }

  func child(named name: String) -> Any? { values[name] }

  /// - Parameter choose: what a name says that both have.
  mutating func merge(_ other: View, uniquingKeysWith choose: (Any, Any) -> Any) {
    values.merge(other.values, uniquingKeysWith: choose)
  }

  func merging(_ other: View, uniquingKeysWith choose: (Any, Any) -> Any) -> View {
    var merged = self
    merged.merge(other, uniquingKeysWith: choose)
    return merged
  }
}

/// Texts in HTML templates: escaped byte by byte, as markup of the program's own is.
struct HTMLText: MustacheContentType {
  func escapeText(_ text: String) -> String {
    var html = ""
    Markup.escape(text, into: &html)
    return html
  }
}
