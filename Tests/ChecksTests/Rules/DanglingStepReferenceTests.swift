import Testing
import TopicModel

@testable import Checks

@Suite struct DanglingStepReferenceTests {
  private func found(_ text: String, lang: String = "zh-CN") throws -> [Finding] {
    try findings(
      DanglingStepReference(),
      [
        page("a.html", "删除", lang: lang) {
          $0.procedure("删除", steps: ["单击[button:删除]。", "单击[button:确定]。"])
          $0.paragraph(text)
        }
      ])
  }

  @Test(arguments: [("如果失败，请返回步骤3。", 9), ("重复执行步骤 1~步骤 9。", 10), ("执行第7步。", 3)])
  func reportsANumberThatNoStepHas(_ text: String, _ column: Int) throws {
    let found = try found(text)
    #expect(found.map { $0.locations[0].column } == [column])
    #expect(found.map { $0.locations[0].line } == [5])
  }

  @Test(arguments: ["请返回步骤2。", "共5个步骤。", "第3步骤组见手册。", "步骤9：收尾"])
  func leavesKnownStepsAndOtherNumbersAlone(_ text: String) throws {
    #expect(try found(text).isEmpty)
  }

  @Test func readsEnglishReferences() throws {
    #expect(try found("If it fails, go to Step 4.", lang: "en").count == 1)
    #expect(try found("If it fails, go to step 2.", lang: "en").isEmpty)
  }

  @Test(arguments: [
    "If it fails, repeat steps 1, 2, and 9.", "If it fails, repeat step nine.", "Go back to the ninth step.",
    "If it fails, repeat step 2d.", "If it fails, repeat step 2-c.", "If it fails, repeat step 2(c).",
  ])
  func readsStepsThatAreListedOrNumberedInWordsOrBelowAStep(_ text: String) throws {
    #expect(try found(text, lang: "en").count == 1)
  }

  @Test(arguments: ["如果失败，请重复步骤1、2、9。", "如果失败，请返回第九步。", "如果失败，请重复步骤九。", "如果失败，请重复步骤2d。"])
  func readsThemInChinese(_ text: String) throws { #expect(try found(text).count == 1) }

  @Test(arguments: [
    "Repeat steps 1, 2.", "Repeat step two.", "The ninth step of the trail is steep.", "Repeat step 2 in 2-day turns.",
    "Repeat steps 1, 2, 15 times.", "See step 2-Apply in the list.", "See the sixth step of the install guide.",
    "Go back to the ninth page.", "Go to the sixth step in the wizard.",
  ])
  func whatCountsOrIsThereIsLeftAlone(_ text: String) throws { #expect(try found(text, lang: "en").isEmpty) }

  @Test(arguments: ["执行步骤一致，结果相同。", "第九步常常被忘记。", "请重复步骤二。", "请重复步骤1、2。", "请重复步骤1、10台节点各一次。", "系统跳转到第五步向导页。"])
  func whatCountsOrIsThereIsLeftAloneInChinese(_ text: String) throws { #expect(try found(text).isEmpty) }

  @Test func aTextThatNamesAStepAThousandTimesIsReadOnce() throws {
    func time(_ mentions: Int) throws -> Duration {
      let text = RichText(String(repeating: "返回到第一步，", count: mentions))
      let words = try #require(try CheckLexicon.all(from: .builtIn, for: ["zh"])["zh"])
      return ContinuousClock().measure { #expect(StepReference.all(in: text, words).count == mentions) }
    }
    #expect(try time(8000) < max(time(1000) * 24, .milliseconds(400)))
  }

  @Test func readsBothEndsOfARange() throws {
    #expect(try found("If it fails, repeat steps 1 to 7.", lang: "en").count == 1)
    #expect(try found("If it fails, repeat steps 1 to 2.", lang: "en").isEmpty)
    #expect(try found("然后重复步骤1~9。").count == 1)
    #expect(try found("然后重复步骤1至2。").isEmpty)
  }

  @Test(arguments: [
    "Then repeat steps 1 to 7 and click OK.", "Then repeat steps 1 and 7.", "Then repeat steps 1-7, then stop.",
    "(If it fails, repeat steps 1 through 7)",
  ])
  func readsTheLastNumberOfARange(_ text: String) throws { #expect(try found(text, lang: "en").count == 1) }

  @Test(arguments: [
    "Repeat step 2 and 15 minutes later check again.", "Now apply step 2 to 10 nodes.",
    "After step 2 - 30 minutes at most - stop.",
    "See step 2-12 in the printed guide.", "See steps 1 to 12 in the printed guide.",
    "Then repeat steps 1 and 7 and so on.", "Now repeat steps 2 to 10,000 times.", "Then apply step 2 to 10.",
  ])
  func aNumberOfWhatStandsBehindItIsNoStep(_ text: String) throws { #expect(try found(text, lang: "en").isEmpty) }

  @Test(arguments: ["请执行步骤2至30分钟后检查。", "请重复步骤2到10台节点。", "请重复第1至2步。", "请重复步骤2至1。"])
  func aNumberThatCountsIsNoStepInChinese(_ text: String) throws { #expect(try found(text).isEmpty) }

  @Test(arguments: ["请重复步骤2至30。", "请重复步骤2 到 10步。", "请重复第2至10步。", "（请重复步骤2~10）"])
  func readsTheEndOfARangeInChinese(_ text: String) throws { #expect(try found(text).count == 1) }

  @Test(arguments: [
    "The date was entered in the assistant at step 3 - Details.", "See step 3 of the setup wizard.",
    "In the wizard, step 3 asks for a name.",
    "Leave the wizard's step 7 as it is.", "In the new device wizard, go to step 4.",
  ])
  func theStepsOfAnAssistantAreNoneOfThePages(_ text: String) throws { #expect(try found(text, lang: "en").isEmpty) }

  @Test(arguments: [
    "Close the wizard. Then go to step 7.", "If the wizard fails, go to step 7.", "Close the wizard, go to step 7.",
    "Repeat step 7 to open the wizard.", "In step 7, the wizard asks for a name.",
    "Repeat step 7 in the list to open the wizard.",
    "Ask the druid, then go to step 7.",
  ])
  func anAssistantElsewhereInTheTextExcusesNothing(_ text: String) throws {
    #expect(try found(text, lang: "en").count == 1)
  }

  @Test func theStepsOfAnAssistantAreNoneOfThePagesInChinese() throws {
    #expect(try found("如果在向导的步骤 7 中选择了手动，则需要填写。").isEmpty)
    #expect(try found("在安装向导中，步骤 7 需要填写名称。").isEmpty)
    #expect(try found("打开向导，返回步骤 7。").count == 1)
    #expect(try found("请返回步骤 7，重新打开向导。").count == 1)
  }

  @Test func leavesLinksToOtherPagesAlone() throws {
    var pages = [page("a.html", "删除") { $0.procedure("删除", steps: ["单击[button:删除]。"]) }]
    let text = RichText("请参见步骤8", spans: [RichText.Span(kind: .link("b.html"), start: 9, end: 16)])
    pages[0].content.append(.paragraph(text))
    #expect(try findings(DanglingStepReference(), pages).isEmpty)
  }

  /// The second step has two steps below it.
  private func foundBelow(_ text: String) throws -> [Finding] {
    var pages = [
      page("a.html", "删除") {
        $0.procedure("删除", steps: ["单击[button:删除]。", "选择理由。", "单击[button:确定]。"])
        $0.paragraph(text)
      }
    ]
    pages[0].topic.procedures[0].steps[1].steps = ["a", "b"].map { Step(number: "2.\($0)", text: "选择其一。") }
    return try findings(DanglingStepReference(), pages)
  }

  @Test(arguments: ["然后重复步骤2.c。", "然后重复步骤3.a。", "然后重复步骤9.a。"])
  func reportsAStepBelowAStepThatIsNotThere(_ text: String) throws {
    #expect(try foundBelow(text).map { $0.locations[0].column } == [5])
  }

  @Test(arguments: ["然后重复步骤2.b。", "然后重复步骤2。"])
  func leavesStepsBelowAStepAlone(_ text: String) throws { #expect(try foundBelow(text).isEmpty) }

  @Test func countsTheListsBelowAnItemByLettersToo() throws {
    var pages = [page("a.html", "删除") { $0.procedure("删除", steps: ["单击[button:删除]。", "单击[button:确定]。"]) }]
    let below = Block.List(
      ordered: true, items: ["1", "2"].map { Block.Item(marker: $0, blocks: [.paragraph(RichText("选择其一。"))]) })
    pages[0].content.append(.list(Block.List(ordered: true, items: [Block.Item(marker: "1", blocks: [.list(below)])])))
    pages[0].content.append(.paragraph(RichText("然后重复步骤1.b，不要重复步骤1.c。")))
    #expect(try findings(DanglingStepReference(), pages).map(\.locations[0].text) == ["然后重复步骤1.b，不要重复步骤1.c。"])
  }

  @Test func looksAtTheListsOfAPageWithoutAProcedure() throws {
    func found(_ text: String, inList: Bool) throws -> Int {
      var built = page("a.html", "排查", kind: .concept)
      let items = ["检查网线是否插好。", inList ? text : "检查电源。"].enumerated().map {
        Block.Item(marker: String($0 + 1), blocks: [.paragraph(RichText($1))])
      }
      built.content = [.list(Block.List(ordered: true, items: items)), .paragraph(RichText(inList ? "完" : text))]
      return try findings(DanglingStepReference(), [built]).count
    }
    #expect(try found("如果没有，返回步骤9。", inList: true) == 1)
    #expect(try found("如果没有，返回步骤1。", inList: true) == 0)
    #expect(try found("安装向导的步骤9失败时，请重试。", inList: false) == 0)
    // A page without any steps has no step 9 either.
    #expect(try found("如果没有，返回步骤9。", inList: false) == 1)
    #expect(try found("如果没有，返回步骤1。", inList: false) == 0)
  }

  @Test(arguments: [
    ("For details, see step 8 in section Reading Logs.", "Reading Logs", 0),
    ("For details, see step 8 of Reading Logs.", "Reading Logs", 0),
    ("For details, see Reading Logs's step 8.", "Reading Logs", 0),
    ("See Reading Logs, then go to step 8.", "Reading Logs", 1),
    ("Go to step 8, which Reading Logs describes.", "Reading Logs", 1),
    ("Go to step 8 in the list on the right, see Reading Logs.", "Reading Logs", 1),
  ])
  func aStepOfAPageLinkedBesideItIsThatPages(_ sentence: String, _ title: String, _ count: Int) throws {
    for (target, count) in [("b.html", count), ("#logs", 1)] {
      let place = try #require(sentence.range(of: title))
      let start = sentence.utf8.distance(from: sentence.startIndex, to: place.lowerBound)
      var built = page("a.html", "Reading", lang: "en") { $0.procedure("Reading", steps: ["Click [button:Read]."]) }
      built.content.append(
        .paragraph(
          RichText(
            sentence, spans: [RichText.Span(kind: .link(target), start: start, end: start + title.utf8.count)])))
      #expect(try findings(DanglingStepReference(), [built]).count == count)
    }
  }

  @Test func anItemBelowAHeadingThatIsAStepIsAStepBelowIt() throws {
    func found(_ number: String) throws -> Int {
      let told = page("a.html", "验证") {
        $0.heading("步骤1：查看信息")
        $0.items(["单击“查看”。", "打开“域名”页面。"], numbered: true)
        $0.heading("步骤2：添加解析")
        $0.items(["单击“添加”。"], numbered: true)
        $0.paragraph("请参见步骤\(number)的图。")
      }
      return try findings(DanglingStepReference(), [told]).count
    }
    #expect(try found("1.2") == 0)
    #expect(try found("1.5") == 1)
    #expect(try found("2.2") == 1)
  }
}
