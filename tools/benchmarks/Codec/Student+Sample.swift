import Messages

extension Student {
  /// A record as a school keeps it: who the child is, two contacts, some assessments.
  static let sample = Student(
    id: "b4k2m7qx3nsp5wz6ta2d4fgh5e", schoolID: "c7n3w5ry2hqk4sx6pa3d5jgt4m", grade: "07",
    status: .enrolled, revision: 12,
    createTime: GoogleProtobuf.Timestamp(seconds: 1_788_000_000, nanos: 250_000_000),
    updateTime: GoogleProtobuf.Timestamp(seconds: 1_794_000_000, nanos: 125_000_000),
    identity: StudentIdentity(
      givenName: "Maple", familyName: "Featherstone-Quill", preferredName: "May",
      pronouns: "she/her", birthDate: "2013-05-17", sex: .female,
      raceEthnicity: [.asian, .white], localID: "4471-0093", stateID: "KY-2013-887-4410",
      sourcedID: "6f1c2f7e-0f0e-4f4b-9d1c-6f2f1a3b5c7d", language: "en"),
    contact: StudentContact(
      address: .sample, email: "maple.fq@students.millbrook.example",
      contacts: [
        Contact(
          relationship: .mother, givenName: "Juniper", familyName: "Featherstone",
          phone: "+15025550117", email: "juniper@featherstone.example", address: .sample,
          language: "en", hasRights: true, priority: 1,
          sourcedID: "0a9d7c1e-5b3f-4a55-8a8e-2f0b6d4c9e11", mobile: "+15025550118"),
        Contact(
          relationship: .grandparent, givenName: "Alder", familyName: "Quill",
          phone: "+15025550152", language: "en", priority: 2,
          sourcedID: "2c4e8f90-7a1b-4cde-9f01-3b5d7f9a1c2e"),
      ]),
    academic: StudentAcademic(
      daysEnrolled: 64, daysAbsent: 3, englishProficiency: "fluent",
      assessments: [
        Assessment(name: "Reading, autumn", takenOn: "2026-09-14", score: "212", level: "meets"),
        Assessment(
          name: "Mathematics, autumn", takenOn: "2026-09-16", score: "198", level: "approaches"),
      ]),
    services: StudentServices(
      economicallyDisadvantaged: true, programs: ["after-school tutoring", "free breakfast"]),
    withheld: [.health, .notes])
}

extension PostalAddress {
  fileprivate static let sample = PostalAddress(
    lines: ["118 Kettle Mill Road", "Apt 4"], city: "Millbrook", state: "KY", postalCode: "40202")
}
