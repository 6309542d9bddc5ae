import Foundation

/// `GetStudent` as fast as answers come, by `h2load`, which costs so little that the server never
/// waits. It sends one body again and again, so there is one of it for each connection, with a
/// student of its own.
struct CaseloadLoad {
  private static let connections = 8
  private static let streams = 32

  private let folder: String
  private let bodies: [String]
  private let headers: [String]
  private let milliseconds: Int

  init(
    students: [String], as token: String, for purpose: String, milliseconds: Int, in folder: String
  ) throws {
    self.folder = folder
    self.milliseconds = milliseconds
    headers = ["authorization: Bearer \(token)", "cairn-purpose: \(purpose)"]
    bodies = try students.enumerated().map { number, student in
      let path = "\(folder)/student-\(number)"
      // GetStudentRequest: an id (1).
      try RPCLoad.framed(RPCLoad.field(1, Array(student.utf8))).write(to: URL(filePath: path))
      return path
    }
  }

  /// - Parameter round: counted from 0; each reads other students than the one before.
  func run(on server: BenchServer, round: Int) throws -> [Figure] {
    let url = try server.address("http:") + "/cairn.v1.StudentService/GetStudent"
    let cpu = try server.process.cpuSeconds()
    let runs = try (0..<Self.connections).map { number in
      let body = bodies[(round * Self.connections + number) % bodies.count]
      return try H2Load(
        streams: Self.streams, extent: .milliseconds(milliseconds), headers: headers, body: body,
        answerBytes: 100
      ).start(against: url, log: "\(folder)/h2load-\(number)")
    }
    let reports = try runs.map { try $0.finish() }
    return Load.Round(
      calls: reports.reduce(0) { $0 + $1.calls }, seconds: reports[0].seconds,
      serverSeconds: try server.process.cpuSeconds() - cpu,
      latencies: reports.flatMap(\.latencies).sorted()
    ).figures
  }
}
