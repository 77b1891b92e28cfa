import Foundation

/// A web server on the loopback interface that answers every path with a status, and counts.
final class PlainServer: @unchecked Sendable {
  private let descriptor: Int32
  let port: UInt16
  private let lock = NSLock()
  private var counts: [String: Int] = [:]
  private let status: @Sendable (String) -> Int

  init(_ status: @escaping @Sendable (String) -> Int) throws {
    self.status = status
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let socket = descriptor
    let bound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic -> Int32 in
        guard bind(socket, generic, length) == 0, listen(socket, 64) == 0 else { return -1 }
        return getsockname(socket, generic, &length)
      }
    }
    guard bound == 0 else { throw POSIXError(.EADDRINUSE) }
    port = UInt16(bigEndian: address.sin_port)
    Thread.detachNewThread { [weak self] in
      while true {
        let connection = accept(socket, nil, nil)
        guard connection >= 0, let self else { return }
        self.answer(connection)
      }
    }
  }

  deinit { shutdown(descriptor, Int32(SHUT_RDWR)) }

  /// How often a path was asked for.
  func count(_ path: String) -> Int { lock.withLock { counts[path] ?? 0 } }

  private func answer(_ connection: Int32) {
    var head: [UInt8] = []
    var byte: UInt8 = 0
    while !head.suffix(4).elementsEqual([13, 10, 13, 10]), recv(connection, &byte, 1, 0) == 1 { head.append(byte) }
    let path = String(decoding: head, as: UTF8.self).split(separator: " ").dropFirst().first.map(String.init) ?? "/"
    lock.withLock { counts[path, default: 0] += 1 }
    let answer = "HTTP/1.1 \(status(path)) X\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok"
    _ = answer.withCString { send(connection, $0, strlen($0), Int32(MSG_NOSIGNAL)) }
    Foundation.close(connection)
  }
}
