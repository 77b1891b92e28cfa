/// One thing a person does in the console, step by step.
/// Source: `$defs/procedure` in topic.schema.json; DITA `steps`, schema.org `HowTo`.
public struct Procedure: Hashable, Sendable, Codable {
  public enum Mode: String, Hashable, Sendable, Codable, CaseIterable {
    /// Acts on one item, or does not say.
    case single
    /// Acts on several items at once.
    case batch

    public var other: Mode { self == .single ? .batch : .single }
  }

  /// What is done, and to what; empty strings where the page does not say.
  public struct Operation: Hashable, Sendable, Codable {
    public var action: String
    public var object: String

    public init(action: String = "", object: String = "") {
      self.action = action
      self.object = object
    }
  }

  public struct Prerequisite: Hashable, Sendable, Codable {
    public var text: String
    public var position: Position?

    public init(text: String, position: Position? = nil) {
      self.text = text
      self.position = position
    }
  }

  /// Unique within an index.
  public var id: String
  public var title: String
  public var mode: Mode
  /// Told in a sentence, choice or note of its counterpart rather than in a list of its own.
  public var inline: Bool = false
  public var operation: Operation
  /// The console path to the page it happens on: `["销售", "客户", "客户管理"]`.
  public var navigation: [String] = []
  public var prerequisites: [Prerequisite] = []
  /// In document order. Empty for an API operation.
  public var steps: [Step] = []
  /// What the console says when it worked.
  public var results: [String] = []
  /// Those of this procedure and of its steps (`Constraint.step`).
  public var constraints: [Constraint] = []
  public var counterparts: [Counterpart] = []
  public var position: Position?
  /// The rule of extraction that made it, by name; nil where another program did.
  public var rule: String?

  public init(
    id: String, title: String, mode: Mode = .single, inline: Bool = false,
    operation: Operation = Operation(), navigation: [String] = [],
    prerequisites: [Prerequisite] = [], steps: [Step] = [], results: [String] = [],
    constraints: [Constraint] = [], counterparts: [Counterpart] = [], position: Position? = nil, rule: String? = nil
  ) {
    self.id = id
    self.title = title
    self.mode = mode
    self.inline = inline
    self.operation = operation
    self.navigation = navigation
    self.prerequisites = prerequisites
    self.steps = steps
    self.results = results
    self.constraints = constraints
    self.counterparts = counterparts
    self.position = position
    self.rule = rule
  }
}

extension Procedure {
  /// All steps in document order, each before the steps nested under it.
  public var allSteps: [Step] {
    var result: [Step] = []
    func visit(_ steps: [Step]) {
      for step in steps {
        result.append(step)
        visit(step.steps)
      }
    }
    visit(steps)
    return result
  }
}

/// One instruction of a procedure, with the instructions nested under it.
/// Source: `$defs/step` in topic.schema.json; DITA `step`/`substep`.
public struct Step: Hashable, Sendable, Codable {
  /// The number a reader would cite, such as `"3.b"`; unique within its procedure only, and not
  /// always that (two ways of doing step 3 both have a 3.a).
  public var number: String
  /// Without number or notes, whitespace collapsed; never empty.
  public var text: String
  public var optional: Bool = false
  /// Every control named, in reading order; repeats are kept.
  public var controls: [Control] = []
  public var choices: [Choice] = []
  public var notes: [String] = []
  public var results: [String] = []
  /// Numbers of the steps that a branch sends the reader to.
  public var goto: [String] = []
  public var steps: [Step] = []
  /// Which choice of the step above this one carries out, from 0; nil where it is part of every way.
  public var choice: Int?
  public var position: Position?
  /// The rule of extraction that made it, by name; nil where another program did.
  public var rule: String?

  public init(
    number: String, text: String, optional: Bool = false, controls: [Control] = [],
    choices: [Choice] = [], notes: [String] = [], results: [String] = [], goto: [String] = [],
    steps: [Step] = [], choice: Int? = nil, position: Position? = nil, rule: String? = nil
  ) {
    self.number = number
    self.text = text
    self.optional = optional
    self.controls = controls
    self.choices = choices
    self.notes = notes
    self.results = results
    self.goto = goto
    self.steps = steps
    self.choice = choice
    self.position = position
    self.rule = rule
  }
}

extension Step {
  /// The sub-steps that are part of every way to do this one.
  public var commonSteps: [Step] { steps.filter { $0.choice.map { !choices.indices.contains($0) } ?? true } }
}

/// One of several ways to carry out a step.
public struct Choice: Hashable, Sendable, Codable {
  public var text: String
  public var controls: [Control] = []

  public init(text: String, controls: [Control] = []) {
    self.text = text
    self.controls = controls
  }
}

/// A part of the console's interface that a step names.
/// Source: `$defs/control` in topic.schema.json; DITA `uicontrol`, `menucascade`, `wintitle`.
public struct Control: Hashable, Sendable, Codable {
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case button, link, tab, menu, checkbox, radio, dropdown, field, dialog, page, column, icon
    case list, other
  }

  public enum Action: String, Hashable, Sendable, Codable, CaseIterable {
    case click, select, check, enter, open, view
    /// Only mentioned.
    case none
  }

  public var kind: Kind
  /// As written, without its quotes; never empty.
  public var label: String
  /// For a menu cascade all its items, the label last; otherwise empty.
  public var path: [String] = []
  public var action: Action
  /// Where an icon stands, which no word of the text says: the number of Unicode scalars of the text before it.
  /// Nil for all that the text names, and where the text it stood in is not the step's own.
  public var offset: Int?
  public var position: Position?
  /// The rule of extraction that made it, by name; nil where another program did.
  public var rule: String?

  public init(
    kind: Kind, label: String, path: [String] = [], action: Action, offset: Int? = nil, position: Position? = nil,
    rule: String? = nil
  ) {
    self.kind = kind
    self.label = label
    self.path = path
    self.action = action
    self.offset = offset
    self.position = position
    self.rule = rule
  }
}

/// A sentence that limits an operation.
/// Source: `$defs/constraint` in topic.schema.json.
public struct Constraint: Hashable, Sendable, Codable {
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case prerequisite, eligibility, prohibition, limit, permission, verification, consequence
  }

  public var kind: Kind
  /// The whole sentence; never empty.
  public var text: String
  /// The number of the step it belongs to, if to one.
  public var step: String?
  public var position: Position?
  /// States of the object that it names, as written without quotes.
  public var states: [String] = []
  /// Who it allows or excludes.
  public var roles: [String] = []
  /// The number it sets, if one.
  public var quantity: Double?
  /// That number's unit as written: 个, 小时, items, GB.
  public var unit: String?
  /// The rule of extraction that made it, by name; nil where another program did.
  public var rule: String?

  public init(
    kind: Kind, text: String, step: String? = nil, position: Position? = nil,
    states: [String] = [], roles: [String] = [], quantity: Double? = nil, unit: String? = nil, rule: String? = nil
  ) {
    self.kind = kind
    self.text = text
    self.step = step
    self.position = position
    self.states = states
    self.roles = roles
    self.quantity = quantity
    self.unit = unit
    self.rule = rule
  }
}

/// The same operation in the other mode.
public struct Counterpart: Hashable, Sendable, Codable {
  /// The other procedure's id.
  public var id: String
  /// What the OTHER procedure is.
  public var relation: Procedure.Mode
  /// 0 to 1.
  public var confidence: Double
  /// Short sentences a reader understands.
  public var evidence: [String]

  public init(id: String, relation: Procedure.Mode, confidence: Double, evidence: [String]) {
    self.id = id
    self.relation = relation
    self.confidence = confidence
    self.evidence = evidence
  }
}
