import Glibc
public import Sealing

/// The root key in a descriptor that the process was started with. It is read once and closed.
public struct DescriptorRootKey: RootKeyProvider, Sendable {
  public let version: UInt32
  let descriptor: Int32

  public var name: String { "fd" }

  init(descriptor: Int32, version: UInt32) {
    self.descriptor = descriptor
    self.version = version
  }

  /// Soundness: `target` is written within its bounds and not kept.
  ///
  /// - Throws: `descriptorUnusable`, `wrongLength`.
  public func load(into target: UnsafeMutableRawBufferPointer) throws(RootKeyError) {
    // Checked first, as the number may meanwhile be that of something else.
    guard fcntl(descriptor, F_GETFD) >= 0 else { throw .descriptorUnusable(descriptor) }
    defer { close(descriptor) }
    do {
      try KeyInput.fill(target, from: descriptor)
    } catch {
      if case .system = error { throw .descriptorUnusable(descriptor) }
      throw .wrongLength("descriptor \(descriptor)")
    }
  }
}

/// The root key as a credential of systemd (`LoadCredentialEncrypted=` of the unit, sealed to the
/// machine's TPM where there is one): a file that only this service sees, in memory that is never
/// swapped.
public struct CredentialRootKey: RootKeyProvider, Sendable {
  public let version: UInt32
  let folder: String
  let credential: String

  public var name: String { "credential" }

  init(folder: String, credential: String, version: UInt32) {
    self.folder = folder
    self.credential = credential
    self.version = version
  }

  /// Owner and mode are systemd's own affair; it may grant access by a list rather than a mode.
  ///
  /// Soundness: `target` is written within its bounds and not kept.
  ///
  /// - Throws: `credentialMissing`, `wrongLength`.
  public func load(into target: UnsafeMutableRawBufferPointer) throws(RootKeyError) {
    let file = open(folder + "/" + credential, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { throw .credentialMissing(credential) }
    defer { close(file) }
    do {
      try KeyInput.fill(target, from: file)
    } catch {
      throw .wrongLength("credential \(credential)")
    }
  }
}
