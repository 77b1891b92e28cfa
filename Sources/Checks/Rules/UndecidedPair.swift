import TextComparison
import TopicModel

/// Whether two procedures are one operation in two forms was decided by somebody.
///
/// Two procedures look like the batch and the single form of one operation, but not surely enough to be linked. Readers do
/// not see the link until a person has decided.
///
/// What to do: confirm or deny the pair in `stepdex.yml` (`pairs:`), or give both the same words for action and object.
struct UndecidedPair: Rule {
  static let about = RuleDescription(
    code: "PR05", name: "undecided-pair", severity: .note,
    summary: "Two procedures may be the forms of one operation; nobody has said so.",
    offBecause: "it is a list of questions, not of faults")

  func findings(in library: Library) -> [Finding] {
    library.undecidedPairs.compactMap { pair in
      guard let batch = library.procedureByID[pair.batch], let single = library.procedureByID[pair.single] else {
        return nil
      }
      let places = [batch, single].map { index in
        let entry = library.procedures[index]
        return library.location(entry.page, entry.procedure.position, entry.procedure.title)
      }
      let (batchTitle, singleTitle) = (places[0].text, places[1].text)
      return finding(
        pair.evidence.isEmpty
          ? "“\(batchTitle)” may be the batch form of “\(singleTitle)”."
          : "“\(batchTitle)” may be the batch form of “\(singleTitle)” (\(pair.evidence.joined(separator: "; "))).",
        remedy: "Confirm or deny [\(pair.batch), \(pair.single)] below `pairs:` in stepdex.yml.",
        key: [pair.batch, pair.single], at: places)
    }
  }
}
