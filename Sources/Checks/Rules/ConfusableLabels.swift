import TextComparison
import TopicModel

/// Names that a reader takes for each other are one name.
///
/// Reports
/// - labels made of the same characters in another order, on a page's title and its button (收回客户, 回收客户) or on two controls;
/// - labels that look alike, stand in the same slot of two procedures, and differ (确定, 确认 on the button that ends sister
///   procedures), and labels of one control that differ in one character or in the order of their characters;
/// - names in sentences that are equal but for the order of one name's words, and labels of one page in whose order of characters or words three pages
///   and more differ from it;
/// - the two forms of one operation that name their object differently (资源 in one, 资源包 in the other), and sentences that tell the
///   batch form of an object with a shorter name than the title's;
/// - labels that the terminology in `stepdex.yml` forbids.
///
/// Labels are compared with each other, not with a list. The form that more places have is proposed; terminology
/// in `stepdex.yml` (`preferred`, `forbidden`, `allowed`) decides where there is any.
///
/// What to do: write what the console says, the same everywhere; if the console itself says both, put both
/// into `allowed`.
struct ConfusableLabels: AreaRule {
  static let about = RuleDescription(
    code: "UI02", name: "confusable-labels", severity: .warning,
    summary: "Two names differ in the order of their characters, or in one of them, and seem to mean one thing.")

  func findings(in library: Library) -> [Finding] {
    findingsInAreas(of: library) + objects(in: library) + shortenedObjects(in: library)
  }

  func findings(in area: Area, of library: Library) -> [Finding] {
    // What the terminology decides need not be found once more by comparing.
    let forbidden = forbidden(in: area, of: library)
    let decided = Set(forbidden.map(\.locations[0]))
    let alike = alike(in: area, of: library).filter { !decided.contains($0.locations[0]) }
    let places = decided.union(alike.map(\.locations[0]))
    return titles(in: area, of: library) + alike
      + closings(in: area, of: library).filter { !places.contains($0.locations[0]) }
      + exchanged(in: area, of: library, besides: places) + forbidden
      + library.nameVariants(in: area).filter { $0.form == .transposed }.map { finding($0, in: library) }
  }

  /// A title and a label of its procedure, the same characters in another order.
  private func titles(in area: Area, of library: Library) -> [Finding] {
    var result: [Finding] = []
    var seen: Set<[String]> = []
    for index in library.uses(in: area) {
      let use = library.uses[index]
      let units = Similarity.units(use.control.label)
      guard units.count >= 2, use.control.action != .none || use.control.kind == .button else { continue }
      let entry = library.procedures[use.procedure]
      let topic = library.topic(use.page)
      for (title, position) in [(entry.procedure.title, entry.procedure.position), (topic.title, nil)] {
        let words = Similarity.units(title)
        guard let twin = transposed(units, in: words) else { continue }
        guard seen.insert([topic.source, use.folded, twin]).inserted else { break }
        result.append(
          finding(
            "The title says “\(twin)”, the control “\(use.control.label)”: the same characters in another order.",
            remedy: "Use the console's word in both, most likely “\(use.control.label)”.",
            key: [twin, use.folded],
            at: [
              library.location(use.page, use.position, String(use.sentence)),
              library.location(use.page, position, title),
            ]))
        break
      }
    }
    return result
  }

  /// The part of a title that is a label with two blocks exchanged; nil if the title has the label itself.
  private func transposed(_ label: [String], in title: [String]) -> String? {
    guard title.count >= label.count else { return nil }
    var twin: String?
    for start in 0...(title.count - label.count) {
      let window = Array(title[start..<(start + label.count)])
      if window == label { return nil }
      if twin == nil, Self.areNeighboursExchanged(window, label) { twin = window.joined() }
    }
    return twin
  }

  /// Whether two Han characters that stand side by side have changed places: 收回, 回收. Words that change places (共享子网,
  /// 子网共享) make another phrase, not another word.
  private static func areNeighboursExchanged(_ left: [String], _ right: [String]) -> Bool {
    let difference = LabelDifference(left, right)
    guard difference.left.count == 2, difference.left == Array(difference.right.reversed()) else { return false }
    return difference.left.allSatisfy { $0.unicodeScalars.first.map(Folding.isHan) ?? false }
  }

  private func alike(in area: Area, of library: Library) -> [Finding] {
    library.conflicts(in: area).filter { conflict in
      (conflict.isConfusable || conflict.form != .different && !conflict.sameThing)
        && library.uses[conflict.odd[0]].control.kind != .tab
    }
    .map { conflict in
      finding(
        conflict.message(in: library, what: conflict.sameThing ? "One control" : "What seems to be one control"),
        remedy: conflict.remedy(in: library),
        key: conflict.key(in: library), at: conflict.locations(in: library))
    }
  }

  /// Labels of one kind in the order of whose characters or words one page differs from three and more: 即立创建, 立即创建.
  private func exchanged(in area: Area, of library: Library, besides places: Set<Finding.Location>) -> [Finding] {
    var groups: [[String]: [String: [Int]]] = [:]
    for index in library.uses(in: area) {
      let use = library.uses[index]
      let units = Similarity.units(use.control.label)
      guard units.count > 1 else { continue }
      groups[[use.control.kind.rawValue] + units.sorted(), default: [:]][use.folded, default: []].append(index)
    }
    return groups.values.flatMap { forms -> [Finding] in
      guard forms.count == 2 else { return [] }
      let ranked = forms.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
      let (usual, odd) = (ranked[0], ranked[1])
      let (pages, others) = ([odd, usual].map { Set($0.value.map { library.uses[$0].page }) }).pair
      guard pages.count == 1, others.count >= 3, pages.isDisjoint(with: others), let place = odd.value.first,
        let other = usual.value.first, let page = pages.first
      else { return [] }
      let (own, twin) = (library.uses[place], library.uses[other])
      let units = [own, twin].map { Similarity.units($0.control.label) }
      let location = library.location(page, own.position, String(own.sentence))
      guard Self.areNeighboursExchanged(units[0], units[1]) || units[0].count == 2 && units[0] == units[1].reversed(),
        !Folding.label(library.topic(page).title).holds(odd.key), !library.areAllowed(odd.key, usual.key),
        !places.contains(location)
      else { return [] }
      let label = twin.control.label
      return [
        finding(
          "The label is “\(own.control.label)” here and “\(label)” on \(others.count) other pages.",
          remedy: "Check the console; if it says “\(label)”, write “\(label)” here too.",
          key: ["exchanged", odd.key, usual.key],
          at: [location, library.location(twin.page, twin.position, String(twin.sentence))])
      ]
    }
  }

  /// The button that ends procedures: a label that few have and that looks like the one most have.
  private func closings(in area: Area, of library: Library) -> [Finding] {
    var last: [Int: Int] = [:]
    for index in library.uses(in: area) {
      let use = library.uses[index]
      guard use.control.kind == .button, use.control.action == .click else { continue }
      last[use.procedure] = use.endsClause ? index : nil
    }
    let byLabel = Dictionary(grouping: last.values.sorted()) { library.uses[$0].folded }
    let ranked = byLabel.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    guard let usual = ranked.first, usual.value.count >= 3 else { return [] }
    let units = Similarity.units(usual.key)
    return ranked.dropFirst().flatMap { odd -> [Finding] in
      let other = Similarity.units(odd.key)
      guard other.count == units.count, other.count <= 3, Similarity.dice(units, other) >= 0.5,
        zip(units, other).contains(where: ==) || Similarity.isTransposition(units, other),
        odd.value.count * 4 <= usual.value.count, !library.areAllowed(odd.key, usual.key)
      else { return [] }
      return closings(odd.value, against: usual.value, in: library)
    }
  }

  private func closings(_ odd: [Int], against usual: [Int], in library: Library) -> [Finding] {
    let sisters = usual.prefix(2).map { library.uses[$0] }
    return odd.map { index in
      let use = library.uses[index]
      let label = sisters[0].control.label
      return finding(
        "The procedure ends with “\(use.control.label)”, \(usual.count) sister procedures end with “\(label)”.",
        remedy: "Check the console; if it says “\(label)”, write “\(label)” here too.",
        key: ["closing", use.folded, sisters[0].folded],
        at: ([use] + sisters).map { library.location($0.page, $0.position, String($0.sentence)) })
    }
  }

  /// The object of an operation, named differently by its single and its batch form.
  private func objects(in library: Library) -> [Finding] {
    library.procedures.compactMap { entry -> Finding? in
      let own = entry.procedure
      guard own.mode == .batch, library.topic(entry.page).kind != .reference else { return nil }
      for counterpart in own.counterparts {
        guard let index = library.procedureByID[counterpart.id] else { continue }
        let other = library.procedures[index]
        let (a, b) = (own.operation.object, other.procedure.operation.object)
        guard own.operation.action == other.procedure.operation.action, !a.isEmpty, !b.isEmpty, a != b,
          Self.isShortened(a, b, library.lexicon(entry.page)) || Self.isShortened(b, a, library.lexicon(entry.page))
        else { continue }
        return finding(
          "The object is “\(a)” in “\(own.title)” and “\(b)” in its single form “\(other.procedure.title)”.",
          remedy: "Give it one name in both forms.", key: ["object", a, b],
          at: [
            library.location(entry.page, own.position, own.title),
            library.location(other.page, other.procedure.position, other.procedure.title),
          ])
      }
      return nil
    }
  }

  /// Whether the first is the second without its end: whole words of Latin letters, and none that says how many (all).
  private static func isShortened(_ short: String, _ long: String, _ words: CheckLexicon) -> Bool {
    // 用户, 用户并且用户享有相同角色: more than a word or two is a sentence.
    guard Similarity.units(String(long.dropFirst(short.count))).count <= 4 else { return false }
    guard long.hasPrefix(short), let last = short.last, let next = long.dropFirst(short.count).first else {
      return false
    }
    if last.isASCII, next.isASCII, last.isLetter, next.isLetter { return false }
    return Similarity.units(String(long.dropFirst(short.count))).allSatisfy { !words.quantifiers.contains($0) }
  }

  /// The object of an operation, named by its first part only in a sentence of its page that tells the batch form: 批量回收代金券 on the
  /// page 回收代金券额度. Where the first part is the object of an operation of its own, the sentence means that one.
  private func shortenedObjects(in library: Library) -> [Finding] {
    var known: Set<String> = []
    for entry in library.procedures {
      known.insert(entry.procedure.operation.action + entry.procedure.operation.object)
      known.insert(entry.procedure.title)
    }
    for topic in library.topics { known.insert(topic.title) }
    var seen: Set<[String]> = []
    return library.procedures.compactMap { entry -> Finding? in
      let (action, object) = (entry.procedure.operation.action, entry.procedure.operation.object)
      let units = Similarity.units(object)
      guard !action.isEmpty, (4...Self.longestName).contains(units.count),
        object.unicodeScalars.allSatisfy(Folding.isHan),
        seen.insert([library.topic(entry.page).source, action, object]).inserted
      else { return nil }
      let words = library.lexicon(entry.page)
      // 资产以添加: what is more than the name is told to be done with it.
      let short = (2..<units.count).filter { !words.hasActionWord(units[$0...].joined()) }
        .map { units[..<$0].joined() }.filter { !known.contains(action + $0) }
      let batch = words.batchWords
      for sentence in library.facts[entry.page].batchSentences {
        let name = short.last { name in batch.contains { Self.ends($0 + action + name, in: sentence.text[...]) } }
        guard let name else { continue }
        return finding(
          "The object is “\(object)” in the title and “\(name)” in this sentence.",
          remedy: "Give it one name on the page.", key: ["short", name, object],
          at: [
            library.location(entry.page, sentence.position, sentence.text),
            library.location(entry.page, entry.procedure.position, entry.procedure.title),
          ])
      }
      return nil
    }
  }

  /// In Han characters: what is longer is a sentence.
  private static let longestName = 40

  /// Whether a phrase stands in a sentence with the end of the clause behind it.
  private static func ends(_ phrase: String, in sentence: Substring) -> Bool {
    guard let place = sentence.firstPlace(of: phrase) else { return false }
    // Behind a label stands its quote.
    return sentence[place.upperBound...].unicodeScalars.first.map {
      !Folding.isWord(Folding.folding($0)) && !Folding.isQuote($0)
    } ?? true
  }

  private func forbidden(in area: Area, of library: Library) -> [Finding] {
    var preferred: [String: String] = [:]
    for term in library.options.terminology {
      for word in term.forbidden { preferred[Folding.label(word)] = term.preferred }
    }
    guard !preferred.isEmpty else { return [] }
    return library.uses(in: area).compactMap { index in
      let use = library.uses[index]
      guard let word = preferred[use.folded] else { return nil }
      return finding(
        "“\(use.control.label)” is not a label: the terminology says “\(word)”.", remedy: "Write “\(word)”.",
        key: ["term", use.folded, word], at: [library.location(use.page, use.position, String(use.sentence))])
    }
  }
}

extension Library {
  /// Whether the terminology allows both labels for one thing.
  func areAllowed(_ left: String, _ right: String) -> Bool {
    options.terminology.contains { term in
      let forms = ([term.preferred] + term.allowed).map(Folding.label)
      return forms.contains(Folding.label(left)) && forms.contains(Folding.label(right))
    }
  }
}
