import Foundation

extension Crawl {
  /// What a crawl would fetch first, one line per URL, with why others are left out: reads robots.txt, the start pages
  /// and the sitemaps, and writes nothing.
  public static func preview(_ options: CrawlOptions) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("stepdex-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var trial = options
    trial.archive = folder.appendingPathComponent("preview.warc.gz").path
    trial.maximumPages = options.starts.count
    let crawl = try Crawl(trial)
    let report = try crawl.run()
    var lines = options.starts.map(\.description) + (try crawl.pending().map(\.url.description))
    lines = lines.prefix(options.maximumPages) + report.failures.map { "# \($0.url): \($0.cause)" }
    return lines
  }
}
