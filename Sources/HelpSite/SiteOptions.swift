import Foundation

/// What the user says about the site as a whole; from `stepdex.yml`, key `site`.
public struct SiteOptions: Hashable, Sendable {
  /// Stands in the header and in every page's title. Default: the theme's word for "Help".
  public var title: String?
  /// Where the site will be published, with scheme: `https://help.example.com/`. Only then are there
  /// canonical links, a sitemap and an OpenSearch description, which need absolute addresses.
  public var baseURL: URL?
  /// Path below the theme's `assets` of a picture for the header; nil for the built-in mark.
  public var logo: String?
  /// The accent colour in light and in dark: `#0b57d0`. Nil keeps the theme's.
  public var accent: Accent?
  /// One line at the foot of every page, plain text.
  public var footer: String?
  /// BCP 47; the language of pages that belong to no topic. Default: that of most topics.
  public var language: String?

  public struct Accent: Hashable, Sendable {
    public var light: String
    public var dark: String

    /// - Throws: `SiteError.invalidColour` unless both are `#rgb` or `#rrggbb`.
    public init(light: String, dark: String) throws(SiteError) {
      for colour in [light, dark] {
        guard Colour(colour) != nil else { throw .invalidColour(colour) }
      }
      self.light = light
      self.dark = dark
    }
  }

  public init(
    title: String? = nil, baseURL: URL? = nil, logo: String? = nil, accent: Accent? = nil,
    footer: String? = nil, language: String? = nil
  ) {
    self.title = title
    self.baseURL = baseURL
    self.logo = logo
    self.accent = accent
    self.footer = footer
    self.language = language
  }
}

/// Why a site could not be built.
public enum SiteError: Error, Equatable, CustomStringConvertible {
  case unreadable(path: String)
  case unwritable(path: String, reason: String)
  /// The folder holds files, and nothing says that this program wrote them.
  case occupied(path: String)
  /// Another build is writing the folder.
  case busy(path: String)
  /// A part of the output folder is a link or a file where a folder of ours must be.
  case blocked(path: String)
  case invalidTemplate(file: String, reason: String)
  case missingThemeFile(String)
  case invalidStrings(file: String, reason: String)
  case invalidColour(String)
  /// Words in this colour, or on it, cannot be read. `theme` is `light` or `dark`, `contrast` a number in words.
  case faintColour(String, theme: String, contrast: String)
  case invalidLanguage(String)
  /// `site.language` is one that the theme has no words in.
  case noWords(String, known: [String])
  /// `site.logo` is none of the theme's assets.
  case missingLogo(String)
  /// A page's content cannot be read.
  case lost(source: String, reason: String)
  /// What should be an earlier site has no readable `procedures.jsonl`.
  case noEarlierSite(path: String)

  public var description: String {
    switch self {
    case .unreadable(let path): "\(path) cannot be read; name a theme folder, or leave --theme out"
    case .unwritable(let path, let reason): "\(path) cannot be written: \(reason); name another folder with --out"
    case .occupied(let path):
      "\(path) holds files that no site build wrote; name an empty or new folder with --out"
    case .busy(let path):
      "\(path) is being written by another `stepdex site`; wait until that has ended, or name another folder with --out"
    case .blocked(let path):
      "\(path) is a link or a file where the site needs a folder; remove it or name another folder with --out"
    case .invalidTemplate(let file, let reason):
      "\(file) is no valid template: \(reason); compare it with the built-in one"
    case .missingThemeFile(let name): "the theme has no \(name); is the folder below --theme complete?"
    case .invalidStrings(let file, let reason):
      "\(file) is no valid string table: \(reason); it must be one JSON object of strings"
    case .lost(let source, let reason):
      "the content of \(source) cannot be read: \(reason); run `stepdex index` on its sources again"
    case .noEarlierSite(let path):
      "\(path) is no list of procedures; name an index file, or the folder of a site that `stepdex site` wrote"
    case .faintColour(let colour, let theme, let contrast):
      "\(colour) is too \(theme == "dark" ? "dark" : "light") to be read: a contrast of \(contrast), where "
        + "\(Surroundings.needed) is needed; choose a \(theme == "dark" ? "lighter" : "darker") one for site.accent.\(theme)"
    case .invalidLanguage(let language):
      "\(language) is no language tag; write one as zh-CN or en in site.language"
    case .noWords(let language, let known):
      "the site's own pages have no words in \(language), as site.language wants; name one of \(known.joined(separator: ", ")) "
        + "or leave it out, or put strings/\(language).json into a folder and name that with --theme"
    case .missingLogo(let logo):
      "there is no \(logo) among the theme's assets; put it below assets/ of a folder and name that with --theme"
    case .invalidColour(let colour): "\(colour) is no colour; write it as #rrggbb in site.accent"
    }
  }
}

/// What a build did.
public struct SiteReport: Hashable, Sendable {
  /// HTML pages in the site.
  public var pages = 0
  /// Files in the site, of whatever kind.
  public var files = 0
  /// Files written because their bytes changed.
  public var written = 0
  public var unchanged = 0
  /// Files of an earlier build that are gone.
  public var removed = 0
  /// Bytes of all files.
  public var bytes = 0

  public init() {}
}
