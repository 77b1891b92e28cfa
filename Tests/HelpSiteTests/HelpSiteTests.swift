import Testing

@testable import HelpSite

@Test func builds() {}
