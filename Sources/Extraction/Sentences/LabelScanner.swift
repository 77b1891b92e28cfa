import Foundation
import TopicModel

/// A stretch of text that is marked as a name: quoted, bold, of a control class, a cascade or a picture.
struct Label: Hashable, Sendable {
  enum Marking: Hashable, Sendable {
    case quotation
    case strong
    /// The class of the markup.
    case control(String)
    /// A cascade without marks: 更多 > 删除.
    case bare
    /// A picture, with its own name.
    case icon(String)
  }

  /// With its marks, as UTF-8 offsets.
  var outer: Range<Int>
  /// Without them; several where the label is a cascade.
  var items: [Range<Int>]
  var marking: Marking
  /// Written as a cascade, even if only one item is text (“[picture] > 云审计服务”).
  var isCascade = false
}

/// Finds the labels of a text.
enum LabelScanner {
  /// Bytes; a longer bold stretch is emphasis.
  private static let maximumStrong = 160

  /// All marked labels in order, none inside another; those of a cascade are one.
  ///
  /// - Parameter weak: names that only the words beside them show to be labels, in order.
  static func labels(
    in text: RichText, bytes: [UInt8], quotations: [Quotation], adding weak: [Label] = []
  ) -> [Label] {
    let images = text.spans.compactMap { span -> (offset: Int, name: String)? in
      guard case .image(let source, let alternative) = span.kind else { return nil }
      return (span.start, iconName(source: source, alternative: alternative))
    }
    var labels = quotedLabels(quotations, bytes: bytes, images: images)
    labels = adding(markedLabels(in: text, bytes: bytes), to: labels)
    if !weak.isEmpty { labels = adding(weak, to: labels) }
    var icons: [Label] = []
    var place = 0
    for image in images where !image.name.isEmpty {
      while place < labels.count, labels[place].outer.upperBound < image.offset { place += 1 }
      if place < labels.count, labels[place].outer.contains(image.offset) { continue }
      icons.append(Label(outer: image.offset..<image.offset, items: [], marking: .icon(image.name)))
    }
    if !icons.isEmpty { labels = (labels + icons).sorted { $0.outer.lowerBound < $1.outer.lowerBound } }
    return joined(labels, bytes: bytes)
  }

  private static func quotedLabels(
    _ quotations: [Quotation], bytes: [UInt8], images: [(offset: Int, name: String)]
  ) -> [Label] {
    var next = 0
    return quotations.compactMap { quotation in
      guard !quotation.isTitle else { return nil }
      let inner = withoutFinalStop(trimmed(quotation.inner, of: bytes), of: bytes)
      if inner.isEmpty {
        while next < images.count, images[next].offset < quotation.inner.lowerBound { next += 1 }
        guard next < images.count, images[next].offset <= quotation.inner.upperBound, !images[next].name.isEmpty
        else { return nil }
        return Label(outer: quotation.outer, items: [], marking: .icon(images[next].name))
      }
      var items = cascade(in: inner, of: bytes)
      if items.count == 1 { items = dashed(in: inner, of: bytes) ?? items }
      guard !items.isEmpty else { return nil }
      return Label(
        outer: quotation.outer, items: items, marking: .quotation,
        isCascade: items.count > 1 || items[0] != inner)
    }
  }

  /// Labels that the markup names; of nested ones the outer, of equal ones the control.
  private static func markedLabels(in text: RichText, bytes: [UInt8]) -> [Label] {
    var result: [Label] = []
    for span in text.spans {
      let marking: Label.Marking
      switch span.kind {
      case .control(let name): marking = .control(name)
      case .strong: marking = .strong
      case .code where isNamedInCode(bytes, span.start..<span.end): marking = .strong
      default: continue
      }
      var range = trimmed(span.start..<span.end, of: bytes)
      while !range.isEmpty, let shorter = withoutFinalColon(range, of: bytes) {
        range = trimmed(shorter, of: bytes)
      }
      guard !range.isEmpty, range.upperBound <= bytes.count else { continue }
      if marking == .strong, range.count > maximumStrong || range.count == bytes.count { continue }
      let name = withoutFinalStop(range, of: bytes)
      let items = cascade(in: name, of: bytes)
      guard !items.isEmpty else { continue }
      // A comma ends the clause as it does outside of the marks.
      if name.upperBound < range.upperBound, bytes[name.upperBound] != UInt8(ascii: ".") { range = name }
      let label = Label(outer: range, items: items, marking: marking, isCascade: items.count > 1)
      guard let last = result.last, last.outer.upperBound > range.lowerBound else {
        if let last = result.last, goesOn(range, behind: last, of: bytes), marking == .strong {
          let whole = last.outer.lowerBound..<range.upperBound
          result[result.count - 1] = Label(outer: whole, items: [whole], marking: marking)
        } else {
          result.append(label)
        }
        continue
      }
      if last.outer == range, last.marking == .strong, marking != .strong { result[result.count - 1] = label }
    }
    return result
  }

  /// Code holds commands and values, but some pages set the names of controls in it: Han characters are no command, and
  /// neither are the three dots of a menu.
  static func isNamedInCode(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.upperBound <= bytes.count, range.count <= maximumCode else { return false }
    let text = bytes[range]
    return text.contains { (0xE3...0xE9).contains($0) } || (text.count == 3 && text.allSatisfy { $0 == 0x2E })
  }

  /// Bytes; more is an example.
  private static let maximumCode = 60

  /// Marked labels join quoted ones; where both claim a stretch the quotation is the label.
  private static func adding(_ marked: [Label], to quoted: [Label]) -> [Label] {
    guard !marked.isEmpty else { return quoted }
    var result: [Label] = []
    var index = 0
    for label in marked {
      while index < quoted.count, quoted[index].outer.upperBound <= label.outer.lowerBound {
        result.append(quoted[index])
        index += 1
      }
      if index < quoted.count, quoted[index].outer.overlaps(label.outer) { continue }
      result.append(label)
    }
    return result + quoted[index...]
  }

  /// Labels with nothing but a cascade sign between them become one.
  private static func joined(_ labels: [Label], bytes: [UInt8]) -> [Label] {
    var result: [Label] = []
    for label in labels {
      guard let last = result.last, !last.items.isEmpty, !label.items.isEmpty,
        isSeparator(trimmed(last.outer.upperBound..<label.outer.lowerBound, of: bytes), of: bytes)
          || isHyphen(between: last, label, of: bytes)
      else {
        result.append(label)
        continue
      }
      result[result.count - 1] = Label(
        outer: last.outer.lowerBound..<label.outer.upperBound, items: last.items + label.items,
        marking: last.marking, isCascade: true)
    }
    return result
  }

  /// The items of “更多 > 删除”; the whole range where it is no cascade.
  static func cascade(in range: Range<Int>, of bytes: [UInt8]) -> [Range<Int>] {
    var items: [Range<Int>] = []
    var start = range.lowerBound
    var index = range.lowerBound
    while index < range.upperBound {
      guard let end = separatorEnd(at: index, before: range.upperBound, in: bytes) else {
        index += width(bytes[index])
        continue
      }
      items.append(trimmed(start..<index, of: bytes))
      start = end
      index = end
    }
    items.append(trimmed(start..<range.upperBound, of: bytes))
    return items.filter { !$0.isEmpty }
  }

  /// What stands between the signs in a range, without white space at its ends; an empty range where two signs meet.
  static func parts(between sign: Unicode.Scalar, in range: Range<Int>, of bytes: [UInt8]) -> [Range<Int>] {
    bytes[range].split(separator: UInt8(ascii: sign), omittingEmptySubsequences: false)
      .map { trimmed($0.startIndex..<$0.endIndex, of: bytes) }
  }

  /// “费用中心-续费管理”: names in a script without spaces between hyphens; of letters, a hyphen is part of a name.
  private static func dashed(in range: Range<Int>, of bytes: [UInt8]) -> [Range<Int>]? {
    let items = parts(between: "-", in: range, of: bytes)
    guard items.count > 1,
      items.allSatisfy({ $0.count >= 6 && bytes[$0].allSatisfy { $0 >= 0xE3 || $0 & 0xC0 == 0x80 } })
    else { return nil }
    return items
  }

  /// Where a cascade sign that begins at `index` ends: > ＞ » , the arrows, and arrows of hyphens.
  static func separatorEnd(at index: Int, before limit: Int, in bytes: [UInt8]) -> Int? {
    func next(_ offset: Int) -> UInt8 { index + offset < limit ? bytes[index + offset] : 0 }
    switch bytes[index] {
    case UInt8(ascii: ">"):
      // >= is a comparison, >> an arrow.
      if next(1) == UInt8(ascii: "=") { return nil }
      return next(1) == UInt8(ascii: ">") ? index + 2 : index + 1
    case UInt8(ascii: "-"), UInt8(ascii: "="):
      var end = index
      while end < limit, bytes[end] == bytes[index] { end += 1 }
      return end < limit && bytes[end] == UInt8(ascii: ">") ? end + 1 : nil
    case 0xC2: return next(1) == 0xBB ? index + 2 : nil
    case 0xE2:
      return arrows.contains(UInt16(next(1)) << 8 | UInt16(next(2))) ? index + 3 : nil
    // 客户管理》我的客户: the mark of a title that none opens.
    case 0xE3 where next(1) == 0x80 && next(2) == 0x8B:
      let before = bytes[max(0, index - longestTitle)..<index]
      let open = before.indices.last { $0 + 2 < index && bytes[$0...].starts(with: [0xE3, 0x80, 0x8A]) }
      let close = before.indices.last { $0 + 2 < index && bytes[$0...].starts(with: [0xE3, 0x80, 0x8B]) }
      return open.map { $0 > (close ?? -1) } ?? false ? nil : index + 3
    case 0xEF: return next(1) == 0xBC && next(2) == 0x9E ? index + 3 : nil
    default: return nil
    }
  }

  /// Bytes: of a publication's name.
  private static let longestTitle = 90

  /// › ‣ → ⇒ ▶ ▸ ► ❯ ➔ ➜ ➡ ➤ ⟶: the second and third byte of each.
  private static let arrows: Set<UInt16> = [
    0x80BA, 0x80A3, 0x8692, 0x8792, 0x96B6, 0x96B8, 0x96BA, 0x9DAF, 0x9E94, 0x9E9C, 0x9EA1, 0x9EA4, 0x9FB6,
  ]

  /// 【更多】-【改名】, **More** - **Rename**: between two names a hyphen is a cascade sign, too.
  private static func isHyphen(between left: Label, _ right: Label, of bytes: [UInt8]) -> Bool {
    guard left.marking == right.marking, left.marking == .quotation || left.marking == .strong else { return false }
    let between = trimmed(left.outer.upperBound..<right.outer.lowerBound, of: bytes)
    return between.count == 1 && bytes[between.lowerBound] == UInt8(ascii: "-")
  }

  private static func isSeparator(_ range: Range<Int>, of bytes: [UInt8]) -> Bool {
    guard !range.isEmpty else { return false }
    return separatorEnd(at: range.lowerBound, before: range.upperBound, in: bytes) == range.upperBound
  }

  private static func withoutFinalColon(_ range: Range<Int>, of bytes: [UInt8]) -> Range<Int>? {
    let last = bytes[range.upperBound - 1]
    if last == UInt8(ascii: ":") { return range.lowerBound..<(range.upperBound - 1) }
    guard range.count >= 3, last == 0x9A, bytes[range.upperBound - 2] == 0xBC, bytes[range.upperBound - 3] == 0xEF
    else { return nil }
    return range.lowerBound..<(range.upperBound - 3)
  }

  /// “Delete,” and “Yes.”: a comma or full stop of the sentence that is set inside of the marks. Dots stay: Export ...
  private static func withoutFinalStop(_ range: Range<Int>, of bytes: [UInt8]) -> Range<Int> {
    guard range.count > 2, range.upperBound <= bytes.count else { return range }
    let (last, before) = (bytes[range.upperBound - 1], bytes[range.upperBound - 2])
    let isFullStop = last == UInt8(ascii: ".") && isLetter(before) && endsSentence(range.upperBound, of: bytes)
    let isStop = isFullStop || last == UInt8(ascii: ",") || last == UInt8(ascii: ";")
    return isStop ? trimmed(range.lowerBound..<range.upperBound - 1, of: bytes) : range
  }

  /// Whether no small letter goes on behind a place: not the *No.* field.
  private static func endsSentence(_ index: Int, of bytes: [UInt8]) -> Bool {
    let next = bytes[index...].first { isLetter($0) || isDigit($0) }
    return next.map { !(0x61...0x7A).contains($0) } ?? true
  }

  /// **Copy** **to**: a name whose words are marked one by one goes on in small letters.
  private static func goesOn(_ range: Range<Int>, behind last: Label, of bytes: [UInt8]) -> Bool {
    last.marking == .strong && last.items.count == 1 && (0x61...0x7A).contains(bytes[range.lowerBound])
      && range.lowerBound - last.outer.upperBound == 1 && bytes[last.outer.upperBound] == 0x20
  }

  static func trimmed(_ range: Range<Int>, of bytes: [UInt8]) -> Range<Int> {
    var (start, end) = (range.lowerBound, min(range.upperBound, bytes.count))
    while start < end, isSpace(bytes[start]) { start += 1 }
    while end > start, isSpace(bytes[end - 1]) { end -= 1 }
    return start..<max(start, end)
  }

  /// A picture's own text, or its file name without folder and ending.
  private static func iconName(source: String, alternative: String) -> String {
    if !alternative.isEmpty {
      let text = alternative.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if !text.isEmpty { return text }
    }
    let path = source.split(separator: "?", maxSplits: 1).first.map(String.init) ?? source
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    let stem = name.split(separator: ".").dropLast().joined(separator: ".")
    let written = stem.isEmpty ? name : stem
    return written.utf8.contains(UInt8(ascii: "%")) ? written.removingPercentEncoding ?? name : written
  }
}
