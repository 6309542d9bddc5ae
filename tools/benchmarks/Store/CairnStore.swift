import Client
import Foundation
import Messages

/// Those who call, and about whom.
struct StorePeople: Sendable {
  let admin: String
  /// Reads all six groups.
  let integrator: String
  let students: [String]
  let navigator: String
  let caseload: [String]
}

/// Cairn on one kind of store: one server, or several that share it.
struct CairnStore {
  let subject: String
  let servers: [BenchServer]
  let size: StoreSize
  var database: BenchDatabase?

  var contender: Contender { Contender(subject: subject) }

  /// Makes a district by an import, which is measured, and finds people in it.
  func settle(
    _ files: [(name: String, data: Data)]
  ) async throws -> (figures: [Figure], people: StorePeople) {
    let district = try await BenchDistrict(on: servers[0])
    let figures = try await importing(files, in: district)
    let students = try await district.students(size.isQuick ? 100 : 2000)
    let caseload = Array(students.prefix(size.caseload))
    return (
      figures,
      StorePeople(
        admin: district.admin, integrator: try await district.integrator(), students: students,
        navigator: try await district.navigator(of: caseload), caseload: caseload)
    )
  }

  /// Imports a set into a district that is made for it.
  func importing(
    _ files: [(name: String, data: Data)], into name: String
  ) async throws -> [Figure] {
    try await importing(files, in: try await BenchDistrict(on: servers[0], named: name))
  }

  private func importing(
    _ files: [(name: String, data: Data)], in district: BenchDistrict
  ) async throws -> [Figure] {
    let before = (own: try servers[0].process.cpuSeconds(), theirs: try database?.cpuSeconds())
    let began = ContinuousClock.now
    _ = try await district.importRoster(files)
    let seconds = (ContinuousClock.now - began) / .seconds(1)
    let spent = try servers[0].process.cpuSeconds() - before.own
    return try figures(size.students, seconds, spent, databaseBefore: before.theirs)
  }

  /// Does one thing as often as the size says, with that many clients.
  func measure(_ work: StoreCase, _ people: StorePeople) async throws -> [Figure] {
    let load = Load(connections: size.clients(work), depth: 1, calls: size.operations(work))
    let before = try database?.cpuSeconds()
    let isQuick = size.isQuick
    let round: Load.Round
    switch work {
    case .pointRead:
      round = try await load.run(on: servers, as: people.integrator, for: BenchDistrict.purpose) {
        client, number in
        let id = people.students[number &* 7919 % people.students.count]
        _ = try await client.students.getStudent(GetStudentRequest(id: id))
      }
    case .checkIn:
      round = try await load.run(on: servers, as: people.navigator, for: "success-plan") {
        client, number in
        let checkIn = CheckIn(
          clientID: UUID().uuidString.lowercased(),
          studentID: people.caseload[number &* 7919 % people.caseload.count],
          occurTime: GoogleProtobuf.Timestamp(seconds: Int64(Date().timeIntervalSince1970) - 60),
          mode: .phone, reached: .yes,
          detail: CheckInDetail(with: .student, wellbeing: 4, note: "The robot walks."))
        _ = try await client.navigators.recordCheckIns(RecordCheckInsRequest(checkIns: [checkIn]))
      }
    case .page:
      round = try await load.run(on: servers, as: people.admin, for: BenchDistrict.purpose) {
        client, number in
        let grade = ["KG", "01", "02", "03"][number % 4]
        _ = try await client.students.listStudents(
          ListStudentsRequest(pageSize: 100, grade: isQuick ? "" : grade))
      }
    }
    let figures = try figures(
      round.calls, round.seconds, round.serverSeconds, databaseBefore: before)
    return figures + round.figures.filter { $0.name.hasSuffix("_ms") }
  }

  private func figures(
    _ operations: Int, _ seconds: Double, _ cpuSeconds: Double, databaseBefore: Double?
  ) throws -> [Figure] {
    var figures = [
      Figure("ops_per_s", Double(operations) / seconds),
      Figure("cpu_us_per_op", cpuSeconds * 1e6 / Double(operations)),
    ]
    if let databaseBefore, let database {
      let spent = try database.cpuSeconds() - databaseBefore
      figures.append(Figure("database_cpu_us_per_op", spent * 1e6 / Double(operations)))
    }
    return figures
  }
}
