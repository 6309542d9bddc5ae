public import Vocabulary

// Rotation of the root key (tier R1): what is wrapped under the root is wrapped anew under its next
// version. The keys inside stay the same, so no record, no session and no credential notices.

extension WrappedKey {
  /// The version of the key above that wraps this one, read from the header; `nil` for what is no
  /// sealed value.
  public var wrappedUnder: UInt32? {
    guard bytes.count >= Ciphertext.overhead else { return nil }
    return bytes.withUnsafeBytes { Ciphertext.keyVersion(of: $0) }
  }

  /// The first half of the commitment to the key above, in hexadecimal: tells two wrappings apart
  /// without telling anything of either key.
  public var commitmentText: String? {
    guard bytes.count >= Ciphertext.overhead else { return nil }
    let digits = Array("0123456789abcdef")
    let part = bytes[Ciphertext.commitmentOffset..<Ciphertext.commitmentOffset + 16]
    return String(part.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}

extension Custody {
  /// The versions of the root key that open something.
  public var rootVersions: [UInt32] { roots.versions }

  /// The name of the provider that each version came from.
  public var rootProviders: [UInt32: String] { roots.providers }

  /// Rises when old roots are retired: who was refused a key may have read it before that.
  public var rootMinimum: UInt32 { roots.minimum }

  /// Wraps the key of a tenant, or with `TenantID.none` of the platform, under the newest root.
  ///
  /// - Throws: `unreadable` when no root that was given opens it; `memoryExhausted`.
  public func rewrap(
    _ tenantKey: WrappedKey, of tenant: TenantID
  ) throws(SealingError) -> WrappedKey {
    let workspace = try Workspace(in: memory.workspaces)
    let key = try SecretKey(in: memory.keys)
    try KeyWrap.unwrap(
      tenantKey.bytes, tenantKeyTerms(tenantKey, of: tenant, using: workspace),
      minimumVersion: rootMinimum, into: key.bytes, using: workspace)
    let terms = try tenantKeyTerms(
      of: tenant, version: tenantKey.version, root: rootVersion, using: workspace)
    return WrappedKey(
      version: tenantKey.version, bytes: KeyWrap.wrap(key.bytes, terms, using: workspace))
  }

  /// Makes sure that a root that was given opens the key of the platform.
  ///
  /// - Throws: `RootMismatch`, which says what is missing; `SealingError.memoryExhausted`.
  public func confirm(platformKey: WrappedKey) throws {
    let needed = platformKey.wrappedUnder ?? 0
    let given = rootVersions
    guard given.contains(needed) else {
      throw RootMismatch.versionNotGiven(needed: needed, given: given)
    }
    do {
      _ = try rewrap(platformKey, of: .none)
    } catch .unreadable {
      throw RootMismatch.wrongKey(version: needed)
    }
  }

  /// Zeroes the roots below a version, which open nothing from then on. To be called when nothing
  /// is counted below it.
  public func retireRoots(below version: UInt32) {
    roots.retire(below: version)
  }

  // MARK: - Terms

  /// Those under which a stored key was wrapped: its header names the root.
  func tenantKeyTerms(
    _ wrapped: WrappedKey, of tenant: TenantID, using workspace: borrowing Workspace
  ) throws(SealingError) -> Ciphertext.Terms {
    guard let root = wrapped.wrappedUnder else { throw .unreadable }
    return try tenantKeyTerms(of: tenant, version: wrapped.version, root: root, using: workspace)
  }

  /// The wrapping key lies in the workspace until the next derivation of one.
  func tenantKeyTerms(
    of tenant: TenantID, version: UInt32, root: UInt32, using workspace: borrowing Workspace
  ) throws(SealingError) -> Ciphertext.Terms {
    let rootKey = try roots.key(root)
    KeyPurpose.wrapTenantKey
      .derive(from: rootKey.key.start, into: workspace.derivedKey, using: workspace)
    return Ciphertext.Terms(
      kind: .tenantKey, keyVersion: root, key: workspace.derivedKey.baseAddress!,
      place: .tenantSecret(tenant, version: version))
  }
}
