import Lexicon
import Testing
import TopicModel

@testable import Extraction

/// What happens in a case, for whom, and up to how many.
@Suite struct ConstraintCaseTests {
  @Test(arguments: [
    ("When you detach a label, its rules are also removed.", [Constraint.Kind.consequence]),
    ("Once the transfer is started, the old address stops.", [.consequence]),
    ("After you delete a report, the pages stored in it are automatically cleared.", [.consequence]),
    ("After you delete a task, new pages will not be collected.", [.consequence]),
    ("Deleting a folder removes its reports.", [.consequence]),
    ("The selected drafts are immediately deleted.", [.consequence]),
    ("After you click Delete, the selected report is deleted.", []),
    ("Signing in with a password is disabled by default.", []),
    ("The report is deleted.", []),
    ("When you detach a label, you can also remove its rules.", []),
    ("If the report is deleted, click Refresh.", []),
    ("During maintenance the system restarts every node in turn.", []), ("Nothing removes the need for a backup.", []),
    ("When traffic grows, the balancer restarts fewer nodes.", []), ("When the bus stops, the doors are released.", []),
    ("When a report is copied, its links are removed.", [.consequence]),
  ])
  func aCaseOrADeedTakesSomethingFromSomethingElse(text: String, expected: [Constraint.Kind]) throws {
    #expect(try ConstraintWriting.kinds(text, "en") == expected)
  }

  @Test(arguments: [
    ("To share a report, users must be assigned the editor permission.", [Constraint.Kind.permission]),
    ("Any user with the editor role can share a report.", [.permission]),
    ("You can create a user with the editor role.", []),
    ("Only account owners can delete folders.", [.permission]),
  ])
  func whoMay(text: String, expected: [Constraint.Kind]) throws {
    #expect(try ConstraintWriting.kinds(text, "en") == expected)
  }

  @Test func whoeverHasAPermissionThenIsNoLimit() throws {
    #expect(try ConstraintWriting.kinds("成员拥有权限后，就可以打开报表。") == [])
    #expect(try ConstraintWriting.kinds("成员拥有编辑权限才可以打开报表。") != [])
  }

  @Test func theItemsBelowTheFollowingUsersSayWhoMay() throws {
    let topic = try PageWriting.topic(
      "锁定报表",
      "<p>以下用户可以锁定报表：</p><ul><li>任何拥有编辑角色的人。</li></ul><p>以下角色可以出现：</p><ul><li>任何公开的日报和月报。</li></ul><p>以下报表可以锁定：</p><ul><li>任何公开的日报和周报。</li></ul>"
        + PageWriting.steps("单击“锁定”。", "单击“确定”。"))
    #expect(topic.constraints.map(\.text) == ["任何拥有编辑角色的人。"])
    #expect(topic.constraints.map(\.kind) == [.permission])
  }

  @Test(arguments: [
    ("每个目录可以保存200张报表。", "zh", [Constraint.Kind.limit]), ("每个目录可以保存报表。", "zh", []),
    ("Each folder can hold 30 files.", "en", [.limit]), ("每张报表可在2秒内打开。", "zh", []),
    ("Each folder can be renamed.", "en", []),
    ("目录内的文件数需大于等于2，才能合并。", "zh", [.eligibility]), ("目录内最多保存2个文件，支持合并。", "zh", [.limit]),
    ("文件数不小于1时，您可以合并目录。", "zh", [.eligibility]), ("当文件数超出上限时，您可以合并目录。", "zh", []),
    ("对处于已停用状态的报表，您可以进行删除操作。", "zh", [.eligibility]), ("报表处于已停用状态。", "zh", []),
    ("处于待支付状态的报表，可以在首页看到提醒。", "zh", []),
  ])
  func numbersLimitOrSayInWhichCase(text: String, language: String, expected: [Constraint.Kind]) throws {
    #expect(try ConstraintWriting.kinds(text, language) == expected)
  }

  @Test func aNumberForEachIsRead() throws {
    let found = try ConstraintReader(lexicon: .builtIn).constraints(
      in: RichText("每个目录可以保存200个文件。"), context: .init(), language: "zh")
    #expect(found.map(\.quantity) == [200])
    #expect(found.map(\.unit) == ["个"])
  }

  @Test(arguments: [
    ("Back up the pages in advance.", [Constraint.Kind.prerequisite]),
    ("If the report is shared, unshare it first.", [.prerequisite]),
    ("The newest entries come first.", []), ("Older reports are deleted first.", []),
    ("The report has been stored in advance.", []),
  ])
  func whatEndsInFirstComesFirst(text: String, expected: [Constraint.Kind]) throws {
    #expect(try ConstraintWriting.kinds(text, "en") == expected)
  }

  @Test func aStepForbidsWhatIsImpossibleAfterwardsOrForAPurpose() throws {
    let own = ConstraintReader.Context(step: "2", isStepsOwn: true)
    #expect(try ConstraintWriting.kinds("为避免误操作，不允许单独删除封面。", "zh", own) == [.prohibition])
    #expect(try ConstraintWriting.kinds("报表创建后，名称不能修改。", "zh", own) == [.prohibition])
    #expect(try ConstraintWriting.kinds("单击“下一步”，不能修改名称。", "zh", own) == [])
  }

  @Test func whatIsDemandedInACaseHasItsOtherwise() throws {
    #expect(try ConstraintWriting.kinds("如果报表属于重要文件请先备份，否则会被删除。") != [])
    #expect(try ConstraintWriting.kinds("Stop (allowed only when reports are running)", "en") == [.eligibility])
    #expect(try ConstraintWriting.kinds("Stop (allowed when reports are running)", "en") == [])
  }
}
