import TopicModel

/// Small topics for tests; ids and sources are the same text unless given.
func page(
  _ source: String, _ title: String, lang: String = "zh-CN", kind: Topic.Kind = .task, parent: String? = nil,
  links: [String] = [], _ procedures: [Procedure]
) -> Topic {
  Topic(
    id: source, source: source, title: title, lang: lang, kind: kind, parent: parent.map { .init(title: $0, id: $0) },
    procedures: procedures,
    links: links.map { Link(text: $0, target: $0, resolved: $0, rel: .inline) })
}

func procedure(
  _ id: String, _ title: String, _ mode: Procedure.Mode = .single, inline: Bool = false,
  navigation: [String] = [], steps: [String] = ["单击“确定”。"]
) -> Procedure {
  Procedure(
    id: id, title: title, mode: mode, inline: inline, navigation: navigation,
    steps: steps.enumerated().map { Step(number: "\($0 + 1)", text: $1) })
}

/// A page that documents one API call.
func call(_ source: String, _ title: String, _ mode: Procedure.Mode = .single, lang: String = "zh-CN") -> Topic {
  page(
    source, title, lang: lang, kind: .reference,
    [Procedure(id: source + "#", title: title, mode: mode)])
}

extension [Topic] {
  /// Linked pairs as "batch single", sorted.
  var links: [String] {
    flatMap { $0.procedures.filter { $0.mode == .batch } }
      .flatMap { batch in batch.counterparts.map { "\(batch.id) \($0.id)" } }.sorted()
  }
}
