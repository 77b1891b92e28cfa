import TopicModel

/// A tab or a state has one name in otherwise equal steps.
///
/// Two pages send the reader to the same tab, list or state and call it differently: 选择“待处理”页签 on one,
/// 选择“待办事项”页签 on the other, the rest of the step being the same. The reader who looks for the second name finds nothing.
///
/// No list of names is needed. Steps whose words are equal but for one label are put side by side; labels that look alike in that place
/// are taken for one name. Names that differ as the pages' subjects differ (公网域名 on the page about 公网域名) are left alone, and so are
/// names that one procedure uses both of, and opposites.
///
/// What to do: look at the console, and write its name on both pages. `terminology` in `stepdex.yml` settles
/// it for good.
struct TabOrStateNameVaries: Rule {
  static let about = RuleDescription(
    code: "UI03", name: "tab-or-state-name-varies", severity: .error,
    summary: "A tab or a state is called differently in otherwise equal steps.")

  func findings(in library: Library) -> [Finding] {
    library.conflicts.filter { conflict in
      conflict.form != .different && library.uses[conflict.odd[0]].control.kind == .tab
    }
    .map { conflict in
      finding(
        conflict.message(in: library, what: "the tab"), remedy: conflict.remedy(in: library),
        key: conflict.key(in: library), at: conflict.locations(in: library))
    } + states(in: library)
  }

  /// Sentences about states that differ in one state's name.
  private func states(in library: Library) -> [Finding] {
    []
  }
}
