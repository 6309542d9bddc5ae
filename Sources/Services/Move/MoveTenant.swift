public import Messages
import Policy
public import RPC
import Sealing
import Store
import Vocabulary

extension MoveHandlers {
  public func moveTenant(
    _ request: MoveTenantRequest, _ responses: MessageWriter<MoveTenantResponse>,
    _ context: CallContext
  ) async throws {
    let row = try await find(request.tenant)
    let report = try await deployment.copies.alone(row.id) {
      // Calls run on the event loop of their connection, which a copy would keep from others.
      try await withTaskExecutorPreference(globalConcurrentExecutor) {
        let destination = try await deployment.openMoveStore()
        do {
          let report = try await move(row, to: destination, request.validateOnly, responses)
          await destination.close()
          return report
        } catch {
          await destination.close()
          throw error
        }
      }
    }
    try await responses.send(MoveTenantResponse(part: .report(report)))
  }

  private func move(
    _ row: TenantRow, to destination: any StoreEngine, _ validateOnly: Bool,
    _ responses: MessageWriter<MoveTenantResponse>
  ) async throws -> MoveReport {
    try await refuse(row, destination)
    let move = TenantMove(
      deployment: deployment, destination: destination,
      session: try await deployment.tenants.openAlone(row), row: row
    ) { try await responses.send(MoveTenantResponse(part: .progress($0))) }
    guard validateOnly else { return try await move.run() }
    return try await move.outlook()
  }

  /// - Throws: `conditionsUnmet`, naming what stands against it.
  private func refuse(_ row: TenantRow, _ destination: any StoreEngine) async throws {
    var refusals: [PreconditionViolation] = []
    func refuse(_ subject: String, _ description: String) {
      refusals.append(.init(kind: "MOVE", subject: subject, description: description))
    }
    switch Policy.TenantStatus(rawValue: UInt16(row.status)) {
    case .active, .suspended, .moved: break
    case .provisioning, .closing, nil:
      refuse("tenant", "must be active or suspended")
    }
    let (platform, same, named) = try await destination.registry.read { reader in
      (
        try await reader.platformSecrets(), try await reader.tenant(row.id),
        try await reader.tenant(named: row.name)
      )
    }
    do {
      let secrets = PlatformSecrets(platform)
      if let secrets { try deployment.custody.confirm(platformKey: secrets.platformKey) }
    } catch is RootMismatch {
      refuse("store", "is sealed under another root key than this server's")
    }
    if let same, same.status != Int(Policy.TenantStatus.moved.rawValue) {
      refuse("store", "has this tenant already")
    } else if let named, named.id != row.id {
      refuse("store", "has another tenant of this name")
    }
    guard refusals.isEmpty else { throw Fault.conditionsUnmet(refusals) }
  }
}

extension Deployment {
  /// Opens the store that tenants are moved to.
  ///
  /// - Throws: `conditionsUnmet` where the settings name none, or it does not open.
  func openMoveStore() async throws -> any StoreEngine {
    guard let moveStore else {
      throw Fault.moveRefused("store", "to move to is not set; start the server with --move-to")
    }
    do {
      return try await moveStore()
    } catch let error as StoreError {
      throw Fault.moveRefused("store", "to move to does not open: \(error.reason)")
    }
  }
}

extension StoreError {
  /// For operators.
  fileprivate var reason: String {
    switch self {
    case .busy: "another process has it open"
    case .schema: "another version of Cairn made it"
    case .corrupt: "it is damaged, or not ours"
    default: "it is not there, or does not answer"
    }
  }
}
