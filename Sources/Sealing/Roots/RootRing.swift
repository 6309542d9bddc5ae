import Synchronization

/// The root keys that a server was given: one, or two while a rotation moves from one to the next.
final class RootRing: Sendable {
  /// Everything new is wrapped under this version.
  let newest: UInt32
  private let state: Mutex<State>

  private struct State {
    var keys: [UInt32: SharedKey]
    var providers: [UInt32: String]
    /// No version below it opens anything any more.
    var minimum: UInt32 = 1
  }

  /// - Throws: what a provider throws; `memoryExhausted`.
  init(_ provider: some RootKeyProvider, next: (any RootKeyProvider)?, memory: LockedMemory) throws
  {
    var keys = [provider.version: try Self.load(provider, memory)]
    if let next { keys[next.version] = try Self.load(next, memory) }
    newest = max(provider.version, next?.version ?? 0)
    var providers = [provider.version: provider.name]
    if let next { providers[next.version] = next.name }
    state = Mutex(State(keys: keys, providers: providers))
  }

  private static func load(
    _ provider: some RootKeyProvider, _ memory: LockedMemory
  ) throws -> SharedKey {
    let key = try SecretKey(in: memory.keys)
    try provider.load(into: key.bytes)
    return SharedKey(key)
  }

  /// - Throws: `unreadable` for a version that was not given or is retired.
  func key(_ version: UInt32) throws(SealingError) -> SharedKey {
    guard let key = state.withLock({ $0.keys[version] }) else { throw .unreadable }
    return key
  }

  var versions: [UInt32] { state.withLock { $0.keys.keys.sorted() } }

  /// What each version that was given came from.
  var providers: [UInt32: String] { state.withLock { $0.providers } }

  var minimum: UInt32 { state.withLock { $0.minimum } }

  /// Zeroes every key of a lower version, as soon as nobody is deriving from it.
  func retire(below version: UInt32) {
    state.withLock { state in
      state.minimum = max(state.minimum, version)
      state.keys = state.keys.filter { $0.key >= version }
    }
  }
}
