import TopicModel

/// Reads the names that a text in a script without capitals presses and does not mark: 点击右上角的新建用户按钮, 点击保存后….
///
/// The object of a click is read as a phrase. It begins behind the verb, or behind the last place or attribute in it
/// (右上角的, 操作列的, 出现的), and ends in front of a noun that says what the name is of (按钮, 页签), of a word by which
/// a result is told (即可, 后, 进入), or with its clause. What lies between is the name, known words included (邀请成员).
struct BareNameReader {
  let bytes: [UInt8]
  let pieces: [Piece]
  let grammar: ControlGrammar

  /// Bytes: twelve Han characters, in front of a noun.
  private static let longestNamed = 36
  /// Bytes: ten Han characters, of a name that begins with an operation.
  private static let longestOperation = 30
  /// Bytes: eight Han characters, of an item of a menu.
  private static let longestItem = 24
  /// Bytes: four Han characters, of any other name.
  private static let longestCommand = 12
  /// Bytes: two Han characters.
  private static let shortestCommand = 6

  /// The names pressed by the verb at `verb`.
  func names(behind verb: Int) -> BareNames? {
    // 右键单击表头: of what the menu is opened, not a name.
    guard !grammar.isVerbLast, let word = pieces[verb].word, !word.roles.contains(.contextMenu), let action = word.verb
    else { return nil }
    guard action == .click || action == .select || action == .go || action == .open else { return nil }
    let start = pieces[verb].end
    let first = name(start..<bytes.count).lowerBound
    guard first < bytes.count, bytes[first] >= 0x80 else { return nil }
    // 点击、拖动: the next verb of a row.
    if bytes[first...].starts(with: "、".utf8) { return nil }
    guard let found = names(in: Phrase(behind: verb, in: self), behind: verb, word, action) else { return nil }
    // 按下回车键: no name on the screen.
    let isKey =
      word.roles.contains(.pressing) && found.names.contains { grammar.namesKey(text($0), isBesideKey: false) }
    return isKey ? nil : found
  }

  private func names(
    in phrase: Phrase, behind verb: Int, _ word: ControlWord, _ action: ControlWord.Verb
  ) -> BareNames? {
    if let found = path(in: phrase, behind: verb) { return found }
    if let found = named(in: phrase, by: action) { return found }
    let inMenu = (action == .click || action == .select) && isMenu(before: verb)
    // 按 alone begins many a word.
    let isSure = !word.roles.contains(.pressing) || pieces[verb].end - pieces[verb].start >= Self.shortestCommand
    guard action == .click && isSure || inMenu, !phrase.isCutShort else { return nil }
    return unnamed(in: phrase, inMenu: inMenu)
  }

  /// The object of a verb.
  private struct Phrase {
    /// Bytes, and the pieces in them.
    var start: Int
    var end: Int
    var first: Int
    var last: Int
    /// A marked name stands behind it, or it goes on for longer than a name is looked for.
    var isCutShort = false

    /// Pieces and bytes behind the verb.
    private static let reach = 16
    private static let longest = 180

    init(behind verb: Int, in reader: BareNameReader) {
      start = reader.pieces[verb].end
      first = verb + 1
      last = first
      var reached = start
      while true {
        let next = last < reader.pieces.count ? reader.pieces[last] : nil
        let limit = start + Self.longest
        if let stop = reader.sentenceEnd(from: reached, to: min(next?.start ?? reader.bytes.count, limit)) {
          end = stop
          return
        }
        guard last - verb <= Self.reach, next?.start ?? reader.bytes.count <= limit else {
          end = reached
          isCutShort = true
          return
        }
        guard let next, !next.isClauseEnd, next.word?.verb != .click else {
          end = next?.start ?? reader.bytes.count
          return
        }
        if next.isLabel {
          guard reader.isPlace(last) else {
            end = next.start
            isCutShort = true
            return
          }
          start = next.end
          first = last + 1
        }
        reached = next.end
        last += 1
      }
    }
  }

  /// 进入全局设置-用户信息, 选中操作 - 其他 - 删除: items of menus between dashes.
  ///
  /// Only where something shows that they are: a menu named before, blanks around the dashes, a page behind them, or an item that is
  /// called a part of a console (设置, 管理). 选择北京-上海: a value.
  private func path(in phrase: Phrase, behind verb: Int) -> BareNames? {
    guard !phrase.isCutShort, bytes[phrase.start..<phrase.end].contains(UInt8(ascii: "-")) else { return nil }
    var start = phrase.start
    var end = phrase.end
    var next = phrase.last
    for index in phrase.first..<phrase.last {
      guard let word = pieces[index].word else { continue }
      let isBehindDash = bytes[start..<pieces[index].start].contains(UInt8(ascii: "-"))
      if !isBehindDash, let place = placeEnd(index) { start = place }
      guard isBehindDash, endsName(word) || word.nounAfter != nil, !isItemStart(pieces[index].start) else { continue }
      // 选择华北-北京四区域: no menus.
      if let kind = word.nounAfter, !isPressed(kind, by: .click), kind != .page { return nil }
      (end, next) = (pieces[index].start, index)
      break
    }
    let items = LabelScanner.parts(between: "-", in: start..<end, of: bytes)
    guard items.count > 1, items.allSatisfy({ isItem($0) }) else { return nil }
    guard showsPath(items, in: phrase, behind: verb, next: next) else { return nil }
    return BareNames(names: [], path: items, next: next)
  }

  /// Whether something shows that items between dashes are menus.
  private func showsPath(_ items: [Range<Int>], in phrase: Phrase, behind verb: Int, next: Int) -> Bool {
    let isSpaced = zip(items, items.dropFirst()).allSatisfy { $1.lowerBound - $0.upperBound > 2 }
    if isSpaced || isNounBehind(items[items.count - 1].upperBound, at: next) { return true }
    for index in phrase.first..<phrase.last where roles(at: index).contains(.qualifier) {
      if items.contains(where: { $0.upperBound == pieces[index].end }) { return true }
    }
    for index in max(0, verb - Self.menuReach)..<verb
    where roles(at: index).contains(.menu) || noun(at: index) == .menu { return true }
    return false
  }

  private func isNounBehind(_ end: Int, at index: Int) -> Bool {
    index < pieces.count && pieces[index].start == end && noun(at: index) != nil
  }

  private func roles(at index: Int) -> ControlWord.Roles { pieces[index].word?.roles ?? [] }

  private func noun(at index: Int) -> Control.Kind? { pieces[index].word?.nounAfter }

  /// Pieces in front of a verb in which a menu may be named.
  private static let menuReach = 4

  /// Whether a word begins right behind a dash.
  private func isItemStart(_ index: Int) -> Bool {
    var index = index
    while index > 0, isSpace(bytes[index - 1]) { index -= 1 }
    return index > 0 && bytes[index - 1] == UInt8(ascii: "-")
  }

  /// An item of a path: two to ten Han characters, letters among them.
  private func isItem(_ range: Range<Int>) -> Bool {
    range.count >= Self.shortestCommand && range.count <= Self.longestOperation && bytes[range.lowerBound] >= 0xE3
      && bytes[range].allSatisfy { $0 >= 0x80 || isLetter($0) || isDigit($0) || $0 == 0x20 || $0 == UInt8(ascii: "/") }
  }

  /// The names in front of a noun that says what they are of.
  private func named(in phrase: Phrase, by action: ControlWord.Verb) -> BareNames? {
    var start = phrase.start
    var isPointedAt = false
    for index in phrase.first..<phrase.last {
      let piece = pieces[index]
      guard let word = piece.word else { continue }
      if word.roles.contains(.bareEnd), !name(start..<piece.start).isEmpty, !isNoun(index + 1) { return nil }
      if let kind = word.nounAfter, isPressed(kind, by: action), !isPlace(index), !isNoun(index + 1) {
        let names = parts(of: name(start..<piece.start), in: phrase.first..<index)
        if isPointedAt && names.first?.lowerBound == start { return nil }
        guard names.allSatisfy({ isNamed($0, kind, in: phrase) }) else { return nil }
        return BareNames(names: names, next: index)
      }
      // 点击切换到权限标签页: what is gone to.
      if word.verb == .go || word.verb == .select, action == .click, isTab(behind: index, in: phrase) {
        start = piece.end
        continue
      }
      guard let end = placeEnd(index) else { continue }
      isPointedAt = word.roles.contains(.deictic)
      start = end
    }
    return nil
  }

  /// A short name that nothing is said of.
  private func unnamed(in phrase: Phrase, inMenu: Bool) -> BareNames? {
    var start = phrase.start
    var isInList = inMenu
    var index = phrase.first
    var end = phrase.end
    while index < phrase.last {
      let piece = pieces[index]
      guard let word = piece.word, piece.start >= start else {
        index += 1
        continue
      }
      // 不再提示: a verb of showing at the end is part of the name.
      let isLast = word.verb == .show && name(piece.end..<phrase.end).isEmpty
      if endsName(word), !isLast, !name(start..<piece.start).isEmpty {
        end = piece.start
        break
      }
      // 点击头像进入…: what is clicked, not where.
      if let place = placeEnd(index), word.nounAfter == .column || !word.roles.contains(.menu) {
        // 需要删除的用户: which one, not a name.
        if word.roles.contains(.deictic) || !isPositional(index) { return nil }
        isInList = true
        start = place
      }
      index += 1
    }
    let range = withoutCommandNoun(name(start..<end))
    guard !range.isEmpty, isCommand(range, isInList: isInList, inMenu: inMenu, phrase) else { return nil }
    let inside = pieces[phrase.first..<index].lastIndex { $0.end <= range.upperBound }
    return BareNames(names: [range], next: inside.map { $0 + 1 } ?? phrase.first)
  }

  private func isTab(behind index: Int, in phrase: Phrase) -> Bool {
    let noun = pieces[index + 1..<phrase.last].first { $0.word?.nounAfter.map { isPressed($0, by: .click) } ?? false }
    return noun?.word?.nounAfter == .tab
  }

  /// Nouns of what can be pressed; of what is chosen or gone to, a tab or an item of a menu.
  private func isPressed(_ kind: Control.Kind, by action: ControlWord.Verb) -> Bool {
    switch kind {
    case .tab, .menu: true
    case .button, .icon: action == .click
    default: false
    }
  }

  /// Whether the noun at `index` goes on with what the piece before it says: 下拉菜单按钮.
  private func isNoun(_ index: Int) -> Bool {
    guard index < pieces.count, index > 0, pieces[index].start == pieces[index - 1].end else { return false }
    guard let kind = pieces[index].word?.nounAfter else { return false }
    return isPressed(kind, by: .click)
  }

  /// Whether what stands at `index` is where the name is rather than part of it: 列表右侧, 操作列的.
  private func isPlace(_ index: Int) -> Bool {
    guard index + 1 < pieces.count, let word = pieces[index + 1].word else { return false }
    if pieces[index].isLabel, word.nounAfter == .column { return true }
    guard LabelScanner.trimmed(pieces[index].end..<pieces[index + 1].start, of: bytes).isEmpty else { return false }
    return word.roles.contains(.placeSuffix) || word.roles.contains(.attributive)
  }

  /// Where a place or attribute ends whose last piece this is, nil where it is none.
  private func placeEnd(_ index: Int) -> Int? {
    guard let word = pieces[index].word else { return nil }
    let next = index + 1 < pieces.count && pieces[index + 1].start == pieces[index].end ? pieces[index + 1].word : nil
    if next?.roles.contains(.attributive) ?? false { return nil }
    if word.roles.contains(.attributive) || word.roles.contains(.deictic) || word.roles.contains(.row) {
      return pieces[index].end
    }
    // 右上角, 列表中; but not the 处 of 空白处.
    if word.roles.contains(.placeSuffix) {
      let isBehindNoun =
        index > 0 && pieces[index - 1].end == pieces[index].start
        && (pieces[index - 1].word?.nounAfter != nil || pieces[index - 1].word?.roles.contains(.row) ?? false)
      let isDirection = pieces[index].end - pieces[index].start - attributeLength(index) > Self.shortestCommand / 2
      return isDirection || isBehindNoun ? pieces[index].end : nil
    }
    // 导航栏监控菜单: the menu that the item stands in.
    return word.nounAfter == .column || word.roles.contains(.menu) ? pieces[index].end : nil
  }

  /// Bytes of the 的 that a place ends in: 中的.
  private func attributeLength(_ index: Int) -> Int {
    let last = pieces[index].end - Self.shortestCommand / 2
    guard pieces[index].word?.roles.contains(.placeSuffix) ?? false, last > pieces[index].start,
      let match = grammar.words.longestMatch(in: bytes, at: last, limit: pieces[index].end)
    else { return 0 }
    return match.value.roles.contains(.attributive) ? match.end - last : 0
  }

  /// Whether the place that ends at `index` says where on the screen rather than which of several: 右侧的, 菜单的, but not
  /// 要删除的.
  private func isPositional(_ index: Int) -> Bool {
    guard let word = pieces[index].word, word.roles.contains(.attributive) else { return true }
    guard index > 0, pieces[index - 1].end == pieces[index].start, let before = pieces[index - 1].word else {
      return false
    }
    return before.nounAfter != nil || before.roles.contains(.placeSuffix) || before.roles.contains(.menu)
      || before.roles.contains(.row)
  }

  /// 点击删除后, 点击保存即可, 点击用户管理进入列表.
  private func endsName(_ word: ControlWord) -> Bool {
    if word.roles.contains(.bareEnd) || word.roles.contains(.ability) { return true }
    switch word.verb {
    case .go, .show, .check, .type: return true
    default: return false
    }
  }

  /// A menu is named right in front of the verb: 在左侧导航栏选择…, 从左侧菜单中点击…, 在左侧导航栏，选择….
  private func isMenu(before verb: Int) -> Bool {
    var index = verb - 1
    var end = pieces[verb].start
    if index >= 0, pieces[index].end == end, bytes[pieces[index].start..<end].elementsEqual("，".utf8) {
      end = pieces[index].start
      index -= 1
    }
    if index >= 0, pieces[index].end == end, pieces[index].word?.roles.contains(.placeSuffix) ?? false {
      end = pieces[index].start
      index -= 1
    }
    guard index >= 0, LabelScanner.trimmed(pieces[index].end..<end, of: bytes).isEmpty, let word = pieces[index].word
    else { return false }
    return word.nounAfter == .menu || (word.roles.contains(.menu) && word.nounAfter != .dropdown)
  }

  /// 禁用或启用按钮: two names.
  private func parts(of name: Range<Int>, in range: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = name.lowerBound
    for piece in pieces[range]
    where piece.start > start && piece.end < name.upperBound && piece.word?.roles.contains(.alternative) ?? false {
      result.append(start..<piece.start)
      start = piece.end
    }
    result.append(start..<name.upperBound)
    // 和平与发展: one name.
    return result.allSatisfy(isOperation) ? result : [name]
  }

  private func name(_ range: Range<Int>) -> Range<Int> { LabelScanner.trimmed(range, of: bytes) }

  /// A name in front of its noun.
  private func isNamed(_ name: Range<Int>, _ kind: Control.Kind, in phrase: Phrase) -> Bool {
    guard !name.isEmpty, name.count <= Self.longestNamed, !begins(name, with: grammar.nameless) else { return false }
    if kind == .button || kind == .icon { return true }
    // 新建菜单: the noun is part of the name. 右键来打开菜单: what opens it.
    return (kind == .tab || !isOperation(name))
      && !pieces[phrase.first..<phrase.last].contains {
        $0.start > name.lowerBound && $0.end <= name.upperBound && $0.word?.verb == .open
      }
  }

  /// 点击链接, 点击头像, 点击空白处: what is clicked or where, but not a name.
  private func isDescribed(_ name: Range<Int>, _ phrase: Phrase) -> Bool {
    // 编辑中的报表: which one.
    let isAttributed = (phrase.first..<phrase.last).contains { index in
      pieces[index].start >= name.lowerBound && pieces[index].end <= name.upperBound
        && (pieces[index].word?.roles.contains(.attributive) ?? false || attributeLength(index) > 0)
    }
    if isAttributed { return true }
    let last = pieces[phrase.first..<phrase.last].last { $0.end <= name.upperBound }
    guard let last, last.end == name.upperBound, last.start >= name.lowerBound, let word = last.word else {
      return false
    }
    if word.roles.contains(.placeSuffix) { return true }
    return (word.nounAfter != nil || word.roles.contains(.menu)) && !isOperation(name)
  }

  /// A name that nothing is said of.
  private func isCommand(_ name: Range<Int>, isInList: Bool, inMenu: Bool, _ phrase: Phrase) -> Bool {
    guard name.count >= Self.shortestCommand, !begins(name, with: grammar.nameless),
      !begins(name, with: grammar.vague), !isDescribed(name, phrase)
    else { return false }
    guard bytes[name].allSatisfy({ $0 >= 0x80 || $0 == UInt8(ascii: "/") }) else { return false }
    if isOperation(name) { return name.count <= Self.longestOperation }
    if !inMenu, grammar.namesParameter(text(name)) { return false }
    return name.count <= (isInList ? Self.longestItem : Self.longestCommand)
  }

  /// 删除操作: the command is 删除.
  private func withoutCommandNoun(_ name: Range<Int>) -> Range<Int> {
    guard let match = grammar.operations.longestMatch(in: bytes, at: name.lowerBound, limit: name.upperBound),
      grammar.commandColumns.contains(String(decoding: bytes[match.end..<name.upperBound], as: UTF8.self))
    else { return name }
    return name.lowerBound..<match.end
  }

  private func isOperation(_ name: Range<Int>) -> Bool {
    grammar.operations.longestMatch(in: bytes, at: name.lowerBound, limit: name.upperBound) != nil
  }

  /// 点击后确认, 点击第二项: what begins so is no name.
  private func begins(_ name: Range<Int>, with words: WordTrie<Bool>) -> Bool {
    words.longestMatch(in: bytes, at: name.lowerBound, limit: name.upperBound) != nil
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private func sentenceEnd(from start: Int, to end: Int) -> Int? {
    var index = start
    while index < end {
      if bytes[index] == UInt8(ascii: "\n") || isFullStop(bytes, at: index) { return index }
      index += width(bytes[index])
    }
    return nil
  }
}
