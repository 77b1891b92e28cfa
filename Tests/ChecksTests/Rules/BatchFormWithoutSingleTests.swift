import Testing

@testable import Checks

@Suite struct BatchFormWithoutSingleTests {
  private let batch = page("batch.html", "批量回收代金券") {
    $0.procedure("批量回收代金券", .batch, action: "回收", object: "代金券", steps: ["勾选记录，单击[button:批量回收]。"])
  }

  @Test func reportsABatchFormThatStandsAlone() throws {
    #expect(try findings(BatchFormWithoutSingle(), [batch]).map { $0.locations[0].line } == [2])
  }

  @Test func aProcedureForOneOrMoreIsNoBatchForm() throws {
    let several = page("several.html", "重启实例") {
      $0.procedure("重启实例", .batch, action: "重启", object: "实例", steps: ["选择一个或多个实例，单击[button:重启]。"])
    }
    #expect(try findings(BatchFormWithoutSingle(), [several]).isEmpty)
  }

  @Test func aSingleFormOfTheSameOperationIsEnough() throws {
    let single = page("single.html", "回收代金券") {
      $0.procedure("回收代金券", action: "回收", object: "代金券", steps: ["单击[button:回收]。"])
    }
    #expect(try findings(BatchFormWithoutSingle(), [batch, single]).isEmpty)
  }

  @Test func reportsACapabilityWithoutSteps() throws {
    let promise = page("promise.html", "申请") { $0.procedure("批量申请", .batch, counterparts: ["x"], steps: []) }
    #expect(try findings(BatchFormWithoutSingle(), [promise]).count == 1)
  }

  @Test func leavesInterfaceReferencesAlone() throws {
    let reference = page("api.html", "批量查询余额", kind: .reference) { $0.procedure("批量查询余额", .batch, steps: []) }
    #expect(try findings(BatchFormWithoutSingle(), [reference]).isEmpty)
  }
}
