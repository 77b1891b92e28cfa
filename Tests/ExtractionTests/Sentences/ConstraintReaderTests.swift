import Lexicon
import Testing
import TopicModel

@testable import Extraction

@Suite struct ConstraintReaderTests {
  func kinds(
    _ text: String, _ language: String = "zh", context: ConstraintReader.Context = .init()
  ) throws -> [Constraint.Kind] {
    try ConstraintReader(lexicon: .builtIn).constraints(in: RichText(text), context: context, language: language).map(
      \.kind)
  }

  @Test(arguments: [
    ("不支持删除审核中的订单。", Constraint.Kind.prohibition),
    ("仅支持回收有效的优惠券。", .eligibility),
    ("一次最多选择50个订单。", .limit),
    ("删除订单后，关联的发票将失效。", .consequence),
    ("删除后不可恢复。", .consequence),
    ("操作时需要输入短信验证码。", .verification),
    ("删除订单前，请先关闭自动续费。", .prerequisite),
  ])
  func tellsKindsByMarkers(text: String, kind: Constraint.Kind) throws {
    #expect(try kinds(text) == [kind])
  }

  @Test(arguments: ["建议每次不超过10个订单。", "您可以查看订单。", "例如，不支持删除。", "不支持以下操作："])
  func leavesAdviceCapabilitiesAndLeadsAlone(text: String) throws {
    #expect(try kinds(text) == [])
  }

  @Test func takesEverythingBelowPrerequisites() throws {
    let reader = try ConstraintReader(lexicon: .builtIn)
    let section = reader.section(ofHeading: "前提条件", language: "zh")
    #expect(try kinds("已创建订单。", context: .init(section: section)) == [.prerequisite])
    #expect(try kinds("已创建订单。") == [])
  }

  @Test func readsNumberUnitAndStates() throws {
    let reader = try ConstraintReader(lexicon: .builtIn)
    let limit = try #require(
      reader.constraints(in: RichText("一次最多可删除50个订单。"), context: .init(), language: "zh").first)
    #expect(limit.quantity == 50)
    #expect(limit.unit == "个")
    let state = try #require(
      reader.constraints(in: RichText("只有状态为“有效”、“冻结”的订单才能删除。"), context: .init(), language: "zh").first)
    #expect(state.states == ["有效", "冻结"])
  }
}

@Suite struct ConstraintJudgementTests {
  func kinds(_ text: String, _ language: String, _ context: ConstraintReader.Context = .init()) throws -> [String] {
    try ConstraintReader(lexicon: .builtIn).constraints(in: RichText(text), context: context, language: language)
      .map(\.kind.rawValue)
  }

  @Test(arguments: [
    ("请勿关闭页面，否则订单会丢失。", ["prohibition"]),
    ("需要先绑定邮箱，否则无法收到通知。", ["prerequisite"]),
    ("名称长度不能小于页面要求的长度。", ["limit"]),
    ("可选取的时间范围为1个月~3年。", ["limit"]),
    ("只能选择一种付款方式。", ["limit"]),
    ("只有状态为“有效”的订单才可以退款。", ["eligibility"]),
    ("只有管理员可以审批订单。", ["permission"]),
    ("删除订单后，将撤销关联的优惠。", ["consequence"]),
    ("提交后，将订单编号告知客户。", []),
    ("如果删除失败，请先刷新页面。", []),
    ("您需要等待10分钟，才能查看结果。", []),
    ("为避免数据丢失，建议备份。", []),
    ("属性：名称（仅部分地区支持）、状态。", []),
    ("如何删除不支持退款的订单？", []),
  ])
  func judgesChineseSentences(text: String, expected: [String]) throws {
    #expect(try kinds(text, "zh") == expected)
  }

  @Test(arguments: [
    ("Only paid orders can be refunded.", ["eligibility"]),
    ("You cannot delete orders that are being reviewed.", ["prohibition"]),
    ("A maximum of 50 orders can be selected.", ["limit"]),
    ("Only one owner can be set.", ["limit"]),
    ("Deleted orders cannot be recovered.", ["consequence"]),
    ("You can restart orders in the Stopped state.", ["eligibility"]),
    ("Do not close the page.", ["prohibition"]),
    ("You are advised to delete no more than 10 orders.", []),
    ("For example, you cannot delete it.", []),
    ("The page cannot be opened because the order is not available.", ["prohibition"]),
  ])
  func judgesEnglishSentences(text: String, expected: [String]) throws {
    #expect(try kinds(text, "en") == expected)
  }

  @Test func takesItemsBelowALeadForConditions() throws {
    let item = "订单未被其他流程占用锁定。"
    #expect(try kinds(item, "zh", .init(lead: "订单需要满足以下条件：")) == ["eligibility"])
    #expect(try kinds(item, "zh", .init(lead: "退款前，请确认满足以下条件：")) == ["prerequisite"])
    #expect(try kinds(item, "zh", .init(lead: "订单包括：")) == [])
  }

  @Test func endsNoSentenceInsideALink() throws {
    let text = "请参考怎么退款？修改，不支持退款的订单除外。"
    let link = RichText.Span(kind: .link("a.html"), start: 9, end: 24)
    let splitter = try SentenceSplitter(lexicon: .builtIn)
    #expect(splitter.sentences(in: RichText(text, spans: [link]), language: "zh").count == 1)
    #expect(splitter.sentences(in: RichText(text), language: "zh").count == 2)
  }
}

@Suite struct ConstraintPlaceTests {
  @Test(arguments: [
    ("确保报表处于“可用”状态。", Constraint.Kind.prerequisite), ("请排查报表没有正在执行的任务，再执行发布操作。", .prerequisite),
    ("发布过程中，报表不可用。", .consequence), ("如果发布失败，将有可能会丢失数据，请谨慎操作。", .consequence),
    ("开启操作保护的用户，在进行敏感操作时，通过二次认证确认您的身份。", .verification), ("删除目录，将会删除其中的报表。", .consequence),
    ("勾选“强制发布”会导致未保存的数据丢失。", .consequence),
  ])
  func tellsWhatMustBeSoAndWhatHappensMeanwhile(text: String, kind: Constraint.Kind) throws {
    #expect(try ConstraintWriting.kinds(text) == [kind])
  }

  @Test(arguments: ["如果发布失败，请联系客服。", "如果不再需要报表，可以删除报表。", "发布过程中，可以查看进度。", "单击“确认”，报表会被保存。"])
  func leavesHelpAndRemarksAlone(text: String) throws {
    #expect(try ConstraintWriting.kinds(text) == [])
  }

  @Test func aStepsOwnTextDemandsNothingThatARemarkDoes() throws {
    let text = "发布中的报表不允许删除，请选择其他报表。"
    #expect(try ConstraintWriting.kinds(text, "zh", .init(step: "3", isStepsOwn: true)) == [])
    #expect(try ConstraintWriting.kinds(text, "zh", .init(step: "3")) == [.prohibition])
    #expect(try ConstraintWriting.kinds("确认报表信息。", "zh", .init(step: "3", isStepsOwn: true)) == [])
  }

  @Test func whoMayDoAStepIsAPermission() throws {
    let text = "管理员可批量选择报表进行归档。"
    #expect(try ConstraintWriting.kinds(text, "zh", .init(step: "1", isStepsOwn: true)) == [.permission])
    #expect(try ConstraintWriting.kinds(text) == [], "elsewhere it tells what an administrator is for")
  }

  @Test func readsPointersBelowPrerequisitesAsNone() throws {
    let section = ConstraintReader.Context(section: .prerequisites)
    #expect(try ConstraintWriting.kinds("具体操作，请参考权限管理。", "zh", section) == [])
    #expect(try ConstraintWriting.kinds("已经参考示例完成配置。", "zh", section) == [.prerequisite])
  }

  @Test(arguments: [
    ("Restarting a report will disconnect its readers.", [Constraint.Kind.consequence]),
    ("The old console cannot be used to publish reports.", [.prohibition]),
    ("While a report is being rebuilt, it is unavailable.", [.consequence]), ("The figure is only an example.", []),
  ])
  func judgesEnglishSentences(text: String, expected: [Constraint.Kind]) throws {
    #expect(try ConstraintWriting.kinds(text, "en") == expected)
  }
}
