import Client
import Messages
import RPC

/// Sends the content of a backup file to a server and shows how far it has come.
struct BackupUpload: Sendable {
  let file: BackupFile
  let bar: ProgressBar

  func verify(full: Bool, _ client: CairnClient) async throws -> BackupReport {
    defer { bar.clear() }
    return try await client.backups.verifyBackup { writer, finish, responses in
      try await exchange(
        begin: { try await writer.send(.init(part: .start(.init(manifest: $0, full: full)))) },
        content: { try await writer.send(.init(part: .chunk(.init(data: $0)))) },
        finish: finish
      ) {
        var report: BackupReport?
        for try await response in responses {
          switch response.part {
          case .progress(let progress): show(progress)
          case .report(let found): report = found
          case nil: break
          }
        }
        return report
      }
    }.message
  }

  /// - Parameter start: what to do, without the manifest.
  func restore(_ start: RestoreStart, _ client: CairnClient) async throws -> BackupReport {
    defer { bar.clear() }
    return try await client.backups.restoreBackup { writer, finish, responses in
      try await exchange(
        begin: { manifest in
          var start = start
          start.manifest = manifest
          try await writer.send(.init(part: .start(start)))
        },
        content: { try await writer.send(.init(part: .chunk(.init(data: $0)))) },
        finish: finish
      ) {
        var report: BackupReport?
        for try await response in responses {
          switch response.part {
          case .progress(let progress): show(progress)
          case .report(let found): report = found
          case nil: break
          }
        }
        return report
      }
    }.message
  }

  private func exchange(
    begin: (BackupManifest) async throws -> Void, content: ([UInt8]) async throws -> Void,
    finish: () async throws -> Void,
    receive: @escaping @Sendable () async throws -> BackupReport?
  ) async throws -> BackupReport {
    try await withThrowingTaskGroup(of: BackupReport?.self) { group in
      group.addTask { try await receive() }
      do {
        try await file.read(begin: begin, content: content)
        try await finish()
      } catch let failure as CommandFailure {
        // The file cannot be read: the call ends here.
        throw failure
      } catch {
        // The server has ended the call; what it answered says why.
      }
      guard let report = try await group.next() ?? nil else {
        throw Status(.internal, "the call ended without a report")
      }
      return report
    }
  }

  private func show(_ progress: BackupProgress) {
    let isBytes = progress.phase == .receiving
    bar.show(
      progress.phase.word, done: progress.done, total: progress.total,
      unit: isBytes ? .bytes : .rows)
  }
}
