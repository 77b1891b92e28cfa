import Foundation
import Testing
import TopicModel

@testable import Exports

@Suite struct JSONLinesTests {
  private let topic = Topic(
    id: "t1", source: "客户/收回.html", title: "收回\n客户", lang: "zh-CN", kind: .task,
    procedures: [
      Procedure(
        id: "p1", title: "收回客户", operation: .init(action: "收回", object: "客户"),
        steps: [Step(number: "1", text: "单击“收回客户”。", controls: [Control(kind: .button, label: "收回客户", action: .click)])]
      )
    ])

  @Test func aRecordIsOneLineWithSortedKeysThatReadsBack() throws {
    let line = try JSONLines().line(topic)
    #expect(!line.contains("\n"))
    #expect(line.hasPrefix(#"{"breadcrumbs":[],"constraints":[],"id":"t1","kind":"task""#))
    #expect(try JSONDecoder().decode(Topic.self, from: Data(line.utf8)) == topic)
  }

  @Test func slashesAndChineseStandAsTheyAre() throws {
    #expect(try JSONLines().line(topic).contains("\"source\":\"客户/收回.html\""))
  }
}
