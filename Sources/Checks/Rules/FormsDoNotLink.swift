import TopicModel

/// The single and the batch form of an operation link to each other.
///
/// The two forms stand on two pages, and neither page leads to the other: who has found one does not learn that the other exists.
///
/// A single form that is told for one kind of the object (添加NS类型记录集), where other pages tell it for others, is not held against the batch form of all.
///
/// What to do: link each to the other, best in the first paragraph.
struct FormsDoNotLink: Rule {
  static let about = RuleDescription(
    code: "PR02", name: "forms-do-not-link", severity: .warning,
    summary: "The single and the batch form stand on pages that do not link to each other.")

  func findings(in library: Library) -> [Finding] {
    let links = library.topics.indices.map { page in
      Set(library.topic(page).links.indices.compactMap { library.linkedPage(page, link: $0) })
    }
    var seen: Set<[Int]> = []
    return library.procedures.flatMap { entry -> [Finding] in
      let own = library.topic(entry.page)
      guard entry.procedure.mode == .batch, own.kind != .reference else { return [] }
      let others = entry.procedure.counterparts.sorted { $0.confidence > $1.confidence }
        .compactMap { library.procedureByID[$0.id] }.map { library.procedures[$0] }
      let isTied = others.contains { other in
        other.page == entry.page || links[entry.page].contains(other.page) || links[other.page].contains(entry.page)
      }
      return others.prefix(1).compactMap { other -> Finding? in
        guard !isTied, !seen.contains([entry.page, other.page]),
          !Self.isOneOfSeveralKinds(other, of: entry, in: library)
        else { return nil }
        seen.insert([entry.page, other.page])
        return finding(
          "“\(entry.procedure.title)” and its single form “\(other.procedure.title)” do not link to each other.",
          remedy: "Link each to the other.", key: [entry.procedure.title, other.procedure.title],
          at: [
            library.location(entry.page, entry.procedure.position, entry.procedure.title),
            library.location(other.page, other.procedure.position, other.procedure.title),
          ])
      }
    }
  }

  /// Whether a procedure's object is the other's with more in front, and other pages of the area do the same to more such kinds of it.
  private static func isOneOfSeveralKinds(
    _ single: ProcedureEntry, of batch: ProcedureEntry, in library: Library
  ) -> Bool {
    let (own, whole) = (single.procedure.operation, batch.procedure.operation)
    guard !whole.object.isEmpty, own.object != whole.object, own.object.hasSuffix(whole.object) else { return false }
    return library.procedures.contains { entry in
      let operation = entry.procedure.operation
      return entry.page != single.page && library.areas[entry.page] == library.areas[single.page]
        && operation.action == own.action && operation.object != own.object && operation.object != whole.object
        && operation.object.hasSuffix(whole.object)
    }
  }
}
