import Foundation
import Synchronization
import Yams

/// What the program knows about human languages: verbs, control nouns, constraint markers, list markers.
///
/// A language is a folder of YAML files named by its BCP 47 primary tag (`Data/zh`, `Data/en`). The files
/// are embedded at build time; a folder given by the user adds languages or replaces single files, so a
/// third language needs no code. Each file is decoded into the type that uses it (`section`).
public struct Lexicon: Sendable {
  /// Language tag to file name without ending to YAML text.
  private let files: [String: [String: String]]
  /// Files beside the languages' folders, which hold for all of them.
  private static let sharedFiles = embeddedSharedFiles()
  /// Files of the folder that the user gave, as `ja/controls`.
  private var added: Set<String> = []
  private let writtenForms = FormsByLanguage()

  /// The languages that come with the program.
  public static let builtIn = Lexicon(files: embeddedFiles())

  private init(files: [String: [String: String]]) {
    self.files = files
  }

  /// The built-in languages, with those below `folder` (`folder/ja/structure.yml`) added or replacing them.
  ///
  /// - Throws: `LexiconError` when the folder or a file in it cannot be read.
  public init(adding folder: URL) throws {
    var files = Self.builtIn.files
    var added: Set<String> = []
    let manager = FileManager.default
    guard let languages = try? manager.contentsOfDirectory(atPath: folder.path(percentEncoded: false)) else {
      throw LexiconError.unreadable(path: folder.path(percentEncoded: false))
    }
    for language in languages.sorted() where !language.hasPrefix(".") {
      let place = folder.appending(path: language)
      let names = (try? manager.contentsOfDirectory(atPath: place.path(percentEncoded: false))) ?? []
      for name in names.sorted() where name.hasSuffix(".yml") {
        let file = place.appending(path: name)
        guard let text = try? String(contentsOf: file, encoding: .utf8) else {
          throw LexiconError.unreadable(path: file.path(percentEncoded: false))
        }
        files[language, default: [:]][String(name.dropLast(4))] = text
        added.insert("\(language)/\(name.dropLast(4))")
      }
    }
    self.files = files
    self.added = added
  }

  /// Primary tags of all languages known, sorted.
  public var languages: [String] { files.keys.sorted() }

  /// One file of a language, decoded; nil where the language has no such file.
  ///
  /// A file that the user adds may leave out lists and groups: they are empty then. Where the language has a
  /// `forms.yml`, words stand in all of their written forms (`WrittenForms`).
  ///
  /// - Throws: `LexiconError.malformed`, naming file and place, also for a key that no built-in language has.
  public func section<Section: Decodable>(
    _ type: Section.Type, _ file: String, language: String
  ) throws -> Section? {
    guard let text = files[language]?[file] else { return nil }
    do {
      let forms = try files[language]?["forms"].map { try writtenForms.read($0, language: language) }
      let hasForms = forms?.concern(file) == true
      let isAdded = added.contains("\(language)/\(file)")
      guard hasForms || isAdded, var node = try Yams.compose(yaml: text), node.mapping != nil else {
        return try YAMLDecoder().decode(type, from: text)
      }
      if isAdded { node = try completed(node, file: file, language: language) }
      if hasForms, let forms { node = forms.completing(node, file: file) }
      return try YAMLDecoder().decode(type, from: node)
    } catch let error as LexiconError {
      throw error
    } catch {
      throw LexiconError.malformed(file: "\(language)/\(file).yml", reason: "\(error)")
    }
  }

  /// One file that holds for all languages, decoded.
  ///
  /// - Throws: `LexiconError.malformed` when there is none of that name, or it is not valid.
  public func shared<Section: Decodable>(_ type: Section.Type, _ file: String) throws -> Section {
    do {
      return try YAMLDecoder().decode(type, from: Self.sharedFiles[file] ?? "")
    } catch {
      throw LexiconError.malformed(file: "\(file).yml", reason: "\(error)")
    }
  }

  /// An added file with the lists and groups that it leaves out, which the built-in files name.
  private func completed(_ node: Node, file: String, language: String) throws -> Node {
    var mapping = node.mapping ?? [:]
    let models = try Self.builtIn.files.values.compactMap {
      try $0[file].flatMap { try Yams.compose(yaml: $0)?.mapping }
    }
    guard !models.isEmpty else { return node }
    let known = Set(models.flatMap { $0.keys.compactMap(\.string) })
    for key in mapping.keys.compactMap(\.string) where !known.contains(key) {
      throw LexiconError.malformed(
        file: "\(language)/\(file).yml",
        reason: "nothing is called \(key); there are \(known.sorted().joined(separator: ", "))")
    }
    for model in models {
      for (key, value) in model where mapping[key] == nil {
        if value.sequence != nil { mapping[key] = Node([Node]()) }
        if value.mapping != nil { mapping[key] = Node([(Node, Node)]()) }
      }
    }
    return .mapping(mapping)
  }

  /// The text of a file, for tests that read the data as data.
  public func text(of file: String, language: String) -> String? { files[language]?[file] }

  /// Names and texts of all files in one order: what a digest of the language data is made from.
  public var contents: [String] {
    Self.sharedFiles.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] }
      + languages.flatMap { language in
        (files[language] ?? [:]).sorted { $0.key < $1.key }.flatMap { ["\(language)/\($0.key)", $0.value] }
      }
  }

  private static func embeddedSharedFiles() -> [String: String] {
    var files: [String: String] = [:]
    for (path, contents) in EmbeddedFiles.base64 where path.hasSuffix(".yml") && !path.contains("/") {
      files[String(path.dropLast(4))] = Data(base64Encoded: contents).map { String(decoding: $0, as: UTF8.self) }
    }
    return files
  }

  private static func embeddedFiles() -> [String: [String: String]] {
    var files: [String: [String: String]] = [:]
    for (path, contents) in EmbeddedFiles.base64 {
      let parts = path.split(separator: "/")
      guard parts.count == 2, parts[1].hasSuffix(".yml"), let data = Data(base64Encoded: contents) else { continue }
      files[String(parts[0]), default: [:]][String(parts[1].dropLast(4))] = String(decoding: data, as: UTF8.self)
    }
    return files
  }
}

/// The written forms of each language, read when the first of its files is.
private final class FormsByLanguage: Sendable {
  private let known = Mutex<[String: WrittenForms]>([:])

  func read(_ text: String, language: String) throws -> WrittenForms {
    if let forms = known.withLock({ $0[language] }) { return forms }
    do {
      let forms = try WrittenForms(yaml: text)
      known.withLock { $0[language] = forms }
      return forms
    } catch {
      throw LexiconError.malformed(file: "\(language)/forms.yml", reason: "\(error)")
    }
  }
}

/// Why language data could not be used.
public enum LexiconError: Error, Equatable, CustomStringConvertible {
  case unreadable(path: String)
  case malformed(file: String, reason: String)

  public var description: String {
    switch self {
    case .unreadable(let path): "\(path) cannot be read; name a folder with one folder per language"
    case .malformed(let file, let reason):
      "\(file) is not valid language data: \(reason); compare it with the built-in one"
    }
  }
}
