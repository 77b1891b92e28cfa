import Foundation
import TextComparison

/// The labels of a console, as its developers keep them.
public struct StringTable: Sendable {
  public enum Form: String, Sendable, CaseIterable {
    case csv, json, properties
  }

  private var exact: Set<String> = []
  /// Those with placeholders: the folded text before, between and behind them.
  private var patterns: [[String]] = []
  private var units: [(label: String, units: [String])] = []

  public init(_ labels: [String]) {
    for label in labels {
      let pieces = Self.pieces(label)
      if pieces.count > 1 {
        patterns.append(pieces.map(Folding.label))
      } else {
        exact.insert(Folding.label(label))
      }
      units.append((label, Similarity.units(label)))
    }
  }

  /// The labels in the text of a file: every value of a JSON object or array, the values of a .properties file, every cell of a
  /// CSV file (with commas, semicolons or tabs) but those of the header and of columns named `key` or `id`. A file without such a column has no header.
  ///
  /// - Throws: `CheckError.malformedTable` when JSON cannot be read.
  public static func labels(in text: String, form: Form, name: String) throws -> [String] {
    // What editors of other systems begin a file with.
    let text = text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
    return switch form {
    case .csv: csv(text)
    case .properties: properties(text)
    case .json: try json(text, name: name)
    }
  }

  func contains(_ label: String) -> Bool {
    let folded = Folding.label(label)
    return exact.contains(folded) || patterns.contains { Self.matches(folded, $0) }
  }

  /// The label that shares most with another; nil when none shares half.
  func nearest(to label: String) -> String? {
    let own = Similarity.units(label)
    let best = units.map { ($0.label, Similarity.dice(own, $0.units)) }.max { ($0.1, $1.0) < ($1.1, $0.0) }
    guard let best, best.1 >= 0.5 else { return nil }
    return best.0
  }

  private static func matches(_ text: String, _ pieces: [String]) -> Bool {
    guard let first = pieces.first, let last = pieces.last, pieces.contains(where: { !$0.isEmpty }),
      text.hasPrefix(first), text.hasSuffix(last), text.count >= first.count + last.count
    else { return false }
    var rest = text.dropFirst(first.count).dropLast(last.count)
    for piece in pieces.dropFirst().dropLast() where !piece.isEmpty {
      guard let found = rest.firstRange(of: piece) else { return false }
      rest = rest[found.upperBound...]
    }
    return true
  }

  /// A label cut at `{0}`, `{{name}}`, `${name}`, `%s`, `%1$s` and `%(name)s`.
  private static func pieces(_ label: String) -> [String] {
    var result = [""]
    var rest = label[...]
    while let first = rest.first {
      if let end = endOfPlaceholder(in: rest) {
        result.append("")
        rest = rest[end...]
      } else {
        result[result.count - 1].append(first)
        rest = rest.dropFirst()
      }
    }
    return result
  }

  /// Where a placeholder that a text begins with ends; nil where it begins with none.
  private static func endOfPlaceholder(in text: Substring) -> Substring.Index? {
    let body = text.hasPrefix("${") ? text.dropFirst() : text
    if body.first == "{" {
      let opening = body.prefix { $0 == "{" }
      guard let close = body.firstIndex(of: "}") else { return nil }
      return body[close...].prefix(opening.count).allSatisfy { $0 == "}" }
        ? body.index(close, offsetBy: min(opening.count, body[close...].count)) : body.index(after: close)
    }
    guard text.first == "%" else { return nil }
    var rest = text.dropFirst()
    if rest.first == "(", let close = rest.firstIndex(of: ")") {
      rest = rest[rest.index(after: close)...]
    } else if let sign = rest.firstIndex(where: { !$0.isNumber }), rest[sign] == "$", sign > rest.startIndex {
      rest = rest[rest.index(after: sign)...]
    }
    guard let kind = rest.first, "sd@".contains(kind) else { return nil }
    return rest.index(after: rest.startIndex)
  }

  private static func json(_ text: String, name: String) throws -> [String] {
    let value: Any
    do {
      value = try JSONSerialization.jsonObject(with: Data(text.utf8), options: [.fragmentsAllowed])
    } catch {
      throw CheckError.malformedTable(name)
    }
    var result: [String] = []
    func visit(_ value: Any) {
      switch value {
      case let text as String: result.append(text)
      case let list as [Any]: list.forEach(visit)
      case let object as [String: Any]: object.keys.sorted().forEach { key in object[key].map(visit) }
      default: break
      }
    }
    visit(value)
    return result
  }

  private static func properties(_ text: String) -> [String] {
    var labels: [String] = []
    var entry = ""
    func isBlank(_ character: Character) -> Bool { character == " " || character == "\t" || character == "\u{C}" }
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      let line = line.drop(while: isBlank)
      if entry.isEmpty, line.first == "#" || line.first == "!" { continue }
      entry += line
      // A line that ends in an odd number of backslashes goes on in the next one, where there is one.
      if entry.reversed().prefix(while: { $0 == "\\" }).count % 2 == 1 {
        entry.removeLast()
        if index + 1 < lines.count { continue }
      }
      if let end = endOfKey(entry) {
        var value = entry[end...].drop(while: isBlank)
        if let sign = value.first, sign == "=" || sign == ":" { value = value.dropFirst().drop(while: isBlank) }
        let label = unescaped(String(value)).trimmingCharacters(in: .whitespaces)
        if !label.isEmpty { labels.append(label) }
      }
      entry = ""
    }
    return labels
  }

  /// The first `=`, `:` or blank that no backslash stands in front of.
  private static func endOfKey(_ entry: String) -> String.Index? {
    var isEscaped = false
    return entry.indices.first { index in
      if isEscaped {
        isEscaped = false
        return false
      }
      isEscaped = entry[index] == "\\"
      return "=: \t\u{C}".contains(entry[index])
    }
  }

  /// `\u4fdd` as its character, as .properties files in ISO 8859-1 write it; line breaks and tabs as blanks.
  private static func unescaped(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let slash = rest.firstIndex(of: "\\") {
      result += rest[..<slash]
      let behind = rest[rest.index(after: slash)...]
      if behind.first == "u", let code = UInt32(behind.dropFirst().prefix(4), radix: 16),
        let scalar = Unicode.Scalar(code)
      {
        result.unicodeScalars.append(scalar)
        rest = behind.dropFirst(5)
      } else {
        result += behind.first.map { "nrtf".contains($0) ? " " : String($0) } ?? ""
        rest = behind.dropFirst()
      }
    }
    return result + rest
  }

  private static func csv(_ text: String) -> [String] {
    let rows = table(text)
    guard let header = rows.first else { return [] }
    let names = header.map { $0.trimmingCharacters(in: .whitespaces).lowercased() }
    let keys = Set(names.indices.filter { ["key", "id", "code", "path", "name"].contains(names[$0]) })
    let body = keys.isEmpty ? rows[...] : rows.dropFirst()
    return body.flatMap { row in
      row.enumerated().filter { !keys.contains($0.offset) && !$0.element.isEmpty }.map(\.element)
    }
  }

  /// Cells by RFC 4180: quoted cells may hold commas, line breaks and doubled quotes. Where the first line has none, semicolons or tabs separate them.
  private static func table(_ text: String) -> [[String]] {
    let head = text.prefix { !$0.isNewline }
    let separator: Character = head.contains(",") ? "," : [";", "\t"].first(where: head.contains) ?? ","
    var rows: [[String]] = []
    var row: [String] = []
    var cell = ""
    var quoted = false
    var rest = text[...]
    while let first = rest.first {
      rest = rest.dropFirst()
      switch first {
      case "\"" where quoted && rest.first == "\"":
        cell.append("\"")
        rest = rest.dropFirst()
      case "\"": quoted.toggle()
      case separator where !quoted:
        row.append(cell)
        cell = ""
      case _ where first.isNewline && !quoted:
        row.append(cell)
        rows.append(row)
        (row, cell) = ([], "")
      default: cell.append(first)
      }
    }
    if !cell.isEmpty || !row.isEmpty { rows.append(row + [cell]) }
    return rows
  }
}
