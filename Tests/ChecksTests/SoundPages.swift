import Foundation
import TopicModel

/// Pages without inconsistencies, written in lines that a fault can edit.
///
/// The first word of a line says what it is: `#` title, `up` parent, `=` procedure (mode, action, object, path, title), `-` step (`9-` with that number),
/// `p` paragraph, `h` heading, `a` heading with anchor, `c` constraint (kind, text), `l` link (text, target), `f` picture,
/// `copy` what another page says. `{o}` is the object's name, `{n}` its number.
struct SoundPages {
  static let objects = [
    "客户", "订单", "代金券", "项目", "成员", "合同", "发票", "商机", "工单", "资源包", "云主机", "磁盘", "镜像", "子网", "证书", "密钥", "模板", "角色",
    "标签", "快照",
  ]

  static let files: Set<String> = ["guide/img/list.png"]

  /// The console's string table.
  static let labels: [String] =
    ["确定", "历史记录", "待处理", "修改", "名称", "操作", "整理", "查看", "Look up", "业务", "中心", "返回", "刷新"]
    + objects.flatMap { ["收回\($0)", "批量收回\($0)", "修改\($0)", "\($0)管理"] }

  /// Page kind and object number to lines.
  private var lines: [Key: [String]] = [:]

  private struct Key: Hashable, Comparable {
    var kind: String
    var number: Int

    static func < (left: Key, right: Key) -> Bool { (left.kind, left.number) < (right.kind, right.number) }
  }

  init() {
    for (kind, lines) in Self.templates {
      for number in Self.objects.indices { self.lines[Key(kind: kind, number: number)] = lines }
    }
  }

  /// Puts a fault in; where the finding is to be.
  mutating func apply(_ fault: Fault, to number: Int) -> (source: String, line: Int) {
    let key = Key(kind: fault.page, number: number)
    guard var own = lines[key], let place = own.lastIndex(where: { $0.hasPrefix(fault.line) }) else {
      return ("no line \(fault.line)", 0)
    }
    switch fault.edit {
    case .replace(let old, let new): own[place] = own[place].replacing(old, with: new)
    case .remove: own.remove(at: place)
    case .append(let line): own.insert(line, at: place + 1)
    }
    lines[key] = own
    return (Self.source(key.kind, number), place + 1)
  }

  var pages: [Page] {
    lines.keys.sorted().map(build) + [
      page("guide/index.html", "业务总览", kind: .index) { builder in
        for kind in ["single", "batch", "change", "asked", "manage", "only", "notes", "essay"] {
          for number in Self.objects.indices { builder.link("页", to: "\(kind)-\(number).html") }
        }
      }
    ]
  }

  private static func source(_ kind: String, _ number: Int) -> String {
    kind.contains("/") ? "\(kind)-\(number).html" : "guide/\(kind)-\(number).html"
  }

  private func build(_ key: Key) -> Page {
    let object = Self.objects[key.number]
    let own = (lines[key] ?? []).flatMap { line -> [String] in
      guard line.hasPrefix("copy ") else { return [line] }
      let kind = line.split(separator: " ")[1]
      return (lines[Key(kind: String(kind), number: key.number)] ?? []).compactMap { line in
        let words = line.split(separator: " ", maxSplits: 2)
        return switch words[0] {
        // [button:确定] is “确定” in a paragraph.
        case "p", "-": "p " + line.dropFirst(2).replacing(#/\[\w+:([^\]]*)\]/#) { "“\($0.1)”" }
        case "c": "p " + words[2]
        default: nil
        }
      }
    }
    .map { $0.replacing("{o}", with: object).replacing("{n}", with: String(key.number)) }
    let source = Self.source(key.kind, key.number)
    var builder = PageBuilder(
      source, Self.rest(own, "# "), lang: key.kind.hasPrefix("en/") ? "en" : "zh-CN",
      kind: key.kind == "notes" ? .concept : .task,
      parent: own.contains { $0.hasPrefix("up ") } ? Self.rest(own, "up ") : nil)
    var index = 1
    while index < own.count {
      let line = own[index]
      if line.hasPrefix("= ") {
        let steps = own[(index + 1)...].prefix { Self.step($0) != nil }.compactMap(Self.step)
        procedure(line, steps, key, &builder)
        index += steps.count
      } else {
        add(line, &builder)
      }
      index += 1
    }
    return builder.page
  }

  /// A step's text, and its number where it names another than its place (`9- 核对`).
  private static func step(_ line: String) -> (number: String?, text: String)? {
    let number = line.prefix { $0.isASCII && $0.isNumber }
    guard line.dropFirst(number.count).hasPrefix("- ") else { return nil }
    return (number.isEmpty ? nil : String(number), String(line.dropFirst(number.count + 2)))
  }

  private func procedure(
    _ line: String, _ steps: [(number: String?, text: String)], _ key: Key, _ builder: inout PageBuilder
  ) {
    // = MODE ACTION OBJECT PATH | TITLE
    let halves = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    let words = halves[0].split(separator: " ").map(String.init)
    let path = words.dropFirst(4).joined(separator: " ").split(separator: ">").map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    let other = ["single": "guide/batch-\(key.number).html#1", "batch": "guide/single-\(key.number).html#1"][key.kind]
    builder.procedure(
      halves[1], words[1] == "batch" ? .batch : .single, action: words[2], object: words[3], navigation: path,
      counterparts: other.map { [$0] } ?? [],
      numbers: steps.enumerated().map { $1.number ?? String($0 + 1) }, steps: steps.map(\.text))
  }

  private func add(_ line: String, _ builder: inout PageBuilder) {
    let words = line.split(separator: " ").map(String.init)
    let text = words.dropFirst().joined(separator: " ")
    switch words[0] {
    case "up": builder.paragraph("父主题：" + text)
    case "p": builder.paragraph(text)
    case "h": builder.heading(text)
    case "a": builder.heading(text, anchor: "about")
    case "l": builder.link(words[1], to: words[2])
    case "f": builder.figure(words[1])
    case "c":
      let number = Double(text.filter { ("0"..."9").contains($0) })
      builder.constraint(
        Constraint.Kind(rawValue: words[1]) ?? .limit, words[2], quantity: number, unit: number == nil ? nil : "个")
    default: break
    }
  }

  private static func rest(_ lines: [String], _ prefix: String) -> String {
    lines.first { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) } ?? ""
  }
}
