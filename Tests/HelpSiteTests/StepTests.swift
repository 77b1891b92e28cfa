import Testing
import TopicModel

@testable import HelpSite

@Suite struct ControlMarkingTests {
  private func html(_ text: String, _ controls: [Control]) -> String {
    ControlMarking.markup(text, controls: controls, strings: strings).html
  }

  private var strings: Strings { Strings(language: "zh-CN", table: ["control.icon": "图标"]) }

  private func button(_ label: String) -> Control { Control(kind: .button, label: label, action: .click) }

  @Test func drawsAControlInPlaceOfItsQuotes() {
    #expect(html("单击“删除”。", [button("删除")]) == "单击<span class=\"c c-button\">删除</span>。")
    #expect(html("Click \"OK\".", [button("OK")]) == "Click <span class=\"c c-button\">OK</span>.")
  }

  @Test func prefersTheQuotedPlaceAndFindsRepeatsInOrder() {
    let text = "删除前单击“删除”，再单击“删除”。"
    let result = html(text, [button("删除"), button("删除")])
    #expect(result.hasPrefix("删除前单击<span"))
    #expect(result.components(separatedBy: "<span").count == 3)
  }

  @Test func doesNotCutALabelOutOfALongerWord() {
    #expect(html("BOOKING, then OK", [button("OK")]) == "BOOKING, then <span class=\"c c-button\">OK</span>")
  }

  @Test func joinsTheItemsOfACascade() {
    let menu = Control(kind: .menu, label: "删除", path: ["更多", "删除"], action: .click)
    #expect(
      html("选择“更多 > 删除”。", [menu])
        == "选择<span class=\"c c-menu\">更多<span class=\"c-sep\"> › </span>删除</span>。")
  }

  @Test func drawsAPictureWhereItStoodAndInPlaceOfItsEmptyQuotes() {
    let icon = Control(kind: .icon, label: "icon-edit", action: .click, offset: 2)
    for text in ["单击，再单击“删除”。", "单击“”，再单击“删除”。"] {
      let result = html(text, [icon, button("删除")])
      #expect(result.hasPrefix("单击<span class=\"c c-icon c-tight\"><svg"), "\(result)")
      #expect(result.hasSuffix("edit</span>，再单击<span class=\"c c-button\">删除</span>。"), "\(result)")
    }
    #expect(html("单击。", [Control(kind: .icon, label: "02-12", action: .click, offset: 2)]).hasSuffix("图标</span>。"))
  }

  @Test func keepsABoxBesideAShortLabelOnly() {
    let box = Control(kind: .checkbox, label: "同意", action: .select)
    #expect(html("勾选“同意”。", [box]) == "勾选<span class=\"c c-checkbox c-tight\">同意</span>。")
    let long = String(repeating: "我已阅读并同意", count: 3)
    let longBox = Control(kind: .checkbox, label: long, action: .select)
    #expect(html("勾选“\(long)”。", [longBox]) == "勾选<span class=\"c c-checkbox\">\(long)</span>。")
  }

  @Test func keepsALabelOfAFewLatinWordsOnOneLine() {
    #expect(
      html("Click Create Task.", [button("Create Task")])
        == "Click <span class=\"c c-button c-tight\">Create Task</span>.")
    let long = "Automatically synchronize new images to the task"
    #expect(html("Click \(long).", [button(long)]) == "Click <span class=\"c c-button\">\(long)</span>.")
  }

  @Test func leavesAStepAloneWhoseTextLacksTheLabel() {
    #expect(html("继续。", [button("删除")]) == "继续。")
    #expect(html("<b>", [button("x")]) == "&lt;b&gt;")
  }
}

@Suite struct TextDifferenceTests {
  @Test func marksTheWordsThatDiffer() {
    #expect(TextDifference.markup("单击批量删除", against: "单击删除").html == "单击<mark>批量</mark>删除")
    #expect(TextDifference.markup("Click Delete", against: "Click Delete").html == "Click Delete")
  }

  @Test func marksTheControlsOfAStepThatDifferAndDrawsAll() {
    let strings = Strings(language: "zh-CN", table: [:])
    let (delete, ok) = (
      Control(kind: .button, label: "删除", action: .click), Control(kind: .button, label: "确定", action: .click)
    )
    let batch = Control(kind: .button, label: "批量删除", action: .click)
    let markup = TextDifference.markup(
      "单击“删除”，单击“确定”。", against: "单击“批量删除”，单击“确定”。", controls: ([delete, ok], [batch, ok]), strings: strings)
    #expect(
      markup.html
        == "单击<mark><span class=\"c c-button\">删除</span></mark>，单击<span class=\"c c-button\">确定</span>。")
  }

  @Test(arguments: [
    // Of two sentences about other things only the names are compared.
    ("选择类型，单击“确认”。", "在下拉列表中选择成员，单击“确定”。", ["确认", "17", "确定"], "选择类型，单击“确<mark>认</mark>”。"),
    ("勾选要收回的客户，单击“批量回收客户”。", "批量收回客户", ["批量收回客户", "批量回收客户"], "勾选要收回的客户，单击“批量<mark>回</mark>收客户”。"),
    // A name that is a part of the other is marked wherever it stands.
    ("单击“提交”后提交。", "单击“提交申请”。", ["提交", "提交申请"], "单击“<mark>提交</mark>”后<mark>提交</mark>。"),
    // Of a longer number or word a name is no part.
    ("15个网卡时最多5个盘", "最多8个盘", ["5个", "8个"], "15个网卡时最多<mark>5</mark>个盘"),
    // Where both have the same name, or one has none, the sentences are compared.
    ("单击“确定”两次", "单击“确定”", ["确定"], "单击“确定”<mark>两次</mark>"),
    ("单击“是”", "单击“否”", ["确定", ""], "单击“<mark>是</mark>”"),
  ]) func marksOfTwoPlacesWhatTheFindingIsAbout(_ own: String, _ other: String, _ names: [String], _ marked: String) {
    #expect(TextDifference.markup(own, against: other, about: names).html == marked)
  }

  @Test func aCharacterThatIsTheSameByChanceIsMarkedWithItsNeighbours() {
    #expect(TextDifference.markup("甲乙中丙丁。", against: "子中丑。").html == "<mark>甲乙中丙丁</mark>。")
  }
}

@Suite struct StepsViewTests {
  private let strings = Strings(language: "zh-CN", table: [:])

  private func views(_ procedure: Procedure, _ content: [Block] = []) -> [View] {
    StepsView(procedure: procedure, other: nil, content: StepContent(content), strings: strings).views()
  }

  @Test func theStepsOfAChoiceStandBelowIt() throws {
    let inner = [
      Step(number: "1.a", text: "单击名称。", choice: 0), Step(number: "1.a", text: "单击图标。", choice: 1),
      Step(number: "1.b", text: "单击“确定”。"),
    ]
    let step = Step(
      number: "1", text: "修改名称。", choices: [Choice(text: "在列表中"), Choice(text: "在详情页")], steps: inner)
    let view = try #require(views(Procedure(id: "p", title: "P", steps: [step])).first)
    let choices = try #require(view["choices"] as? [View])
    #expect(choices.map { ($0["steps"] as? [View])?.map { $0["plain"] as? String } } == [["单击名称。"], ["单击图标。"]])
    #expect((view["steps"] as? [View])?.map { $0["plain"] as? String } == ["单击“确定”。"])
    // Of two with one number the first has the anchor.
    #expect(choices.map { ($0["steps"] as? [View])?.first?["hasAnchor"] as? Bool } == [true, false])
  }

  @Test func tellsCommandsAndWordsFromNotes() throws {
    let bold = { (text: String) in
      Block.paragraph(RichText(text, spans: [.init(kind: .strong, start: 0, end: text.utf8.count)]))
    }
    let content: [Block] = [
      .list(
        .init(
          ordered: true,
          items: [
            .init(
              marker: "1",
              blocks: [
                .paragraph(RichText("执行以下命令。")), bold("chmod +x setup.bin"), bold("注意"), .paragraph(RichText("等待片刻。")),
                .note(.init(kind: .warning, blocks: [.paragraph(RichText("不可撤销。"))])), .code("a\nb"),
              ], position: Position(line: 3, column: 1))
          ]))
    ]
    let step = Step(
      number: "1", text: "执行以下命令。", notes: ["chmod +x setup.bin", "注意", "等待片刻。", "不可撤销。", "别处写的。"],
      position: Position(line: 3, column: 1))
    let view = try #require(views(Procedure(id: "p", title: "P", steps: [step]), content).first)
    let notes = try #require(view["notes"] as? [View])
    #expect(notes.map { $0["isCode"] as? Bool } == [true, false, false, false, false])
    #expect(notes.map { $0["isWords"] as? Bool } == [false, true, true, false, false])
    #expect(notes.map { $0["tone"] as? String } == ["", "", "", "warning", "info"])
    #expect((view["code"] as? [View])?.map { $0["text"] as? String } == ["a\nb"])
  }

  /// What is copied for a customer: commands are no notes, and what it leads to is said once.
  @Test func plainTextHasCommandsAndWordsAsTheyAreAndTheResultOnce() {
    var first = Step(number: "1", text: "Open the shell.")
    first.notes = ["vi /etc/hosts", "Save it.", "It cannot be undone."]
    first.position = Position(line: 3, column: 1)
    first.results = ["The file is open."]
    let last = Step(number: "2", text: "Click OK.", results: ["All is done."])
    let procedure = Procedure(id: "p", title: "P", steps: [first, last], results: ["All is done."])
    let command = RichText("vi /etc/hosts", spans: [.init(kind: .code, start: 0, end: 13)])
    let item = Block.Item(
      marker: "1",
      blocks: [
        .paragraph(RichText("Open the shell.")), .paragraph(command), .paragraph(RichText("Save it.")),
        .code("a\nb"),
        .note(.init(kind: .warning, blocks: [.paragraph(RichText("It cannot be undone."))])),
      ], position: Position(line: 3, column: 1))
    let topic = Topic(id: "t", source: "t.html", title: "P", lang: "en", kind: .task, procedures: [procedure])
    let guide = PlainGuide(
      entry: .init(topic: topic, procedure: procedure, index: 0),
      content: StepContent([.list(.init(ordered: true, items: [item]))]),
      strings: Strings(language: "en", table: ["note.warning": "Warning", "punctuation.colon": ": "]))
    #expect(
      guide.text == """
        P

        1. Open the shell.
           a
           b
           vi /etc/hosts
           Save it.
           Warning: It cannot be undone.
           → The file is open.
        2. Click OK.

        All is done.
        """)
  }

  @Test func theLinkToAStepStandsAtTheWayThatNamesIt() throws {
    var choosing = Step(number: "1", text: "查看结果。", goto: ["3", "2", "13"])
    choosing.choices = [Choice(text: "全部通过：请执行步骤3。"), Choice(text: "Otherwise, go to step 2.")]
    let steps = [choosing] + ["2", "3", "13"].map { Step(number: $0, text: "继续。") }
    let view = try #require(views(Procedure(id: "p", title: "P", steps: steps), []).first)
    func numbers(_ view: View) -> [String?]? { (view["branches"] as? [View])?.map { $0["number"] as? String } }
    let choices = try #require(view["choices"] as? [View])
    #expect(choices.map(numbers) == [["3"], ["2"]])
    #expect(numbers(view) == ["13"], "no way names it")
  }

  @Test func whatTheLastStepLeadsToStandsOnceOnAPage() {
    let steps = [
      Step(number: "1", text: "删除。", results: ["已删除。"]), Step(number: "2", text: "刷新。", results: ["已删除。", "列表已更新。"]),
    ]
    let views = views(Procedure(id: "p", title: "P", steps: steps, results: ["已删除。"]), [])
    let results = views.map { ($0["results"] as? [View])?.map { $0["text"] as? String } }
    #expect(results == [["已删除。"], ["列表已更新。"]])
  }

  @Test func codeInMarkdownCannotLeaveItsFence() {
    #expect(MarkdownText.fenced("a\n```\n<b>\r<i>", indent: "   ") == "   ````\n   a\n   ```\n   <b>\n   <i>\n   ````")
  }
}

@Suite struct FlowDrawingTests {
  @Test func drawsOnlyProceduresWithBranchesOrChoices() {
    let plain = Procedure(id: "p", title: "P", steps: [Step(number: "1", text: "a"), Step(number: "2", text: "b")])
    let strings = Strings(language: "en", table: [:])
    #expect(FlowDrawing(procedure: plain, strings: strings) == nil)
    var branching = plain
    branching.steps[1].goto = ["1"]
    let drawing = FlowDrawing(procedure: branching, strings: strings)
    #expect(drawing?.markup.html.contains("flow-branch") == true)
    #expect(drawing?.markup.html.contains("<title>") == true)
    // One for wide screens, one for narrow ones; each says in words what it shows.
    #expect(drawing?.markup.html.components(separatedBy: "<desc>").count == 3)
  }

  @Test func fieldsToFillInAreNoWaysToChooseFrom() {
    func field(_ label: String) -> Choice {
      Choice(text: "\(label)：输入名称。", controls: [Control(kind: .field, label: label, action: .enter)])
    }
    var procedure = Procedure(
      id: "p", title: "P", steps: [Step(number: "1", text: "a"), Step(number: "2", text: "b")])
    let strings = Strings(language: "zh-CN", table: [:])
    procedure.steps[0].choices = [field("名称"), field("描述"), Choice(text: "数量：默认为1。")]
    #expect(FlowDrawing(procedure: procedure, strings: strings) == nil)
    procedure.steps[0].choices[2].controls = [Control(kind: .button, label: "添加", action: .click)]
    #expect(FlowDrawing(procedure: procedure, strings: strings) != nil)
    procedure.steps[0].choices = [field("名称"), Choice(text: "短信"), Choice(text: "邮件")]
    #expect(FlowDrawing(procedure: procedure, strings: strings) != nil)
  }

  @Test func drawsWhatLeadsElsewhereFromTheWayThatSaysSo() {
    var procedure = Procedure(
      id: "p", title: "P",
      steps: ["1", "2", "3"].map { Step(number: $0, text: "step") })
    procedure.steps[0].choices = [Choice(text: "If so, go to step 3."), Choice(text: "Otherwise, go on.")]
    procedure.steps[0].goto = ["3"]
    let drawing = FlowDrawing(procedure: procedure, strings: Strings(language: "en", table: [:]))
    let html = drawing?.markup.html ?? ""
    let ways = html.matches(of: #/class="flow-choice" rx="14" x="(\d+)" y="(\d+)" width="(\d+)" height="(\d+)"/#)
    let starts = html.matches(of: #/class="flow-branch" d="M(\d+) (\d+)H/#)
    #expect(ways.count == 4 && starts.count == 2)
    for (way, start) in zip([ways[0], ways[2]], starts) {
      guard let x = Int(way.1), let y = Int(way.2), let width = Int(way.3), let height = Int(way.4) else { continue }
      #expect(Int(start.1) == x + width && Int(start.2) == y + height / 2)
    }
  }

  @Test(arguments: [FlowLayout.Shape.wide.width, FlowLayout.Shape.narrow.width])
  func nothingStandsOutsideOrOnSomethingElse(_ width: Int) {
    let long = String(repeating: "一二三四五六七八九十", count: 9)
    let nodes = (1...4).map { number in
      FlowDrawing.Node(
        text: "\(number) \(long)", ways: number == 2 ? [(long, [0]), ("b", [3]), ("c", [])] : [],
        goto: number == 4 ? [0] : [])
    }
    let shape = width == FlowLayout.Shape.wide.width ? FlowLayout.Shape.wide : .narrow
    let layout = FlowLayout(nodes, shape: shape, top: 14)
    let parts = layout.rows.flatMap { [$0.box] + $0.ways }
    for (place, part) in parts.enumerated() {
      #expect(part.x >= 0 && part.right <= shape.width && part.y >= 0 && part.bottom <= layout.height)
      for line in part.lines { #expect(FlowText.width(line) * 6.75 <= Double(part.width - 14)) }
      for other in parts[(place + 1)...] {
        #expect(part.right <= other.x || other.right <= part.x || part.bottom <= other.y || other.bottom <= part.y)
      }
    }
    #expect(shape.lane.x + (shape.lane.count - 1) * shape.lane.gap < shape.width)
  }

  @Test func wrapsByWidthAndSaysThatThereIsMore() {
    #expect(FlowText.wrap("一二三四五六", units: 6, lines: 2) == ["一二三", "四五六"])
    #expect(FlowText.wrap("一二三四五六七", units: 6, lines: 2) == ["一二三", "四五…"])
    #expect(
      FlowText.wrap(String(repeating: "x", count: 30), units: 12, lines: 4).allSatisfy { FlowText.width($0) <= 12 })
  }

  @Test func noLineBeginsWithWhatClosesOrEndsWithWhatOpens() {
    #expect(FlowText.wrap("一二三，四五", units: 7, lines: 3) == ["一二三，", "四五"])
    #expect(FlowText.wrap("一二三，四五", units: 6, lines: 3) == ["一二", "三，四", "五"])
    #expect(FlowText.wrap("一二“三四”", units: 7, lines: 3) == ["一二", "“三四”"])
    #expect(FlowText.wrap("一二[三四]，五六", units: 9, lines: 3) == ["一二[三", "四]，五六"])
  }
}
