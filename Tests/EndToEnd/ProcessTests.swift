import Claims
import Foundation
import Messages
import RPC
import Testing

@Suite("Q4: what the system shows of a running server", .timeLimit(.minutes(5)))
struct ProcessTests {
  /// The command line and the environment of a process, as others on the machine see them.
  private func shown(_ processID: Int32) throws -> Data {
    try ["cmdline", "environ"].reduce(into: Data()) { text, name in
      text += try Data(contentsOf: URL(filePath: "/proc/\(processID)/\(name)"))
    }
  }

  /// Texts and bytes that must not be seen.
  private func secrets(_ site: Site, _ district: District) throws -> [Data] {
    let key = try Data(contentsOf: URL(filePath: site.data + "/root.key"))
    let forms = [
      key, Data(key.base64EncodedString().utf8),
      Data(key.map { String(format: "%02x", $0) }.joined().utf8),
    ]
    return forms + district.tokens.map { Data($0.utf8) } + District.names.map { Data($0.0.utf8) }
  }

  @Test("Q4: its process list and environment hold no key, credential or name")
  func server() async throws {
    let site = try await Site()
    try await site.withServer { server async throws in
      let district = try await District(on: server)
      let seen = try shown(server.program.processID)
      let secrets = try secrets(site, district)
      let hits = secrets.filter { seen.range(of: $0) != nil }.count
      #expect(hits == 0)
      #expect(seen.range(of: Data("--data".utf8)) != nil)
      Claim("Q4", full: secrets.count, short: secrets.count).report("\(hits) seen")
    }
  }

  @Test("Q4: a server that was handed a secret without a file shows it (the twin)")
  func without() async throws {
    let site = try await Site()
    let program = try site.launch(variables: ["CAIRN_TOKEN": "crn1_not_a_real_one"])
    defer { program.send(SIGKILL) }
    _ = try await program.listens(within: .seconds(30))
    #expect(try shown(program.processID).range(of: Data("crn1_not_a_real_one".utf8)) != nil)
  }
}
