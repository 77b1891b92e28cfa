import Archive

extension Fetcher.Response {
  /// The head as received, but for what no longer describes the body, which is kept decoded.
  var archivedHead: [UInt8] {
    var headers = headers
    for name in ["Content-Encoding", "Transfer-Encoding", "Content-Length"] where headers[name] != nil {
      if name == "Content-Length", headers[name] == String(body.count) { continue }
      headers.rename(name, to: "X-Archive-Orig-\(name)")
    }
    if status != 304, headers["Content-Length"] == nil { headers.append("Content-Length", String(body.count)) }
    let statusLine = head.prefix { $0 != 0x0D && $0 != 0x0A }
    return Array(statusLine) + [0x0D, 0x0A] + headers.bytes + [0x0D, 0x0A]
  }
}
