import Archive
import Foundation

/// A page found on disk, not yet read.
public struct SourceFile: Hashable, Sendable {
  /// Path relative to the root that was named, with `/` separators: the record's `source`.
  public var source: String
  public var location: URL
  /// Stands before the names of an archive's pages: empty for an archive that was named itself.
  public var prefix: String
  /// The folder that was named, or that holds the file that was named: pages of one root have one design.
  public var root: String

  public init(source: String, location: URL, prefix: String = "", root: String = "") {
    self.source = source
    self.location = location
    self.prefix = prefix
    self.root = root
  }

  /// Whether it holds pages rather than being one.
  var isArchive: Bool { PageArchive.endings.contains { source.lowercased().hasSuffix($0) } }

  /// Whether its name says that it is a page or lines of text.
  var isText: Bool { [".html", ".htm", ".xhtml", ".txt"].contains { source.lowercased().hasSuffix($0) } }
}

/// Why the sources named on the command line cannot be indexed at all.
public enum SourceError: Error, Equatable, CustomStringConvertible {
  case missing(path: String)
  /// The bytes of a name are no UTF-8, so that it cannot be passed on.
  case unspeakable(path: String)
  /// A pipe, a device or a socket.
  case special(path: String)
  case unreadable(path: String, reason: String)
  case empty(path: String)
  case noPages(path: String, others: Int)
  case ambiguous(source: String, first: String, second: String)
  case nothingUsable(skipped: Int, example: String)

  public var description: String {
    switch self {
    case .missing(let path):
      "\(path) does not exist; name a folder of help pages or a file"
    case .unspeakable(let path):
      "\(path) has a name that is not UTF-8; rename it, for example with `convmv -f gbk -t utf8 --notest`"
    case .special(let path):
      "\(path) is no ordinary file but a pipe or a device; save what it gives to a file first"
    case .unreadable(let path, let reason):
      "\(path) cannot be read (\(reason)); check its permissions"
    case .empty(let path):
      "\(path) is an empty folder; name the folder that holds the help pages"
    case .noPages(let path, let others):
      "\(path) holds no help pages (.html, .htm, .xhtml), only \(others) other file\(others == 1 ? "" : "s"); "
        + "for text files whose lines are page excerpts use --input-format excerpts"
    case .ambiguous(let source, let first, let second):
      "\(first) and \(second) would both be indexed as \(source); name their common parent folder instead"
    case .nothingUsable(let skipped, let example):
      "none of the \(skipped) file\(skipped == 1 ? "" : "s") could be read as a help page (\(example)); nothing was indexed"
    }
  }
}

/// Finds the pages below the paths that the user named.
public struct SourceFinder: Sendable {
  /// File name endings, lower-case, that are pages inside a folder. A file that is named itself is always taken.
  public var endings: Set<String>

  /// Whether archives inside a folder are read too.
  public var takesArchives: Bool

  public init(endings: Set<String> = ["html", "htm", "xhtml"], takesArchives: Bool = true) {
    self.endings = endings
    self.takesArchives = takesArchives
  }

  /// All pages below `paths`, sorted by source. Hidden files and folders are passed over, and links to folders
  /// are not followed, so that a loop cannot occur.
  ///
  /// - Throws: `SourceError` where a path yields nothing or two yield the same source.
  ///
  /// - Parameter unreadable: called with each folder or page below a root that cannot be read, and why; the rest is
  ///   found.
  public func files(
    below paths: [String], unreadable: (_ path: String, _ why: String) -> Void = { _, _ in }
  ) throws -> [SourceFile] {
    var found: [String: SourceFile] = [:]
    for path in paths {
      for file in try files(at: path, unreadable: unreadable) {
        if let other = found[file.source]?.location, other.standardizedFileURL != file.location.standardizedFileURL {
          throw SourceError.ambiguous(
            source: file.source, first: other.path(percentEncoded: false),
            second: file.location.path(percentEncoded: false))
        }
        found[file.source] = file
      }
    }
    return found.values.sorted { $0.source.utf8.lexicographicallyPrecedes($1.source.utf8) }
  }

  private func files(at path: String, unreadable: (String, String) -> Void) throws -> [SourceFile] {
    let manager = FileManager.default
    var isFolder: ObjCBool = false
    guard manager.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw path.contains("\u{FFFD}") ? SourceError.unspeakable(path: path) : SourceError.missing(path: path)
    }
    guard isFolder.boolValue else {
      guard Self.isOrdinary(path) else { throw SourceError.special(path: path) }
      let url = URL(filePath: path)
      return [SourceFile(source: url.lastPathComponent, location: url, root: Self.folder(of: path))]
    }
    var pages: [SourceFile] = []
    var others = 0
    try walk(path, prefix: "", pages: &pages, others: &others, unreadable: unreadable)
    for at in pages.indices { pages[at].root = path }
    if pages.isEmpty {
      throw others == 0 ? SourceError.empty(path: path) : SourceError.noPages(path: path, others: others)
    }
    return pages
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }

  /// Archives of pages lie in folders too; a ZIP there may be any download, so it has to be named itself.
  private func isArchive(_ name: String) -> Bool {
    takesArchives && PageArchive.endings.contains { $0 != ".zip" && name.lowercased().hasSuffix($0) }
  }

  private func walk(
    _ folder: String, prefix: String, pages: inout [SourceFile], others: inout Int,
    unreadable: (String, String) -> Void
  ) throws {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      let reason = SystemReason.text(error)
      guard prefix.isEmpty else { return unreadable(folder, "cannot be read: \(reason); check its permissions") }
      throw SourceError.unreadable(path: folder, reason: reason)
    }
    let present = Set(names)
    for name in names where !name.hasPrefix(".") {
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      let attributes = try? FileManager.default.attributesOfItem(atPath: path)
      if attributes?[.type] as? FileAttributeType == .typeDirectory {
        // What a browser saved beside a page belongs to that page.
        let isResources = SavedPage.isResourceFolder(name) { stem in
          endings.contains { present.contains("\(stem).\($0)") }
        }
        if isResources { continue }
        try walk(path, prefix: prefix + name + "/", pages: &pages, others: &others, unreadable: unreadable)
      } else if endings.contains(URL(filePath: name).pathExtension.lowercased()) || isArchive(name) {
        if attributes == nil, name.contains("\u{FFFD}") {
          unreadable(path, "its name is not UTF-8; rename it, for example with `convmv -f gbk -t utf8 --notest`")
        } else if !Self.isOrdinary(path) {
          unreadable(path, "it is no ordinary file but a pipe or a device")
        } else {
          pages.append(SourceFile(source: prefix + name, location: URL(filePath: path), prefix: prefix + name + "/"))
        }
      } else {
        others += 1
      }
    }
  }

  /// Whether reading comes to an end: a file, or a link to one. What is not there is told when it is read.
  private static func isOrdinary(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) != 0 || status.st_mode & S_IFMT == S_IFREG
  }
}

/// What the system says about a failure, in a few words.
enum SystemReason {
  static func text(_ error: any Error) -> String {
    let error = error as NSError
    if let underlying = error.userInfo[NSUnderlyingErrorKey] as? NSError, underlying.domain == NSPOSIXErrorDomain {
      return String(cString: strerror(Int32(underlying.code))).lowercased()
    }
    let reason = error.localizedFailureReason ?? error.localizedDescription
    return reason.hasSuffix(".") ? String(reason.dropLast()) : reason
  }
}
