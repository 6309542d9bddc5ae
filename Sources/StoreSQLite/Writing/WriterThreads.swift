internal import Glibc
internal import Synchronization

/// A few threads that carry out the writes of all tenants, so that ten thousand tenants need no ten
/// thousand threads and a slow sync blocks no event loop.
///
/// Each tenant has at most one task here at a time, which makes it the tenant's one writer.
final class WriterThreads: TaskExecutor {
  private let queue = JobQueue()

  init(count: Int) {
    for _ in 0..<count { queue.startThread() }
  }

  deinit { queue.stop() }

  func enqueue(_ job: consuming ExecutorJob) {
    queue.append(JobQueue.Entry(job: UnownedJob(job), executor: asUnownedTaskExecutor()))
  }
}

/// What waits for a thread. The threads hold the queue, not the executor, so that the executor's
/// end is their end.
///
/// Soundness: mutex and condition live as long as the queue, and each thread owns one reference to
/// it.
// Sound: `entries` and `isStopped` are touched only while `mutex` is held.
private final class JobQueue: @unchecked Sendable {
  struct Entry {
    let job: UnownedJob
    /// Alive while the job is: the job's task holds it.
    let executor: UnownedTaskExecutor
  }

  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private var entries: [Entry] = []
  /// How many of `entries`, from the front, are taken.
  private var taken = 0
  private var isStopped = false

  init() {
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(condition, nil)
  }

  deinit {
    pthread_cond_destroy(condition)
    pthread_mutex_destroy(mutex)
    condition.deallocate()
    mutex.deallocate()
  }

  func startThread() {
    var thread = pthread_t()
    let context = Unmanaged.passRetained(self).toOpaque()
    let code = pthread_create(
      &thread, nil,
      { context in
        guard let context else { return nil }
        let queue = Unmanaged<JobQueue>.fromOpaque(context).takeRetainedValue()
        while let entry = queue.next() { entry.job.runSynchronously(on: entry.executor) }
        return nil
      }, context)
    guard code == 0 else {
      Unmanaged<JobQueue>.fromOpaque(context).release()
      return
    }
    pthread_detach(thread)
  }

  func append(_ entry: Entry) {
    pthread_mutex_lock(mutex)
    entries.append(entry)
    pthread_mutex_unlock(mutex)
    pthread_cond_signal(condition)
  }

  /// Waits for a job; `nil` when there will be none.
  private func next() -> Entry? {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    while taken == entries.count {
      if isStopped { return nil }
      pthread_cond_wait(condition, mutex)
    }
    defer {
      taken += 1
      if taken == entries.count || taken == 1024 {
        entries.removeFirst(taken)
        taken = 0
      }
    }
    return entries[taken]
  }

  func stop() {
    pthread_mutex_lock(mutex)
    isStopped = true
    pthread_mutex_unlock(mutex)
    pthread_cond_broadcast(condition)
  }
}
