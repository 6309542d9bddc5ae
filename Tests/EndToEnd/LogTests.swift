import ChildProcess
import Client
import Foundation
import Messages
import RPC
import Testing

@Suite("The log at its most talkative", .timeLimit(.minutes(5)))
struct LogTests {
  @Test("tells of every call and of nobody: no name, no credential, no note")
  func silence() async throws {
    let site = try await Site()
    let server = try await site.start(["--log-level", "trace"])
    let district = try await District(on: server)
    try await session(district, server)
    let stranger = "crn1_abcdefghjkmnpqrs_0123456789abcdefghjkmnpqrstvwxyz"
    _ = try? await server.call(token: stranger) { try await $0.credentials.whoAmI(.init()) }
    server.program.send(SIGTERM)
    #expect(await server.program.end() == .exit(0))

    let log = server.program.err + server.program.out
    for method in [
      "CreateStudent", "GetStudent", "SearchStudents", "RecordCheckIns", "SignConsent",
    ] {
      #expect(log.contains(method), "the log must tell of \(method)")
    }
    let names = District.names.flatMap { [$0.0, $0.1] }
    for text in names + district.tokens + [stranger, "2016-04-12", "The robot walks", "Orla"] {
      #expect(!log.lowercased().contains(text.lowercased()))
      // Not even a part of a credential that would help to guess it.
      if text.count > 32 { #expect(!log.contains(text.suffix(16))) }
    }
  }

  /// A little of everything, allowed and refused, right and wrong.
  private func session(_ district: District, _ server: RunningServer) async throws {
    try await server.call(token: district.navigator, purpose: District.purpose) { client in
      _ = try await client.students.getStudent(.init(id: district.students[0]))
      let (given, family) = District.names[1]
      _ = try await client.students.searchStudents(
        .init(
          criterion: .person(
            .init(familyName: family, givenName: given, birthDate: "2016-04-12"))))
      _ = try await client.navigators.recordCheckIns(.init(checkIns: [district.checkIn()]))
      var wrong = district.checkIn()
      wrong.clientID = "Quillon Ashgrovely"
      _ = try? await client.navigators.recordCheckIns(.init(checkIns: [wrong]))
    }
    _ = try await server.call(token: district.admin, purpose: District.purpose) {
      try await district.sign($0)
    }
    for purpose in ["enrichment", "health-support"] {
      _ = try? await server.call(token: district.partner, purpose: purpose) {
        try await $0.students.getStudent(.init(id: district.students[0]))
      }
    }
  }
}
