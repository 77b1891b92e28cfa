#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// An open file. Closed when nobody holds it any more.
final class File {
  let path: String
  private let descriptor: Int32

  enum Mode { case read, append }

  init(_ path: String, _ mode: Mode) throws(ArchiveError) {
    self.path = path
    let flags = mode == .read ? O_RDONLY | O_CLOEXEC : O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC
    descriptor = open(path, flags, 0o644)
    guard descriptor >= 0 else { throw File.error(path, "open") }
  }

  deinit { close(descriptor) }

  static func error(_ path: String, _ action: String) -> ArchiveError {
    .system(path: path, action: action, reason: String(cString: strerror(errno)))
  }

  /// Nobody else may write while this process holds the file.
  func lock() throws(ArchiveError) {
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { throw .busy(path: path) }
  }

  var size: Int {
    get throws(ArchiveError) {
      var status = stat()
      guard fstat(descriptor, &status) == 0 else { throw File.error(path, "read") }
      return Int(status.st_size)
    }
  }

  /// Up to `count` bytes from an offset; fewer at the end.
  func read(at offset: Int, count: Int) throws(ArchiveError) -> [UInt8] {
    var result = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let got = result.withUnsafeMutableBytes { buffer in
        pread(descriptor, buffer.baseAddress.map { $0 + filled }, count - filled, off_t(offset + filled))
      }
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { throw File.error(path, "read") }
      if got == 0 { break }
      filled += got
    }
    result.removeLast(count - filled)
    return result
  }

  /// Appends in one system call, which the kernel carries out whole even when the process is killed.
  func append(_ bytes: [UInt8]) throws(ArchiveError) {
    var written = 0
    while written < bytes.count {
      let done = bytes.withUnsafeBytes { buffer in
        write(descriptor, buffer.baseAddress.map { $0 + written }, bytes.count - written)
      }
      if done < 0, errno == EINTR { continue }
      guard done > 0 else { throw File.error(path, "write") }
      written += done
    }
  }

  func truncate(to size: Int) throws(ArchiveError) {
    guard ftruncate(descriptor, off_t(size)) == 0 else { throw File.error(path, "repair") }
  }

  func synchronize() { fsync(descriptor) }
}
