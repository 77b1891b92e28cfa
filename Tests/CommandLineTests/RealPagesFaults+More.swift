/// The same kinds of faults as another writer makes them: other labels, other words, other places on the page.
extension PageFault {
  private static let bold = #"<(?:b|strong)\b[^>]*>"#
  private static let step = #"<(li|LI|p|P)\b[^>]*>(<(p|P|span)[^>]*>|\d+\. )*"#

  static let more: [PageFault] = moreLabels + moreEnglishLabels + moreSteps + moreFacts

  private static let moreLabels: [PageFault] = [
    .replacing("UI01", "another name for any button of the copy", #"单击“\p{Han}{2,6}”。"#, on: .copy, inSteps: true) {
      _ in
      "单击“立刻办理”。"
    },
    .replacing(
      "UI02", "another word for deleting or changing in the copy", #"单击“(删除|修改|添加)[^<”]{0,6}”"#, on: .copy,
      inSteps: true
    ) {
      changing(changing(changing($0, "删除", "移除"), "修改", "更改"), "添加", "增添")
    },
    .replacing("UI03", "a tab that lost its last character in the copy", #"“\p{Han}{4,8}”页签"#, on: .copy, inSteps: true)
    {
      changing($0, #"\p{Han}”页签"#, "”页签")
    },
    .replacing("UI03", "another character in a state of the copy", #"[^<>。]{6,}“\p{Han}{3,5}”状态"#, on: .copy) {
      changing($0, #"\p{Han}”状态$"#, "态”状态")
    },
    .replacing("UI04", "wide letters in a label of the copy", #"单击“[^<”]*[A-Z]{2,}[^<”]*”"#, on: .copy, inSteps: true) {
      changing($0, #"P"#, "Ｐ")
    },
    .replacing("UI04", "a blank in a name in the text of the copy", #"“\p{Han}{3,10}”(页面|页签|对话框)"#, on: .copy) {
      changing($0, #"“(\p{Han}{2})"#, "“$1 ")
    },
    .replacing("UI09", "a button that is a link in the copy", #"单击“[^<”]{2,10}”按钮"#, on: .copy) {
      changing($0, "”按钮", "”链接")
    },
    .replacing("UI09", "a list that is a field in the copy", #"“[^<”]{2,10}”下拉(列表|框)"#, on: .copy) {
      changing($0, "”下拉(列表|框)", "”输入框")
    },
    .replacing(
      "UI06", "another level in the middle of a menu in the copy",
      #"“\p{Han}[^<>“”&]{1,10}( *&gt; *[^<>“”&]{2,12}){2}”"#,
      on: .copy, anyLine: true
    ) {
      changing($0, "^(“[^<>“”&]+ *&gt; *)[^<>“”&]+", "$1事务中心 ")
    },
  ]

  private static let moreEnglishLabels: [PageFault] = [
    .replacing(
      "UI01", "another name for any English button of the copy", "click \(bold)[A-Z][a-z]+ [A-Z][a-z]+</(b|strong)>\\.",
      on: .copy, inSteps: true
    ) {
      changing($0, ">[A-Z][a-z]+ [A-Z][a-z]+<", ">Do It<")
    },
    .replacing(
      "UI02", "two words exchanged anywhere in the English copy",
      "\(bold)[A-Z][a-z]+ [A-Z][a-z]+</(b|strong)> (page|dialog box|area|column)", on: .copy
    ) {
      changing($0, "([A-Za-z]+) ([A-Za-z]+)</", "$2 $1</")
    },
    .replacing(
      "UI03", "a shorter name for a tab of the English copy", "\(bold)[A-Z][A-Za-z]+ [A-Z][A-Za-z ]+</(b|strong)> tab",
      on: .copy
    ) {
      changing($0, " [A-Za-z]+(</(b|strong)> tab)", "$1")
    },
    .replacing(
      "UI01", "one more word for a field of the English copy",
      "^(?!.*<td).*[Ss]et \(bold)[A-Z][A-Za-z]+ [A-Z][A-Za-z ]+</(b|strong)> to", on: .copy, inSteps: true
    ) {
      changing($0, "(</(b|strong)> to)$", " Item$1")
    },
    .replacing(
      "UI03", "one more word for a field in a table of the English copy",
      "<td.*[Ss]et \(bold)[A-Z][A-Za-z]+ [A-Z][A-Za-z ]+</(b|strong)> to", on: .copy
    ) {
      changing($0, "(</(b|strong)> to)$", " Item$1")
    },
    .replacing(
      "UI04", "small letters in an English label of the copy", "[Cc]lick \(bold)[A-Z][a-z]+ [A-Z][a-z]+</", on: .copy,
      inSteps: true
    ) {
      changing($0, "([A-Z][a-z]+) ([A-Z][a-z]+)</", "$1$2</")
    },
    .replacing(
      "UI06", "another way in the English copy",
      "\(bold)[A-Z][A-Za-z ]+</(b|strong)> &gt; \(bold)[A-Z][A-Za-z ]+</(b|strong)>", on: .copy, anyLine: true
    ) {
      changing($0, "[A-Za-z ]+(</(b|strong)> &gt;)", "Extras$1")
    },
    .replacing(
      "UI09", "a list that is a field in the English copy", "\(bold)[A-Z][A-Za-z ]+</(b|strong)> drop-down (list|box)",
      on: .copy
    ) {
      changing($0, "drop-down (list|box)$", "text box")
    },
  ]

  private static let moreSteps: [PageFault] = [
    .replacing("ST06", "a step that is not there, in a sentence of its own", step + #"[^<]{10,}。"#) {
      $0 + "具体操作同步骤 95。"
    },
    .replacing("ST06", "English steps that are not there", step + #"[A-Z][^<]{20,}\."#, in: .english) {
      $0 + " If it fails, repeat steps 2 to 98."
    },
    .replacing("ST06", "an English step to see that is not there", step + #"[A-Z][^<]{20,}\."#, in: .english) {
      $0 + " For details, see Step 96."
    },
    .inFirstSteps("ST08", "a tip before the first step", .chinese) { lines, first, _ in
      lines[first] = changing(lines[first], "(<ol[^>]*>)", "$1<li><p>备注：以下操作需要几分钟。</p></li>")
      return first
    },
    .inFirstSteps("ST08", "a caution before the first step of an English page", .english) { lines, first, _ in
      lines[first] = changing(lines[first], "(<ol[^>]*>)", "$1<li><p>Caution: This takes several minutes.</p></li>")
      return first
    },
    behindTheSteps("准备工作", "<p>已经准备好需要的账号，并且账号没有欠费。</p>", .chinese),
    behindTheSteps("Before You Start", "<p>You have an account, and it is not in arrears.</p>", .english),
  ]

  private static let moreFacts: [PageFault] = [
    .replacing(
      "CN01", "another number of days in the English copy",
      "[^<>.\"]{12,} \\d+ (days|hours|minutes|seconds)[^<>.]{6,}\\.", on: .copy
    ) {
      changing($0, #" \d+ (days|hours|minutes|seconds)"#, " 77 $1")
    },
    // What is said to be an example may be another one elsewhere.
    .replacing("CN01", "a larger size in the copy", #"^(?!.*例).*[^<>，。]{8,}\d+ ?(GB|MB|KB|TB)[^<]{4,}。"#, on: .copy) {
      changing($0, #"\d+ ?(GB|MB|KB|TB)([^<]{4,}。)$"#, "77$1$2")
    },
    .replacing(
      "CN02", "another state in a condition of the copy", #"(只有|仅)[^<>。“”]{0,10}“\p{Han}{2,6}”[^<>。]*。"#, on: .copy
    ) {
      // One name of several.
      changing($0, "^([^“]*)“[^”]+”", "$1“封存”")
    },
    .replacing(
      "CN03", "a loss that the copy does not state", #"[^<。>]*(会|将)(被)?(清除|清空|丢失|删除|中断|释放)[^<。]*。"#, on: .copy,
      anyLine: true,
      inSteps: true
    ) { _ in "" },
    .replacing(
      "CN03", "a loss that the English copy does not state",
      #"[^<.>]*will be (lost|deleted|interrupted|released|cleared)[^<.]*\."#,
      on: .copy, anyLine: true, inSteps: true
    ) { _ in "" },
  ]
}
