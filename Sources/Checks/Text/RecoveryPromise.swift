import TextComparison

extension CheckLexicon {
  /// Whether a sentence that says that something can be undone (`saysReversible`) says so of what an operation was done to: the operation is named in front,
  /// as done, the verb has no object of its own, and what can be undone is the operation's object, or what the denial is about.
  ///
  /// “Deleted tasks can be restored.”, 删除任务后可以恢复。; not 删除任务后可以恢复角色, “Snapshots are deleted before you restore a volume.”
  func promises(_ text: String, toUndo action: String, on object: String, against denial: String) -> Bool {
    let lowered = withoutRecoveryWays(text)
    return reversible.contains { phrase in
      guard let place = lowered.firstPlace(of: phrase), endsHere(lowered[place.upperBound...]) else { return false }
      let front = lowered[..<place.lowerBound]
      guard forms.names(action, in: String(front)), !beforeWords.contains(where: { front.holds($0) }) else {
        return false
      }
      let clause = front.split(omittingEmptySubsequences: false) { ",;:.，；：。".contains($0) }.last ?? ""
      return phrase.unicodeScalars.contains(where: Folding.isHan)
        ? isHanSubject(clause, action, object, denial.lowercased())
        : isLatinSubject(clause, action, object, denial.lowercased())
    }
  }

  /// Whether the clause ends behind the verb, or goes on with when, or from where.
  func endsHere(_ behind: Substring) -> Bool {
    guard let next = behind.first, next == " " || next.isLetter else { return true }
    guard next == " " else { return false }
    return recoveryTails.contains(String(behind.dropFirst().prefix { $0.isLetter }))
  }

  /// The clause, or what stands in it behind a word for the time after: nothing, the object, or words of the denial.
  private func isHanSubject(_ clause: Substring, _ action: String, _ object: String, _ denial: String) -> Bool {
    var parts = [clause]
    for word in afterWords {
      var rest = clause
      while let place = rest.firstPlace(of: word) {
        rest = rest[place.upperBound...]
        parts.append(rest)
      }
    }
    let name = object.lowercased()
    return parts.contains { part in
      let subject = withoutTime(part.filter { !$0.isWhitespace })
      return subject.isEmpty || subject == name || subject.contains(action) && subject.hasSuffix(name)
        || subject.count > 1 && denial.holds(subject)
    }
  }

  /// What something is undone of, without until when: 预约 of 预约在7天内 and 预约当天.
  private func withoutTime(_ subject: String) -> String {
    guard let end = recoveryTimes.first(where: subject.hasSuffix) else { return subject }
    var rest = String(subject.dropLast(end.count))
    if let time = QuantifiedSentence(rest[...], self)?.quantities.last, measures(time.unit),
      rest.hasSuffix(time.written)
    {
      rest.removeLast(time.written.count)
    }
    return recoveryTimeLeads.first(where: rest.hasSuffix).map { String(rest.dropLast($0.count)) } ?? rest
  }

  /// The last word of the clause: the object's name, the action (tasks that were deleted), or a word of the denial.
  private func isLatinSubject(_ clause: Substring, _ action: String, _ object: String, _ denial: String) -> Bool {
    guard let last = clause.split(whereSeparator: { !$0.isLetter }).last.map(String.init) else { return false }
    let name = object.lowercased().split(separator: " ").last.map(String.init) ?? ""
    return !name.isEmpty && last.hasPrefix(name) || forms.names(action, in: last)
      || denial.split(whereSeparator: { !$0.isLetter }).contains { $0 == last }
  }
}
