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
