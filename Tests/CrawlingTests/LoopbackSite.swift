import Foundation

/// A web server on the loopback interface that answers as a test tells it to, however badly.
final class LoopbackSite: @unchecked Sendable {
  struct Request: Sendable {
    /// Path and query.
    var target: String
    /// The head as sent, in lower case.
    var head: String
    /// How often this target was asked for, from 1.
    var count: Int
  }

  enum Reply: Sendable {
    case page(_ body: String, status: Int = 200, headers: [String] = [])
    case bytes([UInt8], headers: [String])
    /// Sent as it stands, then the connection closes; with a reset if so wished, or after a wait of some seconds.
    case raw([UInt8], reset: Bool = false, wait: Double = 0)
    /// The head, then the chunk over and over.
    case endless(head: String, chunk: [UInt8])
  }

  private let descriptor: Int32
  private let port: UInt16
  private let host: String
  private let lock = NSLock()
  private var counts: [String: Int] = [:]
  private var heads: [String] = []
  private let respond: @Sendable (Request) -> Reply

  init(address host: String = "127.0.0.1", _ respond: @escaping @Sendable (Request) -> Reply) throws {
    self.respond = respond
    self.host = host
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr(host)
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let socket = descriptor
    let status = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic -> Int32 in
        guard bind(socket, generic, length) == 0, listen(socket, 64) == 0 else { return -1 }
        return getsockname(socket, generic, &length)
      }
    }
    guard status == 0 else { throw POSIXError(.EADDRINUSE) }
    port = UInt16(bigEndian: address.sin_port)
    Thread.detachNewThread { [weak self] in
      while true {
        let connection = accept(socket, nil, nil)
        guard connection >= 0, let self else { return }
        Thread.detachNewThread { self.serve(connection) }
      }
    }
  }

  deinit { close() }

  func close() { shutdown(descriptor, Int32(SHUT_RDWR)) }

  var url: String { "http://\(host):\(port)" }

  /// How often a target was asked for.
  func count(_ target: String) -> Int { lock.withLock { counts[target] ?? 0 } }

  /// All targets asked for, sorted.
  var targets: [String] { lock.withLock { counts.keys.sorted() } }

  /// All request heads, in lower case.
  var requestHeads: [String] { lock.withLock { heads } }

  private func serve(_ connection: Int32) {
    var on: Int32 = 1
    setsockopt(connection, Int32(IPPROTO_TCP), TCP_NODELAY, &on, 4)
    var isOpen = true
    while isOpen, let head = readHead(connection) {
      let target = head.split(separator: " ").dropFirst().first.map(String.init) ?? "/"
      let count = lock.withLock {
        heads.append(head.lowercased())
        counts[target, default: 0] += 1
        return counts[target] ?? 1
      }
      isOpen = answer(respond(Request(target: target, head: head.lowercased(), count: count)), connection)
    }
    Foundation.close(connection)
  }

  private func readHead(_ connection: Int32) -> String? {
    var head: [UInt8] = []
    var byte: UInt8 = 0
    while !head.suffix(4).elementsEqual([13, 10, 13, 10]) {
      guard recv(connection, &byte, 1, 0) == 1 else { return nil }
      head.append(byte)
    }
    return String(decoding: head, as: UTF8.self)
  }

  /// Whether the connection stays open.
  private func answer(_ reply: Reply, _ connection: Int32) -> Bool {
    switch reply {
    case .page(let body, let status, let headers):
      let type = headers.contains { $0.lowercased().hasPrefix("content-type") } ? [] : ["Content-Type: text/html"]
      return write(Array(body.utf8), "HTTP/1.1 \(status) Whatever", type + headers, connection)
    case .bytes(let body, let headers):
      return write(body, "HTTP/1.1 200 OK", headers, connection)
    case .raw(let bytes, let reset, let wait):
      _ = send(bytes, connection)
      if wait > 0 { Thread.sleep(forTimeInterval: wait) }
      if reset {
        var linger = linger(l_onoff: 1, l_linger: 0)
        setsockopt(connection, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout.size(ofValue: linger)))
      }
      return false
    case .endless(let head, let chunk):
      guard send(Array(head.utf8), connection) else { return false }
      while send(chunk, connection) {}
      return false
    }
  }

  private func write(_ body: [UInt8], _ status: String, _ headers: [String], _ connection: Int32) -> Bool {
    let lines = [status, "Content-Length: \(body.count)"] + headers
    return send(Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) + body, connection)
  }

  private func send(_ bytes: [UInt8], _ connection: Int32) -> Bool {
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes {
        Foundation.send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return false }
      sent += count
    }
    return true
  }
}
