import Testing
import TopicModel

@testable import Checks

@Suite struct LabelForUnrelatedActionsTests {
  private func doing(_ source: String, _ action: String, _ label: String) -> Page {
    page(source, "\(action)客户") {
      $0.procedure("\(action)客户", action: action, object: "客户", steps: ["单击[button:\(label)]。", "单击[button:确定]。"])
    }
  }

  private var known: [Page] {
    ["删除", "移出"].flatMap { action in (1...3).map { doing("\(action)\($0).html", action, action) } }
  }

  @Test func reportsALabelThatNamesAnotherAction() throws {
    let found = try findings(LabelForUnrelatedActions(), known + [doing("x.html", "删除", "移出客户")])
    #expect(found.map { $0.locations[0].source } == ["x.html"])
  }

  @Test func leavesLabelsAloneThatNameNoAction() throws {
    #expect(try findings(LabelForUnrelatedActions(), known + [doing("x.html", "删除", "更多")]).isEmpty)
  }

  @Test func isOffUnlessAskedFor() throws {
    #expect(try !Checker(options: CheckOptions()).rules.contains { $0 is LabelForUnrelatedActions })
  }
}
