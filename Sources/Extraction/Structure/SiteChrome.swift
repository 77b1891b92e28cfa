import HTMLTree

/// What is the same on most pages of one site, and so is none of their content.
///
/// Learned from a sample of the site's pages (`Learner`) and given to `StructureReader.read`. It adds to what one
/// page alone shows: boxes whose names and looks say nothing are known by their standing on every page.
public struct SiteChrome: Sendable {
  /// Nothing is known of the site.
  public static let unknown = SiteChrome(repeated: [])

  fileprivate let repeated: Set<UInt64>

  /// How many boxes repeat.
  public var count: Int { repeated.count }

  func contains(_ fingerprint: UInt64) -> Bool { repeated.contains(fingerprint) }

  /// Counts the boxes of pages of one site.
  public struct Learner: Sendable {
    /// More pages teach nothing new; those after are ignored, so that memory does not grow with the site.
    public static let mostPages = 200
    /// With fewer pages, what repeats may be chance.
    public static let fewestPages = 5

    private var counts: [UInt64: Int] = [:]
    public private(set) var pages = 0

    public init() {}

    public var isFull: Bool { pages >= Self.mostPages }

    /// Adds a page by what `StructureReader.fingerprints(of:)` says of it.
    public mutating func add(_ fingerprints: [UInt64]) {
      guard !isFull else { return }
      pages += 1
      for fingerprint in Set(fingerprints) { counts[fingerprint, default: 0] += 1 }
    }

    /// What stands on at least six of ten pages.
    public func chrome() -> SiteChrome {
      guard pages >= Self.fewestPages else { return .unknown }
      return SiteChrome(repeated: Set(counts.filter { $0.value * 10 >= pages * 6 }.keys))
    }
  }
}

/// Fingerprints of a page's boxes: their text, name and class. The same on every run and machine.
struct BoxFingerprints {
  private static let base: UInt64 = 0x100_0000_01B3

  private let survey: Survey
  /// Polynomial hash of the visible text before node `i`, and how many bytes that is.
  private var hashes: [UInt64]

  init(survey: Survey) {
    self.survey = survey
    hashes = [UInt64](repeating: 0, count: survey.nodes.count + 1)
    var hash: UInt64 = 0
    for i in survey.nodes.indices {
      hashes[i] = hash
      guard survey.textBefore[i + 1] > survey.textBefore[i] else { continue }
      for byte in survey.nodes[i].text.utf8 where byte > 0x20 { hash = hash &* Self.base &+ UInt64(byte) &+ 1 }
    }
    hashes[survey.nodes.count] = hash
  }

  /// The fingerprint of a box that may be chrome; nil for what is too large, too small or a part of the content's own.
  func fingerprint(_ i: Int) -> UInt64? {
    let tag = survey.tags[i]
    let size = survey.textSize(i)
    guard survey.nodes[i].kind == .element, size > 0, size <= 6_000, !survey.holdsHeadline(i),
      survey.noteKinds[i] == nil
    else { return nil }
    let isLinks = survey.linkSize(i) * 2 > size
    guard tag.isBox || (isLinks && (tag == .table || tag == .cell || tag == .unorderedList)) else { return nil }
    let end = survey.nodes[i].subtreeEnd
    var hash = hashes[end] &- hashes[i] &* Self.power(size)
    for text in [survey.nodes[i].name, survey.nodes[i].attribute("class") ?? "", survey.nodes[i].attribute("id") ?? ""]
    {
      for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* Self.base }
      hash = (hash ^ 0xFF) &* Self.base
    }
    return hash
  }

  /// All of the page's, in document order. Boxes within list items and table cells are left out.
  func all() -> [UInt64] {
    var result: [UInt64] = []
    var i = 0
    while i < survey.nodes.count {
      if survey.tags[i] == .item
        || (survey.tags[i] == .cell && survey.linkSize(i) * 2 <= survey.textSize(i) && survey.textSize(i) < 400)
      {
        i = survey.nodes[i].subtreeEnd
        continue
      }
      if let found = fingerprint(i) { result.append(found) }
      i += 1
    }
    return result
  }

  private static func power(_ exponent: Int) -> UInt64 {
    var result: UInt64 = 1
    var factor = base
    var rest = exponent
    while rest > 0 {
      if rest & 1 == 1 { result = result &* factor }
      factor = factor &* factor
      rest >>= 1
    }
    return result
  }
}
