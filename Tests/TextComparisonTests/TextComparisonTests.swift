import Testing

@testable import TextComparison

@Suite struct FoldingTests {
  @Test(arguments: [("IP 地址", "ip地址"), ("ＯＫ", "ok"), ("“确定”", "确定"), ("名称：", "名称"), ("更多...", "更多")])
  func labelsLoseWidthCaseSpacesQuotesAndDecoration(_ text: String, _ folded: String) {
    #expect(Folding.label(text) == folded)
  }

  @Test func contentIsLettersAndDigitsOnly() {
    #expect(String(String.UnicodeScalarView(Folding.content("单击“OK”，共 3 个。"))) == "单击ok共3个")
  }
}

@Suite struct SimilarityTests {
  @Test func unitsAreHanCharactersAndWords() {
    #expect(Similarity.units("绑定Elastic IP") == ["绑", "定", "elastic", "ip"])
  }

  @Test(arguments: [("收回客户", "回收客户", true), ("共享子网", "子网共享", true), ("确定", "确认", false), ("确定", "确定", false)])
  func blocksThatChangePlacesAreATransposition(_ left: String, _ right: String, _ expected: Bool) {
    #expect(Similarity.isTransposition(Similarity.units(left), Similarity.units(right)) == expected)
  }

  @Test func differenceLeavesOutTheCommonBeginningAndEnd() {
    let difference = Similarity.difference(["a", "b", "d"], ["a", "c", "c", "d"])
    #expect(difference.left == ["b"] && difference.right == ["c", "c"])
  }

  @Test func diceCountsRepeatsOnce() {
    #expect(Similarity.dice(["a", "a"], ["a", "b"]) == 0.5)
    #expect(Similarity.dice([], ["a"]) == 0)
  }
}

@Suite struct SentenceTests {
  @Test func splitsBehindFullStopsAndLineBreaks() {
    #expect(Sentence.split("甲。乙！ 丙\n丁 1.5 元. 戊").map(String.init) == ["甲。", "乙！", "丙", "丁 1.5 元.", "戊"])
  }

  @Test func aFrameIsEqualForSentencesThatDifferInTheLabelOnly() {
    func frame(_ text: String, _ label: String) -> UInt64 {
      var cursor = text.startIndex
      return Sentence.around(label, in: text, from: &cursor).frame
    }
    #expect(frame("选择“甲”页签。", "甲") == frame("选择“乙丙”页签。", "乙丙"))
    #expect(frame("选择“甲”页签。", "甲") != frame("选择“甲”菜单。", "甲"))
    #expect(frame("前文。选择“甲”页签。", "甲") == frame("选择“甲”页签。", "甲"))
  }

  @Test func theCursorFindsTheSecondMention() {
    let text = "单击“甲”。再单击“甲”返回。"
    var cursor = text.startIndex
    #expect(Sentence.around("甲", in: text, from: &cursor).text == "单击“甲”。")
    #expect(Sentence.around("甲", in: text, from: &cursor).text == "再单击“甲”返回。")
  }
}

@Suite struct ShinglesTests {
  @Test func similarityAndOverlapCountDistinctRuns() {
    let whole = Shingles("一二三四五六七八九十", length: 3)
    let part = Shingles("一二三四五六", length: 3)
    #expect(whole.count == 8 && part.count == 4)
    #expect(part.overlap(with: whole) == 1)
    #expect(part.similarity(to: whole) == 0.5)
  }

  @Test func theIndexNamesTheEarlierTextThatSharesMost() {
    let texts = ["甲乙丙丁戊己庚辛", "子丑寅卯辰巳午未", "甲乙丙丁戊己庚壬"].map { Shingles($0, length: 3) }
    let index = ShingleIndex(texts)
    #expect(index.candidates(for: 2, texts[2], least: 2).map(\.right) == [0])
    #expect(index.candidates(for: 0, texts[0], least: 1).isEmpty)
  }
}
