import Extraction
import Foundation
import HTMLTree
import Lexicon
import TopicModel

/// Bytes to a page's record, as indexing does it. libFuzzer calls this with ever new bytes; a crash, a run of more than
/// the time that `make fuzz` allows, or a record that breaks a promise of the contract is a finding.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  let bytes = UnsafeBufferPointer(start: data, count: size)
  guard let document = try? HTMLParser.parse(bytes) else { return 0 }
  precondition(Promises.hold(document))
  let page = extractor.page(from: document, source: "page.html", url: nil, digest: "")
  precondition(Promises.hold(page))
  // What one page taught is used on the same page: nothing may depend on where chrome was learned.
  _ = extractor.sample(of: document)
  return 0
}

private let extractor: Extractor = {
  do { return try Extractor(lexicon: .builtIn) } catch { preconditionFailure("\(error)") }
}()

/// What holds of every page, whatever its bytes.
enum Promises {
  static func hold(_ document: HTMLDocument) -> Bool {
    for (i, node) in document.nodes.enumerated() {
      guard node.parent < i, node.subtreeEnd > i, node.subtreeEnd <= document.nodes.count, node.line >= 1,
        node.column >= 1
      else { return false }
      if node.parent >= 0, document.nodes[node.parent].subtreeEnd < node.subtreeEnd { return false }
    }
    return true
  }

  static func hold(_ page: Page) -> Bool {
    for part in LossAccount.Part.allCases {
      let found = page.loss.found[part.rawValue] ?? 0
      let dropped = page.loss.dropped.count { $0.part == part }
      if found != (page.loss.kept[part.rawValue] ?? 0) + dropped { return false }
    }
    for procedure in page.topic.procedures {
      if procedure.id.isEmpty { return false }
      for step in procedure.allSteps
      where step.number.isEmpty || step.controls.contains(where: { $0.label.isEmpty && $0.kind != .icon }) {
        return false
      }
    }
    return Set(page.topic.procedures.map(\.id)).count == page.topic.procedures.count
  }
}
