import Testing
import Vocabulary

@testable import Sealing

/// `Vectors/formats-v1.txt` was written by a second implementation of the formats, without
/// libsodium. What it sealed must open here for ever.
@Suite("Our own formats, version 1") struct FormatVectorTests {
  let file: VectorFile
  let memory: LockedMemory
  let keys: TenantCustody
  let subject: WrappedSubject

  init() throws {
    file = try VectorFile("formats-v1")
    memory = try LockedMemory(bytes: 1 << 16)
    let tenant = try #require(TenantID(bytes: file.bytes("tenant")))
    let secrets = TenantSecrets(
      tenantKey: WrappedKey(version: 1, bytes: file.bytes("tenant key")),
      serviceRoot: WrappedKey(version: 1, bytes: file.bytes("service root")),
      indexRoot: WrappedKey(version: 1, bytes: file.bytes("index root")))
    keys = try Custody(root: FixedRoot(), memory: memory).open(
      tenant, secrets: secrets,
      epochKeys: [WrappedEpochKey(epoch: 4, bytes: file.bytes("epoch key"))], generation: 2)
    subject = WrappedSubject(
      id: try #require(StudentID(bytes: file.bytes("student"))), generation: 2, epoch: 4,
      bytes: file.bytes("subject"))
  }

  @Test("every record group opens", arguments: RecordGroup.allCases)
  func groups(group: RecordGroup) throws {
    let plaintext = file.bytes("plaintext \(group.rawValue)")
    #expect(plaintext.count >= 90)
    let context = SealContext(group: group, schema: 0x0102, revision: 0x0102_0304_0506_0708)
    #expect(
      try keys.unlock(subject).open(file.bytes("group \(group.rawValue)"), as: context)
        == plaintext)
  }

  @Test("what is sealed here has the same length and header")
  func sameShape() throws {
    for group in RecordGroup.allCases {
      let expected = file.bytes("group \(group.rawValue)")
      let sealed = try keys.unlock(subject).seal(
        file.bytes("plaintext \(group.rawValue)"),
        as: SealContext(group: group, schema: 0x0102, revision: 1))
      #expect(sealed.count == expected.count)
      #expect(sealed.prefix(6) == expected.prefix(6))
    }
  }

  @Test("a manifest has the same entries and the same code")
  func manifest() throws {
    let vectors = try VectorFile("manifest-v1")
    let student = try #require(StudentID(bytes: vectors.bytes("student")))
    var columns = PlainColumns(
      school: SchoolID(bytes: vectors.bytes("school")), status: 2, grade: "Other")
    var entries = ManifestEntries()
    for group in RecordGroup.allCases {
      let ciphertext = vectors.bytes("ciphertext \(group.rawValue)")
      entries.set(
        group, revision: 0x100 + UInt64(group.rawValue), ciphertext: ciphertext.span.bytes)
    }
    #expect(entries.bytes == vectors.bytes("entries"))
    let made = try keys.manifest(of: student, columns, entries)
    #expect(made.code == vectors.bytes("code"))
    try keys.check(made, of: student, columns)
    // Nothing in the input is cut off: whatever changes, the code does.
    columns.grade = String(repeating: "g", count: 31)
    #expect(throws: SealingError.altered) { try keys.check(made, of: student, columns) }
    #expect(try keys.manifest(of: student, columns, entries).code != made.code)
    columns.grade += "g"
    #expect(throws: SealingError.plaintextTooLong) {
      try keys.manifest(of: student, columns, entries)
    }
  }

  @Test("blind indexes have the same values")
  func indexes() throws {
    func expected(_ name: String) -> UInt64 {
      file.bytes("index \(name)").reduce(0) { $0 << 8 | UInt64($1) }
    }
    #expect(keys.blindIndex(.sourcedID, of: "S-2026/0042") == expected("sourced"))
    #expect(keys.blindIndex(.localID, of: "0042") == expected("local"))
    #expect(keys.blindIndex(.stateID, of: "") == expected("state"))
    let birthDate = try #require(CivilDate("2013-09-01"))
    #expect(
      keys.blindIndex(
        ofGivenName: "Zoë Y.", familyName: "van der Berg", birthDate: birthDate)
        == expected("identity"))
  }

  @Test("a credential is accepted")
  func credential() throws {
    let token = try CredentialToken(parsing: file.text("credential"))
    #expect(token.id.description == "0123456789abcdef")
    #expect(token.kind.description == "na")
    #expect(try keys.credentials.accepts(token, verifier: file.bytes("verifier")))
  }

  @Test("the fingerprint of content has the same value")
  func content() {
    let content = Array("what a roster says".utf8)
    #expect(keys.fingerprints(of: content.span.bytes) == [file.bytes("content")])
  }
}
