public import Messages
import Policy
import RPC
import Store
import Vocabulary

/// Shows the keys of a tenant and rotates them. Tells what is known of a key, never a key.
public struct KeyHandlers: KeyService {
  let deployment: Deployment

  public init(deployment: Deployment) { self.deployment = deployment }

  func versions(of tenant: TenantID) async throws -> KeyVersions {
    try await deployment.store.registry.read {
      KeyVersions(try await $0.keyVersions(of: tenant))
    }
  }

  func progress(
    of kind: Store.KeyKind, _ tenant: TenantID
  ) async throws -> Messages.RotationProgress {
    let versions = try await versions(of: tenant)
    var progress = Messages.RotationProgress(
      kind: .init(stored: kind.rawValue), version: versions.newest(kind),
      finished: !versions.isRotating(kind))
    guard let known = deployment.rotations.board.progress(of: kind, tenant),
      known.version == progress.version
    else {
      if !progress.finished { progress.step = .begun }
      return progress
    }
    progress.step = .init(stored: known.step.rawValue)
    progress.done = Int64(known.done)
    progress.total = Int64(known.total)
    progress.failed = known.hasFailed && !progress.finished
    return progress
  }
}

extension Store.KeyKind {
  /// - Throws: `invalidFields` for a kind that this server does not know.
  init(_ kind: Messages.KeyKind) throws(Fault) {
    guard let known = Self(rawValue: Int(kind.rawValue)) else {
      throw .invalidFields([
        FieldViolation(
          field: "kind", reason: "ENUM_UNKNOWN", description: "must be one of the known kinds")
      ])
    }
    self = known
  }
}

extension KeyVersionRow {
  /// As callers see it: a key that was destroyed is more than retired.
  var shownState: Messages.KeyState {
    destroyedAt == nil ? .init(stored: state.rawValue) : .destroyed
  }
}
