/// Steps that are numbered, told or opened wrongly.
extension PageFault {
  private static let step = #"<(li|LI|p|P)\b[^>]*>(<(p|P|span)[^>]*>|\d+\. )*"#

  static let steps: [PageFault] = [
    .replacing("ST06", "a reference to a step that is not there", step + #"单击“[^<”]+”。"#) { $0 + "返回步骤97。" },
    .replacing("ST06", "a range of steps that is not there", step + #"单击“[^<”]+”。"#) { $0 + "重复步骤2~步骤98。" },
    .replacing("ST06", "a step to go on with that is not there", step + #"单击“[^<”]+”。"#) { $0 + "如果失败，请执行步骤 96。" },
    .replacing("ST06", "a step below a step that is not there", step + #"单击“[^<”]+”。"#) { $0 + "重复步骤1.h。" },
    .replacing(
      "ST06", "a step of an English page that is not there", #"<li\b[^>]*>(<p[^>]*>|<span[^>]*>)*[^<]{20,}\."#,
      in: .english
    ) {
      $0 + " Then go to step 97."
    },
    .inFirstSteps("ST08", "a remark among the steps", .chinese) { lines, first, _ in
      lines[first] += "<li><p>说明：操作之前请先通知使用者。</p></li>"
      return first
    },
    .inFirstSteps("ST08", "a remark behind the last step", .chinese) { lines, _, last in
      lines[last] = inserting("<li><p>注意：操作期间请勿关闭浏览器。</p></li>", beforeEndOf: lines[last])
      return last
    },
    .inFirstSteps("ST08", "a remark behind the last step of an English page", .english) { lines, _, last in
      lines[last] = inserting("<li>Note: Do not close the browser meanwhile.</li>", beforeEndOf: lines[last])
      return last
    },
    .amongNumberedParagraphs("ST08", "a remark among numbered paragraphs") { lines, numbered in
      guard let last = numbered.last else { return nil }
      lines[last.line] += "<p>\(last.number + 1). 注意：操作期间请勿关闭浏览器。</p>"
      return last.line
    },
    numbered("ST05", "a number that is left out", "9"), numbered("ST05", "a number that stands twice", "1"),
    .amongNumberedParagraphs("ST05", "a number that is left out of numbered paragraphs") { lines, numbered in
      guard let last = numbered.last else { return nil }
      lines[last.line] = changing(lines[last.line], "<p>\(last.number)\\. ", "<p>\(last.number + 1). ")
      return last.line
    },
    .amongNumberedParagraphs("ST05", "a number that numbered paragraphs have twice") { lines, numbered in
      guard let last = numbered.last else { return nil }
      lines[last.line] = changing(lines[last.line], "<p>\(last.number)\\. ", "<p>\(last.number - 1). ")
      return last.line
    },
    behindTheSteps("前提条件", "<p>已经开通需要的权限，并且账号没有欠费。</p>", .chinese),
    behindTheSteps(
      "Prerequisites", "<p>You have obtained the permissions and your account is not in arrears.</p>", .english),
    PageFault(rule: "ST01", name: "the step that opens a dialog of the console is gone", language: .chinese) { lines in
      let place = lines.indices.first { index in
        lines[index].range(of: #"^<p>在(系统)?(弹出的)?“[^<”]+”(对话框|弹窗|窗口)"#, options: .regularExpression) != nil
          && index >= 5 && lines[index - 1] == "<li>" && lines[index - 4] == "<li>"
          && lines[index - 3].contains("单击")
      }
      // The way through the console stands before it, and nothing else is clicked behind that.
      guard let place, let way = lines[..<(place - 4)].lastIndex(where: { $0.contains(" &gt; ") }),
        !lines[(way + 1)..<(place - 4)].contains(where: {
          $0.contains("单击") || $0.contains("点击") || $0.contains("</ol>")
        })
      else { return nil }
      var edited = lines
      edited.removeSubrange((place - 4)...(place - 2))
      return (edited, place - 2)
    },
  ]

  /// An edit of the first list of a page that is headed as its steps.
  ///
  /// - Parameter edit: Gets the lines, and which of them begin and end the list; gives the line where the finding is to be.
  static func inFirstSteps(
    _ rule: String, _ name: String, _ language: Language, _ edit: @escaping @Sendable (inout [String], Int, Int) -> Int
  ) -> PageFault {
    PageFault(rule: rule, name: name, language: language) { lines in
      guard let heading = lines.firstIndex(where: isHeadingOfSteps),
        let first = lines.indices[heading...].prefix(3).first(where: { lines[$0].contains("<ol") })
      else { return nil }
      var depth = 0
      for index in first..<lines.count {
        depth += lines[index].components(separatedBy: "<ol").count - lines[index].components(separatedBy: "</ol>").count
        guard depth == 0 else { continue }
        // With more than one list in the line its end says nothing of the first.
        guard index > first, lines[index].components(separatedBy: "</ol>").count == 2 else { return nil }
        var edited = lines
        let line = edit(&edited, first, index)
        return (edited, line + 1)
      }
      return nil
    }
  }

  static func isHeadingOfSteps(_ line: String) -> Bool {
    line.contains("class=\"sectiontitle\">操作步骤") || line.contains("class=\"sectiontitle\">Procedure")
  }

  private static func inserting(_ item: String, beforeEndOf line: String) -> String {
    line.replacingOccurrences(of: "</ol>", with: item + "</ol>")
  }

  /// An edit of steps that are paragraphs with numbers: one row that counts from 1 without a gap, of three and more.
  private static func amongNumberedParagraphs(
    _ rule: String, _ name: String,
    _ edit: @escaping @Sendable (inout [String], [(number: Int, line: Int)]) -> Int?
  ) -> PageFault {
    PageFault(rule: rule, name: name, language: .chinese) { lines in
      guard let heading = lines.firstIndex(where: isHeadingOfSteps) else { return nil }
      var numbered: [(number: Int, line: Int)] = []
      var all = 0
      for index in heading..<lines.count {
        let next = numbered.count + 1
        if lines[index].components(separatedBy: "<p>\(next). ").count == 2 { numbered.append((next, index)) }
        if lines[index].contains("<h") && index > heading { break }
        all += lines[index].components(separatedBy: "<p>").count {
          $0.range(of: #"^(\d+|[a-z])\. "#, options: .regularExpression) != nil
        }
      }
      var edited = lines
      guard numbered.count >= 3, all == numbered.count, let line = edit(&edited, numbered) else { return nil }
      return (edited, line + 1)
    }
  }

  /// The second item of the first list of steps gets a number of its own.
  private static func numbered(_ rule: String, _ name: String, _ number: String) -> PageFault {
    PageFault(rule: rule, name: name) { lines in
      guard let heading = lines.firstIndex(where: isHeadingOfSteps),
        let start = lines.indices[heading...].prefix(3).first(where: { lines[$0].contains("<ol") })
      else { return nil }
      // The lines of items that open right below the list: nothing else may open in between.
      var depth = 0
      var items: [Int] = []
      for index in start..<lines.count {
        let line = index == start ? lines[index].drop { $0 != "<" }.description : lines[index]
        let opens = line.components(separatedBy: "<ol").count - 1
        let starts = line.components(separatedBy: "<li").count - 1
        if depth + opens == 1, starts == 1, !line.contains("<ul"), !line.contains("</ul>") { items.append(index) }
        depth += opens - (line.components(separatedBy: "</ol>").count - 1)
        if line.contains("<ul") || line.contains("<table") || depth != 1 || starts > 1 || items.count == 2 { break }
      }
      guard items.count == 2 else { return nil }
      var edited = lines
      edited[items[1]] = lines[items[1]].replacingOccurrences(of: "<li", with: "<li value=\"\(number)\"")
      return (edited, items[1] + 1)
    }
  }

  /// What a line says, without its markup.
  private static func plainText(of line: String) -> String {
    changing(line, "<[^>]*>", "").trimmingCharacters(in: .whitespaces)
  }

  /// A section of prerequisites at the end of a page that has steps and no such section.
  static func behindTheSteps(_ title: String, _ text: String, _ language: Language) -> PageFault {
    PageFault(rule: "ST07", name: "prerequisites behind the steps: \(title)", language: language) { lines in
      guard !lines.contains(where: { $0.contains(title) }), lines.contains(where: isHeadingOfSteps),
        let end = lines.lastIndex(where: { $0.contains("class=\"familylinks\"") })
      else { return nil }
      var edited = lines
      let section = "<h4 class=\"sectiontitle\">\(title)</h4>\(text)"
      let opening = "</div></div><div class=\"familylinks\""
      if lines[end].contains(opening) {
        edited[end] = lines[end].replacingOccurrences(of: opening, with: section + opening)
      } else {
        // Behind the content's last line, in front of the box with the links.
        guard let place = lines[..<end].lastIndex(where: { $0.contains("</ol>") }),
          !lines[(place + 1)..<end].contains(where: { !plainText(of: $0).isEmpty })
        else { return nil }
        edited[place] += section
      }
      return (edited, 0)
    }
  }
}
