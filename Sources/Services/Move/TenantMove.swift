import Messages
import Policy
import RPC
import Sealing
import Store
import Vocabulary

/// The steps by which a tenant comes into another store.
///
///     1  destination  is sealed under the same root key and has no such tenant
///     2  destination  a first copy, while the tenant works; every sealed value of it is opened
///     3  source       the tenant is suspended, and nobody writes to its databases any more
///     4  destination  a second copy: the last word. Counts, positions and manifests are compared
///     5  source       says that the tenant has moved: nobody opens it here again
///     6  destination  is told of the tenant, and serves it
///
/// What stops before step 5 leaves the tenant where it was, suspended at worst; a stop between 5
/// and 6 is gone on from by moving it again. At no time do both stores serve it.
struct TenantMove: Sendable {
  let deployment: Deployment
  let destination: any StoreEngine
  let session: TenantSession
  let row: TenantRow
  let progress: @Sendable (MoveProgress) async throws -> Void

  private var source: any StoreEngine { deployment.store }
  private var status: Policy.TenantStatus? { .init(rawValue: UInt16(row.status)) }

  func run() async throws -> MoveReport {
    var report = MoveReport(tenantID: row.id.description, name: row.name)
    let began = ContinuousClock.now
    _ = try await copy(.copying).run()
    try await open(&report)
    report.onlineMilliseconds = Int64((ContinuousClock.now - began) / .milliseconds(1))
    let paused = ContinuousClock.now
    try await suspend()
    do {
      try await compare(&report)
      try await setStatus(.moved, reason: "moved to another store")
    } catch {
      try await resume()
      throw error
    }
    try await handOver(&report)
    report.pauseMilliseconds = Int64((ContinuousClock.now - paused) / .milliseconds(1))
    report.moved = true
    return report
  }

  /// What would be moved, with nothing changed anywhere.
  func outlook() async throws -> MoveReport {
    let data = try await source.copy(.data(row.id)).examination
    let keys = try await source.copy(.keys(row.id)).examination
    let position = try await session.data.read { try await $0.position() }
    let register = try await TenantRegister(of: row.id, in: source)
    return MoveReport(
      tenantID: row.id.description, name: row.name, dataRows: data.rowCount,
      keyRows: keys.rowCount, change: position.change, disclosure: position.disclosure,
      students: data.tables.first { $0.name == "student" }?.rows ?? 0,
      credentials: Int32(clamping: register.credentials.count))
  }

  private func copy(_ phase: MovePhase) -> TenantCopy {
    TenantCopy(
      tenant: row.id, source: source, destination: destination, clock: deployment.clock
    ) { try await progress(MoveProgress(phase: phase, done: $0, total: $1)) }
  }

  /// The tenant as it is over there, under the keys it has here.
  private var arrived: TenantSession {
    TenantSession(
      row, isActive: false, custody: session.custody.newest, versions: session.versions,
      store: destination, keysOfNow: { nil })
  }

  /// Opens every sealed value of the copy, under the keys that came with it.
  private func open(_ report: inout MoveReport) async throws {
    let arrived = arrived
    let inspection = BackupInspection(present: arrived, copy: arrived.data) { part in
      try await progress(MoveProgress(phase: .checking, done: part.done, total: part.total))
    }
    let found = try await inspection.report(full: true, newestChange: 0)
    guard found.unreadable == 0, found.erased == 0 else {
      throw Fault.moveRefused(
        "values", "\(found.unreadable) values of the copy and \(found.erased) people do not open")
    }
    report.values = found.tried
  }

  /// Copies what there is now, and looks whether it has all arrived.
  private func compare(_ report: inout MoveReport) async throws {
    let copy = copy(.paused)
    let sent = try await copy.run()
    try await progress(MoveProgress(phase: .comparing))
    guard try await copy.arrived() == sent else {
      throw Fault.moveRefused("rows", "were not all copied; nothing was handed over")
    }
    let (here, there) = (
      try await session.data.read { try await $0.position() },
      try await arrived.data.read { try await $0.position() }
    )
    guard here == there else {
      throw Fault.moveRefused("position", "of the copy is another; nothing was handed over")
    }
    report.change = there.change
    report.disclosure = there.disclosure
    report.dataRows = sent.data.rowCount
    report.keyRows = sent.keys.rowCount
    report.students = try await ManifestInspection(session: arrived).run { done in
      try await progress(MoveProgress(phase: .comparing, done: done))
    }
  }

  // MARK: - The pause

  private func suspend() async throws {
    try await setStatus(.suspended, reason: "a move is under way")
    // Answered reads that are written down within a second are part of it, here and on other
    // servers: those answer no more when all have heard of it, and write down what they answered.
    try await deployment.disclosures.flush(row.id)
    if try await deployment.node.settle() {
      try await Task.sleep(for: DisclosureBacklog.interval * 2)
    }
    try await source.hold(row.id)
  }

  private func resume() async throws {
    try await source.release(row.id)
    guard let status else { return }
    try await setStatus(status, reason: row.reason)
  }

  private func setStatus(_ status: Policy.TenantStatus, reason: String) async throws {
    try await source.registry.write { writer in
      _ = try await writer.setStatus(Int(status.rawValue), reason: reason, of: row.id)
    }
    if status.isKept {
      deployment.tenants.statusChanged(of: row.id, to: status)
    } else {
      deployment.tenants.close(row.id)
      deployment.searches.forget(row.id)
      deployment.credentials.forgetAll()
    }
  }

  // MARK: - Handing over

  /// What a rotation of keys or a revocation that was still running changed meanwhile goes along.
  private func handOver(_ report: inout MoveReport) async throws {
    try await progress(MoveProgress(phase: .handingOver))
    let status = status == .moved ? .suspended : status ?? .suspended
    var register = try await TenantRegister(of: row.id, in: source)
    while true {
      try await register.write(
        to: destination, as: Int(status.rawValue), reason: status == .active ? "" : row.reason)
      let newest = try await TenantRegister(of: row.id, in: source)
      guard newest != register else { break }
      register = newest
    }
    report.credentials = Int32(clamping: register.credentials.count)
  }
}

extension CopyExamination {
  fileprivate var rowCount: Int64 { tables.reduce(0) { $0 + $1.rows } }
}
