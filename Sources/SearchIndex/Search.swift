import GRDB
import TopicModel

extension IndexFile {
  /// Finds what answers a query, best first. Odd input is never an error.
  public func search(_ request: SearchRequest) throws(IndexError) -> SearchResponse {
    try reading { database in
      var hits: [SearchHit] = []
      let rows = try Row.fetchCursor(
        database, sql: "SELECT record FROM pages WHERE instr(record, ?) ORDER BY source", arguments: [request.query])
      while let row = try rows.next() {
        let topic = try PageCoding.topic(row)
        let procedure = topic.procedures.first
        hits.append(
          SearchHit(
            rank: hits.count + 1, score: 1,
            topic: .init(id: topic.id, source: topic.source, title: topic.title, url: topic.url),
            procedure: procedure.map { .init(id: $0.id, title: $0.title, mode: $0.mode) },
            snippet: topic.title, highlights: [], counterparts: []))
      }
      return SearchResponse(query: request.query, total: hits.count, hits: Array(hits.prefix(request.limit)))
    }
  }
}
