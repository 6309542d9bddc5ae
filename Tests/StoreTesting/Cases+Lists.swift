import Store
import Testing
import Vocabulary

extension ConformanceCase {
  static let lists = [
    ConformanceCase("pages of students join without gap or repetition") { (bed) async throws in
      let ids = try await bed.store.insertStudents(57)
      let pages = try await bed.store.read { (reader) async throws in
        var pages: [StudentID] = []
        var after: StudentID?
        repeat {
          let page = try await reader.students(StudentFilter(scope: .all), after: after, limit: 10)
          #expect(page.count <= 10)
          after = page.last?.id
          pages += page.map(\.id)
        } while after != nil
        return pages
      }
      #expect(pages == ids)
    },
    ConformanceCase("every filter of a student list means what it says") { (bed) async throws in
      let scene = try await Scene(bed.store)
      try await bed.store.read { (reader) async throws in
        func list(_ filter: StudentFilter) async throws -> Set<StudentID> {
          Set(try await reader.students(filter, limit: 100).map(\.id))
        }
        let all = StudentFilter(scope: .all)
        #expect(try await list(all) == Set(scene.students))
        var filter = all
        filter.school = scene.schools[0]
        #expect(try await list(filter) == scene.students(where: { $0 % 2 == 0 }))
        filter.grade = "06"
        #expect(try await list(filter) == scene.students(where: { $0 % 2 == 0 && $0 % 3 == 0 }))
        filter = all
        filter.status = 2
        #expect(try await list(filter) == scene.students(where: { $0 == 11 }))
        filter = all
        filter.navigator = scene.navigator
        #expect(try await list(filter) == scene.students(where: { $0 < 4 }))
        filter.school = scene.schools[1]
        #expect(try await list(filter) == scene.students(where: { $0 < 4 && $0 % 2 == 1 }))
        filter = all
        filter.schoolClass = scene.classes[0]
        #expect(try await list(filter) == scene.students(where: { (2...6).contains($0) }))
        filter.navigator = scene.navigator
        #expect(try await list(filter) == scene.students(where: { (2...3).contains($0) }))
      }
    },
    ConformanceCase("a scope shows the own caseload or classes and nothing else") {
      (bed) async throws in
      let scene = try await Scene(bed.store)
      try await bed.store.read { (reader) async throws in
        func list(_ filter: StudentFilter) async throws -> Set<StudentID> {
          Set(try await reader.students(filter, limit: 100).map(\.id))
        }
        let caseload = StudentFilter(scope: .caseload(of: scene.navigator))
        #expect(try await list(caseload) == scene.students(where: { $0 < 4 }))
        var foreign = caseload
        foreign.navigator = scene.teacher
        #expect(try await list(foreign).isEmpty)
        let classes = StudentFilter(scope: .classes(of: scene.teacher, on: Sample.today))
        #expect(try await list(classes) == scene.students(where: { (2...6).contains($0) }))
        var elsewhere = classes
        elsewhere.schoolClass = scene.classes[1]
        #expect(try await list(elsewhere).isEmpty)
        var own = classes
        own.schoolClass = scene.classes[0]
        own.grade = "06"
        #expect(try await list(own) == scene.students(where: { $0 == 3 || $0 == 6 }))
        let later = StudentFilter(
          scope: .classes(of: scene.teacher, on: CivilDate(dayNumber: 20_700)))
        #expect(try await list(later).isEmpty)
      }
    },
    ConformanceCase("single questions agree with the lists") { bed in
      let scene = try await Scene(bed.store)
      let scopes: [StudentScope] = [
        .all, .caseload(of: scene.navigator), .classes(of: scene.teacher, on: Sample.today),
        .classes(of: scene.teacher, on: CivilDate(dayNumber: 20_700)), .caseload(of: .random()),
      ]
      try await bed.store.read { reader in
        for scope in scopes {
          let listed = Set(
            try await reader.students(StudentFilter(scope: scope), limit: 100).map(\.id))
          for student in scene.students {
            #expect(try await reader.contains(student, in: scope) == listed.contains(student))
            let record = try await reader.record(of: student, in: scope, .all)
            #expect((record != nil) == listed.contains(student))
          }
        }
        for schoolClass in scene.classes {
          let filter = StudentFilter(scope: .all, schoolClass: schoolClass, on: Sample.today)
          let listed = Set(try await reader.students(filter, limit: 100).map(\.id))
          #expect(!listed.isEmpty)
          for student in scene.students {
            let isEnrolled = try await reader.isEnrolled(student, in: schoolClass, on: Sample.today)
            #expect(isEnrolled == listed.contains(student))
          }
        }
      }
    },
  ]
}

/// Twelve students: even ones at the first school, odd ones at the second; every third in grade 06,
/// the others in 05; the last withdrawn. The first four have the navigator; 2 to 6 are in the first
/// class, which the teacher teaches until day 20,650; 7 to 9 in the second, which somebody else
/// teaches.
struct Scene {
  let students: [StudentID]
  let schools = [SchoolID.random(), .random()]
  let classes = [ClassID.random(), .random()]
  let navigator = StaffID.random()
  let teacher = StaffID.random()

  init(_ store: TenantStore) async throws {
    students = (0..<12).map { _ in StudentID.random() }.sorted()
    let scene = self
    try await store.write { writer in
      for (index, id) in scene.students.enumerated() {
        try await writer.insert(
          Sample.student(
            id, school: scene.schools[index % 2], grade: index % 3 == 0 ? "06" : "05",
            status: index == 11 ? 2 : 1))
        if index < 4 {
          try await writer.insert(
            NavigatorAssignmentRow(
              student: id, navigator: scene.navigator, change: 1, assignedAt: Sample.now))
        }
      }
      for id in scene.classes {
        try await writer.put(
          SchoolClassRow(
            id: id, title: "Class", school: scene.schools[0], grades: ["05", "06"],
            sourcedID: id.description), roster: 1)
      }
      for (index, range) in [2...6, 7...9].enumerated() {
        for student in range {
          try await writer.put(
            EnrollmentRow(
              schoolClass: scene.classes[index], subject: scene.students[student],
              role: .student), roster: 1)
        }
      }
      try await writer.put(
        EnrollmentRow(
          schoolClass: scene.classes[0], subject: scene.teacher, role: .teacher,
          endsOn: CivilDate(dayNumber: 20_650), isPrimary: true), roster: 1)
      try await writer.put(
        EnrollmentRow(schoolClass: scene.classes[1], subject: .random(), role: .aide), roster: 1)
    }
  }

  func students(where isMeant: (Int) -> Bool) -> Set<StudentID> {
    Set(students.enumerated().filter { isMeant($0.offset) }.map(\.element))
  }
}
