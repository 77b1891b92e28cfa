import Lexicon
import TopicModel

/// The words by which a language's sentences say what a named control is and what is done with it.
/// Source: `controls.yml`.
struct ControlVocabulary: Decodable, Sendable {
  /// The verb stands behind what it is about: 「X」をクリックします. No where nothing is said.
  var verbLast: Bool?
  /// Verbs by what the reader does: click, select, check, enter, type, go (to a page), open, view, hover; `show`,
  /// what the console does by itself; and `other`, what is done elsewhere (press a key, run a command).
  var verbs: [String: [String]]
  /// Verbs that click only right before a label: 点.
  var labelVerbs: [String]?
  /// Nouns by `Control.Kind`: `after` stands behind the label ("X" tab), `before` in front of it (the tab "X").
  var kinds: [String: KindNouns]
  /// Words between a label and its noun: “云硬盘”主页面, “退订”确认对话框.
  var qualifiers: [String]
  /// Nouns for what a parameter is, weaker than a verb: “登录保护”设置.
  var parameterNouns: [String]
  /// Nouns behind a label that make it something else than a control: “可用”状态.
  var foreignNouns: [String]
  /// Nouns behind a label that is the name of a thing to pick: “Reader”权限.
  var thingNouns: [String]
  /// Words in front of a place: in, on, 在.
  var places: [String]
  /// Words in front of what something stands beside: next to. They are places, too.
  var besides: [String]
  /// Words behind a label or its noun that make it a place: 中, 下的.
  var placeSuffixes: [String]
  /// Words in front of what the reader goes by: 根据, based on.
  var sources: [String]
  /// Places whose items are menu items: navigation pane, 服务列表.
  var menus: [String]
  /// Verbs that open a menu of what is pointed at: 右击, right-click.
  var contextMenus: [String]?
  /// Words that begin labels by which the reader agrees to something: 我, I.
  var firstPersons: [String]?
  /// Articles that say that there are several such names: select a Region.
  var indefinites: [String]?
  /// Verbs that are nouns as well: type.
  var homonyms: [String]?
  /// Words that say which value is chosen: 选择“类型”为“月”.
  var chosenValues: [String]?
  /// Words that make several labels the items of one menu: 依次.
  var sequences: [String]?
  /// Words in front of a drop-down list that is itself what is used: 通过.
  var means: [String]
  /// Words that join labels: 和, or.
  var joiners: [String]
  /// Words that begin a condition: 如果, if.
  var conditions: [String]
  /// Words in front of an example or of the name of other text: 例如, see.
  var mentions: [String]
  /// Words that say what something is or is set to; what follows is a value: 为, is.
  var values: [String]
  /// Words that give a parameter its value: 设置为, to.
  var assignments: [String]
  /// Words in front of the parameter that a value is chosen for: for.
  var parameters: [String]
  /// Ends of labels that name a parameter rather than one of its values: 方式, Type.
  var parameterHeads: [String]
  /// Words that may stand between a verb and an unquoted label: the.
  var articles: [String]
  /// Words that begin a purpose or result: to.
  var purposes: [String]
  /// Words in front of a category whose items are a menu's: under.
  var categories: [String]
  /// Words in front of a verb that say the console does it: 默认.
  var automatic: [String]
  /// Words behind a verb that make it an attribute: 的 (设置的时间).
  var attributive: [String]
  /// Words of captions, which are bold but no labels: 图, Figure.
  var captions: [String]
  /// Rows of lists: 行.
  var rows: [String]
  /// Words that point at something named before: 该, this.
  var deictics: [String]
  /// Words that say what the reader may do: 可以, you can.
  var abilities: [String]
  /// Words behind an unquoted name at which it ends: 点击确定即可.
  var bareEnds: [String]?
  /// How consoles head the column of a list that holds the buttons of each row: 操作, Operation.
  var commandColumns: [String]?
  var dialogButtons: [String]?
  /// Names of what opens a menu when it is pressed: 更多, More options.
  var menuNames: [String]?
  /// Words for the console as a whole: 控制台, admin center.
  var consoles: [String]?
  /// Sides of the page where menus stand, right in front of a label that is clicked: 左侧.
  var menuSides: [String]?
  /// What the reader says in a label that agrees, behind the first person: 已, agree.
  var consents: [String]?
  /// What ends the work in a dialog, unless a menu was opened right before: 保存, Cancel.
  var endButtons: [String]?
  /// Words between unquoted names that are two: 点击启用或禁用按钮.
  var alternatives: [String]?
  /// Words with which no unquoted name begins: 后, 任意.
  var nameless: [String]?
  /// Words that begin a description (待删除的…) or a name that a noun follows (待支付页签).
  var vague: [String]?
  /// Whether what a verb of selecting is about is pressed (select *Continue*), unless the sentence says that something is
  /// chosen: for a parameter, in a dialog box, as an option.
  var selectingPresses: Bool?
  /// Words that go on with what is done next, with or without a verb: click *Delete*, then *Yes*.
  var sequels: [String]?
  /// Verbs that press a button as well as a key: press *Save*.
  var pressing: [String]?
  /// Keys of a keyboard, which are pressed like buttons and are none.
  var keys: [String]?
  /// Those that are named like buttons: Delete.
  var buttonKeys: [String]?
  /// The noun beside a key: key, 键.
  var keyNouns: [String]?
  /// Verbs by which a button is used rather than pressed: use the *Clone* option.
  var using: [String]?
  /// Words that hold another listed word and mean nothing here: 所在 holds 在.
  var neutral: [String]

  struct KindNouns: Decodable, Sendable {
    var after: [String]
    var before: [String]?
  }
}

/// What one word of the vocabulary means.
struct ControlWord: Sendable {
  enum Verb: Sendable {
    /// `type` puts in what is written, `enter` gives a parameter a value; `other` is no use of the console.
    case click, select, check, enter, type, go, open, view, hover, show, other
  }

  struct Roles: OptionSet, Sendable {
    let rawValue: Int
    static let parameterNoun = Roles(rawValue: 1 << 0)
    static let foreignNoun = Roles(rawValue: 1 << 1)
    static let place = Roles(rawValue: 1 << 2)
    static let placeSuffix = Roles(rawValue: 1 << 3)
    static let source = Roles(rawValue: 1 << 4)
    static let menu = Roles(rawValue: 1 << 5)
    static let means = Roles(rawValue: 1 << 6)
    static let joiner = Roles(rawValue: 1 << 7)
    static let condition = Roles(rawValue: 1 << 8)
    static let mention = Roles(rawValue: 1 << 9)
    static let value = Roles(rawValue: 1 << 10)
    static let assignment = Roles(rawValue: 1 << 11)
    static let parameter = Roles(rawValue: 1 << 12)
    static let article = Roles(rawValue: 1 << 13)
    static let purpose = Roles(rawValue: 1 << 14)
    static let category = Roles(rawValue: 1 << 15)
    static let automatic = Roles(rawValue: 1 << 16)
    static let attributive = Roles(rawValue: 1 << 17)
    static let thing = Roles(rawValue: 1 << 18)
    static let qualifier = Roles(rawValue: 1 << 19)
    static let row = Roles(rawValue: 1 << 20)
    static let deictic = Roles(rawValue: 1 << 21)
    static let ability = Roles(rawValue: 1 << 22)
    static let beside = Roles(rawValue: 1 << 23)
    static let contextMenu = Roles(rawValue: 1 << 24)
    static let indefinite = Roles(rawValue: 1 << 25)
    static let homonym = Roles(rawValue: 1 << 26)
    static let sequence = Roles(rawValue: 1 << 27)
    static let chosenValue = Roles(rawValue: 1 << 28)
    static let bareEnd = Roles(rawValue: 1 << 29)
    static let alternative = Roles(rawValue: 1 << 30)
    static let sequel = Roles(rawValue: 1 << 32)
    static let pressing = Roles(rawValue: 1 << 33)
    static let using = Roles(rawValue: 1 << 34)
    static let console = Roles(rawValue: 1 << 35)
    static let menuSide = Roles(rawValue: 1 << 36)
  }

  var verb: Verb?
  var nounAfter: Control.Kind?
  var nounBefore: Control.Kind?
  var roles: Roles = []

  static func joined(_ left: ControlWord, _ right: ControlWord) -> ControlWord {
    ControlWord(
      verb: left.verb ?? right.verb, nounAfter: left.nounAfter ?? right.nounAfter,
      nounBefore: left.nounBefore ?? right.nounBefore, roles: left.roles.union(right.roles))
  }
}

/// A vocabulary made ready for reading.
final class ControlGrammar: Sendable {
  let words: WordTrie<ControlWord>
  /// A label is governed by the verb behind it.
  let isVerbLast: Bool
  let parameterHeads: [[UInt8]]
  let captions: [[UInt8]]
  let firstPersons: [[UInt8]]
  /// Nouns that end the name of a list, in small letters.
  private let listNouns: [String]
  /// Nouns that end what a label without a name of its own is called: 区域下拉框.
  private let ownNouns: [(noun: String, kind: Control.Kind)]
  /// What is selected is pressed, unless the sentence says that it is chosen.
  let selectingPresses: Bool
  private let keys: Set<String>
  private let buttonKeys: Set<String>
  let keyNouns: WordTrie<Bool>
  /// Headings of the column that holds the buttons of each row, in small letters.
  let commandColumns: Set<String>
  private let dialogButtons: Set<String>
  private let menuNames: Set<String>
  private let menuNouns: [[UInt8]]
  private let endButtons: Set<String>
  /// Verbs that click right before a label only.
  let labelVerbs: Set<String>
  let nameless: WordTrie<Bool>
  private let consents: WordTrie<Bool>
  let vague: WordTrie<Bool>
  /// What the name of a command begins with: 删除, 批量.
  let operations: WordTrie<Bool>

  static let verbs: [String: ControlWord.Verb] = [
    "click": .click, "select": .select, "check": .check, "enter": .enter, "type": .type, "go": .go, "open": .open,
    "view": .view, "hover": .hover, "show": .show, "other": .other,
  ]

  /// - Parameter operations: words with which the name of a command begins.
  /// - Throws: `LexiconError.malformed` when a verb group or a kind has an unknown name.
  init(_ vocabulary: ControlVocabulary, operations: [String], file: String) throws {
    var entries: [(String, ControlWord)] = []
    for (name, words) in vocabulary.verbs.sorted(by: { $0.key < $1.key }) {
      guard let verb = Self.verbs[name] else {
        throw LexiconError.malformed(file: file, reason: "unknown verb group \(name)")
      }
      entries += words.map { ($0, ControlWord(verb: verb)) }
    }
    for (name, nouns) in vocabulary.kinds.sorted(by: { $0.key < $1.key }) {
      guard let kind = Control.Kind(rawValue: name) else {
        throw LexiconError.malformed(file: file, reason: "unknown control kind \(name)")
      }
      entries += nouns.after.map { ($0, ControlWord(nounAfter: kind)) }
      entries += (nouns.before ?? []).map { ($0, ControlWord(nounBefore: kind)) }
    }
    let roles: [([String], ControlWord.Roles)] = [
      (vocabulary.parameterNouns, .parameterNoun), (vocabulary.foreignNouns, .foreignNoun),
      (vocabulary.places, .place), (vocabulary.besides, [.place, .beside]), (vocabulary.placeSuffixes, .placeSuffix),
      (vocabulary.sources, .source),
      (vocabulary.menus, .menu), (vocabulary.means, .means), (vocabulary.joiners, .joiner),
      (vocabulary.conditions, .condition), (vocabulary.mentions, .mention), (vocabulary.values, .value),
      (vocabulary.assignments, .assignment), (vocabulary.parameters, .parameter),
      (vocabulary.articles, .article), (vocabulary.purposes, .purpose),
      (vocabulary.categories, .category), (vocabulary.automatic, .automatic),
      (vocabulary.attributive, .attributive), (vocabulary.thingNouns, .thing),
      (vocabulary.qualifiers, .qualifier),
      (vocabulary.rows, .row), (vocabulary.deictics, .deictic), (vocabulary.abilities, .ability),
      (vocabulary.contextMenus ?? [], .contextMenu),
      (vocabulary.indefinites ?? [], .indefinite), (vocabulary.homonyms ?? [], .homonym),
      (vocabulary.sequences ?? [], .sequence), (vocabulary.chosenValues ?? [], .chosenValue),
      (vocabulary.bareEnds ?? [], .bareEnd),
      (vocabulary.alternatives ?? [], .alternative), (vocabulary.sequels ?? [], .sequel),
      (vocabulary.pressing ?? [], .pressing), (vocabulary.using ?? [], .using),
      (vocabulary.consoles ?? [], .console), (vocabulary.menuSides ?? [], .menuSide), (vocabulary.neutral, []),
    ]
    for (list, role) in roles { entries += list.map { ($0, ControlWord(roles: role)) } }
    words = WordTrie(entries, merge: ControlWord.joined)
    isVerbLast = vocabulary.verbLast ?? false
    parameterHeads = vocabulary.parameterHeads.map { Array($0.lowercased().utf8) }
    captions = vocabulary.captions.map { Array($0.lowercased().utf8) }
    firstPersons = (vocabulary.firstPersons ?? []).map { Array($0.lowercased().utf8) }
    listNouns = (vocabulary.kinds[Control.Kind.list.rawValue]?.after ?? []).map { $0.lowercased() }
    ownNouns = [Control.Kind.dropdown, .checkbox].flatMap { kind in
      (vocabulary.kinds[kind.rawValue]?.after ?? []).map { ($0.lowercased(), kind) }
    }
    selectingPresses = vocabulary.selectingPresses ?? false
    keys = Set((vocabulary.keys ?? []).map(Self.key))
    buttonKeys = Set((vocabulary.buttonKeys ?? []).map(Self.key))
    keyNouns = WordTrie((vocabulary.keyNouns ?? []).map { ($0, true) })
    self.operations = WordTrie(operations.map { ($0, true) })
    consents = WordTrie((vocabulary.consents ?? []).map { ($0, true) })
    nameless = WordTrie((vocabulary.nameless ?? []).map { ($0, true) })
    vague = WordTrie((vocabulary.vague ?? []).map { ($0, true) })
    let columnNouns = vocabulary.kinds["column"]?.after ?? []
    commandColumns = Set(
      (vocabulary.commandColumns ?? []).flatMap { name in
        [name] + columnNouns.flatMap { [name + $0, "\(name) \($0)"] }
      }.map { $0.lowercased() })
    labelVerbs = Set(vocabulary.labelVerbs ?? [])
    dialogButtons = Set((vocabulary.dialogButtons ?? []).map { $0.lowercased() })
    menuNouns = (vocabulary.kinds[Control.Kind.menu.rawValue]?.after ?? []).map { Array($0.lowercased().utf8) }
    menuNames = Set((vocabulary.menuNames ?? []).map { $0.lowercased() })
    endButtons = Set((vocabulary.endButtons ?? []).map { $0.lowercased() })
  }

  /// Whether a label is the number of a picture or table: 图 1, Table 2.
  func isCaption(_ label: ArraySlice<UInt8>) -> Bool {
    guard let last = label.last, isDigit(last) else { return false }
    return captions.contains { caption in
      label.count > caption.count
        && zip(caption, label).allSatisfy { $0 == $1 || ($0 == $1 | 0x20 && isLetter($1)) }
        && label.dropFirst(caption.count).allSatisfy { isDigit($0) || isSpace($0) || $0 == 0x2D || $0 == 0x2E }
    }
  }

  /// Whether a label's last word says that it names a list: “域名列表”.
  func namesList(_ label: String) -> Bool {
    let label = label.lowercased()
    return listNouns.contains { label.utf8.count > $0.utf8.count && label.hasSuffix($0) }
  }

  /// The kind that the last word of a label says by itself: “区域下拉框”.
  func kindOfName(_ label: String) -> Control.Kind? {
    let label = label.lowercased()
    return ownNouns.first { label.utf8.count > $0.noun.utf8.count && label.hasSuffix($0.noun) }?.kind
  }

  /// Whether a label heads the column that holds the buttons of each row.
  func namesColumn(_ label: String) -> Bool { commandColumns.contains(label.lowercased()) }

  /// 下一步, OK: what only buttons of dialogs and wizards are called.
  func endsDialog(_ label: String) -> Bool { dialogButtons.contains(label.lowercased()) }

  /// Whether a noun is that of a menu, a drop-down menu among them, and not of a list of values.
  func isMenu(_ piece: Piece, in bytes: [UInt8]) -> Bool {
    guard let noun = piece.word?.nounAfter, noun == .menu || noun == .dropdown else { return false }
    let word = bytes[piece.start..<piece.end].map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    return menuNouns.contains { word.suffix($0.count).elementsEqual($0) }
  }

  /// 更多, More options: what opens a menu when it is pressed.
  func opensMenu(_ label: String) -> Bool {
    // More options (…)
    let name = label.prefix { $0 != "(" && $0 != "（" }.lowercased()
    return menuNames.contains(label.lowercased())
      || menuNames.contains(String(name.reversed().drop { $0 == " " }.reversed()))
  }

  /// 保存, Cancel, and what only dialogs have.
  func endsWork(_ label: String) -> Bool { endsDialog(label) || endButtons.contains(label.lowercased()) }

  /// Whether a label is a key of the keyboard, or several that are pressed together: Ctrl+C, Shift + Delete.
  ///
  /// - Parameter isBesideKey: the text says beside it that it is one (the Delete key), or what is pressed with it.
  func namesKey(_ label: String, isBesideKey: Bool) -> Bool {
    let parts = label.split(separator: "+").map { Self.key(String($0)) }
    guard label.utf8.count > 1, let first = parts.first else { return true }
    if keys.contains(first) { return true }
    return (isBesideKey || parts.count > 1)
      && parts.allSatisfy { $0.count == 1 || keys.contains($0) || buttonKeys.contains($0) }
  }

  /// A key as it is compared: lower-cased, without spaces.
  private static func key(_ name: String) -> String { name.lowercased().filter { !$0.isWhitespace } }

  /// Whether a label begins with what is done: *Refresh list*.
  func namesCommand(_ label: String) -> Bool {
    let bytes = Array(label.utf8)
    return operations.longestMatch(in: bytes, at: 0, limit: bytes.count) != nil
  }

  /// The kind that a label's last word says where it is written unlike the name before it: *More menu*, *Edit icon*.
  func kindBehindName(_ label: String) -> Control.Kind? {
    let bytes = Array(label.utf8)
    guard let first = bytes.first, first >= 0x41, first <= 0x5A, !isPhrase(bytes),
      let space = bytes.lastIndex(of: 0x20),
      let word = words.longestMatch(in: bytes, at: space + 1, limit: bytes.count), word.end == bytes.count,
      bytes[space + 1] >= 0x61
    else { return nil }
    // *Copy link* names what is copied.
    if word.value.nounAfter == .link, namesCommand(label) { return nil }
    return word.value.nounAfter.flatMap { Self.kindsInLabels.contains($0) ? $0 : nil }
  }

  /// Kinds whose noun is set together with the name.
  private static let kindsInLabels: Set<Control.Kind> = [.button, .menu, .icon, .tab, .link]

  /// Whether the reader speaks in the label: “我已阅读…”, *I have read ...*.
  func isConsent(_ label: String) -> Bool {
    let bytes = Array(label.lowercased().utf8)
    return firstPersons.contains { person in
      guard bytes.starts(with: person), bytes.count > person.count, let first = person.first else { return false }
      // 我的团队, 我创建的: what is the reader's is not what the reader says.
      guard !isLetter(first) || bytes[person.count] == 0x20 else { return false }
      let next = bytes[person.count...].firstIndex { $0 != 0x20 } ?? bytes.count
      return consents.longestMatch(in: bytes, at: next, limit: bytes.count) != nil
    }
  }

  /// Whether a label's last word says that it names a parameter. A phrase (使用下面的地址, *Use the following address*)
  /// names none, nor does what is called like an operation alone.
  func namesParameter(_ label: String) -> Bool {
    let bytes = Array(label.lowercased().utf8)
    return !isPhrase(bytes) && !isCommand(bytes)
      && parameterHeads.contains { head in
        guard bytes.count >= head.count, bytes.suffix(head.count).elementsEqual(head) else { return false }
        guard bytes.count > head.count, let first = head.first, isLetter(first) else { return true }
        return !isLetter(bytes[bytes.count - head.count - 1])
      }
  }

  /// 重命名: what is done and nothing else.
  private func isCommand(_ label: [UInt8]) -> Bool {
    operations.longestMatch(in: label, at: 0, limit: label.count)?.end == label.count
  }

  /// Whether a label holds words of running text: 的, the, this.
  func isPhrase(_ label: String) -> Bool { isPhrase(Array(label.utf8)) }

  private func isPhrase(_ label: [UInt8]) -> Bool {
    var index = 0
    while index < label.count {
      guard let match = words.longestMatch(in: label, at: index, limit: label.count) else {
        index += width(label[index])
        continue
      }
      if !match.value.roles.isDisjoint(with: [.attributive, .article, .deictic]) { return true }
      index = match.end
    }
    return false
  }
}
