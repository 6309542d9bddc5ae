public import Logging
import NIOCore
import ServiceLifecycle
import Services
import Store
import Transport

extension Composition {
  /// Listens until the process is told to stop (SIGTERM, SIGINT), then refuses new calls, lets
  /// running ones finish, and closes everything.
  ///
  /// A second signal does not wait for running calls.
  public func run() async throws {
    let services = ServiceGroup(
      configuration: ServiceGroupConfiguration(
        services: [
          .init(service: CredentialUses(deployment: deployment, store: store)),
          .init(service: Serving(composition: self)),
        ],
        gracefulShutdownSignals: [.sigterm, .sigint], logger: logger))
    do {
      try await services.run()
    } catch {
      try? await close()
      throw error
    }
    try await close()
  }
}

/// Takes calls from start to drain.
struct Serving: Service {
  let composition: Composition

  func run() async throws {
    let bound = try await composition.listen()
    composition.logger.notice(
      "listening", metadata: ["addresses": "\(bound.map(String.init(describing:)))"])
    try? await gracefulShutdown()
    let grace = TimeAmount.seconds(Int64(composition.settings.drainSeconds))
    composition.logger.notice("stopping: running calls may finish")
    await composition.transport.drain(grace: grace)
    composition.logger.notice("stopped")
  }
}

/// Writes down from time to time when credentials were last used, and closes tenants that nobody
/// uses. Both may be late, so no call waits for them.
struct CredentialUses: Service {
  let deployment: Deployment
  let store: SQLiteStore

  func run() async throws {
    try? await cancelWhenGracefulShutdown {
      while true {
        try await Task.sleep(for: .seconds(30))
        await writeDown()
        await store.closeIdleTenants()
      }
    }
    await writeDown()
  }

  private func writeDown() async {
    let uses = deployment.credentials.takeUses()
    guard !uses.isEmpty else { return }
    do {
      try await deployment.store.registry.write { writer in
        for (id, moment) in uses { try await writer.touchCredential(id, at: moment) }
      }
    } catch {
      deployment.logger.warning("last uses of credentials could not be written down")
    }
  }
}
