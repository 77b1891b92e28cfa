import TopicModel

/// Headings that count steps ("步骤 1：…", "Step 2: …") with only text below them are one ordered list.
///
/// Where the sections hold ordered lists of their own, the headings are phases, and stay headings.
struct StepHeadings {
  let vocabulary: StructureVocabulary

  private struct Run {
    var start: Int
    /// Index of each heading of the run.
    var headings: [Int]
    var end: Int
    /// How many sections are open around it.
    var depth: Int
  }

  func listed(_ drafts: [Draft]) -> [Draft] {
    let entries = withoutStepSections(drafts)
    let runs = self.runs(in: entries)
    guard !runs.isEmpty else { return drafts }
    var result: [Draft] = []
    var i = 0
    for run in runs {
      result += entries[i..<run.start]
      result.append(.list(list(run, entries)))
      i = run.end
    }
    return result + entries[i...]
  }

  private func runs(in entries: [Draft]) -> [Run] {
    var runs: [Run] = []
    var open: Run?
    var size = 0.0
    var depth = 0
    func close(at end: Int) {
      if var run = open, run.headings.count >= 2 {
        run.end = end
        // A heading that is a number only needs something below it.
        let isEmpty = run.headings.indices.contains { at in
          let next = at + 1 < run.headings.count ? run.headings[at + 1] : end
          guard case .heading(let heading) = entries[run.headings[at]] else { return true }
          return next == run.headings[at] + 1
            && ListMarker.read(heading.text.text, words: vocabulary.markerWords)?.length == heading.text.text.utf8.count
        }
        if isEmpty {
          open = nil
          return
        }
        runs.append(run)
      }
      open = nil
    }
    for i in entries.indices {
      switch entries[i] {
      case .heading(let heading):
        let number = self.number(heading)
        if let run = open, depth == run.depth, number == run.headings.count + 1, heading.size == size {
          open?.headings.append(i)
        } else {
          close(at: i)
          if number == 1 {
            open = Run(start: i, headings: [i], end: i, depth: depth)
            size = heading.size
          }
        }
      case .list(let list) where list.list.ordered: open = nil
      case .paragraph(let paragraph):
        // Numbered lines are a list, too.
        if open != nil, let marker = ListMarker.read(paragraph.text.text, words: vocabulary.markerWords),
          marker.style != .bullet, !marker.isWeak
        {
          open = nil
        }
      case .sectionStart:
        close(at: i)
        depth += 1
      case .sectionEnd:
        close(at: i)
        depth -= 1
      case .rule: close(at: i)
      default: break
      }
    }
    close(at: entries.count)
    return runs
  }

  private func number(_ heading: HeadingDraft) -> Int? {
    guard let marker = ListMarker.read(heading.text.text, words: vocabulary.markerWords), marker.style == .step else {
      return nil
    }
    return marker.number
  }

  /// Sections that each begin with a heading that counts, one after the other, are taken for one row: their marks go,
  /// and a rule stands where the last ends.
  private func withoutStepSections(_ entries: [Draft]) -> [Draft] {
    func startsStep(_ i: Int) -> Bool {
      guard i + 1 < entries.count, case .sectionStart = entries[i], case .heading(let heading) = entries[i + 1] else {
        return false
      }
      return number(heading) != nil
    }
    guard entries.indices.contains(where: startsStep) else { return entries }
    var result: [Draft] = []
    var open: [Bool] = []
    for i in entries.indices {
      switch entries[i] {
      case .sectionStart:
        open.append(startsStep(i))
        if open.last == true { continue }
      case .sectionEnd:
        if open.popLast() == true {
          if !startsStep(i + 1) { result.append(.rule) }
          continue
        }
      default: break
      }
      result.append(entries[i])
    }
    return result
  }

  private func list(_ run: Run, _ entries: [Draft]) -> ListDraft {
    var items: [Block.Item] = []
    for (at, start) in run.headings.enumerated() {
      guard case .heading(let heading) = entries[start] else { continue }
      let length = ListMarker.read(heading.text.text, words: vocabulary.markerWords)?.length ?? 0
      let end = at + 1 < run.headings.count ? run.headings[at + 1] : run.end
      var assembler = SequenceAssembler(vocabulary: vocabulary, context: .item)
      let title = heading.text.dropping(length).allStrong
      let blocks =
        (title.isEmpty ? [] : [Block.paragraph(title)]) + assembler.assemble(Array(entries[(start + 1)..<end]))
      items.append(
        Block.Item(marker: String(at + 1), blocks: blocks, anchors: heading.anchors, position: heading.position))
    }
    let list = Block.List(ordered: true, items: items, position: items.first?.position)
    return ListDraft(list: list, style: .step, first: 1, last: items.count)
  }
}
