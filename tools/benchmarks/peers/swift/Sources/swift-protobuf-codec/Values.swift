import SwiftProtobuf
import Values

// From the types of swift-protobuf to the product's own values and back.

extension Values.Student {
  init(_ student: Cairn_V1_Student) {
    self.init()
    id = student.id
    schoolID = student.schoolID
    grade = student.grade
    status = StudentStatus(rawValue: Int32(student.status.rawValue))
    revision = student.revision
    if student.hasCreateTime { createTime = .init(student.createTime) }
    if student.hasUpdateTime { updateTime = .init(student.updateTime) }
    if student.hasIdentity { identity = .init(student.identity) }
    if student.hasContact { contact = .init(student.contact) }
    if student.hasAcademic { academic = .init(student.academic) }
    if student.hasHealth { health = .init(student.health) }
    if student.hasServices { services = .init(student.services) }
    if student.hasNotes { notes = .init(student.notes) }
    withheld = student.withheld.map { RecordGroup(rawValue: Int32($0.rawValue)) }
  }
}

extension Values.GoogleProtobuf.Timestamp {
  init(_ time: Google_Protobuf_Timestamp) {
    self.init(seconds: time.seconds, nanos: time.nanos)
  }
}

extension Values.StudentIdentity {
  init(_ identity: Cairn_V1_StudentIdentity) {
    self.init()
    givenName = identity.givenName
    familyName = identity.familyName
    middleName = identity.middleName
    preferredName = identity.preferredName
    pronouns = identity.pronouns
    birthDate = identity.birthDate
    sex = Sex(rawValue: Int32(identity.sex.rawValue))
    raceEthnicity = identity.raceEthnicity.map { RaceEthnicity(rawValue: Int32($0.rawValue)) }
    localID = identity.localID
    stateID = identity.stateID
    sourcedID = identity.sourcedID
    language = identity.language
  }
}

extension Values.StudentContact {
  init(_ contact: Cairn_V1_StudentContact) {
    self.init()
    if contact.hasAddress { address = .init(contact.address) }
    email = contact.email
    phone = contact.phone
    contacts = contact.contacts.map(Contact.init)
    mobile = contact.mobile
  }
}

extension Values.PostalAddress {
  init(_ address: Cairn_V1_PostalAddress) {
    self.init()
    lines = address.lines
    city = address.city
    state = address.state
    postalCode = address.postalCode
  }
}

extension Values.Contact {
  init(_ contact: Cairn_V1_Contact) {
    self.init()
    relationship = Relationship(rawValue: Int32(contact.relationship.rawValue))
    givenName = contact.givenName
    familyName = contact.familyName
    phone = contact.phone
    email = contact.email
    if contact.hasAddress { address = .init(contact.address) }
    language = contact.language
    hasRights = contact.hasRights_p
    courtRestriction = contact.courtRestriction
    priority = contact.priority
    sourcedID = contact.sourcedID
    mobile = contact.mobile
  }
}

extension Values.StudentAcademic {
  init(_ academic: Cairn_V1_StudentAcademic) {
    self.init()
    daysEnrolled = academic.daysEnrolled
    daysAbsent = academic.daysAbsent
    englishProficiency = academic.englishProficiency
    assessments = academic.assessments.map { assessment in
      var value = Assessment()
      value.name = assessment.name
      value.takenOn = assessment.takenOn
      value.score = assessment.score
      value.level = assessment.level
      return value
    }
  }
}

extension Values.StudentHealth {
  init(_ health: Cairn_V1_StudentHealth) {
    self.init()
    hasIEP = health.hasIep_p
    has504Plan = health.has504Plan
    conditions = health.conditions
    accommodations = health.accommodations
    careInstructions = health.careInstructions
  }
}

extension Values.StudentServices {
  init(_ services: Cairn_V1_StudentServices) {
    self.init()
    homeless = services.homeless
    fosterCare = services.fosterCare
    economicallyDisadvantaged = services.economicallyDisadvantaged
    militaryConnected = services.militaryConnected
    englishLearner = services.englishLearner
    programs = services.programs
  }
}

extension Values.StudentNotes {
  init(_ notes: Cairn_V1_StudentNotes) {
    self.init()
    self.notes = notes.notes.map { note in
      var value = Note()
      value.writtenOn = note.writtenOn
      value.text = note.text
      return value
    }
  }
}
