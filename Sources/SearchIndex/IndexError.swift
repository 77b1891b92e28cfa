/// Why the index could not do what was asked. Every message names the file and ends in a remedy.
public enum IndexError: Error, Equatable, Sendable, CustomStringConvertible {
  /// There is no file at the path.
  case missing(path: String)
  /// The file exists but another program wrote it.
  case foreign(path: String)
  /// A later version of this program wrote it; `found` and `known` are schema versions.
  case newer(path: String, found: Int, known: Int)
  /// An earlier version wrote it; only indexing again brings it up to date.
  case outdated(path: String, found: Int, known: Int)
  /// The file or its folder may not be written.
  case unwritable(path: String, reason: String)
  /// The file may not be read.
  case unreadable(path: String, reason: String)
  /// No room was left; nothing of the change was kept.
  case diskFull(path: String)
  /// Another process is writing it.
  case busy(path: String)
  /// Its contents are damaged.
  case corrupt(path: String, reason: String)
  /// Two sources claim one id, which would make a link ambiguous.
  case duplicate(path: String, what: String)

  public var description: String {
    switch self {
    case .missing(let path):
      "\(path) does not exist; make it with `stepdex index SOURCE --index \(path)`"
    case .foreign(let path):
      "\(path) is not a stepdex index and was left alone; name another file with --index"
    case .newer(let path, let found, let known):
      "\(path) has index format \(found), this program knows \(known); use the newer stepdex, or index into a new file"
    case .outdated(let path, let found, let known):
      "\(path) has the old index format \(found) (now \(known)); run `stepdex index` on its sources again"
    case .unwritable(let path, let reason):
      "\(path) cannot be written (\(reason)); check the permissions of the file and its folder, or name another with --index"
    case .unreadable(let path, let reason):
      "\(path) cannot be opened (\(reason)); check its permissions and the space on its disk, or name another file with --index"
    case .diskFull(let path):
      "no space left while writing \(path); nothing was changed: free some space and run the command again"
    case .busy(let path):
      "\(path) is being written by another process; wait for it to end and try again"
    case .corrupt(let path, let reason):
      "\(path) is damaged (\(reason)); delete it and run `stepdex index` on its sources again"
    case .duplicate(let path, let what):
      "\(path): \(what) is already taken by another source; index the sources from one common root"
    }
  }
}
