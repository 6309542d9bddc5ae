import ChildProcess
import Foundation
import OneRoster
import Testing

@Suite("tools/sample-roster") struct SampleRosterTests {
  private static let tool = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../tools/sample-roster").standardized

  /// Runs the tool and returns its files, manifest first.
  private func files(_ options: String...) throws -> [(name: String, bytes: [UInt8])] {
    let directory = FileManager.default.temporaryDirectory
      .appending(path: "sample-roster-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: directory) }
    let process = try ChildProcess(Self.tool.path, options + [directory.path])
    #expect(process.wait() == .exit(0))
    let names = try FileManager.default.contentsOfDirectory(atPath: directory.path).sorted {
      ($0 == "manifest.csv" ? "" : $0) < ($1 == "manifest.csv" ? "" : $1)
    }
    return try names.map { ($0, Array(try Data(contentsOf: directory.appending(path: $0)))) }
  }

  @Test(
    "writes sets without a finding, of any size",
    arguments: RosterVersion.allCases, [1, 2, 29, 700])
  func valid(version: RosterVersion, students: Int) throws {
    let reading = RosterReader.read(
      try files("--students", "\(students)", "--version", version.rawValue))
    #expect(reading.lines == [])
    let roster = try #require(reading.roster)
    #expect(roster.version == version)
    #expect(roster.students.count == students)
    #expect(roster.students.allSatisfy { $0.school != nil && $0.demographics?.birthDate != nil })
    #expect(roster.students.allSatisfy { !$0.guardians.isEmpty && !$0.person.stateID.isEmpty })
    let ofStudents = roster.enrollments.filter { $0.role == .student }
    #expect(ofStudents.count == 7 * students)
  }

  @Test("gives the same bytes for the same options and others for another seed")
  func repeatable() throws {
    let first = try files("--students", "40", "--seed", "a")
    let again = try files("--students", "40", "--seed", "a")
    let other = try files("--students", "40", "--seed", "b")
    #expect(first.map(\.bytes) == again.map(\.bytes))
    #expect(first.map(\.bytes) != other.map(\.bytes))
  }
}
