import Mustache
import TopicModel

/// schema.org descriptions for machines, as data blocks that no browser runs.
enum StructuredData {
  /// https://schema.org/HowTo; of an operation without steps, such as a call of an API, https://schema.org/TechArticle, since a
  /// HowTo has steps.
  static func howTo(
    _ entry: SiteLibrary.Entry, title: String, strings: Strings, context: SiteContext
  ) -> RawBlock {
    let procedure = entry.procedure
    var fields: [(String, JSON)] = [
      ("@context", .string("https://schema.org")),
      ("@type", .string(procedure.steps.isEmpty ? "TechArticle" : "HowTo")), ("name", .string(title)),
      ("inLanguage", .string(entry.topic.lang)),
    ]
    if let url = address(entry.path, context) { fields.append(("url", .string(url))) }
    if let updated = entry.topic.updated { fields.append(("dateModified", .string(updated))) }
    if let source = entry.topic.url, LinkPolicy.absolute(source, on: nil) != nil {
      fields.append(("isBasedOn", .string(source)))
    }
    if !procedure.steps.isEmpty {
      fields.append(("step", .array(procedure.steps.map { step($0, page: address(entry.path, context), strings) })))
    }
    return RawBlock(json: .object(fields))
  }

  /// A step with all that it says; what has steps of its own is a section, which is named by its words.
  private static func step(_ step: Step, page: String?, _ strings: Strings) -> JSON {
    let isSection = !step.steps.isEmpty
    let choices = step.choices.map { strings.spelledOut($0.text, $0.controls) }
    let words = ([strings.spelledOut(step.text, step.controls)] + choices).joined(separator: "\n")
    var fields: [(String, JSON)] = [
      ("@type", .string(isSection ? "HowToSection" : "HowToStep")), ("position", .string(step.number)),
      (isSection ? "name" : "text", .string(words)),
    ]
    if let page { fields.append(("url", .string(page + "#" + SitePaths.stepAnchor(step.number)))) }
    if isSection { fields.append(("itemListElement", .array(step.steps.map { Self.step($0, page: page, strings) }))) }
    return .object(fields)
  }

  private static func address(_ page: String, _ context: SiteContext) -> String? {
    context.options.baseURL.map { SiteContext.absolute(page, base: $0.absoluteString) }
  }
}

/// The inside of a `script` element that holds data: JSON, which `JSON` keeps free of `<`.
struct RawBlock: MustacheCustomRenderable {
  let json: JSON
  var renderText: String { json.text }
  var isNull: Bool { false }
}
