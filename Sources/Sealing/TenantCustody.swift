import Synchronization
public import Vocabulary

/// The opened keys of one tenant: the only way to seal, open and look up its records.
///
/// May be used from any number of threads at once; letting go of the last reference zeroes its
/// keys.
///
/// It never changes. A step of a rotation makes a new one, its successor, for the calls that begin
/// afterwards; a call that began before goes on with the keys that it began with, and finds what
/// was moved under a newer epoch meanwhile through the successor. So nobody waits for a rotation,
/// and an old key is gone from memory with the last call that may need it.
///
/// Soundness: pointers go to workspaces and keys that are owned by the calling function.
public final class TenantCustody: Sendable {
  public let tenant: TenantID
  /// The data-key version that new subjects get.
  public let generation: UInt32
  /// Issues the credentials of this tenant.
  public let credentials: CredentialPepper
  /// Signs in the tenant's name.
  public let signing: SigningKeys

  private let minimums: MinimumKeyVersions
  private let epochs: [EpochKey]
  private let currentEpoch: EpochKey
  private let peppers: [CredentialPepper]
  private let index: BlindIndexKeys
  private let indexes: [BlindIndexKeys]
  private let content: [ContentKey]
  private let manifests: [ManifestKey]
  let memory: LockedMemory
  /// Rises with each that is opened, so that a line of successors has an end.
  private let number = TenantCustody.opened.add(1, ordering: .relaxed).newValue
  private static let opened = Atomic<UInt64>(0)
  private let successor = Mutex<TenantCustody?>(nil)

  init(
    tenant: TenantID, generation: UInt32, minimums: MinimumKeyVersions, epochs: [EpochKey],
    currentEpoch: EpochKey, credentials: CredentialPepper, peppers: [CredentialPepper],
    index: BlindIndexKeys, indexes: [BlindIndexKeys], content: [ContentKey],
    manifests: [ManifestKey], signing: SigningKeys, memory: LockedMemory
  ) {
    self.tenant = tenant
    self.generation = generation
    self.minimums = minimums
    self.epochs = epochs
    self.currentEpoch = currentEpoch
    self.credentials = credentials
    self.peppers = peppers
    self.index = index
    self.indexes = indexes
    self.content = content
    self.manifests = manifests
    self.signing = signing
    self.memory = memory
  }

  deinit { memory.subjects.forget(tenant) }

  /// Names the keys that calls beginning from now on are given. Those that were opened before these
  /// are no successor.
  public func succeed(by newer: TenantCustody) {
    guard newer.number > number else { return }
    successor.withLock { $0 = newer }
  }

  /// The last in the line of successors: what is written now is sealed with its keys.
  public var newest: TenantCustody {
    var custody = self
    while let newer = custody.successor.withLock({ $0 }) { custody = newer }
    return custody
  }

  // MARK: - Subjects

  /// Makes the keys of a new student or staff member. Store the result in `tenant.keys`, durably,
  /// before anything sealed with it.
  ///
  /// - Throws: `memoryExhausted`.
  public func createSubject(_ id: SubjectID) throws(SealingError) -> WrappedSubject {
    let workspace = try Workspace(in: memory.workspaces)
    Sodium.fillRandomly(workspace.secret)
    // Not remembered: if its row is refused, the keys that are made next are the subject's.
    return wrap(id, generation: generation, using: workspace)
  }

  /// Opens the keys of a subject, for as long as the result lives. Several groups of one subject
  /// are sealed and opened with one `unlock`.
  ///
  /// - Throws: `unreadable` when the keys belong to another tenant, subject, generation or epoch;
  ///   `memoryExhausted`.
  public func unlock(_ subject: WrappedSubject) throws(SealingError) -> SubjectKeys {
    guard subject.generation >= minimums[.recordGroup], subject.epoch >= minimums[.subject]
    else { throw .unreadable }
    let key = try SecretKey(in: memory.keys)
    if !memory.subjects.copy(subject, of: tenant, to: key.bytes.baseAddress!) {
      try unwrap(subject, into: key)
      memory.subjects.insert(subject, of: tenant, key: key.start)
    }
    return SubjectKeys(
      key: key, tenant: tenant, subject: subject.id, generation: subject.generation,
      older: subject.older, custody: self)
  }

  /// The wrapped keys of a subject as they were when somebody last read them, which may have been
  /// long ago: whoever finds with them that something cannot be opened has to read them anew. `nil`
  /// unless they are all that the subject has, of the current generation and of an epoch that is
  /// open.
  public func remembered(_ id: SubjectID) -> WrappedSubject? {
    let name = SubjectKeyCache.Name(tenant: tenant, subject: id, generation: generation)
    guard let wrapped = memory.subjects.wrapped(name), wrapped.older.isEmpty,
      wrapped.epoch >= minimums[.subject]
    else { return nil }
    return wrapped
  }

  /// Drops the subject's keys from memory, for good. Call it after its row in `tenant.keys` was
  /// deleted.
  public func forget(_ id: SubjectID) {
    memory.subjects.forget(id, of: tenant)
  }

  private func unwrap(
    _ subject: WrappedSubject, into key: borrowing SecretKey
  ) throws(SealingError) {
    let workspace = try Workspace(in: memory.workspaces)
    try unwrap(subject, using: workspace)
    // The second half is the blind key, which names the subject in the disclosure log.
    key.bytes.copyMemory(from: UnsafeRawBufferPointer(rebasing: workspace.secret[..<32]))
  }

  /// Opens both keys into `workspace.secret`.
  private func unwrap(
    _ subject: WrappedSubject, using workspace: borrowing Workspace
  ) throws(SealingError) {
    guard let epoch = epochKey(subject.epoch) else { throw .unreadable }
    try KeyWrap.unwrap(
      subject.bytes, terms(of: subject.id, generation: subject.generation, epoch: epoch),
      minimumVersion: minimums[.subject], into: workspace.secret, using: workspace)
  }

  /// What this one does not know, as the epoch is younger than it, a successor does.
  private func epochKey(_ number: UInt32) -> EpochKey? {
    var custody: TenantCustody? = self
    while let holder = custody {
      if let key = holder.epochs.first(where: { $0.epoch == number }) { return key }
      custody = holder.successor.withLock { $0 }
    }
    return nil
  }

  private func terms(
    of id: SubjectID, generation: UInt32, epoch: EpochKey
  ) -> Ciphertext.Terms {
    Ciphertext.Terms(
      kind: .subject, keyVersion: epoch.epoch, key: epoch.subjects.key.start,
      place: .subject(tenant, id, generation: generation, epoch: epoch.epoch))
  }

  // MARK: - Rotation

  /// The epoch that new keys of subjects are sealed under.
  public var epoch: UInt32 { currentEpoch.epoch }

  /// The same keys of a subject, sealed under the newest epoch.
  ///
  /// - Throws: `unreadable`, `memoryExhausted`.
  public func rewrap(_ subject: WrappedSubject) throws(SealingError) -> WrappedSubject {
    let workspace = try Workspace(in: memory.workspaces)
    try unwrap(subject, using: workspace)
    return wrap(subject.id, generation: subject.generation, using: workspace)
  }

  /// Keys of the current generation for a subject that has earlier ones: a new key that seals, and
  /// the same blind key, by which the disclosure log goes on knowing the subject.
  ///
  /// - Throws: `unreadable`, `memoryExhausted`.
  public func renew(_ subject: WrappedSubject) throws(SealingError) -> WrappedSubject {
    let workspace = try Workspace(in: memory.workspaces)
    try unwrap(subject, using: workspace)
    Sodium.fillRandomly(UnsafeMutableRawBufferPointer(rebasing: workspace.secret[..<32]))
    return wrap(subject.id, generation: generation, using: workspace)
  }

  /// Seals what lies in `workspace.secret`.
  private func wrap(
    _ id: SubjectID, generation: UInt32, using workspace: borrowing Workspace
  ) -> WrappedSubject {
    let bytes = KeyWrap.wrap(
      workspace.secret, terms(of: id, generation: generation, epoch: currentEpoch),
      using: workspace)
    return WrappedSubject(
      id: id, generation: generation, epoch: currentEpoch.epoch, bytes: bytes)
  }

  // MARK: - Credentials

  /// Checks credentials made under that version of the service root; `nil` once it is retired.
  public func pepper(_ version: UInt32) -> CredentialPepper? {
    peppers.first { $0.version == version }
  }

  // MARK: - Blind indexes

  /// The versions of the index root under which values may be stored, the active one first. What is
  /// written gets that; what is looked for may lie under any.
  public var indexVersions: [UInt32] { indexes.reversed().map(\.version) }

  /// The value under which an identifier is found again: equal texts give equal values, within this
  /// tenant, index and version only. Compared byte for byte; the caller trims.
  ///
  /// - Parameter version: one of `indexVersions`; the newest when not given.
  public func blindIndex(
    _ index: BlindIndex, of identifier: String, version: UInt32? = nil
  ) -> UInt64 {
    keys(version).value(index, of: identifier)
  }

  /// The value under which a person is found by exact identity, after `NameRule`. Names that differ
  /// only in case, accents, spaces and punctuation give equal values.
  public func blindIndex(
    ofGivenName given: String, familyName family: String, birthDate: CivilDate,
    version: UInt32? = nil
  ) -> UInt64 {
    keys(version).exactIdentity(given: given, family: family, birthDate: birthDate)
  }

  private func keys(_ version: UInt32?) -> BlindIndexKeys {
    guard let version else { return index }
    return indexes.first { $0.version == version } ?? index
  }

  // MARK: - Manifests

  /// The version of the service root under which manifests are made now.
  public var manifestVersion: UInt32 { manifests.last?.version ?? 0 }

  /// The manifest of a student as it is about to be stored.
  ///
  /// - Throws: `plaintextTooLong` for a grade that no code list has.
  public func manifest(
    of student: SubjectID, _ columns: PlainColumns, _ entries: ManifestEntries
  ) throws(SealingError) -> Manifest {
    guard let key = manifests.last else { throw .unreadable }
    return Manifest(
      version: key.version, entries: entries,
      code: try key.code(of: student, in: tenant, columns, entries))
  }

  /// Checks a stored manifest against the columns that are stored with it.
  ///
  /// - Throws: `altered`.
  public func check(
    _ manifest: Manifest, of student: SubjectID, _ columns: PlainColumns
  ) throws(SealingError) {
    // One made under a service root that is younger than these keys is checked by a successor.
    var custody: TenantCustody? = self
    while let holder = custody {
      if let key = holder.manifests.first(where: { $0.version == manifest.version }) {
        return try key.check(manifest, of: student, in: tenant, columns)
      }
      custody = holder.successor.withLock { $0 }
    }
    throw .altered
  }

  // MARK: - Content

  /// 32 bytes by which the same bytes are recognised again within this tenant. Without the tenant's
  /// keys nobody can tell what they are of, nor try candidates.
  ///
  /// - Returns: one for each version of the service root in use, the active one first. That is
  ///   stored; what was stored before may be any.
  public func fingerprints(of bytes: RawSpan) -> [[UInt8]] {
    var fingerprints: [[UInt8]] = []
    for key in content.reversed() { fingerprints.append(key.fingerprint(of: bytes)) }
    return fingerprints
  }
}
