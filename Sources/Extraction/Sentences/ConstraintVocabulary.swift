import Lexicon
import TopicModel

/// The words by which a language's sentences limit an operation. Source: `constraints.yml`.
struct ConstraintVocabulary: Decodable, Sendable {
  /// Headings by what stands below them: prerequisites, constraints, notes.
  var headings: [String: [String]]
  /// Groups of markers by their names in `ConstraintWord.Roles`.
  var markers: [String: [String]]
  /// People whom a permission speaks of.
  var roles: [String]
  /// Units that a limit counts in, as written.
  var units: [String]
  /// Number words.
  var numbers: [String: Double]
  /// Words beside which quoted or bold names are states.
  var states: [String]
  /// Words that end a list's lead-in, so that its items are conditions: 以下条件.
  var conditionLeads: [String]
  /// Verbs in a list's lead-in for what is a loss: its items say what happens then.
  var lossVerbs: [String]?
  /// Words that begin what a verb acts on: it, the.
  var objectStarts: [String]?
  /// Ends of the names of people who may more than others: 管理员.
  var ranks: [String]?
  /// Endings of a verb that make it a noun of what is done (delet-ing), tell that it is done (delet-ed) or does it (delete-s).
  var deedEndings: DeedEndings?

  struct DeedEndings: Decodable, Sendable {
    var noun: [String]?
    var participle: [String]?
    var present: [String]?
  }
  /// Units of time.
  var durations: [String]?
  /// Units of time by which something must be done rather than how long it takes: days.
  var periods: [String]?
  /// Parts of the screen, whose coming and going limits nothing.
  var screenParts: [String]?
  /// Between a demand and the state that something must be in: 需要网关为在线状态.
  var copulas: [String]?
  /// Words that end in one of them and say that something is changed: 改为.
  var changes: [String]?
}

/// What one word of a sentence does for its constraint.
struct ConstraintWord: Sendable {
  struct Roles: OptionSet, Sendable, Hashable {
    let rawValue: UInt128
    /// 不支持, cannot.
    static let negation = Roles(rawValue: 1 << 0)
    /// 仅, only.
    static let only = Roles(rawValue: 1 << 1)
    /// 必须, must.
    static let must = Roles(rawValue: 1 << 2)
    /// 最多, at most.
    static let bound = Roles(rawValue: 1 << 3)
    /// 不可恢复, cannot be undone.
    static let irreversible = Roles(rawValue: 1 << 4)
    /// 会导致, 丢失.
    static let effect = Roles(rawValue: 1 << 5)
    /// 将, 会, will.
    static let future = Roles(rawValue: 1 << 6)
    /// 后, after.
    static let after = Roles(rawValue: 1 << 7)
    /// 前, before.
    static let before = Roles(rawValue: 1 << 8)
    /// 请, 需要, ensure.
    static let demand = Roles(rawValue: 1 << 9)
    /// 请确保, 请先: a prerequisite by itself.
    static let ensure = Roles(rawValue: 1 << 10)
    /// 验证码, 身份验证.
    static let identity = Roles(rawValue: 1 << 11)
    /// 权限, permission.
    static let permission = Roles(rawValue: 1 << 12)
    /// 建议, advised.
    static let advice = Roles(rawValue: 1 << 13)
    /// 例如, for example.
    static let example = Roles(rawValue: 1 << 14)
    /// 否则, otherwise.
    static let otherwise = Roles(rawValue: 1 << 15)
    /// 如果, if.
    static let condition = Roles(rawValue: 1 << 16)
    /// 请参见, see.
    static let reference = Roles(rawValue: 1 << 17)
    /// 状态为, 处于.
    static let state = Roles(rawValue: 1 << 18)
    /// 才, 方可.
    static let then = Roles(rawValue: 1 << 19)
    /// 无效, has no effect.
    static let void = Roles(rawValue: 1 << 20)
    static let role = Roles(rawValue: 1 << 21)
    static let unit = Roles(rawValue: 1 << 22)
    static let number = Roles(rawValue: 1 << 23)
    /// A noun or name behind which a quoted name is a state.
    static let stateNoun = Roles(rawValue: 1 << 24)
    static let lead = Roles(rawValue: 1 << 25)
    /// 可以, 支持: a capability.
    static let ability = Roles(rawValue: 1 << 26)
    /// 失败, 异常: help in trouble.
    static let trouble = Roles(rawValue: 1 << 27)
    /// 避免, to prevent: what follows is not to happen.
    static let avoidance = Roles(rawValue: 1 << 28)
    /// 是否, how: asks.
    static let question = Roles(rawValue: 1 << 29)
    /// 显示, is displayed: what the console shows then.
    static let result = Roles(rawValue: 1 << 30)
    /// 单击, click: tells what to do.
    static let instruction = Roles(rawValue: 1 << 31)
    /// 撤销, 重新: what is lost or done over.
    static let loss = Roles(rawValue: 1 << 32)
    /// 具备, have: stands with a permission.
    static let hold = Roles(rawValue: 1 << 33)
    /// 请勿, do not.
    static let forbid = Roles(rawValue: 1 << 34)
    /// 每次, at a time: a limit where a number follows.
    static let frequency = Roles(rawValue: 1 << 35)
    /// 只有: only if, or just as many as.
    static let onlyIf = Roles(rawValue: 1 << 36)
    /// 仅 alone.
    static let just = Roles(rawValue: 1 << 37)
    /// 请谨慎操作, exercise caution.
    static let caution = Roles(rawValue: 1 << 38)
    /// 等待, wait: how long it takes.
    static let waiting = Roles(rawValue: 1 << 39)
    /// before: in a remark it orders what comes first, even without a word of demand.
    static let beforehand = Roles(rawValue: 1 << 40)
    /// 需, 一致: in a list of constraints it says what must be so.
    static let requirement = Roles(rawValue: 1 << 41)
    /// 不能小于, cannot exceed: a limit even where it is no number.
    static let comparison = Roles(rawValue: 1 << 42)
    /// 将: will, or the mark of an object.
    static let shall = Roles(rawValue: 1 << 43)
    /// 确保, 确认: a prerequisite where it begins a sentence that is no step's own.
    static let assurance = Roles(rawValue: 1 << 44)
    /// 确认: the same where something is said to be settled (已, 无).
    static let confirmation = Roles(rawValue: 1 << 49)
    /// 已, 无: that something is so.
    static let settled = Roles(rawValue: 1 << 50)
    /// 可, can: behind the people that a step begins with, what they may do.
    static let actor = Roles(rawValue: 1 << 51)
    /// 再执行: what comes before it, behind a word of demand, comes first.
    static let sequel = Roles(rawValue: 1 << 45)
    /// 过程中, 期间: while it is done.
    static let during = Roles(rawValue: 1 << 46)
    /// 不可用, 中断: what does not work meanwhile.
    static let outage = Roles(rawValue: 1 << 47)
    /// 敏感操作: what an identity check protects.
    static let protection = Roles(rawValue: 1 << 48)
    /// 对于, for: the clause that it begins says which items are meant.
    static let topic = Roles(rawValue: 1 << 52)
    /// 但, 且: at the start of a clause it goes on with a condition.
    static let continuation = Roles(rawValue: 1 << 53)
    /// 如表1所示, as shown in: the sentence leads to a table or list.
    static let showing = Roles(rawValue: 1 << 54)

    /// 修改, changed: what is not possible afterwards is forbidden rather than an effect.
    static let alteration = Roles(rawValue: 1 << 55)
    /// 必须是, must be a: before people, who it must be.
    static let being = Roles(rawValue: 1 << 56)
    /// 的: what stands before it in its clause only says which.
    static let attributive = Roles(rawValue: 1 << 57)
    /// 时，: the clause that it ends says when.
    static let moment = Roles(rawValue: 1 << 58)
    /// 以下, the following: what a list names.
    static let listed = Roles(rawValue: 1 << 59)
    /// 及以上: the people before it and all above them.
    static let rank = Roles(rawValue: 1 << 60)
    /// 无权限: says who may not.
    static let unpermitted = Roles(rawValue: 1 << 61)
    /// As a: in front of the people whom the sentence that it begins speaks to.
    static let speaking = Roles(rawValue: 1 << 62)
    /// 彻底, immediately: between will and what is lost.
    static let manner = Roles(rawValue: 1 << 63)
    /// is, are: right before what is lost, that it is.
    static let suffering = Roles(rawValue: 1 << 64)
    /// removes, overwrites: what an operation does to something else.
    static let taking = Roles(rawValue: 1 << 65)
    /// This operation: at the beginning of a sentence, the operation that the page tells of.
    static let deed = Roles(rawValue: 1 << 66)
    /// Each, 每个: at the beginning of a sentence, what a number counts for.
    static let each = Roles(rawValue: 1 << 67)
    /// 用户, users: people whoever they are.
    static let people = Roles(rawValue: 1 << 68)
    /// you: right before the verb of what they do.
    static let subject = Roles(rawValue: 1 << 69)
    /// more than: a limit only of what cannot or must be so.
    static let excess = Roles(rawValue: 1 << 70)
    /// are selected: behind "make sure", it says what to select on the screen.
    static let marking = Roles(rawValue: 1 << 71)
    /// at a time: a number with a unit in front of it is a limit, too.
    static let turn = Roles(rawValue: 1 << 72)
    /// at the beginning of a sentence: nothing of the kind happens.
    static let none = Roles(rawValue: 1 << 73)
    /// and: joins what is pressed and what it does.
    static let coordination = Roles(rawValue: 1 << 74)

    /// 不允许: what is denied, rather than what cannot be done any more.
    static let ban = Roles(rawValue: 1 << 75)
    /// 只能 + a verb: what may only be done, whoever stands behind it.
    static let onlyDo = Roles(rawValue: 1 << 76)
    /// 由: in front of who does it.
    static let agent = Roles(rawValue: 1 << 77)
    /// 所需权限：: at the beginning of a sentence, in front of who may.
    static let holder = Roles(rawValue: 1 << 78)
    /// 无: all that a section of prerequisites says where there are none.
    static let nothing = Roles(rawValue: 1 << 79)

    /// 后: right behind what is lost, in a clause that goes on.
    static let thereafter = Roles(rawValue: 1 << 80)

    /// is permanent: cannot be undone, where the clause ends behind it.
    static let lasting = Roles(rawValue: 1 << 81)
    /// also: in front of what an operation does besides.
    static let addition = Roles(rawValue: 1 << 82)

    /// follow, return: at the start of a clause, tells the reader what to do.
    static let order = Roles(rawValue: 1 << 83)
    /// except for those: which of what can be done something to are left out.
    static let exception = Roles(rawValue: 1 << 84)
    /// 内, within: beside a number of days, until when.
    static let within = Roles(rawValue: 1 << 85)
    /// 没有, without: before a permission, that somebody has it not.
    static let lack = Roles(rawValue: 1 << 86)
    /// 不会: in front of what is not lost.
    static let sparing = Roles(rawValue: 1 << 87)
    /// by: in front of what is done, at the beginning of a lead.
    static let means = Roles(rawValue: 1 << 88)
    /// all: at the beginning of a sentence, whatever there is of something.
    static let entire = Roles(rawValue: 1 << 89)
    /// In front of what a sentence is about, at its beginning: 对.
    static let concerning = Roles(rawValue: 1 << 90)

    /// Those that are no markers but words of lists of their own.
    static let ofLists: [String: Roles] = [
      "role": .role, "unit": .unit, "number": .number, "stateNoun": .stateNoun, "lead": .lead,
    ]

    static let named: [String: Roles] = [
      "negation": .negation, "only": .only, "must": .must, "bound": .bound, "irreversible": .irreversible,
      "effect": .effect, "future": .future, "after": .after, "before": .before, "demand": .demand,
      "ensure": .ensure, "identity": .identity, "permission": .permission, "advice": .advice,
      "example": .example, "otherwise": .otherwise, "condition": .condition, "reference": .reference,
      "state": .state, "then": .then, "void": .void, "ability": .ability, "trouble": .trouble,
      "avoidance": .avoidance, "question": .question, "result": .result, "instruction": .instruction, "loss": .loss,
      "hold": .hold, "forbid": .forbid,
      "frequency": .frequency, "onlyIf": .onlyIf, "just": .just, "caution": .caution, "waiting": .waiting,
      "beforehand": .beforehand, "requirement": .requirement,
      "comparison": .comparison, "shall": .shall, "assurance": .assurance, "sequel": .sequel, "during": .during,
      "outage": .outage, "confirmation": .confirmation, "settled": .settled, "actor": .actor, "protection": .protection,
      "topic": .topic, "continuation": .continuation, "showing": .showing, "alteration": .alteration, "being": .being,
      "attributive": .attributive, "moment": .moment, "listed": .listed, "rank": .rank,
      "unpermitted": .unpermitted, "speaking": .speaking, "manner": .manner, "suffering": .suffering,
      "taking": .taking, "deed": .deed, "each": .each, "people": .people,
      "subject": .subject, "excess": .excess, "marking": .marking, "turn": .turn, "none": .none,
      "coordination": .coordination, "ban": .ban, "onlyDo": .onlyDo, "agent": .agent, "holder": .holder,
      "nothing": .nothing, "thereafter": .thereafter, "lasting": .lasting, "addition": .addition, "order": .order,
      "exception": .exception, "within": .within, "lack": .lack,
      "sparing": .sparing, "means": .means, "entire": .entire, "concerning": .concerning,
      "neutral": [],
    ]
  }

  var roles: Roles = []
  /// The value of a number word.
  var number: Double?

  static func joined(_ left: ConstraintWord, _ right: ConstraintWord) -> ConstraintWord {
    ConstraintWord(roles: left.roles.union(right.roles), number: left.number ?? right.number)
  }
}

/// A vocabulary made ready for reading.
final class ConstraintGrammar: Sendable {
  let words: WordTrie<ConstraintWord>
  /// What headings announce, by their words (`heading(_:)`).
  let headings: [String: ConstraintReader.Section]
  let lossVerbs: WordTrie<Bool>
  let screenParts: WordTrie<Bool>
  /// Between a demand and the state that something must be in.
  let copulas: WordTrie<Bool>
  /// Verbs of operations.
  let deeds: WordTrie<DeedForm>
  /// The same verbs as they say what someone does: archives.
  let presentDeeds: WordTrie<Bool>
  /// Words that begin what a verb acts on: it, the.
  let objectStarts: WordTrie<Bool>
  /// Units of time, in which no limit for each counts.
  let durations: Set<String>
  /// Units of time in which something can be done.
  let periods: Set<String>
  /// Ends of the names of people who may more than others.
  private let ranks: [[UInt8]]

  /// Whether people are of a rank: 系统管理员, 所有者.
  func isRank(_ people: ArraySlice<UInt8>) -> Bool { ranks.contains { people.suffix($0.count).elementsEqual($0) } }

  /// Whether one of the words stands in a part, and not only as the end of a longer one (whose value is false).
  func says(_ words: WordTrie<Bool>, in bytes: [UInt8], _ part: Range<Int>) -> Bool {
    var index = part.lowerBound
    while index < part.upperBound {
      guard let match = words.longestMatch(in: bytes, at: index, limit: part.upperBound) else {
        index += 1
        continue
      }
      if match.value { return true }
      index = match.end
    }
    return false
  }

  /// How a verb stands in a sentence.
  enum DeedForm: Sendable {
    case base, participle, noun
  }

  /// - Throws: `LexiconError.malformed` when a group has an unknown name.
  /// - Parameter operations: The verbs of operations, in their base form.
  init(_ vocabulary: ConstraintVocabulary, operations: [String], file: String) throws {
    var entries: [(String, ConstraintWord)] = []
    for (name, words) in vocabulary.markers.sorted(by: { $0.key < $1.key }) {
      guard let role = ConstraintWord.Roles.named[name] else {
        throw LexiconError.malformed(file: file, reason: "unknown marker group \(name)")
      }
      entries += words.map { ($0, ConstraintWord(roles: role)) }
    }
    entries += vocabulary.roles.map { ($0, ConstraintWord(roles: .role)) }
    entries += vocabulary.units.map { ($0, ConstraintWord(roles: .unit)) }
    entries += vocabulary.states.map { ($0, ConstraintWord(roles: .stateNoun)) }
    entries += vocabulary.conditionLeads.map { ($0, ConstraintWord(roles: .lead)) }
    entries += vocabulary.numbers.sorted { $0.key < $1.key }
      .map { ($0.key, ConstraintWord(roles: .number, number: $0.value)) }
    // can’t: the apostrophe as typesetters write it.
    entries += entries.filter { $0.0.contains("'") }.map { ($0.0.replacing("'", with: "\u{2019}"), $0.1) }
    words = WordTrie(entries, merge: ConstraintWord.joined)
    lossVerbs = WordTrie((vocabulary.lossVerbs ?? []).map { ($0, true) })
    durations = Set(vocabulary.durations ?? [])
    periods = Set(vocabulary.periods ?? [])
    ranks = (vocabulary.ranks ?? []).map { Array($0.utf8) }
    let deedForms: [[(String, DeedForm)]] = operations.map { verb in
      let endings = vocabulary.deedEndings
      return [(verb, .base)]
        + (endings?.participle ?? []).flatMap { Self.forms(of: verb, ending: $0).map { ($0, DeedForm.participle) } }
        + (endings?.noun ?? []).flatMap { Self.forms(of: verb, ending: $0).map { ($0, DeedForm.noun) } }
    }
    deeds = WordTrie(deedForms.flatMap(\.self)) { first, _ in first }
    objectStarts = WordTrie((vocabulary.objectStarts ?? []).map { ($0, true) })
    presentDeeds = WordTrie(
      operations.flatMap { verb in
        (vocabulary.deedEndings?.present ?? []).flatMap { Self.forms(of: verb, ending: $0).map { ($0, true) } }
      })
    screenParts = WordTrie((vocabulary.screenParts ?? []).map { ($0, true) })
    copulas = WordTrie((vocabulary.copulas ?? []).map { ($0, true) } + (vocabulary.changes ?? []).map { ($0, false) })
    var headings: [String: ConstraintReader.Section] = [:]
    for (name, words) in vocabulary.headings.sorted(by: { $0.key < $1.key }) {
      guard let section = ConstraintReader.Section(rawValue: name) else {
        throw LexiconError.malformed(file: file, reason: "unknown heading group \(name)")
      }
      for word in words { headings[Self.heading(word)] = headings[Self.heading(word)] ?? section }
    }
    self.headings = headings
  }

  /// The forms that a verb's first word may have with an ending: back-ed up, remov-ed, stopp-ed, copi-ed.
  private static func forms(of verb: String, ending: String) -> [String] {
    let first = verb.prefix { $0 != " " }
    let rest = verb[first.endIndex...]
    var stems = [String(first)]
    if let last = first.last {
      stems.append(last == "e" ? String(first.dropLast()) : String(first) + String(last))
      if last == "y" { stems.append(first.dropLast() + "i") }
    }
    return stems.map { $0 + ending + rest }
  }

  /// A heading as it is compared: lower-cased, without spaces and colons.
  static func heading(_ text: String) -> String {
    let kept = text.lowercased().unicodeScalars.filter { !Scalar.isWhiteSpace($0.value) && $0 != "：" && $0 != ":" }
    return String(kept)
  }
}
