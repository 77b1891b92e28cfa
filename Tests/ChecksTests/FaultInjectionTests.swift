import Testing
import TopicModel

@testable import Checks

/// Faults are put into sound pages, and each must be found where it was put.
///
/// The pages are twenty objects with five pages each (`SoundPages`). A fault is an edit of one line of one page. Bars: 20 faults a
/// rule, 95 % found on the page (and line) that was edited, nothing found where no fault is.
@Suite struct FaultInjectionTests {
  @Test func soundPagesHaveNoErrorsAndNoWarnings() throws {
    var options = CheckOptions()
    options.only = allRules.map { type(of: $0).about.code }
    options.labels = SoundPages.labels
    let library = try Library(pages: SoundPages().pages, files: SoundPages.files, options: options)
    let report = try Checker(options: options).report(on: library)
    let serious = report.findings.filter { $0.severity > .note }
    #expect(serious.isEmpty, "\(serious.map { "\($0.rule) \($0.locations[0].source): \($0.message)" })")
  }

  @Test(arguments: Fault.all)
  func findsTheFaultWhereItWasPut(_ fault: Fault) throws {
    let rule = try #require(allRules.first { type(of: $0).about.code == fault.rule })
    var missed: [String] = []
    // Four faults to a library, far from each other: one in five pages of a kind is wrong.
    for first in 0..<5 {
      var sound = SoundPages()
      let places = stride(from: first, to: SoundPages.objects.count, by: 5).map { sound.apply(fault, to: $0) }
      var options = CheckOptions()
      options.enable = [fault.rule]
      options.labels = SoundPages.labels
      let library = try Library(pages: sound.pages, files: SoundPages.files, options: options)
      let found = try Checker(options: options, rules: [rule]).report(on: library).findings
      for place in places {
        let isFound = found.contains { finding in
          finding.locations.contains { $0.source == place.source && (fault.anyLine || $0.line == place.line) }
        }
        if !isFound { missed.append(place.source) }
      }
    }
    #expect(missed.count * 20 <= SoundPages.objects.count, "\(fault): \(missed)")
  }
}

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

  static let all: [Fault] = [
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
  ]
}
