import TextAnalysis

/// What characters fold to before they are compared (`AnalyzerTables.fold`), as far as it can change what is found here.
struct SearchFolding {
  /// Scalar to what it folds to.
  let table: [Unicode.Scalar: String]

  /// - Parameter present: every scalar that stands in a term; what folds into none of them finds nothing.
  init(present: Set<Unicode.Scalar>) {
    let fold = AnalyzerTables.fold
    var table: [Unicode.Scalar: String] = [:]
    for (left, right) in zip(fold.from.unicodeScalars, fold.to.unicodeScalars) where present.contains(right) {
      table[left] = String(right)
    }
    for (left, right) in fold.several {
      guard let left = left.unicodeScalars.first,
        right.unicodeScalars.allSatisfy({ present.contains($0) || $0 == "'" })
      else { continue }
      table[left] = right
    }
    self.table = table
  }

  /// The scalars of some texts that fold, in order.
  func entries(in texts: [String]) -> [Unicode.Scalar] {
    var found: Set<Unicode.Scalar> = []
    for text in texts {
      for scalar in text.unicodeScalars where !scalar.isASCII && table[scalar] != nil { found.insert(scalar) }
    }
    return found.sorted()
  }

  /// An object of scalars and what they fold to.
  func json(_ scalars: [Unicode.Scalar]) -> JSON { .object(scalars.map { (String($0), .string(table[$0] ?? "")) }) }
}
