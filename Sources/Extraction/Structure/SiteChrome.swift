import HTMLTree

/// What is the same on most pages of one site, and so is none of their content.
///
/// Learned from a sample of the site's pages (`Learner`) and given to `StructureReader.read`. It adds to what one
/// page alone shows: boxes whose names and looks say nothing are known by their standing on every page.
public struct SiteChrome: Hashable, Sendable {
  /// Nothing is known of the site.
  public static let unknown = SiteChrome(repeated: [])

  fileprivate let repeated: Set<UInt64>

  /// How many boxes repeat.
  public var count: Int { repeated.count }

  /// The fingerprints of the boxes that repeat, sorted: equal for equal chrome, on every run and machine.
  public var fingerprints: [UInt64] { repeated.sorted() }

  func contains(_ fingerprint: UInt64) -> Bool { repeated.contains(fingerprint) }

  /// What the learner is told of one page.
  public struct PageSample: Hashable, Sendable {
    struct Box: Hashable, Sendable {
      /// Its text and design.
      var fingerprint: UInt64
      /// Its name, class and id, and those of the box around it.
      var design: UInt64
      /// Mostly links: it is dropped where it repeats, whatever other boxes look like it.
      var isLinks: Bool

      /// One of two boxes with the same fingerprint, whichever came first.
      func merged(with other: Box?) -> Box {
        guard let other else { return self }
        return Box(fingerprint: fingerprint, design: min(design, other.design), isLinks: isLinks && other.isLinks)
      }
    }
    var boxes: [Box]
    /// The same for pages that say the same.
    var text: UInt64
  }

  /// Counts the boxes of pages of one site. The order of the pages does not matter.
  public struct Learner: Sendable {
    /// More pages teach nothing new; those after are ignored, so that memory does not grow with the site.
    public static let mostPages = 100
    /// A box on fewer pages may stand there by chance.
    public static let fewestPages = 5

    /// Pages that have the box, by fingerprint.
    private var counts: [UInt64: Int] = [:]
    private var boxes: [UInt64: PageSample.Box] = [:]
    /// Different boxes of one design, counted once a page each.
    private var designs: [UInt64: Int] = [:]
    private var texts: Set<UInt64> = []

    public init() {}

    public var pages: Int { texts.count }
    public var isFull: Bool { pages >= Self.mostPages }

    /// Adds a page by what `StructureReader.sample(of:)` says of it. Of pages that say the same one counts.
    public mutating func add(_ page: PageSample) {
      guard !isFull, texts.insert(page.text).inserted else { return }
      // A box may stand on a page twice, in different places: it counts once.
      var own: [UInt64: PageSample.Box] = [:]
      for box in page.boxes { own[box.fingerprint] = box.merged(with: own[box.fingerprint]) }
      for box in own.values {
        counts[box.fingerprint, default: 0] += 1
        boxes[box.fingerprint] = box.merged(with: boxes[box.fingerprint])
        designs[box.design, default: 0] += 1
      }
    }

    /// What stands on at least six of ten pages. Unless it is made of links, all that looks like it has to repeat,
    /// too: a paragraph of the content that is the same on most pages looks like others that are not.
    public func chrome() -> SiteChrome {
      let least = max(Self.fewestPages, (pages * 6 + 9) / 10)
      let frequent = boxes.values.filter { counts[$0.fingerprint, default: 0] >= least }
      var alike: [UInt64: Int] = [:]
      for box in frequent { alike[box.design, default: 0] += counts[box.fingerprint, default: 0] }
      let repeated = frequent.filter { box in
        box.isLinks || alike[box.design, default: 0] * 10 >= designs[box.design, default: 0] * 9
      }
      return SiteChrome(repeated: Set(repeated.map(\.fingerprint)))
    }
  }
}

/// Fingerprints of a page's boxes: their text, name and class. The same on every run and machine.
///
/// Steps, notes, headings, sections and tables of data are no boxes here: they may well be the same on many pages, and
/// are content all the same. Nor is a box that only says something: one that repeats as part of the site has links,
/// pictures or buttons in it, or stands outside of everything else.
struct BoxFingerprints {
  private static let base: UInt64 = 0x100_0000_01B3
  /// Boxes with more text are no chrome; pages with more boxes are not looked at further.
  private static let largest = 6_000
  private static let mostBoxes = 4_000

  private let survey: Survey
  private let vocabulary: StructureVocabulary
  /// Polynomial hash of the visible text before node `i`.
  private var hashes: [UInt64]
  /// Links, pictures and buttons before node `i`.
  private var marksBefore: [Int32]
  /// Ordered lists, code and tables before node `i`.
  private var partsBefore: [Int32]

  init(survey: Survey, vocabulary: StructureVocabulary) {
    self.survey = survey
    self.vocabulary = vocabulary
    hashes = [UInt64](repeating: 0, count: survey.nodes.count + 1)
    marksBefore = [Int32](repeating: 0, count: survey.nodes.count + 1)
    partsBefore = marksBefore
    var hash: UInt64 = 0
    var marks: Int32 = 0
    var parts: Int32 = 0
    for i in survey.nodes.indices {
      hashes[i] = hash
      marksBefore[i] = marks
      partsBefore[i] = parts
      switch survey.tags[i] {
      case .anchor, .image, .button, .form, .embedded: marks += 1
      case .orderedList, .pre, .headerCell: parts += 1
      default: if survey.hints[i].contains(.step) || survey.hints[i].contains(.ordered) { parts += 1 }
      }
      guard survey.textBefore[i + 1] > survey.textBefore[i] else { continue }
      for byte in survey.nodes[i].text.utf8 where byte > 0x20 { hash = hash &* Self.base &+ UInt64(byte) &+ 1 }
    }
    hashes[survey.nodes.count] = hash
    marksBefore[survey.nodes.count] = marks
    partsBefore[survey.nodes.count] = parts
  }

  func sample() -> SiteChrome.PageSample {
    var boxes: [SiteChrome.PageSample.Box] = []
    var i = 0
    while i < survey.nodes.count, boxes.count < Self.mostBoxes {
      if isContentPart(i) {
        i = survey.nodes[i].subtreeEnd
      } else {
        if let box = box(i) { boxes.append(box) }
        i += 1
      }
    }
    return SiteChrome.PageSample(boxes: boxes, text: hashes[survey.nodes.count])
  }

  /// Whether all of an element is content though it may repeat: nothing in it is looked at.
  func isContentPart(_ i: Int) -> Bool {
    guard survey.nodes[i].kind == .element else { return false }
    switch survey.tags[i] {
    case .item, .orderedList, .pre, .heading, .paragraph, .blockquote: return true
    case .cell, .headerCell: return survey.linkSize(i) * 2 <= survey.textSize(i) && survey.textSize(i) < 400
    default: break
    }
    if survey.noteKinds[i] != nil { return true }
    if !survey.hints[i].isDisjoint(with: [.note, .noteTitle, .heading, .step, .item, .ordered]) { return true }
    return survey.tags[i].isBox && startsLikeContent(i)
  }

  /// Opens with a note's label or icon, or with a number.
  private func startsLikeContent(_ i: Int) -> Bool {
    let size = survey.textSize(i)
    guard size > 0, size <= Self.largest, survey.linkSize(i) * 2 <= size else { return false }
    for k in i..<min(survey.nodes[i].subtreeEnd, i + 12) {
      if survey.tags[k] == .image, let source = survey.nodes[k].attribute("src"),
        vocabulary.iconKind(source) != nil
      {
        return true
      }
      guard survey.nodes[k].kind == .text, survey.textBefore[k + 1] > survey.textBefore[k] else { continue }
      let text = survey.nodes[k].text[...].utf8.drop { Ascii.isSpace($0) }
      if vocabulary.noteLabels.match(text) != nil { return true }
      return ListMarker.read(String(Substring(text.prefix(40))), words: vocabulary.markerWords) != nil
    }
    return false
  }

  /// The fingerprint of a box that may be chrome; nil for what is too large, too small or a part of the content's own.
  func fingerprint(_ i: Int) -> UInt64? { mayRepeat(i) ? hash(i) : nil }

  private func box(_ i: Int) -> SiteChrome.PageSample.Box? {
    // Boxes that count for their design only are told apart, so that they speak against those that look like them.
    guard isBox(i) else { return nil }
    let mayRepeat = mayRepeat(i)
    let fingerprint = hash(i)
    let size = survey.textSize(i)
    return SiteChrome.PageSample.Box(
      fingerprint: mayRepeat ? fingerprint : fingerprint ^ 1, design: design(i), isLinks: survey.linkSize(i) * 2 > size)
  }

  private func isBox(_ i: Int) -> Bool {
    guard survey.nodes[i].kind == .element, !survey.holdsHeadline(i) else { return false }
    let size = survey.textSize(i)
    guard size > 0, size <= Self.largest else { return false }
    let tag = survey.tags[i]
    return tag.isBox || (isLinks(i) && (tag == .table || tag == .cell || tag == .unorderedList))
  }

  private func isLinks(_ i: Int) -> Bool { survey.linkSize(i) * 2 > survey.textSize(i) }

  private func mayRepeat(_ i: Int) -> Bool {
    guard isBox(i) else { return false }
    if isLinks(i) { return true }
    let end = survey.nodes[i].subtreeEnd
    if partsBefore[end] > partsBefore[i] || survey.hints[i].contains(.section) { return false }
    return marksBefore[end] > marksBefore[i] || isOutermost(i)
  }

  /// Whether an element stands beside what holds the page's text, not in it: what is around it holds all text of the
  /// page, and no heading or paragraph of its own.
  private func isOutermost(_ i: Int) -> Bool {
    let parent = survey.nodes[i].parent
    guard parent >= 0, survey.textSize(i) * 2 < survey.textSize(parent) else { return false }
    // The title in `head` is no visible text.
    guard survey.textSize(parent) == Int(survey.textBefore[survey.nodes.count]) else { return false }
    var k = parent + 1
    var seen = 0
    while k < survey.nodes[parent].subtreeEnd, seen < 64 {
      switch survey.tags[k] {
      case .heading, .paragraph, .orderedList, .unorderedList, .table: if survey.textSize(k) > 0 { return false }
      default: if survey.nodes[k].kind == .text, survey.textSize(k) > 0 { return false }
      }
      k = survey.nodes[k].subtreeEnd
      seen += 1
    }
    return true
  }

  private func hash(_ i: Int) -> UInt64 {
    let end = survey.nodes[i].subtreeEnd
    return Self.mixed(survey.nodes[i], into: hashes[end] &- hashes[i] &* Self.power(survey.textSize(i)))
  }

  private func design(_ i: Int) -> UInt64 {
    let own = Self.mixed(survey.nodes[i], into: 0xCBF2_9CE4_8422_2325)
    let parent = survey.nodes[i].parent
    return parent < 0 ? own : Self.mixed(survey.nodes[parent], into: own)
  }

  private static func mixed(_ node: HTMLDocument.Node, into start: UInt64) -> UInt64 {
    var hash = start
    for text in [node.name, node.attribute("class") ?? "", node.attribute("id") ?? ""] {
      for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* base }
      hash = (hash ^ 0xFF) &* base
    }
    return hash
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
