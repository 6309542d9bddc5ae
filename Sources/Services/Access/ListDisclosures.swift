public import Messages
import Policy
public import RPC
import Store
import Vocabulary

extension AccessHandlers {
  /// Reading the record is itself recorded (L14), durably and before the answer.
  public func listDisclosures(
    _ request: ListDisclosuresRequest, _ context: CallContext
  ) async throws -> ListDisclosuresResponse {
    let call = try context.tenantCall(at: deployment.clock.now())
    let student = try StudentID(request.studentID, of: .student)
    let page = try Page<Int64>(
      size: request.pageSize, token: request.pageToken,
      of: PagedList(call, filters: [request.studentID]))
    try await deployment.alarms.watch(CollectionOfOne(student), call)
    try await deployment.disclosures.flush(call.tenant.id)
    let (found, number) = try await call.tenant.data.write { writer in
      _ = try await call.sight(of: student, in: writer.reader)
      let found = try await writer.disclosures(
        of: student, before: page.after ?? .max, limit: page.limit)
      let own = try DisclosureEntry(call, student: student, disclosed: [], withheld: [])
      return (found, try await writer.record(own))
    }
    context.response.addInitial(MetadataName.disclosure, String(number))
    let (rows, nextToken) = page.cut(found, by: \.sequence)
    return ListDisclosuresResponse(
      disclosures: rows.map { Disclosure($0) }, nextPageToken: nextToken)
  }
}

extension Disclosure {
  init(_ row: DisclosureRow) {
    let entry = row.entry
    self.init(
      sequence: row.sequence, time: .init(entry.at), studentID: entry.student.description,
      credentialID: entry.credential, party: entry.party,
      purpose: Purpose(rawValue: Int32(entry.purpose.rawValue)), operation: entry.operation,
      outcome: DisclosureOutcome(stored: entry.outcome),
      basis: DisclosureBasis(stored: entry.basis), disclosed: entry.disclosed.inSchema,
      withheld: entry.withheld.inSchema, consentIDs: entry.consents.map(\.description),
      statutory: entry.isStatutory)
  }
}
