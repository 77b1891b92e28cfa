extension RuleManual {
  static let pages: [String: String] = [:]
}
