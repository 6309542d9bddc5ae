internal import CPostgres
internal import Glibc
internal import Synchronization

/// The one thread that waits for the sockets of all connections.
///
/// Its only verb is "suspend until the socket is ready, or cancelled, or late". It resumes tasks
/// where they belong and calls no function of libpq, so what a connection does it does on the
/// executor of the task that uses it.
final class Poller: Sendable {
  static let shared = Poller()

  /// How often it looks for waits that are late; they end at most so many milliseconds after their
  /// time.
  private static let tick: Int32 = 250

  private struct State {
    var watches: [UInt64: Watch] = [:]
    var last: UInt64 = 0
  }

  private let state = Mutex(State())
  private let queue: Int32

  private init() {
    queue = epoll_create1(Int32(EPOLL_CLOEXEC))
    var thread = pthread_t()
    // Sound: the poller is never let go, for it is a constant of the process.
    let context = Unmanaged.passUnretained(self).toOpaque()
    let code = pthread_create(
      &thread, nil,
      { context in
        guard let context else { return nil }
        // Sound: see above.
        Unmanaged<Poller>.fromOpaque(context).takeUnretainedValue().run()
        return nil
      }, context)
    if code == 0 { pthread_detach(thread) }
  }

  /// Begins to look after a socket. It must stay open until the watch has ended.
  func watch(_ descriptor: Int32) -> Watch {
    let watch = state.withLock { state in
      state.last += 1
      let watch = Watch(descriptor, number: state.last)
      state.watches[state.last] = watch
      return watch
    }
    var event = epoll_event()
    event.data.u64 = watch.number
    // Nothing is waited for yet. Should it fail, so does every wait.
    _ = epoll_ctl(queue, EPOLL_CTL_ADD, descriptor, &event)
    return watch
  }

  func end(_ watch: Watch) {
    state.withLock { _ = $0.watches.removeValue(forKey: watch.number) }
    var event = epoll_event()
    _ = epoll_ctl(queue, EPOLL_CTL_DEL, watch.descriptor, &event)
    watch.wake(.failed)
  }

  /// - Returns: false when the socket cannot be waited for.
  fileprivate func arm(_ watch: Watch, writing: Bool) -> Bool {
    var event = epoll_event()
    // One event only, so that a socket nobody waits for wakes nobody.
    event.events =
      EPOLLIN.rawValue | EPOLLRDHUP.rawValue | EPOLLONESHOT.rawValue
      | (writing ? EPOLLOUT.rawValue : 0)
    event.data.u64 = watch.number
    return epoll_ctl(queue, EPOLL_CTL_MOD, watch.descriptor, &event) == 0
  }

  private func run() {
    let capacity = 64
    // Sound: the thread's own, as long as the process.
    let events = UnsafeMutablePointer<epoll_event>.allocate(capacity: capacity)
    var lastSweep = Watch.now
    while true {
      let count = epoll_wait(queue, events, Int32(capacity), Self.tick)
      for index in 0..<Int(max(0, count)) {
        let number = events[index].data.u64
        state.withLock { $0.watches[number] }?.wake(.ready)
      }
      let now = Watch.now
      if now - lastSweep >= Int64(Self.tick) {
        lastSweep = now
        for watch in state.withLock({ Array($0.watches.values) }) { watch.expire(at: now) }
      }
    }
  }
}

/// A socket, and the task that waits for it.
final class Watch: Sendable {
  enum Wake {
    /// Something can be read, or written if that was waited for, or the other side has gone.
    case ready
    case cancelled
    case late
    case failed
  }

  fileprivate struct State {
    var continuation: CheckedContinuation<Wake, Never>?
    var deadline: Int64 = .max
    /// Whether the task was cancelled before it began to wait.
    var isCancelled = false
  }

  fileprivate let descriptor: Int32
  fileprivate let number: UInt64
  private let state = Mutex(State())

  fileprivate init(_ descriptor: Int32, number: UInt64) {
    self.descriptor = descriptor
    self.number = number
  }

  /// Milliseconds of a clock that nobody sets.
  static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }

  /// Waits until the socket can be read, or written too if `writing`.
  ///
  /// - Parameter cancellable: whether the cancellation of the task ends the wait.
  func wait(writing: Bool, until deadline: Int64, cancellable: Bool) async -> Wake {
    state.withLock { $0.isCancelled = false }
    guard cancellable else { return await suspend(writing: writing, until: deadline) }
    return await withTaskCancellationHandler {
      await suspend(writing: writing, until: deadline)
    } onCancel: {
      let continuation = state.withLock { state in
        state.isCancelled = true
        return state.take()
      }
      continuation?.resume(returning: .cancelled)
    }
  }

  private func suspend(writing: Bool, until deadline: Int64) async -> Wake {
    await withCheckedContinuation { continuation in
      let isCancelled = state.withLock { state in
        if state.isCancelled { return true }
        state.continuation = continuation
        state.deadline = deadline
        return false
      }
      if isCancelled {
        state.withLock { $0.isCancelled = false }
        continuation.resume(returning: .cancelled)
      } else if !Poller.shared.arm(self, writing: writing) {
        wake(.failed)
      }
    }
  }

  fileprivate func wake(_ reason: Wake) {
    state.withLock { $0.take() }?.resume(returning: reason)
  }

  fileprivate func expire(at now: Int64) {
    let continuation = state.withLock { $0.deadline <= now ? $0.take() : nil }
    continuation?.resume(returning: .late)
  }
}

extension Watch.State {
  fileprivate mutating func take() -> CheckedContinuation<Watch.Wake, Never>? {
    defer {
      continuation = nil
      deadline = .max
    }
    return continuation
  }
}
