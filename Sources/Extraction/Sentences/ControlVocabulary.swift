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
