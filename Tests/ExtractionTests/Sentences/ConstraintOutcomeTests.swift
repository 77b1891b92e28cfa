import Testing
import TopicModel

@testable import Extraction

/// What is so once an operation is done, who alone may do it, and until when.
struct ConstraintOutcomeTests {
  @Test func warningsTellWhatIsLost() throws {
    let warning = ConstraintReader.Context(note: .warning)
    #expect(try ConstraintWriting.kinds("The garage and its vans are removed.", "en", warning) == [.consequence])
    #expect(try ConstraintWriting.kinds("The garage and its vans are removed.", "en") == [])
    #expect(try ConstraintWriting.kinds("The garage and its vans are listed.", "en", warning) == [])
    #expect(try ConstraintWriting.kinds("If the vans are removed, add them.", "en", warning) == [])
  }

  @Test(arguments: [
    ("When you archive a folder, all reminders of it cease.", [Constraint.Kind.consequence]),
    ("When you add a member to a group, the member inherits the folders of the group.", [.consequence]),
    ("If the owner is suspended, they will not receive reminders.", [.consequence]),
    ("After you create a folder, perform the steps in the table.", []),
    ("When you delete a folder, choose what to keep.", []),
    ("When you create a folder, you can name it.", []),
    ("When you want to delete a folder, the trash helps.", []),
    ("Removing a folder also archives its reminders.", [.consequence]),
    ("Closing a garage results in the following:", []),
    ("All settings of the van are removed.", [.consequence]),
    ("All vans are shown.", []),
    ("All vans will be wiped.", [.consequence]),
    ("Deleting a garage will not remove any of its vans.", [.consequence]),
    ("Pausing a van from the overview pauses it in all garages.", [.consequence]),
    ("Deleting a garage prevents its vans from leaving.", [.consequence]),
    ("Deleting garages is easy.", []),
    ("Deleting a garage takes a few minutes.", []),
    ("This closing is not reversible.", [.consequence]),
    ("This feature doesn't currently support vans.", [.prohibition]),
    ("The tour is not compatible with vans.", [.prohibition]),
    ("This guide assumes you have set up a garage.", [.prerequisite]),
    ("Anyone can delete a garage.", [.permission]),
    ("System admins and Team admins can delete a garage.", [.permission]),
    ("Once accepted, a transfer cannot be canceled.", [.prohibition]),
    ("Once a folder is deleted, you will not be able to open it.", [.consequence]),
    ("Reopening a folder will create a copy.", [.consequence]),
    ("Reopening a folder will open the page.", []),
    ("Archived folders lose any color.", [.consequence]),
    ("If you press it, you won't be able to recover the folder.", [.consequence]),
    ("To create a garage (requires Owner privileges):", [.permission]),
    ("To create a garage (requires a few minutes):", []),
    ("By default, users with Van Owner and Garage Reader roles can delete a garage.", [.permission]),
    ("By default, users with several vans can delete a garage.", []),
    ("Anyone can delete a garage, unless the owner has locked it.", [.permission]),
  ])
  func tellsWhatHappensOnceItIsDone(text: String, expected: [Constraint.Kind]) throws {
    #expect(try ConstraintWriting.kinds(text, "en") == expected)
  }

  @Test(arguments: [
    ("移出车队后会恢复原有的限速。", [Constraint.Kind.consequence]),
    ("移出车队的请求下发后会返回编号。", []),
    ("删除联系人时，车队中的联系人自动被删除。", [.consequence]),
    ("删除车队，不会删除其中的联系人。", [.consequence]),
    ("移出车辆仅移出货车，不会移出客车。", []),
    ("客户的报价将被一并移交。", [.consequence]),
    ("从车队中删除成员将撤销其权限。", [.consequence]),
    ("将成员删除。", []),
    ("对已出库的车辆，可修改其司机。", [.eligibility]),
    ("对多台车辆，可修改其司机。", []),
    ("该按钮只在审核中状态存在。", [.eligibility]),
    ("当且仅当车辆已出库后，您才可修改司机。", [.eligibility]),
    ("如果需要删除车队，需车队下无任何车辆。", [.prerequisite]),
    ("如果需要删除车队，需打开列表。", []),
    ("本文假设您已创建车队。", [.prerequisite]),
    ("假设车队有三台车辆。", []),
    ("未出库的车辆将随车队一并移交至仓库。", [.consequence]),
    ("更新车队会造成短时间无法出库，等待更新完成即可。", [.consequence]),
    ("删除车队还会删除其中的车辆。", [.consequence]),
    ("停用车队时，也将删除其中的车辆。", [.consequence]),
    ("点击“移交”，报价将被一并移交。", []),
    ("选择应不再具有许可的用户。", []),
    ("名称一旦设置，不允许更改。", [.prohibition]),
    ("部分车主可能会看到此提示。", []),
    ("停运可能会影响乘客。", [.consequence]),
    ("系统支持通过短信进行身份验证。", []),
    ("注销前需要进行身份验证。", [.verification]),
    ("被封禁的司机将不能登录系统。", [.consequence]),
    ("欠费的司机不能登录系统。", [.prohibition]),
    ("单个文件大小不超 5MB。", [.limit]),
    ("您必须至少具有调度员角色才能查看车队。", [.permission]),
    ("所有报价丢失", [.consequence]),
    ("所有报价都将被销毁，建议做好备份。", [.consequence]),
    ("所有报价如下。", []),
    ("出库过程中，后台会把车位设置为不可用状态。", [.consequence]),
    ("出库过程中，页面会显示进度。", []),
    ("出库期间车队将无法接单。", [.consequence]),
    ("出库期间，不允许修改车队。", [.prohibition]),
    ("移出车辆，车队将不再收到它的位置。", [.consequence]),
    ("报价不会随车辆一起移交，需要重新录入。", [.consequence]),
    ("车辆会随机分配。", []),
    ("如果出库失败，会导致车位不可用，请联系调度。", [.consequence]),
    ("如果出库失败，请联系调度。", []),
    ("停用车队 操作会销毁其中的报价。", [.consequence]),
    ("在此 30 天期间，可以还原车辆及其报价。", [.limit]),
    ("此操作将打开“车辆”页面。", []),
    ("恢复车辆前，必须结清订单，否则无法恢复车辆。", [.prerequisite]),
    ("除了已出库的之外，其他的车辆可以取消预约。", [.eligibility]),
    ("如果“删除”为灰色，表示当前用户没有删除车队的权限。", [.permission]),
    ("如果“删除”为灰色，表示车队没有车辆。", []),
    ("您需要调度员或更高级别的权限才能移交车辆。", [.permission]),
    ("操作人应具备 Owner 或 Reader 权限才能移交车辆。", [.permission]),
    ("您必须首先创建车队并分配车位。", [.prerequisite]),
  ])
  func tellsInChineseWhatHappensOnceItIsDone(text: String, expected: [Constraint.Kind]) throws {
    #expect(try ConstraintWriting.kinds(text) == expected)
  }

  @Test(arguments: [
    ("Only users with full access can close the garage.", "en", [Constraint.Kind.permission]),
    ("Only the vans in the garage can be sold.", "en", [.eligibility]),
    ("You can sell vans if you're an administrator.", "en", [.permission]),
    ("You can sell vans if you're a friend.", "en", []),
    ("Requires account owner or admin.", "en", [.permission]),
    ("Requires a garage.", "en", []),
    ("Agents can suspend drivers.", "en", [.permission]),
    ("只有具有管理权限的用户才能关闭车库。", "zh", [.permission]),
    ("只有停在车库的车辆才能出售。", "zh", [.eligibility]),
    ("停运必须由车队管理员执行。", "zh", [.permission]),
    ("如没有编辑权限则按钮不显示。", "zh", [.permission]),
    ("如没有车辆则按钮不显示。", "zh", []),
  ])
  func tellsWhoAloneMay(text: String, language: String, expected: [Constraint.Kind]) throws {
    #expect(try ConstraintWriting.kinds(text, language) == expected)
  }

  @Test(arguments: [
    ("You can restore a van within 30 days.", "en", [Constraint.Kind.limit]),
    ("The van can be washed within 5 minutes.", "en", []),
    ("可以在30天内恢复车辆。", "zh", [.limit]),
    ("可在5分钟内恢复车辆。", "zh", []),
    ("You can move a single van at a time.", "en", [.limit]),
    ("You can add vans one at a time.", "en", []),
    ("可以一次添加一辆，也可以批量添加。", "zh", []),
    ("You can delete any van except for those in the garage.", "en", [.eligibility]),
    ("You can see any van in the garage.", "en", []),
    ("This command requires a garage with a gate.", "en", [.eligibility]),
    ("The data set must be installed on the server.", "en", [.prerequisite]),
    ("A van can only be sold once it has been washed.", "en", [.eligibility]),
    ("Follow up with them to make sure they got it.", "en", []),
  ])
  func tellsUntilWhenAndForWhich(text: String, language: String, expected: [Constraint.Kind]) throws {
    #expect(try ConstraintWriting.kinds(text, language) == expected)
  }

  @Test func belowAHeadingOfPermissionsPeopleAreWhoMay() throws {
    let below = ConstraintReader.Context(section: .permissions)
    #expect(try ConstraintWriting.kinds("Team owners", "en", below) == [.permission])
    #expect(try ConstraintWriting.kinds("Team owners", "en") == [])
    #expect(try ConstraintWriting.kinds("Click the van.", "en", below) == [])
    #expect(try ConstraintWriting.kinds("车队管理员", "zh", below) == [.permission])
    let reader = try ConstraintReader(lexicon: .builtIn)
    #expect(reader.section(ofHeading: "Who can do this?", language: "en") == .permissions)
    #expect(reader.section(ofHeading: "所需权限", language: "zh") == .permissions)
    #expect(reader.section(ofHeading: "所需的权限", language: "zh") == .permissions)
    #expect(reader.section(ofHeading: "升级准备", language: "zh") == .prerequisites)
    #expect(reader.section(ofHeading: "Who can drive?", language: "en") == .body)
  }

  @Test func aStepForbidsInACase() throws {
    let own = ConstraintReader.Context(step: "2", isStepsOwn: true)
    #expect(try ConstraintWriting.kinds("如果是未分组的车辆，则不能移出。", "zh", own) == [.prohibition])
    #expect(try ConstraintWriting.kinds("如果车辆不能移出，请重试。", "zh", own) == [])
  }

  @Test func whatTheReaderCannotDoIsForbiddenBelowAnyHeading() throws {
    let below = ConstraintReader.Context(section: .prerequisites)
    #expect(try ConstraintWriting.kinds("You can't delete a garage that holds vans.", "en", below) == [.prohibition])
    #expect(try ConstraintWriting.kinds("A garage that holds vans.", "en", below) == [.prerequisite])
  }
}
