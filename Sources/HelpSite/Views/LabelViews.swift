import TopicModel

/// Where is 批量删除? A page for each label of the console that a step names.
struct LabelViews {
  let context: SiteContext

  private struct Use {
    var entry: SiteLibrary.Entry
    var step: Step
    var control: Control
  }

  private struct Label {
    var text: String
    var language: String
    /// The first `useLimit`.
    var uses: [Use] = []
    /// How often each kind of control has the label.
    var kinds: [Control.Kind: Int] = [:]
    var count: Int { kinds.values.reduce(0, +) }
    var path: String { SitePaths.label("\(Theme.primary(language))/\(text)") }
  }

  /// Uses beyond these are counted, not listed.
  private static let useLimit = 100
  private let labels: [Label]

  init(context: SiteContext) {
    self.context = context
    var labels: [Label] = []
    var known: [String: Int] = [:]
    for entry in context.library.entries {
      let language = String(Theme.primary(entry.topic.lang))
      for step in entry.procedure.allSteps {
        var seen: Set<String> = []
        for control in step.controls + step.choices.flatMap(\.controls) where seen.insert(control.label).inserted {
          // Nobody looks for the name of a picture's file.
          if control.kind == .icon, control.label.allSatisfy(\.isASCII) { continue }
          let key = language + "/" + control.label
          if known[key] == nil {
            known[key] = labels.count
            labels.append(Label(text: control.label, language: entry.topic.lang))
          }
          guard let index = known[key] else { continue }
          labels[index].kinds[control.kind, default: 0] += 1
          if labels[index].uses.count < Self.useLimit {
            labels[index].uses.append(Use(entry: entry, step: step, control: control))
          }
        }
      }
    }
    self.labels = labels
  }

  var pageCount: Int { labels.count + 1 }

  /// The labels by letter.
  var index: LetterIndex {
    let strings = context.strings(context.language)
    return LetterIndex(
      context: context, page: SitePaths.labels, title: strings["labels.title"],
      lead: strings.count("labels.lead", labels.count),
      entries: labels.map { .init(title: $0.text, path: $0.path, language: $0.language, count: $0.count) })
  }

  /// One page after the other, so that a large site need not hold them all.
  func forEachPage<Failure: Error>(_ body: (_ path: String, _ view: View) throws(Failure) -> Void) throws(Failure) {
    for label in labels { try body(label.path, page(label)) }
  }

  private func page(_ label: Label) -> View {
    let strings = context.strings(label.language)
    let title = strings("labels.where", ["label": label.text])
    var view = context.frame(label.path, title: title, language: label.language, kind: "label")
    view["crumbs"] = [
      ["title": strings["labels.title"], "href": SitePaths.relative(SitePaths.labels, from: label.path)] as View
    ]
    let sorted = label.kinds.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
    view["kinds"] = sorted.map { kind, count in
      [
        "drawing": ControlMarking.drawing(of: Control(kind: kind, label: label.text, action: .none), strings: strings),
        "word": strings["control.\(kind.rawValue)"], "count": strings.count("count.uses", count),
      ] as View
    }
    view["uses"] = label.uses.map { use -> View in
      let number = use.step.number
      // The way to do the step that names it, where not the step itself does.
      let choice =
        use.step.controls.contains(use.control) ? nil : use.step.choices.first { $0.controls.contains(use.control) }
      let words = choice?.text ?? use.step.text
      return [
        "title": use.entry.title,
        "href": SitePaths.relative(use.entry.path, from: label.path) + "#" + SitePaths.stepAnchor(number),
        "step": strings("guide.step", ["n": number]), "isBatch": use.entry.procedure.mode == .batch,
        "modeWord": strings["mode.\(use.entry.procedure.mode.rawValue)"],
        "place": context.place(of: use.entry.procedure, in: use.entry.topic),
        "hasPlace": !context.place(of: use.entry.procedure, in: use.entry.topic).isEmpty,
        "text": ControlMarking.markup(words, controls: [use.control], strings: strings),
        "plain": strings.spelledOut(words, choice?.controls ?? use.step.controls),
      ]
    }
    view["more"] = strings.count("labels.more", label.count - Self.useLimit)
    view["hasMore"] = label.count > Self.useLimit
    return view
  }
}
