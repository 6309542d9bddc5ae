import Messages
import RPC

/// What an import tells its caller, in order: progress, findings, one summary.
struct ImportAnswers: Sendable {
  /// The most findings of one message, as the schema says.
  private static let batch = 1000

  private let responses: MessageWriter<ImportRosterResponse>

  init(_ responses: MessageWriter<ImportRosterResponse>) { self.responses = responses }

  /// - Parameter total: 0 while it is not known.
  func progress(_ phase: ImportPhase, done: Int, of total: Int = 0) async throws {
    let progress = ImportProgress(phase: phase, done: Int64(done), total: Int64(total))
    try await responses.send(ImportRosterResponse(part: .progress(progress)))
  }

  func send(_ findings: [ImportFinding]) async throws {
    for start in stride(from: 0, to: findings.count, by: Self.batch) {
      let batch = Array(findings[start..<min(start + Self.batch, findings.count)])
      try await responses.send(
        ImportRosterResponse(part: .findings(ImportFindings(findings: batch))))
    }
  }

  func send(_ summary: ImportSummary) async throws {
    try await responses.send(ImportRosterResponse(part: .summary(summary)))
  }
}
