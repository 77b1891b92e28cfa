import Testing

@testable import SearchIndex

@Test func builds() {}
