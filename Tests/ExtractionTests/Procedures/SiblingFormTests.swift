import Testing
import TopicModel

@testable import Extraction

/// The forms of one operation that stand side by side: in two paragraphs, or below two titles.
@Suite struct SiblingFormTests {
  private func forms(_ html: String) throws -> [String] {
    try PageWriting.topic("用户", html).procedures.map { "\($0.title) \($0.mode.rawValue) \($0.numbers) \($0.texts)" }
  }

  @Test(arguments: [
    "当你想要批量停用用户时，勾选你想要停用的用户，点击下拉菜单中的停用按钮。", "也可以勾选多个用户，点击列表上方的“停用”。",
  ])
  func aParagraphForSeveralIsAFormOfItsOwn(several: String) throws {
    #expect(
      try forms("<h2>停用用户</h2><p>在列表中点击停用按钮停用该用户。</p><p>\(several)</p>") == [
        #"停用用户 single ["1"] ["在列表中点击停用按钮停用该用户。"]"#, #"批量停用用户 batch ["1"] ["\#(several)"]"#,
      ])
  }

  @Test func whatFollowsTheParagraphHoldsForBoth() throws {
    let topic = try PageWriting.topic(
      "用户",
      "<h2>停用用户</h2><p>在列表中点击停用按钮停用该用户。</p><p>也可以勾选多个用户，点击列表上方的“停用”。</p><p>停用后不可恢复。</p>")
    #expect(topic.procedures.map { $0.constraints.map(\.text) } == [["停用后不可恢复。"], ["停用后不可恢复。"]])
  }

  @Test func aFurtherParagraphIsAStep() throws {
    #expect(
      try forms("<h2>停用用户</h2><p>在列表中点击“停用”。</p><p>点击“确定”。</p>") == [
        #"停用用户 single ["1", "2"] ["在列表中点击“停用”。", "点击“确定”。"]"#
      ])
  }

  @Test func aTitleForAllIsBatchBesideOneForOne() throws {
    func modes(_ other: String) throws -> [String] {
      let list = PageWriting.steps("点击“删除”。", "点击“确定”。")
      return try PageWriting.topic("角色", "<h2>\(other)</h2>\(list)<h2>删除全部角色</h2>\(list)").procedures.map(
        \.mode.rawValue)
    }
    #expect(try modes("逐个删除角色") == ["single", "batch"])
    #expect(try modes("创建角色") == ["single", "single"])
    #expect(try modes("逐个授权用户") == ["single", "single"])
  }
}
