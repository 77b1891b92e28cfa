import Foundation
import Testing

@testable import Archive

/// A file that is removed with the test.
final class TemporaryFile {
  let path: String

  init(_ bytes: [UInt8], suffix: String = "") throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("stepdex-\(UUID().uuidString)\(suffix)").path
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// `NAME: TEXT`, and `! NAME: WHY` for what was skipped.
  func pages(limit: Int = 10_000) throws -> [String] {
    var result: [String] = []
    try PageArchive.read(
      path, limit: limit,
      page: { result.append("\($0.url ?? $0.name): \(String(decoding: $0.bytes, as: UTF8.self))") },
      skipped: { result.append("! \($0.split(separator: "/").last ?? ""): \($1)") })
    return result
  }
}

func record(_ type: String, _ url: String, _ block: String, date: String = "2026-01-01T00:00:00Z") -> [UInt8] {
  record(type, url, Array(block.utf8), date: date)
}

func record(_ type: String, _ url: String, _ block: [UInt8], date: String = "2026-01-01T00:00:00Z") -> [UInt8] {
  let head = """
    WARC/1.0\r\nWARC-Type: \(type)\r\nWARC-Target-URI: <\(url)>\r\nWARC-Date: \(date)\r\n\
    Content-Type: \(type == "resource" ? "text/html" : "application/http")\r\nContent-Length: \(block.count)\r\n\r\n
    """
  return Array(head.utf8) + block + [13, 10, 13, 10]
}

func response(_ body: String, status: Int = 200, headers: String = "Content-Type: text/html\r\n") -> String {
  "HTTP/1.1 \(status) OK\r\n\(headers)\r\n\(body)"
}

/// Writes a ZIP file.
struct ZipFixture {
  private var local: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  mutating func add(_ name: String, _ text: String, deflated: Bool = false, flags: Int = 0x800, method: Int? = nil) {
    add(Array(name.utf8), Array(text.utf8), deflated: deflated, flags: flags, method: method)
  }

  mutating func add(_ name: [UInt8], _ raw: [UInt8], deflated: Bool = false, flags: Int = 0, method: Int? = nil) {
    let data = deflated ? Array(Gzip.compress(raw).dropFirst(10).dropLast(8)) : raw
    let common =
      little(20, 2) + little(flags, 2) + little(method ?? (deflated ? 8 : 0), 2) + little(0, 8) + little(data.count, 4)
      + little(raw.count, 4) + little(name.count, 2) + little(0, 2)
    directory +=
      little(0x0201_4B50, 4) + little(20, 2) + common + little(0, 10) + little(local.count, 4) + name
    local += little(0x0403_4B50, 4) + common + name + data
    count += 1
  }

  var bytes: [UInt8] {
    local + directory + little(0x0605_4B50, 4) + little(0, 4) + little(count, 2) + little(count, 2)
      + little(directory.count, 4) + little(local.count, 4) + little(0, 2)
  }

  private func little(_ value: Int, _ length: Int) -> [UInt8] { (0..<length).map { UInt8(value >> (8 * $0) & 255) } }
}
