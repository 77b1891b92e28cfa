/// What a site's robots.txt asks of us.
/// Source: RFC 9309; `Crawl-delay` and `Sitemap` are customary extensions.
public struct RobotsRules: Sendable, Equatable {
  /// Bytes of a robots.txt that are read.
  public static let sizeLimit = 500 << 10

  struct Rule: Sendable, Equatable {
    var isAllow: Bool
    /// Percent-encoded in one way; `*` and a final `$` are special.
    var pattern: [UInt8]
  }

  private(set) var rules: [Rule] = []
  /// Seconds between two requests.
  public private(set) var crawlDelay: Double?
  /// Absolute URLs, as written.
  public private(set) var sitemaps: [String] = []

  public static let allowAll = RobotsRules()

  private init(rules: [Rule] = []) { self.rules = rules }

  /// The rules for the crawler whose product token is `agent`, such as `stepdex`.
  public init(_ bytes: [UInt8], agent: String) {
    var body = bytes.prefix(Self.sizeLimit)
    if body.starts(with: [0xEF, 0xBB, 0xBF]) { body = body.dropFirst(3) }
    var own = Group()
    var general = Group()
    var namesOwn = false
    var namesAll = false
    var hasOwn = false
    var isListingAgents = false
    for line in body.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      guard let (key, value) = Self.field(line) else { continue }
      if key == "user-agent" {
        if !isListingAgents { (namesOwn, namesAll) = (false, false) }
        isListingAgents = true
        if value == "*" || value.hasPrefix("* ") { namesAll = true }
        if Self.product(value) == agent.lowercased() { (namesOwn, hasOwn) = (true, true) }
        continue
      }
      if key == "sitemap" {
        sitemaps.append(value)
        continue
      }
      guard ["allow", "disallow", "crawl-delay"].contains(key) else { continue }
      isListingAgents = false
      if namesOwn { own.add(key, value) }
      if namesAll { general.add(key, value) }
    }
    let group = hasOwn ? own : general
    rules = group.rules
    crawlDelay = group.crawlDelay
  }

  private struct Group {
    var rules: [Rule] = []
    var crawlDelay: Double?

    mutating func add(_ key: String, _ value: String) {
      if key == "crawl-delay" {
        if let seconds = Double(value), seconds >= 0, seconds.isFinite { crawlDelay = seconds }
      } else if !value.isEmpty {
        rules.append(Rule(isAllow: key == "allow", pattern: RobotsRules.normalized(value)))
      }
    }
  }

  private static func field(_ line: ArraySlice<UInt8>) -> (String, String)? {
    let content = line.prefix { $0 != 0x23 }
    if let colon = content.firstIndex(of: 0x3A) {
      return (key(trim(content[..<colon])), trim(content[(colon + 1)...]))
    }
    // Two words with the colon forgotten: what the owner of the site meant is plain.
    let words = content.split { $0 == 0x20 || $0 == 0x09 }
    guard words.count == 2 else { return nil }
    return (key(trim(words[0])), trim(words[1]))
  }

  /// Misspellings that are frequent, and read by the crawlers that site owners test with.
  private static let misspellings = [
    "useragent": "user-agent", "user agent": "user-agent", "dissallow": "disallow", "dissalow": "disallow",
    "disalow": "disallow", "diasllow": "disallow", "disallaw": "disallow", "site-map": "sitemap",
  ]

  private static func key(_ text: String) -> String {
    let key = text.lowercased()
    return misspellings[key] ?? key
  }

  private static func trim(_ bytes: ArraySlice<UInt8>) -> String {
    var rest = bytes
    while let first = rest.first, first == 0x20 || first == 0x09 { rest.removeFirst() }
    while let last = rest.last, last == 0x20 || last == 0x09 { rest.removeLast() }
    return String(decoding: rest, as: UTF8.self)
  }

  /// The product token of an agent line: letters, `_` and `-` up to anything else.
  private static func product(_ value: String) -> String {
    String(decoding: value.utf8.prefix { ($0 | 0x20) &- 0x61 < 26 || $0 == 0x5F || $0 == 0x2D }, as: UTF8.self)
      .lowercased()
  }

  /// Whether a path with its query may be fetched: the longest pattern that matches decides, `allow` on a tie.
  public func allows(_ target: String) -> Bool {
    if target == "/robots.txt" { return true }
    let path = Self.normalized(target)
    var best = -1
    var isAllowed = true
    for rule in rules where rule.pattern.count >= best && Pattern.matches(rule.pattern, path) {
      if rule.pattern.count > best {
        isAllowed = rule.isAllow
        best = rule.pattern.count
      } else if rule.isAllow {
        isAllowed = true
      }
    }
    return isAllowed
  }

  /// `%61` and `a` are the same, as are `é` and `%C3%A9`; a reserved character and its code are not.
  static func normalized(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    let digits = Array("0123456789ABCDEF".utf8)
    var result: [UInt8] = []
    var i = 0
    while i < bytes.count {
      if bytes[i] == 0x25, i + 2 < bytes.count,
        let value = UInt8(String(decoding: bytes[(i + 1)...(i + 2)], as: UTF8.self), radix: 16)
      {
        if isUnreserved(value) {
          result.append(value)
        } else {
          result += [0x25, digits[Int(value >> 4)], digits[Int(value & 15)]]
        }
        i += 3
        continue
      }
      if bytes[i] >= 0x7F || bytes[i] <= 0x20 {
        result += [0x25, digits[Int(bytes[i] >> 4)], digits[Int(bytes[i] & 15)]]
      } else {
        result.append(bytes[i])
      }
      i += 1
    }
    return result
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || [0x2D, 0x2E, 0x5F, 0x7E].contains(byte)
  }
}

/// Patterns as robots.txt has them: a prefix in which `*` stands for any text and a final `$` for the end.
enum Pattern {
  /// Linear in the text for each `*`, without backtracking further than the last one.
  static func matches(_ pattern: [UInt8], _ text: [UInt8]) -> Bool {
    let isAnchored = pattern.last == 0x24
    let count = isAnchored ? pattern.count - 1 : pattern.count
    var p = 0
    var t = 0
    var star = -1
    var restart = 0
    while true {
      if p == count, !isAnchored || t == text.count { return true }
      if p < count, pattern[p] == 0x2A {
        star = p
        restart = t
        p += 1
      } else if p < count, t < text.count, pattern[p] == text[t] {
        p += 1
        t += 1
      } else if star >= 0, restart < text.count {
        restart += 1
        t = restart
        p = star + 1
      } else {
        return false
      }
    }
  }
}
