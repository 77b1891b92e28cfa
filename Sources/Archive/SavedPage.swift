/// Pages that browsers and mirroring programs saved to a folder.
public enum SavedPage {
  /// How much of a page is looked at.
  private static let headLength = 4_096

  /// The URL a page was saved from, where the program that saved it left a note: browsers (`saved from url=`),
  /// SingleFile (`url:`) and HTTrack (`Mirrored from`).
  public static func url(_ bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(headLength), as: UTF8.self)
    if let note = text(after: "saved from url=(", in: head) {
      let url = note.drop { $0.isNumber }.dropFirst()
      return web(url)
    }
    if let note = text(after: "Page saved with SingleFile", in: head), let url = text(after: "url:", in: String(note)) {
      return web(url.drop(while: \.isWhitespace))
    }
    if let note = text(after: "<!-- Mirrored from ", in: head) {
      let place = note.prefix { !$0.isWhitespace }
      return place.contains(".") ? "http://\(place)" : nil
    }
    return nil
  }

  private static func text(after marker: String, in text: String) -> Substring? {
    guard let found = text.firstRange(of: marker) else { return nil }
    return text[found.upperBound...]
  }

  private static func web(_ text: Substring) -> String? {
    let url = text.prefix { !$0.isWhitespace && $0 != ">" && $0 != "\"" }
    return url.hasPrefix("http://") || url.hasPrefix("https://") ? String(url) : nil
  }

  /// Whether a file belongs to another page: browsers put what `a.html` shows into `a_files` beside it.
  /// `exists` tells whether a path is there.
  public static func isResource(_ path: String, exists: (String) -> Bool) -> Bool {
    var folder = ""
    for part in path.split(separator: "/", omittingEmptySubsequences: false).dropLast() {
      folder += folder.isEmpty ? String(part) : "/\(part)"
      for suffix in ["_files", ".files", "-Dateien", "_文件"] where folder.hasSuffix(suffix) {
        let stem = folder.dropLast(suffix.count)
        if [".html", ".htm"].contains(where: { exists(stem + $0) }) { return true }
      }
    }
    return false
  }
}
