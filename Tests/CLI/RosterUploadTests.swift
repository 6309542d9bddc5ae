import Foundation
import Messages
import RPC
import Synchronization
import Testing

@testable import cairn

@Suite("Sending a roster")
struct RosterUploadTests {
  private static let variables = ["CAIRN_SERVER": "unix:/run/cairnd.sock"]

  private static let done = ImportRosterResponse(
    part: .summary(ImportSummary(committed: true, version: "1.1")))

  @Test("The manifest goes first, large files in pieces, and nothing is lost")
  func pieces() async throws {
    let sent = Mutex<[ImportRosterRequest]>([])
    var server = FakeServer()
    server.answerImport { requests in
      sent.withLock { $0 = requests }
      return [Self.done]
    }
    let stage = try Stage(server, variables: Self.variables)
    let large = String(repeating: "0123456789abcdef", count: 40_000)
    try stage.write("set/classes.csv", large)
    try stage.write("set/manifest.csv", "m")
    try stage.write("set/a.csv", "")
    try stage.write("set/notes.txt", "no part of the set")
    let result = await stage.run(["roster", "import", "$TMP/set"])
    #expect(result.exit == .ok)

    let requests = sent.withLock { $0 }
    #expect(requests.first?.part == .start(ImportStart()))
    let chunks = requests.dropFirst().compactMap { request in
      if case .chunk(let chunk) = request.part { chunk } else { nil }
    }
    #expect(
      chunks.map(\.fileName) == ["manifest.csv", "a.csv"]
        + Array(repeating: "classes.csv", count: 3))
    #expect(chunks.allSatisfy { $0.data.count <= 256 * 1024 })
    #expect(chunks.dropFirst(2).flatMap(\.data) == Array(large.utf8))
  }

  @Test("A refusal of the server is what the operator sees")
  func refused() async throws {
    var server = FakeServer()
    server.answerImport { _ in throw Fault.notPermitted(permission: "roster.import").status }
    let stage = try Stage(server, variables: Self.variables)
    try stage.write("set/manifest.csv", "m")
    let result = await stage.run(["roster", "import", "$TMP/set"])
    #expect(result.exit == .notPermitted)
    #expect(result.out == "")
  }

  @Test("An answer without a summary is no success")
  func cutOff() async throws {
    var server = FakeServer()
    server.answerImport { _ in [] }
    let stage = try Stage(server, variables: Self.variables)
    try stage.write("set/manifest.csv", "m")
    let result = await stage.run(["roster", "import", "$TMP/set"])
    #expect(result.exit == .internalError)
  }

  @Test("Progress is drawn on a terminal and taken away again")
  func progress() async throws {
    var server = FakeServer()
    server.answerImport { _ in
      [ImportRosterResponse(part: .progress(.init(phase: .sealing, done: 7, total: 7))), Self.done]
    }
    let stage = try Stage(server, variables: Self.variables)
    try stage.write("set/manifest.csv", "m")
    let drawn = await stage.run(["roster", "import", "$TMP/set"], drawsProgress: true)
    #expect(drawn.err.contains("sealing     [####"))
    #expect(drawn.err.hasSuffix("\r\u{1B}[K"))
    let plain = await stage.run(["roster", "import", "$TMP/set"])
    #expect(plain.err == "")
  }
}
