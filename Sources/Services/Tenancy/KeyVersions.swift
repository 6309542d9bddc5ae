import Sealing
import Store

/// What the registry tells of one tenant's keys: which versions there are, and how far each is.
struct KeyVersions: Sendable, Equatable {
  /// By kind and version, with all that there ever were.
  let rows: [KeyVersionRow]

  init(_ rows: [KeyVersionRow]) { self.rows = rows }

  func of(_ kind: KeyKind) -> [KeyVersionRow] { rows.filter { $0.kind == kind } }

  /// The version that is written under; 1 for a tenant whose provisioning has not ended.
  func active(_ kind: KeyKind) -> UInt32 {
    of(kind).last { $0.state == .active }?.version ?? 1
  }

  /// Those under which custody writes.
  var actives: ActiveKeyVersions {
    var actives = ActiveKeyVersions()
    actives.epoch = active(.epoch)
    actives.indexRoot = active(.indexRoot)
    actives.serviceRoot = active(.serviceRoot)
    return actives
  }

  /// Whether a rotation of any kind was asked for and has not begun to move anything.
  var hasPending: Bool { rows.contains { $0.state == .pending } }

  /// The newest version, whatever its state.
  func newest(_ kind: KeyKind) -> UInt32 { of(kind).last?.version ?? 1 }

  /// Whether a rotation of that kind has begun and not ended.
  func isRotating(_ kind: KeyKind) -> Bool {
    of(kind).contains { $0.state == .pending || $0.state == .decryptOnly }
  }

  /// Whether keys of that kind are retired and there still.
  func awaitsDestruction(_ kind: KeyKind) -> Bool {
    of(kind).contains { $0.state == .retired && $0.destroyedAt == nil }
  }

  /// What is accepted at decode: the lowest version of each kind that is not retired.
  var minimums: MinimumKeyVersions {
    var minimums = MinimumKeyVersions()
    minimums.tenantKey = minimum(.tenantKey)
    minimums.epoch = minimum(.epoch)
    minimums.generation = minimum(.studentKeys)
    minimums.indexRoot = minimum(.indexRoot)
    minimums.serviceRoot = minimum(.serviceRoot)
    return minimums
  }

  private func minimum(_ kind: KeyKind) -> UInt32 {
    of(kind).first { $0.state != .retired }?.version ?? 1
  }
}
