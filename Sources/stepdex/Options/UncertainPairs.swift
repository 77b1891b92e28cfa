import Counterparts
import TopicModel

extension CounterpartLinker {
  /// The pairs among an index's pages that may be one and that nobody has decided about, best first.
  ///
  /// - Parameters:
  ///   - redirects: the index's, which the decisions in `stepdex.yml` follow.
  ///   - page: a topic's page, of which only those that document an API call are asked for.
  func uncertainPairs(
    in topics: [Topic], redirects: [String: String], page: (Topic) throws -> Page?
  ) rethrows -> [PairProposal] {
    var linker = self
    linker.corrections = linker.corrections.following(redirects)
    var linked = linker.noPages
    for topic in topics {
      let parameters = topic.kind == .reference ? try page(topic).map(APIParameters.names) : nil
      linker.add(topic, parameters: parameters, to: &linked)
    }
    return linker.proposals(in: linked).filter { $0.standing == .maybe }
  }
}
