import Foundation
import Testing

/// Pages are not trusted: what they say reaches neither the terminal's controls nor the site's markup.
@Suite struct HostilePagesTests {
  @Test func pageTextDoesNotDriveTheTerminal() throws {
    let program = try Program.inNewFolder()
    try program.write(
      "<h1>删除\u{1B}[31m磁盘</h1><ol><li>登录管理控制台。</li><li>单击“删除&#27;[2J”。&#8238;&#x9b;31m</li></ol>"
        + "<p><a href='gone\u{1B}[31m.html'>x</a></p>", to: "docs/esc\u{1B}[31m.html")
    #expect(try program.run(["index", "docs"]).status == 0)
    for arguments in [
      ["search", "删除"], ["show", "esc\u{1B}[31m.html"], ["check"], ["search", "\u{1B}[31m无"], ["pairs", "--missing"],
    ] {
      let outcome = try program.run(arguments)
      for scalar in (outcome.output + outcome.errors).unicodeScalars {
        #expect(
          scalar.value == 10 || (scalar.value >= 32 && !(0x7F..<0xA0).contains(scalar.value) && scalar.value != 0x202E),
          "\(arguments): U+\(String(scalar.value, radix: 16))")
      }
    }
    #expect(try program.run(["show", "esc\u{1B}[31m.html"]).output.contains("单击“删除"))
  }

  @Test func anUnreadableFolderIsNamedAndTheRestIsIndexed() throws {
    // The administrator can read everything, so there is nothing to see then.
    guard geteuid() != 0 else { return }
    let program = try Program.inNewFolder()
    let page = "<h1>删除磁盘</h1><ol><li>登录管理控制台。</li><li>单击“删除”。</li></ol>"
    try program.write(page, to: "docs/a.html")
    try program.write(page, to: "docs/closed/b.html")
    let closed = program.folder.appending(path: "docs/closed").path(percentEncoded: false)
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: closed)
    defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: closed) }
    let outcome = try program.run(["index", "docs"])
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("closed was skipped: cannot be read"))
    #expect(outcome.output.contains("1 added"))
  }
}
