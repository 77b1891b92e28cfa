import TextComparison
import TopicModel

/// Bytes that no `FactsWriter` wrote.
enum FactsError: Error {
  case malformed
}

/// Writes facts as bytes: numbers in seven bits a byte, strings and lists behind their length.
struct FactsWriter {
  private(set) var bytes: [UInt8] = []

  mutating func number(_ value: Int) {
    var rest = UInt64(bitPattern: Int64(value))
    while rest > 0x7F {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func hash(_ value: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: value >> UInt64(shift))) }
  }

  mutating func string(_ text: String) { bytes(text.utf8) }

  mutating func bytes(_ value: some Collection<UInt8>) {
    number(value.count)
    bytes.append(contentsOf: value)
  }

  mutating func list<Element>(_ elements: [Element], _ write: (inout FactsWriter, Element) -> Void) {
    number(elements.count)
    for element in elements { write(&self, element) }
  }

  /// Line 0 stands for none.
  mutating func position(_ position: Position?) {
    number(position?.line ?? 0)
    if let position { number(position.column) }
  }

  mutating func facts(_ facts: PageFacts) {
    list(facts.quantified) { writer, fact in
      writer.sentence(fact.sentence)
      writer.hash(fact.frame)
      writer.list(fact.quantities) { $0.quantity($1) }
      writer.number(fact.isItem ? 1 : 0)
      writer.string(fact.row)
    }
    list(facts.naming) { writer, fact in
      writer.sentence(fact.sentence)
      writer.hash(fact.frame)
      writer.list(fact.terms) { $0.string($1) }
      writer.list(fact.kinds) { $0.string($1) }
      writer.number(fact.weight)
      writer.number(fact.isListed ? 1 : 0)
    }
    list(facts.terms) { $0.string($1) }
    list(facts.spelled) { $0.sentence($1) }
    list(facts.batchSentences) { $0.sentence($1) }
    list(facts.warnings) { $0.sentence($1) }
    list(facts.recoveries) { $0.sentence($1) }
    list(facts.claims) { $0.hash($1) }
    list(facts.denials) { writer, denial in
      writer.sentence(denial.sentence)
      writer.list(denial.denied) { $0.hash($1) }
    }
    list(facts.actors) { $0.sentence($1) }
    list(facts.measured) { writer, fact in
      writer.sentence(fact.sentence)
      writer.list(fact.quantities) { $0.quantity($1) }
    }
    list(facts.stated) { $0.stated($1) }
    list(facts.sketch.smallest) { $0.hash($1) }
    number(facts.sketch.runs)
    hash(facts.sketch.digest)
    list(facts.anchors) { $0.hash($1) }
    list(facts.comments) {
      $0.string($1.text)
      $0.position($1.position)
    }
    number(facts.hasPictures ? 1 : 0)
    list(facts.findings.sorted { $0.key < $1.key }) { writer, own in
      writer.string(own.key)
      writer.list(own.value) { $0.finding($1) }
    }
  }

  private mutating func stated(_ clause: StatedClause) {
    sentence(clause.sentence)
    hash(clause.frame)
    number(clause.weight)
    list(clause.quantities) { $0.quantity($1) }
    string(clause.lead)
    string(clause.text)
    number((clause.isWhole ? 1 : 0) + (clause.isCell ? 2 : 0) + (clause.isHeaded ? 4 : 0))
  }

  private mutating func sentence(_ sentence: PlacedSentence) {
    string(sentence.text)
    position(sentence.position)
  }

  private mutating func quantity(_ quantity: Quantity) {
    hash(quantity.value.bitPattern)
    string(quantity.unit)
    string(quantity.written)
    string(quantity.number)
  }

  /// Its places are on the page that the facts are of.
  private mutating func finding(_ finding: Finding) {
    head(of: finding)
    list(finding.locations) { $0.place($1) }
  }

  /// A finding with the pages of its places.
  mutating func findingOnPages(_ finding: Finding) {
    head(of: finding)
    list(finding.locations) {
      $0.place($1)
      $0.string($1.source)
      $0.list($1.topic.map { [$0] } ?? []) { $0.string($1) }
    }
  }

  private mutating func head(of finding: Finding) {
    string(finding.name)
    string(finding.severity.rawValue)
    message(finding.message)
    message(finding.remedy)
    string(finding.fingerprint)
    string(finding.trace)
  }

  private mutating func message(_ message: Message) {
    string(message.template)
    list(message.arguments) { writer, argument in
      switch argument {
      case .text(let text):
        writer.number(0)
        writer.string(text)
      case .message(let part):
        writer.number(1)
        writer.message(part)
      }
    }
  }

  private mutating func place(_ location: Finding.Location) {
    number(location.line)
    number(location.column)
    string(location.text)
  }
}

/// Reads what `FactsWriter` wrote.
struct FactsReader {
  private let all: ArraySlice<UInt8>
  private var offset: Int

  init(_ bytes: ArraySlice<UInt8>) {
    all = bytes
    offset = bytes.startIndex
  }

  mutating func number() throws -> Int {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while offset < all.endIndex, shift <= 63 {
      let byte = all[offset]
      offset += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return Int(Int64(bitPattern: value)) }
      shift += 7
    }
    throw FactsError.malformed
  }

  mutating func hash() throws -> UInt64 {
    guard all.endIndex - offset >= 8 else { throw FactsError.malformed }
    var value: UInt64 = 0
    for place in 0..<8 { value |= UInt64(all[offset + place]) << UInt64(place * 8) }
    offset += 8
    return value
  }

  mutating func bytes() throws -> ArraySlice<UInt8> {
    let count = try number()
    guard count >= 0, count <= all.endIndex - offset else { throw FactsError.malformed }
    defer { offset += count }
    return all[offset..<(offset + count)]
  }

  mutating func string() throws -> String { String(decoding: try bytes(), as: UTF8.self) }

  mutating func list<Element>(_ read: (inout FactsReader) throws -> Element) throws -> [Element] {
    let count = try number()
    guard count >= 0, count <= all.endIndex - offset else { throw FactsError.malformed }
    var result: [Element] = []
    result.reserveCapacity(count)
    for _ in 0..<count { result.append(try read(&self)) }
    return result
  }

  mutating func position() throws -> Position? {
    let line = try number()
    return line == 0 ? nil : Position(line: line, column: try number())
  }

  /// - Parameter topic: That of the page that the facts are of.
  mutating func facts(_ topic: Topic) throws -> PageFacts {
    var facts = PageFacts()
    facts.quantified = try list {
      PageFacts.Quantified(
        sentence: try $0.sentence(), frame: try $0.hash(), quantities: try $0.list { try $0.quantity() },
        isItem: try $0.number() == 1, row: try $0.string())
    }
    facts.naming = try list {
      PageFacts.Naming(
        sentence: try $0.sentence(), frame: try $0.hash(), terms: try $0.list { try $0.string() },
        kinds: try $0.list { try $0.string() }, weight: try $0.number(), isListed: try $0.number() == 1)
    }
    facts.terms = try list { try $0.string() }
    facts.spelled = try list { try $0.sentence() }
    facts.batchSentences = try list { try $0.sentence() }
    facts.warnings = try list { try $0.sentence() }
    facts.recoveries = try list { try $0.sentence() }
    facts.claims = try list { try $0.hash() }
    facts.denials = try list {
      PageFacts.Denial(sentence: try $0.sentence(), denied: try $0.list { try $0.hash() })
    }
    facts.actors = try list { try $0.sentence() }
    facts.measured = try list {
      PageFacts.Measured(sentence: try $0.sentence(), quantities: try $0.list { try $0.quantity() })
    }
    facts.stated = try list { try $0.stated() }
    facts.sketch = ShingleSketch(smallest: try list { try $0.hash() }, runs: try number(), digest: try hash())
    facts.anchors = try list { try $0.hash() }
    facts.comments = try list { Page.Comment(text: try $0.string(), position: try $0.position()) }
    facts.hasPictures = try number() == 1
    for _ in 0..<(try number()) {
      let rule = try string()
      facts.findings[rule] = try list { try $0.finding(rule, topic) }
    }
    return facts
  }

  private mutating func stated() throws -> StatedClause {
    let (sentence, frame, weight) = (try sentence(), try hash(), try number())
    let (quantities, lead, text) = (try list { try $0.quantity() }, try string(), try string())
    let flags = try number()
    return StatedClause(
      sentence: sentence, frame: frame, weight: weight, quantities: quantities, lead: lead, text: text,
      isWhole: flags & 1 != 0, isCell: flags & 2 != 0, isHeaded: flags & 4 != 0)
  }

  private mutating func sentence() throws -> PlacedSentence {
    PlacedSentence(text: try string(), position: try position())
  }

  private mutating func quantity() throws -> Quantity {
    Quantity(
      value: Double(bitPattern: try hash()), unit: try string(), written: try string(), number: try string())
  }

  private mutating func finding(_ rule: String, _ topic: Topic) throws -> Finding {
    var finding = try head(rule)
    finding.locations = try list {
      Finding.Location(
        source: topic.source, line: try $0.number(), column: try $0.number(), text: try $0.string(), topic: topic.id)
    }
    return finding
  }

  /// What `FactsWriter.findingOnPages` wrote.
  mutating func findingOnPages(_ rule: String) throws -> Finding {
    var finding = try head(rule)
    finding.locations = try list {
      var location = Finding.Location(
        source: "", line: try $0.number(), column: try $0.number(), text: try $0.string())
      location.source = try $0.string()
      location.topic = try $0.list { try $0.string() }.first
      return location
    }
    return finding
  }

  private mutating func head(_ rule: String) throws -> Finding {
    let name = try string()
    guard let severity = Finding.Severity(rawValue: try string()) else { throw FactsError.malformed }
    var finding = Finding(
      rule: rule, name: name, severity: severity, message: try message(), remedy: try message(),
      fingerprint: try string(), locations: [])
    finding.trace = try string()
    return finding
  }

  private mutating func message() throws -> Message {
    Message(template: try string(), arguments: try list { try $0.argument() })
  }

  private mutating func argument() throws -> Message.Argument {
    switch try number() {
    case 0: .text(try string())
    case 1: .message(try message())
    default: throw FactsError.malformed
    }
  }
}
