import Testing
import TopicModel

@testable import Extraction

/// Who may, what is denied and what only looks like a limit, in Chinese sentences.
@Suite struct ConstraintChineseTests {
  @Test(arguments: [
    ("仅全局管理员可以执行此操作。", Constraint.Kind.permission), ("仅组织拥有者可调整角色。", .permission), ("所需权限：管理员。", .permission),
    ("组织拥有者和组织管理员可以移除成员。", .permission), ("你必须以全局管理员身份登录。", .permission), ("只有项目创建者有权修改项目。", .permission),
    ("仅可移除直属部门的成员。", .eligibility), ("开启删除保护功能后，报表不允许被删除。", .prohibition), ("删除后，报表不支持恢复。", .consequence),
    ("被停用的用户将不能使用控制台。", .consequence), ("禁用后该成员仍会保留，但将无法访问项目。", .consequence),
    ("删除项目将会连同其相关的所有数据一起删除。", .consequence), ("添加客服（最多添加100个客服）。", .limit), ("文件大小需要小于3M。", .limit),
    ("车库如果欠费，所有的车都会被移出。", .consequence), ("出租车辆需要车库为在线状态。", .eligibility),
    ("为避免错误，请在出售车辆之前从车队中删除司机。", .prerequisite),
    ("（目录下存在子目录时不可删除）", .prohibition), ("停用管理员会阻止您登录控制台。", .consequence),
  ])
  func aSentenceLimits(text: String, expected: Constraint.Kind) throws {
    #expect(try ConstraintWriting.kinds(text) == [expected])
  }

  @Test(arguments: [
    "报表支持两种方式删除：手动删除和自动删除。", "系统每日2:00创建报表。", "可以一次添加一个报表，也可以上传文件。", "若您要配置报表，请先了解以下内容。",
    "如果上传被中断，将自动从上次检查点继续上传。", "等待车库变为在线状态。", "您需要将车库改为关闭状态。", "未上线项目可以在列表中查看。", "用户可以删除自己的报表。", "本手册仅说明操作流程。",
  ])
  func whatOnlyLooksLikeALimitIsNone(text: String) throws {
    #expect(try ConstraintWriting.kinds(text) == [])
  }

  @Test(arguments: [("无。", 0), ("暂无", 0), ("已创建标签（参考创建标签）。", 1), ("请参考创建标签。", 0)])
  func whatStandsBelowPrerequisitesIsOneUnlessItSaysThatThereAreNone(text: String, count: Int) throws {
    #expect(try PageWriting.topic("标签", "<h2>前提条件</h2><p>\(text)</p>").constraints.count == count)
  }
}
