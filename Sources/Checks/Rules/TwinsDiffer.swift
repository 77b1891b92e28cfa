import TopicModel

/// A page and its translation describe the same steps.
///
/// Pages that exist in two languages (their paths differ in a language's name only) are compared: number of procedures, number of steps of each, number of controls
/// of each step. Where they differ, one of the two is behind the console.
///
/// What to do: bring the older one up to date.
struct TwinsDiffer: Rule {
  static let about = RuleDescription(
    code: "LC01", name: "twins-differ", severity: .warning,
    summary: "A page and its translation have different steps or controls.")

  func findings(in library: Library) -> [Finding] {
    library.twins.compactMap { twins -> Finding? in
      let (left, right) = (library.procedureIndices(of: twins.left), library.procedureIndices(of: twins.right))
      guard left.count == right.count else {
        return finding(
          library, twins, has: "\(left.count) procedures", right.count, nil, nil)
      }
      for (first, second) in zip(left, right) {
        let (own, other) = (library.procedures[first], library.procedures[second])
        guard own.steps.count == other.steps.count else {
          return finding(
            library, twins, has: "\(own.steps.count) steps in “\(own.procedure.title)”", other.steps.count,
            own.procedure.position, other.procedure.position)
        }
        for (step, twin) in zip(own.steps, other.steps) where step.controls.count != twin.controls.count {
          return finding(
            library, twins, has: "\(step.controls.count) controls in step \(step.number) of “\(own.procedure.title)”",
            twin.controls.count, step.position, twin.position)
        }
      }
      return nil
    }
  }

  private func finding(
    _ library: Library, _ twins: TwinPages, has here: Message, _ there: Int, _ position: Position?,
    _ twinPosition: Position?
  ) -> Finding {
    let (own, other) = (library.topic(twins.left), library.topic(twins.right))
    return finding(
      "The page has \(here), its translation \(there).", remedy: "Bring the one that is behind up to date.",
      key: [here.text, "\(there)"],
      at: [
        library.location(twins.left, position, own.title), library.location(twins.right, twinPosition, other.title),
      ])
  }
}
