public import Vocabulary

/// The unlocked keys of one subject: seals and opens what is kept about that person.
///
/// What it seals is of the newest generation; it also opens what is still sealed under an earlier
/// one while a rotation of the tenant's student keys has not come to it.
///
/// Cannot be copied; the key is zeroed when it goes out of scope.
///
/// Soundness: pointers are taken from spans and new arrays within the call that made them.
public struct SubjectKeys: ~Copyable, Sendable {
  /// The longest plaintext, 1 MiB: far beyond any record, small beside a call's memory.
  public static let plaintextBytesMax = 1 << 20

  /// The length of one of the six groups when it is sealed.
  public static func sealedCount(of plaintextCount: Int, in group: RecordGroup) -> Int {
    Padding.paddedCount(of: plaintextCount, group: group, hidingPresence: true)
      + Ciphertext.overhead
  }

  private let key: SecretKey
  private let tenant: TenantID
  public let subject: SubjectID
  public let generation: UInt32
  private let older: [WrappedSubject]
  private let custody: TenantCustody
  private var memory: LockedMemory { custody.memory }

  init(
    key: consuming SecretKey, tenant: TenantID, subject: SubjectID, generation: UInt32,
    older: [WrappedSubject], custody: TenantCustody
  ) {
    self.key = key
    self.tenant = tenant
    self.subject = subject
    self.generation = generation
    self.older = older
    self.custody = custody
  }

  /// Seals a message for the given place.
  ///
  /// - Parameter hidingPresence: pads to the floor of the group, so that an empty group looks like
  ///   a usual one. Right for the six groups that every student has; records that exist by
  ///   themselves (a check-in) may pass `false` and are padded to whole blocks only.
  /// - Throws: `plaintextTooLong`, `memoryExhausted`.
  public func seal(
    _ plaintext: [UInt8], as context: SealContext, hidingPresence: Bool = true
  ) throws(SealingError) -> [UInt8] {
    try seal(plaintext.span.bytes, as: context, hidingPresence: hidingPresence)
  }

  /// Seals a message that lies in memory of the caller.
  public func seal(
    _ plaintext: RawSpan, as context: SealContext, hidingPresence: Bool = true
  ) throws(SealingError) -> [UInt8] {
    guard plaintext.byteCount <= Self.plaintextBytesMax else { throw .plaintextTooLong }
    let workspace = try Workspace(in: memory.workspaces)
    let terms = terms(context, using: workspace)
    let padded = Padding.paddedCount(
      of: plaintext.byteCount, group: context.group, hidingPresence: hidingPresence)
    let total = padded + Ciphertext.overhead
    return [UInt8](unsafeUninitializedCapacity: total) { buffer, count in
      let blob = UnsafeMutableRawBufferPointer(buffer)
      let body = UnsafeMutableRawBufferPointer(
        rebasing: blob[Ciphertext.bodyOffset..<(Ciphertext.bodyOffset + padded)])
      plaintext.withUnsafeBytes { body.copyMemory(from: $0) }
      Padding.apply(to: body, after: plaintext.byteCount)
      Ciphertext.seal(UnsafeRawBufferPointer(body), terms, into: blob, using: workspace)
      count = total
    }
  }

  /// Opens what `seal` made for the same subject, generation and place.
  ///
  /// - Throws: `unreadable` for anything else; `memoryExhausted`.
  public func open(_ sealed: [UInt8], as context: SealContext) throws(SealingError) -> [UInt8] {
    try open(sealed.span.bytes, as: context)
  }

  /// Opens a sealed value that lies in memory of the caller.
  public func open(_ sealed: RawSpan, as context: SealContext) throws(SealingError) -> [UInt8] {
    let padded = try Self.paddedCount(in: sealed)
    var failure: SealingError?
    let plaintext = [UInt8](unsafeUninitializedCapacity: padded) { buffer, count in
      // What was written is told to the array only if it opens.
      do throws(SealingError) {
        count = try open(sealed, as: context, into: UnsafeMutableRawBufferPointer(buffer))
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return plaintext
  }

  /// Opens a sealed value and lends what is inside to `body`; it is wiped afterwards.
  ///
  /// - Throws: as `open`, or what `body` throws.
  public func open<Result>(
    _ sealed: [UInt8], as context: SealContext, _ body: (UnsafeRawBufferPointer) throws -> Result
  ) throws -> Result {
    let sealed = sealed.span.bytes
    let padded = try Self.paddedCount(in: sealed)
    return try withUnsafeTemporaryAllocation(byteCount: padded, alignment: 8) { target in
      defer { Sodium.zeroise(target) }
      let count = try open(sealed, as: context, into: target)
      return try body(UnsafeRawBufferPointer(rebasing: target[..<count]))
    }
  }

  /// The length of the padded plaintext.
  private static func paddedCount(in sealed: RawSpan) throws(SealingError) -> Int {
    let padded = sealed.byteCount - Ciphertext.overhead
    guard (1...(plaintextBytesMax + Padding.addedBytesMax)).contains(padded) else {
      throw .unreadable
    }
    return padded
  }

  /// Opens a sealed value into memory of its padded length, which holds nothing of it on failure.
  ///
  /// - Returns: the length without the padding.
  private func open(
    _ sealed: RawSpan, as context: SealContext, into target: UnsafeMutableRawBufferPointer
  ) throws(SealingError) -> Int {
    let sealedUnder = sealed.withUnsafeBytes { Ciphertext.keyVersion(of: $0) }
    guard sealedUnder == generation else {
      guard let wrapped = older.first(where: { $0.generation == sealedUnder }) else {
        throw .unreadable
      }
      return try custody.unlock(wrapped).open(sealed, as: context, into: target)
    }
    let workspace = try Workspace(in: memory.workspaces)
    let terms = terms(context, using: workspace)
    return try sealed.withUnsafeBytes { (blob) throws(SealingError) in
      try Ciphertext.open(
        blob, terms, minimumVersion: generation, into: target, using: workspace)
      guard let count = Padding.unpaddedCount(of: UnsafeRawBufferPointer(target)) else {
        Sodium.zeroise(target)
        throw .unreadable
      }
      return count
    }
  }

  /// Checks the subject's stored manifest against the columns that are stored with it.
  ///
  /// - Throws: `altered`.
  public func check(_ manifest: Manifest, _ columns: PlainColumns) throws(SealingError) {
    try custody.check(manifest, of: subject, columns)
  }

  /// Derives the group key into the workspace.
  private func terms(
    _ context: SealContext, using workspace: borrowing Workspace
  ) -> Ciphertext.Terms {
    KeyPurpose.group(context.group, generation: generation)
      .derive(from: key.start, into: workspace.derivedKey, using: workspace)
    return Ciphertext.Terms(
      kind: .recordGroup, keyVersion: generation, key: workspace.derivedKey.baseAddress!,
      place: .recordGroup(tenant, subject, generation: generation, context))
  }
}
