import Foundation

/// Brings a folder to the state of a build, touching only what differs.
///
/// Changed files are first written to a staging folder inside `root`, and moved into place (`SiteSwitch`) when all
/// are complete; a build that is interrupted before leaves the old site as it was. A list of the files written
/// (`.stepdex-site.json`) says what may be removed later: nothing else ever is, and no folder without that list
/// is written to unless it is empty. One build at a time has the folder (`SiteLock`).
struct SiteWriter {
  static let manifestName = ".stepdex-site.json"
  static let stagingName = ".stepdex-staging"

  private struct Manifest: Codable {
    var format = 1
    /// Sorted.
    var files: [String] = []
  }

  private let root: String
  private let lock: SiteLock
  private let madeRoot: Bool
  private let previous: Set<String>
  private var current: Set<String> = []
  private var staged: [(name: String, path: String)] = []
  private var folders: Set<String> = []
  private(set) var report = SiteReport()

  /// - Throws: `SiteError.occupied` when the folder holds files that no build wrote, `busy` while another build writes it.
  init(folder: URL) throws(SiteError) {
    root = Self.path(of: folder)
    let manager = FileManager.default
    madeRoot = !manager.fileExists(atPath: root)
    try Self.make(folder: root)
    lock = try SiteLock(root: root)
    let names = (try? manager.contentsOfDirectory(atPath: root)) ?? []
    if names.contains(Self.manifestName), let data = manager.contents(atPath: root + "/" + Self.manifestName),
      let manifest = try? JSONDecoder().decode(Manifest.self, from: data)
    {
      previous = Set(manifest.files.filter(Self.isInside))
    } else {
      guard names.allSatisfy({ $0 == Self.stagingName }) else { throw .occupied(path: root) }
      previous = []
    }
    try? manager.removeItem(atPath: root + "/" + Self.stagingName)
    try Self.make(folder: root + "/" + Self.stagingName)
  }

  private static func path(of folder: URL) -> String {
    var path = folder.standardizedFileURL.path(percentEncoded: false)
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }

  /// Gives up: what was staged is removed, and so are folders that were made for this build and hold nothing.
  func abandon() {
    try? FileManager.default.removeItem(atPath: root + "/" + Self.stagingName)
    if madeRoot { rmdir(root) }
  }

  /// Removes what an interrupted build left; what another one is writing at this moment stays.
  static func removeStaging(in folder: URL) {
    let root = path(of: folder)
    let lock = SiteLock.isHeld(root) ? nil : try? SiteLock(root: root)
    guard lock != nil || SiteLock.isHeld(root) else { return }
    withExtendedLifetime(lock) { try? FileManager.default.removeItem(atPath: root + "/" + stagingName) }
  }

  func contains(_ path: String) -> Bool { current.contains(path) }

  /// The HTML pages added so far, in no order.
  var pages: [String] { current.filter { $0.hasSuffix(".html") } }

  mutating func add(_ path: String, _ text: String) throws(SiteError) {
    var text = text
    let bytes = text.withUTF8 { [UInt8]($0) }
    try add(path, bytes)
  }

  /// Adds one file of the site. A path that was added before keeps its first contents.
  mutating func add(_ path: String, _ bytes: [UInt8]) throws(SiteError) {
    guard Self.isInside(path) else { throw .blocked(path: path) }
    guard current.insert(path).inserted else { return }
    report.files += 1
    report.bytes += bytes.count
    if path.hasSuffix(".html") { report.pages += 1 }
    if try isUnchanged(path, bytes) {
      report.unchanged += 1
      return
    }
    let name = String(staged.count)
    try write(bytes, to: root + "/" + Self.stagingName + "/" + name)
    staged.append((name, path))
    report.written += 1
  }

  /// Adds a file that is not held as a whole, as its parts one behind the other.
  mutating func add(_ path: String, parts: some Sequence<String>) throws(SiteError) {
    guard Self.isInside(path) else { throw .blocked(path: path) }
    guard current.insert(path).inserted else { return }
    let name = String(staged.count)
    let place = root + "/" + Self.stagingName + "/" + name
    report.files += 1
    report.bytes += try write(parts, to: place)
    if try isUnchanged(path, from: place) {
      unlink(place)
      report.unchanged += 1
      return
    }
    staged.append((name, path))
    report.written += 1
  }

  /// Moves everything into place and removes what is gone.
  ///
  /// - Parameter ready: called before the first move.
  mutating func finish(ready: () -> Void = {}) throws(SiteError) -> SiteReport {
    let change = try prepare()
    ready()
    for move in change.moves { try change.perform(move) }
    return try conclude()
  }

  /// Sees to it that every move can be made, and tells them; the site before is still untouched.
  mutating func prepare() throws(SiteError) -> SiteSwitch {
    for file in staged {
      try makeFolder(of: file.path)
      var information = stat()
      if lstat(root + "/" + file.path, &information) == 0, information.st_mode & S_IFMT == S_IFDIR {
        throw .unwritable(path: root + "/" + file.path, reason: "it is a folder")
      }
    }
    // What stands behind a link is not the site's.
    var known = previous
    for path in previous.subtracting(current) where (try? checkFolder(of: path)) == nil { known.remove(path) }
    try writeManifest(files: current.union(previous))
    return SiteSwitch(
      root: root, staging: root + "/" + Self.stagingName, staged: staged, previous: known, current: current)
  }

  /// Tidies up when all moves are made.
  mutating func conclude() throws(SiteError) -> SiteReport {
    let gone = previous.subtracting(current)
    report.removed = gone.count { access(root + "/" + $0, F_OK) != 0 }
    // Only folders that have become empty; `rmdir` refuses others.
    for folder in Set(gone.compactMap { path in path.lastIndex(of: "/").map { path[..<$0] } }) {
      rmdir(root + "/" + folder)
    }
    try writeManifest(files: current)
    try? FileManager.default.removeItem(atPath: root + "/" + Self.stagingName)
    return report
  }

  // MARK: Files

  /// A path of plain names below the root.
  static func isInside(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return !parts.isEmpty && parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." && !$0.utf8.contains(0) }
      && parts[0] != Self.stagingName && path != Self.manifestName
  }

  private mutating func isUnchanged(_ path: String, _ bytes: [UInt8]) throws(SiteError) -> Bool {
    guard previous.contains(path) else { return false }
    try checkFolder(of: path)
    let place = root + "/" + path
    var information = stat()
    guard lstat(place, &information) == 0, information.st_mode & S_IFMT == S_IFREG,
      Int(information.st_size) == bytes.count, let data = FileManager.default.contents(atPath: place)
    else { return false }
    return data.elementsEqual(bytes)
  }

  private mutating func isUnchanged(_ path: String, from staged: String) throws(SiteError) -> Bool {
    guard previous.contains(path) else { return false }
    try checkFolder(of: path)
    var information = stat()
    guard lstat(root + "/" + path, &information) == 0, information.st_mode & S_IFMT == S_IFREG else { return false }
    return FileManager.default.contentsEqual(atPath: root + "/" + path, andPath: staged)
  }

  /// - Returns: the number of bytes.
  private func write(_ parts: some Sequence<String>, to path: String) throws(SiteError) -> Int {
    guard let file = fopen(path, "wb") else {
      throw .unwritable(path: path, reason: String(cString: strerror(errno)))
    }
    var (length, written) = (0, 0)
    for var part in parts {
      length += part.utf8.count
      written += part.withUTF8 { fwrite($0.baseAddress, 1, $0.count, file) }
    }
    let closed = fclose(file)
    guard written == length, closed == 0 else {
      throw .unwritable(path: path, reason: String(cString: strerror(errno)))
    }
    return length
  }

  private func write(_ bytes: [UInt8], to path: String) throws(SiteError) {
    guard let file = fopen(path, "wb") else {
      throw .unwritable(path: path, reason: String(cString: strerror(errno)))
    }
    let count = fwrite(bytes, 1, bytes.count, file)
    let closed = fclose(file)
    guard count == bytes.count, closed == 0 else {
      throw .unwritable(path: path, reason: String(cString: strerror(errno)))
    }
  }

  private func writeManifest(files: Set<String>) throws(SiteError) {
    let fields: [(String, JSON)] = [
      ("format", .number(1)), ("files", .array(files.sorted().map { .string($0) })),
    ]
    let staging = root + "/" + Self.stagingName + "/manifest"
    try write(Array(JSON.object(fields).text.utf8), to: staging)
    guard rename(staging, root + "/" + Self.manifestName) == 0 else {
      throw .unwritable(path: root + "/" + Self.manifestName, reason: String(cString: strerror(errno)))
    }
  }

  /// Makes the folders above a file, refusing links that would lead out of the root.
  private mutating func makeFolder(of path: String) throws(SiteError) {
    guard let slash = path.lastIndex(of: "/") else { return }
    let folder = String(path[..<slash])
    guard !folders.contains(folder) else { return }
    try makeFolder(of: folder)
    var information = stat()
    let place = root + "/" + folder
    if lstat(place, &information) != 0 {
      try Self.make(folder: place)
    } else if information.st_mode & S_IFMT != S_IFDIR {
      throw .blocked(path: place)
    }
    folders.insert(folder)
  }

  /// Refuses a path one of whose folders is a link or a file.
  private mutating func checkFolder(of path: String) throws(SiteError) {
    guard let slash = path.lastIndex(of: "/") else { return }
    let folder = String(path[..<slash])
    guard !folders.contains(folder) else { return }
    try checkFolder(of: folder)
    var information = stat()
    guard lstat(root + "/" + folder, &information) == 0 else { return }
    guard information.st_mode & S_IFMT == S_IFDIR else { throw .blocked(path: root + "/" + folder) }
    folders.insert(folder)
  }

  private static func make(folder: String) throws(SiteError) {
    var path = ""
    for name in folder.split(separator: "/") {
      path += "/" + name
      var information = stat()
      if stat(path, &information) != 0 {
        guard mkdir(path, 0o777) == 0 || errno == EEXIST else {
          throw .unwritable(path: path, reason: String(cString: strerror(errno)))
        }
      } else if information.st_mode & S_IFMT != S_IFDIR {
        throw .unwritable(path: path, reason: "it is a file")
      }
    }
  }
}
