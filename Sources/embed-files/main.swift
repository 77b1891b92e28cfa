import Foundation

// embed-files FOLDER OUTPUT.swift
// Writes every file below FOLDER into one Swift constant: path below FOLDER to its bytes, base64.

let arguments = CommandLine.arguments
guard arguments.count == 3 else {
  FileHandle.standardError.write(Data("usage: embed-files FOLDER OUTPUT.swift\n".utf8))
  exit(64)
}
let folder = URL(filePath: arguments[1]).standardizedFileURL.resolvingSymlinksInPath()
let output = URL(filePath: arguments[2])

var entries: [(path: String, data: Data)] = []
if let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil) {
  for case let file as URL in found {
    let file = file.standardizedFileURL.resolvingSymlinksInPath()
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: file.path(percentEncoded: false), isDirectory: &isFolder),
      !isFolder.boolValue
    else { continue }
    let path = String(file.path(percentEncoded: false).dropFirst(folder.path(percentEncoded: false).count))
    let relative = path.hasPrefix("/") ? String(path.dropFirst()) : path
    entries.append((relative, try Data(contentsOf: file)))
  }
}
entries.sort { $0.path < $1.path }

var source = "/// Made at build time from the data folder; never edited.\nenum EmbeddedFiles {\n"
source += "  /// Path below the data folder to the file's bytes in base64.\n"
source += "  static let base64: [(path: String, contents: String)] = [\n"
for entry in entries {
  source += "    (\"\(entry.path)\", \"\(entry.data.base64EncodedString())\"),\n"
}
source += "  ]\n}\n"
try source.write(to: output, atomically: true, encoding: .utf8)
