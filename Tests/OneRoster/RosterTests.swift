import OneRoster
import Testing
import Vocabulary

@Suite("The roster") struct RosterTests {
  @Test("people stand in the list of their role", arguments: RosterVersion.allCases)
  func lists(version: RosterVersion) throws {
    let roster = try #require(SampleSet.of(version).read().roster)
    #expect(roster.version == version)
    #expect(roster.students.map(\.person.sourcedID) == ["ada", "bo"])
    #expect(roster.guardians.map(\.person.sourcedID) == ["gil", "hal"])
    #expect(roster.staff.map(\.person.sourcedID) == ["tia"])
    #expect(roster.orgs.map(\.name) == ["Sample Schools", "North School", "South School"])
    #expect(roster.orgs.map(\.parent) == [nil, 0, 0])
    #expect(roster.sessions.map(\.schoolYear) == [2027, 2027, 2027])
    #expect(roster.courses.map(\.grades) == [["KG", "07"]])
    #expect(roster.classes.map(\.title) == ["Math \"A\" 1", "Math B"])
    #expect(roster.classes.map(\.terms) == [[1, 2], [1]])
    #expect(roster.classes.map(\.school) == [1, 2])
  }

  @Test("a student has names, ids, demographics and a school", arguments: RosterVersion.allCases)
  func student(version: RosterVersion) throws {
    let students = try #require(SampleSet.of(version).read().roster).students
    let ada = students[0]
    #expect(ada.person.name.given == "Ada")
    #expect(ada.person.email == "a@x.example")
    #expect((ada.person.stateID, ada.person.localID) == ("S-1", "L-1"))
    #expect(ada.demographics?.birthDate == CivilDate("2021-02-03"))
    #expect(ada.demographics?.sex == .female)
    #expect(
      ada.demographics?.raceEthnicity == [.asian, .white, .twoOrMoreRaces, .hispanicOrLatino])
    #expect((ada.grade, ada.school) == ("KG", 1))
    let bo = students[1]
    #expect(bo.person.name.family == "Birch, Jr.")
    #expect((bo.person.localID, bo.person.stateID) == ("1002", ""))
    #expect(bo.grades == ["07", "08"])
    #expect(bo.school == 2, "the one of the enrollments, or the primary one")
    #expect(bo.demographics?.sex == (version == .v11 ? .male : .other))
  }

  @Test("1.2 adds preferred names, pronouns and roles")
  func newer() throws {
    let roster = try #require(SampleSet.v12.read().roster)
    #expect(roster.students[0].person.name.preferredGiven == "Addie")
    #expect(roster.students[0].person.pronouns == "she")
    let roles = roster.staff[0].roles
    #expect(roles.map(\.role) == [.teacher, .other])
    #expect(roles.map(\.isPrimary) == [true, false])
    #expect(roles[0].begin == CivilDate("2026-08-17"))
    #expect(roles[0].end == CivilDate("2027-06-12"))
  }

  @Test("guardians are found from either side", arguments: RosterVersion.allCases)
  func guardians(version: RosterVersion) throws {
    let both = SampleSet.of(version).replacing(
      "+1-555-0100,,", with: "+1-555-0100,\"ada,bo\",", in: "users.csv")
    let roster = try #require(both.read().roster)
    #expect(roster.guardians.map(\.relationship) == [.parent, .relative])
    #expect(roster.students.map(\.guardians) == [[0, 1], [0]])
    #expect(roster.guardians.map(\.students) == [[0, 1], [0]])
  }

  @Test("who has several roles is in several lists")
  func severalRoles() throws {
    let set = SampleSet.v12.replacing("ext:coach", with: "parent", in: "roles.csv")
      .replacing(",gil,KG", with: ",\"gil,tia\",KG", in: "users.csv")
    let roster = try #require(set.read().roster)
    #expect(roster.staff.map(\.person.sourcedID) == ["tia"])
    #expect(roster.guardians.map(\.person.sourcedID) == ["gil", "hal", "tia"])
    #expect(roster.students[0].guardians == [0, 1, 2])
  }

  @Test("enrollments name class, school, member and dates", arguments: RosterVersion.allCases)
  func enrollments(version: RosterVersion) throws {
    let enrollments = try #require(SampleSet.of(version).read().roster).enrollments
    #expect(enrollments.map(\.sourcedID) == ["e1", "e2", "e3"])
    #expect(enrollments.map(\.schoolClass) == [0, 0, 1])
    #expect(enrollments.map(\.school) == [1, 1, 2])
    #expect(enrollments.map(\.member) == [.staff(0), .student(0), .student(1)])
    #expect(enrollments.map(\.isPrimary) == [true, false, false])
    #expect(enrollments[0].begin == CivilDate("2026-08-17"))
    #expect(enrollments[2].begin == nil)
  }

  @Test("a deleted row is as if it were not there")
  func deleted() throws {
    let set = SampleSet.v11.replacing("\ne3,,,", with: "\ne3,ToBeDeleted,,", in: "enrollments.csv")
    #expect(try #require(set.read().roster).enrollments.map(\.sourcedID) == ["e1", "e2"])
  }

  @Test("a password is dropped", arguments: RosterVersion.allCases)
  func password(version: RosterVersion) throws {
    let set = SampleSet.of(version).replacing("KG,", with: "KG,hunter2", in: "users.csv")
    let reading = set.read()
    #expect(reading.lines == [])
    var text = ""
    #expect(reading.roster != nil)
    text += "\(reading)"
    #expect(!text.contains("hunter2"))
  }

  @Test("a roster does not show its people")
  func quiet() throws {
    let roster = try #require(SampleSet.v12.read().roster)
    var text = "\(roster.students) \(roster.guardians) \(roster.staff) \(roster.enrollments[0])"
    text +=
      String(reflecting: roster.students) + "\(Mirror(reflecting: roster.students[0]).children)"
    for secret in ["Ada", "Ashby", "a@x", "S-1", "2021", "she", "e1"] {
      #expect(!text.contains(secret))
    }
  }

  @Test("files are counted with their rejected rows")
  func counts() {
    let set = SampleSet.v11.replacing("Thornley", with: "", in: "users.csv")
      .replacing(",gil,KG", with: ",nobody,KG", in: "users.csv")
    let reading = set.read()
    let users = reading.files.first { $0.file == "users.csv" }
    #expect(users?.rows == 5)
    #expect(users?.rowsRejected == 2)
    #expect((reading.errors, reading.warnings) == (2, 0))
  }
}
