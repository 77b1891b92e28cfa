/// The interactive finder's state: keys in, what to do out. It draws nothing and reads nothing.
public struct Finder: Hashable, Sendable {
  public enum Key: Hashable, Sendable {
    case text(String)
    case backspace, deleteWord, clear, up, down, pageUp, pageDown, home, end, enter, escape, interrupt
  }

  public enum Effect: Hashable, Sendable {
    case nothing
    /// Ask the index and call `found`.
    case search(String)
    /// Show this procedure, or this topic if it has none, in full.
    case show(procedure: String?, topic: String)
    /// Back from a procedure to the list.
    case list
    case quit
  }

  public enum Screen: Hashable, Sendable {
    case list
    /// The id of the procedure shown, nil for a topic without, and its counterparts.
    case detail(procedure: String?, counterparts: [String])
  }

  public private(set) var query: String
  public private(set) var hits: [SearchHit] = []
  /// What to ask instead, when there are no hits.
  public private(set) var suggestions: [String] = []
  /// Words of the query that no page has, in its order.
  public private(set) var unknown: [SearchResponse.UnknownWord] = []
  /// The hit that Enter shows; 0 when there is none.
  public private(set) var selected = 0
  public private(set) var screen = Screen.list
  /// How far the detail is scrolled, in lines.
  public private(set) var scroll = 0
  /// Which of several counterparts `b` shows next.
  private var flips = 0

  /// How far page up and down go.
  private static let page = 10

  public init(query: String = "") {
    self.query = query
  }

  /// The answer to the last `search` effect. An answer to an older query is ignored.
  public mutating func found(_ response: SearchResponse) {
    guard response.query == query else { return }
    hits = response.hits
    suggestions = response.suggestions
    unknown = response.unknown
    selected = 0
  }

  /// Keeps the scroll in what there is to see, `end` being the furthest place; drawing knows it.
  public mutating func limitScroll(to end: Int) { scroll = min(scroll, end) }

  public mutating func handle(_ key: Key) -> Effect {
    if key == .interrupt { return .quit }
    if case .detail(let procedure, let counterparts) = screen {
      return handleDetail(key, procedure: procedure, counterparts: counterparts)
    }
    return handleList(key)
  }

  private mutating func handleList(_ key: Key) -> Effect {
    switch key {
    case .text(let text):
      query += text
      return .search(query)
    case .backspace:
      guard !query.isEmpty else { return .nothing }
      query.removeLast()
      return .search(query)
    case .deleteWord:
      while query.last?.isWhitespace == true { query.removeLast() }
      while let last = query.last, !last.isWhitespace { query.removeLast() }
      return .search(query)
    case .clear:
      query = ""
      return .search(query)
    case .up: return select(selected - 1)
    case .down: return select(selected + 1)
    case .pageUp: return select(selected - Self.page)
    case .pageDown: return select(selected + Self.page)
    case .home: return select(0)
    case .end: return select(hits.count - 1)
    case .enter:
      guard hits.indices.contains(selected) else { return .nothing }
      let hit = hits[selected]
      flips = 0
      return show(hit.procedure?.id, topic: hit.topic.id, counterparts: hit.counterparts.map(\.id))
    case .escape:
      if query.isEmpty { return .quit }
      query = ""
      return .search(query)
    case .interrupt: return .quit
    }
  }

  private mutating func handleDetail(_ key: Key, procedure: String?, counterparts: [String]) -> Effect {
    switch key {
    case .text("b"), .text("B"):
      guard !counterparts.isEmpty, let procedure, hits.indices.contains(selected) else { return .nothing }
      let hit = hits[selected]
      // There and back: from the hit to each of its other forms in turn, from any of them to the hit.
      if procedure == hit.procedure?.id {
        let other = hit.counterparts[flips % hit.counterparts.count].id
        flips += 1
        return show(other, topic: hit.topic.id, counterparts: [procedure])
      }
      return show(hit.procedure?.id, topic: hit.topic.id, counterparts: hit.counterparts.map(\.id))
    case .text("q"), .escape, .backspace:
      screen = .list
      return .list
    case .up: scroll = max(0, scroll - 1)
    case .down, .enter: scroll = min(scroll, .max - 1) + 1
    case .pageUp: scroll = max(0, scroll - Self.page)
    case .pageDown, .text(" "): scroll = min(scroll, .max - Self.page) + Self.page
    case .home: scroll = 0
    case .end: scroll = .max
    default: break
    }
    return .nothing
  }

  private mutating func show(_ procedure: String?, topic: String, counterparts: [String]) -> Effect {
    screen = .detail(procedure: procedure, counterparts: counterparts)
    scroll = 0
    return .show(procedure: procedure, topic: topic)
  }

  private mutating func select(_ place: Int) -> Effect {
    selected = max(0, min(place, hits.count - 1))
    return .nothing
  }
}
