/// Bech32 (BIP 173) without its limit of 90 characters, as age uses it.
///
/// Soundness: pointers are used within the calls.
enum Bech32 {
  private static let alphabet = Array("qpzry9x8gf2tvdw0s3jn54khce6mua7l".utf8)
  private static let checksumCount = 6

  /// In lower case; identities are shown in upper case by whoever shows them.
  static func encode(_ bytes: some Collection<UInt8>, prefix: String) -> String {
    let symbols = regroup(bytes, from: 8, to: 5, padding: true) ?? []
    let sum =
      polynomial(expanded(prefix) + symbols + [UInt8](repeating: 0, count: checksumCount)) ^ 1
    let check = (0..<checksumCount).map { UInt8(sum >> UInt32(5 * (5 - $0)) & 31) }
    let data = (symbols + check).map { alphabet[Int($0)] }
    return prefix + "1" + String(decoding: data, as: UTF8.self)
  }

  /// The bytes of a text with this prefix, all in lower or all in upper case; `nil` for anything
  /// else. What lies in between is zeroed, as the text may be a secret.
  static func decode(_ text: some Collection<UInt8>, prefix: String) -> [UInt8]? {
    guard !prefix.isEmpty, text.allSatisfy({ (33...126).contains($0) }) else { return nil }
    let isLower = text.contains { (97...122).contains($0) }
    let isUpper = text.contains { (65...90).contains($0) }
    guard !(isLower && isUpper) else { return nil }
    var lower = text.map { (65...90).contains($0) ? $0 + 32 : $0 }
    defer { zeroise(&lower) }
    let head = Array((prefix + "1").utf8)
    guard lower.starts(with: head), lower.count >= head.count + checksumCount else { return nil }
    var symbols: [UInt8] = []
    symbols.reserveCapacity(lower.count)
    defer { zeroise(&symbols) }
    for byte in lower[head.count...] {
      guard let symbol = alphabet.firstIndex(of: byte) else { return nil }
      symbols.append(UInt8(symbol))
    }
    guard polynomial(expanded(prefix) + symbols) == 1 else { return nil }
    return regroup(symbols.dropLast(checksumCount), from: 5, to: 8, padding: false)
  }

  private static func zeroise(_ bytes: inout [UInt8]) {
    bytes.withUnsafeMutableBytes { if !$0.isEmpty { Sodium.zeroise($0) } }
  }

  private static func expanded(_ prefix: String) -> [UInt8] {
    prefix.utf8.map { $0 >> 5 } + [0] + prefix.utf8.map { $0 & 31 }
  }

  private static func polynomial(_ symbols: [UInt8]) -> UInt32 {
    let generators: [UInt32] = [
      0x3b6a_57b2, 0x2650_8e6d, 0x1ea1_19fa, 0x3d42_33dd, 0x2a14_62b3,
    ]
    var sum: UInt32 = 1
    for symbol in symbols {
      let top = sum >> 25
      sum = (sum & 0x1ff_ffff) << 5 ^ UInt32(symbol)
      for (bit, generator) in generators.enumerated() where top >> UInt32(bit) & 1 == 1 {
        sum ^= generator
      }
    }
    return sum
  }

  /// `nil` when bits are left over that are no padding of zeros.
  private static func regroup(
    _ values: some Collection<UInt8>, from: UInt32, to: UInt32, padding: Bool
  ) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(values.count * Int(from) / Int(to) + 1)
    var bits: UInt32 = 0
    var count: UInt32 = 0
    for value in values {
      bits = (bits << from | UInt32(value)) & 0xfff
      count += from
      while count >= to {
        count -= to
        result.append(UInt8(truncatingIfNeeded: bits >> count & (1 << to - 1)))
      }
    }
    if padding {
      if count > 0 {
        result.append(UInt8(truncatingIfNeeded: bits << (to - count) & (1 << to - 1)))
      }
    } else {
      guard count < from, bits & (1 << count - 1) == 0 else { return nil }
    }
    return result
  }
}
