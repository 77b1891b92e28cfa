/// What the user decides about a check: from `stepdex.yml` and the command line.
public struct CheckOptions: Hashable, Sendable, Codable {
  /// A word the console has settled: decides where otherwise the majority would.
  public struct Term: Hashable, Sendable, Codable {
    public var preferred: String
    /// Reported wherever they stand as labels or titles.
    public var forbidden: [String]
    /// Never reported against `preferred`.
    public var allowed: [String]

    public init(preferred: String, forbidden: [String] = [], allowed: [String] = []) {
      self.preferred = preferred
      self.forbidden = forbidden
      self.allowed = allowed
    }

    public init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      preferred = try values.decode(String.self, forKey: .preferred)
      forbidden = try values.decodeIfPresent([String].self, forKey: .forbidden) ?? []
      allowed = try values.decodeIfPresent([String].self, forKey: .allowed) ?? []
    }
  }

  /// Findings that the writers have decided to live with.
  public struct Suppression: Hashable, Sendable, Codable {
    /// A source path, in which `*` stands for anything within a folder and `**` for any folders.
    public var path: String
    /// Code, name or group of the rule.
    public var rule: String
    /// Why; never empty.
    public var reason: String

    public init(path: String, rule: String, reason: String) {
      self.path = path
      self.rule = rule
      self.reason = reason
    }
  }

  /// Rules to run, by code, name or group; empty means those that run by default.
  public var only: [String] = []
  /// Rules not to run, by code, name or group.
  public var ignore: [String] = []
  /// Rules to run besides those that run by default.
  public var enable: [String] = []
  /// Rule code or name to the severity it gets instead of its own.
  public var severity: [String: Finding.Severity] = [:]
  public var terminology: [Term] = []
  /// Every label of the console, where the user has its string table; nil turns UI05 off.
  public var labels: [String]?
  public var suppressions: [Suppression] = []

  public init() {}

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    only = try values.decodeIfPresent([String].self, forKey: .only) ?? []
    ignore = try values.decodeIfPresent([String].self, forKey: .ignore) ?? []
    enable = try values.decodeIfPresent([String].self, forKey: .enable) ?? []
    severity = try values.decodeIfPresent([String: Finding.Severity].self, forKey: .severity) ?? [:]
    terminology = try values.decodeIfPresent([Term].self, forKey: .terminology) ?? []
    labels = try values.decodeIfPresent([String].self, forKey: .labels)
    suppressions = try values.decodeIfPresent([Suppression].self, forKey: .suppressions) ?? []
  }
}
