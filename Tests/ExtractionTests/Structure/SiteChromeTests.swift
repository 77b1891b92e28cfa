import HTMLTree
import Lexicon
import Testing

@testable import Extraction

@Suite struct SiteChromeTests {
  /// A page in a design whose names say nothing.
  private func page(_ number: Int) -> String {
    """
    <html><head><title>主机\(number)</title></head><body><div class="c1"><span>某某云计算平台</span></div>
    <div class="c2"><div class="c3">主机\(number)</div><div class="c4">第 \(number) 台主机的说明。</div>
    <ol><li>登录控制台。</li><li>选择主机\(number)。</li></ol>
    <div class="c5"><span>扫码加入用户群，领取新手礼包。</span></div></div>
    <div class="c6">一二三四大街五号</div></body></html>
    """
  }

  @Test func dropsWhatRepeatsAndKeepsStepsThatRepeat() throws {
    let reader = try StructureReader(lexicon: .builtIn)
    var learner = SiteChrome.Learner()
    for number in 1...6 { learner.add(reader.fingerprints(of: try HTMLParser.parse(Array(page(number).utf8)))) }
    let document = try HTMLParser.parse(Array(page(3).utf8))
    let content = "p(第 3 台主机的说明。) ol[1:p(登录控制台。)|2:p(选择主机3。)]"
    let alone = reader.read(document)
    #expect(outline(alone.content).contains("扫码加入用户群"))
    let known = reader.read(document, chrome: learner.chrome())
    #expect(outline(known.content) == content)
    #expect(known.leftOut.filter { $0.reason == .repeated }.map(\.text).contains("扫码加入用户群，领取新手礼包。"))
  }

  @Test func learnsNothingFromFewPages() throws {
    let reader = try StructureReader(lexicon: .builtIn)
    var learner = SiteChrome.Learner()
    for number in 1...4 { learner.add(reader.fingerprints(of: try HTMLParser.parse(Array(page(number).utf8)))) }
    #expect(learner.chrome().count == 0)
  }

  @Test func learnsFromNoMoreThanASample() {
    var learner = SiteChrome.Learner()
    for _ in 0..<300 { learner.add([1]) }
    #expect(learner.pages == SiteChrome.Learner.mostPages)
    #expect(learner.isFull)
  }
}
