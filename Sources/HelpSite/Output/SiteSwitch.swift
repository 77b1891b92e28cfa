import CExchange
import Foundation

/// The moves that turn the site in a folder into the staged one, in an order in which each of them leaves a site that
/// can be read: a build that is killed between two of them breaks no link and no search.
///
/// First comes what is new, since nothing leads there yet; then the assets, the search and the pages, all of whose
/// links lead somewhere by now; last goes what is gone. The search's files are read together, so they change
/// together: the whole folder is made beside the old one, of links to what is kept, and both change places in one call.
/// The scripts that read them are assets; where a new version of the program has changed the form of the search's files, a
/// build killed between the two leaves a search that answers again after the next build.
struct SiteSwitch {
  enum Move: Hashable {
    /// A staged file takes its place, whether one stands there or not.
    case place(name: String, path: String)
    /// A folder whose files are read together.
    case exchange(folder: String)
    /// A file of the site before that this one has not.
    case remove(path: String)
  }

  /// Folders whose files are of use together only.
  static let units = ["search"]

  let root: String
  let staging: String
  /// Names in the staging folder, and the paths they are for.
  let staged: [(name: String, path: String)]
  /// Paths of the site that stands in `root`, and of the one to come.
  let previous: Set<String>
  let current: Set<String>

  var moves: [Move] {
    var (new, assets, rest): ([Move], [Move], [Move]) = ([], [], [])
    var changing: Set<String> = []
    let unitsBefore = Set(previous.compactMap(Self.unit))
    for (name, path) in staged {
      let move = Move.place(name: name, path: path)
      if let unit = Self.unit(of: path), unitsBefore.contains(unit) {
        changing.insert(unit)
      } else if !previous.contains(path) {
        new.append(move)
      } else if path.hasPrefix("assets/") {
        assets.append(move)
      } else {
        rest.append(move)
      }
    }
    let gone = previous.subtracting(current).sorted()
    changing.formUnion(gone.compactMap(Self.unit))
    return new + assets + changing.sorted().map { .exchange(folder: $0) } + rest + gone.map { .remove(path: $0) }
  }

  func perform(_ move: Move) throws(SiteError) {
    switch move {
    case .place(let name, let path): try place(staging + "/" + name, at: path)
    case .exchange(let folder): try exchange(folder)
    case .remove(let path): unlink(root + "/" + path)
    }
  }

  private static func unit(of path: String) -> String? { units.first { path.hasPrefix($0 + "/") } }

  private func exchange(_ folder: String) throws(SiteError) {
    let made = staging + "/" + folder
    guard link(folder, to: made), stepdex_exchange(made, root + "/" + folder) == 0 else {
      // Where there are no links or no such call: one by one, what is new first.
      let parts = staged.filter { Self.unit(of: $0.path) == folder }
      for isNew in [true, false] {
        for part in parts where previous.contains(part.path) != isNew {
          try place(staging + "/" + part.name, at: part.path)
        }
      }
      return
    }
  }

  private func place(_ file: String, at path: String) throws(SiteError) {
    guard rename(file, root + "/" + path) == 0 else {
      throw .unwritable(path: root + "/" + path, reason: String(cString: strerror(errno)))
    }
  }

  /// Makes a folder's next state of hard links: to staged files, to those that are kept, and to what others put there, whose
  /// folders are made again.
  private func link(_ folder: String, to made: String) -> Bool {
    let old = root + "/" + folder
    var sources: [String: String] = [:]
    var foreign: [String] = []
    let own = Set(previous.lazy.filter { Self.unit(of: $0) == folder }.flatMap(Self.folders))
    for path in (try? FileManager.default.subpathsOfDirectory(atPath: old)) ?? [] {
      var information = stat()
      let name = folder + "/" + path
      guard !previous.contains(name) || current.contains(name), lstat(old + "/" + path, &information) == 0 else {
        continue
      }
      if information.st_mode & S_IFMT != S_IFDIR {
        sources[path] = old + "/" + path
      } else if !own.contains(name) {
        foreign.append(path)
      }
    }
    for file in staged where Self.unit(of: file.path) == folder {
      sources[String(file.path.dropFirst(folder.count + 1))] = staging + "/" + file.name
    }
    guard mkdir(made, 0o777) == 0 else { return false }
    var folders: Set<String> = []
    func make(_ names: [String]) -> Bool {
      names.allSatisfy { !folders.insert($0).inserted || mkdir(made + "/" + $0, 0o777) == 0 }
    }
    for (path, source) in sources {
      guard make(Self.folders(of: path)), Foundation.link(source, made + "/" + path) == 0 else { return false }
    }
    return foreign.allSatisfy { make(Self.folders(of: $0) + [$0]) }
  }

  /// The folders above a path, from the first on.
  private static func folders(of path: String) -> [String] {
    path.indices.filter { path[$0] == "/" }.map { String(path[..<$0]) }
  }
}
