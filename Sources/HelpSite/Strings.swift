import Mustache

/// The interface's words in one language, from `strings/LANG.json` of the theme.
struct Strings: MustacheParent, Sendable {
  let language: String
  private let table: [String: String]
  /// The same by the names that templates use.
  private let names: [String: String]

  init(language: String, table: [String: String]) {
    self.language = language
    self.table = table
    names = table.reduce(into: [:]) { names, entry in
      if !entry.key.contains("_") { names[entry.key.replacing(".", with: "_")] = entry.value }
    }
  }

  /// The words for a key; the key itself where the theme has none, so that a gap is seen.
  subscript(_ key: String) -> String { table[key] ?? key }

  /// The words for a key with `{name}` replaced.
  func callAsFunction(_ key: String, _ values: [String: String]) -> String {
    var text = self[key]
    for (name, value) in values { text = text.replacing("{\(name)}", with: value) }
    return text
  }

  /// The words for a count: `key.one` for 1 where there is such a key, with `{n}` replaced.
  func count(_ key: String, _ number: Int) -> String {
    let text = number == 1 ? table[key + ".one"] ?? self[key] : self[key]
    return text.replacing("{n}", with: String(number))
  }

  /// In a template `{{t.search_placeholder}}`; there a dot would be a path, so `_` stands for it. Words for one of a thing that
  /// a language does not tell from those for several are the latter.
  func child(named name: String) -> Any? {
    names[name] ?? (name.hasSuffix("_one") ? names[String(name.dropLast(4))] : nil)
      ?? self[name.replacing("_", with: ".")]
  }
}

extension Strings {
  /// The words for a key, nil where the theme has none.
  func known(_ key: String) -> String? {
    let words = self[key]
    return words == key ? nil : words
  }
}
