import HTMLTree
import Lexicon
import Testing

@testable import Extraction

@Suite struct SiteChromeTests {
  /// Reads page `read` of a site of pages, alone and with what the site teaches.
  private func readings(
    of pages: [String], at read: Int
  ) throws -> (alone: PageStructure, known: PageStructure) {
    let reader = try StructureReader(lexicon: .builtIn)
    var learner = SiteChrome.Learner()
    for page in pages { learner.add(reader.sample(of: try parse(page))) }
    let document = try parse(pages[read])
    return (reader.read(document), reader.read(document, chrome: learner.chrome()))
  }

  /// A page in a design whose names say nothing.
  private func page(_ number: Int) -> String {
    """
    <html><head><title>主机\(number)</title></head><body><div class="c1"><span>某某云计算平台</span></div>
    <div class="c2"><div class="c3">主机\(number)</div><div class="c4">第 \(number) 台主机的说明。</div>
    <ol><li>登录控制台。</li><li>选择主机\(number)。</li></ol>
    <div class="c5"><img src="q.png"><span>扫码加入用户群，领取新手礼包。</span></div></div>
    <div class="c6">一二三四大街五号</div></body></html>
    """
  }

  @Test func dropsWhatRepeatsAndKeepsStepsThatRepeat() throws {
    let (alone, known) = try readings(of: (1...6).map(page), at: 2)
    #expect(outline(alone.content).contains("扫码加入用户群"))
    #expect(outline(known.content) == "p(第 3 台主机的说明。) ol[1:p(登录控制台。)|2:p(选择主机3。)]")
    #expect(known.leftOut.filter { $0.reason == .repeated }.map(\.text).contains("扫码加入用户群，领取新手礼包。"))
  }

  /// Boxes inside of the content column that no name gives away.
  @Test(arguments: [
    "<div class=kx><b>新用户专享</b><p>云主机首年一折起。</p><a href=/buy>立即领取</a></div>",
    "<div class=w2><a href=/>文档首页</a> <i>&rsaquo;</i> <a href=/ecs>云主机</a></div>",
    "<section class=zt><p>限时活动：推荐好友得礼包。<a href=/act>了解详情</a></p></section>",
    "<div class=dz><img src=code.png><p>扫一扫，在手机上阅读。</p></div>",
  ])
  func dropsBoxesInsideTheContent(box: String) throws {
    let pages = (1...8).map { number in
      """
      <html><head><title>主题\(number)</title></head><body><div class=col><h1>主题\(number)</h1><p>概述\(number)。</p>\(box)
      <ol><li>登录管理控制台。</li><li>单击“动作\(number)”。</li></ol></div></body></html>
      """
    }
    let (alone, known) = try readings(of: pages, at: 4)
    #expect(outline(alone.content) != outline(known.content))
    #expect(outline(known.content) == "p(概述5。) ol[1:p(登录管理控制台。)|2:p(单击“动作5”。)]")
  }

  /// Content that is the same on every page: none of it may go.
  @Test(arguments: [
    "<ol><li>登录管理控制台。</li><li>单击<img src=i.png>“确定”。</li></ol>",
    "<div class=x1><b>说明：</b>删除后不可恢复，请<a href=b.html>提前备份</a>。</div>",
    "<div class=x2><img src=/img/note-icon.png><div>删除后不可恢复，请<a href=b.html>提前备份</a>。</div></div>",
    "<div class='admonition warning'><p>删除后不可恢复，请<a href=b.html>提前备份</a>。</p></div>",
    "<div class=x3>操作步骤</div>",
    "<h2>操作步骤</h2>",
    "<div class=x4><h2>前提条件</h2><div>已开通主账号。</div></div>",
    "<div class=section><h2>前提条件</h2><p>已<a href=r.html>注册账号</a>。</p></div>",
    "<div class=x5>1. 登录管理控制台，单击<img src=i.png>。</div>",
    "<div class=x6>需要管理员权限。</div>",
    "<table><tr><th>参数</th><th>说明</th></tr><tr><td>名称</td><td><div class=c>必填，见<a href=n.html>命名规则</a>。</div></td></tr></table>",
  ])
  func keepsContentThatRepeats(part: String) throws {
    let pages = (1...8).map { number in
      """
      <html><head><title>主题\(number)</title></head><body><div class=col><h1>主题\(number)</h1><p>概述\(number)，说明这个主题讲什么。</p>
      \(part)<p>末尾\(number)。</p></div></body></html>
      """
    }
    let (alone, known) = try readings(of: pages, at: 4)
    #expect(outline(known.content) == outline(alone.content))
    #expect(!known.leftOut.contains { $0.reason == .repeated })
  }

  /// In a soup of boxes without names a line that repeats looks like others that do not.
  @Test func keepsStepsOfASoupOfBoxes() throws {
    let pages = (1...8).map { number in
      """
      <html><head><title>主题\(number)</title></head><body><div><div>主题\(number)</div><div>操作步骤</div>
      <div class=a><div class=l><b>1.</b><span>登录<img src=i.png>管理控制台。</span></div>
      <div class=l><span>2.</span> 单击“动作\(number)”。</div><div class=l><img src=s.png></div></div></div></body></html>
      """
    }
    let (alone, known) = try readings(of: pages, at: 4)
    #expect(outline(known.content) == outline(alone.content))
    #expect(outline(known.content).contains("登录管理控制台。"))
  }

  /// Versions of one page say nearly the same: that is their content, not the site's design.
  @Test func keepsThePagesOfASiteWhosePagesAreAlike() throws {
    let text = String(repeating: "<div class=k>这一段文字在每个版本里都一样，<a href=x.html>见此</a>。</div>", count: 12)
    let pages = (1...8).map { number in
      "<html><head><title>版本\(number)</title></head><body><div><h1>版本\(number)</h1>\(text)</div></body></html>"
    }
    let (alone, known) = try readings(of: pages, at: 4)
    #expect(outline(known.content) == outline(alone.content))
  }

  @Test func learnsNothingFromFewPages() throws {
    let (alone, known) = try readings(of: (1...4).map(page), at: 2)
    #expect(alone == known)
  }

  @Test func learnsNothingFromCopiesOfOnePage() throws {
    let (alone, known) = try readings(of: Array(repeating: page(1), count: 9), at: 2)
    #expect(alone == known)
  }

  @Test func doesNotDependOnTheOrderOfPages() throws {
    let reader = try StructureReader(lexicon: .builtIn)
    let samples = try (1...9).map { reader.sample(of: try parse(page($0))) }
    var forwards = SiteChrome.Learner()
    var backwards = SiteChrome.Learner()
    for sample in samples { forwards.add(sample) }
    for sample in samples.reversed() { backwards.add(sample) }
    #expect(forwards.chrome().count > 0)
    #expect(forwards.chrome().fingerprints == backwards.chrome().fingerprints)
  }

  @Test func learnsFromNoMoreThanASample() {
    var learner = SiteChrome.Learner()
    for number in 0..<300 { learner.add(SiteChrome.PageSample(boxes: [], text: UInt64(number))) }
    #expect(learner.pages == SiteChrome.Learner.mostPages)
    #expect(learner.isFull)
  }

  @Test func aBoxThatStandsTwiceOnAPageCountsOnceWhateverTheOrder() {
    typealias Box = SiteChrome.PageSample.Box
    // Twice on each page, in other surroundings; and a design that half of the pages fill with something else.
    func sample(_ number: UInt64, reversed: Bool) -> SiteChrome.PageSample {
      let boxes = [
        Box(fingerprint: 1, design: 10, isLinks: number % 2 == 0), Box(fingerprint: 1, design: 20, isLinks: false),
        Box(fingerprint: 100 + number, design: 20, isLinks: false),
      ]
      return .init(boxes: reversed ? boxes.reversed() : boxes, text: number)
    }
    func learned(reversed: Bool) -> SiteChrome {
      var learner = SiteChrome.Learner()
      for number in reversed ? Array((1...10).reversed()) : Array(1...10) {
        learner.add(sample(UInt64(number), reversed: reversed))
      }
      return learner.chrome()
    }
    #expect(learned(reversed: false) == learned(reversed: true))
    var half = SiteChrome.Learner()
    for number in 1...10 {
      let twice = Box(fingerprint: 1, design: 10, isLinks: true)
      half.add(.init(boxes: number <= 3 ? [twice, twice] : [], text: UInt64(number)))
    }
    #expect(half.chrome() == SiteChrome.Learner().chrome(), "twice on three pages is not on six")
  }
}
