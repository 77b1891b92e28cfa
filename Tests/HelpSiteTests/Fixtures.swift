import Checks
import HelpSite
import TopicModel

/// Pages written for the site's tests: both languages, every part a guide can have.
enum Fixtures {
  static var pages: [Page] { chinese + english }

  /// What a site of `pages` is made of, with findings.
  static func contents(_ pages: [Page] = pages) -> SiteContents {
    SiteContents(pages: pages, report: CheckReport(findings: findings, rules: [], pages: pages.count))
  }

  static var findings: [Finding] {
    [
      Finding(
        rule: "UI02", name: "confusable-labels", severity: .warning, message: "“收回”与“回收”指同一控件。",
        remedy: "统一为“回收”。", fingerprint: "0123456789abcdef",
        locations: [
          .init(source: "zh/coupon/reclaim.html", line: 12, column: 3, text: "单击“批量收回”。"),
          .init(source: "zh/customer/delete.html", line: 4, column: 8, text: "单击“批量回收”。"),
        ]),
      Finding(
        rule: "CN01", name: "contradictory-numbers", severity: .error, message: "50 against 20 at a time.",
        remedy: "Settle the number.", fingerprint: "fedcba9876543210",
        locations: [.init(source: "en/disks/delete.html", line: 7, column: 1, text: "up to 20 disks at a time")]),
    ]
  }

  static var chinese: [Page] {
    [
      Page(topic: reclaimTopic, content: reclaimContent), Page(topic: deleteTopic, content: []),
      Page(topic: overview, content: overviewContent),
    ]
  }

  static var english: [Page] { [Page(topic: diskTopic, content: [])] }

  // MARK: 回收券: a pair on one page, with notes, a choice, a branch and limits

  static var reclaimTopic: Topic {
    Topic(
      id: "sales-coupon-reclaim", source: "zh/coupon/reclaim.html",
      url: "https://help.example.com/zh/coupon/reclaim.html",
      title: "回收券额度", lang: "zh-CN", kind: .task, parent: .init(title: "券管理"),
      breadcrumbs: ["伙伴中心", "券管理"], procedures: [reclaimOne, reclaimMany],
      constraints: [Constraint(kind: .permission, text: "只有管理员可以回收券额度。")],
      links: [Link(text: "删除客户", target: "../customer/delete.html", resolved: "sales-customer-delete", rel: .related)])
  }

  static var reclaimOne: Procedure {
    Procedure(
      id: "sales-coupon-reclaim.one", title: "回收单张券", mode: .single,
      operation: .init(action: "回收", object: "券额度"), navigation: ["销售", "客户", "券管理"],
      prerequisites: [.init(text: "已开通伙伴账号。")],
      steps: [
        Step(number: "1", text: "进入“券管理”页面。", controls: [Control(kind: .page, label: "券管理", action: .open)]),
        Step(
          number: "2", text: "在目标券所在行的“操作”列，单击“更多 > 回收”。",
          controls: [
            Control(kind: .column, label: "操作", action: .none),
            Control(kind: .menu, label: "回收", path: ["更多", "回收"], action: .click),
          ], notes: ["已用完的券不显示“回收”。"]),
        confirm, finish,
      ],
      results: ["页面提示回收成功，并显示回收的金额。"], constraints: limits,
      counterparts: [
        Counterpart(
          id: "sales-coupon-reclaim.many", relation: .batch, confidence: 0.95,
          evidence: ["同一页面，动词与对象相同", "标题一个说“单张”，一个说“批量”"])
      ])
  }

  static var reclaimMany: Procedure {
    Procedure(
      id: "sales-coupon-reclaim.many", title: "批量回收券", mode: .batch,
      operation: .init(action: "回收", object: "券额度"), navigation: ["销售", "客户", "券管理"],
      steps: [
        Step(number: "1", text: "进入“券管理”页面。", controls: [Control(kind: .page, label: "券管理", action: .open)]),
        Step(
          number: "2", text: "勾选多张券，单击列表上方的“批量回收”。",
          controls: [Control(kind: .button, label: "批量回收", action: .click)]),
        confirm, finish,
      ],
      results: ["页面提示回收成功，并显示回收的总金额。"],
      constraints: limits + [Constraint(kind: .limit, text: "一次最多选择 50 张券。", step: "2", quantity: 50, unit: "张")],
      counterparts: [
        Counterpart(id: "sales-coupon-reclaim.one", relation: .single, confidence: 0.95, evidence: ["同一页面，动词与对象相同"])
      ])
  }

  private static var confirm: Step {
    Step(
      number: "3", text: "选择验证方式，输入收到的验证码。",
      controls: [
        Control(kind: .radio, label: "验证方式", action: .select), Control(kind: .field, label: "验证码", action: .enter),
      ],
      choices: [
        Choice(text: "短信：输入手机收到的“验证码”。", controls: [Control(kind: .field, label: "验证码", action: .enter)]),
        Choice(
          text: "邮件：单击“发送邮件”，输入邮件中的“验证码”。",
          controls: [
            Control(kind: .button, label: "发送邮件", action: .click), Control(kind: .field, label: "验证码", action: .enter),
          ]),
      ],
      notes: ["回收后无法撤销，请先与客户确认。"], goto: ["2"])
  }

  private static var finish: Step {
    Step(
      number: "4", text: "单击“确定”。", controls: [Control(kind: .button, label: "确定", action: .click)],
      steps: [
        Step(number: "4.a", text: "勾选“我已了解”。", controls: [Control(kind: .checkbox, label: "我已了解", action: .check)]),
        Step(
          number: "4.b", text: "在“结果”页签查看金额。", optional: true,
          controls: [Control(kind: .tab, label: "结果", action: .view)]),
      ])
  }

  private static var limits: [Constraint] {
    [
      Constraint(kind: .eligibility, text: "仅“有效”状态的券可回收。", states: ["有效"]),
      Constraint(kind: .prohibition, text: "不支持回收部分额度，只能全额回收。"),
      Constraint(kind: .verification, text: "开启验证的伙伴需要输入验证码。", step: "3"),
      Constraint(kind: .consequence, text: "回收后额度退回伙伴账号，且无法撤销。"),
    ]
  }

  static var reclaimContent: [Block] {
    [
      .paragraph(RichText("您可以回收已发放给客户的券额度。")),
      .heading(.init(level: 2, text: RichText("回收单张券"), anchors: ["one"])),
      .list(
        .init(
          ordered: true,
          items: [
            .init(marker: "1", blocks: [.paragraph(RichText("进入“券管理”页面。"))]),
            .init(
              marker: "2",
              blocks: [
                .paragraph(RichText("在目标券所在行的“操作”列，单击“更多 > 回收”。")),
                .note(.init(kind: .note, blocks: [.paragraph(RichText("已用完的券不显示“回收”。"))])),
              ]),
            .init(
              marker: "3",
              blocks: [
                .paragraph(RichText("选择验证方式，输入收到的验证码。")),
                .note(.init(kind: .warning, blocks: [.paragraph(RichText("回收后无法撤销，请先与客户确认。"))])),
              ]),
          ])),
      .table(
        .init(
          caption: RichText("券的状态"),
          rows: [
            [
              .init(header: true, blocks: [.paragraph(RichText("状态"))]),
              .init(header: true, blocks: [.paragraph(RichText("含义"))]),
            ],
            [
              .init(header: false, blocks: [.paragraph(RichText("有效"))]),
              .init(header: false, blocks: [.paragraph(RichText("可以使用，也可以回收。"))]),
            ],
          ])),
      .code("GET /v1/coupons?state=valid"),
      .paragraph(RichText("另请参见删除客户。", spans: [.init(kind: .link("../customer/delete.html"), start: 12, end: 24)])),
    ]
  }

  static var deleteTopic: Topic {
    Topic(
      id: "sales-customer-delete", source: "zh/customer/delete.html", title: "删除客户", lang: "zh-CN", kind: .task,
      parent: .init(title: "客户管理"), breadcrumbs: ["伙伴中心", "客户管理"],
      procedures: [
        Procedure(
          id: "sales-customer-delete.1", title: "删除客户", operation: .init(action: "删除", object: "客户"),
          navigation: ["销售", "客户", "客户管理"],
          steps: [
            Step(number: "1", text: "单击“删除”。", controls: [Control(kind: .button, label: "删除", action: .click)]),
            Step(number: "2", text: "单击“确定”。", controls: [Control(kind: .button, label: "确定", action: .click)]),
          ],
          constraints: [Constraint(kind: .prohibition, text: "不能删除“待审核”状态的客户。", states: ["待审核"])])
      ])
  }

  static var overview: Topic {
    Topic(
      id: "sales-coupon", source: "zh/coupon/index.html", title: "券管理", lang: "zh-CN", kind: .index,
      breadcrumbs: ["伙伴中心"],
      links: [Link(text: "回收券额度", target: "reclaim.html", resolved: "sales-coupon-reclaim", rel: .child)])
  }

  static var overviewContent: [Block] { [.paragraph(RichText("券管理用于发放、查询和回收券。"))] }

  static var diskTopic: Topic {
    Topic(
      id: "evs_disk_delete", source: "en/disks/delete.html", title: "Deleting Disks", lang: "en", kind: .task,
      breadcrumbs: ["Disk Service", "Managing Disks"],
      procedures: [
        Procedure(
          id: "evs_disk_delete-1", title: "Deleting a Disk", operation: .init(action: "delete", object: "disk"),
          navigation: ["Storage", "Disk Service"],
          steps: [
            Step(
              number: "1", text: "Locate the disk and choose More > Delete in the Operation column.",
              controls: [
                Control(kind: .menu, label: "Delete", path: ["More", "Delete"], action: .click),
                Control(kind: .column, label: "Operation", action: .none),
              ]),
            Step(
              number: "2", text: "Enter DELETE and click OK.",
              controls: [Control(kind: .button, label: "OK", action: .click)]),
          ],
          constraints: [
            Constraint(
              kind: .eligibility, text: "Only disks in the Available state can be deleted.", states: ["Available"])
          ],
          counterparts: [
            Counterpart(
              id: "evs_disk_delete-2", relation: .batch, confidence: 0.9, evidence: ["Same action and object"])
          ]),
        Procedure(
          id: "evs_disk_delete-2", title: "Deleting Disks in Batches", mode: .batch,
          operation: .init(action: "delete", object: "disk"), navigation: ["Storage", "Disk Service"],
          steps: [
            Step(
              number: "1", text: "Select the disks and click Delete above the list.",
              controls: [Control(kind: .button, label: "Delete", action: .click)]),
            Step(
              number: "2", text: "Enter DELETE and click OK.",
              controls: [Control(kind: .button, label: "OK", action: .click)]),
          ],
          constraints: [
            Constraint(kind: .limit, text: "You can delete up to 20 disks at a time.", quantity: 20, unit: "disks")
          ],
          counterparts: [
            Counterpart(
              id: "evs_disk_delete-1", relation: .single, confidence: 0.9, evidence: ["Same action and object"])
          ]),
      ])
  }
}
