import Testing

@testable import Lexicon

@Test func builds() {}
