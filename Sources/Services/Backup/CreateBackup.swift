import Archive
public import Messages
import Policy
public import RPC
import Sealing
import Store
import Vocabulary

extension BackupHandlers {
  public func createBackup(
    _ request: CreateBackupRequest, _ responses: MessageWriter<CreateBackupResponse>,
    _ context: CallContext
  ) async throws {
    let order = try BackupOrder(
      request, of: context.admitted?.tenant,
      keysKeptDays: Int32(clamping: deployment.promise.epochBackupDays))
    try await deployment.copies.alone(order.tenant?.id ?? .none) {
      // Calls run on the event loop of their connection, which a copy would keep from others.
      try await withTaskExecutorPreference(globalConcurrentExecutor) {
        try await make(order, responses)
      }
    }
  }

  /// The register knows of a copy before the first byte of it leaves, so that none is ever left
  /// that nobody remembers to delete.
  private func make(
    _ order: BackupOrder, _ responses: MessageWriter<CreateBackupResponse>
  ) async throws {
    // Answered reads that are written down within a second are part of it.
    if let tenant = order.tenant { try await deployment.disclosures.flush(tenant.id) }
    let now = deployment.clock.now()
    let age = try deployment.custody.ageWriter(to: order.recipients)
    let (copy, examination) = try await deployment.store.copy(order.database)
    let row = BackupRow(
      id: .random(), artefact: Int(order.artefact.rawValue), tenant: order.tenant?.id ?? .none,
      createdAt: now, expiresAt: order.expiry(from: now), change: examination.change,
      byteCount: copy.byteCount, fingerprint: try fingerprint(of: copy))
    let fresh = RecordID.random()
    let (deploymentID, generation) = try await deployment.store.registry.write { writer in
      try await writer.insert(row)
      return (
        try await writer.deploymentID(orMake: fresh),
        try await writer.reader.restoreGeneration(of: row.tenant)
      )
    }
    let manifest = BackupManifest(
      row, examination, deploymentID: deploymentID, generation: generation)
    try await responses.send(CreateBackupResponse(part: .manifest(manifest)))
    let receipt = try await send(copy, as: ArchiveWriter(manifest, into: age), responses)
    let end = deployment.clock.now()
    try await deployment.store.registry.write { try await $0.completeBackup(row.id, at: end) }
    try await responses.send(CreateBackupResponse(part: .receipt(receipt)))
  }

  private static var chunkBytes: Int { 256 << 10 }

  private func fingerprint(of copy: any DatabaseCopy) throws -> [UInt8] {
    var digest = RunningDigest()
    var offset: Int64 = 0
    while let chunk = try nextChunk(of: copy, at: &offset) { digest.absorb(chunk.span.bytes) }
    return digest.value()
  }

  /// `nil` at the end.
  private func nextChunk(of copy: any DatabaseCopy, at offset: inout Int64) throws -> [UInt8]? {
    guard offset < copy.byteCount else { return nil }
    let chunk = try copy.bytes(at: offset, count: Self.chunkBytes)
    guard !chunk.isEmpty else { throw StoreError.unavailable }
    offset += Int64(chunk.count)
    return chunk
  }

  private func send(
    _ copy: any DatabaseCopy, as archive: ArchiveWriter,
    _ responses: MessageWriter<CreateBackupResponse>
  ) async throws -> BackupReceipt {
    var digest = RunningDigest()
    var fileBytes: Int64 = 0
    func send(_ bytes: [UInt8]) async throws {
      guard !bytes.isEmpty else { return }
      digest.absorb(bytes.span.bytes)
      fileBytes += Int64(bytes.count)
      try await responses.send(CreateBackupResponse(part: .chunk(BackupChunk(data: bytes))))
    }
    var offset: Int64 = 0
    while let chunk = try nextChunk(of: copy, at: &offset) {
      try await send(archive.write(chunk.span.bytes))
    }
    try await send(archive.finish())
    return BackupReceipt(fileBytes: fileBytes, fileFingerprint: digest.value().hexadecimal)
  }
}

/// A request for a backup that makes sense.
struct BackupOrder: Sendable {
  let artefact: BackupArtefact
  let tenant: TenantSession?
  let database: CopiedDatabase
  let recipients: [AgeRecipient]
  private let daysKept: Int64?

  /// - Parameter keysKeptDays: W: no copy of keys may live longer, as an erased student is to be
  ///   unreadable in every backup by day E + W.
  /// - Throws: `invalidFields`, naming everything that is wrong.
  init(
    _ request: CreateBackupRequest, of tenant: TenantSession?, keysKeptDays: Int32
  ) throws(Fault) {
    var violations: [FieldViolation] = []
    let recipients = Set(request.recipients).sorted().compactMap { AgeRecipient($0) }
    if recipients.count < Set(request.recipients).count {
      violations.append(
        FieldViolation(
          field: "recipients", reason: "RECIPIENT_MALFORMED",
          description: "must be age recipients, age1..."))
    } else if recipients.count < BackupTerms.recipientsMin {
      violations.append(
        FieldViolation(
          field: "recipients", reason: "RECIPIENTS_TOO_FEW",
          description: "must be at least \(BackupTerms.recipientsMin) different ones"))
    }
    let tenantField = "metadata.\(MetadataName.tenant)"
    var database = CopiedDatabase.registry
    switch (request.artefact, tenant) {
    case (.data, let tenant?): database = .data(tenant.id)
    case (.keys, let tenant?): database = .keys(tenant.id)
    case (.epochs, nil): database = .epochs
    case (.registry, nil): database = .registry
    case (.data, nil), (.keys, nil): violations.append(.metadataRequired(MetadataName.tenant))
    case (.epochs, .some), (.registry, .some):
      violations.append(
        FieldViolation(
          field: tenantField, reason: "NOT_ALLOWED",
          description: "must be left out: it is the deployment's"))
    case (.unspecified, _), (.unrecognized, _):
      violations.append(
        FieldViolation(
          field: "artefact", reason: "ENUM_UNKNOWN",
          description: "must be data, keys, epochs or registry"))
    }
    guard violations.isEmpty else { throw .invalidFields(violations) }
    artefact = request.artefact
    self.tenant = tenant
    self.database = database
    self.recipients = recipients
    daysKept =
      switch database {
      case .keys, .epochs:
        Int64(request.daysKept > 0 ? min(request.daysKept, keysKeptDays) : keysKeptDays)
      case .data, .registry: nil
      }
  }

  func expiry(from now: Instant) -> Instant? {
    daysKept.map { now.advanced(bySeconds: $0 * BackupTerms.secondsOfDay) }
  }
}

extension BackupManifest {
  fileprivate init(
    _ row: BackupRow, _ examination: CopyExamination, deploymentID: RecordID, generation: Int64
  ) {
    self.init(
      id: row.id.description, artefact: BackupArtefact(stored: row.artefact),
      deploymentID: deploymentID.description,
      tenantID: row.tenant == .none ? "" : row.tenant.description,
      createTime: .init(row.createdAt), expireTime: row.expiresAt.map { .init($0) },
      change: row.change, restoreGeneration: generation,
      schema: Int32(clamping: examination.schema),
      tables: examination.tables.map { BackupTable(name: $0.name, rows: $0.rows) },
      contentBytes: row.byteCount, contentFingerprint: row.fingerprint.hexadecimal)
  }
}
