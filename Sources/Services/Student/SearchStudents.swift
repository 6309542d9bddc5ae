public import Messages
import Policy
public import RPC
import Sealing
import Store
import Vocabulary

extension StudentHandlers {
  /// Finding by identity tells identity, so only those who may read it may search. Nobody in sight
  /// is an empty answer.
  public func searchStudents(
    _ request: SearchStudentsRequest, _ context: CallContext
  ) async throws -> SearchStudentsResponse {
    let call = try context.tenantCall(at: deployment.clock.now())
    guard call.readable.contains(.identity) else {
      throw Fault.notPermitted(permission: Policy.Permission.studentSearch.schemaName)
    }
    let query = try StudentQuery(request.criterion)
    guard let scope = call.scope else { return SearchStudentsResponse() }
    let records = try await call.tenant.readIndexes { reader, custody in
      var rows: [StudentRow] = []
      for subject in try await reader.subjects(withAny: query.entries(with: custody))
      where try await reader.contains(subject, in: scope) {
        // Staff share the index of roster ids.
        if let row = try await reader.student(subject) { rows.append(row) }
      }
      return try await reader.records(of: rows, in: .identityOnly)
    }
    let candidates = try await call.tenant.students(
      records, shown: .identityOnly, withheld: .all.subtracting(call.readable))
    // The index answers by a fingerprint; whether it is the same person, only the record tells.
    let found = candidates.filter { $0.identity.map(query.matches) ?? false }
    try await deployment.disclosures.note(
      .identityOnly, asked: .identityOnly, of: found.compactMap { StudentID($0.id) }, to: call)
    return SearchStudentsResponse(students: found)
  }
}

/// Whom a search looks for.
private enum StudentQuery {
  case identifier(Sealing.BlindIndex, String)
  case person(given: String, family: String, birthDate: CivilDate)

  init(_ criterion: SearchStudentsRequest.Criterion?) throws(Fault) {
    switch criterion {
    case .sourcedID(let text): self = try .identifier(.sourcedID, text, "sourced_id")
    case .localID(let text): self = try .identifier(.localID, text, "local_id")
    case .stateID(let text): self = try .identifier(.stateID, text, "state_id")
    case .person(let person):
      guard let birthDate = CivilDate(person.birthDate) else {
        throw .required("person.birth_date")
      }
      self = .person(given: person.givenName, family: person.familyName, birthDate: birthDate)
    case nil: throw .required("criterion")
    }
  }

  private static func identifier(
    _ index: Sealing.BlindIndex, _ text: String, _ field: String
  ) throws(Fault) -> Self {
    let identifier = text.asIdentifier
    guard !identifier.isEmpty else { throw .required(field) }
    return .identifier(index, identifier)
  }

  func entries(with custody: TenantCustody) -> [BlindIndexRow] {
    switch self {
    case .identifier(let index, let text): custody.entries(index, of: text)
    case .person(let given, let family, let birthDate):
      custody.entries(ofGivenName: given, familyName: family, birthDate: birthDate)
    }
  }

  func matches(_ identity: StudentIdentity) -> Bool {
    switch self {
    case .identifier(.sourcedID, let text): identity.sourcedID.asIdentifier == text
    case .identifier(.localID, let text): identity.localID.asIdentifier == text
    case .identifier(.stateID, let text): identity.stateID.asIdentifier == text
    case .identifier(.exactIdentity, _): false
    case .person(let given, let family, let birthDate):
      NameRule.matches(identity.givenName, given) && NameRule.matches(identity.familyName, family)
        && CivilDate(identity.birthDate) == birthDate
    }
  }
}

extension Fault {
  fileprivate static func required(_ field: String) -> Fault {
    .invalidFields([
      FieldViolation(field: field, reason: "REQUIRED", description: "must be given")
    ])
  }
}
