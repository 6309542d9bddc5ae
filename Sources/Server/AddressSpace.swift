import Glibc

/// How much memory the system lets this process have at most (`RLIMIT_AS`).
///
/// An allocation that fails ends a Swift process in the middle of whatever it does, and one that
/// cannot start a thread waits for ever. So a server that could not have all that its limits allow
/// it does not start.
public enum AddressSpace {
  /// What a server may come to take besides what settings say: code and stacks, 512 MiB of messages
  /// in flight, and roster imports.
  static let ownMiB = 1536

  /// Why no server can start here, whatever its settings; `nil` when one may. To be asked before
  /// there is a second thread.
  public static var refusal: String? {
    guard let allowed = allowedMiB, allowed < ownMiB else { return nil }
    return "RLIMIT_AS (systemd: LimitAS=) allows \(allowed) MiB of address space, and a server "
      + "needs \(ownMiB) besides its search memory"
  }

  /// - Throws: `SettingsError` that names both figures.
  static func require(_ settings: Settings) throws(SettingsError) {
    let needed = ownMiB + settings.searchMemoryMiB + settings.keyMemoryKiB / 1024
    guard let allowed = allowedMiB, allowed < needed else { return }
    throw SettingsError(problems: [
      .init(
        setting: "searchMemoryMib",
        problem: "must be less, or RLIMIT_AS (systemd: LimitAS=) more: "
          + "\(allowed) MiB of address space are allowed and \(needed) needed")
    ])
  }

  /// `nil` where there is no limit.
  private static var allowedMiB: Int? {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit) == 0,
      limit.rlim_cur != rlim_t.max
    else { return nil }
    return Int(clamping: limit.rlim_cur >> 20)
  }
}
