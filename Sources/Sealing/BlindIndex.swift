import Vocabulary

/// An equality index over sealed identifiers: 64 bits, one partition, nearly unique values, hence
/// no frequencies to attack. Nothing else is indexed on disk.
///
/// The raw value goes into the derivation of the index key: number of the index in the upper half,
/// version of the rule for its input in the lower. A changed rule is a new index.
public enum BlindIndex: UInt32, CaseIterable, Sendable {
  /// The id in the roster source.
  case sourcedID = 0x0001_0001
  /// The district's own number of the student.
  case localID = 0x0002_0001
  /// The state's number of the student.
  case stateID = 0x0003_0001
  /// Given name, family name and birth date together.
  case exactIdentity = 0x0004_0001
}

/// The index keys of one tenant, derived once; the index root is let go.
///
/// Soundness: inputs are read within one call, and the keys live as long as `self`.
final class BlindIndexKeys: Sendable {
  /// Of the index root.
  let version: UInt32
  private let sourcedID: SecretKey
  private let localID: SecretKey
  private let stateID: SecretKey
  private let exactIdentity: SecretKey

  init(
    from root: borrowing SecretKey, version: UInt32, memory: LockedMemory,
    using workspace: borrowing Workspace
  ) throws(SealingError) {
    self.version = version
    sourcedID = try Self.derive(.sourcedID, from: root, memory: memory, using: workspace)
    localID = try Self.derive(.localID, from: root, memory: memory, using: workspace)
    stateID = try Self.derive(.stateID, from: root, memory: memory, using: workspace)
    exactIdentity = try Self.derive(.exactIdentity, from: root, memory: memory, using: workspace)
  }

  func value(_ index: BlindIndex, of identifier: String) -> UInt64 {
    var identifier = identifier
    return identifier.withUTF8 { value(index, of: UnsafeRawBufferPointer($0)) }
  }

  /// The input is injective: each name after its length in two bytes, then the day number in four.
  func exactIdentity(given: String, family: String, birthDate: CivilDate) -> UInt64 {
    var input: [UInt8] = []
    input.reserveCapacity(given.utf8.count + family.utf8.count + 8)
    for name in [given, family] {
      let lengthAt = input.count
      input.append(contentsOf: [0, 0])
      NameRule.append(name, to: &input)
      let length = UInt16(truncatingIfNeeded: input.count - lengthAt - 2)
      input[lengthAt] = UInt8(length >> 8)
      input[lengthAt + 1] = UInt8(truncatingIfNeeded: length)
    }
    let day = UInt32(bitPattern: Int32(birthDate.dayNumber))
    for shift in [24, 16, 8, 0] as [UInt32] {
      input.append(UInt8(truncatingIfNeeded: day >> shift))
    }
    return input.withUnsafeBytes { value(.exactIdentity, of: $0) }
  }

  /// The first 64 bits of the 16 that BLAKE2b gives at least.
  private func value(_ index: BlindIndex, of input: UnsafeRawBufferPointer) -> UInt64 {
    let key =
      switch index {
      case .sourcedID: sourcedID.bytes
      case .localID: localID.bytes
      case .stateID: stateID.bytes
      case .exactIdentity: exactIdentity.bytes
      }
    return withUnsafeTemporaryAllocation(byteCount: 16, alignment: 8) { target in
      Sodium.fingerprint(of: input, key: UnsafeRawBufferPointer(key), into: target)
      return UInt64(bigEndian: target.load(as: UInt64.self))
    }
  }

  private static func derive(
    _ index: BlindIndex, from root: borrowing SecretKey, memory: LockedMemory,
    using workspace: borrowing Workspace
  ) throws(SealingError) -> SecretKey {
    let key = try SecretKey(in: memory.keys)
    KeyPurpose.index(index.rawValue, partition: 0)
      .derive(from: root.start, into: key.bytes, using: workspace)
    return key
  }
}
