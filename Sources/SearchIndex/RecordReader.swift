import TopicModel

/// Reads records as `PageCoding` writes them: JSON, three times as fast as a general decoder.
///
/// Members may stand in any order; those that it does not know are passed over; a list that is missing is empty.
enum RecordReader {
  /// - Throws: `RecordError` for text that is no record.
  static func topic(_ text: String) throws -> Topic {
    var text = text
    return try text.withUTF8 { bytes in
      var reader = JSONReader(bytes)
      return try reader.topic()
    }
  }
}

extension JSONReader {
  fileprivate mutating func topic() throws -> Topic {
    var topic = Topic(id: "", source: "", title: "", lang: "", kind: .concept)
    var seen: Set<String> = []
    try members { reader, key in
      switch key {
      case "schema": topic.schema = try reader.string()
      case "id": topic.id = try reader.string()
      case "source": topic.source = try reader.string()
      case "url": topic.url = try reader.optional { try $0.string() }
      case "title": topic.title = try reader.string()
      case "lang": topic.lang = try reader.string()
      case "updated": topic.updated = try reader.optional { try $0.string() }
      case "kind": topic.kind = try reader.value()
      case "parent": topic.parent = try reader.optional { try $0.parent() }
      case "breadcrumbs": topic.breadcrumbs = try reader.strings()
      case "procedures": topic.procedures = try reader.list { try $0.procedure() }
      case "constraints": topic.constraints = try reader.list { try $0.constraint() }
      case "links": topic.links = try reader.list { try $0.link() }
      default: return try reader.skip()
      }
      seen.insert(key)
    }
    guard seen.isSuperset(of: ["id", "source", "title", "lang", "kind"]) else { throw malformed }
    return topic
  }

  private mutating func parent() throws -> Topic.Parent {
    var parent = Topic.Parent(title: "")
    try members { reader, key in
      switch key {
      case "title": parent.title = try reader.string()
      case "id": parent.id = try reader.optional { try $0.string() }
      default: try reader.skip()
      }
    }
    return parent
  }

  private mutating func link() throws -> Link {
    var link = Link(text: "", target: "", rel: .inline)
    try members { reader, key in
      switch key {
      case "text": link.text = try reader.string()
      case "target": link.target = try reader.string()
      case "resolved": link.resolved = try reader.optional { try $0.string() }
      case "rel": link.rel = try reader.value()
      case "position": link.position = try reader.optional { try $0.position() }
      default: try reader.skip()
      }
    }
    return link
  }

  private mutating func procedure() throws -> Procedure {
    var procedure = Procedure(id: "", title: "")
    try members { reader, key in
      switch key {
      case "id": procedure.id = try reader.string()
      case "title": procedure.title = try reader.string()
      case "mode": procedure.mode = try reader.value()
      case "inline": procedure.inline = try reader.bool()
      case "operation": procedure.operation = try reader.operation()
      case "navigation": procedure.navigation = try reader.strings()
      case "prerequisites": procedure.prerequisites = try reader.list { try $0.prerequisite() }
      case "steps": procedure.steps = try reader.list { try $0.step() }
      case "results": procedure.results = try reader.strings()
      case "constraints": procedure.constraints = try reader.list { try $0.constraint() }
      case "counterparts": procedure.counterparts = try reader.list { try $0.counterpart() }
      case "position": procedure.position = try reader.optional { try $0.position() }
      case "rule": procedure.rule = try reader.optional { try $0.string() }
      default: try reader.skip()
      }
    }
    return procedure
  }

  private mutating func operation() throws -> Procedure.Operation {
    var operation = Procedure.Operation()
    try members { reader, key in
      switch key {
      case "action": operation.action = try reader.string()
      case "object": operation.object = try reader.string()
      default: try reader.skip()
      }
    }
    return operation
  }

  private mutating func prerequisite() throws -> Procedure.Prerequisite {
    var prerequisite = Procedure.Prerequisite(text: "")
    try members { reader, key in
      switch key {
      case "text": prerequisite.text = try reader.string()
      case "position": prerequisite.position = try reader.optional { try $0.position() }
      default: try reader.skip()
      }
    }
    return prerequisite
  }

  private mutating func step() throws -> Step {
    var step = Step(number: "", text: "")
    try members { reader, key in
      switch key {
      case "number": step.number = try reader.string()
      case "text": step.text = try reader.string()
      case "optional": step.optional = try reader.bool()
      case "controls": step.controls = try reader.list { try $0.control() }
      case "choices": step.choices = try reader.list { try $0.choice() }
      case "notes": step.notes = try reader.strings()
      case "results": step.results = try reader.strings()
      case "goto": step.goto = try reader.strings()
      case "steps": step.steps = try reader.list { try $0.step() }
      case "choice": step.choice = try reader.optional { try $0.number() }.flatMap { Int(exactly: $0) }
      case "position": step.position = try reader.optional { try $0.position() }
      case "rule": step.rule = try reader.optional { try $0.string() }
      default: try reader.skip()
      }
    }
    return step
  }

  private mutating func choice() throws -> Choice {
    var choice = Choice(text: "")
    try members { reader, key in
      switch key {
      case "text": choice.text = try reader.string()
      case "controls": choice.controls = try reader.list { try $0.control() }
      default: try reader.skip()
      }
    }
    return choice
  }

  private mutating func control() throws -> Control {
    var control = Control(kind: .other, label: "", action: .none)
    try members { reader, key in
      switch key {
      case "kind": control.kind = try reader.value()
      case "label": control.label = try reader.string()
      case "path": control.path = try reader.strings()
      case "action": control.action = try reader.value()
      case "offset": control.offset = try reader.optional { try $0.number() }.flatMap { Int(exactly: $0) }
      case "position": control.position = try reader.optional { try $0.position() }
      case "rule": control.rule = try reader.optional { try $0.string() }
      default: try reader.skip()
      }
    }
    return control
  }

  private mutating func constraint() throws -> Constraint {
    var constraint = Constraint(kind: .limit, text: "")
    try members { reader, key in
      switch key {
      case "kind": constraint.kind = try reader.value()
      case "text": constraint.text = try reader.string()
      case "step": constraint.step = try reader.optional { try $0.string() }
      case "position": constraint.position = try reader.optional { try $0.position() }
      case "states": constraint.states = try reader.strings()
      case "roles": constraint.roles = try reader.strings()
      case "quantity": constraint.quantity = try reader.optional { try $0.number() }
      case "unit": constraint.unit = try reader.optional { try $0.string() }
      case "rule": constraint.rule = try reader.optional { try $0.string() }
      default: try reader.skip()
      }
    }
    return constraint
  }

  private mutating func counterpart() throws -> Counterpart {
    var counterpart = Counterpart(id: "", relation: .single, confidence: 0, evidence: [])
    try members { reader, key in
      switch key {
      case "id": counterpart.id = try reader.string()
      case "relation": counterpart.relation = try reader.value()
      case "confidence": counterpart.confidence = try reader.number()
      case "evidence": counterpart.evidence = try reader.strings()
      default: try reader.skip()
      }
    }
    return counterpart
  }

  private mutating func position() throws -> Position {
    var position = Position(line: 1, column: 1)
    try members { reader, key in
      switch key {
      case "line": position.line = Int(try reader.number())
      case "column": position.column = Int(try reader.number())
      default: try reader.skip()
      }
    }
    return position
  }
}
