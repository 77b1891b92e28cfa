import Counterparts
import TopicModel

/// Two forms of one operation in two columns; steps that differ are marked.
struct SideBySide {
  var style: Style
  /// Columns of the terminal.
  var width: Int

  func lines(_ left: Procedure, _ right: Procedure) -> [String] {
    let column = max(20, (width - 5) / 2)
    var lines = row(mark: " ", name(left), name(right), column: column).map(style.bold)
    for row in StepAlignment(left, right).rows {
      let mark = row.kind == .shared ? " " : "≠"
      let text = self.row(mark: mark, row.left.map(text) ?? "", row.right.map(text) ?? "", column: column)
      lines += row.kind == .shared ? text.map(style.faint) : text
    }
    return lines
  }

  private func name(_ procedure: Procedure) -> String {
    "\(procedure.title) [\(procedure.mode == .batch ? "several items" : "one item")]"
  }

  private func text(_ step: Step) -> String {
    (["\(step.number). \(step.text)"] + step.choices.map { "• \($0.text)" }).joined(separator: " ")
  }

  private func row(mark: String, _ left: String, _ right: String, column: Int) -> [String] {
    let (one, two) = (DisplayWidth.wrapped(left, columns: column), DisplayWidth.wrapped(right, columns: column))
    return (0..<max(one.count, two.count)).map { line in
      let first = DisplayWidth.padded(line < one.count ? one[line] : "", to: column)
      return "\(line == 0 ? mark : " ") \(first) │ \(line < two.count ? two[line] : "")"
    }
  }
}
