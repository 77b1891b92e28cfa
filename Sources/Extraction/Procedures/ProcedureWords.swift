import Lexicon

/// How help pages of one language write procedures: `Data/<language>/procedures.yml`, made ready for matching.
///
/// A class, like the other grammars: dozens of tables that are shared by all who read a page, and never change.
final class ProcedureWords: Sendable {
  /// The verb stands behind what it is about.
  let isVerbLast: Bool
  let genericHeadings: Phrases
  let otherOperations: Phrases
  let proseHeadings: Phrases
  /// Ends of headings below which a list explains how something works: 升级原理.
  let explanations: Phrases
  let ways: Phrases
  let captions: Phrases
  let optional: Phrases
  let leads: Phrases
  /// Whoever carries it out, at the beginning of a clause: 用户.
  let people: Phrases
  /// In a sentence that leads in bullets: that it speaks of what they name (以下, the parameters).
  let bulletLeads: Phrases
  let handVerbs: Phrases
  /// In front of a marked name that is pressed without a verb of the hand (通过“新建”按钮), and what then stands behind it.
  let buttonUses: Phrases
  let buttonTails: Phrases
  /// Says of what is picked that it may be several: 支持多选.
  let multipleChoice: Phrases
  /// In front of a colon and the way to the console's page: 路径, menu path.
  let wayLeads: Phrases
  let verbs: Phrases
  let notImperative: Phrases
  let joints: Phrases
  let screenParts: Phrases
  let consoleLogins: Phrases
  let loginAsides: Phrases
  let moments: Phrases
  let loginVerbs: Phrases
  let connectVerbs: Phrases
  let prepositions: Phrases
  let otherPlaces: Phrases
  let webParts: Phrases
  let commandWords: Phrases
  let keySigns: Phrases
  let keyFields: Phrases
  /// Hand verbs that press keys, too, and the words for keys: press the X key.
  let keyVerbs: Phrases
  let keyNouns: Phrases
  let commandSigns: Phrases
  let questionMarks: Phrases
  let howTo: Phrases
  let pointers: Phrases
  let resultStarts: Phrases
  let resultParts: Phrases
  let successParts: Phrases
  let batch: Phrases
  let oneOrMore: Phrases
  let batchTitle: Phrases
  let single: Phrases
  let aboveList: Phrases
  let singleTitle: Phrases
  let picks: Phrases
  let offers: Phrases
  let capability: Phrases
  let also: Phrases
  let inBatches: Phrases
  /// Nouns for whatever is done: a page of bulk operations.
  let bulkWork: Phrases
  /// Before and in what the way through the console is called beside the ways by command and API.
  let wayPrepositions: Phrases
  let consoleWays: Phrases
  /// Right behind a verb that picks: each.
  let each: Phrases
  /// In front of one thing in a title: a, an.
  let oneArticles: Phrases
  /// At the beginning of a clause that says what for: to.
  let purposes: Phrases
  /// Verbs of the hand only right in front of a marked name: 按「確定」.
  let labelVerbs: Phrases
  /// Behind such a name: what is sorted by it.
  let labelTails: Phrases
  /// Says that a key is held, by which several are picked: 按住 Ctrl.
  let holdKeys: Phrases
  /// In front of what has been done: 已登录, you have created.
  let accomplished: Phrases
  /// All in one go: 一次, at once. With picking several it is a batch form.
  let atOnce: Phrases
  let conditions: Phrases
  let inTurn: Phrases
  let commonWords: Set<String>
  let able: Phrases
  let or: Phrases
  let all: Phrases
  let nounEnds: Phrases
  let afterwards: Phrases
  let negations: Phrases
  let batchNames: Phrases
  let leadEnds: Phrases
  let batchForm: String
  let objectAfter: String
  let singleForm: String
  let gotoVerbs: Phrases
  let jumpVerbs: Phrases
  let stepWords: Phrases
  let stepTails: Phrases
  let rangeWords: Phrases
  let notBranch: Phrases
  let referenceHeadings: Phrases
  let siteLines: Phrases
  let parentMarks: [String]

  /// - Throws: `LexiconError.malformed`; nil where the language has no `procedures.yml`.
  convenience init?(lexicon: Lexicon, language: String) throws {
    guard let data = try lexicon.section(Data.self, "procedures", language: language) else { return nil }
    self.init(data)
  }

  private init(_ data: Data) {
    isVerbLast = data.verbLast ?? false
    genericHeadings = Phrases(data.genericHeadings)
    otherOperations = Phrases(data.otherOperations)
    proseHeadings = Phrases(data.proseHeadings)
    explanations = Phrases(data.explanations ?? [])
    ways = Phrases(data.ways)
    captions = Phrases(data.captions)
    optional = Phrases(data.optional)
    leads = Phrases(data.leads)
    people = Phrases(data.people ?? [])
    bulletLeads = Phrases(data.bulletLeads ?? [])
    handVerbs = Phrases(data.handVerbs)
    verbs = Phrases(data.verbs)
    notImperative = Phrases(data.notImperative)
    joints = Phrases(data.joints)
    screenParts = Phrases(data.screenParts)
    consoleLogins = Phrases(data.consoleLogins)
    loginAsides = Phrases(data.loginAsides ?? [])
    moments = Phrases(data.moments ?? [])
    loginVerbs = Phrases(data.loginVerbs)
    connectVerbs = Phrases(data.connectVerbs)
    prepositions = Phrases(data.prepositions)
    otherPlaces = Phrases(data.otherPlaces)
    webParts = Phrases(data.webParts)
    commandWords = Phrases(data.commandWords ?? [])
    keySigns = Phrases(data.keySigns ?? [])
    keyFields = Phrases(data.keyFields ?? [])
    keyVerbs = Phrases(data.keyVerbs ?? [])
    keyNouns = Phrases(data.keyNouns ?? [])
    commandSigns = Phrases(data.commandSigns)
    questionMarks = Phrases(data.questionMarks)
    howTo = Phrases(data.howTo ?? [])
    pointers = Phrases(data.pointers)
    resultStarts = Phrases(data.resultStarts)
    resultParts = Phrases(data.resultParts)
    successParts = Phrases(data.successParts)
    buttonUses = Phrases(data.buttonUses ?? [])
    buttonTails = Phrases(data.buttonTails ?? [])
    wayLeads = Phrases(data.wayLeads ?? [])
    multipleChoice = Phrases(data.multipleChoice ?? [])
    batch = Phrases(data.batch + data.inBatches)
    oneOrMore = Phrases(data.oneOrMore)
    batchTitle = Phrases(data.batchTitle + data.inBatches)
    single = Phrases(data.single)
    aboveList = Phrases(data.aboveList ?? [])
    singleTitle = Phrases(data.singleTitle)
    picks = Phrases(data.picks)
    offers = Phrases(data.offers)
    capability = Phrases(data.capability)
    also = Phrases(data.also)
    each = Phrases(data.each ?? [])
    oneArticles = Phrases(data.oneArticles ?? [])
    purposes = Phrases(data.purposes ?? [])
    labelVerbs = Phrases(data.labelVerbs ?? [])
    labelTails = Phrases(data.labelTails ?? [])
    holdKeys = Phrases(data.holdKeys ?? [])
    accomplished = Phrases(data.accomplished ?? [])
    inBatches = Phrases(data.inBatches)
    bulkWork = Phrases(data.bulkWork ?? [])
    wayPrepositions = Phrases(data.wayPrepositions ?? [])
    consoleWays = Phrases(data.consoleWays ?? [])
    atOnce = Phrases(data.atOnce ?? [])
    conditions = Phrases(data.conditions)
    inTurn = Phrases(data.inTurn)
    commonWords = Set(data.commonWords)
    able = Phrases(data.able)
    or = Phrases(data.or)
    all = Phrases(data.all)
    nounEnds = Phrases(data.nounEnds)
    afterwards = Phrases(data.afterwards)
    negations = Phrases(data.negations)
    batchNames = Phrases(data.batchNames)
    leadEnds = Phrases(data.leadEnds ?? [])
    batchForm = data.batchForm
    objectAfter = data.objectAfter
    singleForm = data.singleForm
    gotoVerbs = Phrases(data.gotoVerbs)
    jumpVerbs = Phrases(data.jumpVerbs ?? [])
    stepWords = Phrases(data.stepWords)
    stepTails = Phrases(data.stepTails)
    rangeWords = Phrases(data.rangeWords)
    notBranch = Phrases(data.notBranch)
    referenceHeadings = Phrases(data.referenceHeadings)
    siteLines = Phrases(data.siteLines)
    parentMarks = data.parentMarks
  }

  /// The file's shape; what each entry is for stands in the file.
  private struct Data: Decodable {
    var verbLast: Bool?
    var genericHeadings: [String]
    var otherOperations: [String]
    var proseHeadings: [String]
    var explanations: [String]?
    var ways: [String]
    var captions: [String]
    var optional: [String]
    var leads: [String]
    var people: [String]?
    var bulletLeads: [String]?
    var handVerbs: [String]
    var wayLeads: [String]?
    var multipleChoice: [String]?
    var buttonUses: [String]?
    var buttonTails: [String]?
    var verbs: [String]
    var notImperative: [String]
    var joints: [String]
    var screenParts: [String]
    var consoleLogins: [String]
    var loginAsides: [String]?
    var moments: [String]?
    var loginVerbs: [String]
    var connectVerbs: [String]
    var prepositions: [String]
    var otherPlaces: [String]
    var webParts: [String]
    var commandWords: [String]?
    var keySigns: [String]?
    var keyFields: [String]?
    var keyVerbs: [String]?
    var keyNouns: [String]?
    var commandSigns: [String]
    var questionMarks: [String]
    var howTo: [String]?
    var pointers: [String]
    var resultStarts: [String]
    var resultParts: [String]
    var successParts: [String]
    var batch: [String]
    var oneOrMore: [String]
    var batchTitle: [String]
    var single: [String]
    var aboveList: [String]?
    var singleTitle: [String]
    var picks: [String]
    var offers: [String]
    var capability: [String]
    var also: [String]
    var inBatches: [String]
    var bulkWork: [String]?
    var wayPrepositions: [String]?
    var consoleWays: [String]?
    var accomplished: [String]?
    var holdKeys: [String]?
    var labelTails: [String]?
    var labelVerbs: [String]?
    var each: [String]?
    var oneArticles: [String]?
    var purposes: [String]?
    var atOnce: [String]?
    var conditions: [String]
    var inTurn: [String]
    var commonWords: [String]
    var able: [String]
    var or: [String]
    var all: [String]
    var nounEnds: [String]
    var afterwards: [String]
    var negations: [String]
    var batchNames: [String]
    var leadEnds: [String]?
    var batchForm: String
    var objectAfter: String
    var singleForm: String
    var gotoVerbs: [String]
    var jumpVerbs: [String]?
    var stepWords: [String]
    var stepTails: [String]
    var rangeWords: [String]
    var notBranch: [String]
    var referenceHeadings: [String]
    var siteLines: [String]
    var parentMarks: [String]
  }
}

extension ProcedureWords {
  /// Whether a title only names a way to do what the title above it names: 方式1, Method 2, 通过控制台, In the Console.
  /// A mere noun (Dashboard) may as well be what the section is about.
  func isWay(_ title: String) -> Bool {
    let bytes = Array(title.utf8)
    if ways.length(in: bytes, at: 0) != nil { return true }
    let start = wayPrepositions.run(in: bytes, at: 0)
    return start > 0 && consoleWays.length(in: bytes, at: start) == bytes.count - start
  }

  /// 批量操作设备, 批量实例操作, "Bulk operations for users": whatever is done below it is done to several.
  func isOfBulkWork(_ title: String) -> Bool {
    let bytes = Array(title.utf8)
    guard let cue = inBatches.first(in: bytes), batchNames.length(in: bytes, at: cue.lowerBound) == nil else {
      return false
    }
    let next = bytes[cue.upperBound...].firstIndex { $0 != 0x20 } ?? bytes.count
    return bulkWork.length(in: bytes, at: next) != nil || bulkWork.endsRange(in: bytes, from: 0, to: bytes.count)
  }
}
