import Lexicon
import Testing
import TopicModel

@testable import Extraction

@Suite struct SentenceSplitterTests {
  @Test(arguments: [
    ("先登录。再单击“是。”然后结束！", ["先登录。", "再单击“是。”然后结束！"]),
    ("支持A；不支持B", ["支持A；", "不支持B"]),
    ("Use v3.5, e.g. for tests. Then stop.", ["Use v3.5, e.g. for tests.", "Then stop."]),
    ("Click No. The order stays.", ["Click No.", "The order stays."]),
    ("一行\n二行", ["一行", "二行"]),
    ("选择区域（可选。）后继续。", ["选择区域（可选。）后继续。"]),
  ])
  func cuts(text: String, expected: [String]) throws {
    #expect(try SentenceSplitter(lexicon: .builtIn).texts(of: RichText(text), language: "zh") == expected)
  }
}
