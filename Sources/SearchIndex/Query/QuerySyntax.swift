import TextAnalysis
import TopicModel

/// What a query says by its spelling, before its words are understood. Nothing is an error: what is no operator is text.
///
/// | written | means |
/// | --- | --- |
/// | `"x y"` | this phrase must stand there |
/// | `-x`, `-"x y"` | this must not |
/// | `label:x` `title:x` `step:x` | this must stand in that field; `x` may be quoted |
/// | `mode:batch` `constraint:limit` `in:folder/` `lang:en` | only those |
/// | `-constraint:limit` `-in:folder/` `-lang:en` `-label:x` | all but those; `-mode:batch` is `mode:single` |
/// | “x”, 「x」, x > y, x＞y | the label of a control, or a cascade of them: preferred there |
struct QuerySyntax: Hashable {
  enum Field: String, Hashable {
    case any, title, labels, steps
  }

  struct Demand: Hashable {
    var field: Field
    var text: String
  }

  /// What is not an operator, in order, operators left out.
  var text = ""
  var demanded: [Demand] = []
  var excluded: [Demand] = []
  /// The parts of a cascade, or one label; empty when the query is not written as one.
  var cascade: [String] = []
  var mode: Procedure.Mode?
  var constraint: Constraint.Kind?
  var prefix: String?
  var lang: String?
  /// Of each filter what a hit must not be.
  var excludedConstraints: [Constraint.Kind] = []
  var excludedPrefixes: [String] = []
  var excludedLangs: [String] = []
  /// What was read as operators, as it was written.
  var operators: [String] = []
  /// Whether the query was longer than what is read of it.
  var isCut = false

  /// A query is read so far, in Unicode scalars: nobody asks more, and a whole page that was pasted must not cost more.
  /// The page's search reads as much (`site/assets/search/syntax.js`).
  static let longest = 300

  init(_ query: String) {
    let read = query.unicodeScalars.prefix(Self.longest)
    isCut = read.endIndex < query.unicodeScalars.endIndex
    var words: [String] = []
    for term in Self.terms(String(read)) {
      if take(term) { operators.append(term.written) } else { words.append(term.written) }
    }
    text = words.spaced
    cascade = Self.cascade(text)
    // A label that is demanded and nothing else is a label as well.
    if text.isEmpty, let label = demanded.first(where: { $0.field == .labels })?.text {
      cascade = Self.cascade(label)
      if cascade.isEmpty { cascade = [label] }
    }
  }

  private struct Term {
    var written = ""
    var negative = false
    var field: String?
    var value = ""
    var quoted = false
  }

  /// Cuts at white space outside straight quotes.
  private static func terms(_ query: String) -> [Term] {
    var result: [Term] = []
    let scalars = Array(query.unicodeScalars)
    var place = 0
    while place < scalars.count {
      if scalars[place].properties.isWhitespace {
        place += 1
        continue
      }
      let (term, end) = term(scalars, from: place)
      result.append(term)
      place = end
    }
    return result
  }

  private static func term(_ scalars: [Unicode.Scalar], from start: Int) -> (Term, Int) {
    var term = Term()
    var place = start
    // As an input method types it, too.
    let isMinus = ["-", "－", "−", "–"].contains(scalars[place])
    if isMinus, place + 1 < scalars.count, !scalars[place + 1].properties.isWhitespace {
      term.negative = true
      place += 1
    }
    let name = scalars[place...].prefix { ("a"..."z").contains($0) || ("A"..."Z").contains($0) }
    let colon = place + name.count
    if !name.isEmpty, colon < scalars.count, scalars[colon] == ":" || scalars[colon] == "：" {
      term.field = string(name).lowercased()
      place = colon + 1
    }
    if place < scalars.count, scalars[place] == "\"",
      let close = scalars[(place + 1)...].firstIndex(of: "\"")
    {
      term.quoted = true
      term.value = string(scalars[(place + 1)..<close])
      place = close + 1
    } else {
      let value = scalars[place...].prefix { !$0.properties.isWhitespace }
      term.value = string(value)
      place += value.count
    }
    term.written = string(scalars[start..<place])
    return (term, max(place, start + 1))
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    for scalar in scalars { view.append(scalar) }
    return String(view)
  }

  /// Whether the term is an operator.
  private mutating func take(_ term: Term) -> Bool {
    guard !Phrase(term.value).isEmpty else { return term.field != nil && term.value.isEmpty && isField(term.field) }
    if let field = term.field { return take(term.value, of: field, negative: term.negative) }
    if term.negative {
      excluded.append(Demand(field: .any, text: term.value))
    } else if term.quoted {
      demanded.append(Demand(field: .any, text: term.value))
    } else {
      return false
    }
    return true
  }

  /// Whether there is such a field and it has such a value.
  private mutating func take(_ value: String, of field: String, negative: Bool) -> Bool {
    switch (field, negative) {
    case ("mode", _):
      guard let mode = Procedure.Mode(rawValue: value.lowercased()) else { return false }
      // An unwanted mode is the other one.
      self.mode = !negative ? mode : mode == .batch ? .single : .batch
    case ("constraint", _):
      guard let kind = Constraint.Kind(rawValue: value.lowercased()) else { return false }
      if negative { excludedConstraints.append(kind) } else { constraint = kind }
    case ("in", false): prefix = value
    case ("in", true): excludedPrefixes.append(value)
    case ("lang", false): lang = value
    case ("lang", true): excludedLangs.append(value)
    case ("label", _), ("title", _), ("step", _):
      let demand = Demand(field: field == "label" ? .labels : field == "title" ? .title : .steps, text: value)
      if negative { excluded.append(demand) } else { demanded.append(demand) }
    default: return false
    }
    return true
  }

  private func isField(_ name: String?) -> Bool {
    ["mode", "constraint", "in", "lang", "label", "title", "step"].contains(name ?? "")
  }

  /// The items of `a > b > c`, or what typographic quotes enclose if they enclose all there is.
  private static func cascade(_ text: String) -> [String] {
    // Arrays: a set of so few takes longer to make than it saves.
    let quotes: [Unicode.Scalar] = ["“", "”", "「", "」", "『", "』", "‘", "’", "【", "】", "《", "》"]
    let arrows: [Unicode.Scalar] = [">", "＞", "›", "»", "→"]
    let scalars = Array(text.unicodeScalars)
    let inner: ArraySlice<Unicode.Scalar>
    if let open = scalars.firstIndex(where: quotes.contains), let close = scalars.lastIndex(where: quotes.contains),
      open < close
    {
      inner = scalars[(open + 1)..<close]
    } else if scalars.contains(where: arrows.contains) {
      inner = scalars[...]
    } else {
      return []
    }
    return inner.split(whereSeparator: { arrows.contains($0) || quotes.contains($0) }).map { string($0) }
      .filter { !Phrase($0).isEmpty }
  }
}
