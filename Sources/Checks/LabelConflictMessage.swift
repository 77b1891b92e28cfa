import TextComparison
import TopicModel

/// How a conflict reads in a report.
extension LabelConflict {
  func label(_ use: Int, in library: Library) -> String { library.uses[use].control.label }

  /// - Parameter what: What has two names, at the start of a sentence.
  func message(in library: Library, what: Message) -> Message {
    let odd = label(self.odd[0], in: library)
    let usual = label(self.usual[0], in: library)
    let other = library.topic(library.uses[self.usual[0]].page)
    return library.uses[self.odd[0]].page == library.uses[self.usual[0]].page
      ? "\(what) is called “\(odd)” here and “\(usual)” in the same step elsewhere on this page (\(oddCount) and \(usualCount) places)."
      : "\(what) is called “\(odd)” here and “\(usual)” in the same step of “\(other.title)” (\(oddCount) and \(usualCount) places)."
  }

  func remedy(in library: Library) -> Message {
    let usual = label(self.usual[0], in: library)
    return "Check the console; if it says “\(usual)”, write “\(usual)” here too."
  }

  func key(in library: Library) -> [String] {
    [library.uses[odd[0]].folded, library.uses[usual[0]].folded]
  }

  /// Whether a label on a line of a page is one of those that differ.
  func concerns(_ page: Int, _ line: Int?, _ label: String, in library: Library) -> Bool {
    (odd + usual).contains { use in
      let use = library.uses[use]
      return use.page == page && use.position?.line == line && use.folded == Folding.label(label)
    }
  }

  func locations(in library: Library) -> [Finding.Location] {
    (odd + usual).map { use in
      let use = library.uses[use]
      return library.location(use.page, use.position, String(use.sentence))
    }
  }
}
