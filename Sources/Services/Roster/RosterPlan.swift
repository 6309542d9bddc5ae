import OneRoster
import Store
import Vocabulary

/// What an import would do, found by comparing a roster with the records.
struct RosterPlan: Sendable {
  /// What becomes of one listed student or staff member.
  struct Step: Sendable {
    enum Kind: Sendable {
      case create
      /// The roster says something new, or the person has returned.
      case revise
      /// Nothing new: only noted to be on this roster too.
      case keep
    }

    let kind: Kind
    let subject: SubjectID
    /// Of what the roster says; not needed of what is kept.
    let digest: [UInt8]?
  }

  let roster: Roster
  /// The number of the last change that the plan knows of.
  let lastChange: Int64
  /// In the order of the roster's arrays, as are the others.
  let orgs: [SchoolRow]
  let sessions: [AcademicSessionRow]
  let classes: [SchoolClassRow]
  let students: [Step]
  let staff: [Step]
  /// Students enrolled now.
  let enrolled: Int
  /// Students whom earlier rosters listed and this one does not.
  let withdrawn: Int

  /// In the order of their ids, in which they are written.
  func subjects(_ kind: Step.Kind) -> [SubjectID] {
    (students + staff).filter { $0.kind == kind }.map(\.subject).sorted()
  }

  /// The roster's word about a student.
  func listed(student position: Int) -> ListedStudent {
    let student = roster.students[position]
    return ListedStudent(student, in: roster, school: student.school.map { orgs[$0].id })
  }

  func listed(staff position: Int) -> ListedStaff {
    let member = roster.staff[position]
    return ListedStaff(member, school: member.school(in: roster).map { orgs[$0].id })
  }
}

/// Somebody changed, between plan and write, what the plan relied on.
struct RosterPlanOutdated: Error {}
