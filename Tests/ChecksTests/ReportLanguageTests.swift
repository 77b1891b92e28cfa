import Foundation
import Testing

@testable import Checks

/// Reports in other languages: nothing is left out, and nothing but words changes.
@Suite struct ReportLanguageTests {
  private static let languages = (try? ReportLanguage.all(in: .builtIn)) ?? [:]
  private static let translations = languages.values.filter { $0.tag != ReportLanguage.english.tag }
  private static let chinese = languages["zh"] ?? .english

  @Test func whatIsFixedIsToldInTheReportsLanguage() throws {
    let link = Finding.Location(source: "a.html", line: 1, column: 1, text: "")
    var report = CheckReport(findings: [], rules: [], pages: 1)
    report.findings = [
      Finding(
        rule: "LK01", name: "dead-link", severity: .error,
        message: "The link “\("帮助")” leads to \("b.html"), \("which does not exist" as Message).",
        remedy: "Correct the target or remove the link.", fingerprint: "f", locations: [link])
    ]
    let data = Data(Baseline(of: report).text.utf8)
    let known = try Baseline(reading: data, name: "known.json")
    #expect(known.findings[0].message == "The link “帮助” leads to b.html, which does not exist.")
    let entry = Self.chinese(known.findings[0])
    #expect(entry.message == "链接“帮助”指向 b.html，该目标不存在。")
    #expect(entry.sentence == nil && ReportLanguage.english(known.findings[0]).message == known.findings[0].message)
    // A file of an earlier version has the English text only.
    let old = Baseline.Entry(fingerprint: "f", rule: "LK01", source: "a.html", message: "Dead.", trace: nil)
    #expect(Self.chinese(old) == old)
  }

  @Test func whyAnAddressIsGoneIsToldInTheReportsLanguage() {
    let host: Message = "its host has no address"
    let reasons: [(Message, String)] = [
      ("the host answers \(404)", "该地址已失效：主机返回 404"), (host, "该地址已失效：无法解析主机名"),
      ("no trusted connection: \("its certificate is not valid" as Message)", "该地址已失效：无法建立可信的连接：证书无效"),
      ("something new of the network", "该地址已失效：something new of the network"),
    ]
    for (reason, text) in reasons { #expect(Self.chinese("which is gone: \(reason)" as Message).text == text) }
  }

  // MARK: The data

  @Test func thereIsAChineseReport() {
    #expect(Self.chinese.tag == "zh")
  }

  @Test func everySentenceOfTheRulesIsInEveryLanguage() throws {
    let sentences = try SentencesInSources.all()
    #expect(sentences.count > 100)
    for language in Self.translations {
      for sentence in sentences {
        #expect(language.words.sentences[sentence] != nil, "\(language.tag): \(sentence)")
      }
    }
  }

  @Test func aTranslationNamesWhatTheSentenceNames() {
    for language in Self.translations {
      for (sentence, translated) in language.words.sentences {
        #expect(placeholders(sentence) == placeholders(translated), "\(language.tag): \(sentence)")
      }
    }
  }

  @Test func noTranslationIsLeftOverOfASentenceThatNothingSays() throws {
    let literals = try SentencesInSources.literals()
    for language in Self.translations {
      for sentence in language.words.sentences.keys {
        #expect(literals.contains(sentence), "\(language.tag): \(sentence)")
      }
    }
  }

  @Test func everyRuleIsToldInEveryLanguage() {
    let rules = allRules.map { type(of: $0).about } + [Suppressions.about]
    for language in Self.translations {
      #expect(Set(language.words.rules.keys) == Set(rules.map(\.code)))
      for rule in rules {
        let words = language.words.rules[rule.code]
        #expect(words?.summary.isEmpty == false && words?.manual.isEmpty == false, "\(rule.code)")
        #expect((words?.off == nil) == rule.runsByDefault, "\(rule.code)")
      }
    }
  }

  @Test func everyKindThatIsComparedHasAWord() {
    for kind in ControlKindVaries.compared {
      #expect(ControlKindVaries.named(kind.rawValue).template != "{1}")
      for language in Self.translations {
        #expect(language.missing(in: ControlKindVaries.named(kind.rawValue)).isEmpty)
      }
    }
  }

  private func placeholders(_ sentence: String) -> Set<String> {
    Set(sentence.matches(of: #/\{[0-9]+\}/#).map { String($0.output) })
  }

  // MARK: Sentences as values

  @Test func aSentenceIsItsTextInEnglish() {
    let (label, count) = ("确定", 3)
    let message: Message = "“\(label)” stands on \(count) pages."
    #expect(message.text == "“确定” stands on 3 pages.")
    #expect(message.template == "“{1}” stands on {2} pages.")
  }

  @Test func whatIsNamedIsNeverReadAsAPlaceholder() {
    let message: Message = "“\("{2} {1}")” is \("{9}")."
    #expect(message.text == "“{2} {1}” is {9}.")
    #expect(
      Message(template: "{2} before {1}, {3}, {x}", arguments: [.text("a"), .text("{1}")]).text
        == "{1} before a, {3}, {x}")
  }

  @Test func partsThatAreWordsAreTranslatedToo() {
    let kinds: (Message, Message) = ("a link", "a tab")
    let message: Message = "“\("更多")” is called \(kinds.0) here and \(kinds.1) elsewhere."
    #expect(Self.chinese(message).text == "“更多”在此处称为链接，在别处称为页签。")
    #expect(Self.chinese.missing(in: message).isEmpty)
    #expect(Self.chinese.missing(in: "\(message) Never said.") == ["{1} Never said."])
  }

  @Test func whatALanguageLacksIsSaidInEnglish() {
    #expect(Self.chinese("Never said of “\("x")”.").text == "Never said of “x”.")
    #expect(ReportLanguage.english("error").text == "error")
  }

  // MARK: Reports

  private func report() throws -> CheckReport {
    let pages = [
      page("a.html", "批量驳回") {
        $0.procedure("批量驳回", .batch, steps: ["选择[tab:待支付]页签，勾选所有需要驳回的订单。"])
        $0.paragraph("单击“确定。")
      },
      page("b.html", "驳回") {
        $0.procedure("批量驳回", .batch, steps: ["选择[tab:待付订单]页签，勾选所有需要驳回的订单。"])
      },
    ]
    var options = CheckOptions()
    options.only = ["UI03", "TX01"]
    return try Checker(options: options).report(on: Library(pages: pages, options: options))
  }

  @Test func onlyWordsOfAReportChange() throws {
    let report = try report()
    let told = Self.chinese(report)
    #expect(report.findings.count == 2 && told.findings.count == 2)
    #expect(told.findings.map(\.fingerprint) == report.findings.map(\.fingerprint))
    #expect(told.findings.map(\.trace) == report.findings.map(\.trace))
    #expect(told.findings.map(\.locations) == report.findings.map(\.locations))
    #expect(told.counts == report.counts)
    #expect(told.findings.allSatisfy { !$0.message.text.contains("is ") && $0.remedy.text.hasPrefix("请") })
  }

  @Test(arguments: ReportFormat.allCases)
  func everyFormatIsEnglishUnlessAnotherLanguageIsAskedFor(_ format: ReportFormat) throws {
    let report = try report()
    let (plain, told) = (format.render(report), format.render(report, language: Self.chinese))
    #expect(plain.contains("is never closed") && !plain.contains("没有结束符号"))
    #expect(told.contains("没有结束符号") && !told.contains("is never closed"))
  }

  @Test func theTextReportHasNoEnglishSentenceLeft() throws {
    var known = Baseline(of: try report())
    known.findings.removeLast()
    known.findings.append(.init(fingerprint: "gone", rule: "TX01", source: "a.html", message: ""))
    for report in [try report(), try report().compared(with: known), CheckReport(findings: [], rules: [], pages: 3)] {
      let text = ReportFormat.text.render(report, language: Self.chinese)
      for word in ["error", "warning", "finding", "page", "rule", "baseline", "fixed", "found"] {
        #expect(!text.contains(word), "\(word) in \(text)")
      }
    }
    let summary = CheckSummary(of: try report()).text(language: Self.chinese)
    #expect(summary.hasPrefix("2 个页面上有 2 个问题\n") && summary.contains("按规则"))
  }

  @Test func theManualIsToldInTheLanguage() {
    #expect(
      RuleManual.explanation(of: "ui03", in: Self.chinese)?.hasPrefix("UI03 tab-or-state-name-varies（错误）\n\n") == true)
    #expect(RuleManual.line(for: UndecidedPair.about, in: Self.chinese).hasSuffix("（默认关闭）"))
    #expect(RuleManual.explanation(of: "UI99", in: Self.chinese) == nil)
  }

  @Test func aTagChoosesItsLanguageAndAnUnknownOneIsSaid() throws {
    #expect(try ReportLanguage("zh-CN", lexicon: .builtIn).tag == "zh")
    #expect(try ReportLanguage("EN_us", lexicon: .builtIn).tag == "en")
    #expect(throws: CheckError.unknownLanguage("fr", known: ["en", "zh"])) {
      try ReportLanguage("fr", lexicon: .builtIn)
    }
    #expect(try ReportLanguage(nearest: "fr", lexicon: .builtIn).tag == "en")
  }
}

/// The string literals of `Sources/Checks` as `Message` makes them: `{1}`, `{2}` for what is interpolated.
enum SentencesInSources {
  /// Those that are sentences of findings.
  static func all() throws -> Set<String> {
    try Set(
      files().filter { $0.path().contains("/Rules/") || saysMore.contains($0.lastPathComponent) }.flatMap { file in
        try literals(in: String(contentsOf: file, encoding: .utf8)).filter { $0.hasSuffix(".") && $0.contains(" ") }
      }
    ).subtracting(allRules.map { type(of: $0).about.summary } + [Suppressions.about.summary])
  }

  /// Files outside `Rules` that have sentences of findings.
  private static let saysMore: Set<String> = ["LabelConflictMessage.swift", "Suppressions.swift"]

  static func literals() throws -> Set<String> {
    try Set(files().flatMap { try literals(in: String(contentsOf: $0, encoding: .utf8)) })
  }

  private static func files() throws -> [URL] {
    let sources = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")
    // The crawler says why an address is gone.
    return try ["Checks", "Crawling"].flatMap { name in
      let folder = sources.appending(path: name)
      let found = try FileManager.default.subpathsOfDirectory(atPath: folder.path())
      return found.filter { $0.hasSuffix(".swift") && !$0.hasSuffix("+Pages.swift") }.sorted().map {
        folder.appending(path: $0)
      }
    }
  }

  /// All of them, also those inside of interpolations; comments are passed over.
  static func literals(in source: String) -> [String] {
    var reader = LiteralReader(rest: Array(source.unicodeScalars)[...])
    while reader.next() {}
    return reader.found
  }

  private struct LiteralReader {
    var rest: ArraySlice<Unicode.Scalar>
    var found: [String] = []

    /// Reads up to behind the next literal; false at the end.
    mutating func next() -> Bool {
      while let scalar = rest.popFirst() {
        if scalar == "/", rest.first == "/" { rest = rest.drop { $0 != "\n" } }
        if scalar == "\"" {
          literal()
          return true
        }
      }
      return false
    }

    /// What stands behind an opening quote.
    private mutating func literal() {
      var text = ""
      var count = 0
      while let scalar = rest.popFirst(), scalar != "\"" {
        guard scalar == "\\" else {
          text.unicodeScalars.append(scalar)
          continue
        }
        if rest.first == "(" {
          count += 1
          text += "{\(count)}"
          interpolation()
        } else if let escaped = rest.popFirst() {
          text.unicodeScalars.append(escaped)
        }
      }
      found.append(text)
    }

    private mutating func interpolation() {
      var depth = 0
      while let scalar = rest.popFirst() {
        switch scalar {
        case "(": depth += 1
        case ")": depth -= 1
        case "\"": literal()
        default: break
        }
        if depth == 0 { return }
      }
    }
  }
}
