/// The kept columns of a user. User name and password are not among them.
struct UserRow {
  let id: UInt32
  let line: Int32
  let person: Roster.Person
  let grades: [String]
  /// Numbers of users with a relationship to this one.
  let agents: [UInt32]
  let primaryOrg: UInt32?

  init(_ row: Row, _ examination: inout Examination) {
    id = examination.number(row)
    line = Int32(row.line)
    person = Roster.Person(row)
    grades = row.texts(.grades)
    agents = row.references(.agentSourcedIds)
    primaryOrg = row.reference(.primaryOrgSourcedId)
  }
}

extension Roster.Person {
  /// Of all but the id at the source, which is filled in at the end.
  init(_ row: Row) {
    name = Roster.PersonName(
      given: row.text(.givenName), middle: row.text(.middleName), family: row.text(.familyName),
      preferredGiven: row.text(.preferredGivenName),
      preferredMiddle: row.text(.preferredMiddleName),
      preferredFamily: row.text(.preferredFamilyName))
    email = row.text(.email)
    sms = row.text(.sms)
    phone = row.text(.phone)
    pronouns = row.text(.pronouns)
    isEnabled = row.flag(.enabledUser) ?? true
    localID = row.text(.identifier)
    read(userIDs: row.texts(.userIds))
  }

  /// Types and ids in turn. The standard leaves the names of the types to each system.
  private mutating func read(userIDs: [String]) {
    for index in stride(from: 0, to: userIDs.count - 1, by: 2) {
      let type = userIDs[index].lowercased()
      let value = userIDs[index + 1]
      let isState = type.contains("state") || ["ssid", "sasid", "suid"].contains(type)
      let isLocal =
        type.contains("local") || type.contains("district") || type.contains("student")
        || type.contains("sis") || type == "lasid"
      if isState, stateID.isEmpty {
        stateID = value
      } else if isLocal, !isState, localID.isEmpty {
        localID = value
      }
    }
  }
}

extension Roster.Demographics {
  init(_ row: Row) {
    birthDate = row.date(.birthDate).date
    sex = Roster.Sex(rawValue: row.token(.sex)) ?? (row.token(.sex).isEmpty ? nil : .other)
    let flags: [(ColumnName, Roster.RaceEthnicity)] = [
      (.americanIndianOrAlaskaNative, .americanIndianOrAlaskaNative), (.asian, .asian),
      (.blackOrAfricanAmerican, .blackOrAfricanAmerican),
      (.nativeHawaiianOrOtherPacificIslander, .nativeHawaiianOrOtherPacificIslander),
      (.white, .white), (.demographicRaceTwoOrMoreRaces, .twoOrMoreRaces),
      (.hispanicOrLatinoEthnicity, .hispanicOrLatino),
    ]
    for (column, member) in flags where row.flag(column) == true { raceEthnicity.insert(member) }
  }
}
