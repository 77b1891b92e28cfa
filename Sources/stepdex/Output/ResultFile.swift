import Foundation

/// Where a long result goes: standard output, or a file that appears only when it is whole.
final class ResultFile {
  private let path: String?
  private let temporary: String?
  private let handle: FileHandle
  private var buffer = Data()

  /// - Parameter path: nil for standard output.
  /// - Throws: `ResultFileError` where the file cannot be made.
  init(path: String?) throws {
    self.path = path
    guard let path else {
      temporary = nil
      handle = .standardOutput
      return
    }
    if let type = try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType,
      type != .typeRegular
    {
      // A device or a pipe is written as it is: a file must not take its place.
      guard type != .typeDirectory, let handle = FileHandle(forWritingAtPath: path) else {
        throw ResultFileError.unwritable(path: path)
      }
      temporary = nil
      self.handle = handle
      return
    }
    let temporary = path + ".part-\(ProcessInfo.processInfo.processIdentifier)"
    guard FileManager.default.createFile(atPath: temporary, contents: nil),
      let handle = FileHandle(forWritingAtPath: temporary)
    else { throw ResultFileError.unwritable(path: path) }
    self.temporary = temporary
    self.handle = handle
  }

  func write(_ text: String) throws {
    buffer.append(contentsOf: text.utf8)
    if buffer.count > 1 << 16 { try flush() }
  }

  /// Writes what is left; a file gets its name only now.
  func finish() throws {
    try flush()
    guard let path, let temporary else { return }
    try handle.close()
    guard rename(temporary, path) == 0 else {
      unlink(temporary)
      throw ResultFileError.unwritable(path: path)
    }
  }

  private func flush() throws {
    do {
      try handle.write(contentsOf: buffer)
      buffer.removeAll(keepingCapacity: true)
    } catch {
      if let temporary { unlink(temporary) }
      throw ResultFileError.diskFull(path: path ?? "standard output")
    }
  }
}

enum ResultFileError: Error, Equatable, CustomStringConvertible {
  case unwritable(path: String)
  case diskFull(path: String)

  var description: String {
    switch self {
    case .unwritable(let path): "\(path) cannot be written; name a place you may write to"
    case .diskFull(let path):
      "\(path) could not be written whole (is the disk full?); free some space and run the command again"
    }
  }
}
