import TopicModel

/// Reads the action and the object out of a title, whatever the language's words are.
///
/// "批量删除多条规则（测试）" and "Deleting One or More Rules" become: action 删除 or delete, object 规则 or rule.
struct OperationParser: Sendable {
  let words: PairWords
  let comparison: ObjectComparison
  private let verbs: WordTable
  private let counting: WordTable
  private let several: WordTable
  private let fillers: WordTable
  private let light: WordTable
  private let particles: WordTable
  private let joiners: WordTable
  private let before: WordTable
  private let doers: WordTable
  private let instruments: WordTable
  private let questions: WordTable
  private let goals: WordTable
  private let nouns: WordTable
  private let actionNouns: Set<String>
  private let opposites: Set<[String]>
  private let related: Set<[String]>
  /// Action name to the first of those that may stand for it, directly or through others.
  private let families: [String: String]

  init(words: PairWords) {
    self.words = words
    let writing = words.writing
    func units(_ word: String) -> [String] { Self.units(of: word, writing: writing) }
    func table(_ list: [String], _ value: String = "") -> WordTable {
      WordTable(list.map { (units($0), value.isEmpty ? $0 : value) })
    }
    verbs = WordTable(
      words.verbs.flatMap { row in
        row.map { word in
          let parts = units(word)
          return (writing == .unspaced ? parts : parts.map(Self.stem), row[0])
        }
      })
    func counted(_ quantifiers: [String]) -> [String] {
      quantifiers.flatMap { quantifier in words.measures.map { quantifier + $0 } }
    }
    let many = words.several + counted(words.manyQuantifiers)
    let counts = many + words.one + counted(words.oneQuantifiers)
    counting = table(counts)
    several = table(many)
    fillers = table(words.fillers)
    light = table(words.lightNouns)
    particles = table(words.particles)
    joiners = table(words.joiners)
    before = WordTable(
      words.recipients.map { (units($0), "recipient") } + words.places.map { (units($0), "place") })
    doers = table(words.doers ?? [])
    instruments = table(words.instruments ?? [])
    questions = table(words.questions)
    goals = table(words.goals)
    nouns = WordTable(words.nouns.flatMap { row in row.map { (units($0), row[0]) } })
    actionNouns = Set(words.actionNouns)
    opposites = Set(words.opposites.map { $0.sorted() })
    related = Set(
      words.related.flatMap { row in row.flatMap { one in row.filter { $0 > one }.map { [one, $0] } } })
    families = Self.families(words.related)
    comparison = ObjectComparison(
      writing: writing, distinguishing: words.distinguishing.map(units),
      heads: Set(words.nouns.compactMap { units($0[0]).last }))
  }

  /// nil where no action is found.
  func parse(_ title: String) -> OperationForm? {
    let (whole, brackets) = Self.splitBrackets(title)
    let core = withoutLeadIn(whole)
    let variants = brackets.compactMap { text -> String? in
      let kept = stripped(Self.units(of: text, writing: words.writing))
      return kept.isEmpty ? nil : kept.joined(separator: words.writing == .spaced ? " " : "")
    }
    let all = Self.units(of: core, writing: words.writing)
    let units = stripped(all)
    let form = words.writing == .unspaced ? parseRun(units) : parseWords(units) ?? parseUnlistedVerb(all)
    guard var form else { return nil }
    form.variants = variants.sorted()
    return form
  }

  /// Whether a title says that several items are operated on at once.
  func saysSeveral(_ title: String) -> Bool {
    let units = Self.units(of: title, writing: words.writing)
    return units.indices.contains { several.longest(in: units, at: $0) != nil }
  }

  /// Whether actions of two titles may stand for one another, though none is the same.
  func areRelated(_ left: [String], _ right: [String]) -> Bool {
    left.contains { one in right.contains { related.contains([one, $0].sorted()) } }
  }

  /// A name shared by all actions that may stand for this one.
  func family(of action: String) -> String { families[action] ?? action }

  /// The form of an operation that was read elsewhere: its action and object given apart.
  func form(action: String, object: String) -> OperationForm? {
    guard !action.isEmpty else { return nil }
    let isSpaced = words.writing == .spaced
    if let form = parse(isSpaced && !object.isEmpty ? action + " " + object : action + object) { return form }
    let units = stripped(Self.units(of: object, writing: words.writing))
    return OperationForm(
      actions: [isSpaced ? Self.stem(action.lowercased()) : action],
      object: isSpaced ? objectOfWords(units) : objectOfRun(prefix: [], after: units))
  }

  /// The last resort for a title in which no action is known: what is left of it without words that only say how many.
  func unreadForm(_ title: String) -> OperationForm? {
    let units = stripped(Self.units(of: withoutLeadIn(Self.splitBrackets(title).core), writing: words.writing))
    guard !units.isEmpty else { return nil }
    let nouns = words.writing == .spaced ? units.map(Self.singular) : units
    return OperationForm(actions: [nouns.joined(separator: " ")], object: ObjectPhrase(name: nouns))
  }

  // MARK: Words that run together

  private func parseRun(_ units: [String]) -> OperationForm? {
    let units = Array(units.dropFirst(questions.longest(in: units, at: 0)?.length ?? 0))
    guard let (start, verb) = firstVerb(in: units) else { return nil }
    var actions = [verb.value]
    var next = start + verb.length
    while next < units.count {
      if let joiner = joiners.longest(in: units, at: next),
        let other = verbs.longest(in: units, at: next + joiner.length)
      {
        actions.append(other.value)
        next += joiner.length + other.length
      } else if let other = verbs.longest(in: units, at: next),
        opposites.contains([actions[actions.count - 1], other.value].sorted())
      {
        actions.append(other.value)
        next += other.length
      } else {
        break
      }
    }
    let after = Array(units[next...])
    let prefix = withoutDoers(Array(units[..<start]))
    return OperationForm(actions: orderedUnique(actions), object: objectOfRun(prefix: prefix, after: after))
  }

  /// 管理员/负责人为客户群…: without who does it, in front of a word for whom it is done to; Excel导入: without the means.
  private func withoutDoers(_ prefix: [String]) -> [String] {
    if let means = instruments.longest(in: prefix, at: 0), means.length == prefix.count { return [] }
    var next = 0
    while let doer = doers.longest(in: prefix, at: next) {
      next += doer.length
      next += joiners.longest(in: prefix, at: next)?.length ?? 0
    }
    return next > 0 && before.longest(in: prefix, at: next) != nil ? Array(prefix[next...]) : prefix
  }

  private func objectOfRun(prefix: [String], after: [String]) -> ObjectPhrase {
    if !prefix.isEmpty, let goal = goals.longest(in: after, at: 0) {
      // "将服务器转换为包年": what it becomes narrows, and is not, the thing operated on.
      var phrase = objectOfRun(prefix: prefix, after: [])
      phrase.context += canonical(trimmed(Array(after[goal.length...])))
      return phrase
    }
    var (context, name) = splitAtParticle(trimmed(after))
    guard !prefix.isEmpty else { return ObjectPhrase(name: canonical(name), context: canonical(context)) }
    if let opening = before.longest(in: prefix, at: 0) {
      guard opening.value == "recipient" else {
        return ObjectPhrase(name: canonical(name), context: canonical(context))
      }
      let rest = trimmed(Array(prefix[opening.length...]))
      if name.isEmpty { (context, name) = splitAtParticle(rest) } else { context = rest + context }
    } else if name.isEmpty {
      (context, name) = splitAtParticle(trimmed(prefix))
    } else {
      context = trimmed(prefix) + context
    }
    return ObjectPhrase(name: canonical(name), context: canonical(context))
  }

  /// The verb that stands first; of two that start together the longer.
  private func firstVerb(in units: [String]) -> (Int, (value: String, length: Int))? {
    for start in units.indices {
      if let hit = verbs.longest(in: units, at: start) { return (start, hit) }
    }
    return nil
  }

  private func splitAtParticle(_ units: [String]) -> (context: [String], name: [String]) {
    var last: (Int, Int)?
    var position = 1
    while position < units.count - 1 {
      if let hit = particles.longest(in: units, at: position), position + hit.length < units.count {
        last = (position, hit.length)
        position += hit.length
      } else {
        position += 1
      }
    }
    guard let (at, length) = last else { return ([], units) }
    return (dropParticles(Array(units[..<at])), Array(units[(at + length)...]))
  }

  private func dropParticles(_ units: [String]) -> [String] {
    var result: [String] = []
    var position = 0
    while position < units.count {
      if position > 0, let hit = particles.longest(in: units, at: position) {
        position += hit.length
      } else {
        result.append(units[position])
        position += 1
      }
    }
    return result
  }

  // MARK: Separated words

  private func parseWords(_ units: [String]) -> OperationForm? {
    var rest = units[...]
    if let question = questions.longest(in: units, at: 0) { rest = rest.dropFirst(question.length) }
    let stems = units.map(Self.stem)
    // "Tag Deletion": the action is the last word.
    if rest.first.map(Self.isGerund) != true, let last = units.last, actionNouns.contains(last),
      let hit = verbs.longest(in: [Self.stem(last)], at: 0)
    {
      return OperationForm(actions: [hit.value], object: objectOfWords(Array(units.dropLast())))
    }
    for start in rest.startIndex..<min(rest.startIndex + 3, rest.endIndex) {
      let known = verbs.longest(in: stems, at: start)
      let word = units[start]
      let isGerund = Self.isGerund(word)
      guard known != nil && (isGerund || start == rest.startIndex) || isGerund else { continue }
      var actions = [known?.value ?? stems[start]]
      var next = start + (known?.length ?? 1)
      if let joiner = joiners.longest(in: units, at: next), next + joiner.length < units.count,
        let other = verbs.longest(in: stems, at: next + joiner.length)
      {
        actions.append(other.value)
        next += joiner.length + other.length
      }
      return OperationForm(actions: orderedUnique(actions), object: objectOfWords(Array(units[next...])))
    }
    return nil
  }

  /// A first word in front of an article or a number word ("Archive a project", "Archive several projects") is a verb.
  private func parseUnlistedVerb(_ all: [String]) -> OperationForm? {
    let units = Array(all.dropFirst(questions.longest(in: all, at: 0)?.length ?? 0))
    guard units.count > 2, counting.longest(in: units, at: 1) != nil || fillers.longest(in: units, at: 1) != nil,
      !stripped([units[0]]).isEmpty, particles.longest(in: [units[0]], at: 0) == nil
    else { return nil }
    return OperationForm(
      actions: [Self.stem(units[0])], object: objectOfWords(stripped(Array(units.dropFirst()))))
  }

  private static func isGerund(_ word: String) -> Bool { word.hasSuffix("ing") && word.utf8.count > 5 }

  private func objectOfWords(_ units: [String]) -> ObjectPhrase {
    var chunks: [[String]] = [[]]
    for unit in units {
      if particles.longest(in: [unit], at: 0) != nil {
        chunks.append([])
      } else {
        chunks[chunks.count - 1].append(unit)
      }
    }
    let cleaned = chunks.map { canonical(trimmed($0.map(Self.singular))) }
    guard let place = cleaned.firstIndex(where: { !$0.isEmpty }) else { return ObjectPhrase() }
    let first = cleaned[place]
    let context = cleaned[(place + 1)...].flatMap { $0 }
    return ObjectPhrase(
      name: first.dropLast().sorted() + [first[first.count - 1]], context: Set(context).sorted())
  }

  // MARK: Shared

  private static func families(_ related: [[String]]) -> [String: String] {
    var names: [String: String] = [:]
    for row in related {
      let known = row.compactMap { names[$0] }
      let name = known.min() ?? row.min() ?? ""
      for (action, old) in names where known.contains(old) { names[action] = name }
      for action in row { names[action] = name }
    }
    return names
  }

  /// Without words that only say how many, and without fillers.
  private func stripped(_ units: [String]) -> [String] {
    var result: [String] = []
    var position = 0
    while position < units.count {
      if let hit = counting.longest(in: units, at: position) {
        position += hit.length
      } else if let hit = fillers.longest(in: units, at: position) {
        position += hit.length
      } else {
        result.append(units[position])
        position += 1
      }
    }
    return result
  }

  /// Without nouns at the end that add nothing, unless nothing would be left; without joiners at either end.
  private func trimmed(_ units: [String]) -> [String] {
    var units = units
    while let last = units.last, joiners.longest(in: [last], at: 0) != nil { units.removeLast() }
    while let particle = particles.longest(in: units, at: 0) { units.removeFirst(particle.length) }
    while true {
      let length = light.suffixLength(of: units)
      guard length > 0, length < units.count else { break }
      units.removeLast(length)
    }
    let particle = particles.suffixLength(of: units)
    return particle < units.count ? Array(units.dropLast(particle)) : units
  }

  /// Nouns for one thing replaced by the first of them.
  private func canonical(_ units: [String]) -> [String] {
    var result: [String] = []
    var position = 0
    while position < units.count {
      if let hit = nouns.longest(in: units, at: position) {
        result += Self.units(of: hit.value, writing: words.writing)
        position += hit.length
      } else {
        result.append(units[position])
        position += 1
      }
    }
    return result
  }

  private func orderedUnique(_ actions: [String]) -> [String] {
    var seen = Set<String>()
    return actions.filter { seen.insert($0).inserted }
  }

  /// Whether a title opens with what numbers it: "步骤1：X", "Step 2: X".
  func hasLeadIn(_ title: String) -> Bool {
    let core = String(OutlineNumber.removed(from: Self.splitBrackets(title).core))
    return withoutLeadIn(core).utf8.count < core.utf8.count
  }

  /// A title without what numbers it.
  private func withoutLeadIn(_ title: String) -> String {
    let title = String(OutlineNumber.removed(from: title))
    guard let colon = title.firstIndex(where: { $0 == "：" || $0 == ":" }) else { return title }
    let opening = title[..<colon].lowercased()
    guard words.leadIns.contains(where: opening.hasPrefix), opening.unicodeScalars.count <= 12 else { return title }
    return String(title[title.index(after: colon)...])
  }
}
