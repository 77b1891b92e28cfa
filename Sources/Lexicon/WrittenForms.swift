import Yams

/// The other written forms of a language's words, made character by character: 單擊 of 单击.
///
/// Source: `forms.yml` of the language. Every list of words is read with the forms of its words behind them, so that
/// no rule that reads words knows of them.
struct WrittenForms {
  private struct Data: Decodable {
    var characters: String
    var except: [String]?
  }

  /// A word with many characters that may be written in several ways has more forms; only these are made.
  private static let most = 8

  /// What each character may be in the other form, the likeliest first.
  private let characters: [Character: [Character]]
  private let except: Set<String>

  /// - Throws: `DecodingError` or `YamlError` when `text` is no `forms.yml`.
  init(yaml text: String) throws {
    let data = try YAMLDecoder().decode(Data.self, from: text)
    let groups = data.characters.split(whereSeparator: \.isWhitespace)
    characters = Dictionary(groups.map { ($0[$0.startIndex], Array($0.dropFirst())) }) { first, _ in first }
    except = Set(data.except ?? [])
  }

  /// Whether the words of a file have other forms.
  func concern(_ file: String) -> Bool { !except.contains(file) }

  /// The other forms of a word; empty where all of its characters are written alike.
  func forms(of word: String) -> [String] {
    guard word.contains(where: { characters[$0] != nil }) else { return [] }
    var forms = [""]
    for character in word {
      let choices = characters[character] ?? [character]
      forms = Array(forms.flatMap { form in choices.map { form + String($0) } }.prefix(Self.most))
    }
    return forms.filter { $0 != word }
  }

  /// A list within a list is a group, such as two opposites: its other form is a group of its own.
  private func otherForm(of group: Node.Sequence) -> Node.Sequence? {
    let words = group.map { item in item.string.flatMap { forms(of: $0).first }.map { Node($0) } ?? item }
    return words == Array(group) ? nil : Node.Sequence(words, group.tag, group.style)
  }

  /// A file's tree with the other forms of all words in lists and of all keys.
  func completing(_ node: Node) -> Node {
    if let list = node.sequence {
      var words: [Node] = []
      for item in list {
        words.append(item.mapping == nil ? item : completing(item))
        if let word = item.string { words += forms(of: word).map { Node($0) } }
        if let group = item.sequence, let other = otherForm(of: group) { words.append(.sequence(other)) }
      }
      return .sequence(Node.Sequence(words, list.tag, list.style))
    }
    guard let pairs = node.mapping else { return node }
    // A form that is a key already keeps its own value.
    var known = Set(pairs.keys.compactMap(\.string))
    var completed: [(Node, Node)] = []
    for (key, value) in pairs {
      let value = completing(value)
      completed.append((key, value))
      for form in forms(of: key.string ?? "") where known.insert(form).inserted { completed.append((Node(form), value)) }
    }
    return .mapping(Node.Mapping(completed, pairs.tag, pairs.style))
  }
}
