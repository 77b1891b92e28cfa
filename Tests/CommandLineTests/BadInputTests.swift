import Foundation
import Testing

/// Bad input: a clear message with the file's name and a remedy, the rest of the run unharmed, the contract's exit codes.
@Suite struct BadInputTests {
  private let page = "<h1>删除磁盘</h1><ol><li>登录管理控制台。</li><li>单击“删除”。</li><li>单击“确定”。</li></ol>"

  @Test func aMissingPathIsNamed() throws {
    let program = try Program.inNewFolder()
    let outcome = try program.run(["index", "nowhere"])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("nowhere does not exist; name a folder"))
    #expect(!program.exists(".stepdex/index.db"))
  }

  @Test func anEmptyFolderAndOneWithoutPagesAreToldApart() throws {
    let program = try Program.inNewFolder()
    try FileManager.default.createDirectory(
      at: program.folder.appending(path: "empty"), withIntermediateDirectories: true)
    try program.write("x", to: "texts/a.txt")
    let empty = try program.run(["index", "empty"])
    #expect(empty.status == 2)
    #expect(empty.errors.contains("empty is an empty folder"))
    let texts = try program.run(["index", "texts"])
    #expect(texts.status == 2)
    #expect(texts.errors.contains("--input-format excerpts"))
  }

  @Test func badPagesAreSkippedByNameAndTheRestIsIndexed() throws {
    let program = try Program.inNewFolder()
    try program.write(page, to: "docs/good.html")
    try program.write(Data(), to: "docs/empty.html")
    try program.write(Data((0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 7919 &+ $0 / 13) }), to: "docs/binary.html")
    try program.write(Data("\u{0}\u{0}".utf8) + Data(page.utf8), to: "docs/nul.html")
    let outcome = try program.run(["index", "docs"])
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("empty.html was skipped"))
    #expect(outcome.errors.contains("binary.html was skipped"))
    #expect(try program.run(["search", "删除磁盘"]).status == 0)
    #expect(try program.run(["show", "nul.html"]).output.contains("删除"))
  }

  @Test func aFolderOfBadPagesOnlyLeavesTheOldIndexAlone() throws {
    let program = try Program.inNewFolder()
    try program.write(page, to: "docs/good.html")
    #expect(try program.run(["index", "docs"]).status == 0)
    try program.write(Data(), to: "bad/empty.html")
    let outcome = try program.run(["index", "bad"])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("nothing was indexed"))
    #expect(try program.run(["search", "删除磁盘"]).status == 0)
  }

  @Test func pagesThatBreakParsersAreReadWhole() throws {
    let program = try Program.inNewFolder()
    let deep = String(repeating: "<div>", count: 20_000) + page
    try program.write(deep, to: "docs/deep.html")
    try program.write(String(page.dropLast(12)), to: "docs/truncated.html")
    try program.write(Data("<meta charset=gb2312>".utf8) + Data(page.utf8), to: "docs/lying.html")
    let outcome = try program.run(["index", "docs"])
    #expect(outcome.status == 0)
    for source in ["deep.html", "truncated.html", "lying.html"] {
      #expect(try program.run(["show", source]).output.contains("单击“删除”"), "\(source)")
    }
  }

  @Test func anIndexThatIsNotOursIsRefusedAndLeftAlone() throws {
    let program = try Program.inNewFolder()
    try program.write(page, to: "docs/good.html")
    try program.write("not a database, just some text that is long enough to look at", to: "notes.db")
    for arguments in [["index", "docs", "--index", "notes.db"], ["search", "x", "--index", "notes.db"]] {
      let outcome = try program.run(arguments)
      #expect(outcome.status == 2)
      #expect(outcome.errors.contains("notes.db"))
    }
    #expect(
      try String(contentsOf: program.folder.appending(path: "notes.db"), encoding: .utf8).hasPrefix("not a database"))
  }

  @Test func aMissingIndexSaysHowToMakeOne() throws {
    let outcome = try Program.inNewFolder().run(["search", "x"])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("stepdex index"))
  }

  @Test(arguments: [
    ["search"], ["index"], ["export", "--format", "nonsense"], ["nonsense"], ["search", "x", "--limit", "-1"],
    ["search", "x", "--limit", "0"], ["search", "x", "--limt", "5"],
  ])
  func wrongUsageIs64(arguments: [String]) throws {
    #expect(try Program.inNewFolder().run(arguments).status == 64)
  }

  @Test func aFullDiskIsAnErrorWhereverTheResultGoes() throws {
    let program = try Program.inNewFolder()
    try program.write(page, to: "docs/good.html")
    #expect(try program.run(["index", "docs"]).status == 0)
    let outcome = try program.run(["export", "--format", "jsonl", "--out", "/dev/full"])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("/dev/full could not be written whole"))
    let missing = try program.run(["export", "--format", "jsonl", "--out", "nowhere/x.jsonl"])
    #expect(missing.status == 2)
    #expect(missing.errors.contains("nowhere/x.jsonl cannot be written"))
  }

  @Test func aResultFileAppearsWholeAndReplacesTheOldOne() throws {
    let program = try Program.inNewFolder()
    try program.write(page, to: "docs/good.html")
    try program.write("old", to: "x.jsonl")
    #expect(try program.run(["index", "docs"]).status == 0)
    #expect(try program.run(["export", "--format", "jsonl", "--out", "x.jsonl"]).status == 0)
    let file = try String(contentsOf: program.folder.appending(path: "x.jsonl"), encoding: .utf8)
    #expect(file == (try program.run(["export", "--format", "jsonl"]).output))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: program.folder.path(percentEncoded: false)).filter {
        $0.contains("part")
      } == [])
  }

  @Test func aLimitIsFromOne() throws {
    for limit in ["0", "-1"] {
      let outcome = try Program.inNewFolder().run(["search", "删除磁盘", "--limit", limit])
      #expect(outcome.status == 64)
      #expect(outcome.errors.contains("--limit"), "\(outcome.errors)")
    }
  }

  @Test func aWordWithAHyphenIsLeftOut() throws {
    let program = try Program.inNewFolder()
    try program.write(page, to: "docs/good.html")
    #expect(try program.run(["index", "docs"]).status == 0)
    #expect(try program.run(["search", "删除磁盘", "-重启"]).status == 0)
    #expect(try program.run(["search", "删除磁盘", "-管理"]).status == 1)
    #expect(try program.run(["search", "-管理", "删除磁盘", "--json", "--limit", "5"]).status == 1)
    #expect(try program.run(["search", "删除磁盘", "-x", "--config", "none.yml"]).status != 64)
  }

  @Test func aWordThatNoPageHasIsNamedOnOneLine() throws {
    let program = try Program.inNewFolder()
    try program.write(page, to: "docs/good.html")
    #expect(try program.run(["index", "docs"]).status == 0)
    let answer = try program.run(["search", "删除磁盘", "zxqv"])
    #expect(answer.status == 0)
    #expect(answer.output.hasPrefix("No page has “zxqv”.\n1. "), "\(answer.output)")
    #expect(try !program.run(["search", "删除磁盘"]).output.contains("No page has"))
  }

  @Test func nothingFoundIs1() throws {
    let program = try Program.inNewFolder()
    try program.write(page, to: "docs/good.html")
    #expect(try program.run(["index", "docs"]).status == 0)
    #expect(try program.run(["search", "xyzzyplugh"]).status == 1)
    #expect(try program.run(["show", "p0000000000"]).status == 1)
  }
}
