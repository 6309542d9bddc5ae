public import Vocabulary

/// The opened keys of one tenant: the only way to seal, open and look up its records.
///
/// May be used from any number of threads at once; letting go of the last reference zeroes its
/// keys.
///
/// Soundness: pointers go to workspaces and keys that are owned by the calling function.
public final class TenantCustody: Sendable {
  public let tenant: TenantID
  /// The data-key version that new subjects get.
  public let generation: UInt32
  /// Checks and issues the credentials of this tenant.
  public let credentials: CredentialPepper
  /// Signs in the tenant's name.
  public let signing: SigningKeys

  private let minimums: MinimumKeyVersions
  private let epochs: [EpochKey]
  private let currentEpoch: EpochKey
  private let indexes: BlindIndexKeys
  private let content: ContentKey
  private let memory: LockedMemory

  init(
    tenant: TenantID, generation: UInt32, minimums: MinimumKeyVersions, epochs: [EpochKey],
    currentEpoch: EpochKey, credentials: CredentialPepper, indexes: BlindIndexKeys,
    content: ContentKey, signing: SigningKeys, memory: LockedMemory
  ) {
    self.tenant = tenant
    self.generation = generation
    self.minimums = minimums
    self.epochs = epochs
    self.currentEpoch = currentEpoch
    self.credentials = credentials
    self.indexes = indexes
    self.content = content
    self.signing = signing
    self.memory = memory
  }

  deinit { memory.subjects.forget(tenant) }

  // MARK: - Subjects

  /// Makes the keys of a new student or staff member. Store the result in `tenant.keys`, durably,
  /// before anything sealed with it.
  ///
  /// - Throws: `memoryExhausted`.
  public func createSubject(_ id: SubjectID) throws(SealingError) -> WrappedSubject {
    let workspace = try Workspace(in: memory.workspaces)
    Sodium.fillRandomly(workspace.secret)
    let bytes = KeyWrap.wrap(
      workspace.secret, terms(of: id, generation: generation, epoch: currentEpoch),
      using: workspace)
    memory.subjects.insert(
      cacheName(id, generation), key: UnsafeRawPointer(workspace.secret.baseAddress!))
    return WrappedSubject(
      id: id, generation: generation, epoch: currentEpoch.epoch, bytes: bytes)
  }

  /// Opens the keys of a subject, for as long as the result lives. Several groups of one subject
  /// are sealed and opened with one `unlock`.
  ///
  /// - Throws: `unreadable` when the keys belong to another tenant, subject, generation or epoch;
  ///   `memoryExhausted`.
  public func unlock(_ subject: WrappedSubject) throws(SealingError) -> SubjectKeys {
    guard subject.generation >= minimums[.recordGroup] else { throw .unreadable }
    let key = try SecretKey(in: memory.keys)
    let name = cacheName(subject.id, subject.generation)
    if !memory.subjects.copy(name, to: key.bytes.baseAddress!) {
      try unwrap(subject, into: key)
      memory.subjects.insert(name, key: key.start)
    }
    return SubjectKeys(
      key: key, tenant: tenant, subject: subject.id, generation: subject.generation,
      memory: memory)
  }

  /// Drops the subject's keys from memory, for good. Call it after its row in `tenant.keys` was
  /// deleted.
  public func forget(_ id: SubjectID) {
    memory.subjects.forget(id, of: tenant)
  }

  private func unwrap(
    _ subject: WrappedSubject, into key: borrowing SecretKey
  ) throws(SealingError) {
    guard let epoch = epochs.first(where: { $0.epoch == subject.epoch }) else {
      throw .unreadable
    }
    let workspace = try Workspace(in: memory.workspaces)
    try KeyWrap.unwrap(
      subject.bytes, terms(of: subject.id, generation: subject.generation, epoch: epoch),
      minimumVersion: minimums[.subject], into: workspace.secret, using: workspace)
    // The second half is the blind key, which names the subject in the disclosure log.
    key.bytes.copyMemory(from: UnsafeRawBufferPointer(rebasing: workspace.secret[..<32]))
  }

  private func terms(
    of id: SubjectID, generation: UInt32, epoch: EpochKey
  ) -> Ciphertext.Terms {
    Ciphertext.Terms(
      kind: .subject, keyVersion: epoch.epoch, key: epoch.subjects.key.start,
      place: .subject(tenant, id, generation: generation, epoch: epoch.epoch))
  }

  private func cacheName(_ id: SubjectID, _ generation: UInt32) -> SubjectKeyCache.Name {
    SubjectKeyCache.Name(tenant: tenant, subject: id, generation: generation)
  }

  // MARK: - Blind indexes

  /// The value under which an identifier is found again: equal texts give equal values, within this
  /// tenant and index only. Compared byte for byte; the caller trims.
  public func blindIndex(_ index: BlindIndex, of identifier: String) -> UInt64 {
    indexes.value(index, of: identifier)
  }

  /// The value under which a person is found by exact identity, after `NameRule`. Names that differ
  /// only in case, accents, spaces and punctuation give equal values.
  public func blindIndex(
    ofGivenName given: String, familyName family: String, birthDate: CivilDate
  ) -> UInt64 {
    indexes.exactIdentity(given: given, family: family, birthDate: birthDate)
  }

  // MARK: - Content

  /// 32 bytes by which the same bytes are recognised again within this tenant. Without the tenant's
  /// keys nobody can tell what they are of, nor try candidates.
  public func fingerprint(of bytes: RawSpan) -> [UInt8] { content.fingerprint(of: bytes) }
}
