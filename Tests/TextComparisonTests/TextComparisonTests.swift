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
    // The name in quotes, not the word in front of it.
    func frame(_ label: String, _ text: String) -> UInt64 {
      var cursor = text.startIndex
      return Sentence.around(label, in: text, from: &cursor).frame
    }
    #expect(frame("绑定", "在要绑定的磁盘所在行，单击“绑定”。") == frame("办理", "在要绑定的磁盘所在行，单击“办理”。"))
    #expect(frame("绑定", "在要绑定的磁盘所在行，单击绑定。") != frame("办理", "在要绑定的磁盘所在行，单击办理。"))
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

@Suite struct SequenceAlignmentTests {
  private func rows(_ left: [String], _ right: [String]) -> [[Int?]] {
    SequenceAlignment(left, right).joiningNeighbours(left, right).rows.map { [$0.left, $0.right] }
  }

  @Test func pairsEqualTextsAroundOneThatDiffers() {
    let left = ["进入客户管理页面。", "在操作列，单击删除。", "单击确定。"]
    let right = ["进入客户管理页面。", "勾选多个客户，单击批量删除。", "单击确定。"]
    #expect(rows(left, right) == [[0, 0], [1, 1], [2, 2]])
  }

  @Test func leavesATextAloneThatOnlyOneListHas() {
    #expect(rows(["单击确定。"], ["勾选多个客户。", "单击确定。"]) == [[nil, 0], [0, 1]])
    #expect(rows([], ["a", "b"]) == [[nil, 0], [nil, 1]])
    #expect(rows([], []).isEmpty)
  }

  @Test func unlikeNeighboursShareARowOnlyWhenJoined() {
    #expect(rows(["Open the list."], ["Enter a password."]) == [[0, 0]])
    let apart = SequenceAlignment(["Open the list."], ["Enter a password."]).rows
    #expect(apart == [.init(left: 0, right: nil), .init(left: nil, right: 0)])
  }

  @Test func aLoneTextTakesThePlaceOfTheOneItIsMostLike() {
    let steps = ["登录控制台。", "选择“网络 > 安全组”。", "单击规则所在行的“删除”。", "单击“是”。"]
    #expect(rows(steps, ["您还可以勾选多条规则，单击列表上方的“删除”。"]) == [[0, nil], [1, nil], [2, 0], [3, nil]])
    #expect(rows(steps, ["另见其它。"]).count == 5, "it is like none")
  }

  @Test func longListsArePairedByEqualTextsInTimeThatEnds() {
    let left = (0..<2_000).map { "step \($0)" }
    #expect(
      SequenceAlignment(left, ["new"] + left + ["last"]).rows.count { $0.left != nil && $0.right != nil } == 2_000)
  }
}

@Suite struct ByteSearchTests {
  @Test(arguments: [
    ("单击“确定”。", "确定", 9), ("abab", "bab", 1), ("确认确定", "确定", 6), ("aab", "ab", 1), ("x", "x", 0),
  ])
  func findsTheFirstPlace(_ text: String, _ word: String, _ offset: Int) throws {
    let place = try #require(text.firstPlace(of: word))
    #expect(text.utf8.distance(from: text.startIndex, to: place.lowerBound) == offset)
    #expect(text[place] == word)
    let tail = ("前" + text)[...].dropFirst()
    #expect(tail.firstPlace(of: word).map { String(tail[$0]) } == word)
  }

  @Test(arguments: [("确定", "确认"), ("ab", "abc"), ("", "a"), ("a", "")])
  func findsNothingThatIsNotThere(_ text: String, _ word: String) {
    #expect(text.firstPlace(of: word) == nil && !text.holds(word))
  }
}
