import Configuration

/// `lexicon:` — more languages, or replacements for the built-in language data.
struct LexiconSection: ConfigurationSection {
  static let name = "lexicon"
  static let keys = ["folder"]

  /// A folder with one folder per language.
  var folder: String?
}
