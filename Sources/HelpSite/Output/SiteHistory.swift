import Foundation
import TopicModel

/// What an earlier build of the same folder knew: the source of "what changed" and of the stubs at addresses that moved.
///
/// Together with the pages it decides what a build writes. A build of the same pages over the same history gives
/// the same bytes.
struct SiteHistory: Codable {
  static let file = ".stepdex-history.json"

  /// One procedure that the last build to change anything added, removed or changed.
  struct Change: Codable, Equatable {
    enum Kind: String, Codable { case added, changed, removed }

    struct Detail: Codable, Equatable {
      /// `stepAdded`, `stepRemoved`, `stepChanged`, `limitAdded`, `limitRemoved`, `titleChanged`.
      var what: String
      var step: String?
      var old: String?
      var new: String?
    }

    var kind: Kind
    var title: String
    var lang: String
    /// Nil for one that is gone.
    var page: String?
    var details: [Detail]
  }

  var changes: [Change] = []
  /// Old address to new one, both from the root.
  var moved: [String: String] = [:]
  /// Topic page to the digest of its source.
  var topics: [String: String] = [:]

  /// `moved` with every chain followed to its end.
  var resolvedMoves: [String: String] {
    moved.mapValues { first in
      var target = first
      for _ in 0..<moved.count {
        guard let next = moved[target], next != target else { break }
        target = next
      }
      return target
    }
  }

  /// Topic pages that are gone, and the new one whose source has the very same bytes.
  static func moves(from old: [String: String], to new: [String: String]) -> [String: String] {
    var added: [String: String] = [:]
    for (page, digest) in new.sorted(by: { $0.key < $1.key }) where old[page] == nil && !digest.isEmpty {
      if added[digest] == nil { added[digest] = page }
    }
    var moves: [String: String] = [:]
    for (page, digest) in old where new[page] == nil { moves[page] = added[digest] }
    return moves
  }

  var text: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) + "\n" } ?? "{}\n"
  }
}

/// Compares two builds' procedures, line by line of `procedures.jsonl`.
struct SiteComparison {
  private(set) var changes: [SiteHistory.Change] = []
  private(set) var moved: [String: String] = [:]

  init(old: [String], new: [String]) {
    let oldLines = Set(old)
    let newLines = Set(new)
    let decoder = JSONDecoder()
    func decode(_ lines: [String], besides known: Set<String>) -> [ProcedureLine] {
      lines.filter { !known.contains($0) }.compactMap { try? decoder.decode(ProcedureLine.self, from: Data($0.utf8)) }
    }
    let before = decode(old, besides: newLines)
    let after = decode(new, besides: oldLines)
    let beforeByID = Dictionary(before.map { ($0.procedure.id, $0) }) { first, _ in first }
    let afterIDs = Set(after.map(\.procedure.id))
    var added: [ProcedureLine] = []
    for line in after {
      guard let old = beforeByID[line.procedure.id] else {
        added.append(line)
        continue
      }
      let details = Self.details(old.procedure, line.procedure)
      if !details.isEmpty { changes.append(Self.change(.changed, line, page: line.page, details)) }
    }
    for line in before where !afterIDs.contains(line.procedure.id) {
      if let index = added.firstIndex(where: { Self.isSame(line, $0) }) {
        moved[line.page] = added[index].page
        added.remove(at: index)
      } else {
        changes.append(Self.change(.removed, line, page: nil, []))
      }
    }
    changes += added.map { Self.change(.added, $0, page: $0.page, []) }
  }

  private static func change(
    _ kind: SiteHistory.Change.Kind, _ line: ProcedureLine, page: String?, _ details: [SiteHistory.Change.Detail]
  ) -> SiteHistory.Change {
    let title = line.procedure.title.isEmpty ? line.topic.title : line.procedure.title
    return SiteHistory.Change(kind: kind, title: title, lang: line.topic.lang, page: page, details: details)
  }

  /// The same operation under another id: title, mode and steps read alike.
  private static func isSame(_ left: ProcedureLine, _ right: ProcedureLine) -> Bool {
    left.procedure.title == right.procedure.title && left.procedure.mode == right.procedure.mode
      && left.procedure.allSteps.map(\.text) == right.procedure.allSteps.map(\.text)
  }

  static func details(_ old: Procedure, _ new: Procedure) -> [SiteHistory.Change.Detail] {
    var details: [SiteHistory.Change.Detail] = []
    if old.title != new.title { details.append(.init(what: "titleChanged", old: old.title, new: new.title)) }
    let before = old.allSteps
    let after = new.allSteps
    for row in StepAlignment(single: before, batch: after).rows where !row.same {
      switch (row.single, row.batch) {
      case (let left?, let right?) where before[left].text != after[right].text:
        details.append(
          .init(what: "stepChanged", step: after[right].number, old: before[left].text, new: after[right].text))
      case (let left?, nil):
        details.append(.init(what: "stepRemoved", step: before[left].number, old: before[left].text))
      case (nil, let right?):
        details.append(.init(what: "stepAdded", step: after[right].number, new: after[right].text))
      default: break
      }
    }
    let oldLimits = old.constraints.map(\.text)
    let newLimits = new.constraints.map(\.text)
    details += oldLimits.filter { !newLimits.contains($0) }.map { .init(what: "limitRemoved", old: $0) }
    details += newLimits.filter { !oldLimits.contains($0) }.map { .init(what: "limitAdded", new: $0) }
    return details
  }
}
