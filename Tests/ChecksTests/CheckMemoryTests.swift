import Synchronization
import Testing
import TopicModel

@testable import Checks

/// What a check remembers changes how fast it is, never what it finds.
@Suite struct CheckMemoryTests {
  private let salt = "one build"

  /// The sound pages, some with faults of rules that look at a page, at pairs and at all.
  private func pages(faulty: [Int]) -> [Page] {
    var sound = SoundPages()
    for fault in Fault.all {
      for number in faulty { _ = sound.apply(fault, to: number) }
    }
    return sound.pages
  }

  private func revisions(_ pages: [Page]) -> [String] { pages.map { "\($0.hashValue)" } }

  private func options() -> CheckOptions {
    var options = CheckOptions()
    options.only = allRules.map { type(of: $0).about.code }
    options.labels = SoundPages.labels
    return options
  }

  /// The report of a check with a memory, and the sources of the pages whose content it read.
  private func check(
    _ pages: [Page], _ memory: CheckMemory, _ decided: CheckOptions? = nil
  ) throws -> (report: CheckReport, read: Set<String>) {
    let options = decided ?? options()
    let read = Reads()
    let library = try Library(
      topics: pages.map(\.topic), revisions: revisions(pages), files: SoundPages.files, options: options,
      memory: memory
    ) { place in
      read.add(pages[place].topic.source)
      return pages[place]
    }
    return (try Checker(options: options).report(on: library), read.sources)
  }

  private final class Reads: Sendable {
    private let state = Mutex<Set<String>>([])
    func add(_ source: String) { state.withLock { _ = $0.insert(source) } }
    var sources: Set<String> { state.withLock { $0 } }
  }

  @Test func aCheckThatRemembersEqualsOneThatDoesNot() throws {
    var bytes: [UInt8] = []
    for faulty in [[], [3], [3, 8, 15], [8], Array(0..<20), []] {
      let pages = pages(faulty: faulty)
      let whole = try Checker(options: options()).report(
        on: Library(pages: pages, files: SoundPages.files, options: options()))
      let memory = CheckMemory(reading: bytes, salt: salt)
      #expect(try check(pages, memory).report == whole, "\(faulty)")
      bytes = memory.bytes(salt: salt) ?? bytes
    }
  }

  @Test func whatTheUserDecidesCountsAtOnce() throws {
    let pages = pages(faulty: [3, 8])
    let first = CheckMemory()
    _ = try check(pages, first)
    let bytes = try #require(first.bytes(salt: salt))
    var other = options()
    other.terminology = [CheckOptions.Term(preferred: "确认", forbidden: ["确定"], allowed: ["提交"])]
    let whole = try Checker(options: other).report(on: Library(pages: pages, files: SoundPages.files, options: other))
    #expect(try check(pages, CheckMemory(reading: bytes, salt: salt), other).report == whole)
    // Rules that did not run are remembered no worse.
    var few = options()
    few.only = ["UI02"]
    let second = CheckMemory(reading: bytes, salt: salt)
    #expect(try check(pages, second, few).report.findings.allSatisfy { $0.rule == "UI02" })
    #expect(second.bytes(salt: salt) == nil)
  }

  @Test func pagesThatComeGoAndMoveCountAtOnce() throws {
    var pages = pages(faulty: [3, 8])
    let first = CheckMemory()
    _ = try check(pages, first)
    let bytes = try #require(first.bytes(salt: salt))
    pages.remove(at: 5)
    pages[7].topic.source = "elsewhere/" + pages[7].topic.source
    pages[9].topic.title += "（旧版）"
    pages.append(pages[11])
    pages[pages.count - 1].topic.source = "guide/copy.html"
    pages[pages.count - 1].topic.id = "copy"
    let whole = try Checker(options: options()).report(
      on: Library(pages: pages, files: SoundPages.files, options: options()))
    #expect(try check(pages, CheckMemory(reading: bytes, salt: salt)).report == whole)
  }

  @Test func onlyChangedPagesAreReadAgain() throws {
    let first = CheckMemory()
    _ = try check(pages(faulty: []), first)
    let bytes = try #require(first.bytes(salt: salt))
    let again = CheckMemory(reading: bytes, salt: salt)
    #expect(try check(pages(faulty: []), again).read.subtracting(Self.withPictures).isEmpty)
    #expect(again.bytes(salt: salt) == nil, "nothing is new")
    let changed = CheckMemory(reading: bytes, salt: salt)
    let read = try check(pages(faulty: [7]), changed).read.subtracting(Self.withPictures)
    #expect(!read.isEmpty && read.count <= 24, "\(read.sorted())")
    #expect(changed.bytes(salt: salt) != nil)
  }

  /// Pictures are compared with files, which no revision stands for.
  private static let withPictures = Set(SoundPages.objects.indices.map { "guide/single-\($0).html" })

  @Test func damagedAndForeignBytesAreForgotten() throws {
    let pages = pages(faulty: [2])
    let first = CheckMemory()
    let whole = try check(pages, first).report
    let bytes = try #require(first.bytes(salt: salt))
    #expect(try check(pages, CheckMemory(reading: bytes, salt: "another build")).report == whole)
    for length in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 40)) {
      #expect(try check(pages, CheckMemory(reading: Array(bytes.prefix(length)), salt: salt)).report == whole)
    }
  }

  @Test func aPageThatCannotBeReadEndsTheCheck() throws {
    struct Gone: Error {}
    let pages = pages(faulty: [])
    #expect(throws: Gone.self) {
      try Library(
        topics: pages.map(\.topic), revisions: revisions(pages), options: options(), memory: CheckMemory()
      ) { _ in throw Gone() }
    }
  }

  /// A page whose sentences end elsewhere has the same words: what is remembered of them must not be taken for its sentences.
  @Test func sentencesThatEndElsewhereAreReadAgain() throws {
    func pages(_ rest: String) -> [Page] {
      let deed = "关闭实例后，系统会停止计费并释放公网地址。"
      return [deed, "操作很快完成\(rest)请耐心等待。关闭实例后，系统不会停止计费并释放公网地址。"].enumerated().map { index, text in
        var builder = PageBuilder("\(index).html", "关闭实例")
        builder.procedure("关闭实例", action: "关闭", object: "实例", steps: ["单击[button:关闭]。"])
        if index == 0 { builder.constraint(.consequence, text) } else { builder.paragraph(text) }
        return builder.page
      }
    }
    let first = CheckMemory()
    #expect(try check(pages("。"), first).report.findings.contains { $0.message.text.contains("it does not") })
    let memory = CheckMemory(reading: try #require(first.bytes(salt: salt)), salt: salt)
    let changed = pages("，")
    let whole = try Checker(options: options()).report(
      on: Library(pages: changed, files: SoundPages.files, options: options()))
    #expect(try check(changed, memory).report == whole)
  }
}
