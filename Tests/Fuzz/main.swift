import Extraction
import Foundation
import HTMLTree
import Lexicon
import TopicModel

// Bytes to a page's record, as indexing does it. libFuzzer calls `read` with ever new bytes; a crash, a page that takes
// longer than `make fuzz` allows, or a record that breaks a promise of the contract is a finding.

@_silgen_name("LLVMFuzzerRunDriver")
func runFuzzer(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ read: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

let extractor = try Extractor(lexicon: .builtIn)

func read(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  let bytes = UnsafeBufferPointer(start: data, count: size)
  guard let document = try? HTMLParser.parse(bytes) else { return 0 }
  precondition(Promises.hold(document))
  precondition(Promises.hold(extractor.page(from: document, source: "page.html", url: nil, digest: "")))
  _ = extractor.sample(of: document)
  return 0
}

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

var count = CommandLine.argc
var arguments = CommandLine.unsafeArgv
exit(runFuzzer(&count, &arguments, read))
