import Foundation
import Logging
import ServiceLifecycle
import Transport
import UnixSignals

/// Has the certificate files read again when one of them has changed or the process gets SIGHUP, so
/// that a renewed certificate needs no restart. Files that cannot be used are logged and change
/// nothing.
struct CertificateRenewal: Service, CustomStringConvertible {
  /// What the log calls it.
  let description = "certificate renewal"
  private static let secondsBetweenLooks = 10

  let files: [String]
  let transport: GRPCServer
  let logger: Logger

  func run() async throws {
    await cancelWhenGracefulShutdown {
      await withTaskGroup(of: Void.self) { group in
        group.addTask { await reloadOnSignal() }
        group.addTask { try? await reloadOnChange() }
      }
    }
  }

  private func reloadOnSignal() async {
    for await _ in await UnixSignalsSequence(trapping: .sighup) { reload() }
  }

  private func reloadOnChange() async throws {
    var known = marks()
    while true {
      try await Task.sleep(for: .seconds(Self.secondsBetweenLooks))
      let present = marks()
      if present != known { reload() }
      known = present
    }
  }

  /// What tells a file from the one that was there before.
  private func marks() -> [String] {
    files.map { file in
      var status = stat()
      guard stat(file, &status) == 0 else { return "" }
      return "\(status.st_ino) \(status.st_size) \(status.st_mtim.tv_sec) \(status.st_mtim.tv_nsec)"
    }
  }

  private func reload() {
    let failures = transport.reloadCertificates()
    for failure in failures {
      logger.error(
        "certificate files cannot be used; clients are shown what was there before",
        metadata: ["cause": "\(failure)"])
    }
    if failures.isEmpty { logger.notice("certificate files were read again") }
  }
}
