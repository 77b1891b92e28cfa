import Lexicon
import TopicModel

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
    let word = bytes[piece.start..<piece.end].map(Ascii.lower)
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
