import Testing

@testable import SearchIndex

struct HitTableTests {
  @Test func givesBackWhatWasWritten() {
    let hits = [
      HitTable.Hit(place: 0, fields: .title), .init(place: 1, fields: [.body, .codes]),
      .init(place: 130, fields: .limits),
      .init(place: 2047, fields: [.title, .heads, .labels, .limits, .steps, .body, .codes]),
    ]
    #expect(decoded(HitTable.encode(hits)) == hits)
    #expect(decoded([]).isEmpty)
  }

  @Test func aBlockThatWasCutOffEnds() {
    let bytes = HitTable.encode([.init(place: 5, fields: .title), .init(place: 900, fields: .body)])
    #expect(decoded(Array(bytes.dropLast())) == [.init(place: 5, fields: .title)])
    #expect(decoded(Array(bytes.dropLast(2))) == [.init(place: 5, fields: .title)])
  }

  private func decoded(_ bytes: [UInt8]) -> [HitTable.Hit] {
    var hits: [HitTable.Hit] = []
    bytes.withUnsafeBytes { HitTable.decode($0) { hits.append($0) } }
    return hits
  }
}
