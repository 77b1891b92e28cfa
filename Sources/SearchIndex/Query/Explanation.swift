extension QueryPlan {
  /// What was understood of the query, a line each.
  var lines: [String] {
    var result = syntax.isCut ? ["read: the first \(QuerySyntax.longest) characters"] : []
    for segment in segments where !segment.isSeam {
      var line = "looked for: \(segment.text)"
      for (reason, name) in [
        (Alternative.Reason.synonym, "also"), (.alias, "the pages also call it"), (.spelling, "perhaps meant"),
      ] {
        let others = segment.alternatives.filter { $0.reason == reason && $0.pinyin == nil }.map(\.text)
        if !others.isEmpty { line += "; \(name) \(others.joined(separator: ", "))" }
      }
      if segment.alternatives.contains(where: { $0.pinyin != nil }) { line += "; read as pinyin" }
      result.append(line)
    }
    let seams = segments.filter(\.isSeam).map(\.text)
    if !seams.isEmpty { result.append("beside each other: \(seams.joined(separator: ", "))") }
    for word in unknown {
      let name = word.isSearched ? "perhaps meant" : "closest:"
      let closest = word.closest.isEmpty ? "" : "; \(name) \(word.closest.joined(separator: ", "))"
      result.append("on no page: \(word.word)\(closest)")
    }
    if !fillers.isEmpty { result.append("left out: \(fillers.joined(separator: ", "))") }
    if let mode { result.append("wanted: the \(mode.rawValue) form") }
    if asksLimit { result.append("asks what is allowed or how many: constraints count more") }
    if asksInterface { result.append("asks for the programming interface") }
    if asksConcept { result.append("asks what something is") }
    if !syntax.cascade.isEmpty { result.append("a label: \(syntax.cascade.joined(separator: " > "))") }
    for demand in syntax.demanded { result.append("must have\(demand.place): \(demand.text)") }
    for demand in syntax.excluded { result.append("must not have\(demand.place): \(demand.text)") }
    if let mode = syntax.mode { result.append("only mode \(mode.rawValue)") }
    if let constraint = syntax.constraint { result.append("only with a constraint of kind \(constraint.rawValue)") }
    if let prefix = syntax.prefix { result.append("only sources that begin with \(prefix)") }
    if let lang = syntax.lang { result.append("only language \(lang)") }
    for kind in syntax.excludedConstraints { result.append("no constraint of kind \(kind.rawValue)") }
    for prefix in syntax.excludedPrefixes { result.append("no sources that begin with \(prefix)") }
    for lang in syntax.excludedLangs { result.append("not language \(lang)") }
    return result
  }
}

extension QuerySyntax.Demand {
  fileprivate var place: String {
    switch field {
    case .any: ""
    case .title: " in the title"
    case .labels: " as a label"
    case .steps: " in a step"
    }
  }
}
