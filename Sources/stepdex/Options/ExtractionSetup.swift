import Configuration
import Counterparts
import Digests
import Extraction
import Foundation
import Lexicon

/// Everything that reading pages needs, made from the settings file.
struct ExtractionSetup {
  let lexicon: Lexicon
  let extractor: Extractor
  let linker: CounterpartLinker
  /// Raised with every change of the program that reads the same page differently, so that indexed pages are read anew.
  static let revision = "3"
  /// Changes whenever the same page might be read differently.
  let digest: String

  /// Changes whenever the same pages might be linked differently.
  let linkingDigest: String

  init(configuration: ConfigurationFile) throws {
    lexicon = try Lexicon(configuration: configuration)
    let pages = try configuration.section(PagesSection.self)
    extractor = try Extractor(lexicon: lexicon, profile: pages?.profile ?? .automatic)
    linker = try CounterpartLinker(configuration: configuration, lexicon: lexicon)
    digest = Digest.short([Self.revision, lexicon.digest, pages?.description ?? ""], length: 16)
    let decided = [linker.corrections.confirmed, linker.corrections.denied].map { pairs in
      pairs.sorted().map { "\($0.first)-\($0.second)" }.joined(separator: " ")
    }
    linkingDigest = Digest.short([Self.revision, lexicon.digest] + decided, length: 16)
  }
}

extension CounterpartLinker {
  /// With the corrections of the `pairs:` section.
  init(configuration: ConfigurationFile, lexicon: Lexicon) throws {
    try self.init(
      lexicon: lexicon, corrections: configuration.section(PairsSection.self)?.corrections() ?? .none)
  }
}

extension Lexicon {
  /// The built-in languages and those of the `lexicon:` section.
  init(configuration: ConfigurationFile) throws {
    guard let folder = try configuration.section(LexiconSection.self)?.folder else {
      self = .builtIn
      return
    }
    let base = URL(filePath: configuration.path).deletingLastPathComponent()
    self = try Lexicon(adding: URL(filePath: folder, relativeTo: base).absoluteURL)
  }

  /// Changes with any word of the language data.
  var digest: String { Digest.short(contents, length: 16) }
}
