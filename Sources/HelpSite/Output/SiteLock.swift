import Foundation
import Synchronization

/// Keeps two builds from writing one folder at once.
///
/// The lock is on the folder itself and ends with the process that has it, however that ends: none is ever left behind, and no
/// file is needed for it. Where a file system knows no locks, builds go on without.
final class SiteLock: Sendable {
  /// The folders that this process has.
  private static let held = Mutex<Set<String>>([])

  private let root: String
  private let descriptor: Int32

  /// - Parameter root: an existing folder, without a slash at its end.
  /// - Throws: `SiteError.busy` while another build has it.
  init(root: String) throws(SiteError) {
    let descriptor = open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unwritable(path: root, reason: String(cString: strerror(errno))) }
    if flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
      close(descriptor)
      throw .busy(path: root)
    }
    self.root = root
    self.descriptor = descriptor
    _ = Self.held.withLock { $0.insert(root) }
  }

  deinit {
    _ = Self.held.withLock { $0.remove(root) }
    close(descriptor)
  }

  /// Whether a build of this process is writing a folder.
  static func isHeld(_ root: String) -> Bool { held.withLock { $0.contains(root) } }
}
