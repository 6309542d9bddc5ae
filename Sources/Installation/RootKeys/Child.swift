import Dispatch
import Glibc

/// A process that we started, the leader of a group of its own.
///
/// A thread waits for its end: `waitid` takes no deadline, and a signal would be the whole
/// program's affair. It is not reaped before `finish`, so that its number cannot become another's.
struct Child: Sendable {
  let id: pid_t
  private let end = DispatchSemaphore(value: 0)

  init(_ id: pid_t) {
    self.id = id
    DispatchQueue.global().async { [end] in
      var info = siginfo_t()
      while waitid(P_PID, id_t(id), &info, WEXITED | WNOWAIT) < 0, errno == EINTR {}
      end.signal()
    }
  }

  /// Waits for the end, at most until then.
  func hasEnded(by deadline: ContinuousClock.Instant) -> Bool {
    let rest = ContinuousClock.now.duration(to: deadline) / .seconds(1)
    guard end.wait(timeout: .now() + max(0, rest)) == .success else { return false }
    // For who asks again.
    end.signal()
    return true
  }

  /// The exit status, or 128 and the number of the signal that ended it, as a shell says it; `nil`
  /// while it runs.
  var status: Int32? {
    var info = siginfo_t()
    guard waitid(P_PID, id_t(id), &info, WEXITED | WNOHANG | WNOWAIT) == 0,
      info.si_signo == SIGCHLD
    else { return nil }
    let status = info._sifields._sigchld.si_status
    return info.si_code == CLD_EXITED ? status : 128 + status
  }

  /// Kills the group as a whole, and reaps its leader.
  func finish() {
    kill(-id, SIGKILL)
    end.wait()
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0, errno == EINTR {}
  }
}
