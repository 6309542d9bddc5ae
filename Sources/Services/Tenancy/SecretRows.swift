import Sealing
import Store
import Vocabulary

// Between the wrapped keys of `Sealing` and the rows that keep them. The numbers are the kinds of
// the ciphertext format.

private enum SecretKind {
  static let tenantKey = 3
  static let indexRoot = 5
  static let serviceRoot = 7
}

extension WrappedKey {
  fileprivate func row(_ kind: Int) -> SecretRow {
    SecretRow(kind: kind, version: version, wrapped: bytes)
  }

  /// The newest version of a kind.
  fileprivate init?(_ kind: Int, in rows: [SecretRow]) {
    guard let row = rows.filter({ $0.kind == kind }).max(by: { $0.version < $1.version }) else {
      return nil
    }
    self.init(version: row.version, bytes: row.wrapped)
  }
}

extension TenantSecrets {
  init?(_ rows: [SecretRow]) {
    guard let tenantKey = WrappedKey(SecretKind.tenantKey, in: rows),
      let serviceRoot = WrappedKey(SecretKind.serviceRoot, in: rows),
      let indexRoot = WrappedKey(SecretKind.indexRoot, in: rows)
    else { return nil }
    self.init(tenantKey: tenantKey, serviceRoot: serviceRoot, indexRoot: indexRoot)
  }

  var rows: [SecretRow] {
    [
      tenantKey.row(SecretKind.tenantKey), serviceRoot.row(SecretKind.serviceRoot),
      indexRoot.row(SecretKind.indexRoot),
    ]
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
  init(_ row: SubjectKeyRow) {
    self.init(
      id: row.subject, generation: row.generation, epoch: row.epoch, bytes: row.wrapped)
  }

  var row: SubjectKeyRow {
    SubjectKeyRow(subject: id, generation: generation, epoch: epoch, wrapped: bytes)
  }
}
