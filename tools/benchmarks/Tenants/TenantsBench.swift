import ArgumentParser
import Client
import Foundation
import Messages
import RPC

/// What many tenants on one server take, most of whom nobody calls.
struct TenantsBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tenants",
    abstract: "10,000 tenants on one server: memory of those that idle, and first calls.",
    discussion: """
      A cairnd of its own, release build, on one core; our own client over plain text on loopback \
      on another. 10,000 tenants are made, each with an administrator, and the server is started \
      anew, so that it has opened none. Their files are in the page cache of the system.

        create_tenant   tenants a second, 32 calls in flight
        cold_start      from the start of the server until it accepts calls, and its memory then
        cold_call       ListStudents by each administrator, one after the other, one call in \
      flight: each is the first of its tenant
        cold_calls_8    the same of a server started anew, 8 calls in flight
        idle_tenant     bytes of memory for each tenant, more than at the start, a minute and a \
      half after all have called
        open_tenant     the same for each of the last 512, right after their calls
      """)

  @OptionGroup var options: BenchOptions

  private var count: Int { options.quick ? 600 : 10_000 }

  func run() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "cairn-bench-\(getpid())")
      .path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var server = try await BenchServer.start(in: folder + "/server", core: options.serverCore)
    defer { server.stop() }
    var measurements = Measurements()

    let began = ContinuousClock.now
    let callers = try await TenantCallers(count: count, on: server)
    measurements.add(
      [Figure("tenants_per_s", Double(count) / ((ContinuousClock.now - began) / .seconds(1)))],
      to: "create_tenant")

    let restarted = ContinuousClock.now
    server = try await server.restarted(core: options.serverCore)
    let start = (ContinuousClock.now - restarted) / .milliseconds(1)
    let bare = try server.process.residentMemory()
    measurements.add([Figure("start_ms", start), Figure("rss_mib", bare)], to: "cold_start")

    measurements.add(
      try await callers.callEach(on: server, inFlight: 1).figures, to: "cold_call")
    let open = try server.process.residentMemory()
    // Files of tenants are closed when two rounds of half a minute have found nobody using them.
    try await Task.sleep(for: .seconds(95))
    let idle = try server.process.residentMemory()
    measurements.add(
      [
        Figure("bytes", (idle - bare) * 1_048_576 / Double(count)), Figure("rss_mib", idle),
        Figure("peak_rss_mib", try server.process.peakMemory()),
      ], to: "idle_tenant")
    measurements.add(
      [Figure("bytes", (open - idle) * 1_048_576 / Double(min(count, 512)))], to: "open_tenant")

    server = try await server.restarted(core: options.serverCore)
    measurements.add(
      try await callers.callEach(on: server, inFlight: 8).figures, to: "cold_calls_8")
    measurements.show(json: options.json)
  }
}
