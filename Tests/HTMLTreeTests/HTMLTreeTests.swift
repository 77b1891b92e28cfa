import Testing

@testable import HTMLTree

@Test func builds() {}
