import Testing
import TopicModel

@testable import Counterparts

@Suite struct IdentityChangesTests {
  private let steps = ["登录控制台。", "在“操作”列单击“删除”。", "核对客户信息后，单击“确定”。"]

  @Test func aRewordedTitleAndAnAddedStepKeepTheId() {
    let old = [page("a", "管理客户", [procedure("1", "删除客户", steps: steps)])]
    let new = [page("a", "管理客户", [procedure("9", "删除一个客户", steps: steps + ["查看结果。"])])]
    let changes = IdentityChanges(from: old, to: new)
    #expect(changes.kept == ["9": "1"])
    #expect(changes.redirects.isEmpty)
    #expect(changes.applied(to: new)[0].procedures[0].id == "1")
  }

  @Test func anotherProcedureInItsPlaceDoesNotTakeTheId() {
    let old = [page("a", "管理客户", [procedure("1", "删除客户", steps: steps)])]
    let new = [page("a", "管理客户", [procedure("9", "导出账单", steps: ["选择月份。", "单击“导出”。"])])]
    #expect(IdentityChanges(from: old, to: new) == IdentityChanges())
  }

  @Test func theFormsOfOneOperationAreNotConfused() {
    let old = [page("a", "删除客户", [procedure("1", "删除", steps: steps), procedure("2", "批量删除", .batch, steps: steps)])]
    let new = [
      page("a", "删除客户", [procedure("8", "批量删除客户", .batch, steps: steps), procedure("9", "删除客户", steps: steps)])
    ]
    #expect(IdentityChanges(from: old, to: new).kept == ["9": "1", "8": "2"])
  }

  @Test func aMovedPageRedirects() {
    let old = [page("a/x", "删除客户", [procedure("1", "删除客户", steps: steps)])]
    let new = [page("b/y", "删除客户", [procedure("9", "删除客户", steps: steps)]), page("b/z", "概述", [])]
    let changes = IdentityChanges(from: old, to: new)
    #expect(changes.kept.isEmpty)
    #expect(changes.redirects == ["a/x": "b/y", "1": "9"])
  }

  @Test func aDeletedPageDoesNotRedirect() {
    let old = [page("a/x", "删除客户", [procedure("1", "删除客户", steps: steps)])]
    let new = [page("b/y", "导出账单", [procedure("9", "导出账单", steps: ["选择月份。"])])]
    #expect(IdentityChanges(from: old, to: new).redirects.isEmpty)
  }

  @Test func redirectsLeadOnToWhereAPageIsNow() {
    let changes = IdentityChanges(redirects: ["2": "3"])
    #expect(changes.following(["1": "2"]) == ["1": "3", "2": "3"])
    #expect(IdentityChanges(redirects: ["2": "1"]).following(["1": "2"]) == ["2": "1"])
  }

  @Test func anIdThatAnotherProcedureHoldsIsNotKept() {
    let old = [page("a", "客户", [procedure("1", "删除客户", steps: steps)])]
    let new = [
      page("a", "客户", [procedure("9", "删除客户", steps: steps)]),
      page("b", "订单", [procedure("1", "导出账单", steps: ["选择月份。"])]),
    ]
    #expect(IdentityChanges(from: old, to: new).kept.isEmpty)
  }
}
