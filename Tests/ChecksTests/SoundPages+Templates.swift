extension SoundPages {
  /// Page kind to its lines.
  static let templates: [String: [String]] = [
    "single": [
      "# 收回{o}", "up 业务总览", "p 收回之后，{o}不再出现在列表中，由上级重新安排{o}的去向。", "a 收回{o}的影响",
      "= single 收回 {o} 业务 > 中心 > {o}管理 | 收回{o}",
      "- 选择[menu:业务 > 中心 > {o}管理]。",
      "- 在列表中找到需要收回的{o}，单击[column:操作]列的[button:收回{o}]。",
      "- 阅读收回{o}的影响说明后，单击[button:确定]。",
    ] + facts + ["p 如果列表中没有{o}，请返回步骤2更换查询条件。", "l 本页说明 #about", "f img/list.png"],
    "batch": [
      "# 批量收回{o}", "up 业务总览",
      "= batch 收回 {o} 业务 > 中心 > {o}管理 | 批量收回{o}",
      "- 选择[tab:待处理]页签，勾选需要收回的{o}，单击[button:批量收回{o}]。",
      "- 阅读收回{o}的影响说明后，单击[button:确定]。",
    ] + facts + ["l 单个收回 single-{n}.html"],
    "manage": [
      "# {o}的日常工作", "up 业务总览", "p {o}的日常工作由经理负责，每周与{o}的负责人核对一次，发现{o}长期无人跟进时成批处理。",
      "= batch 收回 {o} 业务 > 中心 > {o}管理 | 批量收回{o}",
      "- 选择[tab:待处理]页签，勾选需要收回的{o}，单击[button:批量收回{o}]。",
      "- 阅读收回{o}的影响说明后，单击[button:确定]。",
    ] + facts,
    "change": [
      "# 修改{o}", "up 业务总览",
      "= single 修改 {o} 业务 > 中心 > {o}管理 | 修改{o}",
      "- 选择[menu:业务 > 中心 > {o}管理]。",
      "- 在列表中找到需要修改的{o}，单击[column:操作]列的[button:修改{o}]。",
      "- 在[dialog:修改{o}]对话框中，输入[field:名称]。",
      "- 核对{o}的名称后，单击[button:确定]。",
      "p 名称由汉字和数字组成（最多十个字），{o}旧的名称在“历史记录”中可以查到。",
      "c limit 每个账号最多可以修改20个{o}，其余的下月再改。", "c permission 只有业务管理员可以修改{o}。",
      "c consequence 修改{o}以后旧的内容不可恢复。",
    ],
    // The same, told in other sentences.
    "asked": [
      "# 怎样修改{o}", "up 业务总览",
      "= single 修改 {o} 业务 > 中心 > {o}管理 | 怎样修改{o}",
      "- 选择[menu:业务 > 中心 > {o}管理]，单击[column:操作]列的[button:修改{o}]。",
      "- 在[dialog:修改{o}]对话框中，输入[field:名称]，核对无误后，单击[button:确定]。",
      "c limit 一个账号下修改的{o}不能超过20个。", "c permission {o}只能由业务管理员修改。",
      "c consequence 修改{o}以后旧的内容不能恢复。",
    ],
    "only": [
      "# 整理{o}", "up 业务总览",
      "= single 整理 {o} 业务 > 中心 > {o}管理 | 整理{o}",
      "- 选择[menu:业务 > 中心 > {o}管理]。",
      "- 单击[button:整理]。",
      "- 单击[link:历史记录]链接。",
      "p 整理{o}不影响其他内容，只把看过的{o}移到末尾。",
    ],
    "notes": ["# 关于{o}", "up 业务总览", "p 关于{o}的规定每年更新，{o}的负责人以最新的规定为准，旧规定留存备查。"],
    "essay": [
      "# {o}的来历", "up 业务总览",
      "p 最早的{o}写在纸上，{o}多了以后改用表格，再后来{o}进了系统，{o}的查找从半天缩短到一分钟。",
      "p 现在{o}由专人维护，{o}的每次变动都有记录，{o}的负责人离开时，{o}随岗位移交。",
    ],
    "zh/twin": ["# 查看{o}", "= single 查看 {o} 业务 > {o} | 查看{o}", "- 单击[button:查看]。", "- 核对{o}的名称。"],
    "en/twin": [
      "# Viewing Item {n}", "= single view item{n} Business > Items | Viewing Item {n}", "- Click [button:Look up].",
      "- Check the name of item {n}.",
    ],
  ]

  /// What holds wherever taking back is told.
  private static let facts = [
    "c limit 每天最多可以收回50个{o}，超过的第二天处理。", "c eligibility 只有状态为“有效”的{o}才能收回，其余{o}保持原样。",
    "c consequence 收回以后{o}的安排全部失效，不能恢复。",
  ]
}
