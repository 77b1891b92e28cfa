import Foundation
import Testing

/// A way to make a page that somebody else wrote inconsistent: nil where the page has no place for it.
struct PageFault: Sendable, CustomTestStringConvertible {
  enum Where: Sendable {
    /// On the page itself.
    case page
    /// On a copy beside it, which was there before: the copy and the page disagree then.
    case copy
    /// On a new page beside it.
    case newPage
  }

  enum Language: Sendable {
    case chinese, english
  }

  let rule: String
  let name: String
  var place = Where.page
  /// The language of the pages it fits; nil for any.
  var language: Language?
  /// What every page with a place has a match of, so that few pages are read line by line.
  var trace: NSRegularExpression?
  /// The page's lines to the edited ones and the line where the finding is to be (0: anywhere on the page).
  let edit: @Sendable ([String]) -> (lines: [String], line: Int)?

  var testDescription: String { "\(rule) \(name)" }

  /// Replaces in the first line that a pattern matches, scripts and code left out; what is in steps, below the heading of the steps only.
  static func replacing(
    _ rule: String, _ name: String, _ pattern: String, on place: Where = .page, in language: Language? = nil,
    anyLine: Bool = false, inSteps: Bool = false, with new: @escaping @Sendable (String) -> String?
  ) -> PageFault {
    let expression = compiled(pattern)
    return PageFault(rule: rule, name: name, place: place, language: language, trace: expression) { lines in
      var isInSteps = false
      var isCode = false
      for (index, line) in lines.enumerated() where !isOfSite(line) {
        // What stands in code is nobody's sentence.
        if line.contains("<pre") { isCode = true }
        if line.contains("</pre>") { isCode = false }
        guard !isCode else { continue }
        if line.contains("<h") || line.contains("class=\"sectiontitle\"") { isInSteps = isHeadingOfSteps(line) }
        guard !inSteps || isInSteps else { continue }
        guard let match = expression.firstMatch(in: line), let text = new(String(line[match])),
          text != String(line[match])
        else { continue }
        var edited = lines
        edited[index] = line.replacingCharacters(in: match, with: text)
        return (edited, anyLine ? 0 : index + 1)
      }
      return nil
    }
  }

  func mayHavePlace(in text: String) -> Bool { trace.map { $0.firstMatch(in: text) != nil } ?? true }

  /// A pattern of these files, in which `^` and `$` are the ends of a line.
  private static func compiled(_ pattern: String) -> NSRegularExpression {
    do {
      return try NSRegularExpression(pattern: pattern, options: .anchorsMatchLines)
    } catch {
      fatalError("\(pattern): \(error)")
    }
  }

  /// Scripts, the document's title and menus are no content.
  static func isOfSite(_ line: String) -> Bool {
    ["<script", "<title", "class=\"side\"", "class=\"feedback\"", "class=\"crumbs\"", "class=\"site-"].contains {
      line.contains($0)
    }
  }

  /// A part of what was matched, by a pattern, replaced.
  static func changing(_ text: String, _ pattern: String, _ new: String) -> String {
    text.replacingOccurrences(of: pattern, with: new, options: .regularExpression)
  }

  private static let step = #"<(li|LI|p|P)\b[^>]*>(<(p|P|span)[^>]*>|\d+\. )*"#

  static let all: [PageFault] =
    links + marks + steps + labels + englishLabels + facts + pages + more + others

  /// In a paragraph: the links around the content are the site's.
  static let links: [PageFault] = [
    .replacing("LK01", "a link to a page that is not there", #"<[pP]\b[^>]*>[^<]*<a href="[^"/:#?]+\.html""#) {
      $0.replacingOccurrences(of: ".html", with: "-missing.html")
    },
    .replacing("LK01", "a link into a folder that is not there", #"<[pP]\b[^>]*>[^<]*<a href="[^"/:#?]+\.html""#) {
      $0.replacingOccurrences(of: "href=\"", with: "href=\"more/")
    },
    .replacing("LK02", "a link to a place that is not there", #"<[pP]\b[^>]*>[^<]*<a href="[^"/:#?]+\.html""#) {
      $0.replacingOccurrences(of: ".html", with: ".html#nowhere")
    },
    .replacing("LK02", "a link to a place of the page that is not there", #"<[pP]\b[^>]*>[^<]{12,40}[。.]"#) {
      $0 + "<a href=\"#nowhere\">x1</a>"
    },
  ]

  private static let marks: [PageFault] = [
    .replacing("TX01", "a quote that is not closed", #"<[pP]\b[^>]*>[^<“”"（]*“[^<“”"（）]{2,8}”[^<“”"（）]*"#) {
      $0.replacingOccurrences(of: "”", with: "")
    },
    .replacing("TX01", "a quote that is not opened", #"<[pP]\b[^>]*>[^<“”"（]*“[^<“”"（）]{2,8}”[^<“”"（）]*"#) {
      $0.replacingOccurrences(of: "“", with: "")
    },
    .replacing("TX01", "a quote closed by an opening one", #"“[^<“”"（）]{2,8}”"#) {
      $0.replacingOccurrences(of: "”", with: "“")
    },
    .replacing("TX01", "a corner bracket closed by a quote", #"“[^<“”"（）]{2,8}”"#) {
      $0.replacingOccurrences(of: "“", with: "「")
    },
    .replacing("TX01", "a bracket that is not closed", #"<[pP]\b[^>]*>[^<“”"（()）]*（[^<“”"（()）]{2,20}）[^<“”"（()）]*"#) {
      $0.replacingOccurrences(of: "）", with: "")
    },
    .replacing("TX01", "a wide bracket closed by a narrow one", #"（[^<“”"（()）]{2,20}）"#) {
      $0.replacingOccurrences(of: "）", with: ")")
    },
    .replacing(
      "TX01", "a square bracket in a cell that is not closed", #"<td\b[^>]*>(<[apP]\b[^>]*>(</a>)?)*[^<\[\]【】]{6,30}"#
    ) {
      $0 + "【可选"
    },
    .replacing("TX01", "a bracket in a heading that is not closed", #"<h[2-6]\b[^>]*>[^<（()）]{2,20}"#) { $0 + "（可选" },
    .replacing("TX01", "a bracket in the title that is not closed", #"<h1\b[^>]*>[^<（()）]{2,20}"#) { $0 + "（可选" },
    .replacing(
      "TX01", "a parenthesis in English that is not closed", #"<p\b[^>]*>[A-Z][^<()“”"]{30,}\.</p>"#, in: .english
    ) {
      $0.replacingOccurrences(of: ".</p>", with: " (see above.</p>")
    },
  ]

  private static let facts: [PageFault] = [
    .replacing("CN01", "another limit in the copy", #"(最多|至多|不超过)[^<，。]{0,12}?\d+ ?(个|条|台|次|GB)"#, on: .copy) {
      changing($0, #"\d+"#, "77")
    },
    .replacing("CN01", "another time in the copy", #"[^<>，。]{6,}\d+ ?(小时|分钟|天|秒)[^<]{6,}。"#, on: .copy) {
      changing($0, #"\d+( ?(小时|分钟|天|秒)[^<]{6,}。)$"#, "77$1")
    },
    .replacing(
      "CN01", "another limit in the English copy", #">[^<>]*(maximum of|up to|at most) \d+ [^<>.]{8,}\."#, on: .copy
    ) {
      changing($0, #"(maximum of|up to|at most) \d+"#, "$1 77")
    },
    .replacing(
      "CN03", "a consequence that the copy does not state", #"[^<。>]*(不能|无法|不可)(被)?恢复[^<。]*。"#, on: .copy, anyLine: true
    ) { _ in "" },
    .replacing(
      "CN03", "a consequence that the English copy does not state",
      #"[^<.>]*cannot be (recovered|undone|restored)[^<.]*\."#,
      on: .copy, anyLine: true
    ) { _ in "" },
  ]

  private static let pages: [PageFault] = [
    PageFault(rule: "PG01", name: "a copy under another title", place: .newPage) { lines in
      // A page of some lines, such as a list of links, is no text that anybody would copy.
      guard lines.count(where: { $0.contains("<p") || $0.contains("<P") }) >= 12,
        let line = lines.firstIndex(where: { $0.contains("class=\"topictitle1\"") && !isOfSite($0) })
      else { return nil }
      var edited = lines
      edited[line] = changing(lines[line], "(class=\"topictitle1\"[^>]*>[^<]+)", "$1（说明）")
      return edited[line] == lines[line] ? nil : (edited, 0)
    },
    .replacing("PG02", "a page with the title of another", #"<(p|P)\b[^>]*>[^<]{20,}</p>"#, on: .newPage, anyLine: true)
    { _ in
      "<p>本页的内容与另一页不同。</p>"
    },
    .replacing(
      "PG03", "a parent that is not there", #"(父主题：|Parent topic:)</strong> <a href="[^"]*">[^<]+</a>"#, anyLine: true
    ) {
      changing($0, "<a .*", "A Chapter That Is Not There")
    },
  ]
}

extension NSRegularExpression {
  func firstMatch(in text: String) -> Range<String.Index>? {
    firstMatch(in: text, range: NSRange(location: 0, length: text.utf16.count)).flatMap { Range($0.range, in: text) }
  }
}
