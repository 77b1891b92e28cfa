import Testing

@testable import Counterparts

@Test func builds() {}
