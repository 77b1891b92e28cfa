import Testing
import TopicModel

@testable import Checks

@Suite struct ControlUnderTwoLabelsTests {
  private func editing(_ source: String, save: String, object: String = "安全组", extra: String? = nil) -> Page {
    page(source, "修改\(object)") {
      $0.procedure(
        "修改\(object)", action: "修改", object: object,
        steps: ["单击[button:修改]。", "输入[field:名称]。", "单击[button:\(save)]。", "单击[button:返回列表]。"]
          + (extra.map { ["单击[button:\($0)]。"] } ?? []))
    }
  }

  @Test func reportsAButtonUnderTwoUnrelatedLabels() throws {
    let found = try findings(
      ControlUnderTwoLabels(),
      [editing("a.html", save: "保存"), editing("b.html", save: "提交"), editing("c.html", save: "保存")])
    #expect(found.map { $0.locations[0].source } == ["b.html"])
    #expect(found.first?.locations[0].line == 5)
    #expect(found.first?.remedy.text.contains("保存") == true)
  }

  @Test(arguments: [("马上开通", 1), ("下一步", 0), ("立即创建项目", 0)])
  func theButtonThatEndsAnOperationIsComparedInOtherSentences(_ label: String, _ count: Int) throws {
    let way = "选择[menu:业务 > 项目管理]。"
    let guide = page("a.html", "创建项目") {
      $0.procedure(
        "创建项目", action: "创建", object: "项目",
        steps: [way, "单击右上角的[button:创建项目]。", "单击[button:下一步]。", "勾选[checkbox:同意协议]。", "单击[button:立即创建]。"])
    }
    func found(_ label: String, object: String, title: String = "怎样创建项目") throws -> [Finding] {
      let asked = page("b.html", title) {
        $0.procedure(
          title, action: "创建", object: object,
          steps: [way, "单击右上角的[button:创建项目]。", "核对信息，单击[button:下一步]，确认信息无误后，单击[button:\(label)]。"])
      }
      return try findings(ControlUnderTwoLabels(), [guide, asked])
    }
    #expect(try found(label, object: "项目").count == count)
    #expect(try found(label, object: "标签").isEmpty)
    #expect(try found(label, object: "项目", title: "在手机上创建").isEmpty)
  }

  @Test func leavesOtherOperationsAlone() throws {
    #expect(
      try findings(
        ControlUnderTwoLabels(), [editing("a.html", save: "保存"), editing("b.html", save: "提交", object: "子网")]
      ).isEmpty)
  }

  @Test func leavesLabelsAloneThatOneProcedureUsesBothOf() throws {
    #expect(
      try findings(
        ControlUnderTwoLabels(), [editing("a.html", save: "保存"), editing("b.html", save: "提交", extra: "保存")]
      ).isEmpty)
  }

  @Test func terminologyDecidesWhichFormIsRight() throws {
    var options = CheckOptions()
    options.terminology = [CheckOptions.Term(preferred: "提交")]
    let pages = [editing("a.html", save: "保存"), editing("b.html", save: "提交"), editing("c.html", save: "保存")]
    let found = try findings(ControlUnderTwoLabels(), pages, options: options)
    #expect(found.map { $0.locations[0].source } == ["a.html", "c.html"])
    options.terminology = [CheckOptions.Term(preferred: "提交", allowed: ["保存"])]
    #expect(try findings(ControlUnderTwoLabels(), pages, options: options).isEmpty)
  }

  @Test(arguments: [("a.html", 0), ("b.html", 1)])
  func aPageThatTellsBothFormsHasAButtonForEach(_ source: String, _ count: Int) throws {
    func deleting(_ label: String, _ mode: Procedure.Mode, on page: inout PageBuilder) {
      page.procedure(
        "Delete topics", mode, action: "delete", object: "topic",
        steps: [
          "Click [tab:Topics].", "Pick what is not needed any more and then click [button:\(label)].",
          "Click [button:Yes].",
        ])
    }
    var pages = [page("a.html", "Topics", lang: "en") { deleting("Delete", .single, on: &$0) }]
    if source == "a.html" {
      pages = [
        page("a.html", "Topics", lang: "en") {
          deleting("Delete", .single, on: &$0)
          deleting("Delete Topic", .batch, on: &$0)
        }
      ]
    } else {
      pages.append(page(source, "Topics", lang: "en") { deleting("Delete Topic", .batch, on: &$0) })
    }
    #expect(try findings(ControlUnderTwoLabels(), pages).count == count)
  }

  @Test(arguments: ["批量修改", "全部修改"])
  func aControlForSeveralIsAnotherThanTheOneForOne(_ label: String) throws {
    #expect(
      try findings(ControlUnderTwoLabels(), [editing("a.html", save: "修改组"), editing("b.html", save: label + "组")])
        .isEmpty)
  }

  /// 确定 is clicked twice, the first time between two other controls.
  private func switching(_ source: String, _ label: String, title: String = "切换系统", between: Bool = true) -> Page {
    page(source, title) {
      $0.procedure(
        "切换系统", action: "切换", object: "系统",
        steps: between
          ? ["单击[button:更多]。", "单击[button:\(label)]。", "阅读声明，单击[button:确定]。"]
          : ["单击[button:\(label)]。", "阅读声明，单击[button:确定]。"])
    }
  }

  @Test func anotherLabelIsReportedThoughThePageHasTheUsualOneElsewhere() throws {
    let found = try findings(ControlUnderTwoLabels(), [switching("a.html", "确定"), switching("b.html", "立刻办理")])
    #expect(found.map { $0.locations.map(\.source) } == [["b.html", "a.html"]])
    #expect(found.first?.locations[0].line == 4)
  }

  @Test func anotherLabelBesideTheUsualOneIsLeftAloneUnderAnotherTitleAndWithoutNeighbours() throws {
    for other in [switching("b.html", "立刻办理", title: "更换系统"), switching("b.html", "立刻办理", between: false)] {
      #expect(
        try findings(ControlUnderTwoLabels(), [switching("a.html", "确定", between: other.topic.title != "切换系统"), other])
          .isEmpty)
    }
    #expect(
      try findings(
        ControlUnderTwoLabels(),
        [switching("a.html", "确定", between: false), switching("b.html", "立刻办理", between: false)]
      ).isEmpty)
  }

  @Test func aStepToldAgainOnAPageOfAnotherTitleIsOne() throws {
    func withdrawing(_ source: String, _ title: String, _ button: String) -> Page {
      page(source, title, lang: "en") {
        $0.procedure(
          "Withdrawing a Document", action: "withdraw", object: "document",
          steps: [
            "On the [tab:Expired] tab, click [button:\(button)] in the row.",
            "In the [dialog:Withdraw Document] dialog box, click [button:Withdraw].",
          ])
      }
    }
    let usual = withdrawing("a.html", "Withdrawing a Document", "Withdraw")
    #expect(
      try findings(ControlUnderTwoLabels(), [usual, withdrawing("b.html", "Everyday Tasks", "Remove")]).count == 1)
    #expect(
      try findings(ControlUnderTwoLabels(), [usual, withdrawing("b.html", "Everyday Tasks", "Withdraw")]).isEmpty)
  }

  @Test(arguments: [("创建", "规则", 1), ("修改", "规则", 0), ("创建", "模板", 0)])
  func anObjectMayBeNamedByItsEnd(_ action: String, _ object: String, _ count: Int) throws {
    func told(_ source: String, _ title: String, _ action: String, _ object: String, _ end: String) -> Page {
      page(source, title) {
        $0.procedure(
          title, action: action, object: object,
          steps: ["选择[menu:告警 > 告警规则]。", "单击[button:新增]，填写[field:条件]。", "单击[button:\(end)]。"])
      }
    }
    let pages = [told("a.html", "创建告警规则", "创建", "告警规则", "立即创建"), told("b.html", "如何做到？", action, object, "保存表单")]
    #expect(try findings(ControlUnderTwoLabels(), pages).count == count)
  }

  @Test func whatUndoesAControlIsAnother() throws {
    let told = page("a.html", "登录页面") { page in
      for label in ["批准", "取消批准"] {
        page.procedure(
          "\(label)登录页面", action: label, object: "登录页面", steps: ["选择一个登录页面，转到登录页面操作，然后单击[button:\(label)]。"])
      }
    }
    #expect(try findings(ControlUnderTwoLabels(), [told]).isEmpty)
  }

  @Test(arguments: [
    ("Tails", "Details", 1), ("Deactivate", "Activate", 0), ("Unread", "Read", 0), ("Tagged", "Untagged", 0),
  ])
  func aPrefixThatUndoesStandsInFrontOfWhatIsDone(_ odd: String, _ usual: String, _ count: Int) throws {
    let pages = [odd, usual, usual].enumerated().map { index, label in
      page("\(index).html", "Viewing a Report", lang: "en") {
        $0.procedure(
          "Viewing a Report", action: "view", object: "report",
          steps: ["Click [button:\(label)] in the row of the report and look at it.", "Click [button:Close]."])
      }
    }
    #expect(try findings(ControlUnderTwoLabels(), pages).count == count)
  }

  @Test(arguments: [("创建模板", "b.html", 1), ("新增方案", "b.html", 0), ("创建模板", "a.html", 0)])
  func aClauseThatIsToldAgainIsOneControlsWhateverFollows(_ label: String, _ source: String, _ count: Int) throws {
    func telling(_ label: String, _ behind: String) -> (inout PageBuilder) -> Void {
      {
        $0.procedure(
          "新增计费方案", action: "新增", object: "计费方案",
          steps: ["选择[menu:财务 > 计费方案]。", "单击[button:\(label)]，\(behind)。", "单击[button:保存]。"])
      }
    }
    let (usual, odd) = (telling("新增方案", "在弹出的窗口里设置参数，参数说明见表1"), telling(label, "按照费用说明的要求填写各项信息，并核对一遍"))
    let pages =
      source == "a.html"
      ? [
        page("a.html", "新增计费方案") {
          usual(&$0)
          odd(&$0)
        }
      ] : [page("a.html", "新增计费方案", usual), page("b.html", "计费方案", odd)]
    #expect(try findings(ControlUnderTwoLabels(), pages).count == count)
  }

  @Test func filesOfPicturesAreNoLabels() throws {
    func count(_ kind: String, _ here: String, _ there: String) throws -> Int {
      func told(_ source: String, _ label: String) -> Page {
        page(source, "克隆主机") {
          $0.procedure(
            "克隆主机", action: "克隆", object: "主机",
            steps: ["单击[button:更多]。", "在主机所在行的末尾单击[\(kind):\(label)]。", "单击[button:确定]。"])
        }
      }
      return try findings(ControlUnderTwoLabels(), [told("a.html", here), told("b.html", there)]).count
    }
    #expect(try count("icon", "clone-with-data.png", "copy.png") == 0)
    #expect(try count("icon", "icon_edit", "trash") == 0)
    #expect(try count("icon", "Edit", "Modify") == 1)
    #expect(try count("icon", "齿轮", "铅笔") == 1)
  }

  @Test func proceduresUnderAChaptersTitleAreNotOneToldAgain() throws {
    func count(_ labels: [String]) throws -> Int {
      let told = page("a.html", "Building a Test Plan", lang: "en") { page in
        for label in labels {
          page.procedure(
            "Building a Test Plan", action: "build", object: "test plan",
            steps: ["Open [page:Elements].", "Select the [button:\(label)] button.", "Click [button:Save]."])
        }
      }
      return try findings(ControlUnderTwoLabels(), [told]).count
    }
    #expect(try count(["Compare", "Delete", "Rename Entry"]) == 0)
    #expect(try count(["Compare", "Delete"]) == 1)
  }
}
