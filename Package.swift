// swift-tools-version: 6.1
import PackageDescription

/// `make build` sets it to the libraries that the program can have in itself (`scripts/static-libraries.sh`): one file
/// without shared libraries starts in a millisecond, and a search is not much longer.
let staticLibraries = (Context.environment["STEPDEX_STATIC"] ?? "").split(separator: " ").map(String.init)
let staticLinking: [LinkerSetting] =
  staticLibraries.isEmpty
  ? []
  : [
    .unsafeFlags(
      // libxml2 takes itself for alone in a process in which one of the thread functions is missing, and the linker
      // leaves out the one that nothing else calls.
      ["-static-executable", "-use-ld=lld", "-Xlinker", "--undefined=pthread_equal"] + staticLibraries,
      .when(configuration: .release))
  ]

/// Types such as `[String: Int]` are made when the program is built, not when it first uses them: that took a tenth of a search.
let readyTypes: [SwiftSetting] = [
  .unsafeFlags(["-Xfrontend", "-prespecialize-generic-metadata"], .when(configuration: .release))
]

/// One folder below `Sources` per target; ARCHITECTURE.md says which question each answers.
/// The order here is the order in which data flows.
let package = Package(
  name: "stepdex",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "stepdex", targets: ["stepdex"]),
    .executable(name: "stepdex-crawl", targets: ["stepdex-crawl"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // Values and language data: know nothing of files, databases or networks.
    .target(name: "TopicModel"),
    .target(name: "Digests", dependencies: [.product(name: "Crypto", package: "swift-crypto")]),
    .target(name: "TextComparison"),
    .target(
      name: "Lexicon",
      dependencies: [.product(name: "Yams", package: "Yams")],
      exclude: ["Data"],
      plugins: ["EmbedFiles"]),

    // parse: bytes to a value tree. The only target that sees libxml2.
    .systemLibrary(
      name: "CLibxml2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .target(name: "HTMLTree", dependencies: ["CLibxml2"]),

    // crawl: pages into an archive, and out of it. The only targets that see the decompressors, and libcurl and the network.
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CBrotli", pkgConfig: "libbrotlidec", providers: [.apt(["libbrotli-dev"])]),
    .systemLibrary(name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),
    .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .target(name: "Archive", dependencies: ["CZlib", "CBrotli", "CZstd", "Digests"]),
    .target(name: "Crawling", dependencies: ["Archive", "CCurl", "HTMLTree"]),
    // Its own program, so that searching does not load libcurl; `stepdex crawl` starts it.
    .executableTarget(
      name: "stepdex-crawl",
      dependencies: ["Crawling", "TopicModel", .product(name: "ArgumentParser", package: "swift-argument-parser")]),

    // extract: value tree to topic records.
    .target(name: "Extraction", dependencies: ["HTMLTree", "Lexicon", "TopicModel", "Digests"]),

    // link: the batch and the single form of one operation.
    .target(name: "Counterparts", dependencies: ["Lexicon", "TextComparison", "TopicModel"]),

    // index: the SQLite file. The only target that sees SQLite.
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .target(name: "TextAnalysis", dependencies: ["Lexicon"], swiftSettings: readyTypes),
    .target(
      name: "SearchIndex",
      dependencies: ["CSQLite", "Lexicon", "TextAnalysis", "TopicModel"],
      swiftSettings: readyTypes),

    // Views of the records.
    .target(name: "Checks", dependencies: ["TextComparison", "Lexicon", "TopicModel", "Digests"]),
    .target(name: "Diffing", dependencies: ["TextComparison", "TopicModel"]),
    .target(name: "Exports", dependencies: ["TopicModel"]),
    .systemLibrary(name: "CExchange"),
    .target(
      name: "HelpSite",
      dependencies: [
        "CExchange", "Lexicon", "TextAnalysis", "TopicModel", "Counterparts", "SearchIndex", "Checks", "Diffing",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      plugins: ["EmbedFiles"]),

    // The pipeline, its settings, and the command line.
    .target(name: "Configuration", dependencies: ["TopicModel", .product(name: "Yams", package: "Yams")]),
    .target(
      name: "Ingest",
      dependencies: [
        "Archive", "HTMLTree", "Extraction", "Counterparts", "SearchIndex", "Configuration", "Digests",
      ]),
    .executableTarget(
      name: "stepdex",
      dependencies: [
        "Ingest", "Counterparts", "SearchIndex", "Checks", "Diffing", "Exports", "HelpSite", "Configuration",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: readyTypes,
      linkerSettings: staticLinking),

    // Build-time: data files become Swift constants, so that the binary is one file.
    .executableTarget(name: "embed-files"),
    .plugin(name: "EmbedFiles", capability: .buildTool(), dependencies: ["embed-files"]),

    .testTarget(name: "HTMLTreeTests", dependencies: ["HTMLTree"]),
    .testTarget(name: "ArchiveTests", dependencies: ["Archive"]),
    .testTarget(name: "CrawlingTests", dependencies: ["Crawling"]),
    .testTarget(name: "TopicModelTests", dependencies: ["TopicModel"]),
    .testTarget(name: "LexiconTests", dependencies: ["Lexicon"]),
    .testTarget(name: "ExtractionTests", dependencies: ["Extraction"]),
    .testTarget(name: "CounterpartsTests", dependencies: ["Counterparts"]),
    .testTarget(
      name: "TextAnalysisTests", dependencies: ["TextAnalysis", "Lexicon", .product(name: "Yams", package: "Yams")]),
    .testTarget(name: "SearchIndexTests", dependencies: ["SearchIndex"]),
    .testTarget(name: "TextComparisonTests", dependencies: ["TextComparison"]),
    .testTarget(name: "ChecksTests", dependencies: ["Checks", "Lexicon", "TextComparison"]),
    .testTarget(name: "DiffingTests", dependencies: ["Diffing"]),
    .testTarget(name: "ExportsTests", dependencies: ["Exports"]),
    .testTarget(name: "HelpSiteTests", dependencies: ["HelpSite", "Lexicon"]),
    .testTarget(name: "ConfigurationTests", dependencies: ["Configuration"]),
    .testTarget(name: "IngestTests", dependencies: ["Ingest", "Archive", "SearchIndex"]),
    .testTarget(name: "CommandLineTests", dependencies: ["stepdex"]),
  ],
  swiftLanguageModes: [.v6]
)

// Programs for those who work on stepdex: `STEPDEX_TOOLS=1 swift build -c release --product stepdex-bench`.
// Not built otherwise. STEPDEX_TOOLS=fuzz also has the code that reads pages report its branches to the fuzzer.
if let tools = Context.environment["STEPDEX_TOOLS"] {
  let readers = ["HTMLTree", "Lexicon", "TopicModel", "Extraction"]
  if tools == "fuzz" {
    for target in package.targets where readers.contains(target.name) {
      target.swiftSettings = [.unsafeFlags(["-sanitize=fuzzer", "-parse-as-library"])]
    }
    package.targets.append(
      .executableTarget(
        name: "stepdex-fuzz", dependencies: ["HTMLTree", "Extraction", "Lexicon", "TopicModel"], path: "Tests/Fuzz"))
  } else {
    package.targets.append(
      .executableTarget(
        name: "stepdex-bench", dependencies: ["CLibxml2", "HTMLTree", "Extraction", "Lexicon"],
        path: "Benchmarks/parse",
        exclude: ["README.md"]))
  }
}
