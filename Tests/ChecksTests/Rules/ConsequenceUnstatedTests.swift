import Testing
import TopicModel

@testable import Checks

@Suite struct ConsequenceUnstatedTests {
  private func deleting(_ source: String, _ consequence: String?, object: String = "客户") -> Page {
    page(source, source) {
      $0.procedure("删除\(object)", action: "删除", object: object, steps: ["单击[button:删除]。"])
      if let consequence { $0.constraint(.consequence, consequence) }
    }
  }

  @Test func reportsThePageThatKeepsSilent() throws {
    let found = try findings(
      ConsequenceUnstated(), [deleting("a.html", nil), deleting("b.html", "删除“已报备”状态的客户后，该客户报备失效。")])
    #expect(found.map { $0.locations.map(\.source) } == [["a.html", "b.html"]])
  }

  @Test func leavesItAloneWhereBothSaySo() throws {
    #expect(
      try findings(
        ConsequenceUnstated(),
        [deleting("a.html", "删除“已报备”状态的客户后，报备失效。"), deleting("b.html", "删除“已报备”状态的客户后，该客户报备失效。")]
      ).isEmpty)
  }

  @Test func whatHoldsForTheBatchFormNeedsNotStandOnAPageThatTellsTheSingleOne() throws {
    let both = page("b.html", "删除标签") {
      $0.procedure("删除标签", action: "删除", object: "标签", steps: ["单击[button:删除]。"])
      $0.procedure("批量删除标签", .batch, action: "删除", object: "标签", steps: ["勾选多个标签，单击[button:批量删除]。"])
      $0.constraint(.consequence, "批量删除后，这些标签从所有资源上移除，不可恢复。")
    }
    #expect(try findings(ConsequenceUnstated(), [deleting("a.html", nil, object: "标签"), both]).isEmpty)
  }

  @Test func aSentenceThatGoesOnSaysNothingByItself() throws {
    let pages = [deleting("a.html", nil), deleting("b.html", "但是，该客户的报备会失效，不再计入业绩。")]
    #expect(try findings(ConsequenceUnstated(), pages).isEmpty)
  }

  @Test func aStepOfManyOperationsIsNone() throws {
    let silent = (0..<21).map { deleting("\($0).html", nil) }
    let pages = silent + [deleting("x.html", "删除“已报备”状态的客户后，该客户报备失效。")]
    #expect(try findings(ConsequenceUnstated(), pages).isEmpty)
    #expect(try findings(ConsequenceUnstated(), [silent[0], pages[21]]).count == 1)
  }

  private func telling(_ source: String, _ sentence: String, _ mode: Procedure.Mode) -> Page {
    page(source, source, lang: "en") {
      $0.paragraph(sentence)
      $0.procedure(
        "Deleting tasks", mode, action: "delete", object: "task",
        counterparts: [source == "a.html" ? "b.html#1" : "a.html#1"], steps: ["Click [button:Delete]."])
    }
  }

  @Test func theTwoFormsAgreeWhetherItCanBeUndoneInWhateverWords() throws {
    func found(_ text: String) throws -> [String] {
      try findings(
        ConsequenceUnstated(),
        [telling("a.html", "Deleted tasks cannot be restored.", .single), telling("b.html", text, .batch)]
      ).filter { $0.message.text.contains("undone") }.map { $0.locations[0].source }
    }
    for text in ["Deleted tasks can be recovered within a week.", "After a task is deleted, the task may be restored."]
    {
      #expect(try found(text) == ["b.html"])
    }
    for text in [
      "Deleted tasks cannot be recovered.", "You can restore tasks from a backup.",
      "Plans are deleted before you restore a task.", "Deleting a task is not the way to recover space.",
      "You may delete a rule to undo the last change.",
      "Tasks that are deleted must be retrieved from the rack by hand.",
      "Before a task is deleted, the task can be restored.", "If tasks are deleted, their owners can be restored.",
      "Deleted tasks can be restored by creating them again.",
    ] {
      #expect(try found(text).isEmpty, "\(text)")
    }
  }

  @Test(arguments: [
    ("删除客户后可以恢复。", 1), ("删除的客户可被恢复。", 1), ("删除客户后，三十天内可恢复。", 1), ("删除客户后，仍能通过其他备份恢复数据库。", 0),
    ("删除客户前，可以恢复默认的意见。", 0), ("删除客户后可以恢复默认的意见。", 0), ("删除客户后，角色可以恢复。", 0), ("删除客户后不是都可以恢复。", 0),
    ("删除客户后，客户在7天内可以恢复。", 1), ("删除客户后，客户当天可以恢复。", 1), ("删除客户后，角色在7天内可以恢复。", 0),
  ])
  func onlyWhatSaysThatTheObjectItselfComesBackPromisesIt(_ text: String, _ count: Int) throws {
    func deleting(_ source: String, _ sentence: String) -> Page {
      page(source, source) {
        $0.procedure("删除客户", action: "删除", object: "客户", steps: ["单击[button:删除]。"])
        $0.paragraph(sentence)
      }
    }
    let found = try findings(ConsequenceUnstated(), [deleting("a.html", "删除后不可恢复。"), deleting("b.html", text)])
    #expect(found.filter { $0.message.text.contains("undone") }.count == count)
  }

  @Test(arguments: [
    ("Tasks are listed by name.", 1), ("Deleted tasks cannot be restored.", 0),
    ("Tasks are listed by name. There is no way back.", 0),
  ])
  func aTranslationSaysTooWhatCannotBeUndone(_ text: String, _ count: Int) throws {
    let pages = [
      page("zh/a.html", "删除任务") {
        $0.paragraph("任务按名称排列。")
        $0.constraint(.consequence, "任务删除后不可恢复。")
      },
      page("en/a.html", "Deleting a task", lang: "en") { $0.paragraph(text) },
    ]
    #expect(
      try findings(ConsequenceUnstated(), pages).map { $0.locations[0].source }
        == Array(repeating: "en/a.html", count: count))
  }

  @Test func leavesOtherObjectsAlone() throws {
    #expect(
      try findings(
        ConsequenceUnstated(), [deleting("a.html", nil, object: "订单"), deleting("b.html", "删除后报备失效，不再计入业绩。")]
      )
      .isEmpty)
  }

  @Test func reportsADisagreementAboutUndoing() throws {
    let found = try findings(
      ConsequenceUnstated(), [deleting("a.html", "删除后不可恢复。"), deleting("b.html", "删除后三十天内可恢复。")])
    #expect(found.contains { $0.message.text.contains("undone") && $0.locations[0].source == "b.html" })
  }

  @Test func comparesEnglishByWordsNotByLetters() throws {
    func deleting(_ source: String, _ consequence: String?) -> Page {
      page(source, "Deleting an Image", lang: "en") {
        $0.procedure("Deleting an Image", action: "delete", object: "image", steps: ["Click [button:Delete]."])
        $0.paragraph(
          "Stored data, related entries and every cancelled order can be recovered later; nobody notices the undoing.")
        if let consequence { $0.constraint(.consequence, consequence) }
      }
    }
    let found = try findings(
      ConsequenceUnstated(), [deleting("a.html", nil), deleting("b.html", "Deleted data cannot be recovered.")])
    #expect(found.map { $0.locations[0].source } == ["a.html"])
    #expect(
      try findings(
        ConsequenceUnstated(),
        [
          deleting("a.html", "Deleted data cannot be recovered."),
          deleting("b.html", "Deleted data cannot be recovered."),
        ]
      ).isEmpty)
  }

  /// A page that creates and deletes tasks, and ends with a sentence.
  private func keeping(_ source: String, _ title: String, _ text: String?) -> Page {
    page(source, title, lang: "en") {
      $0.procedure("Creating a Task", action: "create", object: "task", steps: ["Click [button:Create]."])
      $0.procedure("Deleting a Task", action: "delete", object: "task", steps: ["Click [button:Delete] in the row."])
      if let text { $0.paragraph(text) }
    }
  }

  @Test func aSentenceOfThePageIsAboutTheOperationThatItNamesInAnyForm() throws {
    let telling = keeping("b.html", "Old Tasks", "Deleted tasks cannot be recovered by anybody.")
    let found = try findings(ConsequenceUnstated(), [keeping("a.html", "Tasks", nil), telling])
    #expect(found.map { $0.locations.map(\.source) } == [["a.html", "b.html"]])
  }

  @Test func aSentenceThatNamesNoOperationIsLookedForOnPagesOfTheSameTitle() throws {
    let telling = keeping("b.html", "Tasks", "Overwritten data cannot be recovered by anybody.")
    #expect(try findings(ConsequenceUnstated(), [keeping("a.html", "Tasks", nil), telling]).count == 1)
    #expect(try findings(ConsequenceUnstated(), [keeping("a.html", "My Tasks", nil), telling]).isEmpty)
  }

  @Test(arguments: [
    ("Deleted images can be recovered.", 1), ("The deleted images can easily be restored.", 1),
    ("Deleted labels can be recovered.", 0), ("It can be recovered.", 0),
  ])
  func whatCanBeUndoneIsComparedOnPagesWithoutTheOperation(_ text: String, _ count: Int) throws {
    let pages = ["The deleted images cannot be recovered.", text].enumerated().map { index, text in
      page("\(index).html", "Labeling Data \(index)", lang: "en", kind: .concept) { $0.paragraph(text) }
    }
    #expect(try findings(ConsequenceUnstated(), pages).count == count)
  }

  @Test func aPageThatSaysBothKnowsWhen() throws {
    let pages = [
      ["The deleted images cannot be recovered."],
      ["Deleted images can be recovered within a day.", "The deleted images cannot be recovered."],
    ].enumerated().map { index, texts in
      page("\(index).html", "Labeling Data \(index)", lang: "en", kind: .concept) { page in
        texts.forEach { page.paragraph($0) }
      }
    }
    #expect(try findings(ConsequenceUnstated(), pages).isEmpty)
  }

  @Test(arguments: [
    ("锁定会议室以后，已有的预订不会被取消。", 1), ("锁定会议室以后，已有的预订会被取消。", 0), ("锁定会议室以后，不会删除已有的设备登记。", 0),
    ("锁定会议室以后，已有的预订没有被取消。", 1), ("锁定会议室以后，已有的预订不受影响。", 0), ("锁定会议室以后，已有的预订不会被删除。", 1),
  ])
  func aSentenceThatDeniesItIsNamed(_ text: String, _ count: Int) throws {
    let pages = ["锁定会议室以后，已有的预订会被取消。", text].enumerated().map { index, text in
      page("\(index).html", "锁定会议室") {
        $0.procedure("锁定会议室", action: "锁定", object: "会议室", steps: ["单击[button:锁定]。"])
        if index == 0 { $0.constraint(.consequence, text) } else { $0.paragraph(text) }
      }
    }
    let found = try findings(ConsequenceUnstated(), pages)
    #expect(found.filter { $0.message.text.contains("it does not") }.count == count)
  }

  @Test(arguments: [
    (["Disabling a rule won't delete the tickets that wait."], 1),
    (["Disabling a rule doesn’t delete the tickets that wait."], 1),
    (["Disabling a rule never deletes the tickets that wait."], 1),
    (["Disabling a rule cannot delete the users that wait."], 0),
    (["Disabling a rule doesn't delete all tickets that wait."], 1),
    (["Disabling one rule won't delete tickets that wait."], 1),
    (["Disabling a rule deletes the tickets that wait."], 0), (["It won't."], 0),
    (
      ["Disabling a rule won't delete the tickets that wait.", "Disabling a rule will delete the tickets that wait."], 0
    ),
  ])
  func theSameWordsWithNotContradictEachOther(_ texts: [String], _ count: Int) throws {
    func disabling(_ source: String, _ texts: [String]) -> Page {
      page(source, "Disabling a Rule", lang: "en") {
        $0.procedure("Disabling a Rule", action: "disable", object: "rule", steps: ["Click [button:Disable]."])
        for text in texts { $0.paragraph(text) }
      }
    }
    let told = disabling("a.html", ["Disabling a rule deletes the tickets that wait."])
    let found = try findings(ConsequenceUnstated(), [told, disabling("b.html", texts)])
    #expect(
      found.filter { $0.message.text.contains("it does not") }.map { $0.locations[0].source }
        == Array(repeating: "b.html", count: count))
  }

  @Test func whatAPageOfAnotherSubjectDeniesIsItsOwn() throws {
    let pages = [
      ("Disabling a Rule", "The tickets that wait are deleted at once."),
      ("Moving a Rule", "The tickets that wait aren't deleted at once."),
    ]
    .enumerated().map { index, told in
      page("\(index).html", told.0, lang: "en") { $0.paragraph(told.1) }
    }
    #expect(try findings(ConsequenceUnstated(), pages).isEmpty)
  }

  @Test func onAPageOfAnotherTitleOnlyWhatNamesTheOperationIsIts() throws {
    func count(_ text: String) throws -> Int {
      try findings(ConsequenceUnstated(), [deleting("a.html", nil), deleting("b.html", text)]).count
    }
    #expect(try count("完成以后，请妥善处理列表中的密码，防止密码泄露。") == 0)
    #expect(try count("删除以后，列表中的密码失效，不再可用。") == 1)
  }

  private func cancelling(_ source: String, _ mode: Procedure.Mode, _ texts: [String]) -> Page {
    let title = (mode == .batch ? "批量" : "") + "注销读者证"
    return page(source, title) {
      $0.procedure(
        title, mode, action: "注销", object: "读者证", counterparts: [mode == .batch ? "a.html#1" : "b.html#1"],
        steps: [mode == .batch ? "勾选读者证，单击[button:批量注销]。" : "单击[button:注销]。", "单击[button:确定]。"])
      for text in texts { $0.constraint(.consequence, text) }
    }
  }

  @Test func whatCannotBeUndoneIsSaidInBothForms() throws {
    func found(_ texts: [String]) throws -> [String] {
      try findings(
        ConsequenceUnstated(),
        [cancelling("a.html", .single, ["注销以后读者证不能恢复。"]), cancelling("b.html", .batch, texts)]
      ).map { $0.locations[0].source }
    }
    #expect(try found([]) == ["b.html"])
    #expect(try found(["注销以后读者证不能恢复。"]).isEmpty)
    // In other words, which no list may have.
    #expect(try found(["注销以后读者证作废，重新办理才能借书。"]).isEmpty)
  }

  @Test(arguments: [
    ("Locking a berth ends a stay.", "Stays", 1), ("Locking a berth does not end a stay.", "Stays", 0),
    ("The boats that wait end a stay.", "Stays", 0),
  ])
  func aSentenceThatNamesTheOperationIsHeldAgainstItsPageWhereverItStands(
    _ text: String, _ title: String, _ count: Int
  ) throws {
    let locking = page("a.html", "Locking a Berth", lang: "en") {
      $0.procedure("Locking a Berth", action: "lock", object: "berth", steps: ["Click [button:Lock]."])
      $0.paragraph("Locking a berth does not end a stay.")
      $0.paragraph("The boats that wait do not end a stay.")
    }
    let other = page("b.html", title, lang: "en", kind: .concept) { $0.paragraph(text) }
    #expect(try findings(ConsequenceUnstated(), [locking, other]).count == count)
  }

  @Test func pagesWithoutStepsThatSayNearlyTheSameSayWhatComesOfIt() throws {
    func explaining(_ source: String, _ warning: String?, _ text: String) -> Page {
      page(source, "变更规格的影响", kind: .concept) { page in
        page.paragraph(text)
        if let warning { page.constraint(.consequence, warning) }
      }
    }
    let text =
      "变更规格之前请先停止主机，再选择新的规格，等待十分钟左右，主机启动以后即可登录并核对新的规格。规格的价格按小时计算，不足一小时的按一小时收取，账单在第二天的早上生成，可以在费用中心查看和下载。如果主机带有本地盘，请先把本地盘上的文件复制到云盘，再开始变更，变更完成以后再复制回来。"
    let told = explaining("a.html", "回退以后，变更期间写入的数据会丢失。", text)
    #expect(try findings(ConsequenceUnstated(), [told, explaining("b.html", nil, text)]).count == 1)
    #expect(
      try findings(ConsequenceUnstated(), [told, explaining("b.html", "回退以后，变更期间写入的数据会丢失。", text)]).isEmpty)
    #expect(
      try findings(
        ConsequenceUnstated(), [told, explaining("b.html", nil, "各种规格的价格见价格页，企业客户请联系销售，另有折扣。")]
      ).isEmpty)
  }

  @Test func whatOneFormDoesIsSaidInTheOther() throws {
    func stopping(_ source: String, _ mode: Procedure.Mode, _ sentence: String?) -> Page {
      page(source, source) {
        $0.procedure(
          "停用打印机", mode, action: "停用", object: "打印机", counterparts: [mode == .batch ? "a.html#1" : "b.html#1"],
          steps: [mode == .batch ? "勾选打印机，单击[button:批量停用]。" : "单击[button:停用]。"])
        if let sentence { $0.constraint(.consequence, sentence) }
      }
    }
    func found(_ single: String?, _ batch: String?) throws -> [String] {
      try findings(ConsequenceUnstated(), [stopping("a.html", .single, single), stopping("b.html", .batch, batch)])
        .map { $0.locations[0].source }
    }
    #expect(try found("停用后，排队的任务会被取消。", nil) == ["b.html"])
    #expect(try found(nil, "停用后，排队的任务会被取消。") == ["a.html"])
    // In other words, and what is not said of the operation.
    #expect(try found("停用后，排队的任务会被取消。", "停用后，任务不再打印。").isEmpty)
    #expect(try found("排队的任务会被取消。", nil).isEmpty)
  }
}
