/// The same rules, broken as another writer breaks them: in other words, and in a page that tells an operation in sentences of its own.
extension Fault {
  static let others: [Fault] = [
    Fault(rule: "UI01", page: "asked", line: "- 在[dialog", edit: .replace("[button:确定]", "[button:马上开始]")),
    Fault(rule: "UI01", page: "asked", line: "- 在[dialog", edit: .replace("[button:确定]", "[button:保存]")),
    Fault(rule: "UI01", page: "change", line: "- 核对", edit: .replace("[button:确定]", "[button:全部应用]"), anyLine: true),
    Fault(rule: "UI02", page: "only", line: "- 单击[link", edit: .replace("[link:历史记录]", "[link:历史录记]")),
    Fault(rule: "UI02", page: "only", line: "- 单击[button", edit: .replace("[button:整理]", "[button:理整]")),
    Fault(rule: "UI06", page: "asked", line: "= single", edit: .replace("业务 > 中心", "平台 > 中心"), anyLine: true),
    Fault(
      rule: "ST01", page: "asked", line: "- 选择", edit: .replace("，单击[column:操作]列的[button:修改{o}]", "，选择[tab:待处理]页签"),
      anyLine: true),
    Fault(
      rule: "ST02", page: "asked", line: "- 在[dialog", edit: .replace("，核对无误后，单击[button:确定]", ""), anyLine: true),
    Fault(
      rule: "ST02", page: "asked", line: "- 在[dialog", edit: .replace("输入[field:名称]，核对无误后，单击[button:确定]", "输入“DELETE”"),
      anyLine: true),
    Fault(rule: "ST05", page: "asked", line: "- 在[dialog", edit: .replace("- 在", "3- 在")),
    Fault(rule: "ST06", page: "single", line: "p 如果", edit: .replace("步骤2", "步骤1、2、9，")),
    Fault(rule: "ST06", page: "single", line: "p 如果", edit: .replace("步骤2", "第九步")),
    Fault(rule: "ST06", page: "single", line: "p 如果", edit: .replace("步骤2", "步骤八，")),
    Fault(rule: "ST06", page: "single", line: "p 如果", edit: .replace("步骤2", "步骤2d")),
    Fault(rule: "ST06", page: "single", line: "p 如果", edit: .replace("步骤2", "步骤2-c")),
    Fault(rule: "ST09", page: "batch", line: "- 选择", edit: .replace("勾选需要收回的{o}", "输入“收回”"), anyLine: true),
    Fault(rule: "CN01", page: "asked", line: "c limit", edit: .replace("20个", "30个")),
    Fault(rule: "CN01", page: "asked", line: "c limit", edit: .replace("20个", "二十五个")),
    Fault(
      rule: "CN01", page: "asked", line: "c limit", edit: .replace("一个账号下修改的{o}不能超过20个", "同一账号一共可以修改最多五个{o}")),
    Fault(rule: "CN02", page: "asked", line: "c permission", edit: .replace("业务管理员", "租户管理员")),
    Fault(rule: "CN02", page: "asked", line: "c permission", edit: .replace("由业务管理员", "由上级部门负责人")),
    Fault(rule: "CN03", page: "asked", line: "c consequence", edit: .replace("不能恢复", "可以恢复")),
    Fault(rule: "CN03", page: "asked", line: "c consequence", edit: .replace("不能恢复", "三天以内能够找回")),
    Fault(rule: "UI07", page: "asked", line: "- 选择", edit: .replace("[button:修改{o}]", "[button:收回{o}]"), anyLine: true),
    Fault(
      rule: "ST04", page: "only", line: "- 单击[button",
      edit: .replace("单击[button:整理]。", "单击[button:整理]。单击[button:刷新]。单击[button:返回]。")),
    Fault(rule: "PG01", page: "notes", line: "p 关于", edit: .replace("p ", "copy change "), anyLine: true),
  ]
}
