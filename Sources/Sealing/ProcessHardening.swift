import CSodium
import Glibc

/// What the operating system must be told once, before the first key is read.
public enum ProcessHardening {
  /// No core files (`RLIMIT_CORE` 0) and no tracing by other processes of the same user
  /// (`PR_SET_DUMPABLE` 0). Cannot be undone by the process.
  ///
  /// - Throws: `processNotHardened` when the system refuses either.
  public static func apply() throws(SealingError) {
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    guard setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none) == 0,
      cairn_forbid_dumps() == 0
    else { throw .processNotHardened }
  }

  /// Whether `apply` has taken effect.
  public static var isApplied: Bool {
    var limit = rlimit()
    return getrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limit) == 0
      && limit.rlim_max == 0 && cairn_dumps_are_forbidden() == 1
  }
}
