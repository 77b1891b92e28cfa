import Foundation
import Lexicon
import Testing

@testable import Checks

@Suite struct WordFormsTests {
  private func english() throws -> WordForms {
    try #require(try CheckLexicon.all(from: .builtIn, for: ["en"])["en"]).forms
  }

  /// A language that a folder adds: what ends its words stands in its data.
  private func added(_ data: String) throws -> WordForms {
    let folder = FileManager.default.temporaryDirectory.appending(path: "forms-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder.appending(path: "de"), withIntermediateDirectories: true)
    try Data(data.utf8).write(to: folder.appending(path: "de/checks.yml"))
    return try #require(try CheckLexicon.all(from: Lexicon(adding: folder), for: ["de"])["de"]).forms
  }

  @Test func readsTheFormsOfEnglishFromItsData() throws {
    let forms = try english()
    #expect(["passwords", "access", "bus", "status"].map(forms.singular) == ["password", "access", "bus", "status"])
    #expect(forms.isForm("tagged", ofOneOf: ["tag"]) && forms.isForm("activating", ofOneOf: ["read", "activate"]))
    #expect(!forms.isForm("tails", ofOneOf: ["tag", "activate"]))
    #expect(forms.names("delete", in: "Deleting tasks takes an hour.") && !forms.names("use", in: "The user can wait."))
  }

  @Test func findsWordsInAnyFormAndNoPartsOfWords() throws {
    let forms = try english()
    for text in ["tick the orders", "after ticking them", "orders are ticked"] {
      #expect(forms.firstPlace(ofWord: "tick", in: text[...]) != nil, "\(text)")
    }
    #expect(forms.firstPlace(ofWord: "tick", in: "the tickets dialog, sticks") == nil)
    #expect(forms.firstPlace(ofWord: "勾选", in: "请勾选客户") != nil)
  }

  @Test func anotherLanguageHasItsOwn() throws {
    let forms = try added(
      "{plurals: [en], silentEnds: [en], verbEnds: [t, te], doublingEnds: [], notPlurals: []}")
    #expect(forms.singular("rollen") == "roll" && forms.singular("passwords") == "passwords")
    #expect(forms.isForm("löscht", ofOneOf: ["löschen"]) && !forms.isForm("löscher", ofOneOf: ["löschen"]))
    #expect(
      forms.names("löschen", in: "Gelöschte Aufgaben: Lösche sie nicht.") && !forms.names("löschen", in: "Das Los"))
  }

  @Test func aLanguageWithoutDataHasOneFormAWord() throws {
    let forms = try added("particles: [der]")
    #expect(forms.singular("passwords") == "passwords" && !forms.isForm("tagged", ofOneOf: ["tag"]))
    #expect(forms.names("delete", in: "delete it") && !forms.names("delete", in: "deleting it"))
    #expect(forms.isForm("删除", ofOneOf: []) && forms.names("删除", in: "可以删除任务。"))
  }
}
