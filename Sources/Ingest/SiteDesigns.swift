import Digests
import Dispatch
import Extraction
import Synchronization

/// What repeats on the pages of each site of a run, learned from a sample before the pages are read.
///
/// A page is in the sample for a hash of its name, so that adding or removing others changes the sample little, and
/// what was learned seldom: where it does change, so does the digest of every page of the site, and all are extracted
/// anew. A run over some of the pages of an index (`--add`) learns from those alone.
struct SiteDesigns: Sendable {
  struct Design: Sendable {
    var chrome = SiteChrome.unknown
    /// Part of the digest of the site's pages; empty where nothing repeats.
    var digest = ""

    init(chrome: SiteChrome = .unknown) {
      self.chrome = chrome
      guard chrome.count > 0 else { return }
      digest = Digest.short([chrome.fingerprints.map { String($0, radix: 16) }.joined(separator: " ")], length: 16)
    }
  }

  /// Larger pages are not sampled: they are no usual ones.
  static let largestPage = 2 << 20

  private var designs: [String: Design] = [:]

  /// Nothing is known of any site.
  init() {}

  /// Reads a sample of each site's pages.
  ///
  /// - Parameter sample: what the learner is told of a page; nil for one that cannot be read. Called from several
  ///   tasks at once.
  init(of files: [SourceFile], sample: @Sendable (RawPage) -> SiteChrome.PageSample?) throws {
    var sites: [String: [Candidate]] = [:]
    try RawPages.forEachBatch(of: files) { batch in
      var touched: Set<String> = []
      for page in batch {
        sites[page.site, default: []].append(Candidate(page))
        touched.insert(page.site)
      }
      for site in touched {
        sites[site]?.sort { ($0.rank, $0.page.source) < ($1.rank, $1.page.source) }
        sites[site] = sites[site].map { Array($0.prefix(SiteChrome.Learner.mostPages)) }
        // The bytes of an archive's pages are not kept.
        Candidate.read(&sites[site, default: []], where: { $0.page.content.isInMemory }, sample: sample)
      }
    } skipped: { _, _ in
    }
    for (site, candidates) in sites where candidates.count >= SiteChrome.Learner.fewestPages {
      var candidates = candidates
      Candidate.read(&candidates, where: { _ in true }, sample: sample)
      var learner = SiteChrome.Learner()
      for candidate in candidates {
        if let sample = candidate.sample { learner.add(sample) }
      }
      designs[site] = Design(chrome: learner.chrome())
    }
  }

  subscript(_ site: String) -> Design { designs[site] ?? Design() }
}

/// A page that may be in the sample.
private struct Candidate: Sendable {
  var page: RawPage
  /// Pages with the lowest ranks are taken.
  let rank: UInt64
  var isRead = false
  var sample: SiteChrome.PageSample?

  init(_ page: RawPage) {
    self.page = page
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in page.source.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    // FNV's high bits hardly depend on the last bytes.
    hash ^= hash >> 32
    rank = hash &* 0x9E37_79B9_7F4A_7C15
  }

  /// Reads those not read yet, side by side, and lets go of their bytes.
  static func read(
    _ candidates: inout [Candidate], where isWanted: (Candidate) -> Bool,
    sample: @Sendable (RawPage) -> SiteChrome.PageSample?
  ) {
    let waiting = candidates.indices.filter { !candidates[$0].isRead && isWanted(candidates[$0]) }
    let pages = waiting.map { candidates[$0].page }
    let samples = Mutex([SiteChrome.PageSample?](repeating: nil, count: pages.count))
    DispatchQueue.concurrentPerform(iterations: pages.count) { index in
      let found = sample(pages[index])
      samples.withLock { $0[index] = found }
    }
    let found = samples.withLock { $0 }
    for (at, index) in waiting.enumerated() {
      candidates[index].sample = found[at]
      candidates[index].isRead = true
      if candidates[index].page.content.isInMemory { candidates[index].page.content = .bytes([]) }
    }
  }
}

extension RawPage.Content {
  var isInMemory: Bool { if case .bytes = self { true } else { false } }
}
