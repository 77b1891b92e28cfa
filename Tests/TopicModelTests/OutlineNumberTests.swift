import Testing
import TopicModel

@Suite struct OutlineNumberTests {
  @Test(arguments: [
    ("1. 添加设备", "添加设备"), ("2、添加设备", "添加设备"), ("3.1 删除", "删除"), ("4.2.1. Delete a page", "Delete a page"),
    ("5 文档迁移", "文档迁移"),
    ("一、新增订单", "新增订单"), ("（二）删除订单", "删除订单"), ("(3) 删除订单", "删除订单"), ("① 删除", "删除"), ("A. 删除", "删除"),
    ("12) Archive", "Archive"),
  ])
  func isTakenOffAHeading(heading: String, rest: String) {
    #expect(OutlineNumber.removed(from: heading) == rest)
  }

  @Test(arguments: [
    "3 ways to archive", "5.7版本升级", "2024 年账单", "100 台设备", "1.", "一键还原", "A.B 测试", "（可选）删除", "AI 助手", "3D 视图", "",
  ])
  func whatCountsNoSectionStays(heading: String) {
    #expect(OutlineNumber.removed(from: heading) == heading[...])
  }
}
