import Foundation
import Testing

@testable import Lexicon

@Suite struct LexiconTests {
  private struct Language: Decodable {
    var tag: String
    var sentenceEnds: [String]
  }

  @Test func comesWithChineseAndEnglish() throws {
    #expect(Lexicon.builtIn.languages == ["en", "zh"])
    #expect(try Lexicon.builtIn.section(Language.self, "language", language: "zh")?.tag == "zh-CN")
    #expect(try Lexicon.builtIn.section(Language.self, "language", language: "en")?.sentenceEnds.contains(".") == true)
  }

  @Test func aFileBesideTheLanguagesHoldsForAll() throws {
    struct Clues: Decodable { var threshold: Double }
    #expect(try Lexicon.builtIn.shared(Clues.self, "clues").threshold > 0)
    #expect(throws: LexiconError.self) { try Lexicon.builtIn.shared(Clues.self, "no-such-file") }
  }

  @Test func whatALanguageLacksIsNil() throws {
    #expect(try Lexicon.builtIn.section(Language.self, "no-such-file", language: "zh") == nil)
    #expect(try Lexicon.builtIn.section(Language.self, "language", language: "ja") == nil)
  }

  @Test func everyBuiltInFileIsCommentedAndIsAMapping() throws {
    for language in Lexicon.builtIn.languages {
      for file in ["language", "structure"] {
        let text = try #require(Lexicon.builtIn.text(of: file, language: language))
        #expect(text.hasPrefix("#"), "\(language)/\(file).yml says what it is")
        #expect(!text.contains("\t"), "\(language)/\(file).yml is indented by spaces")
      }
    }
  }

  @Test func aFolderAddsALanguageAndReplacesAFile() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "lexicon-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for language in ["ja", "en"] {
      try FileManager.default.createDirectory(at: folder.appending(path: language), withIntermediateDirectories: true)
    }
    try "tag: ja\nsentenceEnds: [\"。\"]\n".write(
      to: folder.appending(path: "ja/language.yml"), atomically: true, encoding: .utf8)
    try "tag: en-GB\nsentenceEnds: [\".\"]\n".write(
      to: folder.appending(path: "en/language.yml"), atomically: true, encoding: .utf8)
    let lexicon = try Lexicon(adding: folder)
    #expect(lexicon.languages == ["en", "ja", "zh"])
    #expect(try lexicon.section(Language.self, "language", language: "ja")?.tag == "ja")
    #expect(try lexicon.section(Language.self, "language", language: "en")?.tag == "en-GB")
    #expect(lexicon.text(of: "structure", language: "en") == Lexicon.builtIn.text(of: "structure", language: "en"))
  }

  @Test func formsThatCannotBeReadAreNamed() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "lexicon-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder.appending(path: "zh"), withIntermediateDirectories: true)
    try "charakters: 单單\n".write(to: folder.appending(path: "zh/forms.yml"), atomically: true, encoding: .utf8)
    let lexicon = try Lexicon(adding: folder)
    #expect {
      try lexicon.section([String: [String]].self, "operations", language: "zh")
    } throws: {
      "\($0)".contains("zh/forms.yml")
    }
  }

  @Test func errorsNameTheFile() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "lexicon-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder.appending(path: "fr"), withIntermediateDirectories: true)
    try "tag: [unclosed\n".write(to: folder.appending(path: "fr/language.yml"), atomically: true, encoding: .utf8)
    let lexicon = try Lexicon(adding: folder)
    #expect {
      try lexicon.section(Language.self, "language", language: "fr")
    } throws: {
      "\($0)".contains("fr/language.yml")
    }
    #expect(throws: LexiconError.self) { try Lexicon(adding: folder.appending(path: "none")) }
  }
}
