import Lexicon
import Testing

@testable import Counterparts

@Suite struct OperationParserTests {
  private func parser(_ language: String) throws -> OperationParser {
    let words = try #require(try Lexicon.builtIn.section(PairWords.self, "pairs", language: language))
    return OperationParser(words: words)
  }

  private func read(_ title: String, _ language: String) throws -> String {
    guard let form = try parser(language).parse(title) else { return "-" }
    let separator = language == "zh" ? "" : " "
    let object = form.object.name.joined(separator: separator)
    let context = form.object.context.joined(separator: separator)
    let variants = form.variants.isEmpty ? "" : " [\(form.variants.joined(separator: ","))]"
    return form.actions.joined(separator: "+") + " " + object + (context.isEmpty ? "" : " < " + context) + variants
  }

  @Test(arguments: [
    ("删除规则", "删除 规则"),
    ("批量删除多条规则", "删除 规则"),
    ("删除单个域名下的记录", "删除 记录 < 域名"),
    ("给指定客户添加标签", "添加 标签 < 客户"),
    ("为客户批量添加标签", "添加 标签 < 客户"),
    ("删除指定客户的标签", "删除 标签 < 客户"),
    ("客户挂载磁盘", "挂载 盘 < 客户"),
    ("将资源退订", "退订 资源"),
    ("弹性地址解绑", "解绑 弹性地址"),
    ("在标签管理页面批量删除", "删除 "),
    ("加入分组（多个客户）", "加入 分组 [客户]"),
    ("重装系统（Linux）", "重装 系统 [linux]"),
    ("步骤2：批量安装驱动", "安装 驱动"),
    ("批量创建和删除标签", "创建+删除 标签"),
    ("批量添加删除标签", "添加+删除 标签"),
    ("创建备份策略", "创建 备份策略"),
    ("修改用户信息", "修改 用户"),
    ("将实例变更为包年", "变更 实例 < 包年"),
    ("（可选）步骤4：如何查看审计日志", "查询 审计日志"),
    ("产品优势", "-"),
  ])
  func readsActionAndObjectOfAChineseTitle(title: String, expected: String) throws {
    #expect(try read(title, "zh") == expected)
  }

  @Test(arguments: [
    ("Deleting a Tag", "delete tag"),
    ("Deleting Tags in Batches", "delete tag"), ("Deleting Tags Individually", "delete tag"),
    ("Deleting Tags One at a Time", "delete tag"), ("Deleting Tags in Bulk", "delete tag"),
    ("Batch Deleting Tags", "delete tag"),
    ("Tag Deletion", "delete tag"),
    ("Batch Deletion", "delete "),
    ("Deleting One or More Tags from a Server", "delete tag < server"),
    ("Adding Tags to a Server in a Batch", "add tag < server"),
    ("Starting or Stopping a Service", "start+stop service"),
    ("How Do I Delete Multiple Tags at a Time?", "delete tag"),
    ("Step 2: Unsubscribing from Resources", "unsubscribe resource"),
    ("Frobnicating a Widget", "frobnicat widget"),
    ("Stopping VMs in a Batch", "stop vm"),
    ("Stopping a VM", "stop vm"),
    ("Configuring Authorization", "set authorization"),
    ("Zap a project", "zap project"),
    ("How to zap several projects", "zap project"),
    ("Assign roles to multiple users", "assign role < user"),
    ("Bulk-delete users", "delete user"),
    ("About a project", "-"),
    ("Batch Services", "-"),
    ("Overview", "-"),
  ])
  func readsActionAndObjectOfAnEnglishTitle(title: String, expected: String) throws {
    #expect(try read(title, "en") == expected)
  }

  @Test(arguments: [
    ("云服务器", "弹性云服务器", true),
    ("记录", "A类型记录", true),
    ("共享盘", "非共享盘", false),
    ("账号", "子账号", false),
    ("安全组", "安全组规则", false),
    ("资源标签", "子网标签", false),
    ("安全组规则", "路由规则", false),
  ])
  func objectsAgreeWhenTheyDifferByAModifierOnOneSideOnly(one: String, other: String, agree: Bool) throws {
    let parser = try parser("zh")
    let left = try #require(parser.parse("删除" + one)).object
    let right = try #require(parser.parse("删除" + other)).object
    let match = parser.comparison.compare(left, right)
    if agree {
      guard case .narrower = match else {
        Issue.record("\(one), \(other): \(match)")
        return
      }
    } else {
      #expect(match == .different)
    }
    #expect(match == parser.comparison.compare(right, left))
  }

  @Test(arguments: ["zh", "en"])
  func everyRowOfRelatedAndOppositeActionsNamesListedActions(language: String) throws {
    let words = try parser(language).words
    let actions = Set(words.verbs.map { $0[0] })
    #expect(Set((words.related + words.opposites).flatMap { $0 } + words.reading).subtracting(actions).sorted() == [])
    let all = words.verbs.flatMap { $0 }
    #expect(all.count == Set(all).count)
    #expect(Set(words.actionNouns).subtracting(all).sorted() == [])
  }
}
