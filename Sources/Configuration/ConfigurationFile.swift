import Foundation
import Yams

/// A section of `stepdex.yml`, decoded by the target that uses it.
public protocol ConfigurationSection: Decodable {
  /// Its key in the file.
  static var name: String { get }
  /// The keys allowed in it; anything else is a misspelling and refused.
  static var keys: [String] { get }
}

/// The user's settings, `stepdex.yml`.
public struct ConfigurationFile: Sendable {
  /// As named by the user, for messages.
  public let path: String
  private let text: String
  private let sectionNames: [String]

  /// No file: every section is absent.
  public static let none = ConfigurationFile()

  private init() {
    path = ""
    text = ""
    sectionNames = []
  }

  /// Reads and checks the file's outline; its sections are decoded when asked for.
  ///
  /// - Parameter sections: the sections that may stand in the file.
  /// - Throws: `ConfigurationError`.
  public init(path: String, sections: [any ConfigurationSection.Type]) throws {
    self.path = path
    guard let data = FileManager.default.contents(atPath: path) else {
      throw ConfigurationError.unreadable(path: path)
    }
    guard let text = String(data: data, encoding: .utf8) else {
      throw ConfigurationError.notUTF8(path: path)
    }
    self.text = text
    let root: Node?
    do {
      root = try Yams.compose(yaml: text)
    } catch {
      throw ConfigurationError.malformed(path: path, reason: Self.reason(error))
    }
    guard let root, root != Node("") else {
      sectionNames = []
      return
    }
    guard let mapping = root.mapping else {
      throw ConfigurationError.malformed(path: path, reason: "it must be a list of `section:` entries")
    }
    let known = Dictionary(sections.map { ($0.name, $0.keys) }, uniquingKeysWith: { first, _ in first })
    for (key, value) in mapping {
      let name = key.string ?? ""
      guard let keys = known[name] else {
        throw ConfigurationError.unknownKey(
          path: path, line: key.mark?.line ?? 0, key: name, allowed: known.keys.sorted())
      }
      for (inner, _) in value.mapping ?? [:] where !keys.contains(inner.string ?? "") {
        throw ConfigurationError.unknownKey(
          path: path, line: inner.mark?.line ?? 0, key: "\(name).\(inner.string ?? "")", allowed: keys)
      }
    }
    sectionNames = mapping.keys.compactMap(\.string)
  }

  /// A section, nil where the file has none.
  ///
  /// - Throws: `ConfigurationError.malformed` where a value has the wrong form.
  public func section<Section: ConfigurationSection>(_ type: Section.Type) throws -> Section? {
    guard sectionNames.contains(Section.name) else { return nil }
    do {
      return try YAMLDecoder().decode([String: Wrapped<Section>].self, from: text)[Section.name]?.value
    } catch {
      throw ConfigurationError.malformed(path: path, reason: Self.reason(error))
    }
  }

  private static func reason(_ error: any Error) -> String {
    switch error {
    case DecodingError.keyNotFound(let key, let context):
      return setting(context) + "\(key.stringValue) is missing"
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context),
      DecodingError.dataCorrupted(let context):
      return setting(context) + plainly(context.debugDescription)
    default: return "\(error)"
    }
  }

  /// The setting's name and a colon, or nothing.
  private static func setting(_ context: DecodingError.Context) -> String {
    let path = context.codingPath.map { $0.intValue.map { "\($0 + 1)" } ?? $0.stringValue }.joined(separator: ".")
    return path.isEmpty ? "" : path + ": "
  }

  /// A decoder's message in the words of someone who writes a settings file.
  private static func plainly(_ message: String) -> String {
    if message.contains("decode Sequence") { return "must be a list" }
    if message.contains("decode Mapping") { return "must hold settings of its own (`name: value`)" }
    if message.contains("decode Scalar") || message.contains("decode String") { return "must be a single value" }
    // "Cannot initialize Severity from invalid String value fatal"
    if message.hasPrefix("Cannot initialize"), let value = message.firstRange(of: " value ") {
      return "“\(message[value.upperBound...])” is none of the values it may have"
    }
    return message
  }
}

/// Decodes one section and passes over all others, whatever their form.
private struct Wrapped<Section: ConfigurationSection>: Decodable {
  var value: Section?

  init(from decoder: any Decoder) throws {
    guard decoder.codingPath.first?.stringValue == Section.name else { return }
    value = try Section(from: decoder)
  }
}

/// Why `stepdex.yml` cannot be used.
public enum ConfigurationError: Error, Equatable, CustomStringConvertible {
  case unreadable(path: String)
  case notUTF8(path: String)
  case malformed(path: String, reason: String)
  case unknownKey(path: String, line: Int, key: String, allowed: [String])

  public var description: String {
    switch self {
    case .unreadable(let path): "\(path) cannot be read; name the settings file with --config"
    case .notUTF8(let path): "\(path) is not UTF-8; save it as UTF-8"
    case .malformed(let path, let reason): "\(path) is not valid: \(reason)"
    case .unknownKey(let path, let line, let key, let allowed):
      "\(path):\(line): unknown setting \(key); known here: \(allowed.joined(separator: ", "))"
    }
  }
}
