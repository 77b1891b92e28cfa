import Mustache
import TopicModel

/// Markdown (CommonMark) of a page's content; every character of the source that Markdown would read as markup is escaped.
struct MarkdownText {
  private(set) var text = ""
  private let address: (_ target: String, _ text: String) -> String?

  /// - Parameter address: where a link of the content leads; nil drops the link and keeps its words.
  init(_ blocks: [Block], address: @escaping (_ target: String, _ text: String) -> String?) {
    self.address = address
    for block in blocks { append(block, indent: "") }
  }

  private mutating func append(_ block: Block, indent: String) {
    switch block {
    case .heading(let heading):
      guard !heading.text.isEmpty else { return }
      line(String(repeating: "#", count: min(max(heading.level, 2), 6)) + " " + inline(heading.text), indent)
    case .paragraph(let words): if !words.isEmpty { line(inline(words), indent) }
    case .list(let list):
      for (index, item) in list.items.enumerated() {
        let marker = list.ordered ? "\(Int(item.marker) ?? index + 1)." : "-"
        var rest = MarkdownText([], address: address)
        for block in item.blocks {
          rest.append(block, indent: indent + String(repeating: " ", count: marker.count + 1))
        }
        let body = rest.text.trimmed
        text +=
          "\(indent)\(marker) \(body.hasSuffix("\n") ? String(body.dropLast(body.reversed().prefix { $0 == "\n" }.count)) : body)\n"
      }
      text += "\n"
    case .note(let note):
      for block in note.blocks {
        line("> " + Self.escaped(block.plainText).replacing("\n", with: "\n\(indent)> "), indent)
      }
    case .table(let table): append(table, indent)
    case .figure(let figure):
      let words = figure.caption.isEmpty ? figure.alternative : figure.caption.text
      if !words.isEmpty { line("*" + Self.escaped(words) + "*", indent) }
    case .code(let code):
      text += Self.fenced(code, indent: indent) + "\n\n"
    }
  }

  private mutating func append(_ table: Block.Table, _ indent: String) {
    let rows = table.rows.filter { !$0.isEmpty }
    guard let first = rows.first else { return }
    if !table.caption.isEmpty { line("*" + Self.escaped(table.caption.text) + "*", indent) }
    let width = rows.map(\.count).max() ?? 0
    for (index, row) in rows.enumerated() {
      let cells = row.map { cell in
        Self.escaped(cell.blocks.map(\.plainText).joined(separator: " ")).replacing("\n", with: " ").replacing(
          "|", with: "\\|")
      }
      text += "\(indent)| " + (cells + Array(repeating: "", count: width - row.count)).joined(separator: " | ") + " |\n"
      if index == 0 { text += "\(indent)|" + String(repeating: " --- |", count: max(width, first.count)) + "\n" }
    }
    text += "\n"
  }

  private mutating func line(_ words: String, _ indent: String) { text += indent + words + "\n\n" }

  /// Links and emphasis; other spans are their words.
  private func inline(_ words: RichText) -> String {
    var result = ""
    var position = 0
    for span in words.spans where span.start >= position && span.end > span.start && span.end <= words.text.utf8.count {
      guard case .link(let target) = span.kind else { continue }
      let text = words.substring(span.start, span.end)
      guard let address = address(target, text) else { continue }
      result += Self.escaped(words.substring(position, span.start))
      let safe = address.replacing(" ", with: "%20").replacing("(", with: "%28").replacing(")", with: "%29")
        .replacing("<", with: "%3C").replacing(">", with: "%3E")
      result += "[" + Self.escaped(text) + "](" + safe + ")"
      position = span.end
    }
    return result + Self.escaped(words.substring(position, words.text.utf8.count))
  }

  /// A code block with a fence longer than any run of back quotes inside, every line as far in as `indent` says.
  static func fenced(_ code: String, indent: String) -> String {
    let fence = String(repeating: "`", count: max(3, longestRun(of: "`", in: code) + 1))
    let lines = code.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return ([Substring(fence)] + lines + [Substring(fence)]).map { indent + $0 }.joined(separator: "\n")
  }

  private static func longestRun(of character: Character, in text: String) -> Int {
    var longest = 0
    var run = 0
    for next in text {
      run = next == character ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }

  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "#", "|", "~":
        result += "\\"
        result.unicodeScalars.append(scalar)
      case "<": result += "&lt;"
      case "&": result += "&amp;"
      case "\u{0}"..."\u{8}", "\u{B}"..."\u{1F}", "\u{7F}"..."\u{9F}": result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

/// What escapes in templates that say `{{% CONTENT_TYPE:MARKDOWN}}`.
struct MarkdownContentType: MustacheContentType {
  func escapeText(_ text: String) -> String { MarkdownText.escaped(text) }
}
