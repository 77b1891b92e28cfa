import TopicModel

/// Limits and rules: every operation that has some, and a page for each with all that any page says.
struct LimitViews {
  let context: SiteContext

  private static let order: [Constraint.Kind] = [
    .eligibility, .prohibition, .limit, .permission, .prerequisite, .verification, .consequence,
  ]

  /// Of those who state one limit so many are shown at once.
  private static let shownPlaces = 3

  var pageCount: Int { context.families.families.count + 1 }

  /// The operations that have limits, by letter.
  var index: LetterIndex {
    let strings = context.strings(context.language)
    let families = context.families.families
    return LetterIndex(
      context: context, page: SitePaths.limits, title: strings["limits.title"],
      lead: strings.count("limits.lead", families.count),
      entries: families.map { family in
        .init(
          title: Self.name(family, strings: context.strings(family.language)), path: family.path,
          language: family.language, count: Self.constraints(family).count)
      })
  }

  func forEachPage<Failure: Error>(_ body: (_ path: String, _ view: View) throws(Failure) -> Void) throws(Failure) {
    for family in context.families.families { try body(family.path, page(family)) }
  }

  private func page(_ family: OperationFamilies.Family) -> View {
    let strings = context.strings(family.language)
    let title = strings("limits.of", ["operation": Self.name(family, strings: strings)])
    var view = context.frame(family.path, title: title, language: family.language, kind: "family")
    view["crumbs"] = [
      ["title": strings["limits.title"], "href": SitePaths.relative(SitePaths.limits, from: family.path)] as View
    ]
    let all = Self.constraints(family)
    view["kinds"] = Self.order.compactMap { kind -> View? in
      let own = all.filter { $0.constraint.kind == kind }
      guard !own.isEmpty else { return nil }
      return [
        "kind": kind.rawValue, "word": strings["constraint.\(kind.rawValue)"],
        "title": strings["limits.\(kind.rawValue)"],
        "limits": own.map { limit -> View in
          let links = limit.places.map { link($0, step: limit.constraint.step, from: family.path, strings) }
          let shown = links.count > Self.shownPlaces + 1 ? Self.shownPlaces : links.count
          return [
            "text": limit.constraint.text, "guides": Array(links.prefix(shown)), "more": Array(links.dropFirst(shown)),
            "hasMore": shown < links.count, "moreWord": strings.count("limits.morePlaces", links.count - shown),
          ] as View
        },
      ]
    }
    view["guides"] = context.cards(family.entries, from: family.path)
    return view
  }

  private func link(_ place: Place, step: String?, from page: String, _ strings: Strings) -> View {
    switch place {
    case .page(let topic):
      return [
        "title": topic.title, "href": SitePaths.relative(SitePaths.topic(topic.id), from: page) + "#limits",
        "hasStep": false, "isBatch": false, "word": "",
      ]
    case .operation(let entry):
      // The same limit may stand at another step of another operation.
      let step = entry.procedure.allSteps.contains { $0.number == step } ? step : nil
      let anchor = step.map { "#" + SitePaths.stepAnchor($0) } ?? ""
      return [
        "title": entry.fullTitle, "href": SitePaths.relative(entry.path, from: page) + anchor,
        "step": step.map { strings("guide.step", ["n": $0]) } ?? "", "hasStep": step != nil,
        "word": strings["mode.\(entry.procedure.mode.rawValue)"], "isBatch": entry.procedure.mode == .batch,
      ]
    }
  }

  static func name(_ family: OperationFamilies.Family, strings: Strings) -> String {
    let separator = strings["punctuation.words"]
    return [family.action, family.object].filter { !$0.isEmpty }.joined(separator: separator)
  }

  /// Who states a limit: an operation, or a page for all of its operations.
  private enum Place {
    case operation(SiteLibrary.Entry)
    case page(Topic)

    var id: String {
      switch self {
      case .operation(let entry): entry.procedure.id
      case .page(let topic): topic.id
      }
    }
  }

  /// Every limit once, with who states it.
  private static func constraints(
    _ family: OperationFamilies.Family
  ) -> [(constraint: Constraint, places: [Place])] {
    var result: [(constraint: Constraint, places: [Place])] = []
    var known: [String: Int] = [:]
    func add(_ constraint: Constraint, _ place: Place) {
      let key = constraint.kind.rawValue + constraint.text
      guard let index = known[key] else {
        known[key] = result.count
        result.append((constraint, [place]))
        return
      }
      if !result[index].places.contains(where: { $0.id == place.id }) { result[index].places.append(place) }
    }
    for entry in family.entries {
      let shared = entry.topic.sharedConstraints
      for constraint in entry.topic.ownConstraints(of: entry.procedure, shared: shared) {
        add(constraint, .operation(entry))
      }
      for prerequisite in entry.procedure.prerequisites {
        add(Constraint(kind: .prerequisite, text: prerequisite.text), .operation(entry))
      }
      for constraint in shared { add(constraint, .page(entry.topic)) }
    }
    return result
  }
}

/// Things in the order of their titles, by first letter.
struct AlphabeticalGroups<Element> {
  private(set) var letters: [(letter: String, elements: [Element])] = []

  init(_ elements: [Element], title: (Element) -> String) {
    // By letter first: what is none stands on either side of the letters.
    let sorted = elements.enumerated().map { offset, element in
      let key = Collation.key(title(element))
      return (letter: Collation.letter(key), key: key, offset: offset, element: element)
    }.sorted { ($0.letter, $0.key, $0.offset) < ($1.letter, $1.key, $1.offset) }
    for (letter, _, _, element) in sorted {
      if letters.last?.letter == letter {
        letters[letters.count - 1].elements.append(element)
      } else {
        letters.append((letter, [element]))
      }
    }
  }

  static func anchor(_ letter: String) -> String { "letter-" + (letter == "#" ? "other" : letter.lowercased()) }
}
