import TextComparison
import TopicModel

/// What is explained is explained once.
///
/// Reports a page whose text is nearly that of another page of its language (nine in ten runs of six characters; for a fragment of a
/// page, of the shorter one's; reference pages, which are made from one mould, must be the same but for three in a hundred), and a procedure that is told twice on different pages: the same
/// title or operation, nearly the same steps. Copies drift apart: one gets the correction, the other keeps the error.
///
/// What to do: keep one and link to it. Where both are needed, let both be generated from one source.
struct NearDuplicate: Rule {
  static let about = RuleDescription(
    code: "PG01", name: "near-duplicate", severity: .warning,
    summary: "Two pages, or two procedures of one operation, say nearly the same.")

  /// Texts with fewer distinct runs are too short to be called copies.
  private let least = 40
  private let threshold = 0.85

  func findings(in library: Library) -> [Finding] {
    let texts = PageTexts(library)
    var result: [Finding] = []
    var copies: Set<Int> = []
    for page in library.topics.indices {
      // References are made from one mould; only copies count there.
      func needed(_ other: Int) -> Double {
        [page, other].contains { library.topic($0).kind == .reference } ? 0.97 : threshold
      }
      let copied = texts.candidates(for: page, least: needed(page) - 0.2).prefix(8)
        .filter { library.areSameLanguage(page, $0) }
        .compactMap { other in texts.likeness(page, other, least: least).map { (page: other, likeness: $0) } }
        .filter { $0.likeness >= needed($0.page) }
        .max { ($0.likeness, $1.page) < ($1.likeness, $0.page) }
      guard let copied else { continue }
      result.append(finding(library, page, copied.page, copied.likeness))
      copies.insert(page)
    }
    return result + procedures(in: library, except: copies)
  }

  private func finding(_ library: Library, _ page: Int, _ other: Int, _ similarity: Double) -> Finding {
    let (topic, twin) = (library.topic(page), library.topic(other))
    let percent = Int((similarity * 100).rounded(.down))
    return finding(
      "The page says nearly the same as “\(twin.title)” (\(percent) % of the text).",
      remedy: "Keep one and link to it, or say what only this page is about.", key: ["page", twin.title],
      at: [library.location(page, nil, topic.title), library.location(other, nil, twin.title)])
  }

  /// The same operation, told with nearly the same steps on two pages.
  private func procedures(in library: Library, except copies: Set<Int>) -> [Finding] {
    var groups: [Key: [Int]] = [:]
    for (index, entry) in library.procedures.enumerated() where !copies.contains(entry.page) {
      let procedure = entry.procedure
      guard entry.steps.count >= 3, !procedure.inline else { continue }
      groups[Key(library: library, entry: entry), default: []].append(index)
    }
    var result: [Finding] = []
    for group in groups.values where group.count > 1 && group.count <= 200 {
      let texts = group.map { index in
        Shingles(library.procedures[index].steps.map(\.text).joined(separator: "\n"), length: 4)
      }
      for place in group.indices.dropFirst() {
        let page = library.procedures[group[place]].page
        let twin = (0..<place).first { other in
          library.procedures[group[other]].page != page && texts[place].count >= least
            && texts[place].similarity(to: texts[other]) >= 0.9
        }
        guard let twin else { continue }
        let (own, other) = (library.procedures[group[place]], library.procedures[group[twin]])
        result.append(
          finding(
            "“\(own.procedure.title)” has nearly the same steps as “\(other.procedure.title)” on “\(library.topic(other.page).title)”.",
            remedy: "Keep one and link to it.",
            key: ["procedure", own.procedure.title, library.topic(other.page).title, other.procedure.title],
            at: [own, other].map { library.location($0.page, $0.procedure.position, $0.procedure.title) }))
      }
    }
    return result
  }

  private struct Key: Hashable {
    var language: String
    var mode: Procedure.Mode
    var name: String

    init(library: Library, entry: ProcedureEntry) {
      language = Library.primaryTag(library.topic(entry.page).lang)
      mode = entry.procedure.mode
      let operation = entry.procedure.operation
      name =
        operation.object.isEmpty
        ? Folding.label(entry.procedure.title) : operation.action + " " + Folding.label(operation.object)
    }
  }
}

extension Library {
  func areSameLanguage(_ left: Int, _ right: Int) -> Bool {
    Self.primaryTag(topic(left).lang) == Self.primaryTag(topic(right).lang)
  }

  /// What a page says, without its title.
  func text(of page: Int) -> String { content(of: page).text(or: topic(page)) }
}

/// The texts of a library's pages, compared only where they may be alike.
private final class PageTexts {
  private let library: Library
  private let sketches: SketchIndex
  /// Of a library that has fragments of pages: these may be a small part of another page, which sketches do not tell.
  private let parts: (all: [Shingles], index: ShingleIndex)?
  private var texts: [Int: Shingles] = [:]

  init(_ library: Library) {
    self.library = library
    sketches = SketchIndex(library.facts.map(\.sketch))
    if library.topics.contains(where: { $0.kind == .excerpt }) {
      let all = library.topics.indices.map { Shingles(library.text(of: $0)) }
      parts = (all, ShingleIndex(all))
    } else {
      parts = nil
    }
  }

  /// Earlier pages that a page may be a copy of, the likeliest first.
  ///
  /// - Parameter least: How alike they must seem at least, 0 to 1.
  func candidates(for page: Int, least: Double) -> [Int] {
    if let parts { return parts.index.candidates(for: page, parts.all[page], least: 4).map(\.right) }
    return sketches.candidates(for: page, least: least)
  }

  /// How alike two pages are, 0 to 1; nil where one says too little. A fragment counts by what it shares of the shorter text.
  func likeness(_ page: Int, _ other: Int, least: Int) -> Double? {
    if [page, other].contains(where: { library.topic($0).kind == .excerpt }) {
      let (left, right) = (text(page), text(other))
      return min(left.count, right.count) < least ? nil : left.overlap(with: right)
    }
    let (left, right) = (library.facts[page].sketch, library.facts[other].sketch)
    guard min(left.runs, right.runs) >= least else { return nil }
    let parts = library.memory.number(of: left.digest, right.digest) {
      let (own, twin) = (text(page), text(other))
      guard min(own.count, twin.count) >= least else { return 0 }
      return Int((own.similarity(to: twin) * 1_000_000).rounded(.down))
    }
    return Double(parts) / 1_000_000
  }

  private func text(_ page: Int) -> Shingles {
    if let parts { return parts.all[page] }
    if let known = texts[page] { return known }
    let text = Shingles(library.text(of: page))
    texts[page] = text
    return text
  }
}
