import TextComparison
import TopicModel

/// A label is spelled the same everywhere.
///
/// Reports labels that differ in width (Ａ, A), white space, case or quotes only: “IP 地址” here, “IP地址” there. A search
/// for one does not find the other, and translators translate it twice. Labels are compared within one language and one
/// first folder; three dots, colons and asterisks at the end do not count. Words in quotes or in bold type that are a
/// label but for their spelling count too, commands and keys left out.
///
/// What to do: write it as the console does; the remedy proposes the spelling that more places have.
struct LabelSpelledVariously: AreaRule {
  static let about = RuleDescription(
    code: "UI04", name: "label-spelled-variously", severity: .warning,
    summary: "A label is spelled with other spaces, width, case or quotes elsewhere.")

  func findings(in area: Area, of library: Library) -> [Finding] {
    var groups: [Key: [Int]] = [:]
    for index in library.uses(in: area) where !library.uses[index].folded.isEmpty {
      let use = library.uses[index]
      groups[Key(kind: use.control.kind, label: use.folded), default: []].append(index)
    }
    let own = groups.values.flatMap { variants(library, $0) }
    let places = Set(own.map(\.locations[0]))
    return own + ofOtherKinds(groups, library).filter { !places.contains($0.locations[0]) }
      + mentions(in: area, of: library)
      + spacedNames(in: area, of: library)
  }

  /// Names outside the steps: those that a step of the area has as a label, spelled as no step spells it.
  private func mentions(in area: Area, of library: Library) -> [Finding] {
    var labels: [String: [String: [Int]]] = [:]
    for index in library.uses(in: area) where !library.uses[index].folded.isEmpty {
      let use = library.uses[index]
      labels[use.folded, default: [:]][Self.spelling(use.control.label), default: []].append(index)
    }
    return area.pages.flatMap { page in
      library.facts[page].spelled.compactMap { mention -> Finding? in
        let own = Self.spelling(mention.text)
        guard let spellings = labels[Folding.label(mention.text)], spellings[own] == nil,
          let usual = spellings.max(by: { ($0.value.count, $1.key) < ($1.value.count, $0.key) }),
          !Self.isCaseOnly(own, usual.key) || usual.value.count >= 3 && !Self.isOfOneCase(own)
        else { return nil }
        return finding(own, usual: usual.key, usual.value, at: [library.location(page, mention.position, own)], library)
      }
    }
  }

  /// Names outside the steps that have a blank between two Han characters, which more pages write without one.
  private func spacedNames(in area: Area, of library: Library) -> [Finding] {
    var spaced: [String: [(page: Int, mention: PlacedSentence)]] = [:]
    for page in area.pages {
      for mention in library.facts[page].spelled where Self.hasBlankAmongHan(mention.text) {
        spaced[Folding.label(mention.text), default: []].append((page, mention))
      }
    }
    guard !spaced.isEmpty else { return [] }
    let labels = Set(library.uses(in: area).lazy.map { library.uses[$0].folded })
    return spaced.flatMap { name, mentions -> [Finding] in
      let pages = Set(mentions.map(\.page))
      let plain = area.pages.filter { !pages.contains($0) && library.facts[$0].hasTerm(name) }
      // Labels of steps are compared by themselves.
      guard plain.count >= max(2, 2 * pages.count), !labels.contains(name) else { return [] }
      let example = library.facts[plain[0]].naming.first { $0.terms.contains { Folding.label($0) == name } }
      return mentions.map { page, mention in
        let own = Self.spelling(mention.text)
        return finding(
          own, usual: name, plain.count,
          at: [
            library.location(page, mention.position, own),
            library.location(plain[0], example?.sentence.position, name),
          ])
      }
    }
  }

  /// Labels with a blank between two Han characters that controls of other kinds have without it, as often at least: “登记 月卡”, which opens the dialog “登记月卡”.
  private func ofOtherKinds(_ groups: [Key: [Int]], _ library: Library) -> [Finding] {
    let spaced = groups.filter { _, uses in
      uses.allSatisfy { Self.hasBlankAmongHan(library.uses[$0].control.label) }
    }
    guard !spaced.isEmpty else { return [] }
    let keys = Dictionary(grouping: groups.keys, by: \.label)
    return spaced.flatMap { key, uses -> [Finding] in
      let others = (keys[key.label] ?? []).filter { $0.kind != key.kind }.flatMap { groups[$0] ?? [] }.sorted()
        .filter { !Self.hasBlankAmongHan(library.uses[$0].control.label) }
      guard others.count >= uses.count, let other = others.first else { return [] }
      let usual = Self.spelling(library.uses[other].control.label)
      return Dictionary(grouping: uses) { library.uses[$0].page }.values.map { places in
        let odd = Self.spelling(library.uses[places[0]].control.label)
        return finding(
          odd, usual: usual, others,
          at: places.map { library.location(library.uses[$0].page, library.uses[$0].position, odd) }, library)
      }
    }
  }

  private static func hasBlankAmongHan(_ name: String) -> Bool {
    let scalars = Array(Sentence.trimmed(name[...]).unicodeScalars)
    return scalars.indices.dropFirst().dropLast().contains { index in
      Folding.isSpace(scalars[index]) && Folding.isHan(scalars[index - 1]) && Folding.isHan(scalars[index + 1])
    }
  }

  /// Whether a word has what another spelling might do without: spaces, wide characters, capitals, quotes.
  static func isSpelledInAWayOfItsOwn(_ word: String) -> Bool {
    let spelled = spelling(word)
    return spelled != Folding.label(spelled)
  }

  private struct Key: Hashable {
    var kind: Control.Kind
    var label: String
  }

  private func variants(_ library: Library, _ uses: [Int]) -> [Finding] {
    let spellings = Dictionary(grouping: uses) { Self.spelling(library.uses[$0].control.label) }
    guard spellings.count > 1 else { return [] }
    let preferred = Set(library.options.terminology.map(\.preferred))
    let ranked = spellings.sorted { left, right in
      if preferred.contains(left.key) != preferred.contains(right.key) { return preferred.contains(left.key) }
      return (right.value.count, left.key) < (left.value.count, right.key)
    }
    let usual = ranked[0]
    let sentences = pagesOfSentence(usual.value, library)
    return ranked.dropFirst().flatMap { odd -> [Finding] in
      let isClear = !Self.isCaseOnly(odd.key, usual.key) || usual.value.count >= max(3, 2 * odd.value.count)
      let own = isClear ? odd.value : odd.value.filter { isRetold($0, sentences, library) }
      let byPage = Dictionary(grouping: own) { library.uses[$0].page }
      return byPage.values.map { places in
        finding(
          odd.key, usual: usual.key, usual.value,
          at: places.map { library.location(library.uses[$0].page, library.uses[$0].position, odd.key) }, library)
      }
    }
  }

  /// A sentence without its names, in procedures of one title, or pages where those name no operation; one that says little with the labels before and behind it.
  private struct Sentences: Hashable {
    var frame: UInt64
    var title: String
    var around: [String]

    init(_ use: ControlUse, _ library: Library) {
      frame = use.frame
      let procedure = library.procedures[use.procedure].procedure
      let isNamed = !procedure.operation.action.isEmpty && !procedure.operation.object.isEmpty
      title = Folding.label(isNamed ? procedure.title : library.topic(use.page).title)
      around = use.frameWeight >= 6 ? [] : [use.previous, use.next]
    }

    /// Whether it would not be equal by chance.
    var saysEnough: Bool { around.isEmpty || around.contains { !$0.isEmpty } }
  }

  private func pagesOfSentence(_ uses: [Int], _ library: Library) -> [Sentences: Set<Int>] {
    uses.reduce(into: [:]) { pages, index in
      let use = library.uses[index]
      pages[Sentences(use, library), default: []].insert(use.page)
    }
  }

  /// Whether a procedure of the same title on another page has the usual spelling in the same sentence.
  private func isRetold(_ use: Int, _ sentences: [Sentences: Set<Int>], _ library: Library) -> Bool {
    let own = library.uses[use]
    let sentence = Sentences(own, library)
    guard sentence.saysEnough, let pages = sentences[sentence] else { return false }
    return pages.count > 1 || !pages.contains(own.page)
  }

  /// - Parameter others: Indices into `Library.uses` of the places with the usual spelling.
  private func finding(
    _ odd: String, usual: String, _ others: [Int], at places: [Finding.Location], _ library: Library
  ) -> Finding {
    let example = library.uses[others[0]]
    return finding(
      odd, usual: usual, others.count, at: places + [library.location(example.page, example.position, usual)])
  }

  private func finding(_ odd: String, usual: String, _ count: Int, at places: [Finding.Location]) -> Finding {
    finding(
      count == 1
        ? "The label is spelled “\(odd)” here and “\(usual)” in 1 other place."
        : "The label is spelled “\(odd)” here and “\(usual)” in \(count) other places.",
      remedy: "Write it as the console does, most likely “\(usual)”.", key: [odd, usual], at: places)
  }

  /// Whether two Latin labels differ in capitals and spaces only: programs do that themselves, so that a clear majority is needed.
  private static func isCaseOnly(_ left: String, _ right: String) -> Bool {
    left.utf8.allSatisfy { $0 < 0x80 }
      && left.lowercased().replacing(" ", with: "") == right.lowercased().replacing(" ", with: "")
  }

  /// One word, all of it capitals or none: outside the steps that is a command, a key or an abbreviation.
  private static func isOfOneCase(_ word: String) -> Bool {
    !word.contains(" ") && (word == word.lowercased() || word == word.uppercased())
  }

  /// The label as spelled, without what the console decorates it with.
  private static func spelling(_ label: String) -> String {
    var scalars = Sentence.trimmed(label[...]).unicodeScalars
    while let last = scalars.last, [".", "…", ":", "：", "*"].contains(last) { scalars.removeLast() }
    while scalars.first == "*" { scalars.removeFirst() }
    return String(scalars)
  }
}
