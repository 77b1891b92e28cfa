import Lexicon
import Testing
import TopicModel

@testable import Extraction

/// What a sentence asserts, and what only says when, of which items or where to look.
@Suite struct ConstraintScopeTests {
  @Test func aConditionGoesOnInTheNextClause() throws {
    #expect(try ConstraintWriting.kinds("如果报表已发布，但是无法打开，可以参考本章节检查网络。") == [])
    #expect(try ConstraintWriting.kinds("报表已发布，但是无法导出。") == [.prohibition])
  }

  @Test func aTopicOnlySaysWhichItemsAreMeant() throws {
    #expect(try ConstraintWriting.kinds("对于不支持导出的报表，请手动下载。") == [])
    #expect(try ConstraintWriting.kinds("对于草稿类的报表，不支持导出。") == [.prohibition])
    #expect(try ConstraintWriting.kinds("For reports that cannot be exported, download the pages.", "en") == [])
    #expect(try ConstraintWriting.kinds("For drafts, the report cannot be exported.", "en") == [.prohibition])
  }

  @Test(arguments: [
    ("不支持导出的报表范围如表1所示。", []),
    ("草稿不支持直接导出，请参考如下步骤处理：", [Constraint.Kind.prohibition]),
    ("不支持以下操作：", []),
    ("每张报表最多添加20条备注，备注的规则如下：", [.limit]),
    ("当前配额不能满足需求时，可以申请扩大配额。", []),
    ("为了安全，草稿将不能添加公开链接。", [.prohibition]),
    ("报表为免费资源，不会收取您的任何费用。", []),
    ("请耐心等待任务结束，没有标签的报表无法归档。", [.prohibition]),
    ("归档预计需要10分钟。", []),
    ("取值范围为[报表数量，1024]GB。", [.limit]),
    ("链接的有效期为48小时。", [.limit]),
    ("为保证安全，密钥只能下载一次。", [.limit]),
    ("仅管理员可导出报表。", [.permission]),
    ("报表必须与目录位于同一个区域。", [.eligibility]),
    ("建议选择MFA验证方式。", []),
    ("草稿保留7天后自动删除。", [.consequence]),
    ("该功能暂未开放。", [.prohibition]),
    ("报表创建后，不支持修改名称。", [.prohibition]),
    ("报表撤回后，不能再转为草稿。", [.consequence]),
    ("说明，被修改的多张报表将会被覆盖。", [.consequence]),
  ])
  func judgesChineseSentences(text: String, expected: [Constraint.Kind]) throws {
    #expect(try ConstraintWriting.kinds(text) == expected)
  }

  @Test(arguments: [
    ("You do not need to share your password.", [Constraint.Kind]()),
    ("Do not share your password.", [.prohibition]),
    ("The rebuild may take more than 10 minutes.", []),
    ("It is a good practice to select at most 10 reports.", []),
    ("You can select only one of them.", [.limit]),
    ("The link is valid within 48 hours.", [.limit]),
    ("A report can’t be restored after it is purged.", [.consequence]),
    ("This report isn’t supported in drafts.", [.prohibition]),
    ("To publish a bound report, you need to unbind its source first.", [.prerequisite]),
    ("You must be an administrator to publish reports.", [.permission]),
    ("You need the Publisher role to publish reports.", [.permission]),
    ("The password must be 8 to 26 characters long.", [.limit]),
    ("You can no longer open the report.", [.consequence]),
    ("You can delete a report that is no longer used.", []),
    ("All sessions of the user will be terminated.", [.consequence]),
    ("Not all reports can be exported.", [.prohibition]),
    ("The fields of a report that is archived are listed in Table 2.", []),
  ])
  func judgesEnglishSentences(text: String, expected: [Constraint.Kind]) throws {
    #expect(try ConstraintWriting.kinds(text, "en") == expected)
  }

  @Test func whatIsNotPossibleAfterwardsIsAConsequence() throws {
    #expect(
      try ConstraintWriting.kinds(
        "After a pool is deleted, the jobs, reports, and links of the pool are unavailable.", "en") == [
          .consequence
        ])
    #expect(try ConstraintWriting.kinds("The port cannot be modified after you have set it.", "en") == [.prohibition])
    #expect(try ConstraintWriting.kinds("如果删除目录，其中的报表将无法打开。") == [.consequence])
    #expect(try ConstraintWriting.kinds("如果目录有未删除的报表，不可删除。") == [.prohibition])
    #expect(try ConstraintWriting.kinds("实例关机后无法提供服务。") == [.consequence])
    #expect(try ConstraintWriting.kinds("更换路由后，报表将使用新的路由，请确认对业务的影响。") == [.consequence])
    #expect(try ConstraintWriting.kinds("更换路由前，请确认报表已停用。") == [.prerequisite])
    let note = ConstraintReader.Context(note: .notice)
    #expect(try ConstraintWriting.kinds("为避免误操作，请确认即将删除的目录不再使用。", "zh", note) == [.prerequisite])
  }

  @Test func aTopicMayShareItsClauseWithWhatIsSaidOfIt() throws {
    #expect(try ConstraintWriting.kinds("对于按月付费的报表不能直接删除，请先退订。") == [.prohibition])
    #expect(try ConstraintWriting.kinds("对于不能删除的报表，请手动清空。") == [])
  }

  @Test(arguments: [
    ("若删除的目录有上级，则其中的报表将自动划入上级。", [Constraint.Kind.consequence]),
    ("若删除目录，单击“确定”。", []),
    ("删除目录时，会将其中的报表一起清空。", [.consequence]),
    ("删除目录时，请选择目录。", []),
    ("目录状态为空闲或归档中时，允许切换所有者。", [.eligibility]),
    ("删除操作仅针对空目录。", [.eligibility]),
    ("界面截图仅供参考，请以控制台实际显示为准。", []),
    ("报表重建过程中，查询请求会被拒绝。", [.consequence]),
    ("归档后数据将无法恢复，请提前备份。", [.consequence]),
    ("项目成员及以上角色可编辑目录。", [.permission]),
    ("访客无权限创建目录，管理员没有权限删除目录。", [.permission]),
    ("进行身份验证，输入验证码。", [.verification]),
    ("归档前必须结清账单，不然无法归档。", [.prerequisite]),
  ])
  func judgesByMomentCaseAndRank(text: String, expected: [Constraint.Kind]) throws {
    #expect(try ConstraintWriting.kinds(text) == expected)
  }

  @Test(arguments: [
    ("停用规则后，其中的报表停止更新。", [Constraint.Kind.consequence]),
    ("启用规则后，报表开始更新。", []),
    ("停用规则后，删除其中的报表。", []),
    ("删除历史报表将彻底清除其中的记录。", [.consequence]),
    ("若期限为0天，报表将立即删除。", [.consequence]),
    ("移出节点不会移除报表。", []),
    ("移出节点后，原有的报表会自动迁移。", [.consequence]),
    ("移出节点的请求下发后会返回编号。", []),
    ("开机（仅在处于关机状态时可选）", [.eligibility]),
    ("开机（可选）", []),
    ("姓名（仅用于展示）。", []),
    ("导出（仅导出当前页）", []),
    ("附件大小限制为10M。", [.limit]),
    ("搜索时自动忽略空格。", []),
    ("关闭窗口后，右上角的提示关闭。", []),
    ("页面会自动重新加载。", []),
    ("成员被停用后，可以联系管理员重新启用。", []),
    ("移出节点后,原有的报表会自动迁移。", [.consequence]),
    ("权限控制：仅 超级管理员 可新建目录。", [.permission]),
    ("仅当报表已停用时，才可以删除：", [.eligibility]),
    ("只能执行以下操作：", []),
    ("可以同时为一个或多个报表设置期限。", []),
    ("如果您具有管理员权限，可以删除报表。", [.permission]),
    ("如果您需要对您所拥有的报表进行权限管理，可以使用分组。", []),
  ])
  func judgesWhatIsLostAndHow(text: String, expected: [Constraint.Kind]) throws {
    #expect(try ConstraintWriting.kinds(text) == expected)
  }

  @Test func whatAListBelowACaseOfLossNamesHappensThen() throws {
    func found(_ lead: String, _ item: String) throws -> [Constraint.Kind] {
      try ConstraintWriting.kinds(item, "en", ConstraintReader.Context(lead: lead))
    }
    #expect(
      try found("When you deactivate a user:", "Email invitations and links of the user stop working.") == [
        .consequence
      ])
    #expect(try found("When you create a user:", "Email invitations and links of the user start working.") == [])
    #expect(try found("After you deactivate a user, do the following:", "Email the other members of the team.") == [])
  }

  @Test func aStepMayForbidWhereItTellsNothingToDo() throws {
    let own = ConstraintReader.Context(step: "6", isStepsOwn: true)
    #expect(try ConstraintWriting.kinds("转让中的报表不可再次转让，需待对方确认。", "zh", own) == [.prohibition])
    #expect(try ConstraintWriting.kinds("若无法转让，单击“重试”。", "zh", own) == [])
  }

  @Test(arguments: [
    ("After the check is disabled, the pool will consider all nodes healthy.", [Constraint.Kind.consequence]),
    ("After the report is created, it will be listed.", []),
    ("As an owner of the folder, you can lock it.", [.permission]),
    ("Sign in to your account as an administrator.", []),
    ("You can lock the folder if you have the editor role.", [.permission]),
    ("The number of folders is limited to 100.", [.limit]),
    ("If you want to delete several folders, you will find the option in the menu.", []),
    ("If you delete a draft, you will be asked to confirm.", []),
    ("When you delete a folder, a dialog box will open.", []),
    ("You can create a role if you have the name of the role.", []),
    ("You must have access to a printer.", [.eligibility]),
  ])
  func judgesEnglishByPeopleAndLoss(text: String, expected: [Constraint.Kind]) throws {
    #expect(try ConstraintWriting.kinds(text, "en") == expected)
  }

  @Test func whatALeadSaysThatAnOperationHasForEffectsAreConsequences() throws {
    func found(_ lead: String, _ item: String, _ language: String) throws -> [Constraint.Kind] {
      try ConstraintWriting.kinds(item, language, ConstraintReader.Context(lead: lead))
    }
    #expect(
      try found("Closing the garage results in the following:", "All vans of the garage are moved.", "en") == [
        .consequence
      ])
    #expect(try found("Opening the garage needs the following:", "All vans of the garage are moved.", "en") == [])
  }

  @Test func peopleOfARoleMayDoWhatStandsRightBehindThem() throws {
    #expect(try ConstraintWriting.kinds("Organization owners can delete the van.", "en") == [.permission])
    #expect(try ConstraintWriting.kinds("The contact of the owner can’t be deleted.", "en") == [.prohibition])
    #expect(try ConstraintWriting.kinds("If an owner is away, owners can see it.", "en") == [])
  }

  @Test func whatAListNamesAsNotPossibleIsForbiddenItemByItem() throws {
    let lead = ConstraintReader.Context(lead: "The following reports cannot be deleted:")
    #expect(try ConstraintWriting.kinds("Automated reports", "en", lead) == [.prohibition])
    #expect(try ConstraintWriting.kinds("已归档的日报", "zh", ConstraintReader.Context(lead: "以下报表不支持删除：")) == [.prohibition])
    #expect(try ConstraintWriting.kinds("已归档的日报", "zh", ConstraintReader.Context(lead: "支持以下报表：")) == [])
  }

  @Test func elseNeedsADemand() throws {
    #expect(try ConstraintWriting.kinds("请先切换区域，否则会查不到报表。") == [.prerequisite])
    #expect(try ConstraintWriting.kinds("建议每次少于40张，否则可能会影响性能。") == [])
    #expect(try ConstraintWriting.kinds("状态为“正常”，表示发布成功，否则发布失败。") == [])
  }

  @Test func aPermissionIsHeldWhereItIsDemanded() throws {
    #expect(try ConstraintWriting.kinds("操作人需要具备“归档”权限。") == [.permission])
    #expect(try ConstraintWriting.kinds("需要先建立映射关系，从而使得用户获得对应目录的权限。") != [.permission])
    #expect(try ConstraintWriting.kinds("如果需要具备“归档”权限的角色，请参见角色管理。") == [])
  }

  @Test func symptomsLimitNothing() throws {
    let reader = try ConstraintReader(lexicon: .builtIn)
    let section = reader.section(ofHeading: "问题描述", language: "zh")
    #expect(try ConstraintWriting.kinds("报表无法打开。", "zh", .init(section: section)) == [])
    #expect(try ConstraintWriting.kinds("发布会导致业务中断。", "zh", .init(section: section, note: .notice)) == [.consequence])
  }

  @Test func whatIsDoneInARemarkIsNoState() throws {
    #expect(try ConstraintWriting.kinds("如果报表位于不同的目录，那么您需要添加目录。", "zh", .init(note: .notice)) == [])
    #expect(try ConstraintWriting.kinds("报表需挂载目录。", "zh", .init(note: .notice)) == [.eligibility])
  }
}

/// Lists below a sentence that leads in conditions.
@Suite struct ConditionListTests {
  private func texts(_ body: String) throws -> [String] {
    let topic = try PageWriting.topic("删除报表", body)
    let all = topic.constraints + topic.procedures.flatMap(\.constraints)
    return all.filter { $0.kind == .eligibility }.map(\.text)
  }

  private let steps = PageWriting.steps("单击“删除”。", "单击“确定”。")

  @Test func bulletsOfTwoLevelsThatLookAlike() throws {
    let list = """
      <ul><li>按需报表<p>需要满足以下条件，才可以删除。</p></li><li>报表未被加入到其他目录的复制对中。</li></ul>
      """
    #expect(try texts(list + steps).contains("报表未被加入到其他目录的复制对中。"))
    let other = "<ul><li>按需报表<p>报表的说明。</p></li><li>报表未被加入到其他目录的复制对中。</li></ul>"
    #expect(try texts(other + steps) == [])
  }

  @Test func bulletsInAStepsNote() throws {
    let note = "<div class=\"note\"><p>报表需要满足以下条件：</p><ul><li>报表未被其他流程占用锁定。</li></ul></div>"
    #expect(try texts("<ol><li>单击“删除”。\(note)</li><li>单击“确定”。</li></ol>") == ["报表未被其他流程占用锁定。"])
  }
}
