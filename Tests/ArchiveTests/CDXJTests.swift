import Testing

@testable import Archive

@Test func surtKeysReverseTheHost() {
  #expect(SURT.key("https://help.example.com:8080/A?b") == "com,example,help:8080)/a?b")
}
