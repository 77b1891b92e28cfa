import SearchIndex
import TopicModel

/// What every search knows of all pages: what each consists of, and which say the same.
struct PageKinds {
  private let batchWords: TitleWords
  private let singleWords: TitleWords
  /// Of each page a digit for each of its documents.
  private var sequences: [String] = []
  private var digits = SearchDigits()

  init(words: SearchWords) {
    batchWords = words.batchWords
    singleWords = words.singleWords
  }

  /// Documents are added in their order; a page stands behind its procedures.
  mutating func add(_ document: SearchDocument) {
    let kind = Topic.Kind.allCases.firstIndex(of: document.kind) ?? 0
    let mode = document.mode.map { $0 == .batch ? 2 : 1 } ?? 0
    let title = document.fields.title
    digits.append(
      level: kind * 3 + mode + (batchWords.stand(in: title) ? 15 : 0) + (singleWords.stand(in: title) ? 30 : 0))
    guard document.mode == nil else { return }
    sequences.append(digits.text)
    digits = SearchDigits()
  }

  /// What each page consists of: `kinds` are the different sequences of a page's procedures and itself, the most frequent
  /// first, with spaces between; `pages` says how many pages there are and for each which of them it is (`AdaptiveBits`).
  ///
  /// A digit a document: three times its topic's kind plus its mode (0 a page, 1 single, 2 batch), 15 more where the title
  /// says that several are meant, 30 more where it says that only one is.
  var kinds: (sequences: String, pages: String) {
    var counts: [String: Int] = [:]
    for sequence in sequences { counts[sequence, default: 0] += 1 }
    let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    let numbers = Dictionary(uniqueKeysWithValues: zip(sorted, 0...))
    var digits = SearchDigits()
    digits.append(sequences.count)
    var bits = AdaptiveBits(contexts: 3 * AdaptiveBits.numberContexts)
    var before = 0
    for sequence in sequences {
      let number = numbers[sequence] ?? 0
      bits.append(number: number, from: min(before, 2) * AdaptiveBits.numberContexts)
      before = number
    }
    return (sorted.joined(separator: " "), digits.text + bits.close())
  }

  /// Of each page that says the same as one before it: the number of pages between it and the last such page, and how many
  /// pages before it the first one stands.
  static func copies(_ contents: SiteContents, _ context: SiteContext) -> String {
    var numbers: [String: Int] = [:]
    for (number, page) in context.library.pages.enumerated() { numbers[page.topic.id] = number }
    var digits = SearchDigits()
    var last = -1
    for (number, page) in context.library.pages.enumerated() {
      guard let first = contents.copies[page.topic.id].flatMap({ numbers[$0] }), first < number else { continue }
      digits.append(number - last - 1)
      digits.append(number - first)
      last = number
    }
    return digits.text
  }
}
