public import Vocabulary

/// When an erased student is gone from every backup.
///
/// The keys of a student are wrapped under the key of a shred epoch. Every epoch ends after E days,
/// survivors are wrapped anew and its key is destroyed; no backup of epoch keys lives longer than W
/// days. So whatever backup of data or of wrapped keys is put back after E + W days, the erased
/// student's keys in it are noise.
public struct ErasurePromise: Sendable, Hashable {
  /// E: how long a shred epoch lasts.
  public var epochDays: Int
  /// W: how long a backup of epoch keys lives.
  public var epochBackupDays: Int

  public init(epochDays: Int = 7, epochBackupDays: Int = 30) {
    self.epochDays = epochDays
    self.epochBackupDays = epochBackupDays
  }

  /// The moment promised to whoever asks for an erasure at `moment`.
  public func kept(since moment: Instant) -> Instant {
    moment.advanced(bySeconds: Int64(epochDays + epochBackupDays) * 86_400)
  }

  /// The same for keys whose epoch keys are destroyed at once, as with a whole tenant: only their
  /// backups have to run out.
  public func keptWithoutEpochs(since moment: Instant) -> Instant {
    moment.advanced(bySeconds: Int64(epochBackupDays) * 86_400)
  }
}

/// How far an erasure is. Raw values are those of `cairn.v1.ErasureState`.
public enum ErasureState: UInt16, SchemaNumbered {
  /// Unreadable here; an old backup might still be opened with a backup of epoch keys.
  case online = 1
  /// Unreadable in every backup.
  case final = 2
  /// The promised day is past and the epoch key was not destroyed: an operator must look.
  case overdue = 3

  public static let schemaPrefix = "ERASURE_STATE"

  /// - Parameter epochKeySurvives: whether the key of the erasure's epoch, or of an earlier one, is
  ///   still there.
  public init(promisedAt: Instant, epochKeySurvives: Bool, at now: Instant) {
    if now < promisedAt {
      self = .online
    } else {
      self = epochKeySurvives ? .overdue : .final
    }
  }
}

/// Why a student is erased. Raw values are those of `cairn.v1.ErasureBasis`.
public enum ErasureBasis: UInt16, SchemaNumbered {
  case familyRequest = 1
  /// The retention period of the data class is over (16 CFR 312.10).
  case retentionEnded = 2
  /// The agreement under which the data was kept is over.
  case agreementEnded = 3
  case courtOrder = 4
  /// The record was made by mistake, such as a duplicate.
  case enteredInError = 5

  public static let schemaPrefix = "ERASURE_BASIS"
}
