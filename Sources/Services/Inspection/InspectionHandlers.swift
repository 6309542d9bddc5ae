public import Messages
import Policy
import RPC
import Store
import Vocabulary

/// Keeps families' requests to see the records of a student, and their clock.
public struct InspectionHandlers: InspectionService {
  let deployment: Deployment

  public init(deployment: Deployment) { self.deployment = deployment }
}

extension Messages.Inspection {
  init(_ row: InspectionRow, today: CivilDate) {
    self.init(
      id: row.id.description, studentID: row.student.description,
      capacity: InspectionCapacity(stored: row.capacity),
      receivedOn: row.receivedOn.description, dueOn: row.dueOn.description,
      overdue: row.closedAt == nil && row.dueOn < today, openTime: .init(row.openedAt),
      openedBy: row.openedBy, closeTime: row.closedAt.map { .init($0) },
      closedBy: row.closedBy ?? "", outcome: InspectionOutcome(stored: row.outcome ?? 0))
  }
}
