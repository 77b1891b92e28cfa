import TopicModel

/// How surely two procedures are the two forms of one operation, and why.
struct PairScore: Hashable, Sendable {
  /// What the two readings have in common; the better grade drives the other out.
  enum Grade: Int, Comparable, Sendable {
    /// The actions may stand for one another, or the objects differ by a modifier.
    case near
    case equal

    static func < (left: Grade, right: Grade) -> Bool { left.rawValue < right.rawValue }
  }

  var confidence: Double
  var grade: Grade
  var isOnePage: Bool
  var isOneList: Bool
  var evidence: [String]
}

/// Weighs two procedures. The weights were set on the development pairs: a base for how well action and object
/// agree, then each piece of structure takes its share of the remaining doubt.
struct PairScorer: Sendable {
  let topics: [LinkedTopic]
  let reading: OperationReading
  /// By a procedure's place, whether it has a list of its own.
  private let hosts: [Bool]

  init(topics: [LinkedTopic], procedures: [LinkedProcedure], reading: OperationReading) {
    self.topics = topics
    self.reading = reading
    hosts = procedures.map { !$0.inline }
  }

  func score(_ batch: LinkedProcedure, _ single: LinkedProcedure) -> Result<PairScore, Refusal> {
    guard let parser = reading.parser(of: batch.language) else { return .failure(Refusal("")) }
    let texts = parser.words.evidence
    guard batch.language == single.language else { return .failure(Refusal(texts.otherLanguage)) }
    guard batch.mode != single.mode else { return .failure(Refusal(texts.sameMode)) }
    guard batch.channel == single.channel else { return .failure(Refusal(texts.otherChannel)) }
    let onePage = batch.topic == single.topic
    let oneList = onePage && isOneList(batch, single)
    var evidence: [String] = []
    var base = 0.0
    var grade = PairScore.Grade.equal
    switch agreement(batch, single, parser: parser, onePage: onePage) {
    case .failure(let refusal):
      guard oneList, !refusal.isFinal else { return .failure(refusal) }
      base = 0.6
    case .success(let found):
      base = found.base
      grade = found.grade
      evidence = found.evidence
    }
    var doubt = 1 - base
    func add(_ share: Double, _ text: String, _ values: [String: String] = [:]) {
      doubt *= 1 - share
      evidence.append(text.filled(values))
    }
    if oneList { add(0.75, texts.list) } else if onePage { add(0.6, texts.page) }
    if !onePage { addStructure(batch, single, texts: texts, add: add) }
    if !batch.navigation.isEmpty, batch.navigation == single.navigation {
      add(0.15, texts.navigation, ["place": batch.navigation.joined(separator: " > ")])
    }
    if let dialog = batch.dialogs.intersection(single.dialogs).min() { add(0.2, texts.dialog, ["place": dialog]) }
    var confidence = 1 - doubt
    if !onePage, !isConnected(batch, single) {
      confidence *= 0.75
      evidence.append(texts.far)
    }
    return .success(
      PairScore(
        confidence: (confidence * 100).rounded() / 100, grade: grade, isOnePage: onePage, isOneList: oneList,
        evidence: evidence))
  }

  /// Why two procedures are refused.
  struct Refusal: Error, Hashable, Sendable {
    var reason: String
    /// Whether standing in one list cannot outweigh it.
    var isFinal: Bool

    init(_ reason: String, isFinal: Bool = true) {
      self.reason = reason
      self.isFinal = isFinal
    }
  }

  private struct Agreement {
    var base: Double
    var grade: PairScore.Grade
    var evidence: [String]
  }

  private func agreement(
    _ batch: LinkedProcedure, _ single: LinkedProcedure, parser: OperationParser, onePage: Bool
  ) -> Result<Agreement, Refusal> {
    let texts = parser.words.evidence
    let names = ["batch": batch.name, "single": single.name]
    guard let one = batch.form, let two = single.form else { return .failure(Refusal(texts.unread, isFinal: false)) }
    let shared = one.actions.first(where: two.actions.contains)
    let isRelated = shared == nil && parser.areRelated(one.actions, two.actions)
    guard shared != nil || isRelated else {
      return .failure(Refusal(texts.otherAction.filled(names), isFinal: batch.hasOwnAction && single.hasOwnAction))
    }
    if let shared, parser.words.reading.contains(shared), batch.channel == .console || !batch.saysSeveral {
      return .failure(Refusal(texts.onlyReads))
    }
    // "One or more" in a step makes a batch procedure that serves both forms; another page's is no form of it.
    if !onePage, !batch.saysSeveral { return .failure(Refusal(texts.servesBoth)) }
    if !onePage, areSectionsOfDifferentPages(batch, single, parser: parser) {
      return .failure(Refusal(texts.otherTopic))
    }
    var base: Double
    var grade = PairScore.Grade.equal
    var sentence = texts.operation
    switch parser.comparison.compare(one.object, two.object) {
    case .different: return .failure(Refusal(texts.otherObject.filled(names), isFinal: false))
    case .unsaid:
      guard onePage else { return .failure(Refusal(texts.otherObject.filled(names))) }
      (base, sentence) = (0.6, texts.operationWithoutObject.filled(["action": shared ?? one.actions[0]]))
    case .equal: base = 0.8
    case .crossed(let share):
      guard sharedParameters(batch, single).share >= 0.3 else {
        return .failure(Refusal(texts.otherObject.filled(names)))
      }
      (base, grade, sentence) = (0.42 + 0.35 * share, .near, texts.narrowerObject)
    case .narrower(let share): (base, grade, sentence) = (0.42 + 0.35 * share, .near, texts.narrowerObject)
    }
    if isRelated { (base, grade, sentence) = (base * 0.8, .near, texts.relatedAction) }
    sentence = sentence.filled(names)
    if !onePage, isPartOfAnother(single, parser: parser) || isPartOfAnother(batch, parser: parser) { base *= 0.55 }
    if one.variants != two.variants, !onePage {
      base *= one.variants.isEmpty || two.variants.isEmpty ? 0.85 : 0.5
      grade = .near
    }
    return .success(Agreement(base: base, grade: grade, evidence: [sentence]))
  }

  /// Two sections with titles of their own (准备工作, 安装驱动) below pages that tell different operations.
  private func areSectionsOfDifferentPages(
    _ batch: LinkedProcedure, _ single: LinkedProcedure, parser: OperationParser
  ) -> Bool {
    guard let one = topics[batch.topic].form, let two = topics[single.topic].form,
      let mine = batch.form, let theirs = single.form,
      Set(one.actions).isDisjoint(with: mine.actions), Set(two.actions).isDisjoint(with: theirs.actions)
    else { return false }
    return Set(one.actions).isDisjoint(with: two.actions)
      || parser.comparison.compare(one.object, two.object) == .different
  }

  /// A numbered part of what its page tells as a whole: adding a record as step 2 of setting up a site.
  private func isPartOfAnother(_ procedure: LinkedProcedure, parser: OperationParser) -> Bool {
    guard procedure.isNumberedPart, let mine = procedure.form, let whole = topics[procedure.topic].form else {
      return false
    }
    return Set(mine.actions).isDisjoint(with: whole.actions)
      || parser.comparison.compare(mine.object, whole.object) == .different
  }

  private func addStructure(
    _ batch: LinkedProcedure, _ single: LinkedProcedure, texts: EvidenceTexts,
    add: (Double, String, [String: String]) -> Void
  ) {
    let (one, two) = (topics[batch.topic], topics[single.topic])
    if one.linksTo.contains(two.id) || two.linksTo.contains(one.id) { add(0.5, texts.link, [:]) }
    if let parent = one.parent, parent == two.parent { add(0.25, texts.parent, ["place": parent.title]) }
    if one.folder == two.folder { add(0.2, texts.folder, [:]) }
    let parameters = sharedParameters(batch, single)
    if !parameters.names.isEmpty {
      add(0.35 * parameters.share, texts.parameters, ["place": parameters.names.prefix(4).joined(separator: ", ")])
    }
  }

  /// Telling parameters both pages document, sorted, and how many of the shorter list they are.
  private func sharedParameters(
    _ batch: LinkedProcedure, _ single: LinkedProcedure
  ) -> (names: [String], share: Double) {
    let (one, two) = (topics[batch.topic].parameters, topics[single.topic].parameters)
    let common = one.intersection(two)
    return (common.sorted(), common.isEmpty ? 0 : Double(common.count) / Double(min(one.count, two.count)))
  }

  /// Whether anything but their words ties two pages together.
  private func isConnected(_ batch: LinkedProcedure, _ single: LinkedProcedure) -> Bool {
    let (one, two) = (topics[batch.topic], topics[single.topic])
    return one.folder == two.folder || one.linksTo.contains(two.id) || two.linksTo.contains(one.id)
      || (one.parent != nil && one.parent == two.parent)
      || (!batch.navigation.isEmpty && batch.navigation == single.navigation)
  }

  /// Told in one list: a choice's two branches, or a sentence that widens a list and the list before it.
  private func isOneList(_ batch: LinkedProcedure, _ single: LinkedProcedure) -> Bool {
    if let position = batch.listPosition, position == single.listPosition { return true }
    let (first, second) = batch.index < single.index ? (batch, single) : (single, batch)
    guard second.inline, !first.inline else { return false }
    return !hosts[first.index..<second.index].dropFirst().contains(true)
  }
}
