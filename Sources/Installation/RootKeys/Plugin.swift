internal import CSpawn
import Glibc

/// A program that keeps root keys for us: it unwraps with a key of a hardware module, a key service
/// or an `age` identity.
///
/// It is started without a shell and without our environment and descriptors, in a process group of
/// its own that is killed when it has answered or its time is over. What it says on standard error
/// goes nowhere: it might quote what it handles.
struct Plugin: Hashable, Sendable {
  static let secondsDefault = 30
  /// What a program is told to do when a new key is made.
  static let wrapArgument = "--wrap"

  let path: String
  let arguments: [String]
  let seconds: Int

  /// Runs the program once.
  ///
  /// - Parameters:
  ///   - verb: arguments before those of the operator.
  ///   - input: a descriptor that becomes its standard input; the caller closes it.
  ///   - read: takes its whole output until the deadline.
  /// - Throws: `pluginUnusable`, `pluginSilent`, `pluginFailed`, and what `read` throws.
  func run<Outcome>(
    _ verb: [String] = [], input: Int32,
    _ read: (Int32, ContinuousClock.Instant) throws(KeyInput.Refusal) -> Outcome
  ) throws(RootKeyError) -> Outcome {
    try check()
    let deadline = ContinuousClock.now + .seconds(seconds)
    guard let (output, inlet) = KeyInput.pipe() else { throw .pluginUnusable(path) }
    defer { close(output) }
    let started = Result { () throws(RootKeyError) in
      try spawn(verb, input: input, output: inlet)
    }
    close(inlet)
    let process = Child(try started.get())
    defer { process.finish() }
    let outcome = Result { () throws(KeyInput.Refusal) in try read(output, deadline) }
    if case .failure(.tooLate) = outcome { throw .pluginSilent(path, seconds: seconds) }
    if case .failure = outcome {
      // One that failed says so more clearly than its missing answer does.
      if let status = try? end(of: process, by: .now + .seconds(1)), status != 0 {
        throw .pluginFailed(path, status: status)
      }
      throw .pluginAnswerWrong(path)
    }
    let status = try end(of: process, by: deadline)
    guard status == 0 else { throw .pluginFailed(path, status: status) }
    guard case .success(let answer) = outcome else { throw .pluginAnswerWrong(path) }
    return answer
  }

  /// Others who may change the program would have the key.
  private func check() throws(RootKeyError) {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_mode & 0o022 == 0, status.st_uid == 0 || status.st_uid == geteuid(),
      access(path, X_OK) == 0
    else { throw .pluginUnusable(path) }
  }

  private func end(
    of process: Child, by deadline: ContinuousClock.Instant
  ) throws(RootKeyError) -> Int32 {
    guard process.hasEnded(by: deadline) else { throw .pluginSilent(path, seconds: seconds) }
    guard let status = process.status else { throw .pluginUnusable(path) }
    return status
  }

  /// Soundness: what is handed to the C library lives in this function until it returns.
  private func spawn(
    _ verb: [String], input: Int32, output: Int32
  ) throws(RootKeyError) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addclosefrom_np(&actions, 3)

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP))

    var words = ([path] + verb + arguments).map { strdup($0) } + [nil]
    var variables = [strdup("PATH=/usr/bin:/bin"), nil]
    defer { for word in words + variables { free(word) } }
    var process: pid_t = 0
    for _ in 0..<100 {
      let code = posix_spawn(&process, path, &actions, &attributes, &words, &variables)
      if code == 0 { return process }
      // Whoever put the program in place, or a process that began meanwhile, may have it open for
      // writing a moment longer: for a second it is waited for.
      guard code == ETXTBSY else { break }
      usleep(10_000)
    }
    throw .pluginUnusable(path)
  }
}
