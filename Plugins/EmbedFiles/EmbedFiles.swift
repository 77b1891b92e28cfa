import Foundation
import PackagePlugin

/// Turns a target's data files into Swift constants at build time, so that the program is one file
/// and its data is never stale.
///
/// `Lexicon` embeds `Sources/Lexicon/Data`, `HelpSite` the theme in `site`.
@main
struct EmbedFiles: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let root = context.package.directoryURL
    let named =
      switch target.name {
      case "HelpSite": root.appending(path: "site")
      default: root.appending(path: "Sources").appending(path: target.name).appending(path: "Data")
      }
    let folder = named.resolvingSymlinksInPath()
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
    return [
      .buildCommand(
        displayName: "Embedding \(folder.lastPathComponent) into \(target.name)",
        executable: try context.tool(named: "embed-files").url,
        arguments: [folder.path(), output.path()],
        inputFiles: try files(below: folder),
        outputFiles: [output])
    ]
  }

  private func files(below folder: URL) throws -> [URL] {
    let keys: [URLResourceKey] = [.isRegularFileKey]
    guard let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: keys)
    else { throw EmbedError.unreadable(folder.path()) }
    return found.compactMap { $0 as? URL }
      .filter { (try? $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true }
      .sorted { $0.path() < $1.path() }
  }
}

enum EmbedError: Error, CustomStringConvertible {
  case unreadable(String)

  var description: String {
    switch self {
    case .unreadable(let path): "\(path) cannot be read; is the checkout complete?"
    }
  }
}
