import Client
import Foundation
import Synchronization

/// Calls made as fast as answers come: some connections, each with so many calls in flight.
struct Load: Sendable {
  var connections: Int
  /// Calls in flight on each connection.
  var depth: Int
  var calls: Int

  /// What one round of load took and cost.
  struct Round {
    var calls: Int
    var seconds: Double
    var serverSeconds: Double
    /// Of each call, in milliseconds, ascending.
    var latencies: [Double]

    var figures: [Figure] {
      [
        Figure("cpu_us_per_call", serverSeconds * 1e6 / Double(calls)),
        Figure("calls_per_s", Double(calls) / seconds),
        Figure("p50_ms", latencies[(latencies.count - 1) / 2]),
        Figure("p99_ms", latencies[(latencies.count - 1) * 99 / 100]),
      ]
    }
  }

  /// - Parameter call: makes the call of a number from 0 on one of the connections.
  func run(
    on server: BenchServer, as token: String, for purpose: String,
    _ call: @escaping @Sendable (CairnClient, Int) async throws -> Void
  ) async throws -> Round {
    try await run(on: [server], as: token, for: purpose, call)
  }

  /// The same on several servers of one store, among which the connections are shared out.
  func run(
    on servers: [BenchServer], as token: String, for purpose: String,
    _ call: @escaping @Sendable (CairnClient, Int) async throws -> Void
  ) async throws -> Round {
    func cpuSeconds() throws -> Double {
      try servers.reduce(0) { $0 + (try $1.process.cpuSeconds()) }
    }
    return try await withConnections(connections, to: servers, as: token, for: purpose) { clients in
      // The first call opens the connection, and is not counted.
      for client in clients { try await call(client, 0) }
      let next = NextCall()
      let serverBefore = try cpuSeconds()
      let began = ContinuousClock.now
      let latencies = try await withThrowingTaskGroup(of: [Double].self) { group in
        for client in clients {
          for _ in 0..<depth { group.addTask { try await work(next, client, call) } }
        }
        return try await group.reduce(into: []) { $0 += $1 }
      }
      let elapsed = ContinuousClock.now - began
      return Round(
        calls: latencies.count, seconds: elapsed / .seconds(1),
        serverSeconds: try cpuSeconds() - serverBefore, latencies: latencies.sorted())
    }
  }

  /// Makes one call after the other until all are made.
  private func work(
    _ next: NextCall, _ client: CairnClient,
    _ call: @Sendable (CairnClient, Int) async throws -> Void
  ) async throws -> [Double] {
    var latencies: [Double] = []
    while true {
      let number = next.take()
      guard number < calls else { return latencies }
      let began = ContinuousClock.now
      try await call(client, number)
      latencies.append((ContinuousClock.now - began) / .milliseconds(1))
    }
  }

  private func withConnections<Result>(
    _ count: Int, to servers: [BenchServer], as token: String, for purpose: String,
    _ open: [CairnClient] = [], _ body: ([CairnClient]) async throws -> Result
  ) async throws -> Result {
    guard open.count < count else { return try await body(open) }
    let server = servers[open.count % servers.count]
    return try await server.asCaller(token, for: purpose) { client in
      try await withConnections(count, to: servers, as: token, for: purpose, open + [client], body)
    }
  }
}

/// Numbers the calls of a round.
final class NextCall: Sendable {
  private let number = Atomic<Int>(0)

  func take() -> Int { number.add(1, ordering: .relaxed).oldValue }
}
