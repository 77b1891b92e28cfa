import TextComparison
import TopicModel

/// A tab or a state has one name in otherwise equal steps.
///
/// Two pages send the reader to the same tab, list or state and call it differently: 选择“待处理”页签 on one,
/// 选择“待办事项”页签 on the other, the rest of the step being the same. The reader who looks for the second name finds nothing.
///
/// No list of names is needed. Steps, and other sentences, whose words are equal but for one name (in quotes, in bold type or marked as a
/// control) are put side by side; names that look alike in that place are taken for one. Names that differ as the
/// pages' subjects differ (公网域名 on the page about 公网域名) are left alone, and so are names that one procedure uses
/// both of, and opposites.
///
/// What to do: look at the console, and write its name on both pages. `terminology` in `stepdex.yml` settles
/// it for good.
struct TabOrStateNameVaries: AreaRule {
  static let about = RuleDescription(
    code: "UI03", name: "tab-or-state-name-varies", severity: .error,
    summary: "A tab or a state is called differently in otherwise equal steps.")

  func findings(in area: Area, of library: Library) -> [Finding] {
    library.conflicts(in: area).filter { conflict in
      (conflict.form != .different || conflict.sameThing) && library.uses[conflict.odd[0]].control.kind == .tab
    }
    .map { conflict in
      finding(
        conflict.message(in: library, what: "The tab"), remedy: conflict.remedy(in: library),
        key: conflict.key(in: library), at: conflict.locations(in: library))
    }
      + library.nameVariants(in: area).filter { $0.form == .alike }.map { finding($0, in: library) }
  }
}

extension Rule {
  /// Two names in one sentence, as a finding of whichever rule they are the business of.
  func finding(_ variant: NameVariant, in library: Library) -> Finding {
    finding(
      "The name is “\(variant.here)” here and “\(variant.there)” in the same sentence of “\(library.topic(variant.usual.page).title)”.",
      remedy: "Check the console; if it says “\(variant.there)”, write “\(variant.there)” here too.",
      key: [Folding.label(variant.here), Folding.label(variant.there)], at: variant.locations(in: library))
  }
}
