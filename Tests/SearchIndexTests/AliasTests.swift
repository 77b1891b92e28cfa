import Testing
import TopicModel

@testable import SearchIndex

/// Which short forms pages explain, on invented sentences.
@Suite struct AliasTests {
  private func longs(_ line: String) throws -> [String] {
    try AliasMiner(lexicon: .builtIn).aliases(in: [line]).map(\.long).sorted()
  }

  @Test func namesBeforeBracketsAreLongForms() throws {
    #expect(try longs("不间断电源（UPS）") == ["不间断电源"])
    #expect(try longs("需求文档（PRD）") == ["需求文档"])
    #expect(try longs("可用区（AZ）") == ["可用区"])
    #expect(try longs("标签中心服务（TMS）用于管理标签。") == ["标签中心服务"])
    #expect(try longs("Use the Tag Management Service (TMS).") == ["tag management service"])
    #expect(try longs("每台云服务器（Elastic Cloud Server，ECS）都有磁盘。").contains("elastic cloud server"))
  }

  @Test func piecesOfSentencesAreNone() throws {
    #expect(try longs("停机后不再收取实例（CPU）费用。").isEmpty)
    #expect(try longs("正在运行的作业（RUN）可以停止。").isEmpty)
    #expect(try longs("需要指定可用区（AZ）。").isEmpty)
    // What stands in brackets says something of its own.
    #expect(try longs("操作步骤（单台ECS安装）").isEmpty)
    #expect(try longs("需要指定可用區（AZ）。").isEmpty)
    // A model's number is no short form.
    #expect(try longs("磁盘增强型（D1）").isEmpty)
  }

  @Test func whatTellsWhichOfSeveralIsMeantIsNone() throws {
    #expect(try longs("操作步骤（单台ECS）").isEmpty)
    #expect(try longs("价格说明（华北区VIP）").isEmpty)
    #expect(try longs("弹性云服务器（简称ECS）") == ["弹性云服务器"])
    #expect(try longs("私有网络（以下简称 VPC）") == ["私有网络"])
    #expect(try longs("私有網路（以下簡稱VPC）").count == 1)
    #expect(try longs("对象存储（英文缩写：OBS）") == ["对象存储"])
  }

  @Test func whatStandsBeforeManyBracketsIsShortForNone() throws {
    let index = try IndexFile.open(temporaryPath(), mode: .write)
    func told(_ name: String, _ text: String) -> Page {
      var page = page("\(name).html", title: "登录", steps: [])
      page.content = [.paragraph(RichText(text))]
      return page
    }
    try index.apply(upserts: [
      told("a", "登录云主机（VNC）"), told("b", "登录云主机（SSH）"), told("c", "登录云主机（RDP）"),
      told("d", "内容加速网络（CDN）"),
    ])
    func understood(_ query: String) throws -> String {
      try index.search(SearchRequest(query: query, explain: true)).understood.joined(separator: "\n")
    }
    #expect(try !understood("VNC").contains("登录云主机"))
    #expect(try understood("CDN").contains("内容加速网络"))
  }

  /// Brackets name a thing that is set up, or explain a name; a word that nearly all pages have is explained nowhere.
  @Test func whatVeryManyPagesHaveIsShortForNothingSaidOnce() throws {
    let index = try IndexFile.open(temporaryPath(), mode: .write)
    func told(_ name: String, _ text: String) -> Page {
      var page = page("\(name).html", title: "网络", steps: [])
      page.content = [.paragraph(RichText(text))]
      return page
    }
    var pages = [told("a", "配置向导（IP）"), told("b", "内容加速网络（CDN）"), told("c", "云主机（Cloud Server，CS）")]
    pages.append(told("d", "云主机（Cloud Server，CS）"))
    for number in 0..<60 { pages.append(told("p\(number)", "第\(number)个IP，CS除外。")) }
    try index.apply(upserts: pages)
    func understood(_ query: String) throws -> String {
      try index.search(SearchRequest(query: query, explain: true)).understood.joined(separator: "\n")
    }
    #expect(try !understood("IP").contains("配置向导"))
    #expect(try understood("CDN").contains("内容加速网络"))
    // Spelled out beside it.
    #expect(try understood("CS").contains("云主机"))
  }
}
