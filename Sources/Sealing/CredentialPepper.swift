/// Issues credentials and checks them. The stored verifier is useless without the pepper, and a
/// secret of 256 random bits needs no slow derivation.
///
/// Soundness: pointers into a workspace or a new string do not leave the call that made them.
public final class CredentialPepper: Sendable {
  /// Of the service root the pepper comes from; stored with each verifier made under it.
  public let version: UInt32
  private let pepper: SecretKey
  private let memory: LockedMemory

  /// Stands in for the verifier of a credential nobody issued; no secret is known to match it.
  private static let noVerifier = [UInt8](repeating: 0, count: 32)

  init(
    from serviceRoot: borrowing SecretKey, version: UInt32, memory: LockedMemory,
    using workspace: borrowing Workspace
  ) throws(SealingError) {
    self.version = version
    self.memory = memory
    pepper = try SecretKey(in: memory.keys)
    KeyPurpose.credentialPepper
      .derive(from: serviceRoot.start, into: pepper.bytes, using: workspace)
  }

  /// Makes a new credential.
  ///
  /// - Throws: `memoryExhausted`.
  public func issue(_ kind: CredentialKind) throws(SealingError) -> IssuedCredential {
    let workspace = try Workspace(in: memory.workspaces)
    Sodium.fillRandomly(workspace.secret)
    let id = CredentialID(
      value: workspace.secret.loadUnaligned(fromByteOffset: 32, as: UInt128.self) >> 48)
    let secret = UnsafeMutableRawBufferPointer(rebasing: workspace.secret[..<32])
    return IssuedCredential(
      id: id, token: Self.text(kind, id, secret: UnsafeRawBufferPointer(secret)),
      verifier: verifier(of: secret), pepperVersion: version)
  }

  /// Whether the credential is the one the verifier was made for, in time that does not depend on
  /// either. Pass `nil` when no row was found: the same work is done and the answer is false.
  ///
  /// - Throws: `memoryExhausted`.
  public func accepts(
    _ token: CredentialToken, verifier stored: [UInt8]?
  ) throws(SealingError) -> Bool {
    let workspace = try Workspace(in: memory.workspaces)
    let secret = UnsafeMutableRawBufferPointer(rebasing: workspace.secret[..<32])
    token.decodeSecret(into: secret)
    fingerprint(secret, into: workspace.derivedKey)
    let known = stored.flatMap { $0.count == 32 ? $0 : nil }
    let isEqual = (known ?? Self.noVerifier).withUnsafeBytes {
      Sodium.equal($0.baseAddress!, workspace.derivedKey.baseAddress!, count: 32)
    }
    return isEqual && known != nil
  }

  private func verifier(of secret: UnsafeMutableRawBufferPointer) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 32) { buffer, count in
      fingerprint(
        secret, into: UnsafeMutableRawBufferPointer(start: buffer.baseAddress, count: 32))
      count = 32
    }
  }

  private func fingerprint(
    _ secret: UnsafeMutableRawBufferPointer, into target: UnsafeMutableRawBufferPointer
  ) {
    Sodium.fingerprint(
      of: UnsafeRawBufferPointer(secret), key: UnsafeRawBufferPointer(pepper.bytes), into: target)
  }

  /// Writes the parts straight into the string's own memory: no array of the secret is left behind.
  private static func text(
    _ kind: CredentialKind, _ id: CredentialID, secret: UnsafeRawBufferPointer
  ) -> String {
    String(unsafeUninitializedCapacity: CredentialToken.textBytes) { buffer in
      func part(_ range: Range<Int>) -> UnsafeMutableBufferPointer<UInt8> {
        UnsafeMutableBufferPointer(rebasing: buffer[range])
      }
      _ = part(0..<5).initialize(from: "crn1_".utf8)
      buffer[5] = kind.first
      buffer[6] = kind.second
      for index in [7, 24, 68] { buffer[index] = CredentialToken.underscore }
      id.write(to: part(8..<24))
      Base64URL.encode(secret, into: part(25..<68))
      _ = part(69..<77).initialize(from: CheckDigits.of(part(0..<68)))
      return CredentialToken.textBytes
    }
  }
}

/// A credential at the moment it was made.
public struct IssuedCredential: Sendable {
  public let id: CredentialID
  /// What the holder must present. It is shown once and never stored. That it is an ordinary
  /// string, which cannot be wiped, is unavoidable: it travels to its holder as one.
  public let token: String
  /// What is stored instead, 32 bytes.
  public let verifier: [UInt8]
  /// The version of the pepper that made the verifier; stored beside it.
  public let pepperVersion: UInt32
}

extension IssuedCredential: CustomStringConvertible, CustomReflectable {
  /// The public id alone.
  public var description: String { "credential \(id)" }

  public var customMirror: Mirror { Mirror(self, children: ["id": id]) }
}
