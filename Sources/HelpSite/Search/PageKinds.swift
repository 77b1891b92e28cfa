import TopicModel

/// What every search knows of all pages: what each consists of, and which say the same.
struct PageKinds {
  let documents: [SearchDocument]
  let contents: SiteContents
  let context: SiteContext
  let words: SearchWords

  /// What each page consists of: `kinds` are the different sequences of a page's procedures and itself, the most frequent
  /// first, with spaces between; `pages` says for each page which of them it is.
  ///
  /// A digit a document: three times its topic's kind plus its mode (0 a page, 1 single, 2 batch), 15 more where the title
  /// says that several are meant, 30 more where it says that only one is. A page stands behind its procedures.
  var kinds: (sequences: String, pages: String) {
    let order = Topic.Kind.allCases
    let (batchWords, singleWords) = (words.batchWords, words.singleWords)
    var sequences: [String] = []
    var digits = SearchDigits()
    for document in documents {
      let kind = order.firstIndex(of: document.kind) ?? 0
      let mode = document.mode.map { $0 == .batch ? 2 : 1 } ?? 0
      let title = document.fields.title
      digits.append(
        level: kind * 3 + mode + (batchWords.stand(in: title) ? 15 : 0) + (singleWords.stand(in: title) ? 30 : 0))
      if document.mode == nil {
        sequences.append(digits.text)
        digits = SearchDigits()
      }
    }
    var counts: [String: Int] = [:]
    for sequence in sequences { counts[sequence, default: 0] += 1 }
    let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    let numbers = Dictionary(uniqueKeysWithValues: zip(sorted, 0...))
    for sequence in sequences { digits.append(numbers[sequence] ?? 0) }
    return (sorted.joined(separator: " "), digits.text)
  }

  /// Of each page that says the same as one before it: the number of pages between it and the last such page, and how many
  /// pages before it the first one stands.
  var copies: String {
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
