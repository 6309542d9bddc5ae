public import Messages
public import Sealing
import Store
import Vocabulary

/// Tells of the root key and rotates it. No call carries it, and none can say where it comes from.
public struct RootHandlers: RootService {
  let deployment: Deployment

  public init(deployment: Deployment) { self.deployment = deployment }

  /// How the root key is used, at one moment.
  func root() async throws -> Root {
    let custody = deployment.custody
    let newest = custody.rootVersion
    let (platformKey, keys, left) = try await deployment.store.registry.read { reader in
      guard let platform = try await reader.platformKey() else { throw StoreError.corrupt }
      let platformLeft = try await reader.platformWraps(below: newest).count
      return (
        platform, try await reader.rootWrapCount(),
        try await reader.tenantWrapCount(below: newest) + platformLeft
      )
    }
    guard let version = platformKey.wrappedUnder else { throw StoreError.corrupt }
    let providers = custody.rootProviders
    return Root(
      version: version, newestVersion: newest, provider: providers[version] ?? "",
      nextProvider: newest > version ? providers[newest] ?? "" : "", keys: Int64(keys),
      keysLeft: Int64(left), platformKey: platformKey.bytes,
      platformKeyVersion: platformKey.version)
  }
}

extension Deployment {
  /// The platform's key as it is sealed under the root key now; what a root key is checked against.
  public func platformKey() async throws -> WrappedKey? {
    try await store.registry.read { try await $0.platformKey() }
  }
}

extension RegistryReader {
  nonisolated(nonsending) func platformKey() async throws(StoreError) -> WrappedKey? {
    PlatformSecrets(try await platformSecrets())?.platformKey
  }
}
