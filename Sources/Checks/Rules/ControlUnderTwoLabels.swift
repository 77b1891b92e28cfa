import TopicModel

/// One control has one label.
///
/// Two pages describe the same operation, or the same step word for word, and call one control differently: 单击“提交” on one page, 单击“保存”
/// on the other, in the same place between the same controls. One of the two is not on the screen.
///
/// Controls are compared by where they stand, not by a list: kind, action, neighbours in the procedure, and the sentence without
/// the label. The label that more places have is proposed; `terminology` in `stepdex.yml` decides where there is any.
///
/// Labels that differ in one character, in the order of their characters, or in a word of two that shares one (确定, 确认) are confusable-labels' (UI02).
///
/// What to do: look at the console and correct the page that is wrong. If the console has two controls there, name
/// both in `allowed`.
struct ControlUnderTwoLabels: AreaRule {
  static let about = RuleDescription(
    code: "UI01", name: "control-under-two-labels", severity: .error,
    summary: "One control of one operation has two labels.")

  func findings(in area: Area, of library: Library) -> [Finding] {
    library.conflicts(in: area).filter { conflict in
      conflict.sameThing && !conflict.isConfusable && library.uses[conflict.odd[0]].control.kind != .tab
    }
    .map { conflict in
      finding(
        conflict.message(in: library, what: "One control"), remedy: conflict.remedy(in: library),
        key: conflict.key(in: library), at: conflict.locations(in: library))
    }
  }
}
