/// Kinds of faults in words and signs of another sort: numbers in words, ways with other arrows, steps below steps.
extension PageFault {
  private static let step = #"<(li|LI|p|P)\b[^>]*>(<(p|P|span)[^>]*>|\d+\. )*"#
  private static let bold = #"<(?:b|strong)\b[^>]*>"#

  static let others: [PageFault] = otherSteps + otherLabels + otherFacts

  private static let otherSteps: [PageFault] = [
    .replacing("ST06", "steps of which the last is not there", step + #"单击“[^<”]+”。"#) { $0 + "如果失败，请重复步骤1、2、95。" },
    .replacing("ST06", "a step below a step behind a hyphen", step + #"单击“[^<”]+”。"#) { $0 + "如果失败，请重复步骤1-x。" },
    .replacing("ST06", "a step below a step right behind its number", step + #"单击“[^<”]+”。"#) { $0 + "请参见步骤1x。" },
    .replacing("ST06", "English steps of which the last is not there", step + #"[A-Z][^<]{20,}\."#, in: .english) {
      $0 + " If it fails, repeat steps 1, 2, and 97."
    },
    .replacing("ST06", "an English step below a step that is not there", step + #"[A-Z][^<]{20,}\."#, in: .english) {
      $0 + " If it fails, repeat step 1x."
    },
    behindTheSteps("前置条件", "<p>已经准备好需要的账号，并且账号没有欠费。</p>", .chinese),
    behindTheSteps("Before You Begin", "<p>You have an account, and it is not in arrears.</p>", .english),
  ]

  private static let otherLabels: [PageFault] = [
    .replacing("UI04", "a wide blank in a button of the copy", #"单击“\p{Han}{2}”"#, on: .copy, inSteps: true) {
      changing($0, #"“(\p{Han})"#, "“$1　")
    },
    .replacing(
      "UI06", "another menu in the copy, with arrows", #"“\p{Han}[^<>“”&]{1,10} *&gt; *[^<>“”&]{2,12}”"#, on: .copy,
      anyLine: true, inSteps: true
    ) {
      changing($0, "“[^<>“”&]+ *&gt; *", "“运维中心 → ")
    },
    .replacing(
      "UI06", "another menu in the copy, level by level", #"“\p{Han}[^<>“”&]{1,10} *&gt; *[^<>“”&]{2,12}”"#, on: .copy,
      anyLine: true, inSteps: true
    ) {
      changing($0, "“[^<>“”&]+ *&gt; *", "“运维中心”、“")
    },
    .replacing("UI02", "two characters of a dialog exchanged in the copy", #"“\p{Han}{4,8}”(对话框|页面|窗口)"#, on: .copy) {
      changing($0, #"^“(\p{Han})(\p{Han})"#, "“$2$1")
    },
    .replacing(
      "UI01", "another name for the English button that is clicked first in the copy",
      "[Cc]lick \(bold)[A-Z][a-z]+ [A-Z][A-Za-z ]+</(b|strong)>", on: .copy, inSteps: true
    ) {
      changing($0, ">[^<>]+</", ">Do Something Else</")
    },
  ]

  private static let otherFacts: [PageFault] = [
    .replacing("CN01", "another limit in words in the copy", #"(最多|至多|不超过)[^<，。]{0,12}?\d+ ?(个|条|台|次)"#, on: .copy) {
      changing($0, #"\d+"#, "七十七")
    },
    .replacing(
      "CN01", "another limit in words in the English copy", #">[^<>]*(maximum of|up to|at most) \d+ [^<>.]{8,}\."#,
      on: .copy
    ) {
      changing($0, #"(maximum of|up to|at most) \d+"#, "$1 seventy")
    },
    .replacing(
      "CN03", "a reversal in the copy", #"[^<。>]*删除[^<。，>]*(不能|无法|不可)(被)?恢复[^<。]*。"#, on: .copy
    ) { changing($0, "(不能|无法|不可)(被)?恢复", "可以恢复") },
    .replacing(
      "CN03", "a reversal in the English copy", #"[^<.>]*[Dd]elete[^<.]*cannot be (recovered|undone|restored)[^<.]*\."#,
      on: .copy
    ) { changing($0, "cannot be", "can be") },
    .replacing("TX01", "a quote closed by a bracket", #"<[pP]\b[^>]*>[^<“”"（]*“[^<“”"（）]{2,8}”[^<“”"（）]*"#) {
      $0.replacingOccurrences(of: "”", with: "）")
    },
  ]
}
