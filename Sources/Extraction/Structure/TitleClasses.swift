import TopicModel

/// Finds headings that neither their element nor a size shows, because the style sheet that does is not there: a line of
/// its own that is what help pages call their sections (Prerequisites, 操作步骤), and all lines of the class that such a line
/// has (`<div class="hd2">`), as long as all of them are short and none is a sentence.
struct TitleClasses {
  let vocabulary: StructureVocabulary

  /// Bytes; more is no heading.
  private static let longest = 120

  private struct Count {
    var known = 0
    var isTitle = true
  }

  /// The drafts of a page, such paragraphs marked as titles.
  func titled(_ drafts: [Draft]) -> [Draft] {
    guard drafts.contains(where: { paragraph(of: $0).map(isKnown) ?? false }) else { return drafts }
    let classes = self.classes(of: drafts)
    var result = drafts
    for index in drafts.indices {
      guard case .paragraph(var paragraph) = drafts[index], !paragraph.isTitled else { continue }
      guard classes.contains(paragraph.look.className) || isKnown(paragraph) && isFollowed(index, in: drafts) else {
        continue
      }
      paragraph.isTitled = true
      result[index] = .paragraph(paragraph)
    }
    return result
  }

  /// The classes of which at least one line is a known heading, and every other could be one.
  private func classes(of drafts: [Draft]) -> Set<String> {
    var counts: [String: Count] = [:]
    for (index, draft) in drafts.enumerated() {
      guard let paragraph = paragraph(of: draft), !paragraph.look.className.isEmpty else { continue }
      var count = counts[paragraph.look.className] ?? Count()
      if isKnown(paragraph), isFollowed(index, in: drafts) { count.known += 1 }
      count.isTitle = count.isTitle && isShort(paragraph)
      counts[paragraph.look.className] = count
    }
    return Set(counts.filter { $0.value.known > 0 && $0.value.isTitle }.keys)
  }

  private func paragraph(of draft: Draft) -> Paragraph? {
    if case .paragraph(let paragraph) = draft { paragraph } else { nil }
  }

  private func isKnown(_ paragraph: Paragraph) -> Bool {
    let text = paragraph.text.text
    return text.utf8.count <= Self.longest && vocabulary.sectionHeadings.contains(text.trimmingMarks.lowercased())
      && isShort(paragraph)
  }

  private func isShort(_ paragraph: Paragraph) -> Bool {
    let text = paragraph.text
    guard text.text.utf8.count <= Self.longest, !text.text.isEmpty, !text.endsSentence, !text.hasImage else {
      return false
    }
    return !text.spans.contains { if case .link = $0.kind { true } else { false } }
      && ListMarker.read(text.text, words: vocabulary.markerWords)?.style != .bullet
  }

  /// Something other than the next entry of a table of contents stands behind it.
  private func isFollowed(_ index: Int, in drafts: [Draft]) -> Bool {
    guard index + 1 < drafts.count else { return false }
    return paragraph(of: drafts[index + 1]).map { !isKnown($0) } ?? true
  }
}
