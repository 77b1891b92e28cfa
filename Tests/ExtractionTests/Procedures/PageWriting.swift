import HTMLTree
import Lexicon
import TopicModel

@testable import Extraction

/// Reads a page written by hand in a few lines of HTML.
enum PageWriting {
  static let extractor = Result { try Extractor(lexicon: .builtIn) }

  static func page(_ title: String, _ body: String, source: String = "guide/page.html") throws -> Page {
    let extractor = try extractor.get()
    let html = "<html><head><title>\(title)</title></head><body><h1>\(title)</h1>\(body)</body></html>"
    return extractor.page(
      from: try HTMLParser.parse(Array(html.utf8)), source: source, url: nil, digest: "")
  }

  static func topic(_ title: String, _ body: String) throws -> Topic { try page(title, body).topic }

  /// An ordered list of plain items.
  static func steps(_ items: String...) -> String {
    "<ol>" + items.map { "<li>\($0)</li>" }.joined() + "</ol>"
  }
}

extension Procedure {
  var numbers: [String] { allSteps.map(\.number) }
  var texts: [String] { allSteps.map(\.text) }
}
