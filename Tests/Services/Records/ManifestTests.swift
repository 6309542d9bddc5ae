import Claims
import Logging
import Messages
import RPC
import Sealing
import Store
import Synchronization
import Testing
import Vocabulary

@testable import Services

@Suite("Manifests")
struct ManifestTests {
  /// Two students, of whom the first was revised since its rows were saved aside.
  private struct Edited {
    let tenant: LiveTenant
    let student: StudentID
    let other: StudentID
    let caller: LiveCaller
    let admin: LiveCaller

    init() async throws {
      tenant = try await LiveDeployment.open().tenant()
      (student, other) = (try await tenant.student(), try await tenant.student())
      caller = try await tenant.navigator(of: student, other)
      admin = try await tenant.admin()
      try await tenant.edit(
        """
        CREATE TABLE old_group AS SELECT * FROM sealed_group;
        CREATE TABLE old_manifest AS SELECT * FROM student_manifest;
        """)
      var request = ReviseStudentRequest(id: student.description, revision: 1)
      request.notes = StudentNotes(notes: [Note(text: "is called back")])
      request.services = StudentServices(programs: ["chess club"])
      _ = try await caller.students.reviseStudent(request)
      try await tenant.edit(
        """
        CREATE TABLE new_group AS SELECT * FROM sealed_group;
        CREATE TABLE new_manifest AS SELECT * FROM student_manifest;
        CREATE TABLE new_student AS SELECT * FROM student;
        """)
    }

    /// Everything as it was before the edit.
    func restore() async throws {
      try await tenant.edit(
        """
        DELETE FROM sealed_group; INSERT INTO sealed_group SELECT * FROM new_group;
        DELETE FROM student_manifest; INSERT INTO student_manifest SELECT * FROM new_manifest;
        UPDATE student SET (school, grade, status, revision) =
          (SELECT school, grade, status, revision FROM new_student n WHERE n.id = student.id);
        """)
    }

    /// What somebody could write into the database to change what is read of the student.
    var edits: [String] {
      let (own, others) = (student.literal, other.literal)
      let group = "(schema, generation, revision, sealed)"
      let mine = "UPDATE sealed_group SET \(group) = (SELECT schema, generation, revision, sealed"
      var edits = Vocabulary.RecordGroup.allCases.map { kind in
        // Dropped.
        "DELETE FROM sealed_group WHERE subject = \(own) AND grp = \(kind.rawValue)"
      }
      edits += Vocabulary.RecordGroup.allCases.map { kind in
        // Another student's.
        """
        \(mine) FROM new_group WHERE subject = \(others) AND grp = \(kind.rawValue)) \
        WHERE subject = \(own) AND grp = \(kind.rawValue)
        """
      }
      edits += [Vocabulary.RecordGroup.notes, .services].map { kind in
        // Its own, of an earlier time.
        """
        \(mine) FROM old_group WHERE subject = \(own) AND grp = \(kind.rawValue)) \
        WHERE subject = \(own) AND grp = \(kind.rawValue)
        """
      }
      let manifest = "UPDATE student_manifest SET (version, entries, code) ="
      let (columns, where_) = ("SELECT version, entries, code", "WHERE student = \(own)")
      return edits + [
        "UPDATE student SET grade = '12' WHERE id = \(own)",
        "UPDATE student SET status = 2 WHERE id = \(own)",
        "UPDATE student SET school = randomblob(16) WHERE id = \(own)",
        // A grade that no code list has.
        "UPDATE student SET grade = printf('%040d', 7) WHERE id = \(own)",
        "DELETE FROM student_manifest \(where_)",
        "\(manifest) (\(columns) FROM old_manifest \(where_)) \(where_)",
        "\(manifest) (\(columns) FROM new_manifest WHERE student = \(others)) \(where_)",
        "UPDATE student_manifest SET version = 2 \(where_)",
        "UPDATE student_manifest SET code = zeroblob(32) \(where_)",
        "UPDATE student_manifest SET code = x'' \(where_)",
        "UPDATE student_manifest SET entries = zeroblob(240) \(where_)",
        "UPDATE student_manifest SET entries = x'' \(where_)",
      ]
    }
  }

  @Test("B1: no edit of a student's rows goes unnoticed, and nothing is shown after it")
  func edits() async throws {
    let edited = try await Edited()
    var shown = 0
    for edit in edited.edits {
      try await edited.tenant.edit(edit)
      let status = await refusal { try await edited.caller.read(edited.student) }
      #expect(status?.reason == "RECORD_UNREADABLE", "\(edit)")
      #expect(status?.code == .dataLoss, "\(edit)")
      if status == nil { shown += 1 }
      // A write does not bless it either.
      let write = ReviseStudentRequest(id: edited.student.description, revision: 2, grade: "08")
      _ = try? await edited.admin.students.reviseStudent(write)
      let again = await refusal { try await edited.caller.read(edited.student) }
      #expect(again?.reason == "RECORD_UNREADABLE", "\(edit)")
      // Nobody else is concerned.
      #expect(try await edited.caller.read(edited.other).shown == .all)
      try await edited.restore()
      #expect(try await edited.caller.read(edited.student).shown == .all)
    }
    let count = edited.edits.count
    Claim("B1", full: count, short: count).report("\(shown) edits of rows unnoticed")
  }

  @Test("B1: without the manifest an earlier group opens as if it were the last")
  func withoutManifest() async throws {
    let edited = try await Edited()
    let group = Vocabulary.RecordGroup.notes.rawValue
    let student = edited.student.literal
    try await edited.tenant.edit(
      """
      UPDATE sealed_group SET (schema, generation, revision, sealed) =
        (SELECT schema, generation, revision, sealed FROM old_group
          WHERE subject = \(student) AND grp = \(group))
      WHERE subject = \(student) AND grp = \(group)
      """)
    let record = try await edited.tenant.record(of: edited.student)
    let notes = try #require(record.groups.last)
    let keys = try await edited.tenant.session.unlock(edited.student)
    let context = SealContext(
      group: .notes, schema: notes.sealed.schema,
      revision: UInt64(bitPattern: notes.sealed.revision))
    let opened = try keys.open(notes.sealed.bytes, as: context)
    #expect(String(decoding: opened, as: UTF8.self).contains(Sample.note))
  }

  @Test("an altered record raises the alarm, a record that is as it was does not")
  func alarm() async throws {
    let edited = try await Edited()
    let live = edited.tenant.live
    func raised() async throws -> [Int] {
      try await live.deployment.alarms.flush(to: live.deployment.store.registry)
      return try await live.deployment.store.registry.read {
        try await $0.alarms(of: nil, limit: 10)
      }.map(\.kind)
    }
    _ = try await edited.caller.read(edited.student)
    #expect(try await raised().isEmpty)
    try await edited.tenant.edit(
      "UPDATE student SET grade = '12' WHERE id = \(edited.student.literal)")
    let status = await refusal { try await edited.caller.read(edited.student) }
    #expect(status?.reason == "RECORD_UNREADABLE")
    #expect(try await raised() == [Int(AlarmKind.recordAltered.rawValue)])
  }

  @Test("every kind of write leaves a manifest that fits")
  func writes() async throws {
    let tenant = try await LiveDeployment.open().tenant()
    let admin = try await tenant.admin()
    func expectFit(_ students: [StudentID]) async throws {
      for student in students {
        let record = try await tenant.record(of: student)
        try await tenant.session.unlock(student).check(record)
        #expect(record.groups.count == 6)
      }
    }
    let student = try await tenant.student()
    try await expectFit([student])
    let id = student.description
    var health = ReviseStudentRequest(id: id, revision: 3)
    health.health = StudentHealth(hasIEP: false)
    _ = try await admin.students.reviseStudent(.init(id: id, revision: 1, grade: "08"))
    try await expectFit([student])
    _ = try await admin.students.reviseStudent(.init(id: id, revision: 2, status: .graduated))
    try await expectFit([student])
    _ = try await tenant.navigator(of: student).students.reviseStudent(health)
    try await expectFit([student])
    // Created by a roster; revised; unchanged; withdrawn.
    var roster = RosterFiles.sample()
    _ = try await admin.upload(roster)
    let pupils = try await (1...7).asyncMap { number in
      try #require(StudentID(try await admin.student(sourcedID: "pupil-\(number)").id))
    }
    try await expectFit(pupils)
    roster.pupils[0].grade = "08"
    roster.pupils[1].given = "Renamed"
    let withdrawn = roster.pupils.removeLast()
    roster.places.removeAll { $0.user == withdrawn.id }
    #expect(try await admin.upload(roster).students == [0, 2, 4, 1])
    try await expectFit(pupils)
  }

  @Test("who was here before there were manifests gets one at the opening, once")
  func due() async throws {
    let live = try await LiveDeployment.open()
    let tenant = try await live.tenant()
    let students = [try await tenant.student(), try await tenant.student()]
    try await live.close()
    try await tenant.edit(
      """
      DELETE FROM student_manifest;
      INSERT INTO meta (tenant, key, value) VALUES (\(tenant.session.id.literal),
        'manifests due', x'01');
      """)
    let again = try await live.restarted().tenant(tenant.session.id)
    for student in students {
      #expect(try await again.navigator(of: student).read(student).shown == .all)
    }
    // From then on a manifest that is missing was taken away.
    try await again.edit("DELETE FROM student_manifest WHERE student = \(students[0].literal)")
    let reopened = try await again.live.reopened().tenant(tenant.session.id)
    let caller = try await reopened.navigator(of: students[0], students[1])
    #expect(await refusal { try await caller.read(students[0]) }?.reason == "RECORD_UNREADABLE")
    #expect(try await caller.read(students[1]).shown == .all)
  }
}

extension Sequence {
  fileprivate func asyncMap<Result>(
    _ transform: (Element) async throws -> Result
  ) async rethrows -> [Result] {
    var results: [Result] = []
    for element in self { results.append(try await transform(element)) }
    return results
  }
}
