import TopicModel

/// Bullets of a step that a bold or marked name heads: **Name**: what it is for.
///
/// They are the parameters that the step sets or the options that it chooses from. What is done with them is said by the
/// sentence that leads the bullets in; where that tells of no setting, choosing or clicking, the names are no controls.
struct BulletHeads {
  let words: ProcedureWords
  let language: SentenceLanguage

  /// Bytes; a longer head is a sentence.
  private static let longest = 60

  /// The control that heads a bullet.
  ///
  /// - Parameters:
  ///   - lead: The text that leads the bullets in.
  ///   - isClickServed: Whether it names what it clicks, which is then not the bullets.
  func control(of bullet: RichText, below lead: String, isClickServed: Bool) -> Control? {
    guard let range = head(of: bullet), words.ways.length(in: Array(bullet.text.utf8), at: range.lowerBound) == nil,
      let verb = verb(of: lead, isClickServed)
    else { return nil }
    let (kind, action): (Control.Kind, Control.Action)
    switch verb {
    case .select: (kind, action) = (.radio, .select)
    case .check: (kind, action) = (.checkbox, .check)
    case .click: (kind, action) = (.button, .click)
    case .enter, .type: (kind, action) = (.field, .enter)
    case .go, .open, .view, .hover, .show, .other: return nil
    }
    var control = Control(kind: kind, label: bullet.substring(range.lowerBound, range.upperBound), action: action)
    control.position = bullet.position(at: range.lowerBound)
    control.rule = ExtractionRule.bulletHead.rawValue
    return control
  }

  /// What the last sentence of the lead does with what follows, if it speaks of that: the first verb of setting, choosing or
  /// clicking in the last clause that has one.
  private func verb(of lead: String, _ isClickServed: Bool) -> ControlWord.Verb? {
    let wording = Wording(RichText(lead))
    guard let sentence = wording.sentences.last else { return nil }
    let last = wording.string(sentence)
    guard lead.endsWithColon || words.bulletLeads.contains(last) else { return nil }
    for clause in wording.clauses(of: sentence).reversed() {
      let verb = language.verbs(in: wording.string(clause)).first {
        switch $0 {
        case .select, .check, .enter, .type: true
        case .click: !isClickServed
        case .go, .open, .view, .hover, .show, .other: false
        }
      }
      if let verb { return verb }
    }
    return nil
  }

  /// The name that a bullet begins with, set off by markup and a colon.
  private func head(of text: RichText) -> Range<Int>? {
    guard let span = text.spans.first(where: { $0.start == 0 && $0.isMark }), span.end <= Self.longest else {
      return nil
    }
    let bytes = Array(text.text.utf8)
    var end = span.end
    while end > 0, bytes[end - 1] == 0x20 { end -= 1 }
    if let colon = colon(before: end, bytes) {
      end = colon
      // **Name:** alone heads what is listed below it.
      guard span.end < bytes.count else { return nil }
    } else {
      var next = span.end
      while next < bytes.count, bytes[next] == 0x20 { next += 1 }
      guard next < bytes.count, bytes[next] == UInt8(ascii: ":") || bytes[next...].starts(with: "：".utf8) else {
        return nil
      }
    }
    while end > 0, bytes[end - 1] == 0x20 { end -= 1 }
    return end > 0 ? 0..<end : nil
  }

  private func colon(before end: Int, _ bytes: [UInt8]) -> Int? {
    if end > 0, bytes[end - 1] == UInt8(ascii: ":") { return end - 1 }
    return bytes[..<end].suffix(3).elementsEqual("：".utf8) ? end - 3 : nil
  }
}

extension RichText.Span {
  fileprivate var isMark: Bool {
    switch kind {
    case .strong, .control: true
    case .emphasis, .code, .link, .image, .lineBreak: false
    }
  }
}
