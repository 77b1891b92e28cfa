import Foundation
import Mustache

/// The site's templates, assets and interface strings.
///
/// `templates/NAME.mustache` are parsed once, `assets/` is copied, `strings/LANG.json` are the interface's
/// words by language. The built-in files stand in the folder `site` and are embedded at build time.
public struct Theme: Sendable {
  /// Path below the theme folder to bytes.
  private(set) var files: [String: [UInt8]]
  /// Paths of the files that are the user's.
  let overridden: Set<String>
  let library: MustacheLibrary
  /// Language tag to key to words.
  let strings: [String: [String: String]]

  /// The theme that comes with the program.
  public static func builtIn() throws(SiteError) -> Theme { try Theme(files: embeddedFiles(), own: [:]) }

  /// The built-in theme with every file below `folder` replacing or adding to it.
  public init(overriding folder: URL) throws(SiteError) {
    var files = Self.embeddedFiles()
    let root = folder.resolvingSymlinksInPath().standardizedFileURL.path(percentEncoded: false)
    let manager = FileManager.default
    var own: [String: String] = [:]
    var isTheme: ObjCBool = false
    guard manager.fileExists(atPath: root, isDirectory: &isTheme), isTheme.boolValue,
      let names = try? manager.subpathsOfDirectory(atPath: root)
    else { throw .unreadable(path: root) }
    for name in names.sorted() {
      let path = root.hasSuffix("/") ? root + name : root + "/" + name
      var isFolder: ObjCBool = false
      guard manager.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue else { continue }
      guard !name.split(separator: "/").contains(where: { $0.hasPrefix(".") }) else { continue }
      guard let data = manager.contents(atPath: path) else { throw .unreadable(path: path) }
      files[name] = [UInt8](data)
      own[name] = path
    }
    try self.init(files: files, own: own)
  }

  /// - Parameter own: The user's files and where they stand.
  private init(files: [String: [UInt8]], own: [String: String]) throws(SiteError) {
    self.files = files
    overridden = Set(own.keys)
    MustacheContentTypes.register(MarkdownContentType(), named: "MARKDOWN")
    MustacheContentTypes.register(HTMLText(), named: "HTML")
    var templates: [String: MustacheTemplate] = [:]
    var texts: [String: String] = [:]
    var ownTemplates: [String: String] = [:]
    var strings: [String: [String: String]] = [:]
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
      if let name = Self.name(path, below: "templates/", ending: ".mustache") {
        templates[name] = try ThemeFiles.template(bytes, file: own[path] ?? path)
        texts[name] = String(decoding: bytes, as: UTF8.self)
        ownTemplates[name] = own[path]
      } else if let language = Self.name(path, below: "strings/", ending: ".json") {
        strings[language] = try ThemeFiles.strings(bytes, file: own[path] ?? path)
      }
    }
    if !ownTemplates.isEmpty { try TemplateReference.check(texts, own: ownTemplates) }
    library = MustacheLibrary(templates: templates)
    guard let fallback = strings["en"] else { throw .missingThemeFile("strings/en.json") }
    // A language may be translated in part.
    // A form for one (`key.one`) is a matter of each language.
    let shared = fallback.filter { !$0.key.hasSuffix(".one") }
    self.strings = strings.mapValues { shared.merging($0) { $1 } }
  }

  /// Files below `assets/`, sorted by path; the path begins with `assets/`.
  var assets: [(path: String, bytes: [UInt8])] {
    files.filter { $0.key.hasPrefix("assets/") }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The interface language for a text's language: an exact match, its primary tag, or English.
  func interfaceLanguage(for language: String) -> String { words(for: language) ?? "en" }

  /// The same, nil where no words are in that language.
  func words(for language: String) -> String? {
    if strings[language] != nil { return language }
    let primary = Self.primary(language).lowercased()
    return strings.keys.filter { Self.primary($0).lowercased() == primary }.min()
  }

  func has(_ template: String) -> Bool { library.getTemplate(named: template) != nil }

  func render(_ view: View, _ template: String) throws(SiteError) -> String {
    guard let text = library.render(view, withTemplate: template) else {
      throw .missingThemeFile("templates/\(template).mustache")
    }
    return text
  }

  static func primary(_ language: String) -> Substring {
    language.prefix { $0 != "-" && $0 != "_" }
  }

  private static func name(_ path: String, below folder: String, ending: String) -> String? {
    guard path.hasPrefix(folder), path.hasSuffix(ending) else { return nil }
    return String(path.dropFirst(folder.count).dropLast(ending.count))
  }

  private static func embeddedFiles() -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for (path, contents) in EmbeddedFiles.base64 {
      if let data = Data(base64Encoded: contents) { files[path] = [UInt8](data) }
    }
    return files
  }
}
