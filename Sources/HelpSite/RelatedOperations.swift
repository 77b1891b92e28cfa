import Lexicon
import TextComparison
import TopicModel

/// What undoes an operation, and how the same is done through the other channel (console or API).
struct RelatedOperations {
  private struct Key: Hashable {
    var language: String
    /// The first folder of the source: one product's pages.
    var folder: String
    var isAPI: Bool
    var action: String
    var object: String
  }

  private struct Section: Decodable {
    var inverses: [[String]]?
  }

  static let none = RelatedOperations()

  /// Language to action to the actions that undo it (`inverses` of `Data/<language>/checks.yml`).
  private var inverses: [String: [String: [String]]] = [:]
  /// Procedure ids in source order.
  private var procedures: [Key: [String]] = [:]

  private init() {}

  init(lexicon: Lexicon, pages: [Page]) throws(SiteError) {
    for language in lexicon.languages {
      let section: Section?
      do {
        section = try lexicon.section(Section.self, "checks", language: language)
      } catch {
        throw .invalidStrings(file: "\(language)/checks.yml", reason: "\(error)")
      }
      for pair in section?.inverses ?? [] where pair.count == 2 {
        let (one, other) = (pair[0].lowercased(), pair[1].lowercased())
        inverses[language, default: [:]][one, default: []].append(other)
        inverses[language, default: [:]][other, default: []].append(one)
      }
    }
    for page in pages.sorted(by: { $0.topic.source < $1.topic.source }) {
      for procedure in page.topic.procedures where !procedure.inline {
        guard let key = Self.key(procedure, of: page.topic) else { continue }
        procedures[key, default: []].append(procedure.id)
      }
    }
  }

  /// Ids of the procedures that undo this one.
  func inverses(of procedure: Procedure, topic: Topic) -> [String] {
    guard let key = Self.key(procedure, of: topic) else { return [] }
    return (inverses[key.language]?[key.action] ?? []).flatMap { action in
      var other = key
      other.action = action
      return procedures[other] ?? []
    }
  }

  /// Ids of the API operations that do what this one does in the console, and the reverse.
  func otherChannel(of procedure: Procedure, topic: Topic) -> [String] {
    guard var key = Self.key(procedure, of: topic) else { return [] }
    key.isAPI.toggle()
    return procedures[key] ?? []
  }

  /// Nil where the page does not say what is done to what.
  private static func key(_ procedure: Procedure, of topic: Topic) -> Key? {
    let object = Folding.label(procedure.operation.object)
    guard !procedure.operation.action.isEmpty, !object.isEmpty else { return nil }
    return Key(
      language: String(Theme.primary(topic.lang)),
      folder: topic.source.split(separator: "/").first.map(String.init) ?? "",
      isAPI: topic.kind == .reference, action: procedure.operation.action.lowercased(), object: object)
  }
}
