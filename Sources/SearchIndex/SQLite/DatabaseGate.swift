#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Lets one thread at a time use a database; the same thread may come in again.
final class DatabaseGate: @unchecked Sendable {
  private let database: Database
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)

  init(_ database: Database) {
    self.database = database
    var attributes = pthread_mutexattr_t()
    pthread_mutexattr_init(&attributes)
    pthread_mutexattr_settype(&attributes, Int32(PTHREAD_MUTEX_RECURSIVE))
    pthread_mutex_init(mutex, &attributes)
    pthread_mutexattr_destroy(&attributes)
  }

  deinit {
    pthread_mutex_destroy(mutex)
    mutex.deallocate()
  }

  func use<Result>(_ body: (Database) throws -> Result) rethrows -> Result {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return try body(database)
  }

  /// Whatever `body` reads is of one moment.
  func read<Result>(_ body: (Database) throws -> Result) throws -> Result {
    try use { database in
      if database.isInTransaction { return try body(database) }
      return try database.transaction("DEFERRED") { try body(database) }
    }
  }
}
