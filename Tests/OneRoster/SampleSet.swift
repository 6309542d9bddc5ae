import OneRoster

/// A tiny set that is valid to the last byte, and ways to spoil it. Two schools; Ada has two
/// guardians, one named on her row and one that names her; Bo is in both schools' classes.
struct SampleSet: Sendable, CustomStringConvertible {
  var files: [String: [UInt8]]

  var description: String { "a sample set" }

  static let v11 = SampleSet([
    "manifest.csv": manifest(
      "1.1",
      """
      academicSessions categories classes classResources courses courseResources demographics \
      enrollments lineItems orgs resources results users
      """),
    "users.csv": """
    sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,\
    familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password
    ada,,,true,north,student,ada1,"{State:S-1},{Local:L-1}",Ada,Ashby,,,a@x.example,,,gil,KG,
    bo,,,true,"north,south",student,bo2,,Bo,"Birch, Jr.",,1002,,,,,"07,08",
    gil,,,true,north,parent,gil3,,Gil,Ashby,,,g@x.example,,+1-555-0100,,,
    hal,,,true,north,relative,hal4,,Hal,Ashby,,,,,,ada,,
    tia,,,true,north,teacher,tia5,,Tia,Thornley,,2001,,,,,,
    """,
    "demographics.csv": demographics("male"),
  ])

  static let v12 = SampleSet([
    "manifest.csv": manifest(
      "1.2",
      """
      academicSessions categories classes classResources courses courseResources demographics \
      enrollments lineItemLearningObjectiveIds lineItems lineItemScoreScales orgs resources \
      resultLearningObjectiveIds results resultScoreScales roles scoreScales userProfiles \
      userResources users
      """),
    "users.csv": """
    sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,\
    middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,\
    preferredGivenName,preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns
    ada,,,true,ada1,"{State:S-1},{Local:L-1}",Ada,Ashby,,,a@x.example,,,gil,KG,,,Addie,,,north,she
    bo,,,true,bo2,,Bo,"Birch, Jr.",,1002,,,,,"07,08",,,,,,,
    gil,,,true,gil3,,Gil,Ashby,,,g@x.example,,+1-555-0100,,,,,,,,,
    hal,,,true,hal4,,Hal,Ashby,,,,,,ada,,,,,,,,
    tia,,,true,tia5,,Tia,Thornley,,2001,,,,,,,,,,,north,
    """,
    "roles.csv": """
    sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,\
    userProfileSourcedId
    r1,,,ada,primary,student,,,north,
    r2,,,bo,primary,student,,,south,
    r3,,,bo,secondary,student,,,north,
    r4,,,gil,primary,parent,,,north,
    r5,,,hal,primary,relative,,,north,
    r6,,,tia,primary,teacher,2026-08-17,2027-06-12,north,
    r7,,,tia,secondary,ext:coach,,,north,
    """,
    "demographics.csv": demographics("other"),
  ])

  static func of(_ version: RosterVersion) -> SampleSet { version == .v11 ? v11 : v12 }

  private init(_ own: [String: String]) {
    let texts = own.merging(Self.shared) { own, _ in own }
    files = texts.mapValues { Array(($0 + "\n").replacingNewlines.utf8) }
  }

  private static let shared = [
    "academicSessions.csv": """
    sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear
    year,,,2026-2027,schoolYear,2026-08-17,2027-06-12,,2027
    fall,,,Fall,term,2026-08-17,2027-01-19,year,2027
    spring,,,Spring,term,2027-01-19,2027-06-12,year,2027
    """,
    "orgs.csv": """
    sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId
    district,,,Sample Schools,district,1,
    north,,,North School,school,2,district
    south,,,South School,school,3,district
    """,
    "courses.csv": """
    sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,\
    subjects,subjectCodes
    math,,,year,Mathematics,M1,"KG,07",district,"Algebra,Numbers","A,N"
    """,
    "classes.csv": """
    sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,\
    schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods
    m-north,,,"Math ""A"" 1",KG,math,MA,scheduled,,north,"fall,spring",,,1
    m-south,,,Math B,07,math,MB,homeroom,,south,fall,,,
    """,
    "enrollments.csv": """
    sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,\
    beginDate,endDate
    e1,,,m-north,north,tia,teacher,true,2026-08-17,2027-06-12
    e2,,,m-north,north,ada,student,false,2026-08-17,2027-06-12
    e3,,,m-south,south,bo,student,,,
    """,
  ]

  private static func demographics(_ sex: String) -> String {
    """
    sourcedId,status,dateLastModified,birthDate,sex,americanIndianOrAlaskaNative,asian,\
    blackOrAfricanAmerican,nativeHawaiianOrOtherPacificIslander,white,\
    demographicRaceTwoOrMoreRaces,hispanicOrLatinoEthnicity,countryOfBirthCode,\
    stateOfBirthAbbreviation,cityOfBirth,publicSchoolResidenceStatus
    ada,,,2021-02-03,female,false,true,false,false,true,true,true,US,MA,,
    bo,,,2014-05-06,\(sex),,,,,,,,,,,
    """
  }

  private static func manifest(_ version: String, _ files: String) -> String {
    let absent: Set<Substring> = [
      "categories", "classResources", "courseResources", "lineItems", "resources", "results",
      "lineItemLearningObjectiveIds", "lineItemScoreScales", "resultLearningObjectiveIds",
      "resultScoreScales", "scoreScales", "userProfiles", "userResources",
    ]
    let modes = files.split(separator: " ").map { file in
      "file.\(file),\(absent.contains(file) ? "absent" : "bulk")"
    }
    let head = ["propertyName,value", "manifest.version,1.0", "oneroster.version,\(version)"]
    return (head + modes + ["source.systemName,Sample"]).joined(separator: "\n")
  }
}

extension String {
  /// With the line ends of RFC 4180.
  var replacingNewlines: String {
    split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
  }
}
