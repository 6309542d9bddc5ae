import Store
import Testing
import Vocabulary

extension ConformanceCase {
  static let rosters = [
    ConformanceCase("schools, sessions, classes, enrollments and staff come back") { bed in
      let district = SchoolRow(
        id: .random(), name: "Millbrook", type: "district", parent: nil, sourcedID: "d-1")
      let school = SchoolRow(
        id: .random(), name: "Anders", type: "school", parent: district.id, sourcedID: "s-1")
      let term = AcademicSessionRow(
        id: .random(), title: "Fall", type: "term", beginsOn: Sample.today,
        endsOn: CivilDate(dayNumber: 20_700), schoolYear: 2027, parent: nil, sourcedID: "t-1")
      let room = SchoolClassRow(
        id: .random(), title: "Reading", school: school.id, grades: ["KG", "01"],
        sourcedID: "c-1")
      let staff = StaffRow(
        id: .random(), role: 2, school: school.id, status: 1, revision: 1, createdAt: Sample.now,
        updatedAt: Sample.now, rosterDigest: [1, 2], roster: 1)
      let place = EnrollmentRow(
        schoolClass: room.id, subject: staff.id, role: .teacher, beginsOn: Sample.today,
        endsOn: CivilDate(dayNumber: 20_700), isPrimary: true)
      try await bed.store.write { writer in
        for row in [district, school] { try await writer.put(row, roster: 1) }
        try await writer.put(term, roster: 1)
        try await writer.put(room, roster: 1)
        try await writer.put(staff)
        try await writer.put(place, roster: 1)
      }
      try await bed.store.read { reader in
        #expect(try await reader.schools(limit: 10) == [school, district])
        #expect(
          try await reader.schools(after: (school.name, school.id), limit: 10) == [district])
        #expect(try await reader.school(sourcedID: "s-1") == school)
        #expect(try await reader.school(district.id) == district)
        #expect(try await reader.academicSessions(limit: 10) == [term])
        #expect(try await reader.academicSession(sourcedID: "t-1") == term)
        #expect(try await reader.schoolClass(room.id) == room)
        #expect(try await reader.schoolClass(sourcedID: "c-1") == room)
        #expect(try await reader.classes(of: school.id, limit: 10) == [room])
        #expect(try await reader.classes(limit: 10) == [room])
        let taught = try await reader.classes(taughtBy: staff.id, on: Sample.today, limit: 10)
        #expect(taught == [room])
        #expect(try await reader.staff(staff.id) == staff)
        #expect(try await reader.staff(limit: 10) == [staff])
        #expect(try await reader.enrollments(of: staff.id) == [place])
        #expect(try await reader.enrollments(in: room.id, limit: 10) == [place])
      }
    },
    ConformanceCase("an enrollment in a class that does not exist is refused") { bed in
      await #expect(throws: StoreError.reference) {
        try await bed.store.write { writer in
          try await writer.put(
            EnrollmentRow(schoolClass: .random(), subject: .random(), role: .student), roster: 1)
        }
      }
    },
    ConformanceCase("what a newer roster no longer lists is closed, and returns") { bed in
      let schools = ["A", "B"].map {
        SchoolRow(id: .random(), name: $0, type: "school", parent: nil, sourcedID: $0)
      }
      try await bed.store.write { writer in
        for school in schools { try await writer.put(school, roster: 5) }
      }
      let closing = try await bed.store.write { writer in
        try await writer.put(schools[0], roster: 8)
        return try await writer.closeMissing(fromRoster: 8)
      }
      #expect(closing.schools == 1)
      #expect(closing.sessions + closing.classes + closing.enrollments == 0)
      #expect(try await bed.store.read { try await $0.schools(limit: 9) } == [schools[0]])
      #expect(try await bed.store.read { try await $0.school(schools[1].id) }?.isActive == false)
      try await bed.store.write { try await $0.put(schools[1], roster: 9) }
      #expect(try await bed.store.read { try await $0.schools(limit: 9) } == schools)
    },
    ConformanceCase("students missing from a roster are withdrawn once") { bed in
      let (kept, missing) = (Sample.student(roster: 5), Sample.student(roster: 5))
      let (handmade, left) = (Sample.student(), Sample.student(status: 2, roster: 5))
      try await bed.store.write { writer in
        for student in [kept, missing, handmade, left] { try await writer.insert(student) }
      }
      let later = Sample.now.advanced(bySeconds: 60)
      for expected in [[missing.id], []] {
        let withdrawn = try await bed.store.write { writer in
          try await writer.keepStudentOnRoster(kept.id, roster: 8)
          return try await writer.withdrawStudents(
            missingFrom: 8, enrolled: 1, withdrawn: 2, at: later)
        }
        #expect(withdrawn == expected)
      }
      let row = try await bed.store.read { try await $0.student(missing.id) }
      #expect(row?.status == 2)
      #expect(row?.revision == 2)
      #expect(row?.updatedAt == later)
    },
    ConformanceCase("staff missing from a roster are withdrawn") { bed in
      let staff = StaffRow(
        id: .random(), role: 2, school: nil, status: 1, revision: 1, createdAt: Sample.now,
        updatedAt: Sample.now, roster: 5)
      let withdrawn = try await bed.store.write { writer in
        try await writer.put(staff)
        return try await writer.withdrawStaff(
          missingFrom: 6, active: 1, withdrawn: 2, at: Sample.now)
      }
      #expect(withdrawn == [staff.id])
    },
  ]
}
