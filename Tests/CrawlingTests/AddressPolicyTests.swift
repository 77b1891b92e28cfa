import Testing

@testable import Crawling

@Test(
  arguments: [
    ([8, 8, 8, 8], true), ([172, 32, 0, 1], true), ([10, 1, 2, 3], false), ([172, 31, 0, 1], false),
    ([192, 168, 0, 1], false), ([127, 0, 0, 1], false), ([169, 254, 169, 254], false), ([100, 64, 0, 1], false),
    ([0, 0, 0, 0], false), ([224, 0, 0, 1], false), ([255, 255, 255, 255], false), ([198, 19, 0, 1], false),
    ([0x26, 0x06, 0x28, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], true),
    ([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], false),
    ([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 127, 0, 0, 1], false),
    ([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 8, 8, 8, 8], true),
    ([0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0, 10, 0, 0, 1], false),
    ([0x20, 0x02, 192, 168, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], false),
    ([0xFE, 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], false),
    ([0xFD, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], false), ([], false),
  ] as [([UInt8], Bool)]) func onlyPublicAddressesArePublic(_ bytes: [UInt8], _ expected: Bool)
{
  #expect(AddressPolicy.isPublic(bytes) == expected)
}
