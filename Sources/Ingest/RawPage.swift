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
  /// Pages a batch.
  static let batchSize = 256

  /// Calls `batch` with the pages of all files in order, and `skipped` with what cannot be read and why.
  ///
  /// - Throws: what `batch` throws.
  static func forEachBatch(
    of files: [SourceFile], batch: ([RawPage]) throws -> Void, skipped: (_ source: String, _ why: String) -> Void
  ) throws {
    var waiting: [RawPage] = []
    var failure: (any Error)?
    func flush() {
      guard failure == nil, !waiting.isEmpty else { return }
      do { try batch(waiting) } catch { failure = error }
      waiting.removeAll(keepingCapacity: true)
    }
    func add(_ page: RawPage) {
      waiting.append(page)
      if waiting.count >= batchSize { flush() }
    }
    for file in files where failure == nil {
      guard file.isArchive else {
        add(RawPage(source: file.source, site: file.root, content: .file(file.location)))
        continue
      }
      do {
        try PageArchive.read(
          file.location.path(percentEncoded: false),
          page: { page in
            let name = page.url ?? file.prefix + page.name
            let site = page.url.flatMap(RawPage.host(of:)) ?? file.root
            add(RawPage(source: name, url: page.url, charset: page.charset, site: site, content: .bytes(page.bytes)))
          },
          skipped: { name, why in skipped(name, why) })
      } catch {
        skipped(file.source, "\(error)")
      }
    }
    flush()
    if let failure { throw failure }
  }
}
