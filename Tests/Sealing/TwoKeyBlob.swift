/// What an attacker does who makes one ciphertext for two keys.
///
/// ChaCha20 and HChaCha20 as RFC 8439 and the CFRG draft write them, as libsodium does not give out
/// the one-time key; and Poly1305's field, in which two tags are two linear equations.
enum TwoKeyBlob {
  /// A body of three blocks with its tag that is authentic under both keys.
  static func body(
    keys: [[UInt8]], nonce: [UInt8], associatedData: [UInt8]
  ) -> [UInt8] {
    let oneTime = keys.map { OneTimeKey(key: $0, nonce: nonce) }
    let first = [UInt8](repeating: 0x5A, count: 16)
    let (r1, r2) = (oneTime[0].r, oneTime[1].r)
    let (r1Squared, r2Squared) = (r1 * r1, r2 * r2)
    let (r1Cubed, r2Cubed) = (r1Squared * r1, r2Squared * r2)
    let inverse = (r1Cubed * r2Squared - r2Cubed * r1Squared).inverse
    // What the fixed blocks add to each tag; the two unknown ones stand before the lengths.
    let fixed = oneTime.map { $0.sum(associatedData: associatedData, first: first) }
    var tag: UInt128 = 0
    while true {
      tag &+= 0x9E37_79B9_7F4A_7C15_F39C_C060_5CED_C835
      let b1 = Field(tag &- oneTime[0].s) - fixed[0]
      let b2 = Field(tag &- oneTime[1].s) - fixed[1]
      let second = (b1 * r2Squared - b2 * r1Squared) * inverse
      let third = (r1Cubed * b2 - r2Cubed * b1) * inverse
      // Both must come out as whole blocks, which have the bit 2^128 set.
      guard let second = second.block, let third = third.block else { continue }
      return first + bytes(second) + bytes(third) + bytes(tag)
    }
  }

  static func bytes(_ value: UInt128) -> [UInt8] {
    (0..<16).map { UInt8(truncatingIfNeeded: value >> UInt128($0 * 8)) }
  }

  static func number(_ bytes: some Sequence<UInt8>) -> UInt128 {
    Array(bytes).reversed().reduce(0) { $0 << 8 | UInt128($1) }
  }

  /// The two halves of a Poly1305 key.
  struct OneTimeKey {
    let r: Field
    let s: UInt128

    init(key: [UInt8], nonce: [UInt8]) {
      let subkey = ChaCha20.hchacha(key: key, nonce: Array(nonce[..<16]))
      self.init(
        ChaCha20.block(key: subkey, counter: 0, nonce: [0, 0, 0, 0] + nonce[16...]).prefix(32))
    }

    init(_ block: some Collection<UInt8>) {
      r = Field(
        TwoKeyBlob.number(block.prefix(16)) & 0x0FFF_FFFC_0FFF_FFFC_0FFF_FFFC_0FFF_FFFF)
      s = TwoKeyBlob.number(block.dropFirst(16))
    }

    func tag(_ blocks: [[UInt8]]) -> UInt128 {
      blocks.reduce(Field(0)) { ($0 + Field(block: $1)) * r }.low &+ s
    }

    /// The sum of all blocks but the second and third of the body.
    func sum(associatedData: [UInt8], first: [UInt8]) -> Field {
      let padding = [UInt8](repeating: 0, count: (16 - associatedData.count % 16) % 16)
      let lengths = bytes(UInt128(associatedData.count) | UInt128(48) << 64)
      let zero: [UInt8]? = nil
      let padded = associatedData + padding
      var blocks: [[UInt8]?] = stride(from: 0, to: padded.count, by: 16).map {
        Array(padded[$0..<($0 + 16)])
      }
      blocks += [first, zero, zero, lengths]
      return blocks.reduce(Field(0)) { sum, block in
        (sum + (block.map { Field(block: $0) } ?? Field(0))) * r
      }
    }
  }
}

/// Numbers modulo 2^130 - 5, as five limbs of 26 bits.
struct Field: Equatable {
  private static let limbMask: UInt64 = (1 << 26) - 1
  private var limbs: [UInt64]

  private init(limbs: [UInt64]) { self.limbs = limbs }

  init(_ value: UInt128) {
    limbs = (0..<5).map { UInt64(truncatingIfNeeded: value >> UInt128(26 * $0)) & Self.limbMask }
  }

  /// A block of up to 16 bytes with the bit behind it.
  init(block: [UInt8]) {
    self.init(TwoKeyBlob.number(block))
    limbs[block.count * 8 / 26] |= 1 << UInt64(block.count * 8 % 26)
  }

  /// The 128 bits of a whole block; `nil` when it is none.
  var block: UInt128? { reduced.limbs[4] >> 24 == 1 ? low : nil }

  /// The lowest 128 bits.
  var low: UInt128 {
    reduced.limbs.enumerated().reduce(0) { $0 | UInt128($1.element) << UInt128(26 * $1.offset) }
  }

  static func + (left: Self, right: Self) -> Self {
    Field(limbs: zip(left.limbs, right.limbs).map { $0 + $1 }).carried
  }

  static func - (left: Self, right: Self) -> Self {
    // Twice the modulus keeps each limb above zero.
    let twice: [UInt64] = [0x7FF_FFF6] + Array(repeating: 0x7FF_FFFE, count: 4)
    let carried = right.carried
    return Field(limbs: (0..<5).map { left.limbs[$0] + twice[$0] - carried.limbs[$0] }).carried
  }

  static func * (left: Self, right: Self) -> Self {
    var product = [UInt64](repeating: 0, count: 5)
    for i in 0..<5 {
      for j in 0..<5 {
        // What lies above 2^130 counts five times.
        product[(i + j) % 5] += left.limbs[i] * right.limbs[j] * (i + j >= 5 ? 5 : 1)
      }
    }
    return Field(limbs: product).carried
  }

  /// By Fermat: the power of the modulus less two.
  var inverse: Self {
    var (result, power) = (Field(1), self)
    // 2^130 - 7 in binary: 127 ones, then 001.
    for bit in 0..<130 {
      if bit != 1, bit != 2 { result = result * power }
      power = power * power
    }
    return result
  }

  /// Limbs of at most 26 bits and a little.
  private var carried: Self {
    var limbs = limbs
    for _ in 0..<2 {
      for index in 0..<5 {
        let carry = limbs[index] >> 26
        limbs[index] &= Self.limbMask
        limbs[(index + 1) % 5] += carry * (index == 4 ? 5 : 1)
      }
    }
    return Field(limbs: limbs)
  }

  private var reduced: Self {
    var value = carried.carried
    let modulus = [0x3FF_FFFB] + Array(repeating: Self.limbMask, count: 4)
    if zip(value.limbs, modulus).reversed().first(where: { $0 != $1 }).map({ $0 >= $1 }) ?? true {
      value = Field(limbs: zip(value.limbs, modulus).map { $0 &- $1 }).borrowed
    }
    return value
  }

  private var borrowed: Self {
    var limbs = limbs
    for index in 0..<4 where limbs[index] >> 63 == 1 {
      limbs[index] &+= 1 << 26
      limbs[index + 1] &-= 1
    }
    return Field(limbs: limbs)
  }

  static func == (left: Self, right: Self) -> Bool { left.reduced.limbs == right.reduced.limbs }
}

/// The block function of RFC 8439 and HChaCha20.
enum ChaCha20 {
  static func block(key: [UInt8], counter: UInt32, nonce: [UInt8]) -> [UInt8] {
    let start = constants + words(key) + [counter] + words(nonce)
    return zip(start, rounds(start)).flatMap { bytes($0 &+ $1) }
  }

  static func hchacha(key: [UInt8], nonce: [UInt8]) -> [UInt8] {
    let state = rounds(constants + words(key) + words(nonce))
    return (state[..<4] + state[12...]).flatMap(bytes)
  }

  private static let constants = words(Array("expand 32-byte k".utf8))

  private static func words(_ bytes: [UInt8]) -> [UInt32] {
    stride(from: 0, to: bytes.count, by: 4).map { start in
      (0..<4).reduce(0) { $0 | UInt32(bytes[start + $1]) << UInt32($1 * 8) }
    }
  }

  private static func bytes(_ word: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: word >> UInt32($0 * 8)) }
  }

  private static func rounds(_ start: [UInt32]) -> [UInt32] {
    var state = start
    func mix(_ x: Int, _ y: Int, _ z: Int, _ bits: UInt32) {
      state[x] &+= state[y]
      let mixed = state[z] ^ state[x]
      state[z] = mixed << bits | mixed >> (32 - bits)
    }
    let quarters = [
      (0, 4, 8, 12), (1, 5, 9, 13), (2, 6, 10, 14), (3, 7, 11, 15), (0, 5, 10, 15),
      (1, 6, 11, 12), (2, 7, 8, 13), (3, 4, 9, 14),
    ]
    for _ in 0..<10 {
      for (a, b, c, d) in quarters {
        mix(a, b, d, 16)
        mix(c, d, b, 12)
        mix(a, b, d, 8)
        mix(c, d, b, 7)
      }
    }
    return state
  }
}
