import Archive
import Counterparts
import Digests
import Dispatch
import Extraction
import Foundation
import HTMLTree
import SearchIndex
import Synchronization
import TopicModel

/// Brings an index up to date with the pages on disk: reads, parses and extracts what changed, links everything.
public struct Indexer: Sendable {
  /// What the files hold.
  public enum InputFormat: String, Sendable, CaseIterable {
    /// Help pages.
    case html
    /// Text files whose lines are fragments of help pages.
    case excerpts
  }

  public struct Options: Sendable {
    public var format: InputFormat = .html
    /// An encoding that beats what the pages declare.
    public var encoding: String?
    /// Keep indexed pages whose sources are not among those named.
    public var keepsOthers = false
    /// Extract every page, changed or not.
    public var extractsAll = false
    /// Part of every page's digest, so that pages are extracted anew when language data or settings change.
    public var settingsDigest = ""
    /// Changes whenever the same pages might be linked differently.
    public var linkingDigest = ""

    public init() {}
  }

  private let extractor: Extractor
  private let linker: CounterpartLinker
  private let options: Options

  public init(extractor: Extractor, linker: CounterpartLinker, options: Options = Options()) {
    self.extractor = extractor
    self.linker = linker
    self.options = options
  }

  /// Indexes `files` into `index` in one transaction.
  ///
  /// - Parameter progress: called with pages done and pages in all, at most once a batch.
  /// - Throws: `IndexError` when the index cannot be written, `SourceError.nothingUsable` when no file was a page;
  ///   the index is then as it was before. A single bad page is no error: it is in the report.
  public func index(
    _ files: [SourceFile], into index: IndexFile, progress: (Int, Int) -> Void = { _, _ in }
  ) throws -> IndexReport {
    let designs = options.format == .html ? try SiteDesigns(of: files, sample: sample) : SiteDesigns()
    return try index.update { update in
      let known = try update.digests()
      var report = IndexReport()
      var changes = Changes()
      var seen: Set<String> = []
      var done = 0
      var unreadable: [IndexReport.Remark] = []
      try RawPages.forEachBatch(of: files) { batch in
        for outcome in extract(batch, designs: designs, known: known) {
          try record(outcome, known: known, seen: &seen, changes: &changes, report: &report, update: update)
        }
        done += batch.count
        progress(done, max(done, files.count))
      } skipped: { source, why in
        unreadable.append(.init(source: source, why: why))
      }
      report.skipped += unreadable
      if seen.isEmpty, let first = report.skipped.first {
        throw SourceError.nothingUsable(skipped: report.skipped.count, example: "\(first.source): \(first.why)")
      }
      if !options.keepsOthers {
        for source in known.keys.sorted() where !seen.contains(source) {
          if let topic = try update.topic(source: source) { changes.gone.append(topic) }
          try update.remove(source: source)
          report.removed += 1
        }
      }
      try link(update, changes: changes)
      (report.topics, report.procedures) = try update.counts()
      return report
    }
  }

  /// What came of one file.
  private enum Outcome: Sendable {
    case pages([Page], repairs: [String])
    case unchanged(source: String)
    case failed(source: String, why: String)
  }

  /// How this run's pages relate to those of the last one.
  private struct Changes {
    var identities = IdentityChanges()
    /// Pages that left the index, as they were.
    var gone: [Topic] = []
    /// Sources that are new.
    var added: [String] = []
    /// Whether any record differs from the last run's.
    var any = false
  }

  private func record(
    _ outcome: Outcome, known: [String: String], seen: inout Set<String>, changes: inout Changes,
    report: inout IndexReport, update: IndexUpdate
  ) throws {
    switch outcome {
    case .unchanged(let source):
      guard seen.insert(source).inserted else { return }
      report.unchanged += 1
    case .failed(let source, let why):
      report.skipped.append(.init(source: source, why: why))
    case .pages(let pages, let repairs):
      for page in pages {
        let source = page.topic.source
        guard seen.insert(source).inserted else {
          report.skipped.append(.init(source: source, why: "another page of this run has the same name; rename one"))
          continue
        }
        report.warnings += repairs.map { .init(source: source, why: $0) }
        if let vanished = Self.vanishedItems(page) { report.warnings.append(.init(source: source, why: vanished)) }
        guard known[source] != page.digest || options.extractsAll else {
          report.unchanged += 1
          continue
        }
        if known[source] == nil {
          report.added += 1
          changes.added.append(source)
        } else {
          report.changed += 1
          if let old = try update.topic(source: source) { changes.identities.edit(old, page.topic) }
        }
        changes.any = true
        try update.upsert(page)
      }
    }
  }

  /// Counterparts and resolved links depend on all pages, so they are worked out anew from all records: one record at a
  /// time is in memory, with what the linker compares of the others.
  ///
  /// Ids are made from what a page says, so that they do not depend on what was indexed before; where an edit changes
  /// one, the old id redirects to the new one, and corrections by people follow.
  private func link(_ update: IndexUpdate, changes: Changes) throws {
    guard try changes.any || !changes.gone.isEmpty || update.note(Self.linking) != options.linkingDigest else { return }
    let redirects = try redirects(after: changes, update)
    try update.setRedirects(redirects)
    var linker = linker
    linker.corrections = linker.corrections.following(redirects)
    // Links between pages and common parents are evidence, so they are resolved first.
    let addresses = try update.addresses()
    let resolver = LinkResolver(pages: addresses)
    var pages = linker.noPages
    try update.forEachTopic { topic in
      // Of API pages the parameter tables tell whether two operations are one; only their content is read again.
      let isCall = topic.kind == .reference && !topic.procedures.isEmpty
      let parameters = isCall ? try update.page(source: topic.source).map(APIParameters.names) : nil
      linker.add(resolver.resolve(topic), parameters: parameters, to: &pages)
    }
    let counterparts = linker.counterparts(in: pages)
    for address in addresses {
      guard let topic = try update.topic(source: address.source) else { continue }
      try update.replace(counterparts.applied(to: resolver.resolve(topic)))
    }
    try update.setNote(Self.linking, to: options.linkingDigest)
  }

  /// The index's note on what its links were made from.
  private static let linking = "linking"

  /// Old ids that are in no record any more to those that took their place.
  private func redirects(after changes: Changes, _ update: IndexUpdate) throws -> [String: String] {
    var identities = changes.identities
    if !changes.gone.isEmpty, !changes.added.isEmpty {
      identities.move(from: changes.gone, to: try changes.added.sorted().compactMap { try update.topic(source: $0) })
    }
    return identities.following(try update.redirects(), present: try update.ids())
  }

  /// Extracts a batch of pages side by side; outcomes are in the pages' order.
  private func extract(_ pages: [RawPage], designs: SiteDesigns, known: [String: String]) -> [Outcome] {
    let outcomes = Mutex([Outcome?](repeating: nil, count: pages.count))
    DispatchQueue.concurrentPerform(iterations: pages.count) { index in
      let outcome = extract(pages[index], designs: designs, known: known)
      outcomes.withLock { $0[index] = outcome }
    }
    return outcomes.withLock { $0.compactMap { $0 } }
  }

  private func extract(_ file: RawPage, designs: SiteDesigns, known: [String: String]) -> Outcome {
    let bytes: [UInt8]
    do {
      bytes = try file.bytes()
    } catch {
      return .failed(source: file.source, why: "cannot be read: \(SystemReason.text(error)); check its permissions")
    }
    let design = designs[file.site]
    let digest = Digest.sha256(Array((options.settingsDigest + design.digest).utf8) + bytes)
    if options.format == .excerpts { return excerpts(bytes, file: file) }
    if known[file.source] == digest, !options.extractsAll { return .unchanged(source: file.source) }
    do {
      let document = try parse(bytes, of: file)
      var page = extractor.page(
        from: document, source: file.source, url: file.url ?? SavedPage.url(bytes), digest: digest,
        chrome: design.chrome)
      page.titlePosition = TitlePlace.find(page.topic.title, in: document)
      return .pages([page], repairs: document.repairs)
    } catch {
      return .failed(source: file.source, why: "\(error)")
    }
  }

  private func parse(_ bytes: [UInt8], of file: RawPage) throws(HTMLParseError) -> HTMLDocument {
    try HTMLParser.parse(
      bytes, options: .init(source: file.source, forcedEncoding: options.encoding, headerEncoding: file.charset))
  }

  /// A page that cannot be read teaches nothing; it is reported when its turn comes.
  private func sample(_ file: RawPage) -> SiteChrome.PageSample? {
    guard let bytes = try? file.bytes(), bytes.count <= SiteDesigns.largestPage,
      let document = try? parse(bytes, of: file)
    else { return nil }
    return extractor.sample(of: document)
  }

  private func excerpts(_ bytes: [UInt8], file: RawPage) -> Outcome {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return .failed(
        source: file.source, why: "is not UTF-8 text; excerpt files hold one page fragment a line in UTF-8")
    }
    let pages = extractor.pages(excerpts: text, source: file.source)
    guard !pages.isEmpty else {
      return .failed(source: file.source, why: "holds no text; excerpt files hold one page fragment a line")
    }
    return .pages(pages, repairs: [])
  }

  /// A page most of whose list items are in no record was probably misread.
  private static func vanishedItems(_ page: Page) -> String? {
    let items = LossAccount.Part.listItem.rawValue
    let found = page.loss.found[items] ?? 0
    let named = page.loss.dropped.count { $0.part == .listItem }
    let lost = found - (page.loss.kept[items] ?? 0) - named
    guard lost > 0, lost * 2 > found else { return nil }
    return "\(lost) of its \(found) list items are in no record; see `stepdex stats --loss`"
  }
}

/// What indexing did, as `index --json` prints it.
public struct IndexReport: Hashable, Sendable {
  public struct Remark: Hashable, Sendable, Codable {
    public var source: String
    public var why: String

    public init(source: String, why: String) {
      self.source = source
      self.why = why
    }
  }

  public var topics = 0
  public var procedures = 0
  public var added = 0
  public var changed = 0
  public var unchanged = 0
  public var removed = 0
  /// Files that are not in the index, and why.
  public var skipped: [Remark] = []
  /// Pages that are in the index but had to be repaired or may have been misread.
  public var warnings: [Remark] = []

  public init() {}
}
