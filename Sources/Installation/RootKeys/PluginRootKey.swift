import Glibc
public import Sealing

/// The root key as a program unwraps it: the wrapped key on its standard input, 32 bytes on its
/// standard output. Covers `age` identities, key services, TPM and PKCS#11.
public struct PluginRootKey: RootKeyProvider, Sendable {
  /// The longest wrapped key, as much as a pipe holds.
  static let blobBytesMax = 1 << 16

  public var name: String { "exec" }
  public let version: UInt32
  let plugin: Plugin
  let blob: String

  init(plugin: Plugin, blob: String, version: UInt32) {
    self.plugin = plugin
    self.blob = blob
    self.version = version
  }

  /// Soundness: `target` is written within its bounds and not kept.
  ///
  /// - Throws: `blobMissing`, `pluginUnusable`, `pluginSilent`, `pluginFailed`,
  ///   `pluginAnswerWrong`.
  public func load(into target: UnsafeMutableRawBufferPointer) throws(RootKeyError) {
    let wrapped = open(blob, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard wrapped >= 0 else { throw .blobMissing(blob) }
    defer { close(wrapped) }
    try plugin.run(input: wrapped) { (output, deadline) throws(KeyInput.Refusal) in
      try KeyInput.fill(target, from: output, by: deadline)
    }
  }

  /// Makes a new root key, has the program wrap it (`--wrap`), writes what it answers to the file,
  /// which must not exist, and makes sure that it unwraps to the same key.
  ///
  /// - Throws: as `load`; `InstallationError.fileExists` and others.
  func create(in memory: LockedMemory) throws {
    try RootKey.make(in: memory) { root in
      let wrapped = try wrap(root)
      try NewFile.write(wrapped, to: blob, mode: 0o600)
      do {
        try memory.lend { buffer in
          let again = UnsafeMutableRawBufferPointer(rebasing: buffer[..<RootKey.byteCount])
          try load(into: again)
          guard RootKey.areEqual(UnsafeRawBufferPointer(again), root) else {
            throw RootKeyError.pluginAnswerWrong(plugin.path)
          }
        }
      } catch {
        unlink(blob)
        throw error
      }
    }
  }

  private func wrap(_ root: UnsafeRawBufferPointer) throws(RootKeyError) -> [UInt8] {
    // Written before the program starts: 32 bytes fit, and a program that does not read them
    // cannot end us with a broken pipe.
    guard let (input, end) = KeyInput.pipe() else { throw .pluginUnusable(plugin.path) }
    defer { close(input) }
    let count = write(end, root.baseAddress, root.count)
    close(end)
    guard count == root.count else { throw .pluginUnusable(plugin.path) }
    let wrapped = try plugin.run([Plugin.wrapArgument], input: input) {
      (output, deadline) throws(KeyInput.Refusal) in
      try Self.readAll(from: output, by: deadline)
    }
    guard !wrapped.isEmpty else { throw .pluginAnswerWrong(plugin.path) }
    return wrapped
  }

  private static func readAll(
    from output: Int32, by deadline: ContinuousClock.Instant
  ) throws(KeyInput.Refusal) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: blobBytesMax + 1)
    var count = 0
    while count < bytes.count {
      let start = count
      // A typed throw does not pass through `withUnsafeMutableBytes`.
      let outcome = bytes.withUnsafeMutableBytes { all in
        Result { () throws(KeyInput.Refusal) in
          try KeyInput.read(
            UnsafeMutableRawBufferPointer(rebasing: all[start...]), from: output, by: deadline)
        }
      }
      let more = try outcome.get()
      if more == 0 { return Array(bytes[..<count]) }
      count += more
    }
    throw .wrongLength
  }
}
