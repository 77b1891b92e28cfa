import Lexicon
import Testing
import TopicModel

@testable import Extraction

/// What no single rule decides: the weight of all that a sentence says, and of where it stands.
@Suite struct ConstraintCluesTests {
  private func found(_ text: String, _ language: String, _ context: ConstraintReader.Context) throws -> [String] {
    try ConstraintReader(lexicon: .builtIn).constraints(in: RichText(text), context: context, language: language)
      .map { "\($0.kind.rawValue) \($0.rule ?? "")" }
  }

  @Test(arguments: [
    ("zh", "未批准的草稿不发布，并且不会生成其他报表，业务受损。", "consequence"),
    ("en", "The report may be unavailable while its disk is replaced.", "consequence"),
  ])
  func aWarningWithCluesLimits(language: String, text: String, kind: String) throws {
    #expect(try found(text, language, .init(note: .caution)) == ["\(kind) weighed-clues"])
  }

  @Test(arguments: [
    ("zh", "报表分为日报和月报。"), ("zh", "您可以查看报表。"), ("zh", "建议您定期查看报表。"), ("zh", "如何删除报表？"),
    ("zh", "您也可以通过首页的搜索框直接找到该客户。"), ("zh", "鼠标悬停在图标上，即可看到完整的名称。"), ("zh", "系统会自动保存草稿，无需手动保存。"),
    ("zh", "客户可以在订单详情中看到驳回原因。"), ("en", "Reports are grouped by folder."), ("en", "You can view the report."),
    ("en", "The list is refreshed every 30 seconds."),
    ("en", "A voucher is a discount that a customer can spend on services."),
  ])
  func aRemarkWithoutCluesLimitsNothing(language: String, text: String) throws {
    #expect(try found(text, language, .init(note: .note)) == [])
    #expect(try found(text, language, .init(section: .notes)) == [])
    #expect(try found(text, language, .init()) == [])
  }

  @Test(arguments: [
    ("en", "No draft is lost when you close the page."), ("en", "Make sure the boxes of both drafts are selected."),
    ("zh", "如果报表位于不同的目录，那么您需要添加目录。"), ("zh", "可以一次添加一个报表，也可以上传文件。"),
  ])
  func whatTheRulesHaveReadIsNotWeighed(language: String, text: String) throws {
    #expect(try found(text, language, .init(note: .caution)) == [])
  }

  @Test func theFileThatComesWithTheProgramNamesMarkerGroupsOnly() {
    // A name that is none is refused when the file is read.
    #expect(throws: Never.self) { try ConstraintClues(lexicon: .builtIn) }
  }
}
