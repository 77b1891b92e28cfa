import Testing
import TopicModel

@testable import Extraction

/// Bullets of a step or page: names of parameters and options, and what is done.
@Suite struct BulletTests {
  private func controls(_ lead: String, _ bullets: String) throws -> [String] {
    let topic = try PageWriting.topic("创建报表", "<ol><li>单击“创建”。</li><li>\(lead)<ul>\(bullets)</ul></li></ol>")
    let steps = topic.procedures.flatMap(\.allSteps)
    return steps.last.map { $0.choices.flatMap(\.controls).map { "\($0.kind)/\($0.label)/\($0.action)" } } ?? []
  }

  private let heads = "<li><b>名称</b>：不超过64个字符。</li><li><b>类型：</b>默认为周报。</li>"

  @Test(arguments: [
    ("按照实际情况填写以下信息。", ["field/名称/enter", "field/类型/enter"]),
    ("请选择以下任意一项：", ["radio/名称/select", "radio/类型/select"]),
    ("单击下列任意选项：", ["button/名称/click", "button/类型/click"]),
    ("设置参数，单击“确定”。", ["field/名称/enter", "field/类型/enter"]),
    ("列表中显示以下内容：", []), ("单击“确定”。", []), ("选择规格，单击“下一步”。", []), ("输入密码。密码的规则如下：", []),
  ])
  func boldNamesBeforeAColonAreWhatTheStepSetsOrChooses(lead: String, expected: [String]) throws {
    #expect(try controls(lead, heads) == expected)
  }

  @Test func aNounThatCouldBeAVerbIsNone() throws {
    let topic = try PageWriting.topic(
      "Create a report",
      "<ol><li>Click <b>Create</b>.</li><li>Select a type:<ul><li><b>Fast</b>: read once.</li></ul></li></ol>")
    let controls = topic.procedures.flatMap(\.allSteps).flatMap { $0.choices.flatMap(\.controls) }
    #expect(controls.map(\.kind) == [.radio])
  }

  @Test func namesThatAreNotSetOffAndWaysAreNone() throws {
    #expect(try controls("按照实际情况填写以下信息。", "<li>名称：不超过64个字符。</li>") == [])
    #expect(try controls("选择创建的方法。", "<li><b>方法一</b>：支持创建多张报表。</li>") == [])
    #expect(try controls("填写以下信息。", "<li><b>名称</b>不超过64个字符。</li>") == [])
  }

  @Test func aNameThatIsPressedInItsBulletIsCountedOnce() throws {
    #expect(
      try controls("选择以下操作：", "<li><b>预览</b>：单击<b>预览</b>按钮。</li>") == ["button/预览/click"])
  }

  @Test func titledStepsWithBulletsAreAProcedure() throws {
    let titled = """
      <ol><li><b>登录应用</b>：<ul><li>使用您的帐号登录。</li></ul></li><li><b>删除报表</b>：<ul><li>在列表中点击“删除”按钮。</li></ul></li></ol>
      """
    #expect(try PageWriting.topic("删除报表", titled).procedures.map(\.numbers) == [["1", "2"]])
    let facts = titled.replacing("在列表中点击“删除”按钮。", with: "报表不再显示。").replacing("使用您的帐号登录。", with: "使用您的帐号。")
    #expect(try PageWriting.topic("删除报表", facts).procedures.isEmpty)
  }

  @Test func bulletsBehindAnAnnouncementAreStepsWhateverThePageIsCalled() throws {
    let bullets = "<ul><li>进入首页，点击“报表”。</li><li>点击“转派”按钮。</li></ul>"
    #expect(try PageWriting.topic("转派", "<p>具体的操作流程如下：</p>" + bullets).procedures.count == 1)
    #expect(try PageWriting.topic("须知", "<p>常见的问题如下：</p>" + bullets).procedures.isEmpty)
  }

  @Test func oneBulletBelowAnOperationIsItsStep() throws {
    let topic = try PageWriting.topic("报表", "<h2>设置报表类型</h2><ul><li>从“报表类型”列表中，选择“周报”或“月报”。</li></ul>")
    #expect(topic.procedures.map(\.title) == ["设置报表类型"])
    let fact = try PageWriting.topic("报表", "<h2>设置报表类型</h2><ul><li>报表有周报和月报。</li></ul>")
    #expect(fact.procedures.isEmpty)
  }

  /// Beside a way by command, the bullets below "In the Console" are its steps.
  @Test(arguments: [
    ("Stop a relay", "In the console", "Using the CLI", "Click <b>Relays</b>.", "Click <b>Stop</b>."),
    ("停止中继", "通过控制台", "通过命令行", "单击“中继”。", "单击“停止”。"),
  ])
  func bulletsBelowTheConsolesNameAreSteps(title: String, way: String, other: String, one: String, two: String) throws {
    let bullets = "<ul><li>\(one)</li><li>\(two)</li></ul>"
    let html = "<h2>\(title)</h2><p><b>\(way)</b></p>\(bullets)<p><b>\(other)</b></p><pre>stop</pre>"
    #expect(try PageWriting.topic("中继", html).procedures.map(\.numbers) == [["1", "2"]])
    for noun in ["Dashboard", "控制台"] {
      #expect(try PageWriting.topic("中继", html.replacing(way, with: noun)).procedures.isEmpty)
    }
    let elsewhere = html.replacing(way, with: "Billing")
    #expect(try PageWriting.topic("中继", elsewhere).procedures.isEmpty)
  }
}
