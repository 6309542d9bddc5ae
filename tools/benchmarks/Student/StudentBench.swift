import ArgumentParser
import Client
import Foundation
import Messages

/// What a student's record costs: to import it with twenty thousand others, and to read it.
struct StudentBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "student",
    abstract: "Roster import, and GetStudent by navigator, administrator and partner.",
    discussion: """
      A cairnd of its own, release build, on one core; the load, our own client over plain text on \
      loopback, on another. GetStudent is the whole call: authenticate, authorise, read, open, \
      encode. Rounds of all cases take turns; each figure is the median of its rounds. The peer of \
      the import is bare SQLite on the server's core, which inserts as many people, classes and \
      enrolments, unsealed, in one durable transaction.

        roster_import             an empty tenant, 20,000 students: rows of the files a second from
                                  the first part to the summary, the most memory the server had
        roster_import_unchanged   the same set again
        get_student_navigator     8 connections x 32 calls in flight, by h2load: each connection
                                  reads one student of a caseload of 50, in the next round another;
                                  its peer, bare, is a loop of the calls of SQLite, libsodium and
                                  libcrypto that it takes, without a network
        empty_call                8 x 32 by h2load, Health/Check: of cairnd, and of gRPC C++
        get_student_admin         8 x 32 by our own client, any of 2,000 students
        get_student_partner       64 clients, one call each: under consent, the disclosure durable
                                  before the answer
      """)

  @OptionGroup var options: BenchOptions
  @OptionGroup var peerOptions: PeerOptions

  @Option(help: ArgumentHelp("Only the cases whose names begin like this.", valueName: "prefix"))
  var only = ""

  func run() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "cairn-bench-\(getpid())")
      .path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let files = try BenchRoster.files(
      students: options.quick ? 500 : 20_000, in: folder + "/roster")
    var measurements = Measurements()
    let imports = "roster_import_unchanged".hasPrefix(only)
    let rounds = options.quick || !imports ? 1 : 3
    for round in 1...rounds {
      let server = try await BenchServer.start(
        in: "\(folder)/import-\(round)", core: options.serverCore)
      defer { server.stop() }
      let district = try await BenchDistrict(on: server)
      let (figures, summary) = try await importing(files, district)
      if imports {
        measurements.add(figures, to: "roster_import")
        let bare = try insertingBare(summary, in: "\(folder)/bare-\(round)")
        measurements.add(bare, to: "roster_import", of: Contender(subject: "sqlite"))
        measurements.add(
          try await importing(files, district).figures, to: "roster_import_unchanged")
      }
      if round == rounds { try await read(district, in: folder, &measurements) }
    }
    measurements.show(json: options.json)
  }

  // MARK: - Importing

  private func importing(
    _ files: [(name: String, data: Data)], _ district: BenchDistrict
  ) async throws -> (figures: [Figure], summary: ImportSummary) {
    let cpu = try district.server.process.cpuSeconds()
    let began = ContinuousClock.now
    let summary = try await district.importRoster(files)
    let seconds = (ContinuousClock.now - began) / .seconds(1)
    let rows = summary.fileRows
    let figures = [
      Figure("rows_per_s", rows / seconds),
      Figure("rows", rows),
      Figure("seconds", seconds),
      Figure("cpu_us_per_row", (try district.server.process.cpuSeconds() - cpu) * 1e6 / rows),
      Figure("peak_rss_mib", try district.server.process.peakMemory()),
    ]
    return (figures, summary)
  }

  /// What the bare engine takes for what a summary tells.
  private func insertingBare(_ summary: ImportSummary, in folder: String) throws -> [Figure] {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let counts = [
      summary.studentsCreated, summary.staff, summary.classes, summary.enrollments,
    ]
    let log = folder + "/roster.log"
    let process = try Programs.start(
      peerOptions.program("sqlite-roster"), [folder + "/roster.db"] + counts.map(String.init),
      core: options.serverCore, log: log)
    process.waitUntilExit()
    let text = try String(contentsOfFile: log, encoding: .utf8)
    guard let seconds = Double(text.split(separator: "\n").first ?? "") else {
      throw BenchFailure("sqlite-roster failed: \(text)")
    }
    return [
      Figure("rows_per_s", summary.fileRows / seconds), Figure("rows", summary.fileRows),
      Figure("seconds", seconds),
    ]
  }

  // MARK: - Reading

  private func read(
    _ district: BenchDistrict, in folder: String, _ measurements: inout Measurements
  ) async throws {
    let students = try await district.students(options.quick ? 100 : 2000)
    let caseload = Array(students.prefix(50))
    let (calls, milliseconds) = options.quick ? (2000, 200) : (50_000, 2000)
    let navigator = try CaseloadLoad(
      students: caseload, as: try await district.navigator(of: caseload),
      for: BenchDistrict.purpose, milliseconds: milliseconds, in: folder)
    let partner = try await district.partner(of: Array(students.suffix(200)))
    let wide = Load(connections: 8, depth: 32, calls: calls)
    let narrow = Load(connections: 64, depth: 1, calls: calls)
    let others = Subjects(folder: folder, core: options.serverCore)
    defer { others.stop() }
    let subjects =
      [try Subject(cairnd: district.server)]
      + (try await others.startPeers(peerOptions, named: "grpc-cpp", beside: district.server))
    let empty = try RPCLoad(in: folder, milliseconds: milliseconds, streamMebibytes: 1)
    for round in 0..<(options.quick ? 1 : 7) {
      let name = "get_student_navigator"
      if name.hasPrefix(only) {
        measurements.add(try navigator.run(on: district.server, round: round), to: name)
        measurements.add(
          try readingBare(district.server, in: folder), to: name, of: Contender(subject: "bare"))
      }
      for subject in subjects where "empty_call".hasPrefix(only) {
        let door = RPCCase.check8x32.door(of: subject, tls: false)
        measurements.add(
          try RPCCase.check8x32.measure(door, empty), to: "empty_call", of: subject.contender)
      }
      for (name, load, token, known) in [
        ("get_student_admin", wide, district.admin, students),
        ("get_student_partner", narrow, partner.token, partner.students),
      ] where name.hasPrefix(only) {
        let round = try await load.run(
          on: district.server, as: token, for: BenchDistrict.purpose
        ) { client, number in
          // Spread over the students, so that no two calls in flight read the same one.
          let student = known[number &* 7919 % known.count]
          _ = try await client.students.getStudent(GetStudentRequest(id: student))
        }
        measurements.add(round.figures, to: name)
      }
    }
  }
}

extension StudentBench {
  /// What the bare calls take that a navigator's read is made of.
  private func readingBare(_ server: BenchServer, in folder: String) throws -> [Figure] {
    let tenants = server.data + "/tenants"
    let tenant = try FileManager.default.contentsOfDirectory(atPath: tenants)[0]
    let log = folder + "/record.log"
    let process = try Programs.start(
      peerOptions.program("bare-record"),
      ["\(tenants)/\(tenant)/tenant.db", folder, options.quick ? "2000" : "50000"],
      core: options.serverCore, log: log)
    process.waitUntilExit()
    let numbers = try String(contentsOfFile: log, encoding: .utf8)
      .split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
    guard numbers.count == 3 else { throw BenchFailure("bare-record failed") }
    return [
      Figure("cpu_us_per_call", numbers[2] * 1e6 / numbers[0]),
      Figure("calls_per_s", numbers[0] / numbers[1]),
    ]
  }
}

extension ImportSummary {
  /// Rows of the files.
  fileprivate var fileRows: Double { Double(files.reduce(0) { $0 + $1.rows }) }
}
