import Testing

@testable import stepdex

@Test func builds() {}
