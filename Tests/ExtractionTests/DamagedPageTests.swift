import Foundation
import HTMLTree
import Lexicon
import Testing
import TopicModel

@testable import Extraction

/// The pages of corpus/, damaged and dressed up in ways that lose content in other programs.
@Suite struct DamagedPageTests {
  private static let extractor: Extractor? = try? Extractor(lexicon: .builtIn)

  /// Every page of corpus/ in order of its path.
  private static let pages: [(name: String, bytes: [UInt8])] = {
    var root = URL(filePath: #filePath)
    for _ in 0..<3 { root.deleteLastPathComponent() }
    root.append(path: "corpus")
    root.resolveSymlinksInPath()
    let names = FileManager.default.enumerator(atPath: root.path(percentEncoded: false))?.compactMap { $0 as? String }
    return (names ?? []).filter { $0.hasSuffix(".html") }.sorted().compactMap { name in
      (try? Data(contentsOf: root.appending(path: name))).map { (name, [UInt8]($0)) }
    }
  }()

  private func page(_ bytes: [UInt8]) throws -> Page? {
    let extractor = try #require(Self.extractor)
    guard let document = try? HTMLParser.parse(bytes) else { return nil }
    return extractor.page(from: document, source: "page.html", url: nil, digest: "")
  }

  private func text(_ page: Page?) -> [String] {
    (page?.topic.procedures ?? []).flatMap { [$0.title] + $0.allSteps.map { "\($0.number) \($0.text)" } }
  }

  /// The page's text as UTF-8, whatever it came in.
  private func unicode(_ bytes: [UInt8]) -> String? { String(validating: bytes, as: UTF8.self) }

  @Test func thereArePages() { #expect(Self.pages.count > 20) }

  /// What must not change a single step.
  @Test(arguments: ["depth", "nul", "declared", "bom", "utf-16le", "utf-16be", "gb18030", "crlf"])
  func stepsStay(dress: String) throws {
    var compared = 0
    for (name, bytes) in Self.pages {
      guard let html = unicode(bytes) else { continue }
      let dressed: [UInt8]?
      switch dress {
      case "depth":
        let deep = String(repeating: "<div>", count: 300)
        dressed = Array(html.replacing("<body", with: "<body>\(deep)<div", maxReplacements: 1).utf8)
      case "nul": dressed = bytes.enumerated().flatMap { $0 % 97 == 13 && $1 < 0x80 ? [0, $1] : [$1] }
      case "declared": dressed = Array(html.replacing("utf-8", with: "gb2312").replacing("UTF-8", with: "gb2312").utf8)
      case "bom": dressed = [0xEF, 0xBB, 0xBF] + bytes
      case "utf-16le": dressed = html.data(using: .utf16LittleEndian).map { [0xFF, 0xFE] + [UInt8]($0) }
      case "utf-16be": dressed = html.data(using: .utf16BigEndian).map { [0xFE, 0xFF] + [UInt8]($0) }
      case "gb18030":
        dressed = html.data(using: String.Encoding(rawValue: 0x8000_0632)).map { [UInt8]($0) }
      default: dressed = Array(html.replacing("\r\n", with: "\n").replacing("\n", with: "\r\n").utf8)
      }
      let plain = text(try page(bytes))
      guard let dressed, !plain.isEmpty else { continue }
      #expect(text(try page(dressed)) == plain, "\(name) in \(dress)")
      compared += 1
    }
    #expect(compared > 10)
  }

  /// Cut anywhere, with bytes that are no text in it: a page or nothing, and every part accounted for.
  @Test func nothingIsLostSilently() throws {
    var random: UInt64 = 7
    func next(_ bound: Int) -> Int {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(random >> 33) % max(bound, 1)
    }
    let fragments = [
      "<ol>", "</ol>", "<li>", "</li>", "<table><tr><td>", "</div>", "<div>", "“", "”", "<img src=x>", "\0", "<p>1. ",
    ]
    for (name, bytes) in Self.pages {
      for round in 0..<6 {
        var damaged = bytes
        for _ in 0...round {
          let at = next(damaged.count)
          switch next(7) {
          case 0: damaged.removeSubrange(at..<min(damaged.count, at + next(200)))
          case 3: Self.emptyElement(behind: at, in: &damaged)
          case 4: damaged.insert(contentsOf: damaged[at..<min(damaged.count, at + next(600))], at: next(damaged.count))
          case 5: Self.removeTag(behind: at, in: &damaged)
          case 1: damaged.insert(contentsOf: [0xFF, 0xC3, 0x28, 0x80], at: at)
          case 2: damaged.insert(contentsOf: Array(fragments[next(fragments.count)].utf8), at: at)
          default: damaged.removeSubrange((damaged.count - next(damaged.count / 2 + 1))...)
          }
        }
        guard let page = try page(damaged) else { continue }
        if let fault = Self.fault(in: page) { Issue.record("\(name), round \(round): \(fault)") }
      }
    }
  }

  /// Takes the text behind the next tag away: an item, cell or heading that holds nothing, or only what is nested in it.
  private static func emptyElement(behind at: Int, in bytes: inout [UInt8]) {
    guard let start = bytes[at...].firstIndex(of: UInt8(ascii: ">")) else { return }
    let end = bytes[(start + 1)...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
    bytes.removeSubrange((start + 1)..<end)
  }

  private static func removeTag(behind at: Int, in bytes: inout [UInt8]) {
    guard let start = bytes[at...].firstIndex(of: UInt8(ascii: "<")),
      let end = bytes[start...].firstIndex(of: UInt8(ascii: ">"))
    else { return }
    bytes.removeSubrange(start...end)
  }

  /// Items of which only what is nested in them says anything, and their nested items as empty.
  @Test(arguments: ["en", "zh"])
  func itemsWithoutTextLeadInNothing(language: String) throws {
    let (title, step, choice) =
      language == "en"
      ? ("Delete a user", "Click <b>Delete</b>. Set the following:", "The name must be unique.")
      : ("删除用户", "单击<b>删除</b>，设置以下内容：", "名称必须唯一。")
    let page = try page(
      Array(
        """
        <h1>\(title)</h1><ol><li>\(step)<ul><li><ul><li><ul><li>\(choice)</li></ul></li></ul></li>\
        <li><dl><dt><b>Name</b></dt><dd></dd></dl></li></ul></li><li><ol><li></li><li>\(step)</li></ol></li></ol>
        """.utf8))
    #expect(text(page).isEmpty == false)
    #expect(page.flatMap(Self.fault) == nil)
  }

  @Test func everyPartOfACleanPageIsAccountedFor() throws {
    for (name, bytes) in Self.pages {
      guard let page = try page(bytes) else { continue }
      if let fault = Self.fault(in: page) { Issue.record("\(name): \(fault)") }
    }
  }

  /// The parts of the content counted here, not by the ledger, beside what the ledger says became of them.
  private static func fault(in page: Page) -> String? {
    var counts: [LossAccount.Part: Int] = [:]
    func images(_ text: RichText) {
      counts[.image, default: 0] += text.spans.count { if case .image = $0.kind { true } else { false } }
    }
    func visit(_ blocks: [Block]) {
      for block in blocks {
        switch block {
        case .heading(let heading): images(heading.text)
        case .paragraph(let text): images(text)
        case .list(let list):
          counts[.listItem, default: 0] += list.items.count
          for item in list.items { visit(item.blocks) }
        case .note(let note): visit(note.blocks)
        case .table(let table): counts[.tableRow, default: 0] += table.rows.count
        case .figure: counts[.image, default: 0] += 1
        case .code: break
        }
      }
    }
    visit(page.content)
    for part in LossAccount.Part.allCases {
      let found = page.loss.found[part.rawValue] ?? 0
      if part != .quotedLabel, found != counts[part] ?? 0 { return "\(part): \(found) found of \(counts[part] ?? 0)" }
      let dropped = page.loss.dropped.filter { $0.part == part }
      if found != (page.loss.kept[part.rawValue] ?? 0) + dropped.count {
        return "\(part): \(found) found, not all named"
      }
      if dropped.contains(where: { $0.reason.isEmpty }) { return "\(part) dropped without a reason" }
    }
    return nil
  }
}
