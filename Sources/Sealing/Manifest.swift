internal import Glibc
public import Vocabulary

/// What lies in the clear of a student and matters to others: a manifest covers it.
public struct PlainColumns: Hashable, Sendable {
  public var school: SchoolID?
  public var status: UInt32
  public var grade: String

  public init(school: SchoolID?, status: UInt32, grade: String) {
    self.school = school
    self.status = status
    self.grade = grade
  }
}

/// Revision and fingerprint of each of a student's six groups, as they are stored.
///
///     for each group, in the order of their numbers:
///      0  8  revision
///      8 32  SHA-256 of the ciphertext
///
/// Soundness: pointers into the array are used within the closures that give them.
public struct ManifestEntries: Hashable, Sendable {
  private static let entryBytes = 40
  static let byteCount = RecordGroup.allCases.count * entryBytes

  /// What is stored beside the code.
  public private(set) var bytes: [UInt8]

  /// Of a student without a group, which no entry fits.
  public init() { bytes = Array(repeating: 0, count: Self.byteCount) }

  /// - Throws: `altered` unless there is an entry for each group.
  public init(bytes: [UInt8]) throws(SealingError) {
    guard bytes.count == Self.byteCount else { throw .altered }
    self.bytes = bytes
  }

  /// Enters a group as it is about to be stored.
  public mutating func set(_ group: RecordGroup, revision: UInt64, ciphertext: RawSpan) {
    bytes.withUnsafeMutableBytes { bytes in
      Self.write(revision, ciphertext, to: Self.entry(of: group, in: bytes))
    }
  }

  /// Whether a stored group is the one that was entered. To be asked of entries that the manifest's
  /// code vouches for: neither they nor what is stored are secret, so they are compared as quickly
  /// as it goes.
  public func fits(_ group: RecordGroup, revision: UInt64, ciphertext: RawSpan) -> Bool {
    withUnsafeTemporaryAllocation(byteCount: Self.entryBytes, alignment: 8) { expected in
      Self.write(revision, ciphertext, to: expected)
      return bytes.withUnsafeBytes { bytes in
        let start = Int(group.rawValue - 1) * Self.entryBytes
        return memcmp(bytes.baseAddress! + start, expected.baseAddress!, Self.entryBytes) == 0
      }
    }
  }

  private static func entry(
    of group: RecordGroup, in bytes: UnsafeMutableRawBufferPointer
  ) -> UnsafeMutableRawBufferPointer {
    let start = Int(group.rawValue - 1) * entryBytes
    return UnsafeMutableRawBufferPointer(rebasing: bytes[start..<(start + entryBytes)])
  }

  private static func write(
    _ revision: UInt64, _ ciphertext: RawSpan, to entry: UnsafeMutableRawBufferPointer
  ) {
    entry.baseAddress!.storeBigEndian(revision, at: 0)
    ciphertext.withUnsafeBytes { ContentDigest.sha256(of: $0, into: entry.baseAddress! + 8) }
  }
}

/// What vouches that a student's record is whole and all of one time: no group of it was put back,
/// dropped or exchanged, and nothing in the clear was edited.
///
/// It does not tell that everything of a student together is of an earlier time.
public struct Manifest: Hashable, Sendable {
  /// Of the service root that the code is made under.
  public let version: UInt32
  public let entries: ManifestEntries
  /// The authentication code, 32 bytes.
  public let code: [UInt8]

  public init(version: UInt32, entries: ManifestEntries, code: [UInt8]) {
    self.version = version
    self.entries = entries
    self.code = code
  }
}
