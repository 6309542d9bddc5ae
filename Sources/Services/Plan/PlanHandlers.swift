public import Messages
import Policy
import RPC
import Sealing
import Store
import Vocabulary

/// Keeps Success Plans, one open plan for each student and school year, with every version.
public struct PlanHandlers: PlanService {
  let deployment: Deployment

  public init(deployment: Deployment) { self.deployment = deployment }
}

extension TenantCall {
  /// A plan and what this caller may see of its student.
  ///
  /// - Throws: `notFound(.plan)`, also when the student is not the caller's.
  nonisolated(nonsending) func plan(
    _ id: PlanID, in reader: TenantReader
  ) async throws -> (row: PlanRow, sight: StudentSight) {
    guard let row = try await reader.plan(id) else { throw Fault.notFound(.plan) }
    do {
      return (row, try await sight(of: row.student, in: reader))
    } catch Fault.notFound(.student) {
      throw Fault.notFound(.plan)
    }
  }
}

extension Messages.Plan {
  /// A plan without its sealed parts, as lists show it.
  init(_ row: PlanRow) {
    self.init(
      id: row.id.description, studentID: row.student.description,
      schoolYear: Int32(truncatingIfNeeded: row.schoolYear),
      openedOn: row.openedOn?.description ?? "", revision: row.revision,
      createTime: .init(row.createdAt), updateTime: .init(row.updatedAt))
    show(row.state)
  }

  /// A revision with those sealed parts that the caller may see.
  init(
    _ row: PlanRow, _ revision: PlanRevisionRow, sight: StudentSight,
    keys: borrowing SubjectKeys
  ) throws {
    self.init(row)
    show(revision.state)
    self.revision = revision.revision
    updateTime = .init(revision.revisedAt)
    author = revision.author
    if sight.permits(PlanContent.group) {
      content = try keys.open(PlanContent.self, revision.content, record: row.id)
    }
    if sight.permits(PlanVoices.group) {
      voices = try keys.open(PlanVoices.self, revision.voices, record: row.id)
      reason =
        try revision.reason.map {
          try keys.open(PlanReason.self, $0, record: row.id).text
        } ?? ""
    }
    withheld =
      sight.withheld
      .intersection([RecordGroupSet(PlanContent.group), RecordGroupSet(PlanVoices.group)]).inSchema
  }

  private mutating func show(_ state: PlanState) {
    status = Messages.PlanStatus(stored: state.status)
    tier = Tier(stored: state.tier)
    nextReviewOn = state.nextReviewOn?.description ?? ""
    lastReviewedOn = state.lastReviewedOn?.description ?? ""
    navigatorID = state.navigator?.description ?? ""
    familyParticipated = state.familyParticipated
    studentParticipated = state.studentParticipated
  }
}
