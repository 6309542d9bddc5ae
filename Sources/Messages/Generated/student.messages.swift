// Generated from proto/cairn/v1/student.proto by tools/generate. Never edited.

/// `cairn.v1.StudentStatus`.
public enum StudentStatus: SchemaEnum {
  case unspecified
  case enrolled
  /// No longer on the roster; the record is kept.
  case withdrawn
  case graduated
  /// A number that this version of the schema does not know.
  case unrecognized(Int32)

  public static let allKnown: [StudentStatus] = [
    .unspecified,
    .enrolled,
    .withdrawn,
    .graduated,
  ]

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .enrolled
    case 2: self = .withdrawn
    case 3: self = .graduated
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .enrolled: 1
    case .withdrawn: 2
    case .graduated: 3
    case .unrecognized(let number): number
    }
  }

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

  public var name: String {
    switch self {
    case .unspecified: "STUDENT_STATUS_UNSPECIFIED"
    case .enrolled: "STUDENT_STATUS_ENROLLED"
    case .withdrawn: "STUDENT_STATUS_WITHDRAWN"
    case .graduated: "STUDENT_STATUS_GRADUATED"
    case .unrecognized(let number): String(number)
    }
  }
}

/// `cairn.v1.Sex`.
public enum Sex: SchemaEnum {
  case unspecified
  case female
  case male
  case other
  /// A number that this version of the schema does not know.
  case unrecognized(Int32)

  public static let allKnown: [Sex] = [
    .unspecified,
    .female,
    .male,
    .other,
  ]

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .female
    case 2: self = .male
    case 3: self = .other
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .female: 1
    case .male: 2
    case .other: 3
    case .unrecognized(let number): number
    }
  }

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

  public var name: String {
    switch self {
    case .unspecified: "SEX_UNSPECIFIED"
    case .female: "SEX_FEMALE"
    case .male: "SEX_MALE"
    case .other: "SEX_OTHER"
    case .unrecognized(let number): String(number)
    }
  }
}

/// The combined question of the 2024 federal standard; a set.
public enum RaceEthnicity: SchemaEnum {
  case unspecified
  case americanIndianOrAlaskaNative
  case asian
  case blackOrAfricanAmerican
  case nativeHawaiianOrPacificIslander
  case white
  case hispanicOrLatino
  case middleEasternOrNorthAfrican
  case twoOrMore
  case other
  case choseNotToRespond
  /// A number that this version of the schema does not know.
  case unrecognized(Int32)

  public static let allKnown: [RaceEthnicity] = [
    .unspecified,
    .americanIndianOrAlaskaNative,
    .asian,
    .blackOrAfricanAmerican,
    .nativeHawaiianOrPacificIslander,
    .white,
    .hispanicOrLatino,
    .middleEasternOrNorthAfrican,
    .twoOrMore,
    .other,
    .choseNotToRespond,
  ]

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .americanIndianOrAlaskaNative
    case 2: self = .asian
    case 3: self = .blackOrAfricanAmerican
    case 4: self = .nativeHawaiianOrPacificIslander
    case 5: self = .white
    case 6: self = .hispanicOrLatino
    case 7: self = .middleEasternOrNorthAfrican
    case 8: self = .twoOrMore
    case 9: self = .other
    case 10: self = .choseNotToRespond
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .americanIndianOrAlaskaNative: 1
    case .asian: 2
    case .blackOrAfricanAmerican: 3
    case .nativeHawaiianOrPacificIslander: 4
    case .white: 5
    case .hispanicOrLatino: 6
    case .middleEasternOrNorthAfrican: 7
    case .twoOrMore: 8
    case .other: 9
    case .choseNotToRespond: 10
    case .unrecognized(let number): number
    }
  }

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

  public var name: String {
    switch self {
    case .unspecified: "RACE_ETHNICITY_UNSPECIFIED"
    case .americanIndianOrAlaskaNative: "RACE_ETHNICITY_AMERICAN_INDIAN_OR_ALASKA_NATIVE"
    case .asian: "RACE_ETHNICITY_ASIAN"
    case .blackOrAfricanAmerican: "RACE_ETHNICITY_BLACK_OR_AFRICAN_AMERICAN"
    case .nativeHawaiianOrPacificIslander: "RACE_ETHNICITY_NATIVE_HAWAIIAN_OR_PACIFIC_ISLANDER"
    case .white: "RACE_ETHNICITY_WHITE"
    case .hispanicOrLatino: "RACE_ETHNICITY_HISPANIC_OR_LATINO"
    case .middleEasternOrNorthAfrican: "RACE_ETHNICITY_MIDDLE_EASTERN_OR_NORTH_AFRICAN"
    case .twoOrMore: "RACE_ETHNICITY_TWO_OR_MORE"
    case .other: "RACE_ETHNICITY_OTHER"
    case .choseNotToRespond: "RACE_ETHNICITY_CHOSE_NOT_TO_RESPOND"
    case .unrecognized(let number): String(number)
    }
  }
}

/// CEDS person relationship type (000425), shortened.
public enum Relationship: SchemaEnum {
  case unspecified
  case mother
  case father
  case parent
  case guardian
  case courtAppointedGuardian
  case fosterParent
  case grandparent
  case sibling
  case auntOrUncle
  case relative
  case emergencyContact
  case other
  /// A number that this version of the schema does not know.
  case unrecognized(Int32)

  public static let allKnown: [Relationship] = [
    .unspecified,
    .mother,
    .father,
    .parent,
    .guardian,
    .courtAppointedGuardian,
    .fosterParent,
    .grandparent,
    .sibling,
    .auntOrUncle,
    .relative,
    .emergencyContact,
    .other,
  ]

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .mother
    case 2: self = .father
    case 3: self = .parent
    case 4: self = .guardian
    case 5: self = .courtAppointedGuardian
    case 6: self = .fosterParent
    case 7: self = .grandparent
    case 8: self = .sibling
    case 9: self = .auntOrUncle
    case 10: self = .relative
    case 11: self = .emergencyContact
    case 12: self = .other
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .mother: 1
    case .father: 2
    case .parent: 3
    case .guardian: 4
    case .courtAppointedGuardian: 5
    case .fosterParent: 6
    case .grandparent: 7
    case .sibling: 8
    case .auntOrUncle: 9
    case .relative: 10
    case .emergencyContact: 11
    case .other: 12
    case .unrecognized(let number): number
    }
  }

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

  public var name: String {
    switch self {
    case .unspecified: "RELATIONSHIP_UNSPECIFIED"
    case .mother: "RELATIONSHIP_MOTHER"
    case .father: "RELATIONSHIP_FATHER"
    case .parent: "RELATIONSHIP_PARENT"
    case .guardian: "RELATIONSHIP_GUARDIAN"
    case .courtAppointedGuardian: "RELATIONSHIP_COURT_APPOINTED_GUARDIAN"
    case .fosterParent: "RELATIONSHIP_FOSTER_PARENT"
    case .grandparent: "RELATIONSHIP_GRANDPARENT"
    case .sibling: "RELATIONSHIP_SIBLING"
    case .auntOrUncle: "RELATIONSHIP_AUNT_OR_UNCLE"
    case .relative: "RELATIONSHIP_RELATIVE"
    case .emergencyContact: "RELATIONSHIP_EMERGENCY_CONTACT"
    case .other: "RELATIONSHIP_OTHER"
    case .unrecognized(let number): String(number)
    }
  }
}

/// A student as one caller may see it. What a roster fills in may be as long as there: 255 characters
/// of up to 4 bytes.
public struct Student: Hashable, Sendable {
  public var id: String = ""
  /// The school of the active enrollment.
  public var schoolID: String = ""
  public var grade: String = ""
  public var status: StudentStatus = .unspecified
  /// Rises by one with every change of the record.
  public var revision: Int64 = 0
  public var createTime: GoogleProtobuf.Timestamp? = nil
  public var updateTime: GoogleProtobuf.Timestamp? = nil
  /// The record groups. An absent group was withheld; see `withheld`.
  public var identity: StudentIdentity? = nil
  public var contact: StudentContact? = nil
  public var academic: StudentAcademic? = nil
  public var health: StudentHealth? = nil
  public var services: StudentServices? = nil
  public var notes: StudentNotes? = nil
  /// The groups that the caller may not see, whether or not they hold anything.
  public var withheld: [RecordGroup] = []

  public init() {}

  public init(
    id: String = "", schoolID: String = "", grade: String = "",
    status: StudentStatus = .unspecified, revision: Int64 = 0,
    createTime: GoogleProtobuf.Timestamp? = nil, updateTime: GoogleProtobuf.Timestamp? = nil,
    identity: StudentIdentity? = nil, contact: StudentContact? = nil,
    academic: StudentAcademic? = nil, health: StudentHealth? = nil,
    services: StudentServices? = nil, notes: StudentNotes? = nil, withheld: [RecordGroup] = []
  ) {
    self.id = id
    self.schoolID = schoolID
    self.grade = grade
    self.status = status
    self.revision = revision
    self.createTime = createTime
    self.updateTime = updateTime
    self.identity = identity
    self.contact = contact
    self.academic = academic
    self.health = health
    self.services = services
    self.notes = notes
    self.withheld = withheld
  }
}

/// `cairn.v1.StudentIdentity`.
public struct StudentIdentity: Hashable, Sendable {
  public var givenName: String = ""
  public var familyName: String = ""
  public var middleName: String = ""
  public var preferredName: String = ""
  public var pronouns: String = ""
  public var birthDate: String = ""
  public var sex: Sex = .unspecified
  public var raceEthnicity: [RaceEthnicity] = []
  /// The district's own number for the student.
  public var localID: String = ""
  public var stateID: String = ""
  /// The id in the roster source.
  public var sourcedID: String = ""
  public var language: String = ""

  public init() {}

  public init(
    givenName: String = "", familyName: String = "", middleName: String = "",
    preferredName: String = "", pronouns: String = "", birthDate: String = "",
    sex: Sex = .unspecified, raceEthnicity: [RaceEthnicity] = [], localID: String = "",
    stateID: String = "", sourcedID: String = "", language: String = ""
  ) {
    self.givenName = givenName
    self.familyName = familyName
    self.middleName = middleName
    self.preferredName = preferredName
    self.pronouns = pronouns
    self.birthDate = birthDate
    self.sex = sex
    self.raceEthnicity = raceEthnicity
    self.localID = localID
    self.stateID = stateID
    self.sourcedID = sourcedID
    self.language = language
  }
}

/// `cairn.v1.StudentContact`.
public struct StudentContact: Hashable, Sendable {
  public var address: PostalAddress? = nil
  public var email: String = ""
  public var phone: String = ""
  public var contacts: [Contact] = []
  /// Takes text messages.
  public var mobile: String = ""

  public init() {}

  public init(
    address: PostalAddress? = nil, email: String = "", phone: String = "", contacts: [Contact] = [],
    mobile: String = ""
  ) {
    self.address = address
    self.email = email
    self.phone = phone
    self.contacts = contacts
    self.mobile = mobile
  }
}

/// `cairn.v1.PostalAddress`.
public struct PostalAddress: Hashable, Sendable {
  public var lines: [String] = []
  public var city: String = ""
  public var state: String = ""
  public var postalCode: String = ""

  public init() {}

  public init(lines: [String] = [], city: String = "", state: String = "", postalCode: String = "")
  {
    self.lines = lines
    self.city = city
    self.state = state
    self.postalCode = postalCode
  }
}

/// A guardian or other person to reach about the student.
public struct Contact: Hashable, Sendable {
  public var relationship: Relationship = .unspecified
  public var givenName: String = ""
  public var familyName: String = ""
  public var phone: String = ""
  public var email: String = ""
  public var address: PostalAddress? = nil
  public var language: String = ""
  /// Holds the rights of a parent (34 CFR 99.4) and may sign consents.
  public var hasRights: Bool = false
  /// A court order or custody flag that limits those rights.
  public var courtRestriction: String = ""
  /// 1 is called first.
  public var priority: Int32 = 0
  public var sourcedID: String = ""
  /// Takes text messages.
  public var mobile: String = ""

  public init() {}

  public init(
    relationship: Relationship = .unspecified, givenName: String = "", familyName: String = "",
    phone: String = "", email: String = "", address: PostalAddress? = nil, language: String = "",
    hasRights: Bool = false, courtRestriction: String = "", priority: Int32 = 0,
    sourcedID: String = "", mobile: String = ""
  ) {
    self.relationship = relationship
    self.givenName = givenName
    self.familyName = familyName
    self.phone = phone
    self.email = email
    self.address = address
    self.language = language
    self.hasRights = hasRights
    self.courtRestriction = courtRestriction
    self.priority = priority
    self.sourcedID = sourcedID
    self.mobile = mobile
  }
}

/// `cairn.v1.StudentAcademic`.
public struct StudentAcademic: Hashable, Sendable {
  public var daysEnrolled: Int32 = 0
  public var daysAbsent: Int32 = 0
  public var englishProficiency: String = ""
  public var assessments: [Assessment] = []

  public init() {}

  public init(
    daysEnrolled: Int32 = 0, daysAbsent: Int32 = 0, englishProficiency: String = "",
    assessments: [Assessment] = []
  ) {
    self.daysEnrolled = daysEnrolled
    self.daysAbsent = daysAbsent
    self.englishProficiency = englishProficiency
    self.assessments = assessments
  }
}

/// `cairn.v1.Assessment`.
public struct Assessment: Hashable, Sendable {
  public var name: String = ""
  public var takenOn: String = ""
  public var score: String = ""
  public var level: String = ""

  public init() {}

  public init(name: String = "", takenOn: String = "", score: String = "", level: String = "") {
    self.name = name
    self.takenOn = takenOn
    self.score = score
    self.level = level
  }
}

/// `cairn.v1.StudentHealth`.
public struct StudentHealth: Hashable, Sendable {
  public var hasIEP: Bool = false
  public var has504Plan: Bool = false
  public var conditions: [String] = []
  public var accommodations: [String] = []
  public var careInstructions: String = ""

  public init() {}

  public init(
    hasIEP: Bool = false, has504Plan: Bool = false, conditions: [String] = [],
    accommodations: [String] = [], careInstructions: String = ""
  ) {
    self.hasIEP = hasIEP
    self.has504Plan = has504Plan
    self.conditions = conditions
    self.accommodations = accommodations
    self.careInstructions = careInstructions
  }
}

/// `cairn.v1.StudentServices`.
public struct StudentServices: Hashable, Sendable {
  public var homeless: Bool = false
  public var fosterCare: Bool = false
  public var economicallyDisadvantaged: Bool = false
  public var militaryConnected: Bool = false
  public var englishLearner: Bool = false
  public var programs: [String] = []

  public init() {}

  public init(
    homeless: Bool = false, fosterCare: Bool = false, economicallyDisadvantaged: Bool = false,
    militaryConnected: Bool = false, englishLearner: Bool = false, programs: [String] = []
  ) {
    self.homeless = homeless
    self.fosterCare = fosterCare
    self.economicallyDisadvantaged = economicallyDisadvantaged
    self.militaryConnected = militaryConnected
    self.englishLearner = englishLearner
    self.programs = programs
  }
}

/// `cairn.v1.StudentNotes`.
public struct StudentNotes: Hashable, Sendable {
  public var notes: [Note] = []

  public init() {}

  public init(notes: [Note] = []) {
    self.notes = notes
  }
}

/// `cairn.v1.Note`.
public struct Note: Hashable, Sendable {
  public var writtenOn: String = ""
  public var text: String = ""

  public init() {}

  public init(writtenOn: String = "", text: String = "") {
    self.writtenOn = writtenOn
    self.text = text
  }
}

/// What `StudentService.createStudent` is asked.
public struct CreateStudentRequest: Hashable, Sendable {
  public var schoolID: String = ""
  public var grade: String = ""
  public var identity: StudentIdentity? = nil
  public var contact: StudentContact? = nil
  public var academic: StudentAcademic? = nil
  public var health: StudentHealth? = nil
  public var services: StudentServices? = nil
  public var notes: StudentNotes? = nil

  public init() {}

  public init(
    schoolID: String = "", grade: String = "", identity: StudentIdentity? = nil,
    contact: StudentContact? = nil, academic: StudentAcademic? = nil, health: StudentHealth? = nil,
    services: StudentServices? = nil, notes: StudentNotes? = nil
  ) {
    self.schoolID = schoolID
    self.grade = grade
    self.identity = identity
    self.contact = contact
    self.academic = academic
    self.health = health
    self.services = services
    self.notes = notes
  }
}

/// What `StudentService.createStudent` answers.
public struct CreateStudentResponse: Hashable, Sendable {
  public var student: Student? = nil

  public init() {}

  public init(student: Student? = nil) {
    self.student = student
  }
}

/// What `StudentService.getStudent` is asked.
public struct GetStudentRequest: Hashable, Sendable {
  public var id: String = ""

  public init() {}

  public init(id: String = "") {
    self.id = id
  }
}

/// What `StudentService.getStudent` answers.
public struct GetStudentResponse: Hashable, Sendable {
  public var student: Student? = nil

  public init() {}

  public init(student: Student? = nil) {
    self.student = student
  }
}

/// What `StudentService.reviseStudent` is asked.
public struct ReviseStudentRequest: Hashable, Sendable {
  public var id: String = ""
  /// The revision that the change was made from. Refused as stale when it is not the current one.
  public var revision: Int64 = 0
  /// Unchanged when empty.
  public var schoolID: String = ""
  /// Unchanged when empty.
  public var grade: String = ""
  /// Unchanged when unspecified.
  public var status: StudentStatus = .unspecified
  public var identity: StudentIdentity? = nil
  public var contact: StudentContact? = nil
  public var academic: StudentAcademic? = nil
  public var health: StudentHealth? = nil
  public var services: StudentServices? = nil
  public var notes: StudentNotes? = nil

  public init() {}

  public init(
    id: String = "", revision: Int64 = 0, schoolID: String = "", grade: String = "",
    status: StudentStatus = .unspecified, identity: StudentIdentity? = nil,
    contact: StudentContact? = nil, academic: StudentAcademic? = nil, health: StudentHealth? = nil,
    services: StudentServices? = nil, notes: StudentNotes? = nil
  ) {
    self.id = id
    self.revision = revision
    self.schoolID = schoolID
    self.grade = grade
    self.status = status
    self.identity = identity
    self.contact = contact
    self.academic = academic
    self.health = health
    self.services = services
    self.notes = notes
  }
}

/// What `StudentService.reviseStudent` answers.
public struct ReviseStudentResponse: Hashable, Sendable {
  public var student: Student? = nil

  public init() {}

  public init(student: Student? = nil) {
    self.student = student
  }
}

/// What `StudentService.listStudents` is asked.
public struct ListStudentsRequest: Hashable, Sendable {
  /// At most 1000; 0 means 100.
  public var pageSize: Int32 = 0
  /// From the previous answer, with the same filters.
  public var pageToken: String = ""
  public var schoolID: String = ""
  public var grade: String = ""
  public var status: StudentStatus = .unspecified
  public var classID: String = ""
  /// Only students assigned to this navigator.
  public var navigatorID: String = ""

  public init() {}

  public init(
    pageSize: Int32 = 0, pageToken: String = "", schoolID: String = "", grade: String = "",
    status: StudentStatus = .unspecified, classID: String = "", navigatorID: String = ""
  ) {
    self.pageSize = pageSize
    self.pageToken = pageToken
    self.schoolID = schoolID
    self.grade = grade
    self.status = status
    self.classID = classID
    self.navigatorID = navigatorID
  }
}

/// What `StudentService.listStudents` answers.
public struct ListStudentsResponse: Hashable, Sendable {
  public var students: [Student] = []
  public var nextPageToken: String = ""

  public init() {}

  public init(students: [Student] = [], nextPageToken: String = "") {
    self.students = students
    self.nextPageToken = nextPageToken
  }
}

/// One criterion, and filters that must hold besides. Names are compared without regard to case,
/// accents, punctuation and spaces, whole or in any of their parts: "Garcia" finds "García Márquez".
/// Every hit is compared with the opened record before it is shown.
public struct SearchStudentsRequest: Hashable, Sendable {
  public var criterion: Criterion? = nil
  /// At most 100; 0 means 100. A page may hold fewer and still have a next one.
  public var pageSize: Int32 = 0
  /// From the previous answer, with the same criterion and filters.
  public var pageToken: String = ""
  public var schoolID: String = ""
  public var grade: String = ""
  public var status: StudentStatus = .unspecified
  public var classID: String = ""
  /// Only students assigned to this navigator.
  public var navigatorID: String = ""
  /// Only students with an open plan of this tier. Needs the permission to read plans.
  public var tier: Tier = .unspecified
  /// Only students with an open plan whose next review is due on or before this day. Needs the
  /// permission to read plans.
  public var reviewDueBy: String = ""

  public init() {}

  public init(
    criterion: Criterion? = nil, pageSize: Int32 = 0, pageToken: String = "", schoolID: String = "",
    grade: String = "", status: StudentStatus = .unspecified, classID: String = "",
    navigatorID: String = "", tier: Tier = .unspecified, reviewDueBy: String = ""
  ) {
    self.criterion = criterion
    self.pageSize = pageSize
    self.pageToken = pageToken
    self.schoolID = schoolID
    self.grade = grade
    self.status = status
    self.classID = classID
    self.navigatorID = navigatorID
    self.tier = tier
    self.reviewDueBy = reviewDueBy
  }

  /// The choices of `criterion`.
  public enum Criterion: Hashable, Sendable {
    case sourcedID(String)
    case localID(String)
    case stateID(String)
    case person(PersonQuery)
    /// The first letters of the family name, three or more; or the whole of a shorter one.
    case familyPrefix(String)
    /// A family name, of which one letter or another may be spelt differently (Daitch-Mokotoff).
    case familySound(String)
    /// A phone number of the student or of a contact, seven digits or more, however it is written.
    /// Only for callers who may read the contact group.
    case phone(String)
    /// An e-mail address of the student or of a contact. Only for callers who may read that group.
    case email(String)
    /// The name that the student goes by.
    case preferredName(String)
    case birthYear(BirthYearQuery)
  }
}

/// `cairn.v1.PersonQuery`.
public struct PersonQuery: Hashable, Sendable {
  public var familyName: String = ""
  public var givenName: String = ""
  public var birthDate: String = ""

  public init() {}

  public init(familyName: String = "", givenName: String = "", birthDate: String = "") {
    self.familyName = familyName
    self.givenName = givenName
    self.birthDate = birthDate
  }
}

/// `cairn.v1.BirthYearQuery`.
public struct BirthYearQuery: Hashable, Sendable {
  public var year: Int32 = 0
  public var grade: String = ""

  public init() {}

  public init(year: Int32 = 0, grade: String = "") {
    self.year = year
    self.grade = grade
  }
}

/// What `StudentService.searchStudents` answers.
public struct SearchStudentsResponse: Hashable, Sendable {
  /// In the order of their ids, with the identity group and no other.
  public var students: [Student] = []
  public var nextPageToken: String = ""

  public init() {}

  public init(students: [Student] = [], nextPageToken: String = "") {
    self.students = students
    self.nextPageToken = nextPageToken
  }
}
