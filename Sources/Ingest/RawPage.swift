import Archive
import Foundation

/// A page's bytes and what is known of where they came from.
struct RawPage: Sendable {
  /// The record's `source`.
  var source: String
  var url: String?
  /// The charset that the HTTP header named.
  var charset: String?
  /// The same for pages of one design: the host of a fetched page, else the root that was named.
  var site: String
  var content: Content

  enum Content: Sendable {
    case file(URL)
    case bytes([UInt8])
  }

  /// - Throws: what the file system says.
  func bytes() throws -> [UInt8] {
    switch content {
    case .file(let location): [UInt8](try Data(contentsOf: location))
    case .bytes(let bytes): bytes
    }
  }
}

extension RawPage {
  /// "docs.example.com" of "https://docs.example.com/a?b", lower-case.
  static func host(of url: String) -> String? {
    guard let scheme = url.range(of: "://") else { return nil }
    let host = url[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    return host.isEmpty ? nil : host.lowercased()
  }
}

/// Walks over pages in files and in archives in batches, so that only one batch is in memory at a time.
struct RawPages {
  /// Pages, and bytes of pages out of archives, a batch.
  static let batchSize = 256
  static let batchBytes = 64 << 20

  /// Calls `batch` with the pages of all files in order, and `skipped` with what cannot be read and why. All WARC files
  /// are read where the first one stands: of a page that several hold the newest capture counts.
  ///
  /// - Throws: what `batch` throws.
  static func forEachBatch(
    of files: [SourceFile], batch: ([RawPage]) throws -> Void, skipped: (_ source: String, _ why: String) -> Void
  ) throws {
    var waiting: [RawPage] = []
    var bytes = 0
    var failure: (any Error)?
    func flush() {
      guard failure == nil, !waiting.isEmpty else { return }
      do { try batch(waiting) } catch { failure = error }
      waiting.removeAll(keepingCapacity: true)
      bytes = 0
    }
    func add(_ page: RawPage) {
      waiting.append(page)
      if case .bytes(let content) = page.content { bytes += content.count }
      if waiting.count >= batchSize || bytes >= batchBytes { flush() }
    }
    let warcs = files.filter { format(of: $0) == .warc }
    for file in files where failure == nil {
      let isWARC = warcs.contains(file)
      if isWARC, file != warcs.first { continue }
      guard isWARC || file.isArchive || format(of: file) != nil else {
        add(RawPage(source: file.source, site: file.root, content: .file(file.location)))
        continue
      }
      let prefix = isWARC ? "" : file.prefix
      var isEmpty = true
      func take(_ archived: ArchivedPage) {
        isEmpty = false
        let name = archived.url ?? prefix + archived.name
        let site = archived.url.flatMap(RawPage.host(of:)) ?? file.root
        add(
          RawPage(
            source: name, url: archived.url, charset: archived.charset, site: site, content: .bytes(archived.bytes)))
      }
      func pass(_ name: String, _ why: String) {
        isEmpty = false
        skipped(prefix + name, why)
      }
      do {
        if isWARC {
          try PageArchive.read(warcs: warcs.map(path), page: take, skipped: pass)
        } else {
          try PageArchive.read(path(file), page: take, skipped: pass)
        }
        if isEmpty { skipped(file.source, "it holds no HTML page") }
      } catch {
        skipped(file.source, "\(error)")
      }
    }
    flush()
    if let failure { throw failure }
  }

  private static func path(_ file: SourceFile) -> String { file.location.path(percentEncoded: false) }

  /// Archives are known by what they hold, whatever they are called, but pages and excerpts are not looked into.
  private static func format(of file: SourceFile) -> PageArchive.Format? {
    file.isText ? nil : (try? PageArchive.format(of: path(file))) ?? nil
  }
}
