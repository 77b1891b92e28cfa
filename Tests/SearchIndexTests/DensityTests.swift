import Testing
import TopicModel

@testable import SearchIndex

struct DensityTests {
  @Test func aTokenIsOftenSaidByTimesAndLength() {
    #expect(Density.isOften(2, of: 20))
    #expect(!Density.isOften(1, of: 20), "once is not often, however short the page")
    #expect(Density.isOften(3, of: 500))
    #expect(!Density.isOften(2, of: 500))
    #expect(!Density.isOften(3, of: 5_000), "three times in a long page")
    #expect(Density.isOften(17, of: 5_000))
  }
}
