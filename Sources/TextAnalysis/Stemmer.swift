/// Light English stemming: plurals, -ed, -ing, final y and final e, -ly, -ical, -ion and -ment, so that "deleting",
/// "deletes", "deletion" and "delete" are one token. These are steps 1a, 1b, 1c, 5 and of steps 2 to 4 what is said here, of
/// M. F. Porter, "An algorithm for suffix stripping" (1980), and for -ly of his "Porter2" (2001), over small ASCII
/// letters; words of three letters or fewer stay as they are.
///
/// A vowel is a, e, i, o, u, or a y after a consonant; m counts the vowel-consonant sequences of a stem.
/// - 1a: sses → ss, ies → i, s (not ss) → nothing
/// - 1b: eed → ee if m > 0; ed, ing → nothing if a vowel stands before; then at, bl, iz get an e, a double consonant other
///   than ll, ss, zz of a stem longer than three letters is halved, and a stem of m = 1 that ends consonant-vowel-consonant (not w, x, y) gets an e
/// - 1c: y → i if a vowel stands before
/// - 2: where five letters remain: alli → al, bli → ble, eli → e, fulli → ful, ili → i, lessli → less, ousli → ou (the s of
///   "previous" goes as that of a plural); li behind c, d, g, h, k, m, n, r, t → nothing
/// - 3: ical → ic if m > 0 (technically, technical)
/// - 4: behind s or t, ion → nothing if m > 0 and five letters remain (creation, create); ment → nothing if m > 1, a y
///   before it → i
/// - 5: a final e goes if m > 1, or if m = 1 and no consonant-vowel-consonant stands before it;
///   at (of -ate and -ation) → nothing if m > 1; ll → l if m > 1
public enum Stemmer {
  public static func stem(_ word: String) -> String {
    var bytes = Array(word.utf8)
    stem(&bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  static func stem(_ word: inout [UInt8]) {
    guard word.count > 3 else { return }
    plural(&word)
    pastAndProgressive(&word)
    if word.last == UInt8(ascii: "y"), hasVowel(word, word.count - 1) { word[word.count - 1] = UInt8(ascii: "i") }
    adverb(&word)
    noun(&word)
    finalE(&word)
  }

  private static func adverb(_ word: inout [UInt8]) {
    if ends(word, "li"), word.count > 6 {
      if ends(word, "bli") {
        word[word.count - 1] = UInt8(ascii: "e")
      } else if ends(word, "ousli") {
        word.removeLast(3)
      } else if ends(word, "alli") || ends(word, "fulli") || ends(word, "lessli")
        || "cdeghikmnrt".utf8.contains(word[word.count - 3])
      {
        word.removeLast(2)
      }
    }
    if ends(word, "ical"), measure(word, word.count - 4) > 0 { word.removeLast(2) }
  }

  private static func noun(_ word: inout [UInt8]) {
    if ends(word, "sion") || ends(word, "tion"), word.count > 7, measure(word, word.count - 3) > 0 {
      word.removeLast(3)
    } else if ends(word, "ment"), measure(word, word.count - 4) > 1 {
      word.removeLast(4)
      if word.last == UInt8(ascii: "y") { word[word.count - 1] = UInt8(ascii: "i") }
    }
  }

  private static func plural(_ word: inout [UInt8]) {
    guard word.last == UInt8(ascii: "s") else { return }
    if ends(word, "sses") || ends(word, "ies") {
      word.removeLast(2)
    } else if !ends(word, "ss") {
      word.removeLast()
    }
  }

  private static func pastAndProgressive(_ word: inout [UInt8]) {
    if ends(word, "eed") {
      if measure(word, word.count - 3) > 0 { word.removeLast() }
      return
    }
    if ends(word, "ed"), hasVowel(word, word.count - 2) {
      word.removeLast(2)
    } else if ends(word, "ing"), hasVowel(word, word.count - 3) {
      word.removeLast(3)
    } else {
      return
    }
    let count = word.count
    if ends(word, "at") || ends(word, "bl") || ends(word, "iz") {
      word.append(UInt8(ascii: "e"))
    } else if count > 3, word[count - 1] == word[count - 2], !isVowel(word, count - 1) {
      if !"lsz".utf8.contains(word[count - 1]) { word.removeLast() }
    } else if measure(word, count) == 1, endsShort(word, count) {
      word.append(UInt8(ascii: "e"))
    }
  }

  private static func finalE(_ word: inout [UInt8]) {
    if word.last == UInt8(ascii: "e") {
      let count = word.count - 1
      let m = measure(word, count)
      if m > 1 || (m == 1 && !endsShort(word, count)) { word.removeLast() }
    }
    if ends(word, "at"), measure(word, word.count - 2) > 1 { word.removeLast(2) }
    if ends(word, "ll"), measure(word, word.count) > 1 { word.removeLast() }
  }

  private static func ends(_ word: [UInt8], _ suffix: StaticString) -> Bool {
    let count = suffix.utf8CodeUnitCount
    guard word.count >= count else { return false }
    for place in 0..<count where word[word.count - count + place] != suffix.utf8Start[place] { return false }
    return true
  }

  private static func isVowel(_ word: [UInt8], _ place: Int) -> Bool {
    switch word[place] {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): true
    case UInt8(ascii: "y"): place > 0 && !isVowel(word, place - 1)
    default: false
    }
  }

  private static func hasVowel(_ word: [UInt8], _ count: Int) -> Bool {
    (0..<count).contains { isVowel(word, $0) }
  }

  private static func measure(_ word: [UInt8], _ count: Int) -> Int {
    var result = 0
    var vowel = false
    for place in 0..<count {
      let now = isVowel(word, place)
      if vowel, !now { result += 1 }
      vowel = now
    }
    return result
  }

  /// Consonant, vowel, consonant other than w, x, y.
  private static func endsShort(_ word: [UInt8], _ count: Int) -> Bool {
    guard count >= 3, !isVowel(word, count - 1), isVowel(word, count - 2), !isVowel(word, count - 3) else {
      return false
    }
    return !"wxy".utf8.contains(word[count - 1])
  }
}
