public import Messages
import Policy
public import RPC
import Store
import Vocabulary

extension BackupHandlers {
  public func restoreBackup(
    _ requests: MessageStream<RestoreBackupRequest>,
    _ responses: MessageWriter<RestoreBackupResponse>, _ context: CallContext
  ) async throws {
    let caller = try context.caller()
    let upload = BackupUpload<RestoreStart>(
      deployment: deployment, named: context.admitted?.tenant
    ) { try await responses.send(RestoreBackupResponse(part: .progress($0))) }
    try await withTaskExecutorPreference(globalConcurrentExecutor) {
      let (start, backup) = try await upload.receive(requests) { request in
        switch request.part {
        case .start(let start): .start(start, start.manifest)
        case .chunk(let chunk): .chunk(chunk)
        case nil: nil
        }
      }
      let restore = BackupRestore(
        deployment: deployment, start: start, backup: backup, caller: caller,
        progress: upload.progress)
      let report = try await deployment.copies.alone(backup.row.tenant) {
        try await restore.run()
      }
      try await responses.send(RestoreBackupResponse(part: .report(report)))
    }
  }
}

/// One restore, from the checks to the tenant's next call.
///
/// What the present state knows of erasures, consents and disclosures is newer than any copy and
/// always wins: a copy that would undo it is refused, or has it carried over into it. The keys are
/// the present ones, never a copy's.
struct BackupRestore: Sendable {
  /// How often the present state is carried over anew because a call that was still running
  /// changed it.
  private static let attemptsMax = 3

  let deployment: Deployment
  let start: RestoreStart
  let backup: ReceivedBackup
  let caller: Caller
  let progress: @Sendable (BackupProgress) async throws -> Void

  func run() async throws -> BackupReport {
    let now = deployment.clock.now()
    try await deployment.disclosures.flush(backup.row.tenant)
    var report = try await inspection(of: backup.open(at: now))
      .report(full: true, newestChange: newestBackedUpChange())
    try refuse(report)
    guard !start.approvalID.isEmpty else {
      report.approvalID = try await ask(at: now)
      return report
    }
    report.restoreGeneration = try await approve(report, at: now)
    let wasActive = backup.tenant.isActive
    try await hold()
    do {
      try await swap(newestChange: report.newestChange, at: now)
    } catch {
      try await release(wasActive)
      throw error
    }
    let tenant = backup.row.tenant
    deployment.tenants.forget(tenant)
    deployment.searches.forget(tenant)
    _ = try await deployment.store.registry.write { try await $0.publish(.records, of: tenant) }
    try await release(wasActive)
    report.restored = true
    return report
  }

  private func inspection(of copy: TenantStore) -> BackupInspection {
    BackupInspection(present: backup.tenant, copy: copy, progress: progress)
  }

  private func newestBackedUpChange() async throws -> Int64 {
    try await deployment.store.registry.read {
      try await $0.newestBackedUpChange(of: backup.row.tenant)
    }
  }

  // MARK: - Whether

  /// - Throws: `conditionsUnmet`, with a count for everything that stands against it.
  private func refuse(_ report: BackupReport) throws(Fault) {
    var refusals: [BackupRefusal] = []
    func refuse(_ subject: String, _ count: Int64, _ description: String) {
      if count > 0 { refusals.append(BackupRefusal(subject, "\(count) \(description)")) }
    }
    refuse("unreadable", report.unreadable, "sealed values do not open with the present keys")
    if !start.replay {
      refuse("erased", report.erased, "people of this backup have been erased since")
      refuse(
        "consents", report.consentsChanged,
        "consents were signed, revoked or changed since; replay keeps them")
      refuse(
        "disclosures", report.disclosuresSince,
        "entries of the disclosure log were made since; replay keeps them")
    }
    if !start.acceptLoss {
      refuse(
        "changes", report.newestChange - report.change,
        "changes were made since and would be lost; accept_loss gives them up")
    }
    guard refusals.isEmpty else { throw .backupRefused(refusals) }
  }

  // MARK: - Two people

  private var demand: ApprovalDemand {
    var request = start
    request.approvalID = ""
    let made = GoogleProtobuf.Timestamp(backup.row.createdAt)
    return ApprovalDemand(
      .restore, of: backup.row.tenant,
      summary: "restore the tenant's data to the backup \(backup.row.id) of \(made.seconds)",
      request: request)
  }

  private func ask(at now: Instant) async throws -> String {
    let (demand, reason, caller) = (demand, start.reason, caller)
    return try await deployment.store.registry.write { writer in
      try await writer.requestApproval(demand, reason: reason, by: caller, at: now)
        .id.description
    }
  }

  /// Uses the approval up and writes the restore down. The generation counts what was begun: it
  /// rises before the swap, so that no crash leaves a restored tenant with the old one.
  private func approve(_ report: BackupReport, at now: Instant) async throws -> Int64 {
    let (demand, caller, row, start) = (demand, caller, backup.row, start)
    return try await deployment.store.registry.write { writer in
      let approval = try await writer.useApproval(
        start.approvalID, for: demand, by: caller, at: now)
      let generation = try await writer.reader.restoreGeneration(of: row.tenant) + 1
      try await writer.insert(
        RestoreRow(
          tenant: row.tenant, generation: generation, backup: row.id, restoredAt: now,
          change: report.change, newestChange: report.newestChange, erased: Int(report.erased),
          reason: start.reason, requester: caller.credential, approval: approval.id))
      return generation
    }
  }

  // MARK: - The swap

  /// Stops the tenant's calls from the next one on.
  private func hold() async throws {
    try await setStatus(.suspended, reason: "a restore is under way")
  }

  private func release(_ wasActive: Bool) async throws {
    guard wasActive else { return }
    try await setStatus(.active, reason: "")
  }

  private func setStatus(_ status: Policy.TenantStatus, reason: String) async throws {
    let tenant = backup.row.tenant
    try await deployment.store.registry.write { writer in
      _ = try await writer.setStatus(Int(status.rawValue), reason: reason, of: tenant)
    }
    deployment.tenants.statusChanged(of: tenant, to: status)
  }

  private func swap(newestChange: Int64, at now: Instant) async throws {
    for attempt in 1...Self.attemptsMax {
      try await deployment.disclosures.flush(backup.row.tenant)
      let copy = try await backup.open(at: now)
      let position = try await backup.tenant.data.read { try await $0.position() }
      try await progress(.init(phase: .replaying, done: 0, total: 0))
      let replay = RestoreReplay(
        present: backup.tenant, copy: copy, isWanted: start.replay, progress: progress)
      try await replay.run(newestChange: max(newestChange, position.change), at: now)
      try await progress(.init(phase: .swapping, done: 0, total: 0))
      do throws(any Error) {
        return try await deployment.store.replace(
          backup.row.tenant, with: backup.staged, ifStillAt: position)
      } catch StoreError.busy where attempt < Self.attemptsMax {
        continue
      }
    }
  }
}
