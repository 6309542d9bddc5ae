import Store

/// For how long keys are used.
public struct KeyPolicy: Sendable, Hashable {
  /// The length of a shred epoch in days: an erased student is unreadable in every backup once its
  /// epoch has ended and the backups of epoch keys have expired.
  public var epochDays: Int
  /// For how many days backups of epoch keys are kept.
  public var epochBackupDays: Int
  /// For how many days after a rotation the retired generation of students' keys is kept: as long
  /// as backups of the data, which are opened with the keys of now. At least 1, which is longer
  /// than any call.
  public var retiredKeyDays: Int

  public init(epochDays: Int = 7, epochBackupDays: Int = 30, retiredKeyDays: Int = 35) {
    self.epochDays = epochDays
    self.epochBackupDays = epochBackupDays
    self.retiredKeyDays = retiredKeyDays
  }

  /// After how many days of use a key should be replaced (NIST SP 800-57 part 1, 5.3.6: at most two
  /// years for what encrypts data or wraps keys, one year for what derives).
  func cryptoperiodDays(of kind: KeyKind) -> Int {
    switch kind {
    case .epoch: epochDays
    case .tenantKey, .serviceRoot: 365
    case .studentKeys, .indexRoot, .logSigning, .receiptSigning: 730
    }
  }
}
