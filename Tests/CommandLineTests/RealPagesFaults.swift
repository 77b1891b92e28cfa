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

  let rule: String
  let name: String
  var place = Where.page
  /// The page's lines to the edited ones and the line where the finding is to be (0: anywhere on the page).
  let edit: @Sendable ([String]) -> (lines: [String], line: Int)?

  var testDescription: String { "\(rule) \(name)" }

  /// Replaces in the first line that a pattern matches, scripts left out.
  static func replacing(
    _ rule: String, _ name: String, _ pattern: String, on place: Where = .page, anyLine: Bool = false,
    with new: @escaping @Sendable (String) -> String?
  ) -> PageFault {
    PageFault(rule: rule, name: name, place: place) { lines in
      for (index, line) in lines.enumerated() where !isOfSite(line) {
        guard let match = line.range(of: pattern, options: .regularExpression), let text = new(String(line[match])),
          text != String(line[match])
        else { continue }
        var edited = lines
        edited[index] = line.replacingCharacters(in: match, with: text)
        return (edited, anyLine ? 0 : index + 1)
      }
      return nil
    }
  }

  /// Scripts, the document's title and menus are no content.
  private static func isOfSite(_ line: String) -> Bool {
    ["<script", "<title", "class=\"side\"", "class=\"feedback\"", "class=\"crumbs\"", "class=\"site-"].contains {
      line.contains($0)
    }
  }

  /// A part of what was matched, by a pattern, replaced.
  private static func changing(_ text: String, _ pattern: String, _ new: String) -> String {
    text.replacingOccurrences(of: pattern, with: new, options: .regularExpression)
  }

  private static let step = #"<(li|LI|p|P)\b[^>]*>(<(p|P|span)[^>]*>|\d+\. )*"#

  static let all: [PageFault] = links + marks + steps + labels + facts + pages

  /// In a paragraph: the links around the content are the site's.
  private static let links: [PageFault] = [
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
    .replacing("TX01", "a square bracket in a cell that is not closed", #"<td\b[^>]*>(<[pP][^>]*>)?[^<\[\]]{6,30}"#) {
      $0 + "【可选"
    },
    .replacing("TX01", "a bracket in a heading that is not closed", #"<h[2-6]\b[^>]*>[^<（()）]{2,20}"#) { $0 + "（可选" },
    .replacing("TX01", "a parenthesis in English that is not closed", #"<p\b[^>]*>[A-Z][^<()“”"]{30,}\.</p>"#) {
      $0.replacingOccurrences(of: ".</p>", with: " (see above.</p>")
    },
  ]

  private static let steps: [PageFault] = [
    .replacing("ST06", "a reference to a step that is not there", step + #"单击“[^<”]+”。"#) { $0 + "返回步骤97。" },
    .replacing("ST06", "a range of steps that is not there", step + #"单击“[^<”]+”。"#) { $0 + "重复步骤2~步骤98。" },
    .replacing("ST06", "a step to go on with that is not there", step + #"单击“[^<”]+”。"#) { $0 + "如果失败，请执行步骤 96。" },
    .replacing("ST06", "a step of an English page that is not there", #"<li\b[^>]*>(<p[^>]*>|<span[^>]*>)*[^<]{20,}\."#)
    {
      $0 + " Then go to step 97."
    },
    .replacing("ST08", "a remark among the steps", #"<ol\b[^>]*>\s*<li"#, anyLine: true) {
      $0.replacingOccurrences(of: "<li", with: "<li>说明：操作之前请先通知使用者。</li><li")
    },
    PageFault(rule: "ST08", name: "a remark between two steps") { lines in
      guard let start = lines.firstIndex(where: { $0.hasPrefix("<ol") }),
        let end = lines[start...].prefix(30).lastIndex(where: { $0 == "</li>" }), end > start + 3
      else { return nil }
      var edited = lines
      edited.insert("<li><p>注意：操作期间请勿关闭浏览器。</p></li>", at: end + 1)
      return (edited, end + 2)
    },
    numbered("ST05", "a number that is left out", "9"), numbered("ST05", "a number that stands twice", "1"),
    PageFault(rule: "ST07", name: "prerequisites behind the steps") { lines in
      guard let end = lines.lastIndex(where: { $0 == "</ol>" }),
        !lines.contains(where: { $0.contains("前提条件") }), lines.contains(where: { $0.hasPrefix("<ol") })
      else { return nil }
      var edited = lines
      edited.insert("<h4 class=\"sectiontitle\">前提条件</h4><p>已经开通需要的权限，并且账号没有欠费。</p>", at: end + 1)
      return (edited, 0)
    },
    PageFault(rule: "ST01", name: "the step that opens a dialog is gone") { lines in
      let place = lines.indices.first { index in
        lines[index].range(of: #"^<p>在(系统)?(弹出的)?“[^<”]+”(对话框|弹窗|窗口)"#, options: .regularExpression) != nil
          && index >= 5 && lines[index - 1] == "<li>" && lines[index - 4] == "<li>"
          && lines[index - 3].contains("单击")
      }
      guard let place else { return nil }
      var edited = lines
      edited.removeSubrange((place - 4)...(place - 2))
      return (edited, place - 2)
    },
  ]

  /// The second item of the first list gets a number of its own.
  private static func numbered(_ rule: String, _ name: String, _ number: String) -> PageFault {
    PageFault(rule: rule, name: name) { lines in
      guard let start = lines.firstIndex(where: { $0.range(of: "<ol\\b", options: .regularExpression) != nil }),
        !lines[start].contains("class=\"side\"")
      else { return nil }
      var seen = 0
      for index in start..<min(start + 12, lines.count) where lines[index].contains("<li") {
        let count = lines[index].components(separatedBy: "<li").count - 1
        seen += count
        guard seen == 2, count == 1, !lines[index].contains("<ul") else {
          if seen > 2 { return nil }
          continue
        }
        var edited = lines
        edited[index] = lines[index].replacingOccurrences(of: "<li", with: "<li value=\"\(number)\"")
        return (edited, 0)
      }
      return nil
    }
  }

  private static let labels: [PageFault] = [
    .replacing("UI01", "another button in the copy", #"单击“(确定|下一步|立即创建|保存)”"#, on: .copy) { _ in "单击“提交审核”" },
    .replacing("UI01", "another button in the English copy", #"[Cc]lick <span[^>]*><b>(OK|Next|Submit)</b>"#, on: .copy)
    {
      changing($0, "<b>.*</b>", "<b>Proceed</b>")
    },
    .replacing("UI02", "a near-synonym in the copy", "单击“确定”", on: .copy) { _ in "单击“确认”" },
    .replacing("UI02", "two characters exchanged in the copy", #"单击“(创建|添加|删除|修改|绑定|释放)[^<”]{2,8}”"#, on: .copy) {
      text in
      let letters = Array(text)
      return String(letters.prefix(3) + [letters[4], letters[3]] + letters.dropFirst(5))
    },
    .replacing("UI03", "another character in a tab of the copy", #"“\p{Han}{2,8}”页签"#, on: .copy) {
      changing($0, #"\p{Han}”页签"#, "项”页签")
    },
    .replacing("UI03", "a longer name for a tab of the copy", #"“\p{Han}{3,8}”页签"#, on: .copy) {
      changing($0, "”页签", "信息”页签")
    },
    .replacing("UI04", "a blank in a label of the copy", #"单击“\p{Han}{3,10}”"#, on: .copy) {
      changing($0, #"“(\p{Han})"#, "“$1 ")
    },
    .replacing("UI09", "a tab that is a link in the copy", #"选择“[^<”]{2,8}”页签"#, on: .copy) {
      changing($0, "”页签", "”链接")
    },
    .replacing(
      "UI06", "another menu in the copy", #"“\p{Han}[^<>“”&]{1,10} *&gt; *[^<>“”&]{2,12}”"#, on: .copy, anyLine: true
    ) {
      changing($0, "“[^<>“”&]+ *&gt;", "“运维中心 &gt;")
    },
  ]

  private static let facts: [PageFault] = [
    .replacing("CN01", "another limit in the copy", #"(最多|至多|不超过)[^<，。]{0,12}?\d+ ?(个|条|台|次|GB)"#, on: .copy) {
      changing($0, #"\d+"#, "77")
    },
    .replacing("CN01", "another time in the copy", #"\d+ ?(小时|分钟|天|秒)[^<]{6,}。"#, on: .copy) {
      changing($0, #"^\d+"#, "77")
    },
    .replacing("CN01", "another limit in the English copy", #"(maximum of|up to|at most) \d+ \w+"#, on: .copy) {
      changing($0, #"\d+"#, "77")
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
    .replacing(
      "PG01", "a copy under another title", #"<(h1|div)\b[^>]*class="topictitle1"[^>]*>[^<]+"#, on: .newPage,
      anyLine: true
    ) {
      $0 + "（说明）"
    },
    .replacing("PG02", "a page with the title of another", #"<(p|P)\b[^>]*>[^<]{20,}</p>"#, on: .newPage, anyLine: true)
    { _ in
      "<p>本页的内容与另一页不同。</p>"
    },
    .replacing("PG03", "a parent that is not there", #"父主题： ?<a href="[^"]*">[^<]+</a>"#, anyLine: true) { _ in
      "父主题： 不存在的章节"
    },
  ]
}
