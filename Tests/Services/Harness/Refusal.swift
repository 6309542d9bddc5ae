import RPC
import Testing

/// The status with which `body` was refused. Every refusal is held against the whole contract: one
/// `ErrorInfo` of our domain, and nothing of a student in any text.
func refusal(
  _ location: SourceLocation = #_sourceLocation, _ body: () async throws -> some Any
) async -> Status? {
  do {
    _ = try await body()
    Issue.record("was not refused", sourceLocation: location)
    return nil
  } catch let status as Status {
    let infos = status.details.filter { if case .errorInfo = $0 { true } else { false } }
    #expect(infos.count == 1, "exactly one ErrorInfo", sourceLocation: location)
    let text = "\(status)"
    #expect(
      !Sample.all.contains { text.contains($0) }, "names a student", sourceLocation: location)
    return status
  } catch {
    Issue.record("was refused with no status: \(error)", sourceLocation: location)
    return nil
  }
}

extension Status {
  /// The fields that a refusal names.
  var fields: Set<String> {
    var fields: Set<String> = []
    for case .badRequest(let violations) in details { fields.formUnion(violations.map(\.field)) }
    return fields
  }

  /// The conditions that a refusal says are not met.
  var conditions: Set<String> {
    var kinds: Set<String> = []
    for case .preconditionFailure(let violations) in details {
      kinds.formUnion(violations.map(\.kind))
    }
    return kinds
  }

  /// What the one `ErrorInfo` says besides its reason.
  var facts: [String: String] {
    for case .errorInfo(_, _, let metadata) in details { return metadata }
    return [:]
  }
}
