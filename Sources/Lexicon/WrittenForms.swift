import Yams

/// The other written forms of words: 單擊 of 单击 character by character, 按一下 as regions have other words.
///
/// Source: `forms.yml` of the language. Every list of words is read with the forms of its words behind them, so that
/// no rule that reads words knows of them.
struct WrittenForms {
  private struct Data: Decodable {
    var characters: String
    /// Words that other regions have for a word.
    var words: [String: [String]]?
    /// Files (`search`) and keys of files (`pairs/reading`) whose words have no other forms.
    var except: [String]?
    /// Keys whose lists hold rows in which each word has its place, such as two opposites.
    var rows: [String]?
  }

  /// A word with many characters that may be written in several ways has more forms; only these are made.
  private static let most = 8

  /// What each character may be in the other form, the likeliest first.
  private let characters: [Character: [Character]]
  private let words: [String: [String]]
  private let except: Set<String>
  private let rows: Set<String>

  /// - Throws: `DecodingError` or `YamlError` when `text` is no `forms.yml`.
  init(yaml text: String) throws {
    let data = try YAMLDecoder().decode(Data.self, from: text)
    let groups = data.characters.split(whereSeparator: \.isWhitespace)
    characters = Dictionary(groups.map { ($0[$0.startIndex], Array($0.dropFirst())) }) { first, _ in first }
    words = data.words ?? [:]
    except = Set(data.except ?? [])
    rows = Set(data.rows ?? [])
  }

  /// Whether the words of a file have other forms.
  func concern(_ file: String) -> Bool { !except.contains(file) }

  /// The other forms of a word, those made of its characters first; empty where it has none.
  func forms(of word: String) -> [String] {
    let regional = words[word] ?? []
    guard word.contains(where: { characters[$0] != nil }) else { return regional }
    var forms = [""]
    for character in word {
      let choices = characters[character] ?? [character]
      forms = Array(forms.flatMap { form in choices.map { form + String($0) } }.prefix(Self.most))
    }
    return forms.filter { $0 != word && !regional.contains($0) } + regional
  }

  /// A file with the other forms of all words in lists and of all keys.
  func completing(_ node: Node, file: String) -> Node {
    guard let pairs = node.mapping else { return node }
    let completed = pairs.map { key, value -> (Node, Node) in
      let place = "\(file)/\(key.string ?? "")"
      if except.contains(place) { return (key, value) }
      return (key, rows.contains(place) ? withRows(of: value) : completing(value))
    }
    return .mapping(Node.Mapping(completed, pairs.tag, pairs.style))
  }

  /// Each row's other form is a row of its own.
  private func withRows(of node: Node) -> Node {
    guard let list = node.sequence else { return node }
    let rows = list.flatMap { row -> [Node] in
      guard let words = row.sequence else { return [row] }
      let others = words.map { word in word.string.flatMap { forms(of: $0).first }.map { Node($0) } ?? word }
      return others == Array(words) ? [row] : [row, .sequence(Node.Sequence(others, words.tag, words.style))]
    }
    return .sequence(Node.Sequence(rows, list.tag, list.style))
  }

  /// The other forms stand behind each word of a list; those of a key have its value.
  private func completing(_ node: Node) -> Node {
    if let list = node.sequence {
      var known = Set(list.compactMap(\.string))
      let words = list.flatMap { item in
        [completing(item)]
          + forms(of: item.string ?? "").filter { known.insert($0).inserted }.map { Node($0) }
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
      for form in forms(of: key.string ?? "") where known.insert(form).inserted {
        completed.append((Node(form), value))
      }
    }
    return .mapping(Node.Mapping(completed, pairs.tag, pairs.style))
  }
}
