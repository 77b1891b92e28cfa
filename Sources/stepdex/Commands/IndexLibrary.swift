import Checks
import Counterparts
import Digests
import Foundation
import Lexicon
import SearchIndex
import TopicModel

/// The pages of an index as a check sees them, with what earlier checks of it worked out.
///
/// That is kept in a file beside the index (`index.db-checks`), so that only changed pages are looked at anew. Where the file cannot be
/// written, or belongs to another program or other language data, everything is; what is found is the same.
struct IndexLibrary {
  private var library: Library
  private let memory: CheckMemory
  private let memoryFile: String
  private let salt: String

  /// - Parameter linker: Finds the pairs that nobody has decided about; nil where no rule asks for them.
  init(
    _ path: String, files: Set<String>?, options: CheckOptions, lexicon: Lexicon, linker: CounterpartLinker?
  ) throws {
    let index = try IndexFile.open(path, mode: .read)
    let records = try index.records()
    memoryFile = path + "-checks"
    salt = Digest.short([ProgramVersion.current, Self.build, lexicon.digest], length: 16)
    memory =
      FileManager.default.contents(atPath: memoryFile).map {
        [salt] in CheckMemory(reading: Array($0), salt: salt)
      } ?? CheckMemory()
    library = try Library(
      topics: records.map(\.topic), revisions: records.map(\.revision), files: files,
      undecidedPairs: try linker.map { linker in
        try linker.uncertainPairs(
          in: records.map(\.topic), redirects: index.redirects(), page: { try index.page(of: $0) }
        ).map {
          CandidatePair(batch: $0.batch, single: $0.single, evidence: $0.evidence)
        }
      } ?? [],
      options: options, lexicon: lexicon, memory: memory
    ) { place in
      let topic = records[place].topic
      guard let page = try index.page(source: topic.source) else { throw IndexChanged(path: path) }
      return page
    }
  }

  /// In the order of their sources.
  var topics: [Topic] { library.topics }

  var hasPictures: Bool { library.hasPictures }

  /// Addresses outside the documentation that its pages link to.
  var externalAddresses: [String] { library.externalAddresses }

  /// What is known of them.
  var external: [String: ExternalAnswer] {
    get { library.external }
    set { library.external = newValue }
  }

  /// What the rules find; the memory is written for the next check.
  func report(by checker: Checker) throws -> CheckReport {
    let report = checker.report(on: library)
    if let failure = library.failure { throw failure }
    if let bytes = memory.bytes(salt: salt) {
      // Beside an index that may not be written there is no memory.
      try? Data(bytes).write(to: URL(filePath: memoryFile), options: .atomic)
    }
    return report
  }

  /// Which build of the program this is: rules may change without the version.
  private static var build: String {
    let file = try? FileManager.default.attributesOfItem(atPath: Bundle.main.executablePath ?? "/proc/self/exe")
    let changed = (file?[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
    return "\(file?[.size] ?? 0) \(changed)"
  }
}

/// The index was made anew while it was read.
struct IndexChanged: Error, Equatable, CustomStringConvertible {
  var path: String
  var description: String { "\(path) was changed while it was read; run the command again" }
}
