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

  /// The labels in the text of a file: every value of a JSON object or array, the values behind `=` of a .properties file,
  /// every cell of a CSV file but those of the header and of columns named `key` or `id`.
  ///
  /// - Throws: `CheckError.malformedTable` when JSON cannot be read.
  public static func labels(in text: String, form: Form, name: String) throws -> [String] {
    switch form {
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

  /// A label cut at `{0}`, `{name}`, `%s` and `%d`.
  private static func pieces(_ label: String) -> [String] {
    var result = [""]
    var rest = label[...]
    while let first = rest.first {
      if first == "{", let close = rest.firstIndex(of: "}") {
        result.append("")
        rest = rest[rest.index(after: close)...]
      } else if rest.hasPrefix("%s") || rest.hasPrefix("%d") || rest.hasPrefix("%@") {
        result.append("")
        rest = rest.dropFirst(2)
      } else {
        result[result.count - 1].append(first)
        rest = rest.dropFirst()
      }
    }
    return result
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
    text.split(whereSeparator: \.isNewline).compactMap { line in
      let line = line.drop { $0 == " " || $0 == "\t" }
      guard let first = line.first, first != "#", first != "!",
        let sign = line.firstIndex(where: { $0 == "=" || $0 == ":" })
      else { return nil }
      let value = unescaped(String(line[line.index(after: sign)...])).trimmingCharacters(in: .whitespaces)
      return value.isEmpty ? nil : value
    }
  }

  /// `\u4fdd` as its character, as .properties files in ISO 8859-1 write it.
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
        result += behind.prefix(1)
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

  /// Cells by RFC 4180: quoted cells may hold commas, line breaks and doubled quotes.
  private static func table(_ text: String) -> [[String]] {
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
      case "," where !quoted:
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
