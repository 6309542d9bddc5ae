import NIOCore
import NIOPosix
import RPC
import Testing

@testable import Transport

#if canImport(Glibc)
  import Glibc
#endif

@Suite("A server that is not there yet", .timeLimit(.minutes(2)))
struct ReadinessTests {
  private static func path() -> String { "/tmp/cairn-test-\(UInt32.random(in: 0 ... .max)).sock" }

  private func client(_ path: String, wait: TimeAmount) throws -> ClientConnection {
    try Rig.client(to: .unix(path: path)) {
      $0.reconnecting = Backoff(initial: wait, multiplier: 1, max: wait)
    }
  }

  private func call(_ client: ClientConnection, _ options: CallOptions) async -> Status? {
    await status {
      let _: Answer<Note> = try await client.call(NoteMethods.echo, Note(1), options)
    }
  }

  @Test("a patient call waits for it, an impatient one fails at once")
  func waits() async throws {
    let path = Self.path()
    defer { unlink(path) }
    let client = try client(path, wait: .milliseconds(50))
    #expect(await call(client, CallOptions())?.code == .unavailable)
    let patient = Task { await call(client, CallOptions(waitForReady: true)) }
    // Some attempts fail first.
    try await Task.sleep(for: .milliseconds(200))
    try await Rig.run(on: .unix(path: path)) { rig in
      #expect(await patient.value == nil)
    }
    await client.close()
  }

  @Test("while the backoff lasts nothing is tried, though the server be back")
  func failsAtOnce() async throws {
    let path = Self.path()
    defer { unlink(path) }
    let client = try client(path, wait: .hours(1))
    #expect(await call(client, CallOptions())?.code == .unavailable)
    try await Rig.run(on: .unix(path: path)) { rig in
      #expect(await call(client, CallOptions())?.code == .unavailable)
      #expect(rig.witness.peers.isEmpty)
    }
    await client.close()
  }

  @Test("the deadline covers the wait, and a cancelled wait ends")
  func deadline() async throws {
    let client = try client(Self.path(), wait: .hours(1))
    let failure = await call(
      client, CallOptions(timeout: .milliseconds(200), waitForReady: true))
    #expect(failure?.code == .deadlineExceeded)
    let patient = Task { await call(client, CallOptions(waitForReady: true)) }
    patient.cancel()
    #expect(await patient.value?.code == .cancelled)
    await client.close()
  }

  @Test("the deadline covers a server that takes connections and says nothing")
  func silent() async throws {
    let group = MultiThreadedEventLoopGroup.singleton
    let silent = try await ServerBootstrap(group: group).bind(host: "127.0.0.1", port: 0).get()
    let port = silent.localAddress?.port ?? 0
    let client = try Rig.client(to: .tcp(host: "127.0.0.1", port: port))
    let failure = await call(client, CallOptions(timeout: .milliseconds(200)))
    #expect(failure?.code == .deadlineExceeded)
    await client.close()
    try await silent.close()
  }

  @Test("closing the client ends a wait")
  func closed() async throws {
    let client = try client(Self.path(), wait: .hours(1))
    #expect(await call(client, CallOptions())?.code == .unavailable)
    let patient = Task { await call(client, CallOptions(waitForReady: true)) }
    try await Task.sleep(for: .milliseconds(50))
    await client.close()
    #expect(await patient.value?.reason == "CLIENT_CLOSED")
  }
}
