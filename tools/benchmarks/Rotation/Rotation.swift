import Client
import Foundation
import Messages
import RPC
import Synchronization

/// One rotation of one kind of key, from the request until nothing is left under the old key.
final class Rotation: Sendable {
  /// The kinds that end by work alone.
  static let names: [(KeyKind, String)] = [
    (.studentKeys, "rotate_student_keys"), (.epoch, "rotate_epoch"),
    (.indexRoot, "rotate_index_root"), (.tenantKey, "rotate_tenant_key"),
  ]

  private let kind: KeyKind
  /// Where the server listens for its operator.
  private let socket: String
  private let result = Mutex<(rows: Int64, seconds: Double)?>(nil)

  init(kind: KeyKind, on server: BenchServer) throws {
    self.kind = kind
    socket = try server.address("unix:")
  }

  var hasEnded: Bool { result.withLock { $0 != nil } }

  var figures: [Figure] {
    let (rows, seconds) = result.withLock { $0 } ?? (0, 1)
    return [
      Figure("rows_per_s", Double(rows) / seconds), Figure("rows", Double(rows)),
      Figure("seconds", seconds),
    ]
  }

  func run() async throws {
    let began = ContinuousClock.now
    let rows = try await CairnClient.withConnection(
      to: ServerAddress(socket), envelope: CallEnvelope(tenant: BenchDistrict.name)
    ) { client in
      _ = try await client.keys.rotateKey(RotateKeyRequest(kind: kind))
      while true {
        let progress =
          try await client.keys.getRotationProgress(
            GetRotationProgressRequest(kind: kind)
          ).message.progress ?? RotationProgress()
        if progress.failed { throw BenchFailure("the rotation could not move everything") }
        if progress.finished { return progress.total }
        try await Task.sleep(for: .milliseconds(10))
      }
    }
    let seconds = (ContinuousClock.now - began) / .seconds(1)
    result.withLock { $0 = (rows, seconds) }
  }
}
