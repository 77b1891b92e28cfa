import Foundation
import Testing

/// `stepdex check --external`: links to other sites.
@Suite struct ExternalLinksTests {
  private let server: PlainServer

  init() throws {
    server = try PlainServer { path in
      switch path {
      case "/gone": 404
      case "/ill": 500
      default: 200
      }
    }
  }

  private func program(_ links: [String]) throws -> Program {
    let program = try Program.inNewFolder()
    let list = links.map { "<p>请参见<a href=\"\($0)\">说明</a>的内容。</p>" }.joined(separator: "\n")
    try program.write(
      "<html lang=\"zh-CN\"><body><h1>删除磁盘</h1>\n\(list)\n</body></html>", to: "docs/a.html")
    #expect(try program.run(["index", "docs"]).status == 0)
    return program
  }

  private func check(_ program: Program, _ arguments: [String] = []) throws -> Program.Outcome {
    try program.run(
      ["check", "--only", "LK01", "--external", "--external-delay", "0", "--external-retries", "0"] + arguments)
  }

  private func url(_ path: String) -> String { "http://127.0.0.1:\(server.port)\(path)" }

  @Test func deadAndUnreachableAddressesAreReportedAndLiveOnesAskedOnce() throws {
    let program = try program([url("/here#part"), url("/here"), url("/gone"), url("/ill")])
    let first = try check(program, ["--allow-private"])
    #expect(first.status == 1)
    #expect(
      first.output.contains(
        "error LK01  The link “说明” leads to \(url("/gone")), which is gone: the host answers 404."))
    #expect(first.output.contains("warning LK01  The link “说明” leads to \(url("/ill")), which could not be reached"))
    #expect(!first.output.contains("/here"))
    #expect(server.count("/here") == 1 && first.errors.contains("3 of 3 external addresses asked"))
    let second = try check(program, ["--allow-private"])
    #expect(second.output == first.output)
    #expect(server.count("/here") == 1 && server.count("/gone") == 2)
    _ = try check(program, ["--allow-private", "--external-age", "0"])
    #expect(server.count("/here") == 2)
  }

  @Test func nothingIsAskedUnlessThatIsAskedFor() throws {
    let program = try program([url("/gone")])
    #expect(try program.run(["check", "--only", "LK01"]).status == 0)
    #expect(server.count("/gone") == 0)
    let refused = try check(program)
    #expect(refused.status == 0 && refused.errors.contains("1 are private and were not asked"))
    #expect(server.count("/gone") == 0)
  }

  @Test func examplesAndOtherSchemesAreNoAddresses() throws {
    let program = try program([
      "https://console.example/x", "http://example.com/", "mailto:a@b.example", "https://{endpoint}/v1", "ftp://a.b/c",
    ])
    let outcome = try check(program, ["--allow-private"])
    #expect(outcome.status == 0 && outcome.errors.contains("0 of 0 external addresses asked"), "\(outcome.errors)")
  }

  @Test func whatAnEarlierStateHadIsNotNew() throws {
    let program = try program([url("/gone")])
    try FileManager.default.copyItem(
      at: program.folder.appending(path: ".stepdex/index.db"), to: program.folder.appending(path: "old.db"))
    #expect(try check(program, ["--allow-private", "--since", "old.db"]).status == 0)
  }

  @Test func theProgramThatSearchesHasNoNetwork() throws {
    // It is another program that has libcurl: this one does not name it.
    let bytes = try Data(contentsOf: Program.location)
    #expect(
      bytes.range(of: Data("curl_easy_perform".utf8)) == nil && bytes.range(of: Data("curl_multi_perform".utf8)) == nil)
  }
}
