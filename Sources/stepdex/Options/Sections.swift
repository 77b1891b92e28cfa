import Checks
import Configuration
import Counterparts
import Extraction
import Foundation
import HelpSite

/// Every section that may stand in `stepdex.yml`.
var allSections: [any ConfigurationSection.Type] {
  [
    LexiconSection.self, PagesSection.self, SiteSection.self, CheckOptions.self, PairsSection.self,
    CrawlSection.self,
  ]
}

/// `lexicon:` — more languages, or replacements for the built-in language data.
struct LexiconSection: ConfigurationSection {
  static let name = "lexicon"
  static let keys = ["folder"]

  /// A folder with one folder per language, relative to the settings file.
  var folder: String?
}

/// `site:` — the help site's title, colours and address.
struct SiteSection: ConfigurationSection {
  static let name = "site"
  static let keys = ["title", "baseURL", "logo", "accent", "footer", "language"]

  struct Accent: Decodable {
    var light: String
    var dark: String
  }

  var title: String?
  var baseURL: String?
  var logo: String?
  var accent: Accent?
  var footer: String?
  var language: String?

  func options() throws -> SiteOptions {
    let address = try baseURL.map { text in
      guard let url = URL(string: text), ["http", "https"].contains(url.scheme), url.host() != nil, url.query() == nil,
        url.fragment() == nil, url.user() == nil
      else {
        throw SettingError.notAnAddress(key: "site.baseURL", value: text)
      }
      return url
    }
    return try SiteOptions(
      title: title, baseURL: address, logo: logo,
      accent: accent.map { try SiteOptions.Accent(light: $0.light, dark: $0.dark) }, footer: footer,
      language: language)
  }
}

/// `check:` — which rules run, the terms that are settled, findings to live with.
extension CheckOptions: ConfigurationSection {
  public static let name = "check"
  public static let keys = ["only", "ignore", "enable", "severity", "terminology", "labels", "suppressions"]
}

/// `pages:` — where a site's pages keep their content, title and so on, when that is not found by itself.
struct PagesSection: ConfigurationSection, CustomStringConvertible {
  static let name = "pages"
  static let keys = ["content", "title", "parent", "breadcrumbs", "drop"]

  /// Selectors, first match wins; `drop` takes away all that match. One alone need not stand in a list.
  struct Selectors: Decodable {
    var list: [String]

    init(from decoder: any Decoder) throws {
      let one = try? decoder.singleValueContainer().decode(String.self)
      list = try one.map { [$0] } ?? [String](from: decoder)
    }
  }

  var content: Selectors?
  var title: Selectors?
  var parent: Selectors?
  var breadcrumbs: Selectors?
  var drop: Selectors?

  var profile: PageProfile {
    PageProfile(
      content: content?.list ?? [], title: title?.list ?? [], parent: parent?.list ?? [],
      breadcrumbs: breadcrumbs?.list ?? [], drop: drop?.list ?? []
    )
  }

  var description: String {
    [content, title, parent, breadcrumbs, drop].map { ($0?.list ?? []).joined(separator: "\u{1F}") }.joined(
      separator: "\u{1E}")
  }
}

/// `pairs:` — what people decided about batch and single forms; it wins over what the program finds.
struct PairsSection: ConfigurationSection {
  static let name = "pairs"
  static let keys = ["confirm", "deny"]

  /// Lists of two procedure ids.
  var confirm: [[String]]?
  var deny: [[String]]?

  func corrections() throws -> PairCorrections {
    PairCorrections(confirmed: try Self.pairs(confirm, "confirm"), denied: try Self.pairs(deny, "deny"))
  }

  private static func pairs(_ lists: [[String]]?, _ key: String) throws -> Set<PairCorrections.Pair> {
    Set(
      try (lists ?? []).map { ids in
        guard ids.count == 2 else { throw SettingError.notTwoIDs(key: "pairs.\(key)", ids: ids) }
        return PairCorrections.Pair(ids[0], ids[1])
      })
  }
}

/// `crawl:` — what `stepdex crawl` is told beside its options.
struct CrawlSection: ConfigurationSection {
  static let name = "crawl"
  static let keys = ["contact", "delay", "allow", "deny", "dropParameters"]

  var contact: String?
  var delay: Double?
  var allow: [String]?
  var deny: [String]?
  var dropParameters: [String]?

  /// As options of `stepdex-crawl`; what the user types after them counts more.
  var arguments: [String] {
    var words: [String] = []
    if let contact { words.append("--contact=\(contact)") }
    if let delay { words.append("--delay=\(delay)") }
    words += (allow ?? []).map { "--allow=\($0)" } + (deny ?? []).map { "--deny=\($0)" }
    return words + (dropParameters ?? []).map { "--drop-parameter=\($0)" }
  }
}

/// A setting that has the right form but makes no sense.
enum SettingError: Error, Equatable, CustomStringConvertible {
  case notTwoIDs(key: String, ids: [String])
  case notAnAddress(key: String, value: String)

  var description: String {
    switch self {
    case .notTwoIDs(let key, let ids): "\(key): [\(ids.joined(separator: ", "))] must be two procedure ids"
    case .notAnAddress(let key, let value): "\(key): \(value) is no web address of a folder; write https://host/path/"
    }
  }
}
