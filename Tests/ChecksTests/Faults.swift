import Testing

/// An edit that makes a sound page inconsistent.
struct Fault: Sendable, CustomTestStringConvertible {
  enum Edit: Sendable {
    case replace(String, String)
    /// Takes the line away.
    case remove
    /// Puts a line behind it.
    case append(String)
  }

  let rule: String
  /// The page kind of `SoundPages`, and what its line begins with before the objects are put in.
  let page: String
  let line: String
  let edit: Edit
  /// Whether the finding may stand on another line of the page, as it must where the line is gone.
  var anyLine = false

  var testDescription: String { "\(rule) \(page): \(edit)" }

  static let all: [Fault] = usual + others

  private static let usual: [Fault] = [
    Fault(rule: "UI01", page: "manage", line: "- 阅读", edit: .replace("[button:确定]", "[button:提交]")),
    Fault(rule: "UI02", page: "manage", line: "- 阅读", edit: .replace("[button:确定]", "[button:确认]")),
    Fault(rule: "UI02", page: "batch", line: "= batch", edit: .replace("收回", "回收"), anyLine: true),
    Fault(rule: "UI03", page: "batch", line: "- 选择", edit: .replace("[tab:待处理]", "[tab:待办理]")),
    Fault(rule: "UI04", page: "single", line: "- 在列表", edit: .replace("[column:操作]", "[column:操 作]")),
    Fault(rule: "UI05", page: "single", line: "- 在列表", edit: .replace("[button:收回", "[button:回首")),
    Fault(rule: "UI06", page: "change", line: "= single", edit: .replace("业务 > 中心", "财务 > 中心"), anyLine: true),
    Fault(rule: "UI09", page: "only", line: "- 单击[link", edit: .replace("[link:历史记录]链接", "[tab:历史记录]页签")),
    Fault(rule: "ST01", page: "change", line: "- 在列表", edit: .remove, anyLine: true),
    Fault(rule: "ST02", page: "change", line: "- 核对", edit: .remove, anyLine: true),
    Fault(rule: "ST03", page: "change", line: "- 核对", edit: .append("- {o}的名称随之不同。"), anyLine: true),
    Fault(
      rule: "ST04", page: "change", line: "- 核对", edit: .replace("。", "。单击[button:返回]。单击[button:刷新]。")),
    Fault(rule: "ST05", page: "change", line: "- 核对", edit: .replace("- 核对", "9- 核对")),
    Fault(rule: "ST05", page: "only", line: "- 单击[link", edit: .replace("- 单击", "2- 单击")),
    Fault(rule: "UI07", page: "change", line: "- 在列表", edit: .replace("[button:修改", "[button:收回")),
    Fault(rule: "ST06", page: "single", line: "p 如果", edit: .replace("步骤2", "步骤9")),
    Fault(rule: "ST07", page: "change", line: "- 核对", edit: .append("h 前提条件"), anyLine: true),
    Fault(rule: "ST08", page: "change", line: "- 核对", edit: .append("- 说明：修改{o}后请重新查看。"), anyLine: true),
    Fault(rule: "ST09", page: "batch", line: "- 选择", edit: .replace("，勾选需要收回的{o}", ""), anyLine: true),
    Fault(
      rule: "PR01", page: "only", line: "= single",
      edit: .replace("= single 整理 {o} 业务 > 中心 > {o}管理 | 整理", "= batch 整理 {o} 业务 > 中心 > {o}管理 | 批量整理")),
    Fault(rule: "PR02", page: "batch", line: "l 单个", edit: .remove, anyLine: true),
    Fault(rule: "PR03", page: "batch", line: "- 阅读", edit: .replace("[button:确定]", "[button:同意]")),
    Fault(rule: "PR04", page: "only", line: "= single", edit: .replace("整理 {o}", "开启 {o}")),
    Fault(rule: "CN01", page: "manage", line: "c limit", edit: .replace("50个", "80个")),
    Fault(rule: "CN02", page: "manage", line: "c eligibility", edit: .replace("有效", "冻结")),
    Fault(rule: "CN03", page: "manage", line: "c consequence", edit: .remove, anyLine: true),
    Fault(rule: "PG01", page: "notes", line: "p 关于", edit: .replace("p ", "copy essay "), anyLine: true),
    Fault(rule: "PG02", page: "only", line: "# 整理{o}", edit: .replace("整理{o}", "修改{o}"), anyLine: true),
    Fault(rule: "PG03", page: "only", line: "up 业务", edit: .replace("业务总览", "业务大全"), anyLine: true),
    Fault(rule: "PG04", page: "notes", line: "# 关于", edit: .replace("关于{o}", "收回{o}的例外"), anyLine: true),
    Fault(rule: "LK01", page: "batch", line: "l 单个", edit: .replace("single-", "simple-")),
    Fault(rule: "LK02", page: "single", line: "l 本页", edit: .replace("#about", "#above")),
    Fault(rule: "LK02", page: "single", line: "f img", edit: .replace("list.png", "lost.png")),
    Fault(rule: "TX01", page: "change", line: "p 名称", edit: .replace("（最多", "最多")),
    Fault(rule: "TX01", page: "change", line: "p 名称", edit: .replace("“历史记录”", "“历史记录“")),
    Fault(rule: "LC01", page: "zh/twin", line: "- 单击", edit: .remove, anyLine: true),
    Fault(rule: "UI08", page: "en/twin", line: "- Click", edit: .replace("[button:Look up]", "[button:Find]")),

    // The same rules, broken in other ways.
    Fault(rule: "UI01", page: "manage", line: "- 选择", edit: .replace("[button:批量收回{o}]", "[button:立即处理]")),
    Fault(rule: "UI01", page: "batch", line: "- 选择", edit: .replace("[button:批量收回{o}]", "[button:完成分派]")),
    Fault(rule: "UI01", page: "manage", line: "- 阅读", edit: .replace("[button:确定]", "[button:提交申请]")),
    Fault(rule: "UI02", page: "single", line: "# 收回", edit: .replace("收回{o}", "回收{o}"), anyLine: true),
    Fault(rule: "UI02", page: "batch", line: "- 选择", edit: .replace("[button:批量收回", "[button:批量回收"), anyLine: true),
    Fault(rule: "UI02", page: "change", line: "- 核对", edit: .replace("[button:确定]", "[button:确认]")),
    Fault(rule: "UI03", page: "manage", line: "- 选择", edit: .replace("[tab:待处理]", "[tab:未处理]")),
    Fault(rule: "UI03", page: "manage", line: "- 选择", edit: .replace("[tab:待处理]", "[tab:待处理列表]")),
    Fault(rule: "UI03", page: "manage", line: "c eligibility", edit: .replace("“有效”", "“生效”")),
    Fault(rule: "UI04", page: "manage", line: "- 阅读", edit: .replace("[button:确定]", "[button:确　定]")),
    Fault(rule: "UI04", page: "change", line: "- 在[dialog", edit: .replace("[field:名称]", "[field:名 称]")),
    Fault(rule: "UI04", page: "batch", line: "- 选择", edit: .replace("[tab:待处理]", "[tab:「待处理」]")),
    Fault(rule: "UI05", page: "batch", line: "- 选择", edit: .replace("[tab:待处理]", "[tab:待审阅]")),
    Fault(rule: "UI05", page: "change", line: "- 在[dialog", edit: .replace("[field:名称]", "[field:别名]")),
    Fault(rule: "UI06", page: "only", line: "= single", edit: .replace("业务 > 中心", "业务 > 后台"), anyLine: true),
    Fault(rule: "UI06", page: "single", line: "= single", edit: .replace("业务 > 中心", "中心 > 业务"), anyLine: true),
    Fault(rule: "UI08", page: "en/twin", line: "- Click", edit: .replace("[button:Look up]", "[button:Query]")),
    Fault(rule: "UI09", page: "batch", line: "- 选择", edit: .replace("[tab:待处理]页签", "[link:待处理]链接")),
    Fault(rule: "UI09", page: "only", line: "- 单击[link", edit: .replace("[link:历史记录]链接", "[button:历史记录]按钮")),
    Fault(
      rule: "ST01", page: "change", line: "- 在列表",
      edit: .replace("，单击[column:操作]列的[button:修改{o}]", ""), anyLine: true),
    Fault(
      rule: "ST02", page: "change", line: "- 核对", edit: .replace("- 核对{o}的名称后，单击[button:确定]。", "- 输入[field:名称]的缩写。"),
      anyLine: true),
    Fault(rule: "ST03", page: "only", line: "- 单击[link", edit: .append("- {o}已经在列表末尾。"), anyLine: true),
    Fault(rule: "ST05", page: "batch", line: "- 阅读", edit: .replace("- 阅读", "1- 阅读")),
    Fault(rule: "ST05", page: "change", line: "- 在[dialog", edit: .replace("- 在", "4- 在")),
    Fault(rule: "ST06", page: "change", line: "p 名称", edit: .replace("p 名称", "p 完成步骤7后继续。名称")),
    Fault(rule: "ST06", page: "single", line: "p 如果", edit: .replace("步骤2", "步骤2至步骤8")),
    Fault(rule: "ST07", page: "single", line: "f img", edit: .append("h 前提条件"), anyLine: true),
    Fault(rule: "ST08", page: "only", line: "- 单击[button", edit: .append("- 注意：{o}较多时请分批整理。"), anyLine: true),
    Fault(rule: "ST08", page: "change", line: "- 核对", edit: .append("- 备注：名称不区分大小写。"), anyLine: true),
    Fault(rule: "ST09", page: "manage", line: "- 选择", edit: .replace("，勾选需要收回的{o}", ""), anyLine: true),
    Fault(
      rule: "PR01", page: "change", line: "= single",
      edit: .replace(
        "= single 修改 {o} 业务 > 中心 > {o}管理 | 修改{o}", "= batch 归档 {o} 业务 > 中心 > {o}管理 | 批量归档{o}"), anyLine: true),
    Fault(
      rule: "PR02", page: "batch", line: "l 单个", edit: .replace("single-{n}.html", "change-{n}.html"), anyLine: true),
    Fault(rule: "PR03", page: "single", line: "- 阅读", edit: .replace("[button:确定]", "[button:立即收回]"), anyLine: true),
    Fault(rule: "PR03", page: "batch", line: "c limit", edit: .replace("50个", "60个"), anyLine: true),
    Fault(rule: "PR04", page: "only", line: "= single", edit: .replace("整理 {o}", "启用 {o}")),
    Fault(rule: "CN01", page: "manage", line: "c limit", edit: .replace("50个", "八十个")),
    Fault(rule: "CN01", page: "batch", line: "c limit", edit: .replace("每天最多可以收回50个{o}", "每天最多可以收回500个{o}")),
    Fault(rule: "CN02", page: "batch", line: "c eligibility", edit: .replace("有效", "待审")),
    Fault(rule: "CN03", page: "batch", line: "c consequence", edit: .remove, anyLine: true),
    Fault(
      rule: "CN03", page: "manage", line: "c consequence",
      edit: .replace("收回以后{o}的安排全部失效，不能恢复。", "收回以后{o}的安排可以恢复。"), anyLine: true),
    Fault(rule: "PG02", page: "essay", line: "# {o}", edit: .replace("{o}的来历", "整理{o}"), anyLine: true),
    Fault(rule: "PG03", page: "change", line: "up 业务", edit: .replace("业务总览", "业务手册"), anyLine: true),
    Fault(rule: "PG04", page: "essay", line: "# {o}", edit: .replace("{o}的来历", "如何整理{o}"), anyLine: true),
    Fault(rule: "LK01", page: "single", line: "l 本页", edit: .replace("#about", "../guide/nothing.html")),
    Fault(rule: "LK01", page: "batch", line: "l 单个", edit: .replace("single-{n}.html", "sub/single-{n}.html")),
    Fault(rule: "LK02", page: "batch", line: "l 单个", edit: .replace("single-{n}.html", "single-{n}.html#nowhere")),
    Fault(rule: "TX01", page: "change", line: "p 名称", edit: .replace("）", "")),
    Fault(rule: "TX01", page: "change", line: "p 名称", edit: .replace("）", ")")),
    Fault(rule: "TX01", page: "change", line: "p 名称", edit: .replace("“历史记录”", "「历史记录”")),
    Fault(rule: "TX01", page: "change", line: "p 名称", edit: .replace("“历史记录”", "\"历史记录”")),
    Fault(rule: "TX01", page: "change", line: "p 名称", edit: .replace("“历史记录”", "《“历史》记录”")),
    Fault(rule: "TX01", page: "notes", line: "p 关于", edit: .replace("旧规定", "【旧规定")),
    Fault(rule: "TX01", page: "change", line: "- 核对", edit: .replace("名称后", "名称(必填后")),
    Fault(rule: "TX01", page: "notes", line: "# 关于", edit: .replace("关于{o}", "关于{o}”"), anyLine: true),
    Fault(rule: "LC01", page: "en/twin", line: "- Check", edit: .remove, anyLine: true),
    Fault(rule: "LC01", page: "en/twin", line: "- Check", edit: .append("- Click [button:Back]."), anyLine: true),
    Fault(rule: "LC01", page: "zh/twin", line: "- 核对", edit: .replace("。", "，单击[button:返回]。"), anyLine: true),
  ]
}
