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

  /// Endings of the folders in which browsers keep what a page shows: `a_files` beside `a.html`. Browsers of today write
  /// `_files` and `.files`; the others are those that Windows knows in its languages.
  /// Source: https://learn.microsoft.com/windows/win32/shell/manage#connected-files
  private static let resourceEndings = [
    "_files", ".files", "_file", "_fichiers", "-Dateien", "-filer", "_archivos", "_ficheiros", "_arquivos",
    "_bestanden",
    "_tiedostot", "_pliki", "_soubory", "_elemei", "_dosyalar", "_datoteke", "_fitxers", "_fitxategiak", "_failid",
    "_fails", "_bylos", "_fajlovi",
  ]

  /// Whether a folder holds what a page beside it shows, and no pages of its own. `hasPage` tells whether a page stands
  /// beside it: it is given the page's name without `.html`.
  public static func isResourceFolder(_ name: String, hasPage: (Substring) -> Bool) -> Bool {
    resourceEndings.contains { name.hasSuffix($0) && hasPage(name.dropLast($0.count)) }
  }

  /// Whether a file belongs to another page of those named in `pages`.
  static func isResource(_ path: String, pages: Set<String>) -> Bool {
    var parent = ""
    for part in path.split(separator: "/", omittingEmptySubsequences: false).dropLast() {
      let isResource = isResourceFolder(String(part)) { stem in
        [".html", ".htm", ".xhtml"].contains { pages.contains("\(parent)\(stem)\($0)") }
      }
      if isResource { return true }
      parent += "\(part)/"
    }
    return false
  }
}
