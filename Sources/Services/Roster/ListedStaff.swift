import Messages
import OneRoster
import RPC
import Vocabulary

/// What a roster says about one staff member.
struct ListedStaff {
  private static let rule: UInt8 = 1

  let school: SchoolID?
  let identity: StaffIdentity

  init(_ member: Roster.StaffMember, school: SchoolID?) {
    self.school = school
    identity = StaffIdentity(member.person)
  }

  var content: [UInt8] {
    SourceContent.joined([[Self.rule], (school ?? .none).bytes, identity.wireBytes()])
  }
}

/// The numbers in the status column of staff.
enum StaffStanding {
  static let active = 1
  static let withdrawn = 2
}

extension Roster.StaffMember {
  /// Position among the organisations of the school where the person works mainly; `nil` for who
  /// works at none, as in a district's office.
  func school(in roster: Roster) -> Int? {
    let schools = roles.filter { roster.orgs[$0.org].isSchool }
    return (schools.first(where: \.isPrimary) ?? schools.first)?.org
  }
}
