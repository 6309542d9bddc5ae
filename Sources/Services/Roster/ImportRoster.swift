public import Messages
import OneRoster
public import RPC
import Sealing
import Store
import Vocabulary

extension RosterHandlers {
  public func importRoster(
    _ requests: MessageStream<ImportRosterRequest>,
    _ responses: MessageWriter<ImportRosterResponse>, _ context: CallContext
  ) async throws {
    let call = try context.tenantCall(at: deployment.clock.now())
    let roster = RosterImport(
      tenant: call.tenant, clock: deployment.clock, answers: ImportAnswers(responses))
    try await deployment.imports.alone(call.tenant.id) {
      // Calls run on the event loop of their connection. Reading a roster would keep the loop from
      // everybody else's calls for seconds.
      try await withTaskExecutorPreference(globalConcurrentExecutor) {
        try await roster.run(requests)
      }
    }
  }
}

/// One import, from the first part to the summary.
struct RosterImport: Sendable {
  /// How often a plan is made anew because what it relied on has changed meanwhile.
  private static let plansMax = 3
  private static let receivedStep = 1 << 20

  let tenant: TenantSession
  let clock: any WallClock
  let answers: ImportAnswers

  /// A set that is refused is a good answer, with findings and nothing committed; only what is no
  /// upload at all is a failure of the call.
  func run(_ requests: MessageStream<ImportRosterRequest>) async throws {
    let (start, reading) = try await receive(requests)
    var report = ImportReport(reading)
    switch reading.outcome {
    case .refused: break
    case .unchanged: report.summary.committed = !start.validateOnly
    case .roster(let roster): try await take(roster, start, &report)
    }
    try await answers.send(report.findings)
    try await answers.send(report.summary)
  }

  private func receive(
    _ requests: MessageStream<ImportRosterRequest>
  ) async throws -> (start: ImportStart, reading: RosterReading) {
    var upload = RosterUpload(limits: .standard)
    var told = 0
    try await answers.progress(.receiving, done: 0)
    for try await request in requests {
      try upload.take(request)
      if upload.isTooLarge { break }
      if upload.bytesRead - told >= Self.receivedStep {
        told = upload.bytesRead
        try await answers.progress(.receiving, done: told)
      }
    }
    try await answers.progress(.receiving, done: upload.bytesRead, of: upload.bytesRead)
    return try upload.finish()
  }

  private func take(
    _ roster: Roster, _ start: ImportStart, _ report: inout ImportReport
  ) async throws {
    let comparison = RosterComparison(roster: roster, tenant: tenant)
    for attempt in 1...Self.plansMax {
      try await answers.progress(.validating, done: 0, of: roster.rowCount)
      let plan = try await comparison.plan()
      try await answers.progress(.validating, done: roster.rowCount, of: roster.rowCount)
      report.count(plan)
      report.judge(plan, allowsLargeChange: start.allowLargeChange)
      guard !start.validateOnly, report.summary.errors == 0 else { return }
      do {
        report.summary.studentsWithdrawn = Int64(try await commit(plan))
        report.summary.committed = true
        return
      } catch is RosterPlanOutdated where attempt < Self.plansMax {
        continue
      } catch is RosterPlanOutdated {
        throw Fault.limitExceeded(
          limit: "changes of students during an import", retryAfterMilliseconds: 5000)
      }
    }
  }

  // MARK: - Committing

  /// - Returns: how many students were withdrawn.
  private func commit(_ plan: RosterPlan) async throws -> Int {
    let keys = try await keys(for: plan)
    let gauge = CommitGauge()
    let now = clock.now()
    let total = plan.roster.rowCount
    try await answers.progress(.committing, done: 0, of: total)
    let withdrawn = try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        // The body of a write must have no effects, so somebody else has to tell how far it is.
        while true {
          try await Task.sleep(for: .milliseconds(500))
          try await answers.progress(.committing, done: min(gauge.rows, total), of: total)
        }
      }
      defer { group.cancelAll() }
      return try await tenant.write(about: Array(keys.wrapped.keys), .bulk, first: keys) {
        writer, keys in
        try await RosterCommit(plan: plan, keys: keys, now: now, gauge: gauge).run(writer)
      }
    }
    try await answers.progress(.committing, done: total, of: total)
    return withdrawn
  }

  /// The keys of everybody whose groups will be sealed: read, or made and written down durably.
  private func keys(for plan: RosterPlan) async throws -> KeysInHand {
    let batch = 2000
    let custody = tenant.custody.newest
    let (created, revised) = (plan.subjects(.create), plan.subjects(.revise))
    let total = created.count + revised.count
    var keys = try await tenant.wrappedKeys(ofEach: revised)
    try await answers.progress(.sealing, done: revised.count, of: total)
    for start in stride(from: 0, to: created.count, by: batch) {
      let end = min(start + batch, created.count)
      for subject in try await tenant.createSubjects(Array(created[start..<end])) {
        keys[subject.id] = subject
      }
      try await answers.progress(.sealing, done: revised.count + end, of: total)
    }
    return KeysInHand(custody: custody, wrapped: keys)
  }
}

extension Roster {
  /// Rows that an import writes.
  var rowCount: Int {
    orgs.count + sessions.count + classes.count + students.count + staff.count + enrollments.count
  }
}
