import SearchIndex

/// Asks the index and prints the answer.
struct SearchOutput {
  var json: Bool
  var console: Console

  /// - Returns: what was printed.
  func answer(_ request: SearchRequest, _ index: IndexFile) throws -> SearchResponse {
    let started = ContinuousClock.now
    var response = try index.search(request)
    let took = (ContinuousClock.now - started).components
    let microseconds = took.seconds * 1_000_000 + took.attoseconds / 1_000_000_000_000
    response.tookMilliseconds = Double(microseconds) / 1000
    if json {
      console.print(response.json)
    } else {
      let text = HitText(style: Style(colour: console.colour), limit: request.limit, width: console.width)
      console.print(text.lines(response).joined(separator: "\n"))
    }
    return response
  }
}
