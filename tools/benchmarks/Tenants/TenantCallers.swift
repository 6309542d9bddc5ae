import Client
import Foundation
import Messages
import RPC

/// The administrators of many tenants.
struct TenantCallers: Sendable {
  private let tokens: [String]

  /// Makes the tenants, as an operator would.
  init(count: Int, on server: BenchServer) async throws {
    let client = try server.address("unix:")
    tokens = try await CairnClient.withConnection(to: ServerAddress(client)) { client in
      try await Self.inFlight(32, count) { number in
        let name = "town-\(number)"
        _ = try await client.tenants.createTenant(
          CreateTenantRequest(
            name: name, displayName: "An invented town", kind: .city, state: "KY",
            timeZone: "UTC"))
        var options = CallOptions()
        options.metadata.add("cairn-tenant", name)
        return try await client.credentials.issueCredential(
          IssueCredentialRequest(role: .tenantAdmin, label: "bench"), options: options
        ).message.token
      }
    }
  }

  /// Lets each make one call.
  func callEach(on server: BenchServer, inFlight: Int) async throws -> Load.Round {
    let address = try server.address("http:")
    let before = try server.process.cpuSeconds()
    let began = ContinuousClock.now
    let latencies = try await CairnClient.withConnection(to: ServerAddress(address)) { client in
      try await Self.inFlight(inFlight, tokens.count) { number in
        var options = CallOptions()
        options.metadata.add("authorization", "Bearer \(tokens[number])")
        options.metadata.add("cairn-purpose", BenchDistrict.purpose)
        let began = ContinuousClock.now
        _ = try await client.students.listStudents(ListStudentsRequest(), options: options)
        return (ContinuousClock.now - began) / .milliseconds(1)
      }
    }
    return Load.Round(
      calls: latencies.count, seconds: (ContinuousClock.now - began) / .seconds(1),
      serverSeconds: try server.process.cpuSeconds() - before, latencies: latencies.sorted())
  }

  /// Does a piece of work for each number below `count`, some at a time.
  private static func inFlight<Result: Sendable>(
    _ width: Int, _ count: Int, _ work: @escaping @Sendable (Int) async throws -> Result
  ) async throws -> [Result] {
    let next = NextCall()
    return try await withThrowingTaskGroup(of: [(Int, Result)].self) { group in
      for _ in 0..<width {
        group.addTask {
          var results: [(Int, Result)] = []
          while true {
            let number = next.take()
            guard number < count else { return results }
            results.append((number, try await work(number)))
          }
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
        .sorted { $0.0 < $1.0 }.map(\.1)
    }
  }
}
