import Lexicon
import Testing
import TopicModel

@testable import Counterparts

@Suite struct PairReportTests {
  private let topics = [
    page("a/x", "收回客户", [procedure("1", "收回客户"), procedure("2", "批量收回客户", .batch)]),
    page("a/y", "导入客户", [procedure("3", "批量导入客户", .batch)]),
    page("a/z", "邀请客户", [procedure("4", "邀请客户")]),
    page("a/w", "删除客户", [procedure("5", "删除客户", .batch, steps: ["勾选一个或多个客户，单击“删除”。"])]),
    page("a/u", "标注图片", [procedure("7", "标注图片", .batch, steps: ["选择多张图片。"])]),
    page("a/t", "搜索客户", [procedure("8", "按多个标签搜索", .batch)]),
    page("b/v", "修改密码", [procedure("6", "修改密码")]),
  ]

  private func report() throws -> (PairReport, CounterpartLinker, [Topic]) {
    let linker = try CounterpartLinker(lexicon: .builtIn)
    let linked = linker.link(topics)
    return (PairReport(topics: linked, linker: linker), linker, linked)
  }

  @Test func listsEveryLinkOnce() throws {
    let pairs = try report().0.pairs
    #expect(pairs.map { "\($0.batch.id) \($0.single.id)" } == ["2 1"])
    #expect(pairs[0].batch.source == "a/x")
  }

  @Test func missingFormsAreThoseOfOperationsToldInOneFormOnly() throws {
    let report = try report().0
    #expect(report.missing().map { "\($0.procedure.id) \($0.missing)" } == ["3 single", "4 batch"])
    #expect(report.missing(.single).map(\.procedure.id) == ["3"])
  }

  @Test func aProcedureThatPicksOneOrMoreServesBoth() throws {
    let (report, _, linked) = try report()
    #expect(report.servesBoth(linked[3].procedures[0], language: "zh-CN"))
    #expect(!report.servesBoth(linked[0].procedures[1], language: "zh-CN"))
  }

  @Test(arguments: [
    ("1", "2", PairExplanation.Verdict.pair, "动作与对象相同：收回客户"),
    ("2", "4", .none, "动作不同：“批量收回客户”与“邀请客户”"),
    ("1", "4", .none, "两者都是批量操作，或都是单个操作"),
  ])
  func explainsWhyTwoAreOrAreNotAPair(
    one: String, other: String, verdict: PairExplanation.Verdict, reason: String
  ) throws {
    let (_, linker, linked) = try report()
    let explanation = try #require(linker.explain(one, other, in: linked))
    #expect(explanation.verdict == verdict)
    #expect(explanation.reasons.first == reason)
  }

  @Test func anUnknownIdHasNoExplanation() throws {
    let (_, linker, linked) = try report()
    #expect(linker.explain("1", "nowhere", in: linked) == nil)
  }
}
