import Testing

@testable import TopicModel

@Test func builds() {}
