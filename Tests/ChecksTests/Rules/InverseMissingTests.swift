import Testing
import TopicModel

@testable import Checks

@Suite struct InverseMissingTests {
  private func doing(_ action: String, _ object: String) -> Page {
    page("\(action)\(object).html", "\(action)\(object)") {
      $0.procedure("\(action)\(object)", action: action, object: object, steps: ["单击[button:\(action)]。"])
    }
  }

  @Test func reportsAnActionWithoutTheOneThatUndoesIt() throws {
    let found = try findings(InverseMissing(), [doing("开启", "告警"), doing("绑定", "网卡"), doing("解绑", "网卡")])
    #expect(found.map { $0.locations[0].source } == ["开启告警.html"])
  }

  @Test func aTitleIsEnough() throws {
    #expect(try findings(InverseMissing(), [doing("开启", "告警"), page("x.html", "如何关闭告警", kind: .concept)]).isEmpty)
  }
}
