import Testing

@testable import Exports

@Test func builds() {}
