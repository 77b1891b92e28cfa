import Counterparts
import TopicModel

extension CounterpartLinker {
  /// The pairs among an index's pages that may be one and that nobody has decided about, best first.
  ///
  /// - Parameter redirects: the index's, which the decisions in `stepdex.yml` follow.
  func uncertainPairs(in pages: [Page], redirects: [String: String]) -> [PairProposal] {
    var linker = self
    linker.corrections = linker.corrections.following(redirects)
    var linked = linker.noPages
    for page in pages {
      let parameters = page.topic.kind == .reference ? APIParameters.names(in: page) : nil
      linker.add(page.topic, parameters: parameters, to: &linked)
    }
    return linker.proposals(in: linked).filter { $0.standing == .maybe }
  }
}
