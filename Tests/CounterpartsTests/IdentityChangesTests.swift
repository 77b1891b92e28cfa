import Testing
import TopicModel

@testable import Counterparts

@Suite struct IdentityChangesTests {
  private let steps = ["登录控制台。", "在“操作”列单击“删除”。", "核对客户信息后，单击“确定”。"]

  private func edited(_ old: Topic, _ new: Topic) -> [String: String] {
    var changes = IdentityChanges()
    changes.edit(old, new)
    return changes.redirects
  }

  private func moved(_ gone: [Topic], _ added: [Topic]) -> [String: String] {
    var changes = IdentityChanges()
    changes.move(from: gone, to: added)
    return changes.redirects
  }

  @Test func theIdOfARewordedTitleLeadsToTheNewOne() {
    let old = page("a", "管理客户", [procedure("1", "删除客户", steps: steps)])
    let new = page("a", "管理客户", [procedure("9", "删除一个客户", steps: steps + ["查看结果。"])])
    #expect(edited(old, new) == ["1": "9"])
  }

  @Test func anotherProcedureInItsPlaceDoesNotTakeTheId() {
    let old = page("a", "管理客户", [procedure("1", "删除客户", steps: steps)])
    let new = page("a", "管理客户", [procedure("9", "导出账单", steps: ["选择月份。", "单击“导出”。"])])
    #expect(edited(old, new).isEmpty)
  }

  @Test func theFormsOfOneOperationAreNotConfused() {
    let old = page("a", "删除客户", [procedure("1", "删除", steps: steps), procedure("2", "批量删除", .batch, steps: steps)])
    let new = page(
      "a", "删除客户", [procedure("8", "批量删除客户", .batch, steps: steps), procedure("9", "删除客户", steps: steps)])
    #expect(edited(old, new) == ["1": "9", "2": "8"])
  }

  @Test func ofManyProceduresEachIsLookedForAboutWhereItStood() {
    let many = (0..<300).map { procedure("a\($0)", "删除第\($0)类客户", steps: ["选择第\($0)类。"]) }
    let reworded = (0..<300).map { procedure("b\($0)", "删除第\($0)类客户群", steps: ["选择第\($0)类。"]) }
    let changes = edited(page("a", "管理客户", many), page("a", "管理客户", reworded))
    #expect(changes == Dictionary(uniqueKeysWithValues: (0..<300).map { ("a\($0)", "b\($0)") }))
  }

  @Test func aMovedPageRedirects() {
    let old = [page("a/x", "删除客户", [procedure("1", "删除客户", steps: steps)])]
    let new = [page("b/y", "删除客户", [procedure("9", "删除客户", steps: steps)]), page("b/z", "概述", [])]
    #expect(moved(old, new) == ["a/x": "b/y", "1": "9"])
  }

  @Test func aDeletedPageDoesNotRedirect() {
    let old = [page("a/x", "删除客户", [procedure("1", "删除客户", steps: steps)])]
    let new = [page("b/y", "导出账单", [procedure("9", "导出账单", steps: ["选择月份。"])])]
    #expect(moved(old, new).isEmpty)
  }

  @Test func redirectsLeadOnToWhereAPageIsNow() {
    let changes = IdentityChanges(redirects: ["2": "3"])
    #expect(changes.following(["1": "2"], present: ["3"]) == ["1": "3", "2": "3"])
    #expect(IdentityChanges(redirects: ["2": "1"]).following(["1": "2"], present: ["1"]) == ["2": "1"])
  }

  @Test func anIdThatIsInUseNeedsNoRedirectAndNothingLeadsToOneThatIsGone() {
    #expect(IdentityChanges(redirects: ["1": "9"]).following([:], present: ["1", "9"]).isEmpty)
    #expect(IdentityChanges().following(["1": "2"], present: ["3"]).isEmpty)
  }
}
