import Client
import Messages
import RPC

/// Sends a set to the server and gathers what it answers meanwhile.
struct RosterUpload: Sendable {
  let set: RosterSet
  let validateOnly: Bool
  let allowLargeChange: Bool

  /// Shows the report; fails with `rosterRefused` where the set has errors.
  func run(_ client: CairnClient, _ reply: Reply) async throws {
    let bar = ProgressBar(reply.console)
    let report: RosterReport
    do {
      report = try await transfer(client, bar)
      bar.clear()
    } catch {
      bar.clear()
      throw error
    }
    reply.show(json: report.json) { report.text(validateOnly: validateOnly) }
    guard !report.isRefused else {
      let count = max(Int64(report.errors.count), report.summary?.errors ?? 0)
      throw CommandFailure(
        .rosterRefused,
        "the roster has \(count) \(count == 1 ? "error" : "errors"); nothing of it was committed")
    }
  }

  private func transfer(_ client: CairnClient, _ bar: ProgressBar) async throws -> RosterReport {
    try await client.rosters.importRoster { writer, finish, responses in
      try await withThrowingTaskGroup(of: RosterReport.self) { group in
        group.addTask { try await receive(responses, bar) }
        do {
          try await send(writer, bar)
          try await finish()
        } catch let failure as CommandFailure {
          // A file cannot be read: the call ends here.
          throw failure
        } catch {
          // The server has ended the call; what it answered says why.
        }
        let report = try await group.next()
        guard let report, report.summary != nil else {
          throw Status(.internal, "the import ended without a summary")
        }
        return report
      }
    }.message
  }

  private func send(
    _ writer: MessageWriter<ImportRosterRequest>, _ bar: ProgressBar
  ) async throws {
    let start = ImportStart(validateOnly: validateOnly, allowLargeChange: allowLargeChange)
    try await writer.send(.init(part: .start(start)))
    var sent: Int64 = 0
    for file in set.files {
      try await file.forEachChunk { bytes in
        try await writer.send(.init(part: .chunk(.init(fileName: file.name, data: bytes))))
        sent += Int64(bytes.count)
        bar.show("sending", done: sent, total: set.size, unit: .bytes)
      }
    }
  }

  private func receive(
    _ responses: MessageStream<ImportRosterResponse>, _ bar: ProgressBar
  ) async throws -> RosterReport {
    var report = RosterReport()
    for try await response in responses {
      switch response.part {
      case .progress(let progress): show(progress, bar)
      case .findings(let batch):
        for finding in batch.findings { report.add(finding) }
      case .summary(let summary): report.summary = summary
      case nil: break
      }
    }
    return report
  }

  private func show(_ progress: ImportProgress, _ bar: ProgressBar) {
    // What the server has received is at most what was sent, which is shown already.
    guard progress.phase != .receiving else { return }
    bar.show(progress.phase.word, done: progress.done, total: progress.total, unit: .rows)
  }
}
