import Digests
import TextComparison
import TopicModel

/// A part of the documentation whose terms should agree: pages of one language, first folder and edition.
struct Area: Sendable {
  let name: String
  /// Indices into `Library.topics`, ascending; never empty.
  let pages: [Int]
  /// Changes with anything about its pages and with what the user decided; empty where nothing is to be remembered.
  let revision: String
}

/// A rule that compares pages with pages of their own area only, so that what it finds there holds until one of them changes.
protocol AreaRule: Rule {
  func findings(in area: Area, of library: Library) -> [Finding]
}

extension AreaRule {
  func findings(in library: Library) -> [Finding] { findingsInAreas(of: library) }

  /// What the rule finds in every area: remembered, or worked out now.
  func findingsInAreas(of library: Library) -> [Finding] {
    library.areasInOrder.flatMap { area -> [Finding] in
      guard !area.revision.isEmpty else { return findings(in: area, of: library) }
      return library.memory.findings(of: Self.about.code, in: area) { findings(in: area, of: library) }
    }
  }
}

extension Library {
  /// The areas, by name.
  static func areasInOrder(_ areas: [String], revisions: [String], options: CheckOptions) -> [Area] {
    let decided = revisions.isEmpty ? "" : options.digest
    return Dictionary(grouping: areas.indices) { areas[$0] }.sorted { $0.key < $1.key }.map { name, pages in
      let parts = [name, decided] + (revisions.isEmpty ? [] : pages.map { revisions[$0] })
      return Area(name: name, pages: pages, revision: revisions.isEmpty ? "" : Digest.short(parts, length: 32))
    }
  }

  /// Indices into `uses` of the controls that an area's pages name, in reading order.
  func uses(in area: Area) -> [Int] { area.pages.flatMap { firstUse[$0]..<firstUse[$0 + 1] } }

  /// Indices into `procedures` of an area's procedures, in reading order.
  func procedures(in area: Area) -> [Int] { area.pages.flatMap { firstProcedure[$0]..<firstProcedure[$0 + 1] } }

  /// Labels of an area that seem to name one control.
  func conflicts(in area: Area) -> [LabelConflict] {
    knownConflicts[area.name, or: { LabelConflicts(self, in: area).all() }]
  }
}

extension CheckOptions {
  /// Changes with what decides what the rules find; which of them run does not.
  fileprivate var digest: String {
    let terms = terminology.flatMap { [$0.preferred, "forbidden"] + $0.forbidden + ["allowed"] + $0.allowed + ["end"] }
    return Digest.short(terms + ["labels"] + (labels ?? []), length: 32)
  }
}
