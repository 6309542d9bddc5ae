// Generated from proto/cairn/v1/student.proto by tools/generate. Never edited.

package import CMessages
public import NIOCore
public import RPC

extension Cairn__V1__StudentStatus: ImportedEnum {}
extension Cairn__V1__Sex: ImportedEnum {}
extension Cairn__V1__RaceEthnicity: ImportedEnum {}
extension Cairn__V1__Relationship: ImportedEnum {}

extension Student: SchemaMessage {
  public static var schemaName: String { "cairn.v1.Student" }
  public init(wire bytes: borrowing ByteBuffer) throws(Fault) {
    self.init()
    try decode(bytes, into: &self)
  }
  public init(bytes: UnsafeRawBufferPointer) throws(Fault) {
    self.init()
    try decode(bytes, into: &self)
  }
  public func encode(into buffer: inout ByteBuffer) {
    append(self, to: &buffer)
  }
  public func withBytes<Result>(_ body: (UnsafeMutableRawBufferPointer) throws -> Result) rethrows
    -> Result
  {
    try withEncoded(self, body)
  }
  public func violations() -> [RPC.FieldViolation] {
    Rules.violations(of: self)
  }
}

extension Cairn__V1__Student: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__student__init(message)
  }
}

extension Student: Bridged {
  package mutating func read(_ c: UnsafePointer<Cairn__V1__Student>, _ reader: inout MessageReader)
  {
    reader.text(c.pointee.id, into: &id)
    reader.text(c.pointee.school_id, into: &schoolID)
    reader.text(c.pointee.grade, into: &grade)
    status = reader.known(c.pointee.status)
    revision = c.pointee.revision
    reader.message(c.pointee.create_time, into: &createTime)
    reader.message(c.pointee.update_time, into: &updateTime)
    reader.message(c.pointee.identity, into: &identity)
    reader.message(c.pointee.contact, into: &contact)
    reader.message(c.pointee.academic, into: &academic)
    reader.message(c.pointee.health, into: &health)
    reader.message(c.pointee.services, into: &services)
    reader.message(c.pointee.notes, into: &notes)
    withheld = reader.enums(c.pointee.withheld, c.pointee.n_withheld)
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__Student>, _ arena: inout Arena) {
    c.pointee.id = arena.text(id)
    c.pointee.school_id = arena.text(schoolID)
    c.pointee.grade = arena.text(grade)
    c.pointee.status = arena.known(status)
    c.pointee.revision = revision
    c.pointee.create_time = arena.message(createTime)
    c.pointee.update_time = arena.message(updateTime)
    c.pointee.identity = arena.message(identity)
    c.pointee.contact = arena.message(contact)
    c.pointee.academic = arena.message(academic)
    c.pointee.health = arena.message(health)
    c.pointee.services = arena.message(services)
    c.pointee.notes = arena.message(notes)
    (c.pointee.withheld, c.pointee.n_withheld) = arena.enums(withheld)
  }
}

extension StudentIdentity: SchemaMessage {
  public static var schemaName: String { "cairn.v1.StudentIdentity" }
  public init(wire bytes: borrowing ByteBuffer) throws(Fault) {
    self.init()
    try decode(bytes, into: &self)
  }
  public init(bytes: UnsafeRawBufferPointer) throws(Fault) {
    self.init()
    try decode(bytes, into: &self)
  }
  public func encode(into buffer: inout ByteBuffer) {
    append(self, to: &buffer)
  }
  public func withBytes<Result>(_ body: (UnsafeMutableRawBufferPointer) throws -> Result) rethrows
    -> Result
  {
    try withEncoded(self, body)
  }
  public func violations() -> [RPC.FieldViolation] {
    Rules.violations(of: self)
  }
}

extension Cairn__V1__StudentIdentity: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__student_identity__init(message)
  }
}

extension StudentIdentity: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__StudentIdentity>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.given_name, into: &givenName)
    reader.text(c.pointee.family_name, into: &familyName)
    reader.text(c.pointee.middle_name, into: &middleName)
    reader.text(c.pointee.preferred_name, into: &preferredName)
    reader.text(c.pointee.pronouns, into: &pronouns)
    reader.text(c.pointee.birth_date, into: &birthDate)
    sex = reader.known(c.pointee.sex)
    raceEthnicity = reader.enums(c.pointee.race_ethnicity, c.pointee.n_race_ethnicity)
    reader.text(c.pointee.local_id, into: &localID)
    reader.text(c.pointee.state_id, into: &stateID)
    reader.text(c.pointee.sourced_id, into: &sourcedID)
    reader.text(c.pointee.language, into: &language)
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__StudentIdentity>, _ arena: inout Arena) {
    c.pointee.given_name = arena.text(givenName)
    c.pointee.family_name = arena.text(familyName)
    c.pointee.middle_name = arena.text(middleName)
    c.pointee.preferred_name = arena.text(preferredName)
    c.pointee.pronouns = arena.text(pronouns)
    c.pointee.birth_date = arena.text(birthDate)
    c.pointee.sex = arena.known(sex)
    (c.pointee.race_ethnicity, c.pointee.n_race_ethnicity) = arena.enums(raceEthnicity)
    c.pointee.local_id = arena.text(localID)
    c.pointee.state_id = arena.text(stateID)
    c.pointee.sourced_id = arena.text(sourcedID)
    c.pointee.language = arena.text(language)
  }
}

extension StudentContact: SchemaMessage {
  public static var schemaName: String { "cairn.v1.StudentContact" }
  public init(wire bytes: borrowing ByteBuffer) throws(Fault) {
    self.init()
    try decode(bytes, into: &self)
  }
  public init(bytes: UnsafeRawBufferPointer) throws(Fault) {
    self.init()
    try decode(bytes, into: &self)
  }
  public func encode(into buffer: inout ByteBuffer) {
    append(self, to: &buffer)
  }
  public func withBytes<Result>(_ body: (UnsafeMutableRawBufferPointer) throws -> Result) rethrows
    -> Result
  {
    try withEncoded(self, body)
  }
  public func violations() -> [RPC.FieldViolation] {
    Rules.violations(of: self)
  }
}

extension Cairn__V1__StudentContact: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__student_contact__init(message)
  }
}

extension StudentContact: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__StudentContact>, _ reader: inout MessageReader
  ) {
    reader.message(c.pointee.address, into: &address)
    reader.text(c.pointee.email, into: &email)
    reader.text(c.pointee.phone, into: &phone)
    reader.messages(c.pointee.contacts, c.pointee.n_contacts, into: &contacts)
    reader.text(c.pointee.mobile, into: &mobile)
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__StudentContact>, _ arena: inout Arena) {
    c.pointee.address = arena.message(address)
    c.pointee.email = arena.text(email)
    c.pointee.phone = arena.text(phone)
    (c.pointee.contacts, c.pointee.n_contacts) = arena.messages(contacts)
    c.pointee.mobile = arena.text(mobile)
  }
}

extension PostalAddress: SchemaMessage {
  public static var schemaName: String { "cairn.v1.PostalAddress" }
  public init(wire bytes: borrowing ByteBuffer) throws(Fault) {
    self.init()
    try decode(bytes, into: &self)
  }
  public init(bytes: UnsafeRawBufferPointer) throws(Fault) {
    self.init()
    try decode(bytes, into: &self)
  }
  public func encode(into buffer: inout ByteBuffer) {
    append(self, to: &buffer)
  }
  public func withBytes<Result>(_ body: (UnsafeMutableRawBufferPointer) throws -> Result) rethrows
    -> Result
  {
    try withEncoded(self, body)
  }
  public func violations() -> [RPC.FieldViolation] {
    Rules.violations(of: self)
  }
}

extension Cairn__V1__PostalAddress: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__postal_address__init(message)
  }
}

extension PostalAddress: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__PostalAddress>, _ reader: inout MessageReader
  ) {
    reader.texts(c.pointee.lines, c.pointee.n_lines, into: &lines)
    reader.text(c.pointee.city, into: &city)
    reader.text(c.pointee.state, into: &state)
    reader.text(c.pointee.postal_code, into: &postalCode)
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__PostalAddress>, _ arena: inout Arena) {
    (c.pointee.lines, c.pointee.n_lines) = arena.texts(lines)
    c.pointee.city = arena.text(city)
    c.pointee.state = arena.text(state)
    c.pointee.postal_code = arena.text(postalCode)
  }
}

extension Contact: SchemaMessage {
  public static var schemaName: String { "cairn.v1.Contact" }
  public init(wire bytes: borrowing ByteBuffer) throws(Fault) {
    self.init()
    try decode(bytes, into: &self)
  }
  public init(bytes: UnsafeRawBufferPointer) throws(Fault) {
    self.init()
    try decode(bytes, into: &self)
  }
  public func encode(into buffer: inout ByteBuffer) {
    append(self, to: &buffer)
  }
  public func withBytes<Result>(_ body: (UnsafeMutableRawBufferPointer) throws -> Result) rethrows
    -> Result
  {
    try withEncoded(self, body)
  }
  public func violations() -> [RPC.FieldViolation] {
    Rules.violations(of: self)
  }
}

extension Cairn__V1__Contact: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__contact__init(message)
  }
}

extension Contact: Bridged {
  package mutating func read(_ c: UnsafePointer<Cairn__V1__Contact>, _ reader: inout MessageReader)
  {
    relationship = reader.known(c.pointee.relationship)
    reader.text(c.pointee.given_name, into: &givenName)
    reader.text(c.pointee.family_name, into: &familyName)
    reader.text(c.pointee.phone, into: &phone)
    reader.text(c.pointee.email, into: &email)
    reader.message(c.pointee.address, into: &address)
    reader.text(c.pointee.language, into: &language)
    hasRights = c.pointee.has_rights != 0
    reader.text(c.pointee.court_restriction, into: &courtRestriction)
    priority = c.pointee.priority
    reader.text(c.pointee.sourced_id, into: &sourcedID)
    reader.text(c.pointee.mobile, into: &mobile)
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__Contact>, _ arena: inout Arena) {
    c.pointee.relationship = arena.known(relationship)
    c.pointee.given_name = arena.text(givenName)
    c.pointee.family_name = arena.text(familyName)
    c.pointee.phone = arena.text(phone)
    c.pointee.email = arena.text(email)
    c.pointee.address = arena.message(address)
    c.pointee.language = arena.text(language)
    c.pointee.has_rights = hasRights ? 1 : 0
    c.pointee.court_restriction = arena.text(courtRestriction)
    c.pointee.priority = priority
    c.pointee.sourced_id = arena.text(sourcedID)
    c.pointee.mobile = arena.text(mobile)
  }
}

extension StudentAcademic: SchemaMessage {
  public static var schemaName: String { "cairn.v1.StudentAcademic" }
  public init(wire bytes: borrowing ByteBuffer) throws(Fault) {
    self.init()
    try decode(bytes, into: &self)
  }
  public init(bytes: UnsafeRawBufferPointer) throws(Fault) {
    self.init()
    try decode(bytes, into: &self)
  }
  public func encode(into buffer: inout ByteBuffer) {
    append(self, to: &buffer)
  }
  public func withBytes<Result>(_ body: (UnsafeMutableRawBufferPointer) throws -> Result) rethrows
    -> Result
  {
    try withEncoded(self, body)
  }
  public func violations() -> [RPC.FieldViolation] {
    Rules.violations(of: self)
  }
}

extension Cairn__V1__StudentAcademic: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__student_academic__init(message)
  }
}

extension StudentAcademic: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__StudentAcademic>, _ reader: inout MessageReader
  ) {
    daysEnrolled = c.pointee.days_enrolled
    daysAbsent = c.pointee.days_absent
    reader.text(c.pointee.english_proficiency, into: &englishProficiency)
    reader.messages(c.pointee.assessments, c.pointee.n_assessments, into: &assessments)
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__StudentAcademic>, _ arena: inout Arena) {
    c.pointee.days_enrolled = daysEnrolled
    c.pointee.days_absent = daysAbsent
    c.pointee.english_proficiency = arena.text(englishProficiency)
    (c.pointee.assessments, c.pointee.n_assessments) = arena.messages(assessments)
  }
}

extension Assessment: SchemaMessage {
  public static var schemaName: String { "cairn.v1.Assessment" }
  public init(wire bytes: borrowing ByteBuffer) throws(Fault) {
    self.init()
    try decode(bytes, into: &self)
  }
  public init(bytes: UnsafeRawBufferPointer) throws(Fault) {
    self.init()
    try decode(bytes, into: &self)
  }
  public func encode(into buffer: inout ByteBuffer) {
    append(self, to: &buffer)
  }
  public func withBytes<Result>(_ body: (UnsafeMutableRawBufferPointer) throws -> Result) rethrows
    -> Result
  {
    try withEncoded(self, body)
  }
  public func violations() -> [RPC.FieldViolation] {
    Rules.violations(of: self)
  }
}

extension Cairn__V1__Assessment: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__assessment__init(message)
  }
}

extension Assessment: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__Assessment>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.name, into: &name)
    reader.text(c.pointee.taken_on, into: &takenOn)
    reader.text(c.pointee.score, into: &score)
    reader.text(c.pointee.level, into: &level)
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__Assessment>, _ arena: inout Arena) {
    c.pointee.name = arena.text(name)
    c.pointee.taken_on = arena.text(takenOn)
    c.pointee.score = arena.text(score)
    c.pointee.level = arena.text(level)
  }
}

extension StudentHealth: SchemaMessage {
  public static var schemaName: String { "cairn.v1.StudentHealth" }
  public init(wire bytes: borrowing ByteBuffer) throws(Fault) {
    self.init()
    try decode(bytes, into: &self)
  }
  public init(bytes: UnsafeRawBufferPointer) throws(Fault) {
    self.init()
    try decode(bytes, into: &self)
  }
  public func encode(into buffer: inout ByteBuffer) {
    append(self, to: &buffer)
  }
  public func withBytes<Result>(_ body: (UnsafeMutableRawBufferPointer) throws -> Result) rethrows
    -> Result
  {
    try withEncoded(self, body)
  }
  public func violations() -> [RPC.FieldViolation] {
    Rules.violations(of: self)
  }
}

extension Cairn__V1__StudentHealth: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__student_health__init(message)
  }
}

extension StudentHealth: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__StudentHealth>, _ reader: inout MessageReader
  ) {
    hasIEP = c.pointee.has_iep != 0
    has504Plan = c.pointee.has_504_plan != 0
    reader.texts(c.pointee.conditions, c.pointee.n_conditions, into: &conditions)
    reader.texts(c.pointee.accommodations, c.pointee.n_accommodations, into: &accommodations)
    reader.text(c.pointee.care_instructions, into: &careInstructions)
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__StudentHealth>, _ arena: inout Arena) {
    c.pointee.has_iep = hasIEP ? 1 : 0
    c.pointee.has_504_plan = has504Plan ? 1 : 0
    (c.pointee.conditions, c.pointee.n_conditions) = arena.texts(conditions)
    (c.pointee.accommodations, c.pointee.n_accommodations) = arena.texts(accommodations)
    c.pointee.care_instructions = arena.text(careInstructions)
  }
}

extension StudentServices: SchemaMessage {
  public static var schemaName: String { "cairn.v1.StudentServices" }
  public init(wire bytes: borrowing ByteBuffer) throws(Fault) {
    self.init()
    try decode(bytes, into: &self)
  }
  public init(bytes: UnsafeRawBufferPointer) throws(Fault) {
    self.init()
    try decode(bytes, into: &self)
  }
  public func encode(into buffer: inout ByteBuffer) {
    append(self, to: &buffer)
  }
  public func withBytes<Result>(_ body: (UnsafeMutableRawBufferPointer) throws -> Result) rethrows
    -> Result
  {
    try withEncoded(self, body)
  }
  public func violations() -> [RPC.FieldViolation] {
    Rules.violations(of: self)
  }
}

extension Cairn__V1__StudentServices: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__student_services__init(message)
  }
}

extension StudentServices: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__StudentServices>, _ reader: inout MessageReader
  ) {
    homeless = c.pointee.homeless != 0
    fosterCare = c.pointee.foster_care != 0
    economicallyDisadvantaged = c.pointee.economically_disadvantaged != 0
    militaryConnected = c.pointee.military_connected != 0
    englishLearner = c.pointee.english_learner != 0
    reader.texts(c.pointee.programs, c.pointee.n_programs, into: &programs)
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__StudentServices>, _ arena: inout Arena) {
    c.pointee.homeless = homeless ? 1 : 0
    c.pointee.foster_care = fosterCare ? 1 : 0
    c.pointee.economically_disadvantaged = economicallyDisadvantaged ? 1 : 0
    c.pointee.military_connected = militaryConnected ? 1 : 0
    c.pointee.english_learner = englishLearner ? 1 : 0
    (c.pointee.programs, c.pointee.n_programs) = arena.texts(programs)
  }
}

extension StudentNotes: SchemaMessage {
  public static var schemaName: String { "cairn.v1.StudentNotes" }
  public init(wire bytes: borrowing ByteBuffer) throws(Fault) {
    self.init()
    try decode(bytes, into: &self)
  }
  public init(bytes: UnsafeRawBufferPointer) throws(Fault) {
    self.init()
    try decode(bytes, into: &self)
  }
  public func encode(into buffer: inout ByteBuffer) {
    append(self, to: &buffer)
  }
  public func withBytes<Result>(_ body: (UnsafeMutableRawBufferPointer) throws -> Result) rethrows
    -> Result
  {
    try withEncoded(self, body)
  }
  public func violations() -> [RPC.FieldViolation] {
    Rules.violations(of: self)
  }
}

extension Cairn__V1__StudentNotes: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__student_notes__init(message)
  }
}

extension StudentNotes: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__StudentNotes>, _ reader: inout MessageReader
  ) {
    reader.messages(c.pointee.notes, c.pointee.n_notes, into: &notes)
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__StudentNotes>, _ arena: inout Arena) {
    (c.pointee.notes, c.pointee.n_notes) = arena.messages(notes)
  }
}

extension Note: SchemaMessage {
  public static var schemaName: String { "cairn.v1.Note" }
  public init(wire bytes: borrowing ByteBuffer) throws(Fault) {
    self.init()
    try decode(bytes, into: &self)
  }
  public init(bytes: UnsafeRawBufferPointer) throws(Fault) {
    self.init()
    try decode(bytes, into: &self)
  }
  public func encode(into buffer: inout ByteBuffer) {
    append(self, to: &buffer)
  }
  public func withBytes<Result>(_ body: (UnsafeMutableRawBufferPointer) throws -> Result) rethrows
    -> Result
  {
    try withEncoded(self, body)
  }
  public func violations() -> [RPC.FieldViolation] {
    Rules.violations(of: self)
  }
}

extension Cairn__V1__Note: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__note__init(message)
  }
}

extension Note: Bridged {
  package mutating func read(_ c: UnsafePointer<Cairn__V1__Note>, _ reader: inout MessageReader) {
    reader.text(c.pointee.written_on, into: &writtenOn)
    reader.text(c.pointee.text, into: &text)
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__Note>, _ arena: inout Arena) {
    c.pointee.written_on = arena.text(writtenOn)
    c.pointee.text = arena.text(text)
  }
}

extension CreateStudentRequest: SchemaMessage {
  public static var schemaName: String { "cairn.v1.CreateStudentRequest" }
  public init(wire bytes: borrowing ByteBuffer) throws(Fault) {
    self.init()
    try decode(bytes, into: &self)
  }
  public init(bytes: UnsafeRawBufferPointer) throws(Fault) {
    self.init()
    try decode(bytes, into: &self)
  }
  public func encode(into buffer: inout ByteBuffer) {
    append(self, to: &buffer)
  }
  public func withBytes<Result>(_ body: (UnsafeMutableRawBufferPointer) throws -> Result) rethrows
    -> Result
  {
    try withEncoded(self, body)
  }
  public func violations() -> [RPC.FieldViolation] {
    Rules.violations(of: self)
  }
}

extension Cairn__V1__CreateStudentRequest: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__create_student_request__init(message)
  }
}

extension CreateStudentRequest: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__CreateStudentRequest>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.school_id, into: &schoolID)
    reader.text(c.pointee.grade, into: &grade)
    reader.message(c.pointee.identity, into: &identity)
    reader.message(c.pointee.contact, into: &contact)
    reader.message(c.pointee.academic, into: &academic)
    reader.message(c.pointee.health, into: &health)
    reader.message(c.pointee.services, into: &services)
    reader.message(c.pointee.notes, into: &notes)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__CreateStudentRequest>, _ arena: inout Arena
  ) {
    c.pointee.school_id = arena.text(schoolID)
    c.pointee.grade = arena.text(grade)
    c.pointee.identity = arena.message(identity)
    c.pointee.contact = arena.message(contact)
    c.pointee.academic = arena.message(academic)
    c.pointee.health = arena.message(health)
    c.pointee.services = arena.message(services)
    c.pointee.notes = arena.message(notes)
  }
}

extension CreateStudentResponse: SchemaMessage {
  public static var schemaName: String { "cairn.v1.CreateStudentResponse" }
  public init(wire bytes: borrowing ByteBuffer) throws(Fault) {
    self.init()
    try decode(bytes, into: &self)
  }
  public init(bytes: UnsafeRawBufferPointer) throws(Fault) {
    self.init()
    try decode(bytes, into: &self)
  }
  public func encode(into buffer: inout ByteBuffer) {
    append(self, to: &buffer)
  }
  public func withBytes<Result>(_ body: (UnsafeMutableRawBufferPointer) throws -> Result) rethrows
    -> Result
  {
    try withEncoded(self, body)
  }
  public func violations() -> [RPC.FieldViolation] {
    Rules.violations(of: self)
  }
}

extension Cairn__V1__CreateStudentResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__create_student_response__init(message)
  }
}

extension CreateStudentResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__CreateStudentResponse>, _ reader: inout MessageReader
  ) {
    reader.message(c.pointee.student, into: &student)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__CreateStudentResponse>, _ arena: inout Arena
  ) {
    c.pointee.student = arena.message(student)
  }
}

extension GetStudentRequest: SchemaMessage {
  public static var schemaName: String { "cairn.v1.GetStudentRequest" }
  public init(wire bytes: borrowing ByteBuffer) throws(Fault) {
    self.init()
    try decode(bytes, into: &self)
  }
  public init(bytes: UnsafeRawBufferPointer) throws(Fault) {
    self.init()
    try decode(bytes, into: &self)
  }
  public func encode(into buffer: inout ByteBuffer) {
    append(self, to: &buffer)
  }
  public func withBytes<Result>(_ body: (UnsafeMutableRawBufferPointer) throws -> Result) rethrows
    -> Result
  {
    try withEncoded(self, body)
  }
  public func violations() -> [RPC.FieldViolation] {
    Rules.violations(of: self)
  }
}

extension Cairn__V1__GetStudentRequest: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__get_student_request__init(message)
  }
}

extension GetStudentRequest: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__GetStudentRequest>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.id, into: &id)
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__GetStudentRequest>, _ arena: inout Arena)
  {
    c.pointee.id = arena.text(id)
  }
}

extension GetStudentResponse: SchemaMessage {
  public static var schemaName: String { "cairn.v1.GetStudentResponse" }
  public init(wire bytes: borrowing ByteBuffer) throws(Fault) {
    self.init()
    try decode(bytes, into: &self)
  }
  public init(bytes: UnsafeRawBufferPointer) throws(Fault) {
    self.init()
    try decode(bytes, into: &self)
  }
  public func encode(into buffer: inout ByteBuffer) {
    append(self, to: &buffer)
  }
  public func withBytes<Result>(_ body: (UnsafeMutableRawBufferPointer) throws -> Result) rethrows
    -> Result
  {
    try withEncoded(self, body)
  }
  public func violations() -> [RPC.FieldViolation] {
    Rules.violations(of: self)
  }
}

extension Cairn__V1__GetStudentResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__get_student_response__init(message)
  }
}

extension GetStudentResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__GetStudentResponse>, _ reader: inout MessageReader
  ) {
    reader.message(c.pointee.student, into: &student)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__GetStudentResponse>, _ arena: inout Arena
  ) {
    c.pointee.student = arena.message(student)
  }
}

extension ReviseStudentRequest: SchemaMessage {
  public static var schemaName: String { "cairn.v1.ReviseStudentRequest" }
  public init(wire bytes: borrowing ByteBuffer) throws(Fault) {
    self.init()
    try decode(bytes, into: &self)
  }
  public init(bytes: UnsafeRawBufferPointer) throws(Fault) {
    self.init()
    try decode(bytes, into: &self)
  }
  public func encode(into buffer: inout ByteBuffer) {
    append(self, to: &buffer)
  }
  public func withBytes<Result>(_ body: (UnsafeMutableRawBufferPointer) throws -> Result) rethrows
    -> Result
  {
    try withEncoded(self, body)
  }
  public func violations() -> [RPC.FieldViolation] {
    Rules.violations(of: self)
  }
}

extension Cairn__V1__ReviseStudentRequest: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__revise_student_request__init(message)
  }
}

extension ReviseStudentRequest: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__ReviseStudentRequest>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.id, into: &id)
    revision = c.pointee.revision
    reader.text(c.pointee.school_id, into: &schoolID)
    reader.text(c.pointee.grade, into: &grade)
    status = reader.known(c.pointee.status)
    reader.message(c.pointee.identity, into: &identity)
    reader.message(c.pointee.contact, into: &contact)
    reader.message(c.pointee.academic, into: &academic)
    reader.message(c.pointee.health, into: &health)
    reader.message(c.pointee.services, into: &services)
    reader.message(c.pointee.notes, into: &notes)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__ReviseStudentRequest>, _ arena: inout Arena
  ) {
    c.pointee.id = arena.text(id)
    c.pointee.revision = revision
    c.pointee.school_id = arena.text(schoolID)
    c.pointee.grade = arena.text(grade)
    c.pointee.status = arena.known(status)
    c.pointee.identity = arena.message(identity)
    c.pointee.contact = arena.message(contact)
    c.pointee.academic = arena.message(academic)
    c.pointee.health = arena.message(health)
    c.pointee.services = arena.message(services)
    c.pointee.notes = arena.message(notes)
  }
}

extension ReviseStudentResponse: SchemaMessage {
  public static var schemaName: String { "cairn.v1.ReviseStudentResponse" }
  public init(wire bytes: borrowing ByteBuffer) throws(Fault) {
    self.init()
    try decode(bytes, into: &self)
  }
  public init(bytes: UnsafeRawBufferPointer) throws(Fault) {
    self.init()
    try decode(bytes, into: &self)
  }
  public func encode(into buffer: inout ByteBuffer) {
    append(self, to: &buffer)
  }
  public func withBytes<Result>(_ body: (UnsafeMutableRawBufferPointer) throws -> Result) rethrows
    -> Result
  {
    try withEncoded(self, body)
  }
  public func violations() -> [RPC.FieldViolation] {
    Rules.violations(of: self)
  }
}

extension Cairn__V1__ReviseStudentResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__revise_student_response__init(message)
  }
}

extension ReviseStudentResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__ReviseStudentResponse>, _ reader: inout MessageReader
  ) {
    reader.message(c.pointee.student, into: &student)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__ReviseStudentResponse>, _ arena: inout Arena
  ) {
    c.pointee.student = arena.message(student)
  }
}

extension ListStudentsRequest: SchemaMessage {
  public static var schemaName: String { "cairn.v1.ListStudentsRequest" }
  public init(wire bytes: borrowing ByteBuffer) throws(Fault) {
    self.init()
    try decode(bytes, into: &self)
  }
  public init(bytes: UnsafeRawBufferPointer) throws(Fault) {
    self.init()
    try decode(bytes, into: &self)
  }
  public func encode(into buffer: inout ByteBuffer) {
    append(self, to: &buffer)
  }
  public func withBytes<Result>(_ body: (UnsafeMutableRawBufferPointer) throws -> Result) rethrows
    -> Result
  {
    try withEncoded(self, body)
  }
  public func violations() -> [RPC.FieldViolation] {
    Rules.violations(of: self)
  }
}

extension Cairn__V1__ListStudentsRequest: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__list_students_request__init(message)
  }
}

extension ListStudentsRequest: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__ListStudentsRequest>, _ reader: inout MessageReader
  ) {
    pageSize = c.pointee.page_size
    reader.text(c.pointee.page_token, into: &pageToken)
    reader.text(c.pointee.school_id, into: &schoolID)
    reader.text(c.pointee.grade, into: &grade)
    status = reader.known(c.pointee.status)
    reader.text(c.pointee.class_id, into: &classID)
    reader.text(c.pointee.navigator_id, into: &navigatorID)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__ListStudentsRequest>, _ arena: inout Arena
  ) {
    c.pointee.page_size = pageSize
    c.pointee.page_token = arena.text(pageToken)
    c.pointee.school_id = arena.text(schoolID)
    c.pointee.grade = arena.text(grade)
    c.pointee.status = arena.known(status)
    c.pointee.class_id = arena.text(classID)
    c.pointee.navigator_id = arena.text(navigatorID)
  }
}

extension ListStudentsResponse: SchemaMessage {
  public static var schemaName: String { "cairn.v1.ListStudentsResponse" }
  public init(wire bytes: borrowing ByteBuffer) throws(Fault) {
    self.init()
    try decode(bytes, into: &self)
  }
  public init(bytes: UnsafeRawBufferPointer) throws(Fault) {
    self.init()
    try decode(bytes, into: &self)
  }
  public func encode(into buffer: inout ByteBuffer) {
    append(self, to: &buffer)
  }
  public func withBytes<Result>(_ body: (UnsafeMutableRawBufferPointer) throws -> Result) rethrows
    -> Result
  {
    try withEncoded(self, body)
  }
  public func violations() -> [RPC.FieldViolation] {
    Rules.violations(of: self)
  }
}

extension Cairn__V1__ListStudentsResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__list_students_response__init(message)
  }
}

extension ListStudentsResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__ListStudentsResponse>, _ reader: inout MessageReader
  ) {
    reader.messages(c.pointee.students, c.pointee.n_students, into: &students)
    reader.text(c.pointee.next_page_token, into: &nextPageToken)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__ListStudentsResponse>, _ arena: inout Arena
  ) {
    (c.pointee.students, c.pointee.n_students) = arena.messages(students)
    c.pointee.next_page_token = arena.text(nextPageToken)
  }
}

extension SearchStudentsRequest: SchemaMessage {
  public static var schemaName: String { "cairn.v1.SearchStudentsRequest" }
  public init(wire bytes: borrowing ByteBuffer) throws(Fault) {
    self.init()
    try decode(bytes, into: &self)
  }
  public init(bytes: UnsafeRawBufferPointer) throws(Fault) {
    self.init()
    try decode(bytes, into: &self)
  }
  public func encode(into buffer: inout ByteBuffer) {
    append(self, to: &buffer)
  }
  public func withBytes<Result>(_ body: (UnsafeMutableRawBufferPointer) throws -> Result) rethrows
    -> Result
  {
    try withEncoded(self, body)
  }
  public func violations() -> [RPC.FieldViolation] {
    Rules.violations(of: self)
  }
}

extension Cairn__V1__SearchStudentsRequest: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__search_students_request__init(message)
  }
}

extension SearchStudentsRequest: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__SearchStudentsRequest>, _ reader: inout MessageReader
  ) {
    criterion =
      switch c.pointee.criterion_case.rawValue {
      case 1: .sourcedID(reader.text(c.pointee.sourced_id))
      case 2: .localID(reader.text(c.pointee.local_id))
      case 3: .stateID(reader.text(c.pointee.state_id))
      case 4: reader.message(c.pointee.person).map(Criterion.person)
      default: nil
      }
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__SearchStudentsRequest>, _ arena: inout Arena
  ) {
    switch criterion {
    case .sourcedID(let value):
      c.pointee.criterion_case = .init(rawValue: 1)
      c.pointee.sourced_id = arena.presentText(value)
    case .localID(let value):
      c.pointee.criterion_case = .init(rawValue: 2)
      c.pointee.local_id = arena.presentText(value)
    case .stateID(let value):
      c.pointee.criterion_case = .init(rawValue: 3)
      c.pointee.state_id = arena.presentText(value)
    case .person(let value):
      c.pointee.criterion_case = .init(rawValue: 4)
      c.pointee.person = arena.message(value)
    case nil: break
    }
  }
}

extension PersonQuery: SchemaMessage {
  public static var schemaName: String { "cairn.v1.PersonQuery" }
  public init(wire bytes: borrowing ByteBuffer) throws(Fault) {
    self.init()
    try decode(bytes, into: &self)
  }
  public init(bytes: UnsafeRawBufferPointer) throws(Fault) {
    self.init()
    try decode(bytes, into: &self)
  }
  public func encode(into buffer: inout ByteBuffer) {
    append(self, to: &buffer)
  }
  public func withBytes<Result>(_ body: (UnsafeMutableRawBufferPointer) throws -> Result) rethrows
    -> Result
  {
    try withEncoded(self, body)
  }
  public func violations() -> [RPC.FieldViolation] {
    Rules.violations(of: self)
  }
}

extension Cairn__V1__PersonQuery: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__person_query__init(message)
  }
}

extension PersonQuery: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__PersonQuery>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.family_name, into: &familyName)
    reader.text(c.pointee.given_name, into: &givenName)
    reader.text(c.pointee.birth_date, into: &birthDate)
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__PersonQuery>, _ arena: inout Arena) {
    c.pointee.family_name = arena.text(familyName)
    c.pointee.given_name = arena.text(givenName)
    c.pointee.birth_date = arena.text(birthDate)
  }
}

extension SearchStudentsResponse: SchemaMessage {
  public static var schemaName: String { "cairn.v1.SearchStudentsResponse" }
  public init(wire bytes: borrowing ByteBuffer) throws(Fault) {
    self.init()
    try decode(bytes, into: &self)
  }
  public init(bytes: UnsafeRawBufferPointer) throws(Fault) {
    self.init()
    try decode(bytes, into: &self)
  }
  public func encode(into buffer: inout ByteBuffer) {
    append(self, to: &buffer)
  }
  public func withBytes<Result>(_ body: (UnsafeMutableRawBufferPointer) throws -> Result) rethrows
    -> Result
  {
    try withEncoded(self, body)
  }
  public func violations() -> [RPC.FieldViolation] {
    Rules.violations(of: self)
  }
}

extension Cairn__V1__SearchStudentsResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__search_students_response__init(message)
  }
}

extension SearchStudentsResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__SearchStudentsResponse>, _ reader: inout MessageReader
  ) {
    reader.messages(c.pointee.students, c.pointee.n_students, into: &students)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__SearchStudentsResponse>, _ arena: inout Arena
  ) {
    (c.pointee.students, c.pointee.n_students) = arena.messages(students)
  }
}
