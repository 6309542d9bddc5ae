public import Messages
public import RPC
import Sealing
import Store
import Vocabulary

extension KeyHandlers {
  /// Of each kind the newest, so that the epochs of many years fit into an answer.
  private static let versionsMax = 1000

  public func listKeys(
    _ request: ListKeysRequest, _ context: CallContext
  ) async throws -> ListKeysResponse {
    let tenant = try context.tenantCall(at: deployment.clock.now()).tenant.id
    let kinds =
      request.kind == .unspecified ? Store.KeyKind.allCases : [try Store.KeyKind(request.kind)]
    let (versions, notes) = try await deployment.store.registry.read { reader in
      (
        KeyVersions(try await reader.keyVersions(of: tenant)),
        try await reader.successions(of: tenant)
      )
    }
    return ListKeysResponse(
      keys: kinds.flatMap { kind in
        versions.of(kind).suffix(Self.versionsMax).map { row in
          var shown = version(row, of: tenant)
          let use = kind.signingUse?.rawValue
          let note = notes.first { $0.purpose == use && $0.version == row.version }
          shown.succession = note?.note ?? ""
          return shown
        }
      })
  }

  private func version(_ row: KeyVersionRow, of tenant: TenantID) -> KeyVersion {
    KeyVersion(
      kind: .init(stored: row.kind.rawValue), version: row.version, state: row.shownState,
      createTime: .init(row.createdAt), activateTime: row.activatedAt.map { .init($0) },
      retireTime: row.retiredAt.map { .init($0) }, destroyTime: row.destroyedAt.map { .init($0) },
      rowsLeft: row.state == .decryptOnly ? rowsLeft(of: row.kind, tenant) : 0)
  }

  private func rowsLeft(of kind: Store.KeyKind, _ tenant: TenantID) -> Int64 {
    guard let progress = deployment.rotations.board.progress(of: kind, tenant) else { return 0 }
    return Int64(progress.total - progress.done)
  }
}
