import Checks
import Foundation
import Testing
import TopicModel

@testable import HelpSite

@Suite struct SiteBuilderTests {
  @Test func writesAPageForEveryTopicAndGuide() throws {
    let folder = URL(
      filePath: ProcessInfo.processInfo.environment["STEPDEX_SITE_OUT"] ?? NSTemporaryDirectory()
        + "stepdex-site-\(UUID().uuidString)")
    let builder = SiteBuilder(options: SiteOptions(), theme: try Theme.builtIn())
    let report = try builder.build(pages: Fixtures.pages, findings: Fixtures.findings, to: folder)
    #expect(report.pages > 8)
  }
}
