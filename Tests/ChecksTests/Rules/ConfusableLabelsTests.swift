import Testing
import TopicModel

@testable import Checks

@Suite struct ConfusableLabelsTests {
  @Test func reportsATitleAndItsButtonWithCharactersExchanged() throws {
    let found = try findings(
      ConfusableLabels(),
      [
        page("a.html", "收回客户") {
          $0.procedure(
            "批量收回客户", .batch, action: "收回", object: "客户",
            steps: ["勾选需要收回的客户，单击[button:批量回收客户]。", "在[page:收回客户]页面，单击[button:确定]。"])
        }
      ])
    #expect(found.count == 1)
    #expect(found.first?.locations.map(\.line) == [3, 2])
    #expect(found.first?.message.text.contains("批量收回客户") == true)
    #expect(found.first?.message.text.contains("批量回收客户") == true)
  }

  @Test(arguments: [
    ("即立创建", "立即创建", 3, 1), ("即立创建", "立即创建", 2, 0), ("共享子网", "子网共享", 3, 0), ("Now Create", "Create Now", 3, 1),
  ])
  func reportsALabelThatThreePagesWriteInAnotherOrder(_ odd: String, _ usual: String, _ others: Int, _ count: Int)
    throws
  {
    let pages = (0...others).map { index in
      page("\(index).html", "说明\(index)") {
        $0.procedure("做法\(index)", steps: ["先看第\(index)页的说明再单击[button:\(index == 0 ? odd : usual)]。"])
      }
    }
    #expect(
      try findings(ConfusableLabels(), pages).map { $0.locations[0].source } == Array(repeating: "0.html", count: count)
    )
  }

  @Test func reportsTheEndingOfSisterProceduresThatFewHave() throws {
    var pages = (1...4).map { number in
      page("customers/\(number).html", "操作\(number)") {
        $0.procedure("操作\(number)", steps: ["选择内容\(number)。", "单击[button:确定]。"])
      }
    }
    #expect(try findings(ConfusableLabels(), pages).isEmpty)
    pages.append(
      page("customers/invite.html", "邀请客户") {
        $0.procedure("邀请客户", steps: ["在[page:邀请]页面，选择[dropdown:关联类型]后，单击[button:确认]。"])
      })
    let found = try findings(ConfusableLabels(), pages)
    #expect(found.map { $0.locations[0].source } == ["customers/invite.html"])
  }

  @Test func anEndingThatSharesACharacterElsewhereIsAnother() throws {
    let pages = (1...5).map { number in
      page("\(number).html", "操作\(number)") {
        $0.procedure("操作\(number)", steps: ["选择内容\(number)。", "单击[button:\(number == 5 ? "定义" : "确定")]。"])
      }
    }
    #expect(try findings(ConfusableLabels(), pages).isEmpty)
  }

  private func adding(_ source: String, _ label: String) -> Page {
    page(source, "添加网卡") {
      $0.procedure(
        "添加网卡", action: "添加", object: "网卡",
        steps: ["单击[button:网卡]。", "在网卡列表的上方，单击[button:\(label)]。", "单击[button:确定]。"])
    }
  }

  @Test func aWordThatSharesACharacterIsTakenForAnother() throws {
    let pages = [adding("a.html", "添加弹性网卡"), adding("b.html", "增添弹性网卡"), adding("c.html", "添加弹性网卡")]
    #expect(try findings(ConfusableLabels(), pages).map { $0.locations[0].source } == ["b.html"])
    #expect(try findings(ControlUnderTwoLabels(), pages).isEmpty)
  }

  @Test func namesThatNeitherBeginNorEndAlikeAreTwo() throws {
    let pages = [adding("a.html", "可用的数据库"), adding("b.html", "数据库选择"), adding("c.html", "可用的数据库")]
    #expect(try findings(ConfusableLabels(), pages).isEmpty)
  }

  @Test func whatSaysHowManyIsNoPartOfTheObject() throws {
    func found(_ object: String) throws -> Int {
      try findings(
        ConfusableLabels(),
        [
          page("a.html", "Backgrounds", lang: "en") {
            $0.procedure(
              "One", action: "change", object: "background", counterparts: ["a.html#2"],
              steps: ["Click [button:Change]."])
            $0.procedure(
              "Several", .batch, action: "change", object: object, counterparts: ["a.html#1"],
              steps: ["Select all and click [button:Change]."])
          }
        ]
      ).count
    }
    #expect(try found("background of all pages") == 0)
    #expect(try found("backgrounds") == 0)
    #expect(try found("background image") == 1)
  }

  @Test func leavesAnEndingAloneThatLooksLikeNoOther() throws {
    let pages = (1...4).map { number in
      page("\(number).html", "操作\(number)") {
        $0.procedure("操作\(number)", steps: ["单击[button:\(number == 4 ? "提交" : "确定")]。"])
      }
    }
    #expect(try findings(ConfusableLabels(), pages).isEmpty)
  }

  @Test func reportsAnObjectThatTheTwoFormsNameDifferently() throws {
    let found = try findings(
      ConfusableLabels(),
      [
        page("coupons.html", "回收代金券额度") {
          $0.procedure(
            "回收代金券额度", action: "回收", object: "代金券额度", counterparts: ["coupons.html#2"], steps: ["单击[button:回收]。"])
          $0.procedure(
            "批量回收代金券", .batch, action: "回收", object: "代金券", counterparts: ["coupons.html#1"],
            steps: ["勾选多条记录，单击[button:批量回收]。"])
        }
      ])
    #expect(found.count == 1)
    #expect(found.first?.message.text.contains("代金券额度") == true)
  }

  @Test func reportsForbiddenTermsAndProposesThePreferredOne() throws {
    var options = CheckOptions()
    options.terminology = [CheckOptions.Term(preferred: "确定", forbidden: ["好的"])]
    let pages = [page("a.html", "修改") { $0.procedure("修改", steps: ["单击[button:好的]。"]) }]
    #expect(try findings(ConfusableLabels(), pages).isEmpty)
    let found = try findings(ConfusableLabels(), pages, options: options)
    #expect(found.count == 1 && found[0].remedy.text.contains("确定"))
  }

  @Test func aTitleAsLongAsAPageIsNoName() throws {
    let title = String(repeating: "批量处理", count: 8_000)
    let long = page("a.html", "批量处理") {
      $0.procedure(title, .batch, action: "处理", object: title, steps: ["单击[button:批量处理]。", "单击[button:确定]。"])
      $0.paragraph(title)
    }
    #expect(try findings(ConfusableLabels(), [long]).isEmpty)
  }

  @Test func findsAForbiddenTermOnceThoughOtherPagesHaveThePreferredOne() throws {
    var options = CheckOptions()
    options.terminology = [CheckOptions.Term(preferred: "确定", forbidden: ["确认"])]
    let pages = [("a.html", "确认"), ("b.html", "确定"), ("c.html", "确定")].map { source, label in
      page(source, "修改地址") {
        $0.procedure("修改地址", action: "修改", object: "地址", steps: ["单击[button:修改]。", "单击[button:\(label)]。"])
      }
    }
    #expect(try findings(ConfusableLabels(), pages).count == 1)
    let found = try findings(ConfusableLabels(), pages, options: options)
    #expect(found.count == 1 && found[0].message.text.contains("terminology"))
  }
}

extension ConfusableLabelsTests {
  private func reclaiming(_ sentence: String) -> Page {
    page("a.html", "回收代金券额度") {
      $0.procedure("回收代金券额度", action: "回收", object: "代金券额度", steps: ["单击[button:回收]。"])
      $0.paragraph(sentence)
    }
  }

  @Test func reportsASentenceThatShortensTheObject() throws {
    let found = try findings(ConfusableLabels(), [reclaiming("也支持批量回收代金券。")])
    #expect(found.map { $0.locations[0].line } == [4])
  }

  @Test(arguments: ["支持批量回收代金券额度。", "单击“批量回收代金券”。", "此时回收代金券。", "回收代金券后面的操作见附录。", "支持批量回收代金。"])
  func leavesTheWholeNameAndOtherPhrasesAlone(_ sentence: String) throws {
    let other = page("b.html", "回收代金", kind: .concept)
    #expect(try findings(ConfusableLabels(), [reclaiming(sentence), other]).isEmpty)
  }

  @Test func wordsThatChangePlacesMakeAnotherPhrase() throws {
    let found = try findings(
      ConfusableLabels(),
      [page("a.html", "子网共享") { $0.procedure("子网共享", steps: ["单击[button:共享子网]。"]) }])
    #expect(found.isEmpty)
  }

  private func editing(_ source: String, save: String) -> Page {
    page(source, "修改安全组") {
      $0.procedure(
        "修改安全组", action: "修改", object: "安全组", steps: ["单击[button:修改]。", "输入[field:名称]。", "单击[button:\(save)]。"])
    }
  }

  @Test(arguments: [("确定", "确认"), ("添加规则", "加添规则")])
  func labelsThatReadersTakeForEachOtherAreReportedOnce(_ usual: String, _ odd: String) throws {
    let pages = [editing("a.html", save: usual), editing("b.html", save: odd), editing("c.html", save: usual)]
    #expect(try findings(ConfusableLabels(), pages).map { $0.locations[0].source } == ["b.html"])
    #expect(try findings(ControlUnderTwoLabels(), pages).isEmpty)
  }

  @Test func labelsThatNobodyConfusesAreAnotherRules() throws {
    let pages = [editing("a.html", save: "确定"), editing("b.html", save: "提交"), editing("c.html", save: "确定")]
    #expect(try findings(ConfusableLabels(), pages).isEmpty)
    #expect(try findings(ControlUnderTwoLabels(), pages).count == 1)
  }

  @Test func wordsOfANameThatChangePlacesInASentenceAreConfusable() throws {
    func telling(_ source: String, _ text: String) -> Page { page(source, "Lost Keys", lang: "en") { $0.bold(text) } }
    let usual = telling("a.html", "After you click *Get Key*, a message is displayed.")
    let found = try findings(
      ConfusableLabels(), [usual, telling("b.html", "After you click *Key Get*, a message is displayed.")])
    #expect(found.map { $0.locations[0].source } == ["b.html"])
    #expect(
      try findings(
        ConfusableLabels(), [usual, telling("b.html", "After you click *Set Key*, a message is displayed.")]
      )
      .isEmpty)
  }

  @Test func aCaptionMayShortenAnObject() throws {
    var told = page("a.html", "回收代金券额度") {
      $0.procedure("回收代金券额度", action: "回收", object: "代金券额度", steps: ["单击[button:回收]。"])
    }
    told.content.append(.figure(Block.Figure(source: "a.png", alternative: "", caption: RichText("批量回收代金券"))))
    #expect(try findings(ConfusableLabels(), [told]).isEmpty)
    told.content.append(.paragraph(RichText("批量回收代金券。")))
    #expect(try findings(ConfusableLabels(), [told]).count == 1)
  }

  @Test func whatIsDoneWithAnObjectIsNoPartOfItsName() throws {
    func count(_ object: String) throws -> Int {
      let told = page("a.html", "批量编辑" + object) {
        $0.procedure("批量编辑" + object, .batch, action: "编辑", object: object, steps: ["勾选多个资产。", "单击[button:批量编辑]。"])
        $0.paragraph("在列表中批量编辑资产，每次一页。")
      }
      return try findings(ConfusableLabels(), [told]).count
    }
    #expect(try count("资产目录") == 1)
    #expect(try count("资产以添加") == 0)
  }
}
