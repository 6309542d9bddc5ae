public import Messages
import Policy
import RPC
import Store
import Vocabulary

/// Keeps the records of students. Every handler decides first what the caller may see of whom
/// (`StudentSight`); an outside party goes through the disclosure gate.
public struct StudentHandlers: StudentService {
  let deployment: Deployment

  public init(deployment: Deployment) { self.deployment = deployment }

  /// The school that a request names.
  ///
  /// - Throws: `notFound(.school)`.
  nonisolated(nonsending) func requireSchool(
    _ text: String, in reader: TenantReader
  ) async throws -> SchoolID? {
    guard !text.isEmpty else { return nil }
    let id = try SchoolID(text, of: .school)
    guard try await reader.school(id) != nil else { throw Fault.notFound(.school) }
    return id
  }
}

extension Fault {
  /// The role may write students, but not these groups or fields.
  static let studentWriteNotPermitted = Fault.notPermitted(
    permission: Policy.Permission.studentWrite.schemaName)
}
