/// How much memory searches may take, and for how long.
public struct SearchLimits: Sendable, Hashable {
  /// Bytes of all indexes together. The one not used for longest gives way; a tenant whose index
  /// alone is larger cannot be searched by name.
  public var bytesMax: Int
  /// Seconds after the last search of a tenant in which its index is kept.
  public var idleSeconds: Int

  /// - Parameter bytesMax: 256 MiB are room for some two million students.
  public init(bytesMax: Int = 256 << 20, idleSeconds: Int = 600) {
    self.bytesMax = bytesMax
    self.idleSeconds = idleSeconds
  }
}
