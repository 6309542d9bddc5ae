import ArgumentParser
import Client
import Foundation
import Messages
import RPC

/// What a search costs among a hundred thousand sealed students, and what its index takes.
struct SearchBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "SearchStudents by name, sound, phone and birth year; what its index takes.",
    discussion: """
      A cairnd of its own, release build, on one core, with a roster of 100,000 students; the \
      load, our own client over plain text on loopback, on another. An administrator of the \
      district searches, so that every student is in scope; a page holds 100 at most. Rounds of \
      all cases take turns; each figure is the median of its rounds.

        search_first              the first search, which builds the index: milliseconds, CPU, size
                                  of the index, growth of the server; and how long calls of others
                                  take meanwhile, beside those when nobody searches
        search_after_change       a search right after a student was revised
        search_prefix             first three letters of the family name: a full page
        search_prefix_school      the same within one school
        search_name               the whole family name
        search_sound              how it sounds
        search_phone              a phone number
        search_preferred          the name that somebody goes by
        search_birth_year         birth year and grade: a full page
        search_person             names and birth date, by the blind index on disk
      """)

  @OptionGroup var options: BenchOptions

  func run() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "cairn-bench-\(getpid())")
      .path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let files = try BenchRoster.files(
      students: options.quick ? 20_000 : 100_000, version: "1.2", in: folder + "/roster")
    let server = try await BenchServer.start(
      in: folder + "/server", core: options.serverCore, logLevel: "info")
    defer { server.stop() }
    let district = try await BenchDistrict(on: server)
    _ = try await district.importRoster(files)

    var measurements = Measurements()
    measurements.add(try await first(district), to: "search_first")
    let cases = try await SearchCase.all(in: district)
    for _ in 1...(options.quick ? 1 : 5) {
      for one in cases {
        measurements.add(try await search(one, district), to: "search_" + one.name)
      }
      measurements.add(try await afterChange(district), to: "search_after_change")
    }
    measurements.show(json: options.json)
  }

  // MARK: - The first search

  private func first(_ district: BenchDistrict) async throws -> [Figure] {
    let process = district.server.process
    let students = try await district.students(100)
    let memory = try process.residentMemory()
    var cpu = try process.cpuSeconds()
    let alone = try await reads(of: students, district) { $0 >= 1000 }
    let cpuOfRead = (try process.cpuSeconds() - cpu) / Double(alone.count)
    cpu = try process.cpuSeconds()
    let (milliseconds, meanwhile) = try await district.server.asCaller(
      district.admin, for: BenchDistrict.purpose
    ) { client in
      let isDone = Signal()
      async let built: Double = {
        defer { isDone.raise() }
        return try await timed { _ = try await client.students.searchStudents(.prefix("ald")) }
      }()
      let meanwhile = try await reads(of: students, district) { _ in isDone.isRaised }
      return (try await built, meanwhile)
    }
    // What the calls of others cost is not the index's.
    cpu = try process.cpuSeconds() - cpu - cpuOfRead * Double(meanwhile.count)
    return [
      Figure("ms", milliseconds),
      Figure("cpu_ms", cpu * 1000),
      Figure("index_mib", try district.server.logged("bytes") / 1_048_576),
      Figure("rss_growth_mib", try process.residentMemory() - memory),
      Figure("others_p99_ms", meanwhile[(meanwhile.count - 1) * 99 / 100]),
      Figure("others_max_ms", meanwhile[meanwhile.count - 1]),
      Figure("others_alone_p99_ms", alone[(alone.count - 1) * 99 / 100]),
    ]
  }

  /// Reads students one after the other until `isEnough`; milliseconds of each, ascending.
  private func reads(
    of students: [String], _ district: BenchDistrict, until isEnough: (Int) -> Bool
  ) async throws -> [Double] {
    try await district.server.asCaller(district.admin, for: BenchDistrict.purpose) { client in
      var latencies: [Double] = []
      repeat {
        let student = students[latencies.count % students.count]
        latencies.append(
          try await timed {
            _ = try await client.students.getStudent(GetStudentRequest(id: student))
          })
      } while !isEnough(latencies.count)
      return latencies.sorted()
    }
  }

  // MARK: - Searches when the index is there

  private func search(_ one: SearchCase, _ district: BenchDistrict) async throws -> [Figure] {
    let load = Load(connections: 1, depth: 1, calls: options.quick ? 50 : 200)
    let round = try await load.run(
      on: district.server, as: district.admin, for: BenchDistrict.purpose
    ) { client, number in
      let request = one.requests[number % one.requests.count]
      _ = try await client.students.searchStudents(request)
    }
    return round.figures + [Figure("students", one.found)]
  }

  private func afterChange(_ district: BenchDistrict) async throws -> [Figure] {
    let students = try await district.students(10)
    return try await district.server.asCaller(district.admin, for: BenchDistrict.purpose) {
      client in
      var latencies: [Double] = []
      for id in students {
        let student = try await client.students.getStudent(GetStudentRequest(id: id)).message
          .student
        _ = try await client.students.reviseStudent(
          ReviseStudentRequest(id: id, revision: student?.revision ?? 0, status: .enrolled))
        latencies.append(
          try await timed {
            _ = try await client.students.searchStudents(.prefix("zzz"))
          })
      }
      return [Figure("p50_ms", latencies.sorted()[latencies.count / 2])]
    }
  }
}

/// How many milliseconds `body` takes.
private func timed(_ body: () async throws -> Void) async throws -> Double {
  let began = ContinuousClock.now
  try await body()
  return (ContinuousClock.now - began) / .milliseconds(1)
}
