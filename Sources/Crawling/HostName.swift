import Foundation

/// Host names and addresses in the one form in which they are compared and sent.
enum HostName {
  /// Nil for what can be no host.
  static func ascii(_ text: String) -> String? {
    if text.hasPrefix("[") { return ipv6(text) }
    let decoded = String(decoding: Percent.decode(text), as: UTF8.self)
    let mapped = decoded.precomposedStringWithCompatibilityMapping.lowercased()
      .precomposedStringWithCompatibilityMapping
    var labels: [String] = []
    for label in mapped.unicodeScalars.split(omittingEmptySubsequences: false, whereSeparator: isDot) {
      let scalars = label.filter { $0.value != 0xAD && $0.value != 0x200B && $0.value != 0x2060 && $0.value != 0xFEFF }
      if scalars.allSatisfy(\.isASCII) {
        labels.append(String(String.UnicodeScalarView(scalars)))
      } else {
        guard let encoded = Punycode.encode(Array(scalars)) else { return nil }
        labels.append("xn--" + encoded)
      }
    }
    let name = labels.joined(separator: ".")
    guard !name.isEmpty, !name.utf8.contains(where: isForbidden) else { return nil }
    let last = labels.last == "" ? labels.dropLast().last : labels.last
    if let last, isNumber(last) { return ipv4(name) }
    return name
  }

  /// The dots of other scripts count as one.
  private static func isDot(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "." || scalar == "\u{3002}" || scalar == "\u{FF0E}" || scalar == "\u{FF61}"
  }

  private static func isForbidden(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == 0x7F || "#/:<>?@[\\]^|%".utf8.contains(byte)
  }

  private static func isNumber(_ label: String) -> Bool {
    label.utf8.allSatisfy { $0 &- 0x30 < 10 } && !label.isEmpty || number(label) != nil && label.hasPrefix("0x")
  }

  private static func number(_ label: String) -> UInt64? {
    if label.hasPrefix("0x") { return label.utf8.count == 2 ? 0 : UInt64(label.dropFirst(2), radix: 16) }
    if label.hasPrefix("0"), label.utf8.count > 1 { return UInt64(label.dropFirst(), radix: 8) }
    return UInt64(label)
  }

  /// `0x7f.1` and `2130706433` are 127.0.0.1.
  private static func ipv4(_ name: String) -> String? {
    var parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    if parts.last == "" { parts.removeLast() }
    let numbers = parts.compactMap(number)
    guard parts.count <= 4, numbers.count == parts.count, let last = numbers.last,
      numbers.dropLast().allSatisfy({ $0 < 256 }), last < 1 << (8 * (5 - UInt64(numbers.count)))
    else { return nil }
    var address = last
    for (i, number) in numbers.dropLast().enumerated() { address += number << (8 * (3 - UInt64(i))) }
    return [24, 16, 8, 0].map { String(address >> $0 & 255) }.joined(separator: ".")
  }

  private static func ipv6(_ text: String) -> String? {
    guard text.hasSuffix("]"), !text.contains("%") else { return nil }
    var address = in6_addr()
    guard inet_pton(AF_INET6, String(text.dropFirst().dropLast()), &address) == 1 else { return nil }
    var buffer = [CChar](repeating: 0, count: 64)
    guard inet_ntop(AF_INET6, &address, &buffer, 64) != nil else { return nil }
    return "[" + String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self) + "]"
  }
}

/// Source: RFC 3492.
enum Punycode {
  static func encode(_ input: [Unicode.Scalar]) -> String? {
    var output = input.filter(\.isASCII).map { UInt8($0.value) }
    var handled = output.count
    let basic = handled
    if basic > 0 { output.append(0x2D) }
    var n: UInt32 = 128
    var delta = 0
    var bias = 72
    while handled < input.count {
      guard let next = input.map(\.value).filter({ $0 >= n }).min() else { return nil }
      delta += Int(next - n) * (handled + 1)
      guard delta < 1 << 40 else { return nil }
      n = next
      for scalar in input {
        if scalar.value < n { delta += 1 }
        guard scalar.value == n else { continue }
        var q = delta
        var k = 36
        while true {
          let t = k <= bias ? 1 : k >= bias + 26 ? 26 : k - bias
          if q < t { break }
          output.append(digit(t + (q - t) % (36 - t)))
          q = (q - t) / (36 - t)
          k += 36
        }
        output.append(digit(q))
        bias = adapt(delta, handled + 1, isFirst: handled == basic)
        delta = 0
        handled += 1
      }
      delta += 1
      n += 1
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func digit(_ value: Int) -> UInt8 { UInt8(value < 26 ? 0x61 + value : 0x30 + value - 26) }

  private static func adapt(_ delta: Int, _ count: Int, isFirst: Bool) -> Int {
    var delta = isFirst ? delta / 700 : delta / 2
    delta += delta / count
    var k = 0
    while delta > 455 {
      delta /= 35
      k += 36
    }
    return k + 36 * delta / (delta + 38)
  }
}
