import Foundation
import TopicModel

@testable import SearchIndex

/// A file name of its own for each test, below the temporary folder.
func temporaryPath(_ name: String = "index.db") -> String {
  let folder = FileManager.default.temporaryDirectory.appending(path: "stepdex-\(UUID().uuidString)")
  return folder.appending(path: name).path(percentEncoded: false)
}

/// A page with one procedure.
func page(
  _ source: String, title: String, steps: [String] = [], mode: Procedure.Mode = .single, lang: String = "zh-CN",
  digest: String = "0"
) -> Page {
  let procedure = Procedure(
    id: "\(source)#1", title: title, mode: mode,
    steps: steps.enumerated().map { Step(number: "\($0.offset + 1)", text: $0.element) })
  return Page(
    topic: Topic(
      id: "id-\(source)", source: source, title: title, lang: lang, kind: steps.isEmpty ? .concept : .task,
      procedures: steps.isEmpty ? [] : [procedure]),
    content: steps.map { .paragraph(RichText($0)) }, digest: digest)
}
