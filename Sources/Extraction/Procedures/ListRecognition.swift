import TopicModel

/// Whether an ordered list is something a person carries out in the console.
///
/// A list is one if at least half of its items are instructions for the console and one of them cannot be anything
/// else. Facts, phases that link to other pages, and commands in an operating system are none.
struct ListRecognition: Sendable {
  let words: ProcedureWords

  enum ItemKind {
    /// Sure: a click, a login to the console, or steps below it that are.
    case console(isSure: Bool)
    /// An instruction that does not say where.
    case neutral
    /// Typed into a shell, or done after a login to another place.
    case elsewhere
    /// Sends the reader to another page or part of the page.
    case pointer
    case other
  }

  func isProcedure(_ items: [Block.Item], from place: Place = .console, needsClick: Bool = false) -> Bool {
    guard let first = items.first, !tellsWhatIsDone(first) else { return false }
    var state = State(place: place)
    var console = 0
    var surely = 0
    var neutral = 0
    var asides = 0
    for item in items {
      switch kind(of: item, &state) {
      case .console(let isSure):
        console += 1
        if isSure { surely += 1 }
      case .neutral: neutral += 1
      // What may be done besides, and is told elsewhere.
      case .pointer where words.optional.length(in: Array(item.ownText.text.utf8), at: 0) != nil: asides += 1
      case .elsewhere, .pointer, .other: continue
      }
    }
    return (surely > 0 || (console > 0 && !needsClick)) && (console + neutral) * 2 >= items.count - asides
  }

  /// 已登录控制台, You have created …: what comes before the steps, numbered like them.
  private func tellsWhatIsDone(_ item: Block.Item) -> Bool {
    let wording = Wording(item.ownText)
    let start = wording.skipSpace(0, to: wording.bytes.count)
    return words.accomplished.length(in: wording.bytes, at: start + words.people.run(in: wording.bytes, at: start))
      != nil
  }

  /// Whether an ordered list that is none itself holds ones: phases with their steps below them.
  func holdsProcedures(_ items: [Block.Item]) -> Bool {
    guard items.contains(where: \.holdsOrderedList), !isProcedure(items) else { return false }
    return zip(items, places(of: items)).contains { item, place in
      item.blocks.flatMap(\.nestedOrderedLists).contains { isProcedure($0.items, from: place, needsClick: true) }
    }
  }

  /// Where the reader is at each item: what stands below one is done where its logins lead.
  func places(of items: [Block.Item]) -> [Place] {
    var state = State(place: .console)
    return items.map { item in
      _ = kind(of: item, &state)
      return state.isTyping ? .elsewhere : state.place
    }
  }

  /// Where the reader is after the items read so far.
  private struct State {
    var place: Place
    /// A command has been typed; what follows without a click is typed as well.
    var isTyping = false
  }

  private func kind(of item: Block.Item, _ state: inout State) -> ItemKind {
    let own = telling(item)
    let wording = Wording(own)
    let instruction = words.instruction(in: wording)
    if let login = words.login(in: wording) {
      state.place = login
      state.isTyping = false
    }
    if state.place == .elsewhere {
      let isBack =
        instruction == .byHand && isOnWebPage(wording) || instruction >= .onScreen && isWayThroughMenus(own)
      guard isBack else { return .elsewhere }
      state.place = .console
    }
    if words.isTyped(wording) {
      state.isTyping = true
      return .elsewhere
    }
    if isPointer(own, wording, instruction) { return .pointer }
    switch instruction {
    case .byHand:
      state.isTyping = false
      return .console(isSure: true)
    // A paragraph of a contract's length that clicks nothing is none, whatever it says to "keep" or "provide".
    case .onScreen where wording.bytes.count > 600: return .other
    case .onScreen:
      if state.isTyping, isBackInConsole(own, wording) { state.isTyping = false }
      return state.isTyping ? .elsewhere : .console(isSure: false)
    case .anywhere, .none:
      let nested = item.blocks.flatMap(\.nestedOrderedLists)
      if nested.contains(where: { isProcedure($0.items, from: state.place, needsClick: true) }) {
        return .console(isSure: true)
      }
      if nested.contains(where: { isProcedure($0.items, from: state.place) }) { return .neutral }
      if item.blocks.contains(where: \.isCode) { return .elsewhere }
      return instruction == .anywhere && nested.isEmpty && !state.isTyping ? .neutral : .other
    }
  }

  /// The item's own paragraph, or the instruction behind it where that is only a title: "**Create a report**" or
  /// "**Create a report**:", and below it "Click …" in a paragraph or bullet.
  private func telling(_ item: Block.Item) -> RichText {
    let own = item.ownText
    guard own.isBold || own.isBoldLead, words.instruction(in: Wording(own)) < .byHand else { return own }
    for block in item.rest {
      switch block {
      case .paragraph(let text) where words.isInstruction(text): return text
      case .list(let list) where !list.ordered:
        if let told = list.items.lazy.map(\.ownText).first(where: words.isInstruction) { return told }
      default: continue
      }
    }
    return own
  }

  /// Whether a label is said to name a page: what is clicked there stands in a browser.
  private func isOnWebPage(_ wording: Wording) -> Bool {
    let bytes = wording.bytes
    return bytes.indices.contains { index in
      guard index > 0, bytes[index - 1] == Wording.mask, bytes[index] != Wording.mask else { return false }
      return words.webParts.length(in: bytes, at: wording.skipSpace(index, to: bytes.count)) != nil
    }
  }

  /// "Choose Audit > Configurations": a path inside of one label is followed in a console, wherever one was before.
  private func isWayThroughMenus(_ text: RichText) -> Bool {
    let bytes = Array(text.text.utf8)
    return text.spans.contains { span in
      span.kind == .strong && span.end <= bytes.count
        && bytes[span.start..<span.end].dropFirst().dropLast().contains(UInt8(ascii: ">"))
    }
  }

  /// A path of menu items or a word for the console: what follows a command is done on the screen again.
  private func isBackInConsole(_ text: RichText, _ wording: Wording) -> Bool {
    if words.consoleLogins.contains(wording.bytes) { return true }
    let sign = UInt8(ascii: ">")
    return wording.bytes.indices.contains { index in
      wording.bytes[index] == sign && index > 1 && wording.bytes[index - 1] <= 0x20
        && wording.bytes[index - 2] == Wording.mask
    }
  }

  /// Little more than a link, a link and what it leads to, or a sentence that only says where to read on.
  private func isPointer(_ text: RichText, _ wording: Wording, _ instruction: Instruction) -> Bool {
    let count = text.text.utf8.count
    let linked = text.linkedLength
    // The address of the console is no text to read.
    guard count > 0, linked > 0, !text.holdsAddress else { return false }
    if instruction == .byHand { return linked * 10 >= count * 9 && words.login(in: wording) == nil }
    // In the [admin center], go to the **Users** page: the links only say where, the text says what.
    let isPlain = instruction == .onScreen && wording.hasLabel && linked * 10 < count * 7
    if linked * 2 >= count && !isPlain || words.pointers.contains(wording.bytes) { return true }
    return text.spans.contains { if case .link = $0.kind { $0.start == 0 } else { false } }
  }
}

extension RichText {
  /// **Create a report**: — bold but for the colon at its end.
  fileprivate var isBoldLead: Bool {
    guard text.endsWithColon else { return false }
    let end = text.utf8.count - (text.hasSuffix(":") ? 1 : 3)
    return end > 0 && spans.contains { $0.kind == .strong && $0.start == 0 && $0.end >= end }
  }

  /// Whether it shows a web address: "https://…".
  fileprivate var holdsAddress: Bool {
    let bytes = text.utf8
    return zip(zip(bytes, bytes.dropFirst()), bytes.dropFirst(2)).contains {
      $0.0 == UInt8(ascii: ":") && $0.1 == UInt8(ascii: "/") && $1 == UInt8(ascii: "/")
    }
  }
}

extension Block.Item {
  /// The item's own paragraph: the first that is not a picture, note or list.
  var ownText: RichText {
    for block in blocks {
      switch block {
      case .paragraph(let text) where !text.text.isEmpty: return text
      case .heading(let heading): return heading.text
      case .figure, .paragraph: continue
      default: return RichText()
      }
    }
    return RichText()
  }

  /// The blocks behind the item's own paragraph.
  var rest: [Block] {
    for (index, block) in blocks.enumerated() {
      switch block {
      case .paragraph(let text) where !text.text.isEmpty:
        return Array(blocks[..<index]) + Array(blocks[(index + 1)...])
      case .heading: return Array(blocks[..<index]) + Array(blocks[(index + 1)...])
      case .figure, .paragraph: continue
      default: return blocks
      }
    }
    return blocks
  }
}

extension Block.Item {
  var holdsOrderedList: Bool { blocks.contains(where: \.holdsOrderedList) }
}

extension Block {
  /// Whether `nestedOrderedLists` has any.
  var holdsOrderedList: Bool {
    guard case .list(let list) = self else { return false }
    return list.ordered || list.items.contains(where: \.holdsOrderedList)
  }

  /// The ordered lists that are steps below an item: directly or in the bullets of a choice, not in notes or tables.
  var nestedOrderedLists: [List] {
    guard case .list(let list) = self else { return [] }
    if list.ordered { return [list] }
    return list.items.flatMap { $0.blocks.flatMap(\.nestedOrderedLists) }
  }

  var isCode: Bool {
    if case .code = self { true } else { false }
  }
}
