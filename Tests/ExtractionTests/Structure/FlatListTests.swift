import Testing
import TopicModel

@testable import Extraction

@Suite struct FlatListTests {
  private func content(_ html: String) throws -> String { outline(try structure("<h1>甲</h1>" + html).content) }

  @Test func nestsByKindOfNumber() throws {
    #expect(
      try content("<p>1. 甲</p><p>a. 乙</p><p>i. 丙</p><p>ii. 丁</p><p>b. 戊</p><p>2. 己</p>")
        == "ol[1:p(甲) ol[a:p(乙) ol[i:p(丙)|ii:p(丁)]|b:p(戊)]|2:p(己)]")
    #expect(try content("<p>1. 甲</p><p>1.1 乙</p><p>1.2 丙</p><p>2. 丁</p>") == "ol[1:p(甲) ol[1:p(乙)|2:p(丙)]|2:p(丁)]")
  }

  @Test func aListThatStartsAgainIsAnother() throws {
    #expect(try content("<p>1. 甲</p><p>2. 乙</p><p>另一种：</p><p>1. 丙</p>") == "ol[1:p(甲)|2:p(乙)] p(另一种：) ol[1:p(丙)]")
  }

  @Test func theNextNumberTellsWhereABulletBelongs() throws {
    #expect(
      try content("<p>• 甲</p><p>1. 乙</p><p>2. 丙</p><p>• 丁</p><p>1. 戊</p>")
        == "ul[:p(甲) ol[1:p(乙)|2:p(丙)]|:p(丁) ol[1:p(戊)]]")
    #expect(try content("<p>1. 甲</p><p>• 乙</p><p>• 丙</p><p>2. 丁</p>") == "ol[1:p(甲) ul[:p(乙)|:p(丙)]|2:p(丁)]")
  }

  @Test func whatFollowsAnItemBelongsToItUntilAHeading() throws {
    #expect(
      try content("<p>1. 甲</p><p>显示乙。</p><img src=a.png><p>2. 丙</p><h2>丁</h2><p>戊</p>")
        == "ol[1:p(甲) p(显示乙。) fig(a.png;)|2:p(丙)] h2(丁) p(戊)")
  }

  @Test func boldLinesEndAListUnlessItGoesOn() throws {
    #expect(try content("<p>1. 甲</p><p><b>乙</b></p><p>2. 丙</p>") == "ol[1:p(甲) p(乙)|2:p(丙)]")
    #expect(try content("<p>1. 甲</p><p><b>乙</b></p><p>丙</p>") == "ol[1:p(甲)] h2(乙) p(丙)")
    #expect(try content("<p>1. 运行：</p><p><b>ls -l /tmp</b></p><p>结束。</p>") == "ol[1:p(运行：) p(ls -l /tmp) p(结束。)]")
  }

  @Test func numbersOfLinesInLargeLettersCountHeadings() throws {
    let large = "font-size:21px;font-weight:bold"
    #expect(
      try content("<div style='\(large)'>1. 甲</div><p>乙</p><div style='\(large)'>2. 丙</div><p>丁</p>")
        == "h2(1. 甲) p(乙) h2(2. 丙) p(丁)")
    // Bold in the size of the text, a sentence, and steps by name are items.
    #expect(
      try content("<div style='font-weight:bold'>1. 甲</div><p>乙</p><div style='font-weight:bold'>2. 丙</div><p>丁</p>")
        == "ol[1:p(甲) p(乙)|2:p(丙) p(丁)]")
    #expect(
      try content("<div style='\(large)'>1. 甲。</div><p>乙</p><div style='\(large)'>2. 丙。</div><p>丁</p>")
        == "ol[1:p(甲。) p(乙)|2:p(丙。) p(丁)]")
    #expect(
      try content("<div style='\(large)'>步骤1：甲</div><p>乙</p><div style='\(large)'>步骤2：丙</div><p>丁</p>")
        == "ol[1:p(甲) p(乙)|2:p(丙) p(丁)]")
  }

  @Test func listsBrokenByFiguresGoOnWithTheirNumber() throws {
    #expect(
      try content("<ol><li>甲</ol><p><img src=a.png></p><ol start=2><li>乙</ol><ol><li>丙</ol>")
        == "ol[1:p(甲) fig(a.png;)|2:p(乙)] ol[1:p(丙)]")
  }

  @Test func headingsThatCountStepsAreAList() throws {
    #expect(
      try content("<h2>步骤1：登录</h2><p>打开页面。</p><h2>步骤2：删除</h2><p>单击“删除”。</p>")
        == "ol[1:p(登录) p(打开页面。)|2:p(删除) p(单击“删除”。)]")
    #expect(
      try content("<h2>步骤1：登录</h2><ol><li>打开页面。</ol><h2>步骤2：删除</h2><p>单击“删除”。</p>")
        == "h2(步骤1：登录) ol[1:p(打开页面。)] h2(步骤2：删除) p(单击“删除”。)")
  }

  @Test func dataInCellsIsNoList() throws {
    #expect(try content("<table><tr><th>a<th>b<tr><td>-<td>1. x</table>") == "table()[p(a),p(b)/p(-),p(1. x)]")
    #expect(try content("<table><tr><th>a<tr><td>1. x<br>2. y</table>") == "table()[p(a)/ol[1:p(x)|2:p(y)]]")
  }

  @Test func neverNestsDeeperThanReadersCanFollow() throws {
    let page = try structure(
      String(repeating: "<div>", count: 20_000) + "<ul><li>甲" + String(repeating: "<ul><li>乙", count: 5_000))
    #expect(page.content.count == 1)
    #expect(page.content[0].plainText.utf8.count > 15_000)
  }
}
