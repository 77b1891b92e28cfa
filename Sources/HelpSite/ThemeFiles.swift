import Foundation
import Mustache

/// Templates and string tables as they are read from a theme: what is wrong in one is said with its line.
enum ThemeFiles {
  /// - Parameter file: How messages call it.
  static func template(_ bytes: [UInt8], file: String) throws(SiteError) -> MustacheTemplate {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .invalidTemplate(file: file, reason: "it is not UTF-8")
    }
    do {
      let template = try MustacheTemplate(string: text)
      if let place = loneTag(in: text) {
        let column = text.distance(from: text[..<place].lastIndex(of: "\n") ?? text.startIndex, to: place)
        throw SiteError.invalidTemplate(
          file: "\(file):\(line(of: place, in: text)):\(column + (text[..<place].contains("\n") ? 0 : 1))",
          reason: "a tag is not closed")
      }
      // Said in front, as the engine's own way to escape is slow; a template that says what it is keeps that.
      return text.contains("CONTENT_TYPE") ? template : try MustacheTemplate(string: "{{% CONTENT_TYPE:HTML}}\n" + text)
    } catch let error as SiteError {
      throw error
    } catch let error as MustacheTemplate.ParserError {
      throw .invalidTemplate(
        file: "\(file):\(error.context.lineNumber):\(error.context.columnNumber)", reason: reason(error.error))
    } catch {
      throw .invalidTemplate(file: file, reason: "\(error)")
    }
  }

  /// A tag that is opened behind everything else, which the parser takes for the end of the text.
  private static func loneTag(in text: String) -> String.Index? {
    // Other delimiters would need the parser's own eyes.
    guard !text.contains("{{="), let last = text.ranges(of: "{{").last,
      text[last.upperBound...].allSatisfy(\.isWhitespace)
    else { return nil }
    return last.lowerBound
  }

  private static func reason(_ error: any Error) -> String {
    switch error as? MustacheTemplate.Error {
    case .sectionCloseNameIncorrect: "a section is closed by another's name"
    case .unfinishedName: "a tag is not closed"
    case .expectedSectionEnd: "a section is never closed"
    case .invalidSetDelimiter: "a change of delimiters is malformed"
    case .textInsideInheritSection, .illegalTokenInsideInheritSection:
      "between {{<…}} and its end only {{$…}} blocks may stand"
    case .invalidConfigVariableSyntax, .unrecognisedConfigVariable: "it sets a variable that there is none of"
    case .transformAppliedToInheritanceSection: "a block has a transform"
    case nil: "a tag is not closed"
    }
  }

  static func strings(_ bytes: [UInt8], file: String) throws(SiteError) -> [String: String] {
    let text = String(decoding: bytes, as: UTF8.self)
    do {
      return try JSONDecoder().decode([String: String].self, from: Data(bytes))
    } catch DecodingError.typeMismatch(_, let context) {
      guard let key = context.codingPath.last?.stringValue else {
        throw .invalidStrings(file: file, reason: "it is no object")
      }
      let place = text.firstRange(of: "\"\(key)\"")?.lowerBound ?? text.startIndex
      throw .invalidStrings(file: "\(file):\(line(of: place, in: text))", reason: "\(key) is no string")
    } catch {
      throw malformed(text, file: file)
    }
  }

  /// The decoder does not say where; the parser below it does, in bytes.
  private static func malformed(_ text: String, file: String) -> SiteError {
    do {
      _ = try JSONSerialization.jsonObject(with: Data(text.utf8))
      return .invalidStrings(file: file, reason: "it is no table of strings")
    } catch {
      let said = (error as NSError).userInfo["NSDebugDescription"] as? String ?? ""
      let offset = said.matches(of: #/[0-9]+/#).last.flatMap { Int($0.output) } ?? text.utf8.count
      let place = text.utf8.index(text.startIndex, offsetBy: min(offset, text.utf8.count))
      return .invalidStrings(file: "\(file):\(line(of: place, in: text))", reason: "it is no JSON from here on")
    }
  }

  fileprivate static func line(of place: String.Index, in text: String) -> Int {
    1 + text[..<place].utf8.count { $0 == UInt8(ascii: "\n") }
  }
}

/// A template that another one is made with: `{{> name}}`, `{{<name}}`.
struct TemplateReference: Equatable {
  var name: String
  /// Counted from 1.
  var line: Int
  /// Whether it is made in every case: it stands in no section.
  var isCertain: Bool

  /// All that a template names; those whose name is worked out when it is rendered are left out.
  static func all(in text: String) -> [TemplateReference] {
    var result: [TemplateReference] = []
    var open: [Character] = []
    var rest = text[...]
    while let start = rest.firstRange(of: "{{") {
      let behind = rest[start.upperBound...]
      guard let end = behind.firstRange(of: "}}") else { break }
      let tag = behind[..<end.lowerBound]
      let name = tag.dropFirst().trimmingCharacters(in: .whitespaces)
      switch tag.first {
      // Other delimiters from here on.
      case "=": return result
      case "/": _ = open.popLast()
      case let kind? where "#^$<>".contains(kind):
        if "<>".contains(kind), !name.hasPrefix("*") {
          result.append(
            TemplateReference(
              name: name, line: ThemeFiles.line(of: start.lowerBound, in: text),
              isCertain: !open.contains { "#^".contains($0) }))
        }
        if kind != ">" { open.append(kind) }
      default: break
      }
      rest = rest[end.upperBound...]
    }
    return result
  }

  /// Refuses templates that name one that is not there, or are made with themselves in every case.
  ///
  /// - Parameters:
  ///   - texts: Name to text of all templates.
  ///   - own: Names of those that may be wrong, and how messages call their files.
  static func check(_ texts: [String: String], own: [String: String]) throws(SiteError) {
    let references = texts.mapValues(all)
    for (name, file) in own.sorted(by: { $0.key < $1.key }) {
      for reference in references[name] ?? [] where texts[reference.name] == nil {
        throw .invalidTemplate(
          file: "\(file):\(reference.line)", reason: "there is no template \(reference.name)")
      }
      for reference in references[name] ?? [] where reference.isCertain {
        guard makes(name, from: reference.name, references) else { continue }
        throw .invalidTemplate(
          file: "\(file):\(reference.line)", reason: "\(reference.name) is made with this template again, without end")
      }
    }
  }

  /// Whether a template is made in every case where another one is.
  private static func makes(_ name: String, from start: String, _ references: [String: [TemplateReference]]) -> Bool {
    var waiting = [start]
    var seen: Set<String> = []
    while let next = waiting.popLast() {
      if next == name { return true }
      guard seen.insert(next).inserted else { continue }
      waiting += (references[next] ?? []).filter(\.isCertain).map(\.name)
    }
    return false
  }
}
