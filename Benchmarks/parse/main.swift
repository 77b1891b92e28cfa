import CLibxml2
import Dispatch
import Extraction
import Foundation
import HTMLTree
import Lexicon

// stepdex-bench FOLDER…     each stage beside the bare parse, on one core, and the whole on all
// stepdex-bench --long      pages of 1 to 50 MB: seconds a megabyte, which should stay the same
// stepdex-bench --profile FOLDER…   the extraction alone, ten times, for a profiler
// See README.md beside this file.

func pages(below folder: String) -> [[UInt8]] {
  let root = URL(filePath: folder)
  let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
  return names.filter { $0.hasSuffix(".html") || $0.hasSuffix(".htm") }.sorted().compactMap {
    (try? Data(contentsOf: root.appending(path: $0))).map { [UInt8]($0) }
  }
}

/// What a stage takes by the clock on the wall, and of the processors: the latter holds on a busy machine, too.
struct Cost {
  var wall: Double
  var processor: Double

  init(of body: () -> Void) {
    let start = (ContinuousClock.now, Self.processorSeconds)
    body()
    wall = (ContinuousClock.now - start.0) / .seconds(1)
    processor = Self.processorSeconds - start.1
  }

  private static var processorSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

/// The median of `runs` runs by processor time, the stages taken in turn so that a busy moment hits all of them.
func medians(runs: Int, _ stages: [() -> Void]) -> [Cost] {
  var costs = [[Cost]](repeating: [], count: stages.count)
  for _ in 0..<runs { for (at, stage) in stages.enumerated() { costs[at].append(Cost(of: stage)) } }
  return costs.map { $0.sorted { $0.processor < $1.processor }[runs / 2] }
}

func peakMegabytes() -> Int {
  let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
  let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") }
  return (line.flatMap { Int($0.filter(\.isNumber)) } ?? 0) / 1024
}

/// Each line at once, so that a run that is cut short has told what it measured.
func line(_ columns: [String]) {
  print(columns.joined(separator: "\t"))
  fflush(nil)
}

let extractor = try Extractor(lexicon: .builtIn)
let structure = try StructureReader(lexicon: .builtIn)

func extract(_ bytes: [UInt8]) {
  guard let document = try? HTMLParser.parse(bytes) else { return }
  _ = extractor.page(from: document, source: "page.html", url: nil, digest: "")
}

func measure(_ folder: String) {
  let pages = pages(below: folder)
  let count = Double(pages.count)
  let size = Double(pages.map(\.count).reduce(0, +)) / 1e6
  let all = medians(
    runs: 3,
    [
      { for page in pages { _ = BareParse.walk(page) } },
      { for page in pages { _ = try? HTMLParser.parse(page) } },
      { for page in pages { if let document = try? HTMLParser.parse(page) { _ = structure.read(document) } } },
      { for page in pages { extract(page) } },
      { DispatchQueue.concurrentPerform(iterations: pages.count) { extract(pages[$0]) } },
    ])
  print("\(folder): \(pages.count) pages, \(String(format: "%.1f", size)) MB; \(peakMegabytes()) MB at most")
  let names = ["bare parse and walk", "parse", "+ structure", "+ extraction", "the same on all cores"]
  line(["", "pages/s (wall)", "pages/s (processor)", "MB/s (processor)", "ratio (processor)"])
  for (name, cost) in zip(names, all) {
    line([
      name, String(format: "%.0f", count / cost.wall), String(format: "%.0f", count / cost.processor),
      String(format: "%.1f", size / cost.processor), String(format: "%.2f x", cost.processor / all[0].processor),
    ])
  }
}

/// Pages of one kind of content, as long as wanted.
let longPages: [(name: String, part: String, end: String)] = [
  ("one word", "x", ""), ("one Chinese word", "云", ""), ("sentences", "单击“确定”，提交申请。", ""),
  ("paragraphs", "<p>在列表中，选择“客户”。</p>", ""), ("steps", "<li>单击“确定”。</li>", "</ol>"),
  ("numbered paragraphs", "<p>1. 单击“确定”。</p>", ""),
  ("many lists", "<ol><li>单击“确定”。<div class=note><p>不支持删除。</p></div></li></ol>", ""),
  ("sections", "<h2>删除客户</h2><p>勾选多个客户，单击“删除”。</p><ol><li>单击“确定”。</li></ol>", ""),
  ("offers beside lists", "<p>也可勾选多个客户，单击列表上方的“批量停用”。</p><p>1. 单击“确定”。</p>", ""),
  ("rows", "<tr><td>名称</td><td>说明</td></tr>", "</table>"),
  ("open boxes", "<div>x", ""), ("links", "<a href=a.html>停用客户</a> ", ""),
]

func measureLongPages(_ sizes: [Int]) {
  line(["content"] + sizes.map { "\($0) MB" })
  for kind in longPages {
    let start = kind.end == "</ol>" ? "<ol>" : kind.end == "</table>" ? "<table>" : ""
    let times = sizes.map { size -> String in
      let parts = size * 1_000_000 / kind.part.utf8.count
      let text = "<h1>停用客户</h1>" + start + String(repeating: kind.part, count: parts) + kind.end
      let bytes = Array(text.utf8)
      return String(format: "%.3f s/MB", Cost(of: { extract(bytes) }).processor / Double(size))
    }
    line([kind.name] + times)
  }
}

xmlInitParser()
let arguments = Array(CommandLine.arguments.dropFirst())
if arguments.first == "--long" {
  measureLongPages(arguments.dropFirst().isEmpty ? [1, 5, 25, 50] : arguments.dropFirst().compactMap { Int($0) })
} else if arguments.first == "--profile" {
  for folder in arguments.dropFirst() {
    let all = pages(below: folder)
    for _ in 0..<10 { for page in all { extract(page) } }
  }
} else {
  for folder in arguments { measure(folder) }
}
