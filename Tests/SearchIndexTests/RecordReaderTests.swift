import Foundation
import Testing
import TopicModel

@testable import SearchIndex

/// Records are read as they were written.
@Suite struct RecordReaderTests {
  private let rich: Topic = {
    let position = Position(line: 12, column: 3)
    let control = Control(
      kind: .menu, label: "删除\"A\"\\", path: ["更多", "删除"], action: .select, offset: 7, position: position,
      rule: "clicked")
    let constraint = Constraint(
      kind: .limit, text: "一次最多 50 个\u{1F600}", step: "2.a", position: position, states: ["有效"], roles: ["管理员"],
      quantity: 50.5, unit: "个", rule: "quantity")
    let step = Step(
      number: "1", text: "单击\t“更多”\n", optional: true, controls: [control],
      choices: [Choice(text: "单个", controls: [control])], notes: ["注"], results: ["成功"], goto: ["2"],
      steps: [Step(number: "1.a", text: "x", choice: 0)], position: position, rule: "list-item")
    let procedure = Procedure(
      id: "p1", title: "删除", mode: .batch, inline: true,
      operation: Procedure.Operation(action: "删除", object: "磁盘"), navigation: ["存储", "磁盘"],
      prerequisites: [Procedure.Prerequisite(text: "先", position: position)], steps: [step], results: ["好"],
      constraints: [constraint],
      counterparts: [Counterpart(id: "p2", relation: .single, confidence: 0.92, evidence: ["同一操作"])],
      position: position, rule: "list")
    return Topic(
      id: "t1", source: "a/b.html", url: "https://a.example/b", title: "标题\u{2028}\u{0}\u{7}", lang: "zh-CN",
      kind: .task,
      parent: Topic.Parent(title: "上级", id: "t0"), breadcrumbs: ["一", "二"], procedures: [procedure],
      constraints: [constraint],
      links: [Link(text: "见", target: "c.html#x", resolved: "t2", rel: .related, position: position)],
      updated: "2026-01-02")
  }()

  @Test func whatIsWrittenIsRead() throws {
    for topic in [rich, Topic(id: "t", source: "s", title: "", lang: "en", kind: .concept)] {
      #expect(try RecordReader.topic(PageCoding.record(topic)) == topic)
      let spaced = JSONEncoder()
      spaced.outputFormatting = .prettyPrinted
      #expect(try RecordReader.topic(String(decoding: spaced.encode(topic), as: UTF8.self)) == topic)
    }
  }

  @Test func unknownMembersArePassedOverAndEscapesRead() throws {
    let text = #"""
      {"id":"t","more":{"a":[1,-2.5e3,true,null,"x"]},"source":"\u0061\ud83d\ude00\/","title":"\n","lang":"en","kind":"task","url":null}
      """#
    let topic = try RecordReader.topic(text)
    #expect(topic.source == "a\u{1F600}/" && topic.title == "\n" && topic.url == nil && topic.kind == .task)
  }

  @Test func whatIsNoRecordIsAnErrorAtItsPlace() throws {
    let record = try PageCoding.record(rich)
    for length in 0..<record.utf8.count {
      let cut = String(decoding: Array(record.utf8.prefix(length)), as: UTF8.self)
      #expect(throws: RecordError.self) { try RecordReader.topic(cut) }
    }
    #expect(throws: RecordError.malformed(offset: 1)) { try RecordReader.topic("{1}") }
    #expect(throws: RecordError.self) { try RecordReader.topic(#"{"id":"t"}"#) }
    #expect(throws: RecordError.self) { try RecordReader.topic(record.replacing("\"task\"", with: "\"no kind\"")) }
  }
}
