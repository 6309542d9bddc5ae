import Vocabulary

/// Makes and checks the codes of a tenant's manifests.
///
/// The code is keyed BLAKE2b, 32 bytes, of
///
///      0 16  tenant id       48  4  status
///     16 16  student id      52 32  grade: its length in one byte, its text, zeros
///     32 16  school id or 0  84 240 entries of the six groups
///
/// Soundness: the input is built in memory of the call, and the key lives as long as `self`.
final class ManifestKey: Sendable {
  private static let gradeBytes = 32
  private static let entriesOffset = 84
  private static let inputBytes = entriesOffset + ManifestEntries.byteCount
  private static let codeBytes = 32

  /// Of the service root that the key comes from.
  let version: UInt32
  private let key: SecretKey

  init(
    from serviceRoot: borrowing SecretKey, version: UInt32, memory: LockedMemory,
    using workspace: borrowing Workspace
  ) throws(SealingError) {
    self.version = version
    key = try SecretKey(in: memory.keys)
    KeyPurpose.manifest.derive(from: serviceRoot.start, into: key.bytes, using: workspace)
  }

  /// - Throws: `plaintextTooLong` for a grade of more than 31 bytes, which no code list has.
  func code(
    of student: SubjectID, in tenant: TenantID, _ columns: PlainColumns, _ entries: ManifestEntries
  ) throws(SealingError) -> [UInt8] {
    guard columns.grade.utf8.count < Self.gradeBytes else { throw .plaintextTooLong }
    return [UInt8](unsafeUninitializedCapacity: Self.codeBytes) { buffer, count in
      withUnsafeTemporaryAllocation(byteCount: Self.inputBytes, alignment: 8) { input in
        Self.write(student, tenant, columns, entries, to: input)
        Sodium.fingerprint(
          of: UnsafeRawBufferPointer(input), key: UnsafeRawBufferPointer(key.bytes),
          into: UnsafeMutableRawBufferPointer(start: buffer.baseAddress, count: Self.codeBytes))
      }
      count = Self.codeBytes
    }
  }

  /// - Throws: `altered` when the code is not that of this student with these columns.
  func check(
    _ manifest: Manifest, of student: SubjectID, in tenant: TenantID, _ columns: PlainColumns
  ) throws(SealingError) {
    let expected: [UInt8]
    do {
      expected = try code(of: student, in: tenant, columns, manifest.entries)
    } catch {
      // Nothing that is longer than a grade can be was written by us.
      throw .altered
    }
    guard manifest.code.count == Self.codeBytes,
      Sodium.equal(manifest.code, expected, count: Self.codeBytes)
    else { throw .altered }
  }

  private static func write(
    _ student: SubjectID, _ tenant: TenantID, _ columns: PlainColumns, _ entries: ManifestEntries,
    to input: UnsafeMutableRawBufferPointer
  ) {
    func part(_ range: Range<Int>) -> UnsafeMutableRawBufferPointer {
      UnsafeMutableRawBufferPointer(rebasing: input[range])
    }
    tenant.write(to: part(0..<16))
    student.write(to: part(16..<32))
    (columns.school ?? .none).write(to: part(32..<48))
    input.baseAddress!.storeBigEndian(columns.status, at: 48)
    let grade = part(52..<entriesOffset)
    grade.initializeMemory(as: UInt8.self, repeating: 0)
    grade[0] = UInt8(columns.grade.utf8.count)
    UnsafeMutableRawBufferPointer(rebasing: grade[1...]).copyBytes(from: columns.grade.utf8)
    part(entriesOffset..<inputBytes).copyBytes(from: entries.bytes)
  }
}
