/// The files of a small invented district, as rows that a test may change. It is valid as it
/// stands, in both versions of the standard.
struct RosterFiles: Sendable {
  struct Pupil: Sendable {
    var id: String
    var given: String
    var family = Sample.family
    var grade = "07"
    var school = "north"
    var localID = ""
    var stateID = ""
    var email = ""
    var phone = ""
    var born = "2012-03-04"
    var guardians = ""
  }

  struct Adult: Sendable {
    var id: String
    var role: String
    var given: String
    var family = Sample.family
    var phone = ""
    var school = "north"
  }

  struct Place: Sendable {
    var user: String
    var role: String
    var room = "room-7"
  }

  var version = "1.1"
  var pupils: [Pupil]
  var adults: [Adult]
  var places: [Place]
  var rooms = ["room-7": "Kites", "room-8": "Knots"]
  var schools = ["north": "North School", "south": "South School"]

  /// Seven pupils; the first has a mother and an uncle on the roster and is in the class of a
  /// teacher.
  static func sample(_ version: String = "1.1") -> RosterFiles {
    var pupils = (1...7).map { Pupil(id: "pupil-\($0)", given: "Pupil\($0)") }
    pupils[0].given = Sample.given
    pupils[0].localID = "QB-1"
    pupils[0].stateID = "KY-77"
    pupils[0].guardians = "parent-1,uncle-1"
    return RosterFiles(
      version: version, pupils: pupils,
      adults: [
        Adult(id: "parent-1", role: "parent", given: Sample.guardian, phone: "+1 555 0100"),
        Adult(id: "uncle-1", role: "relative", given: "Uncle"),
        Adult(id: "teacher-1", role: "teacher", given: "Teacher", family: "Chalkdust"),
      ],
      places: [
        Place(user: "teacher-1", role: "teacher"), Place(user: "pupil-1", role: "student"),
        Place(user: "pupil-2", role: "student", room: "room-8"),
      ])
  }

  // MARK: - Rows

  var files: [(name: String, text: String)] {
    [
      ("manifest.csv", manifest),
      ("academicSessions.csv", Self.sessions), ("orgs.csv", orgs), ("courses.csv", Self.courses),
      ("classes.csv", classes), ("users.csv", users), ("demographics.csv", demographics),
      ("enrollments.csv", enrollments),
    ] + (version == "1.2" ? [("roles.csv", roles)] : [])
  }

  private var manifest: String {
    var modes = ["academicSessions", "classes", "courses", "demographics", "enrollments", "orgs"]
    modes += version == "1.2" ? ["roles", "users"] : ["users"]
    var absent = [
      "categories", "classResources", "courseResources", "lineItems", "resources", "results",
    ]
    if version == "1.2" {
      absent += [
        "lineItemLearningObjectiveIds", "lineItemScoreScales", "resultLearningObjectiveIds",
        "resultScoreScales", "scoreScales", "userProfiles", "userResources",
      ]
    }
    return Self.table(
      "propertyName,value",
      ["manifest.version,1.0", "oneroster.version,\(version)"]
        + modes.map { "file.\($0),bulk" } + absent.map { "file.\($0),absent" })
  }

  private static let sessions = table(
    "sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear",
    ["year,,,2026-2027,schoolYear,2026-08-17,2027-06-12,,2027"])

  private static let courses = table(
    """
    sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,\
    subjects,subjectCodes
    """, ["kites,,,year,Kites,K1,07,district,,"])

  private var orgs: String {
    Self.table(
      "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId",
      ["district,,,Sample Schools,district,1,"]
        + schools.sorted { $0.key < $1.key }.map { "\($0),,,\($1),school,2,district" })
  }

  private var classes: String {
    Self.table(
      """
      sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,\
      schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods
      """,
      rooms.sorted { $0.key < $1.key }.map { "\($0),,,\($1),07,kites,,homeroom,,north,year,,," })
  }

  private var users: String {
    let isOld = version == "1.1"
    let head = "sourcedId,status,dateLastModified,enabledUser,"
    let names = "userIds,givenName,familyName,middleName,identifier,email,sms,phone,"
    let rows =
      pupils.map { pupil in
        row(
          pupil.id, pupil.school, "student",
          pupil.stateID.isEmpty ? "" : "{State:\(pupil.stateID)}",
          "\(pupil.given),\(pupil.family),,\(pupil.localID),\(pupil.email),,\(pupil.phone)",
          pupil.guardians, pupil.grade)
      }
      + adults.map { adult in
        row(
          adult.id, adult.school, adult.role, "",
          "\(adult.given),\(adult.family),,,,,\(adult.phone)",
          "", "")
      }
    let tail =
      isOld
      ? "agentSourcedIds,grades,password"
      : """
      agentSourcedIds,grades,password,userMasterIdentifier,preferredGivenName,\
      preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns
      """
    return Self.table(
      head + (isOld ? "orgSourcedIds,role,username," : "username,") + names + tail, rows)
  }

  private func row(
    _ id: String, _ org: String, _ role: String, _ userIDs: String, _ person: String,
    _ agents: String, _ grade: String
  ) -> String {
    let place = version == "1.1" ? "\(org),\(role)," : ""
    let end = version == "1.1" ? "" : ",,,,,\(org),"
    let account = "\(id),,,true,\(place)\(id),\(userIDs)"
    return "\(account),\(person),\"\(agents)\",\(grade),\(Self.password)\(end)"
  }

  /// In every row; it must reach no file.
  static let password = "correct-horse-battery"

  private var roles: String {
    let people =
      pupils.map { ($0.id, "student", $0.school) } + adults.map { ($0.id, $0.role, $0.school) }
    return Self.table(
      """
      sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,\
      userProfileSourcedId
      """, people.map { "role-\($0),,,\($0),primary,\($1),,,\($2)," })
  }

  private var demographics: String {
    Self.table(
      """
      sourcedId,status,dateLastModified,birthDate,sex,americanIndianOrAlaskaNative,asian,\
      blackOrAfricanAmerican,nativeHawaiianOrOtherPacificIslander,white,\
      demographicRaceTwoOrMoreRaces,hispanicOrLatinoEthnicity,countryOfBirthCode,\
      stateOfBirthAbbreviation,cityOfBirth,publicSchoolResidenceStatus
      """, pupils.map { "\($0.id),,,\($0.born),female,false,true,false,false,false,false,true,,,," }
    )
  }

  private var enrollments: String {
    Self.table(
      """
      sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,\
      beginDate,endDate
      """,
      places.enumerated().map {
        "e\($0),,,\($1.room),north,\($1.user),\($1.role),,2026-08-17,2027-06-12"
      })
  }

  private static func table(_ header: String, _ rows: [String]) -> String {
    ([header] + rows).map { $0 + "\r\n" }.joined()
  }
}
