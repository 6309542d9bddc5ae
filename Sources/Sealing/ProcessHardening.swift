import CSodium
import Glibc

/// What the operating system must be told once, before the first key is read.
public enum ProcessHardening {
  /// What ends a process that has gone wrong.
  static let crashSignals = [SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGQUIT, SIGSEGV, SIGTRAP]

  /// No core files (`RLIMIT_CORE` 0), no tracing by other processes of the same user
  /// (`PR_SET_DUMPABLE` 0), and no crash report: Swift's own prints registers and the memory that
  /// they point to, which may be a key or a child's record. The
  /// rest it could not read, and would keep the dead process waiting.
  ///
  /// - Throws: `processNotHardened` when the system refuses any of it.
  public static func apply() throws(SealingError) {
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    guard setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none) == 0,
      cairn_forbid_dumps() == 0
    else { throw .processNotHardened }
    for number in crashSignals {
      // All zero is `SIG_DFL`.
      var standard = sigaction()
      guard sigaction(number, &standard, nil) == 0 else { throw .processNotHardened }
    }
  }

  /// Whether `apply` has taken effect.
  public static var isApplied: Bool {
    var limit = rlimit()
    return getrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limit) == 0
      && limit.rlim_max == 0 && cairn_dumps_are_forbidden() == 1
      && crashSignals.allSatisfy(isLeftToSystem)
  }

  private static func isLeftToSystem(_ number: Int32) -> Bool {
    var action = sigaction()
    return sigaction(number, nil, &action) == 0 && action.__sigaction_handler.sa_handler == nil
  }
}
