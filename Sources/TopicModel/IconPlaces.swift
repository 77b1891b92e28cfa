extension Array<Control> {
  /// Where a text has nothing but a picture of a control, in order, with that control.
  ///
  /// A range is empty where the picture stood in the sentence, or covers the quotation marks that only it stood in.
  public func iconPlaces(in text: String) -> [(range: Range<String.Index>, control: Control)] {
    let scalars = text.unicodeScalars
    var places: [(range: Range<String.Index>, control: Control)] = []
    for control in self {
      guard control.kind == .icon, let offset = control.offset,
        let start = scalars.index(scalars.startIndex, offsetBy: offset, limitedBy: scalars.endIndex),
        places.last.map({ $0.range.upperBound <= start }) ?? true,
        // The picture's words stand for a text that has no other.
        !text[start...].hasPrefix(control.label)
      else { continue }
      places.append((start..<Self.end(ofQuotesAt: start, in: scalars), control))
    }
    return places
  }

  /// Behind a pair of quotation marks with nothing but space inside; where none stands, the place itself.
  private static func end(ofQuotesAt start: String.Index, in scalars: String.UnicodeScalarView) -> String.Index {
    let quotes: [Unicode.Scalar: Unicode.Scalar] = [
      "“": "”", "\"": "\"", "‘": "’", "'": "'", "「": "」", "『": "』", "【": "】", "[": "]",
    ]
    guard start < scalars.endIndex, let closing = quotes[scalars[start]] else { return start }
    let rest = scalars[scalars.index(after: start)...].drop { $0 == " " }
    return rest.first == closing ? rest.index(after: rest.startIndex) : start
  }

  /// A text with a word for each picture in it, so that it reads without them.
  ///
  /// - Parameter word: what stands for a picture with this name; nil where it has none but a file's.
  public func spelledOut(_ text: String, word: (_ name: String?) -> String) -> String {
    var result = ""
    var position = text.startIndex
    for place in iconPlaces(in: text) {
      result += text[position..<place.range.lowerBound]
      result += word(IconName.readable(place.control.label))
      position = place.range.upperBound
    }
    return result + text[position...]
  }
}

/// What a picture is called: by its alternative text, or else by its file.
public enum IconName {
  /// Parts of file names that say no more than that it is a picture.
  private static let empty: Set<String> = [
    "icon", "icons", "image", "images", "img", "pic", "picture", "btn", "png", "svg",
  ]

  /// The name as a reader may see it: what somebody wrote for people as it is, a file's name in words; nil where nothing of
  /// it means anything.
  public static func readable(_ label: String) -> String? {
    let scalars = label.unicodeScalars
    var digits = 0
    for scalar in scalars {
      digits = ("0"..."9").contains(scalar) ? digits + 1 : 0
      // A number of an image data base.
      if digits == 5 { return nil }
    }
    if scalars.contains(where: { !$0.isASCII || $0 == " " }) { return label }
    let parts = label.split { $0 == "-" || $0 == "_" || $0 == "." }.map { part in
      String(part.reversed().drop { $0.isNumber }.reversed())
    }
    let words = parts.filter { $0.count > 1 && !empty.contains($0.lowercased()) }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }
}
