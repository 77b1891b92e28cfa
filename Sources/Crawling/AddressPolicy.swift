/// Which network addresses are on the public internet.
/// Source: the IANA special-purpose address registries for IPv4 and IPv6.
enum AddressPolicy {
  /// `bytes`: four or sixteen, in network order.
  static func isPublic(_ bytes: [UInt8]) -> Bool {
    switch bytes.count {
    case 4: isPublicIPv4(bytes)
    case 16: isPublicIPv6(bytes)
    default: false
    }
  }

  private static let specialIPv4: [(base: UInt32, length: Int)] = [
    (0x0000_0000, 8), (0x0A00_0000, 8), (0x6440_0000, 10), (0x7F00_0000, 8), (0xA9FE_0000, 16), (0xAC10_0000, 12),
    (0xC000_0000, 24), (0xC000_0200, 24), (0xC058_6300, 24), (0xC0A8_0000, 16), (0xC612_0000, 15), (0xC633_6400, 24),
    (0xCB00_7100, 24), (0xE000_0000, 4), (0xF000_0000, 4),
  ]

  private static func isPublicIPv4(_ bytes: [UInt8]) -> Bool {
    let address = bytes.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    return !specialIPv4.contains { address >> (32 - $0.length) == $0.base >> (32 - $0.length) }
  }

  private static func isPublicIPv6(_ bytes: [UInt8]) -> Bool {
    // Addresses that carry one of IPv4: mapped, NAT64, 6to4.
    if bytes.starts(with: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]) { return isPublicIPv4(Array(bytes[12...])) }
    if bytes.starts(with: [0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0]) { return isPublicIPv4(Array(bytes[12...])) }
    if bytes.starts(with: [0x20, 0x02]) { return isPublicIPv4(Array(bytes[2..<6])) }
    guard bytes[0] & 0xE0 == 0x20 else { return false }
    // Protocol assignments with Teredo, documentation.
    if bytes.starts(with: [0x20, 0x01]), bytes[2] < 2 { return false }
    if bytes.starts(with: [0x20, 0x01, 0x0D, 0xB8]) || bytes.starts(with: [0x3F, 0xFF]) && bytes[2] < 0x10 {
      return false
    }
    return true
  }
}
