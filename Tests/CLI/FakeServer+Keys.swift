import Messages
import RPC

// The keys of the transcripts: the students' keys are being rotated, the service root waits.

extension FakeServer {
  private static let made = GoogleProtobuf.Timestamp(seconds: 1_788_264_000)

  private static let versions = [
    KeyVersion(
      kind: .tenantKey, version: 1, state: .active, createTime: made, activateTime: made),
    KeyVersion(
      kind: .epoch, version: 1, state: .destroyed, createTime: made, activateTime: made,
      retireTime: GoogleProtobuf.Timestamp(seconds: 1_788_868_800),
      destroyTime: GoogleProtobuf.Timestamp(seconds: 1_788_868_800)),
    KeyVersion(
      kind: .epoch, version: 2, state: .active,
      createTime: GoogleProtobuf.Timestamp(seconds: 1_788_868_800)),
    KeyVersion(
      kind: .studentKeys, version: 1, state: .decryptOnly, createTime: made, rowsLeft: 840),
    KeyVersion(kind: .studentKeys, version: 2, state: .active, createTime: made),
  ]

  private static func progress(of kind: KeyKind) -> RotationProgress {
    switch kind {
    case .studentKeys:
      RotationProgress(kind: kind, version: 2, step: .moved, done: 1160, total: 2000)
    case .serviceRoot:
      RotationProgress(kind: kind, version: 2, step: .published, done: 0, total: 3)
    case .indexRoot:
      RotationProgress(
        kind: kind, version: 2, step: .moved, done: 1999, total: 2000, failed: true)
    default: RotationProgress(kind: kind, version: 1, finished: true)
    }
  }

  mutating func answerKeys() {
    answer(KeyMethods.listKeys) { (request: ListKeysRequest) in
      ListKeysResponse(
        keys: Self.versions.filter { request.kind == .unspecified || $0.kind == request.kind })
    }
    answer(KeyMethods.getRotationProgress) { (request: GetRotationProgressRequest) in
      GetRotationProgressResponse(progress: Self.progress(of: request.kind))
    }
    answer(KeyMethods.rotateKey) { (request: RotateKeyRequest) in
      RotateKeyResponse(
        progress: RotationProgress(kind: request.kind, version: 2, step: .begun))
    }
    answer(KeyMethods.getKeyInventory) { (_: GetKeyInventoryRequest) in
      GetKeyInventoryResponse(keys: [
        KeyRecord(
          kind: .tenantKey, version: 1,
          purpose: "symmetric key-wrapping key: the tenant's secrets and epoch keys",
          algorithm: "XChaCha20-Poly1305, 256 bits, committing", state: .active,
          createTime: Self.made, ageDays: 400, cryptoperiodDays: 365, overdue: true),
        KeyRecord(
          kind: .epoch, version: 2,
          purpose: "symmetric key-wrapping key: the keys of students and staff",
          algorithm: "XChaCha20-Poly1305, 256 bits, committing", state: .active,
          createTime: Self.made, ageDays: 3, cryptoperiodDays: 7),
      ])
    }
  }
}
