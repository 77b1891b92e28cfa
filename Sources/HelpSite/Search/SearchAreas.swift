/// The areas that an answer can be narrowed to: those with the most documents, in the order of the site. A list of thousands
/// helps nobody to choose and would have to be loaded by everybody.
struct SearchAreas {
  /// More are not offered.
  private static let most = 120

  /// Positions among the tree's tops.
  let numbers: Set<Int>
  /// `[[number, title]]`
  let json: JSON

  /// - Parameter counts: how many documents each position has.
  init(_ counts: [Int: Int], tree: AreaTree) {
    let largest = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.most).map(\.key).sorted()
    numbers = Set(largest)
    json = .array(largest.map { .array([.number($0), .string(tree.nodes[tree.tops[$0]].title)]) })
  }
}
