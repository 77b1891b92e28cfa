import Lexicon
import TopicModel

/// How strongly what a sentence says, and where it stands, speaks for its limiting an operation.
///
/// Source: `clues.yml`, one for all languages, whose names are marker groups (`ConstraintWord.Roles.named`) and places.
final class ConstraintClues: Sendable {
  /// The file as written.
  private struct Data: Decodable {
    var threshold: Double
    var start: Double
    var limiting: [String]
    var place: [String: Double]
    var asserted: [String: Double]
    var inSteps: [String: Double]
    var inConstraints: [String: Double]
    var inNotes: [String: Double]
    var elsewhere: [String: Double]
    /// Two names with a plus between them.
    var together: [String: Double]
  }

  /// Where a sentence stands, as far as weights tell it apart.
  enum Place: Hashable, Sendable {
    case stepsOwn, constraints, note, elsewhere
  }

  private static let width = 128
  private let threshold: Double
  private let start: Double
  private let limiting: ConstraintWord.Roles
  private let places: [String: Double]
  /// By the number of a role's bit.
  private let asserted: [Double]
  private let placed: [Place: [Double]]
  /// By both roles' bits, the lower first.
  private let together: [Double]

  /// - Throws: `LexiconError.malformed` where `clues.yml` names what is no marker group.
  init(lexicon: Lexicon) throws {
    let data = try lexicon.shared(Data.self, "clues")
    threshold = data.threshold
    start = data.start
    places = data.place
    asserted = try Self.weights(data.asserted)
    limiting = try data.limiting.reduce(into: []) { $0.formUnion(try Self.role(named: $1)) }
    placed = try [
      .stepsOwn: Self.weights(data.inSteps), .constraints: Self.weights(data.inConstraints),
      .note: Self.weights(data.inNotes), .elsewhere: Self.weights(data.elsewhere),
    ]
    var together = Array(repeating: 0.0, count: Self.width * Self.width)
    for (names, weight) in data.together.sorted(by: { $0.key < $1.key }) {
      let bits = try names.split(separator: "+").map { try Self.bit(of: String($0)) }.sorted()
      guard bits.count == 2 else {
        throw LexiconError.malformed(
          file: "clues.yml", reason: "\(names) is no pair of marker groups, such as only + must")
      }
      together[bits[0] * Self.width + bits[1]] = weight
    }
    self.together = together
  }

  private static func weights(_ named: [String: Double]) throws -> [Double] {
    var weights = Array(repeating: 0.0, count: width)
    for (name, weight) in named { weights[try bit(of: name)] = weight }
    return weights
  }

  private static func bit(of name: String) throws -> Int { try role(named: name).rawValue.trailingZeroBitCount }

  private static func role(named name: String) throws -> ConstraintWord.Roles {
    let name = name.filter { $0 != " " }
    guard let role = ConstraintWord.Roles.named[name] ?? ConstraintWord.Roles.ofLists[name], !role.isEmpty else {
      throw LexiconError.malformed(file: "clues.yml", reason: "unknown marker group \(name)")
    }
    return role
  }

  /// Whether the clues of a sentence outweigh that most sentences limit nothing.
  func outweigh(_ sentence: ConstraintSentence, in context: ConstraintReader.Context, itemKind: Constraint.Kind?)
    -> Bool
  {
    let said = sentence.words.reduce(into: ConstraintWord.Roles()) { if $1.isAsserted { $0.formUnion($1.value.roles) } }
    guard !said.isDisjoint(with: limiting), !sentence.isDecided(in: context) else { return false }
    let here = placed[place(in: context)] ?? []
    var sum = start + placeWeight(sentence, in: context, itemKind: itemKind)
    for bit in bits(of: said) { sum += asserted[bit] + (here.isEmpty ? 0 : here[bit]) }
    return sum + togetherWeight(sentence) > threshold
  }

  private func place(in context: ConstraintReader.Context) -> Place {
    if context.isStepsOwn { return .stepsOwn }
    if context.section == .constraints { return .constraints }
    return context.note == nil && context.section != .notes ? .elsewhere : .note
  }

  private func placeWeight(
    _ sentence: ConstraintSentence, in context: ConstraintReader.Context, itemKind: Constraint.Kind?
  ) -> Double {
    var sum = 0.0
    func add(_ name: String, if holds: Bool) { if holds { sum += places[name] ?? 0 } }
    let isNote = context.note != nil || context.section == .notes
    add("body", if: context.section != .constraints)
    add("constraints", if: context.section == .constraints)
    add("inNote", if: isNote)
    add("inWarning", if: context.isWarning)
    add("inRemark", if: isNote && !context.isWarning)
    add("stepsOwn", if: context.isStepsOwn)
    add("belowConditions", if: itemKind == .eligibility)
    add("quantity", if: sentence.quantity() != nil)
    add("twoClauses", if: sentence.clauseEnds.count == 1)
    add("manyClauses", if: sentence.clauseEnds.count > 1)
    add("short", if: sentence.range.count < Self.shortest)
    return sum
  }

  /// Bytes: fifteen characters.
  private static let shortest = 45

  /// Every two roles that words of one clause have, once.
  private func togetherWeight(_ sentence: ConstraintSentence) -> Double {
    var seen = Set<Int>()
    var sum = 0.0
    for roles in sentence.clauseRoles {
      let bits = bits(of: roles)
      for (index, low) in bits.enumerated() {
        for high in bits[(index + 1)...] {
          let pair = low * Self.width + high
          if together[pair] != 0, seen.insert(pair).inserted { sum += together[pair] }
        }
      }
    }
    return sum
  }

  private func bits(of roles: ConstraintWord.Roles) -> [Int] {
    var rest = roles.rawValue
    var bits: [Int] = []
    while rest != 0 {
      bits.append(rest.trailingZeroBitCount)
      rest &= rest - 1
    }
    return bits
  }
}

extension ConstraintSentence {
  /// Whether the rules have read what the sentence is about and found no limit, so that its words weigh nothing: numbers,
  /// "No … is lost", "make sure that … are selected", 如果…，那么需要… and a step that tells for which case it is.
  func isDecided(in context: ConstraintReader.Context) -> Bool {
    begins(.none) || has(.marking) || has(.excess) || has(.frequency) || begins(.condition) && asserts(.demand)
      || context.isStepsOwn && has(.negation) || context.step != nil && has(.instruction)
  }

  /// The kind of a constraint that no rule named: by the clearest word that it asserts.
  func likelyKind(itemKind: Constraint.Kind?) -> Constraint.Kind {
    if let itemKind { return itemKind }
    if asserts(any: [.permission, .unpermitted, .holder, .rank]) { return .permission }
    if asserts(.identity) { return .verification }
    if asserts(any: [.bound, .comparison])
      || quantity() != nil && asserts(any: [.just, .only, .each, .turn])
    {
      return .limit
    }
    if asserts(any: [.negation, .ban, .forbid]) { return .prohibition }
    if asserts(any: [.irreversible, .effect, .outage, .loss, .void, .future, .after, .shall, .thereafter]) {
      return .consequence
    }
    if asserts(.role) { return .permission }
    if asserts(any: [.before, .ensure, .assurance, .beforehand, .demand]) { return .prerequisite }
    return quantity() == nil ? .eligibility : .limit
  }

  private func asserts(any roles: ConstraintWord.Roles) -> Bool {
    words.contains { $0.isAsserted && !$0.value.roles.isDisjoint(with: roles) }
  }
}
