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
    ("zh", "未批准的草稿将不再发布，并且不会生成其他报表。", "consequence"),
    ("zh", "对于共享的报表，彻底删除后其他成员不受影响，依然可以使用。", "consequence"),
    ("en", "The permissions for this file will be restored to what they were before.", "permission"),
  ])
  func aWarningWithCluesLimits(language: String, text: String, kind: String) throws {
    #expect(try found(text, language, .init(note: .caution)) == ["\(kind) weighed-clues"])
  }

  @Test(arguments: [
    ("zh", "报表分为日报和月报。"), ("zh", "您可以查看报表。"), ("zh", "建议您定期查看报表。"), ("zh", "如何删除报表？"),
    ("en", "Reports are grouped by folder."), ("en", "You can view the report."),
  ])
  func aRemarkWithoutCluesLimitsNothing(language: String, text: String) throws {
    #expect(try found(text, language, .init(note: .note)) == [])
    #expect(try found(text, language, .init()) == [])
  }

  @Test(arguments: [
    ("en", "No draft is lost when you close the page."), ("en", "Make sure the boxes of both drafts are selected."),
    ("zh", "如果报表位于不同的目录，那么您需要添加目录。"), ("zh", "可以一次添加一个报表，也可以上传文件。"),
  ])
  func whatTheRulesHaveReadIsNotWeighed(language: String, text: String) throws {
    #expect(try found(text, language, .init(note: .caution)) == [])
  }

  @Test func everyWeightIsOfAMarkerGroupThatALanguageFills() throws {
    // Unknown names are refused when the file is read.
    #expect(throws: Never.self) { try ConstraintClues(lexicon: .builtIn) }
  }
}
