import Logging
import Messages
import NIOCore
import ServiceLifecycle
import Services
import Store
import Transport
import UnixSignals

extension Composition {
  /// Listens until the process is told to stop (SIGTERM, SIGINT), then refuses new calls, lets
  /// running ones finish, and closes everything.
  ///
  /// A second signal does not wait for running calls.
  public func run() async throws {
    let services = ServiceGroup(
      configuration: ServiceGroupConfiguration(
        services: [
          // First, as services end in the opposite order: calls that finish rely on it.
          .init(service: NodeUpkeep(node: deployment.node)),
          .init(service: Upkeep(deployment: deployment, store: store)),
          .init(service: KeyUpkeep(rotations: deployment.rotations)),
          .init(
            service: RootCheckUpkeep(deployment: deployment, directory: directory)),
          .init(service: AlarmWatch(deployment: deployment)),
          .init(
            service: CertificateRenewal(
              files: tls(
                settings.tlsClientAuthority.isEmpty
                  ? .notAsked : .optional(authorityFile: settings.tlsClientAuthority)
              ).files, transport: transport, logger: logger)),
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
struct Serving: Service, CustomStringConvertible {
  /// What the log calls it.
  let description = "serving"
  let composition: Composition

  func run() async throws {
    let addresses = try await composition.listen()
    composition.logger.notice(
      "listening", metadata: ["addresses": "\(addresses.joined(separator: " "))"])
    try? await gracefulShutdown()
    let grace = TimeAmount.seconds(Int64(composition.settings.drainSeconds))
    composition.logger.notice("stopping: running calls may finish")
    // Probes hear of it first, so that new calls go elsewhere.
    composition.deployment.serving.stop()
    await composition.transport.drain(grace: grace)
    composition.logger.notice("stopped")
  }
}

/// What may be done a little later than the call that caused it: the record of disclosures to
/// school officials every second, and at once where many wait; the last use of credentials, and the
/// closing of idle tenants and searches, every half minute. What still waits when the last call was
/// answered is done before the store closes.
struct Upkeep: Service, CustomStringConvertible {
  /// What the log calls it.
  let description = "upkeep"
  private static let secondsBetweenRounds = 30
  private static let secondsBetweenWarnings = 86_400

  let deployment: Deployment
  let store: any StoreEngine

  func run() async throws {
    await cancelWhenGracefulShutdown {
      await withTaskGroup(of: Void.self) { group in
        group.addTask { try? await doRounds() }
        group.addTask { await deployment.disclosures.writeMuch { _ in disclosuresWait() } }
      }
    }
    await writeDisclosures()
    await writeUses()
  }

  private func doRounds() async throws {
    var second = 0
    while true {
      try await Task.sleep(for: DisclosureBacklog.interval)
      await writeDisclosures()
      if second.isMultiple(of: Self.secondsBetweenWarnings) { await warnOfBackups() }
      second += 1
      guard second.isMultiple(of: Self.secondsBetweenRounds) else { continue }
      await writeUses()
      await store.closeIdle()
      deployment.searches.wipeIdle()
      // A store may fail without anybody's doing.
      deployment.serving.lookAgain()
    }
  }

  private func writeDisclosures() async {
    do { try await deployment.disclosures.flush() } catch { disclosuresWait() }
  }

  private func disclosuresWait() {
    deployment.logger.error("disclosures to school officials could not be written down yet")
  }

  private func warnOfBackups() async {
    guard let standing = try? await deployment.backupStanding() else { return }
    for warning in standing.warnings {
      deployment.logger.warning("backups need attention", metadata: ["warning": "\(warning.name)"])
    }
  }

  private func writeUses() async {
    let uses = deployment.credentials.takeUses()
    guard !uses.isEmpty else { return }
    do {
      try await deployment.store.registry.write { writer in
        for (id, moment) in uses { try await writer.touchCredential(id, at: moment) }
      }
    } catch {
      deployment.credentials.putBack(uses)
      deployment.logger.warning("last uses of credentials could not be written down yet")
    }
  }
}
