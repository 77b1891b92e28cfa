import TopicModel

/// What changed between two states of a documentation, procedure by procedure.
///
/// Encoded as `diff --json` prints it (contract: cli.md), with added and removed procedures besides.
public struct IndexDiff: Hashable, Sendable, Codable {
  public struct Topics: Hashable, Sendable, Codable {
    /// Ids in the new state, sorted.
    public var added: [String] = []
    /// Ids in the old state, sorted.
    public var removed: [String] = []
    /// Ids in the new state of topics that say something else than before, sorted.
    public var changed: [String] = []

    public init() {}
  }

  /// A procedure that is only in one of the two states.
  public struct Presence: Hashable, Sendable, Codable {
    public var id: String
    public var title: String
    public var mode: Procedure.Mode
    /// The page that tells it.
    public var source: String
  }

  public struct ProcedureDiff: Hashable, Sendable, Codable {
    /// In the new state.
    public var id: String
    public var title: String
    /// The title before; left out where it is the same.
    public var oldTitle: String?
    /// The page that tells it, in the new state.
    public var source: String
    /// In the order of the steps; constraints, mode and counterparts behind them.
    public var changes: [Change]
  }

  /// What a page says otherwise for none of its operations, or for several.
  public struct PageDiff: Hashable, Sendable, Codable {
    /// In the new state.
    public var id: String
    public var title: String
    public var source: String
    public var changes: [Change]
  }

  public struct Change: Hashable, Sendable, Codable {
    public enum What: String, Hashable, Sendable, Codable, CaseIterable {
      case stepAdded = "step-added"
      case stepRemoved = "step-removed"
      case stepMoved = "step-moved"
      case stepChanged = "step-changed"
      case controlRenamed = "control-renamed"
      case constraintAdded = "constraint-added"
      case constraintRemoved = "constraint-removed"
      case constraintChanged = "constraint-changed"
      case modeChanged = "mode-changed"
      case counterpartChanged = "counterpart-changed"
    }

    public var what: What
    /// The number of the step: in the old state for a removed one, in the new one for all others.
    public var step: String?
    public var old: String?
    public var new: String?
    /// What a step says that has moved, whose `old` and `new` are numbers.
    public var text: String?

    public init(_ what: What, step: String? = nil, old: String? = nil, new: String? = nil, text: String? = nil) {
      self.what = what
      self.step = step
      self.old = old
      self.new = new
      self.text = text
    }
  }

  public var topics = Topics()
  /// Titles of the topics that `topics` names, by id.
  public var titles: [String: String] = [:]
  /// Their sources, by id.
  public var sources: [String: String] = [:]
  /// Those with changes, by source and in the order of their page.
  public var procedures: [ProcedureDiff] = []
  /// Pages whose conditions changed, without those that belong to one of their procedures; by source.
  public var conditions: [PageDiff] = []
  public var proceduresAdded: [Presence] = []
  public var proceduresRemoved: [Presence] = []

  public var isEmpty: Bool {
    topics == Topics() && procedures.isEmpty && conditions.isEmpty && proceduresAdded.isEmpty
      && proceduresRemoved.isEmpty
  }

  /// Compares two states; order does not matter.
  public init(from old: [Topic], to new: [Topic]) {
    let match = TopicMatch(old, new)
    topics.added = match.added.map { new[$0].id }.sorted()
    topics.removed = match.removed.map { old[$0].id }.sorted()
    topics.changed = match.pairs.filter { !old[$0.old].saysTheSame(as: new[$0.new]) }.map { new[$0.new].id }.sorted()

    let named = Set(topics.added + topics.removed + topics.changed)
    for topic in old + new where named.contains(topic.id) {
      titles[topic.id] = topic.title
      sources[topic.id] = topic.source
    }

    let procedures = ProcedureMatch(old, new, topics: match)
    let (before, after) = (Self.places(in: old), Self.places(in: new))
    func presences(_ procedures: [Procedure], _ places: [String: Place]) -> [Presence] {
      procedures.sorted { Place.isBefore(places[$0.id], places[$1.id]) }.map {
        Presence(id: $0.id, title: $0.title, mode: $0.mode, source: places[$0.id]?.source ?? "")
      }
    }
    proceduresAdded = presences(procedures.added, after)
    proceduresRemoved = presences(procedures.removed, before)
    let renamed = Dictionary(procedures.pairs.map { ($0.old.id, $0.new.id) }, uniquingKeysWith: { first, _ in first })
    let names = ProcedureNames(
      renamed: renamed, old: Self.titles(of: old.flatMap(\.procedures)), new: Self.titles(of: new.flatMap(\.procedures))
    )
    let conditions = PageConditions(match.pairs.map { (old[$0.old], new[$0.new]) })
    self.procedures = procedures.pairs.sorted { Place.isBefore(after[$0.new.id], after[$1.new.id]) }
      .compactMap { own, twin in
        let changes = ProcedureComparison(own, twin, names: names).changes + (conditions.changes[twin.id] ?? [])
        let title = own.title == twin.title ? nil : own.title
        guard !changes.isEmpty || title != nil else { return nil }
        return ProcedureDiff(
          id: twin.id, title: twin.title, oldTitle: title, source: after[twin.id]?.source ?? "", changes: changes)
      }
    self.conditions = conditions.pages.sorted { ($0.source, $0.id) < ($1.source, $1.id) }
  }
}

extension IndexDiff {
  /// Where a procedure is told, and which of its page's it is.
  private struct Place {
    let source: String
    let number: Int
    let id: String

    static func isBefore(_ left: Place?, _ right: Place?) -> Bool {
      guard let left, let right else { return right != nil }
      return (left.source, left.number, left.id) < (right.source, right.number, right.id)
    }
  }

  private static func places(in topics: [Topic]) -> [String: Place] {
    Dictionary(
      topics.flatMap { topic in
        topic.procedures.enumerated().map { ($1.id, Place(source: topic.source, number: $0, id: $1.id)) }
      }, uniquingKeysWith: { first, _ in first })
  }

  private static func titles(of procedures: [Procedure]) -> [String: String] {
    Dictionary(procedures.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
  }
}

extension Topic {
  /// Whether two topics read the same: ids, places in the source and resolved links are not compared.
  fileprivate func saysTheSame(as other: Topic) -> Bool { readable == other.readable }

  private var readable: Topic {
    var topic = self
    topic.id = ""
    topic.source = ""
    topic.url = nil
    topic.updated = nil
    topic.parent?.id = nil
    topic.links = links.map { Link(text: $0.text, target: $0.target, rel: $0.rel) }
    topic.constraints = constraints.map(\.readable)
    topic.procedures = procedures.map { procedure in
      var procedure = procedure
      procedure.id = ""
      procedure.position = nil
      procedure.counterparts = []
      procedure.prerequisites = procedure.prerequisites.map { Procedure.Prerequisite(text: $0.text) }
      procedure.constraints = procedure.constraints.map(\.readable)
      procedure.steps = procedure.steps.map(\.readable)
      return procedure
    }
    return topic
  }
}

extension Constraint {
  fileprivate var readable: Constraint {
    var constraint = self
    constraint.position = nil
    return constraint
  }
}

extension Step {
  fileprivate var readable: Step {
    var step = self
    step.position = nil
    step.controls = controls.map(\.readable)
    step.choices = choices.map { Choice(text: $0.text, controls: $0.controls.map(\.readable)) }
    step.steps = steps.map(\.readable)
    return step
  }
}

extension Control {
  fileprivate var readable: Control {
    var control = self
    control.position = nil
    control.offset = nil
    return control
  }
}
