/// Names on the screen that two pages write differently.
extension PageFault {
  static let labels: [PageFault] = [
    .replacing("UI01", "another button in the copy", #"单击“(确定|下一步|立即创建|保存)”"#, on: .copy, inSteps: true) { _ in
      "单击“提交审核”"
    },
    .replacing("UI02", "a near-synonym in the copy", "单击“确定”", on: .copy, inSteps: true) { _ in "单击“确认”" },
    .replacing(
      "UI02", "two characters exchanged in the copy", #"单击“(创建|添加|删除|修改|绑定|释放)[^<”]{2,8}”"#, on: .copy, inSteps: true
    ) {
      text in
      let letters = Array(text)
      return String(letters.prefix(3) + [letters[4], letters[3]] + letters.dropFirst(5))
    },
    .replacing("UI03", "another character in a tab of the copy", #"“\p{Han}{2,8}”页签"#, on: .copy, inSteps: true) {
      changing($0, #"\p{Han}”页签"#, "项”页签")
    },
    .replacing("UI03", "a longer name for a tab of the copy", #"“\p{Han}{3,8}”页签"#, on: .copy, inSteps: true) {
      changing($0, "”页签", "信息”页签")
    },
    .replacing("UI04", "a blank in a label of the copy", #"单击“\p{Han}{3,10}”"#, on: .copy, inSteps: true) {
      changing($0, #"“(\p{Han})"#, "“$1 ")
    },
    .replacing("UI09", "a tab that is a link in the copy", #"选择“[^<”]{2,8}”页签"#, on: .copy, inSteps: true) {
      changing($0, "”页签", "”链接")
    },
    .replacing(
      "UI06", "another menu in the copy", #"“\p{Han}[^<>“”&]{1,10} *&gt; *[^<>“”&]{2,12}”"#, on: .copy, anyLine: true,
      inSteps: true
    ) {
      changing($0, "“[^<>“”&]+ *&gt;", "“运维中心 &gt;")
    },
  ]

  private static let bold = #"<(?:b|strong)\b[^>]*>"#

  static let englishLabels: [PageFault] = [
    .replacing(
      "UI01", "another button in the English copy", "[Cc]lick \(bold)(OK|Next|Submit|Create)</", on: .copy,
      inSteps: true
    ) {
      changing($0, "[A-Za-z]+</", "Proceed</")
    },
    .replacing(
      "UI02", "two words exchanged in the English copy", "[Cc]lick \(bold)[A-Z][a-z]+ [A-Z][A-Za-z]+</", on: .copy
    ) {
      changing($0, "([A-Za-z]+) ([A-Za-z]+)</", "$2 $1</")
    },
    .replacing(
      "UI03", "a longer name for a tab of the English copy", "\(bold)[A-Z][A-Za-z ]+</(b|strong)> tab", on: .copy
    ) {
      changing($0, "</(b|strong)> tab", " Information</$1> tab")
    },
    .replacing(
      "UI09", "a tab that is a link in the English copy", "[Cc]lick the \(bold)[A-Z][A-Za-z ]+</(b|strong)> tab",
      on: .copy
    ) {
      changing($0, "> tab", "> link")
    },
    .replacing(
      "UI06", "another menu in the English copy",
      "[Cc]hoose \(bold)[A-Z][A-Za-z ]+</(b|strong)> &gt; \(bold)[A-Z][A-Za-z ]+</",
      on: .copy, anyLine: true, inSteps: true
    ) {
      changing($0, "[A-Za-z ]+(</(b|strong)> &gt;)", "Operations Desk$1")
    },
  ]
}
