import Testing
import TopicModel

@testable import Checks

@Suite struct ContradictoryNumbersTests {
  private func saying(_ texts: [String], titles: [String] = ["甲", "乙", "丙"]) -> [Page] {
    texts.enumerated().map { index, text in
      page("\(index).html", titles[index], kind: .concept) { $0.paragraph("前言。\(text)") }
    }
  }

  @Test func reportsTheNumberThatFewerPagesHave() throws {
    let found = try findings(
      ContradictoryNumbers(), saying(["一次最多可以选择50个客户进行删除。", "一次最多可以选择100个客户进行删除。", "一次最多可以选择50个客户进行删除。"]))
    #expect(found.map { $0.locations.map(\.source) } == [["1.html", "0.html"]])
    #expect(found.first?.locations[0].column == 4)
  }

  @Test(arguments: [
    ["一次最多可以选择1,000个客户进行删除。", "一次最多可以选择1000个客户进行删除。"],
    ["操作界面与详细的说明请参见图1所示的内容。", "操作界面与详细的说明请参见图2所示的内容。"],
    ["请在网卡的配置文件中写入地址10.0.0.1。", "请在网卡的配置文件中写入地址10.0.0.2。"],
    ["最多10个。", "最多20个。"],
    ["以下操作以系统盘容量为50GB的云服务器为例。", "以下操作以系统盘容量为80GB的云服务器为例。"],
  ])
  func leavesNamesFormsOfOneNumberAndTurnsOfPhraseAlone(_ texts: [String]) throws {
    #expect(try findings(ContradictoryNumbers(), saying(texts)).isEmpty)
  }

  @Test(arguments: [
    (["A maximum of 80 tasks can be deleted at a time."], 1), (["A maximum of 50 tasks can be deleted at a time."], 0),
    (["A maximum of 80 tasks can be deleted at a time.", "Each can have up to 3 tags."], 0), ([], 0),
  ])
  func comparesAPageWithItsTranslation(_ texts: [String], _ count: Int) throws {
    func told(_ source: String, _ lang: String, _ limits: [String]) -> Page {
      page(source, source, lang: lang) { page in limits.forEach { page.constraint(.limit, $0, quantity: 1) } }
    }
    let pages = [told("zh/a.html", "zh-CN", ["一次最多可以删除50个任务。"]), told("en/a.html", "en", texts)]
    let found = try findings(ContradictoryNumbers(), pages)
    #expect(found.map { $0.locations.map(\.source) } == Array(repeating: ["en/a.html", "zh/a.html"], count: count))
  }

  @Test(arguments: [
    // In another order.
    (["名称不能超过64个字符。", "一次最多删除50个任务。"], ["Delete at most 50 tasks at a time.", "A name has up to 64 characters."], 0),
    (["名称不能超过64个字符。", "一次最多删除50个任务。"], ["Delete at most 80 tasks at a time.", "A name has up to 64 characters."], 1),
    (["文件最多保留24小时。"], ["Files are kept for at most 1 day."], 0),
    (["文件最多保留24小时。"], ["Files are kept for at most 2 days."], 1),
    (["最多可延长90天。"], ["You can extend it by at most 3 months."], 0),
    (["最多导入1,000,000条记录。"], ["Import at most 1 million records."], 0),
    (["最多导入2万条记录。"], ["Import at most 20 thousand records."], 0),
    (["最多上传20个文件。"], ["Upload at most 2 GB."], 0),
    (["一次最多删除50个任务。"], ["Delete at most 80 tasks per day."], 0),
    (["至少保留2个账号。"], ["You can keep at most 5 accounts."], 0),
  ])
  func comparesTheLimitsOfATranslationByWhatTheyMeasure(_ own: [String], _ others: [String], _ count: Int) throws {
    func told(_ source: String, _ lang: String, _ limits: [String]) -> Page {
      page(source, source, lang: lang) { page in limits.forEach { page.constraint(.limit, $0, quantity: 1) } }
    }
    let pages = [told("zh/a.html", "zh-CN", own), told("en/a.html", "en", others)]
    #expect(try findings(ContradictoryNumbers(), pages).count == count)
  }

  private func creating(_ source: String, _ text: String, lang: String, object: String) -> Page {
    page(source, source, lang: lang) {
      $0.procedure("创建", action: lang == "en" ? "create" : "创建", object: object, steps: ["单击[button:创建]。"])
      $0.constraint(.limit, text, quantity: 1)
    }
  }

  @Test(arguments: [
    ("一个账号下创建的项目不能超过80个。", 1), ("同一账号最多创建八十个项目。", 1), ("一个账号下创建的项目不能超过100个。", 0), ("一次最多可以创建80个项目。", 0),
    ("每个用户最多可以拥有80个项目。", 0), ("每个账号最多可以创建80个免费项目。", 0), ("企业版每个账号最多可以创建80个项目。", 0), ("未实名时每个账号最多创建80个项目。", 0),
    ("每个账号至少要创建2个项目。", 0),
  ])
  func comparesHowManyThereMayBeInWhateverWords(_ text: String, _ count: Int) throws {
    let pages = ["每个账号最多可以创建100个项目。", text].enumerated().map {
      creating("\($0).html", $1, lang: "zh-CN", object: "项目")
    }
    #expect(try findings(ContradictoryNumbers(), pages).count == count)
  }

  @Test(arguments: [
    ("Each account can have no more than 80 projects.", 1),
    ("A maximum of eighty projects can exist in each account.", 1),
    ("Each free account can have no more than 80 projects.", 0),
    ("Up to 80 projects can be created in each account in the list view.", 0),
    ("Each team can have no more than 80 projects.", 0), ("Create at most 80 projects at a time.", 0),
  ])
  func comparesThemInEnglish(_ text: String, _ count: Int) throws {
    let pages = ["You can create a maximum of 100 projects in each account.", text].enumerated().map {
      creating("\($0).html", $1, lang: "en", object: "project")
    }
    #expect(try findings(ContradictoryNumbers(), pages).count == count)
  }

  @Test(arguments: [
    ["一次最多可以选择十个客户进行删除。", "一次最多可以选择10个客户进行删除。"],
    ["文件上传之后系统保留一百二十个小时。", "文件上传之后系统保留5天。"],
    ["验证码发出之后60分钟之内有效，请及时输入。", "验证码发出之后1小时之内有效，请及时输入。"],
    ["单个文件的大小不能超过1 GB，超过的请分开上传。", "单个文件的大小不能超过1024 MB，超过的请分开上传。"],
    ["导入客户资料支持以下两种方式：", "导入客户资料支持以下三种方式："],
  ])
  func numberWordsAndUnitsThatMeasureOneThingAreConverted(_ texts: [String]) throws {
    #expect(try findings(ContradictoryNumbers(), saying(texts)).isEmpty)
  }

  @Test(arguments: [
    (["一次最多可以选择十个客户进行删除。", "一次最多可以选择十二个客户进行删除。"], "十二个", "十个"),
    (["文件上传之后系统保留两小时，请尽快下载。", "文件上传之后系统保留90分钟，请尽快下载。"], "90分钟", "两小时"),
    (["单个文件的大小不能超过1 GB，超过的请分开上传。", "单个文件的大小不能超过100 MB，超过的请分开上传。"], "100 MB", "1 GB"),
    (["每次最多导入2万条客户资料，分批处理。", "每次最多导入2000条客户资料，分批处理。"], "2000条", "2万条"),
  ])
  func numbersInOtherFormsAreComparedByWhatTheyMean(_ texts: [String], _ here: String, _ there: String) throws {
    let found = try findings(ContradictoryNumbers(), saying(texts))
    #expect(found.count == 1)
    #expect(
      found.first?.message.text.contains("says \(here), ") == true && found.first?.message.text.contains(there) == true)
  }

  @Test func englishNumberWordsCount() throws {
    func english(_ texts: [String]) -> [Page] {
      texts.enumerated().map { index, text in
        page("\(index).html", ["A", "B"][index], lang: "en-US", kind: .concept) { $0.paragraph(text) }
      }
    }
    let first = "The verification code stays valid for two hours after it was sent."
    #expect(
      try findings(ContradictoryNumbers(), english([first, first.replacing("two hours", with: "120 minutes")])).isEmpty)
    #expect(
      try findings(ContradictoryNumbers(), english([first, first.replacing("two hours", with: "90 minutes")])).count
        == 1)
  }

  @Test func leavesNumbersAloneThatTheTitlesHave() throws {
    let texts = ["系统升级之后客户端需要使用版本号码为 5 的接口。", "系统升级之后客户端需要使用版本号码为 6 的接口。"]
    #expect(try findings(ContradictoryNumbers(), saying(texts, titles: ["接口 5", "接口 6"])).isEmpty)
  }

  @Test func reportsLimitsOfOneOperationInOtherWords() throws {
    let pages = [("每天最多可以删除50个客户。", 50.0), ("每天最多能够删除80个客户。", 80.0)].enumerated().map { index, limit in
      page("\(index).html", "删除\(index)") {
        $0.procedure("删除客户", action: "删除", object: "客户", steps: ["单击[button:删除]。"])
        $0.constraint(.limit, limit.0, quantity: limit.1, unit: "个")
      }
    }
    #expect(try findings(ContradictoryNumbers(), pages).map { $0.locations[0].source } == ["1.html"])
  }

  private func limiting(_ source: String, _ rows: [(String, String)], title: String = "创建子网") -> Page {
    var built = page(source, title, kind: .concept)
    func cell(_ text: String) -> Block.Table.Cell { .init(header: false, blocks: [.paragraph(RichText(text))]) }
    built.content = [.table(Block.Table(rows: rows.map { [cell($0.0), cell($0.1)] }))]
    return built
  }

  @Test func comparesTheSameRowOfPagesWithOneTitle() throws {
    let found = try findings(
      ContradictoryNumbers(),
      [
        limiting("a.html", [("名称", "长度不超过64个字符。")]), limiting("b.html", [("名称", "长度不超过32个字符。")]),
        limiting("c.html", [("名称", "长度不超过64个字符。")]),
      ])
    #expect(found.map { $0.locations[0].source } == ["b.html"])
  }

  @Test func leavesOtherRowsOtherPagesAndTablesOfOnePageAlone() throws {
    let one = limiting("a.html", [("名称", "长度不超过64个字符。")])
    #expect(try findings(ContradictoryNumbers(), [one, limiting("b.html", [("描述", "长度不超过32个字符。")])]).isEmpty)
    #expect(
      try findings(ContradictoryNumbers(), [one, limiting("b.html", [("名称", "长度不超过32个字符。")], title: "创建网卡")]).isEmpty)
    let two = [("名称", "长度不超过64个字符。"), ("名称", "长度不超过32个字符。")]
    #expect(try findings(ContradictoryNumbers(), [limiting("a.html", two), limiting("b.html", two)]).isEmpty)
  }

  @Test func aLimitCountsWhateverStandsBehindItsNumber() throws {
    func found(_ texts: [String]) throws -> Int {
      try findings(
        ContradictoryNumbers(),
        texts.enumerated().map { index, text in
          page("\(index).html", index == 0 ? "Disks" : "Quotas", lang: "en", kind: .concept) {
            $0.paragraph(text)
          }
        }
      ).count
    }
    #expect(
      try found([
        "A server in this region can have up to 60 attached disks.",
        "A server in this region can have up to 24 attached disks.",
      ])
        == 1)
    #expect(
      try found([
        "The service listens to the secure number 443 attached there.",
        "The service listens to the secure number 80 attached there.",
      ])
        == 0)
  }

  @Test func aPageThatCountsThingsUpContradictsNobody() throws {
    func found(_ values: [Int]) throws -> Int {
      let counting = page("a.html", "甲", kind: .concept) { page in
        values.forEach { page.paragraph("其余的 \($0) 个字节会作为返回的数值。") }
      }
      return try findings(ContradictoryNumbers(), [counting]).count
    }
    #expect(try found([9, 29, 39]) == 0)
    #expect(try found([9, 29]) == 1)
  }

  @Test func anItemThatAPageSaysTwiceIsHeldAgainstAPageThatSaysItTwice() throws {
    func told(_ source: String, _ values: [Int]) -> Page {
      page(source, "创建快照", kind: .concept) { page in
        values.forEach { page.items(["一个快照最多支持创建\($0)个云磁盘。"]) }
      }
    }
    func count(_ one: [Int], _ other: [Int]) throws -> Int {
      try findings(ContradictoryNumbers(), [told("a.html", one), told("b.html", other)]).count
    }
    #expect(try count([128, 128], [77, 128]) == 1)
    // Items that count things up; a page that says it once may be about one of them.
    #expect(try count([128], [77, 128]) == 0)
    #expect(try count([64, 128], [64, 128]) == 0)
  }

  @Test(arguments: [
    (Constraint.Kind.prerequisite, 50.0, "A maximum of 50 accounts can be frozen at a time.", 1),
    (.prerequisite, 30.0, "A maximum of 30 accounts can be frozen at a time.", 0),
    (.permission, 50.0, "A maximum of 50 accounts can be frozen at a time.", 0),
  ])
  func aTranslationsLimitMayStandAmongWhatMustBeSo(
    _ kind: Constraint.Kind, _ quantity: Double, _ text: String, _ count: Int
  ) throws {
    let chinese = page("zh/a.html", "冻结账户") { $0.constraint(.prerequisite, "一次最多冻结30个账户。", quantity: 30, unit: "个") }
    let english = page("en/a.html", "Freezing an account", lang: "en") { $0.constraint(kind, text, quantity: quantity) }
    #expect(try findings(ContradictoryNumbers(), [chinese, english]).count == count)
  }

  @Test func aLatinNameThatStandsElsewhereInTheTitleTellsNothingApart() throws {
    func count(_ titles: [String]) throws -> Int {
      try findings(
        ContradictoryNumbers(), saying(["每次发送的字符数不能超过5个字符，否则会丢失。", "每次发送的字符数不能超过77个字符，否则会丢失。"], titles: titles)
      ).count
    }
    #expect(try count(["Linux主机远程登录", "远程登录Linux主机"]) == 1)
    #expect(try count(["远程登录Windows主机", "远程登录Linux主机"]) == 0)
  }

  @Test func examplesContradictNobody() throws {
    func found(_ heading: String) throws -> Int {
      try findings(
        ContradictoryNumbers(),
        ["a", "b"].enumerated().map { index, source in
          page("\(source).html", source, kind: .concept) {
            $0.heading(heading)
            $0.paragraph("一张债券的票面利率为 \(index + 4) 个百分点，按季度付息。")
          }
        }
      ).count
    }
    #expect(try found("示例") == 0)
    #expect(try found("说明") == 1)
  }

  @Test func aRowThatOneOfTwoTablesContradictsIsReported() throws {
    let both = [("名称", "长度不超过64个字符。"), ("名称", "长度不超过64个字符。")]
    let one = [("名称", "长度不超过64个字符。"), ("名称", "长度不超过32个字符。")]
    #expect(
      try findings(ContradictoryNumbers(), [limiting("a.html", both), limiting("b.html", one)]).map {
        $0.locations[0].source
      } == ["b.html"])
    #expect(try findings(ContradictoryNumbers(), [limiting("a.html", [both[0]]), limiting("b.html", one)]).isEmpty)
  }

  @Test func aRemarkThatSaysWhereToReadOnIsNoPartOfASentence() throws {
    func count(_ remark: String) throws -> Int {
      try findings(
        ContradictoryNumbers(),
        ["删除的规则在15天内可以从回收站找回。", "删除的规则在30天内可以从回收站找回（\(remark)）。"].enumerated().map { index, text in
          page("\(index).html", "\(index)", kind: .concept) { $0.paragraph(text) }
        }
      ).count
    }
    #expect(try count("参见删除规则") == 1)
    #expect(try count("专业版") == 0)
  }

  @Test(arguments: [
    ("A reminder arrives 30 minutes before the booking.", 1), ("A reminder arrives 15 minutes before the booking.", 0),
    ("A reminder arrives a quarter of an hour before the booking.", 0),
  ])
  func whatIsMeasuredOnAPageIsMeasuredAlikeInItsTranslation(_ text: String, _ count: Int) throws {
    let pages = [
      page("zh/book.html", "预订会议室") { $0.paragraph("预订之前15分钟会收到提醒。钥匙在2小时之后失效。") },
      page("en/book.html", "Booking a Room", lang: "en") { $0.paragraph(text + " The key expires after 2 hours.") },
    ]
    #expect(try findings(ContradictoryNumbers(), pages).count == count)
    // One measure each may be of two things.
    let alone = [
      page("zh/book.html", "预订会议室") { $0.paragraph("预订之前15分钟会收到提醒。") },
      page("en/book.html", "Booking a Room", lang: "en") { $0.paragraph(text) },
    ]
    #expect(try findings(ContradictoryNumbers(), alone).isEmpty)
  }
}

@Suite struct StatedClauseTests {
  private func found(_ left: Page, _ right: Page) throws -> Int {
    try findings(ContradictoryNumbers(), [left, right]).count
  }

  private func saying(_ source: String, _ title: String, _ text: String) -> Page {
    page(source, title, kind: .concept) { $0.paragraph(text) }
  }

  @Test(arguments: [
    ("每个网点最多新增8个计费方案，方案名称的长度为2～20个字符。", 0), ("每个网点最多新增十个计费方案，方案名称的长度为2～20个字符。", 1),
    ("新增方案时，每个网点最多新增9个计费方案。", 1), ("企业版账号，每个网点最多新增9个计费方案。", 0), ("例如，每个网点最多新增9个计费方案。", 0),
    ("每个网点最多新增9个计费方案，其他网点最多新增7个，每个网点最多新增6个计费方案。", 0),
  ])
  func aClauseIsHeldAgainstTheSentenceThatSaysItAlone(_ text: String, _ count: Int) throws {
    #expect(
      try found(saying("a.html", "新增方案", "每个网点最多新增8个计费方案。"), saying("b.html", "方案说明", text)) == count)
  }

  @Test(arguments: [
    ("方案名称", "长度为2～20个字符。", "方案名称的长度为2～32个字符。", 1), ("方案名称", "长度为2～20个字符。", "方案名称的长度为2～20个字符。", 0),
    ("名称", "长度为2～20个字符。", "名称的长度为2～32个字符。", 0), ("柜机", "每个网点最多可绑定30台快递柜。", "每个网点最多可绑定20台快递柜。", 1),
    ("柜机", "最多30台。", "最多20台。", 0),
  ])
  func aRowIsHeldAgainstASentence(_ head: String, _ cell: String, _ text: String, _ count: Int) throws {
    let cells = [head, cell].map { Block.Table.Cell(header: false, blocks: [.paragraph(RichText($0))]) }
    var row = page("a.html", "使用限制", kind: .concept) { _ in }
    row.content = [.table(Block.Table(rows: [cells]))]
    #expect(try found(row, saying("b.html", "方案说明", text)) == count)
  }

  @Test func aShortSentenceIsHeldAgainstThatOfAPageThatBelongsToIt() throws {
    func exporting(_ source: String, _ title: String, days: Int, _ fill: (inout PageBuilder) -> Void = { _ in }) -> Page
    {
      page(source, title, kind: .concept) {
        $0.paragraph("导出的文件保留\(days)天。")
        fill(&$0)
      }
    }
    let usual = exporting("a.html", "导出会员", days: 3)
    #expect(try found(usual, exporting("b.html", "导出会员", days: 7)) == 1)
    #expect(try found(usual, exporting("b.html", "导出会员", days: 3)) == 0)
    #expect(try found(usual, exporting("b.html", "会员的常见问题", days: 7) { $0.link("导出会员", to: "a.html") }) == 1)
    // Files of something else.
    #expect(try found(usual, exporting("b.html", "导出订单", days: 7)) == 0)
    let steps = ["单击[button:导出]。"]
    func telling(_ source: String, _ title: String, days: Int) -> Page {
      exporting(source, title, days: days) { $0.procedure(title, action: "导出", object: "会员", steps: steps) }
    }
    #expect(try found(telling("a.html", "导出会员", days: 3), telling("b.html", "怎样导出会员", days: 7)) == 1)
  }

  @Test(arguments: [
    ("在“下载中心”页面，导出的文件保留7天。", 1), ("在“下载中心”页面，导出的文件保留3天。", 0), ("在“回收站”页面，导出的文件保留7天。", 0),
  ])
  func whereItIsSeenOnTheScreenSaysNothingOfWhatItIsAbout(_ text: String, _ count: Int) throws {
    let export = page("a.html", "导出会员") {
      $0.procedure("导出会员", action: "导出", object: "会员", steps: ["在[page:下载中心]页面，单击[button:下载]。"])
      $0.paragraph("导出的文件保留3天。")
    }
    let questions = page("b.html", "常见问题", kind: .concept) {
      $0.paragraph(text)
      $0.link("导出会员", to: "a.html")
    }
    #expect(try found(export, questions) == count)
  }

  @Test(arguments: [("续借", 1), ("逾期", 0)])
  func aShortCellIsHeldAgainstThePageThatTheRowIsAbout(_ head: String, _ count: Int) throws {
    let cells = [head, "每本书最多续借3次。"].map { Block.Table.Cell(header: false, blocks: [.paragraph(RichText($0))]) }
    var row = page("a.html", "借阅规则", kind: .concept) { _ in }
    row.content = [.table(Block.Table(rows: [cells]))]
    #expect(try found(row, saying("b.html", "续借图书", "每本书最多续借2次，每次延长14天。")) == count)
  }

  @Test func aSlipInOneOfTwoTablesOfAPageIsHeldAgainstTheOtherPage() throws {
    func tables(_ source: String, _ limits: [Int]) -> Page {
      var built = page(source, "安全组规则", kind: .concept) { _ in }
      built.content = limits.map { limit in
        let cells = ["描述", "规则的描述信息不超过\(limit)个字符。"].map {
          Block.Table.Cell(header: false, blocks: [.paragraph(RichText($0))])
        }
        return .table(Block.Table(rows: [cells]))
      }
      return built
    }
    // The page with the slip comes first.
    #expect(try found(tables("a.html", [255, 77]), tables("b.html", [255, 255])) == 1)
    #expect(try found(tables("a.html", [255, 255]), tables("b.html", [255, 255])) == 0)
  }
}
