import TopicModel

/// Name and class of an element: headings that look alike are of one level.
struct Look: Equatable {
  var element = ""
  var className = ""
  /// The element of headings that are labels of tabs and folded parts.
  static let tab = "tab"

  var firstClass: Substring? { className.split(separator: " ").first }
}

/// A paragraph with what its looks say, before it is known what it is.
struct Paragraph {
  var text: RichText
  /// All of its letters are bold.
  var isBold = false
  /// In pixels, where markup gives one.
  var fontSize: Double?
  /// Its element is called a title.
  var isTitled = false
  /// Its element is called a note's title.
  var isNoteTitle = false
  var look = Look()
  /// Anchor names met since the paragraph before.
  var anchors: [String] = []
  var position: Position?
}

/// What the walk over a page makes of an element, before paragraphs are told apart by their looks.
enum Draft {
  case paragraph(Paragraph)
  case heading(HeadingDraft)
  case list(ListDraft)
  case block(Block)
  /// A section element starts or ends here: what is open ends, too.
  case sectionStart
  case sectionEnd
  case rule
}

struct HeadingDraft {
  var text: RichText
  /// What the level is compared by: the size in pixels that a browser would give it.
  var size: Double
  var look: Look
  var anchors: [String]
  var position: Position?
}

/// A list made of list elements.
struct ListDraft {
  var list: Block.List
  var style: MarkerStyle
  /// The number of its first and last item; 0 for bullets.
  var first: Int
  var last: Int
  /// How many of its items came from lists of their own.
  var joined = 0
  /// Each of its items is a list of its own in the page.
  var isPieces: Bool { list.items.count == joined + 1 }

  /// Numbers the items anew.
  mutating func count(from number: Int) {
    for at in list.items.indices { list.items[at].marker = style.text(number + at) }
    first = number
    last = number + list.items.count - 1
  }

  /// Goes on with `next` after `blocks`, which belong to the last item so far.
  mutating func append(_ blocks: [Block], _ next: ListDraft) {
    list.items[list.items.count - 1].blocks += blocks
    list.items += next.list.items
    if next.list.items.count == 1 { joined += 1 }
    last = next.last
  }
}

/// How the items of a list are counted.
enum MarkerStyle: Hashable {
  case bullet
  case decimal, lowerLetter, upperLetter, lowerRoman, upperRoman
  case circled, han, step

  /// How the number reads: 2 is "2", "b", "B", "ii", "II".
  func text(_ number: Int) -> String {
    switch self {
    case .bullet: ""
    case .decimal, .circled, .han, .step: String(number)
    case .lowerLetter: Self.letters(number)
    case .upperLetter: Self.letters(number).uppercased()
    case .lowerRoman: Self.roman(number)
    case .upperRoman: Self.roman(number).uppercased()
    }
  }

  private static func letters(_ number: Int) -> String {
    guard number > 0 else { return String(number) }
    var rest = number
    var result = ""
    while rest > 0 {
      rest -= 1
      result = String(UnicodeScalar(UInt8(0x61 + rest % 26))) + result
      rest /= 26
    }
    return result
  }

  private static func roman(_ number: Int) -> String {
    guard number > 0, number < 4000 else { return String(number) }
    let signs = [
      (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
      (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ]
    var rest = number
    var result = ""
    for (value, sign) in signs {
      while rest >= value {
        result += sign
        rest -= value
      }
    }
    return result
  }

  /// The style of an `ol` without `type`, by how many ordered lists it stands in: 1, a, i as readers cite them.
  static func byDepth(_ depth: Int) -> MarkerStyle { depth == 0 ? .decimal : depth == 1 ? .lowerLetter : .lowerRoman }
}
