import ArgumentParser
import Client
import Foundation
import Messages

/// What a rotation of students' keys costs those who read meanwhile, and how long it takes.
struct RotationBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rotation",
    abstract: "Re-encryption of a district under load, and what readers notice of it.",
    discussion: """
      A cairnd of its own, release build, on one core, with an imported roster of 20,000 students; \
      the load, our own client over plain text on loopback, on another.

        read_alone         GetStudent by an administrator, 8 connections, one call each in flight
        read_and_rotate    the same while every record is sealed anew under new keys
        rotate_and_read    the rotation that went on meanwhile: rows a second, from its beginning
                           until no row is left under the old keys
        rotate_student_keys, rotate_epoch, rotate_index_root, rotate_tenant_key
                           each kind, with nobody reading
      """)

  @OptionGroup var options: BenchOptions

  private var students: Int { options.quick ? 3000 : 20_000 }

  func run() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "cairn-bench-\(getpid())")
      .path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let server = try await BenchServer.start(in: folder + "/server", core: options.serverCore)
    defer { server.stop() }
    let district = try await BenchDistrict(on: server)
    let files = try SampleRoster.files(students: students, in: folder + "/roster")
    _ = try await district.importRoster(files)
    let known = try await district.students(2000)
    var measurements = Measurements()
    for _ in 1...(options.quick ? 1 : 3) {
      let alone = try await read(known, district, while: nil)
      measurements.add(alone.figures, to: "read_alone")
      let rotation = try Rotation(kind: .studentKeys, on: server)
      let both = try await read(known, district, while: rotation)
      measurements.add(both.figures, to: "read_and_rotate")
      measurements.add(rotation.figures, to: "rotate_and_read")
      for (kind, name) in Rotation.names {
        let rotation = try Rotation(kind: kind, on: server)
        try await rotation.run()
        measurements.add(rotation.figures, to: name)
      }
    }
    measurements.show(json: options.json)
  }

  /// Reads for as long as the rotation goes on, or a number of calls where there is none.
  private func read(
    _ known: [String], _ district: BenchDistrict, while rotation: Rotation?
  ) async throws -> Load.Round {
    let load = Load(connections: 8, depth: 1, calls: options.quick ? 4000 : 40_000)
    @Sendable func call(_ client: CairnClient, _ number: Int) async throws {
      _ = try await client.students.getStudent(
        GetStudentRequest(id: known[number &* 7919 % known.count]))
    }
    guard let rotation else {
      return try await load.run(
        on: district.server, as: district.admin, for: BenchDistrict.purpose, call)
    }
    async let rotated: Void = rotation.run()
    var rounds: [Load.Round] = []
    let short = Load(connections: 8, depth: 1, calls: options.quick ? 500 : 4000)
    repeat {
      rounds.append(
        try await short.run(
          on: district.server, as: district.admin, for: BenchDistrict.purpose, call))
    } while !rotation.hasEnded
    try await rotated
    return Load.Round(
      calls: rounds.reduce(0) { $0 + $1.calls }, seconds: rounds.reduce(0) { $0 + $1.seconds },
      serverSeconds: rounds.reduce(0) { $0 + $1.serverSeconds },
      latencies: rounds.flatMap(\.latencies).sorted())
  }
}
