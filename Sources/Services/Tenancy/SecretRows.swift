import Sealing
import Store
import Vocabulary

// Between the wrapped keys of `Sealing` and the rows that keep them. The numbers are the kinds of
// the ciphertext format.

enum SecretKind {
  static let tenantKey = 3
  static let indexRoot = 5
  static let serviceRoot = 7
}

extension WrappedKey {
  func row(_ kind: Int) -> SecretRow {
    SecretRow(kind: kind, version: version, wrapped: bytes)
  }

  /// Every version of a kind.
  fileprivate static func all(_ kind: Int, in rows: [SecretRow]) -> [WrappedKey] {
    rows.filter { $0.kind == kind }.map { WrappedKey(version: $0.version, bytes: $0.wrapped) }
  }

  /// The newest version of a kind.
  fileprivate init?(_ kind: Int, in rows: [SecretRow]) {
    guard let newest = Self.all(kind, in: rows).max(by: { $0.version < $1.version }) else {
      return nil
    }
    self = newest
  }
}

extension TenantSecrets {
  /// - Throws: `corrupt` when there is no version of one of them.
  init(_ rows: [SecretRow]) throws(StoreError) {
    let secrets = TenantSecrets(
      tenantKeys: WrappedKey.all(SecretKind.tenantKey, in: rows),
      serviceRoots: WrappedKey.all(SecretKind.serviceRoot, in: rows),
      indexRoots: WrappedKey.all(SecretKind.indexRoot, in: rows))
    guard let secrets else { throw .corrupt }
    self = secrets
  }

  var rows: [SecretRow] {
    tenantKeys.map { $0.row(SecretKind.tenantKey) }
      + serviceRoots.map { $0.row(SecretKind.serviceRoot) }
      + indexRoots.map { $0.row(SecretKind.indexRoot) }
  }
}

extension PlatformSecrets {
  init?(_ rows: [SecretRow]) {
    guard let platformKey = WrappedKey(SecretKind.tenantKey, in: rows),
      let serviceRoot = WrappedKey(SecretKind.serviceRoot, in: rows)
    else { return nil }
    self.init(platformKey: platformKey, serviceRoot: serviceRoot)
  }

  var rows: [SecretRow] {
    [platformKey.row(SecretKind.tenantKey), serviceRoot.row(SecretKind.serviceRoot)]
  }
}

extension WrappedSigningKey {
  /// `nil` when its seed was destroyed or nobody here knows its use.
  init?(_ row: SigningKeyRow) {
    guard let use = SigningUse(rawValue: row.purpose), let wrapped = row.wrapped else {
      return nil
    }
    self.init(use: use, version: row.version, publicKey: row.publicKey, bytes: wrapped)
  }

  func row(at now: Instant) -> SigningKeyRow {
    SigningKeyRow(
      purpose: use.rawValue, version: version, publicKey: publicKey, wrapped: bytes,
      createdAt: now)
  }
}

extension WrappedSubject {
  init(_ row: SubjectKeyRow, older: [WrappedSubject] = []) {
    self.init(
      id: row.subject, generation: row.generation, epoch: row.epoch, bytes: row.wrapped,
      older: older)
  }

  /// Every generation of one subject's keys, newest first; `nil` when there is none.
  init?(_ rows: [SubjectKeyRow]) {
    guard let newest = rows.first else { return nil }
    self.init(newest, older: rows.dropFirst().map { WrappedSubject($0) })
  }

  var row: SubjectKeyRow {
    SubjectKeyRow(subject: id, generation: generation, epoch: epoch, wrapped: bytes)
  }
}

extension WrappedEpochKey {
  init(_ row: EpochKeyRow) { self.init(epoch: row.epoch, bytes: row.wrapped) }
}
