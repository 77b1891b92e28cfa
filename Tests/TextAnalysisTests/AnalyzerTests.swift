import Testing

@testable import TextAnalysis

@Suite struct AnalyzerTests {
  @Test(arguments: [
    ("批量删除", "批量 量删 删除 除"),
    ("弹性公网IP地址", "弹性 性公 公网 网 ip 地址 址"),
    ("“更多 > 克隆”", "更多 多 克隆 隆"),
    ("雲硬盤擴容", "云硬 硬盘 盘扩 扩容 容"),
    ("ＩＰｖ６", "ipv6"),
    ("Café NAÏVE", "cafe naiv"),
    ("can't user’s 'x'", "cant user x"),
    ("mt_060003 bpc.0601", "mt 060003 bpc 0601"),
    ("Cloud-init", "cloud init"),
    ("查", "查"),
    ("！。 —", ""),
    ("データ", "デー ータ タ"),
    ("e\u{301}tat", "etat"),
  ])
  func cutsIntoTokens(text: String, tokens: String) {
    #expect(Analyzer.tokens(text).map(\.text).joined(separator: " ") == tokens)
    var buffer: [UInt8] = []
    Analyzer.append(text, to: &buffer)
    #expect(String(decoding: buffer, as: UTF8.self) == tokens + (tokens.isEmpty ? "" : " "))
  }

  @Test func tokensKnowTheirScalars() {
    let tokens = Analyzer.tokens("é云硬盘 IP")
    #expect(tokens.map { [$0.start, $0.end] } == [[0, 1], [1, 3], [2, 4], [3, 4], [5, 7]])
    #expect(tokens.map(\.kind) == [.word, .pair, .pair, .tail, .word])
  }

  @Test(arguments: [
    ("CustomerBalances", ["customer", "balanc"]), ("mt_060003", ["mt060003"]), ("real-time", ["realtim"]),
    ("plain words", []), ("删除", []),
  ])
  func codesAddWhatWordsLack(text: String, codes: [String]) {
    #expect(Analyzer.codes(text) == codes)
  }

  @Test(arguments: [
    ("删除客户", ["删除", "除客", "客户"], false), ("删", ["删"], true), ("IP 删", ["ip", "删"], true),
    ("删除IP", ["删除", "除", "ip"], false), ("", [], false),
  ])
  func aPhraseLeavesItsLastCharacterOpen(text: String, tokens: [String], prefix: Bool) {
    #expect(Phrase(text) == Phrase(tokens: tokens, prefix: prefix))
  }

  /// Every substring of a Chinese run, and every run of whole words, is a phrase of the text's tokens.
  @Test func everySubstringIsFound() {
    let text = "在“续费管理”页面，勾选多个ECS实例，单击“批量续费”。"
    let all = Analyzer.tokens(text).map(\.text)
    let scalars = Array(text.unicodeScalars)
    for start in scalars.indices {
      for end in (start + 1)...scalars.count {
        var part = String.UnicodeScalarView()
        part.append(contentsOf: scalars[start..<end])
        let cutsWord = [start, end].contains {
          $0 > 0 && $0 < scalars.count && scalars[$0].isASCII && scalars[$0 - 1].isASCII
        }
        if cutsWord { continue }
        let phrase = Phrase(String(part))
        if phrase.isEmpty { continue }
        let found = all.indices.contains { place in
          guard place + phrase.tokens.count <= all.count else { return false }
          let window = all[place..<place + phrase.tokens.count]
          return window.dropLast().elementsEqual(phrase.tokens.dropLast())
            && (phrase.prefix ? window.last!.hasPrefix(phrase.tokens.last!) : window.last == phrase.tokens.last)
        }
        #expect(found, "\(String(part))")
      }
    }
  }

  @Test func keysIgnoreWhatDoesNotCount() {
    #expect(Analyzer.key("“更多 > 克隆”") == Analyzer.key("更多＞克隆"))
    #expect(Analyzer.key("刪除 VPC") == "删除vpc")
  }
}

@Suite struct StemmerTests {
  @Test(arguments: [
    (["delete", "deleting", "deleted", "deletes"], "delet"), (["create", "creating", "created"], "creat"),
    (["policy", "policies"], "polici"), (["label", "labels", "labeling"], "label"), (["add", "adding"], "add"),
    (["run", "running", "runs"], "run"), (["image", "images"], "imag"), (["access"], "access"),
    (["is"], "is"), (["need"], "need"), (["train", "training", "trained"], "train"),
    (["delete", "deletion", "deletions"], "delet"), (["configure", "configuration"], "configur"),
    (["authenticate", "authentication"], "authentic"), (["installation", "installing", "install"], "instal"),
    (["deploy", "deployment"], "deploi"), (["attach", "attachment"], "attach"), (["create", "creation"], "creat"),
    (["session"], "session"), (["remote", "remotely"], "remot"), (["manual", "manually"], "manual"),
    (["automatic", "automatically"], "automatic"), (["technical", "technically"], "technic"),
    (["temporary", "temporarily"], "temporari"), (["possible", "possibly"], "possibl"),
    (["previous", "previously"], "previou"), (["permanent", "permanently"], "permanent"),
    (["month", "monthly"], "month"),
    (["apply"], "appli"), (["family"], "famili"), (["supply"], "suppli"), (["early"], "earli"), (["only"], "onli"),
    (["really"], "realli"),
    (["region"], "region"), (["document"], "document"), (["location", "locate"], "locat"), (["format"], "format"),
  ])
  func unitesTheFormsOfAWord(words: [String], stem: String) {
    for word in words { #expect(Stemmer.stem(word) == stem) }
  }
}

@Suite struct PinyinTests {
  @Test func everyPlausibleReadingCounts() {
    #expect(PinyinTable.shared.readings(of: "重") == ["chong", "zhong"])
    #expect(PinyinText("重置").match("chongzhi") != nil)
    #expect(PinyinText("重置").match("zhongzhi") != nil)
    #expect(PinyinText("重置").match("chengzhi") == nil)
  }

  @Test(arguments: [
    ("新增磁盘", "xzcp", 0..<4, 4), ("批量新增磁盘", "xinzengcipan", 2..<6, 0), ("弹性公网IP", "txgwip", 0..<6, 4),
    ("弹性公网IP", "gongwangip", 2..<6, 0), ("创建安全组", "cjanquanzu", 0..<5, 2),
  ])
  func matchesFullInitialAndMixed(text: String, typed: String, range: Range<Int>, abbreviated: Int) {
    let match = PinyinText(text).match(typed)
    #expect(match?.range == range)
    #expect(match?.abbreviated == abbreviated)
  }

  @Test func neighboursAreIndexed() {
    #expect(PinyinText("重置").pairs == ["chong·zhi", "zhong·zhi"])
    #expect(PinyinText("公网IP").initialPairs == ["gw", "ip", "wi"])
  }

  @Test func lettersAreCutIntoSyllables() {
    #expect(PinyinQuery.cuts("chuangjian").prefix(2) == [["chuang", "jian"], ["chuang", "ji", "an"]])
    #expect(PinyinQuery.cuts("xian").first == ["xian"])
    // en for eng, z for zh; what is no syllable is none of them.
    #expect(PinyinQuery.likeSounding(["gen", "gai"]) == ["genggai"])
    #expect(PinyinQuery.likeSounding(["cong", "zi"]) == ["chongzhi", "chongzi", "congzhi"])
    #expect(PinyinQuery.likeSounding(["ba"]).isEmpty)
    for typed in ["celve", "celue"] { #expect(PinyinText("密码策略").match(typed)?.range == 2..<4) }
    #expect(PinyinText("密码策略").match("celu") == nil)
    #expect(PinyinQuery.cuts("notebook").isEmpty)
  }

  @Test func charactersThatSoundOrLookAlike() {
    #expect(PinyinTable.shared.sound("组", like: "祖"))
    #expect(!PinyinTable.shared.sound("组", like: "删"))
    #expect(ShapeTable.shared.looks("似", like: "拟"))
    #expect(!ShapeTable.shared.looks("似", like: "删"))
  }
}
