extension LockedMemory {
  /// How much `lend` lends.
  public static let lentBytes = Workspace.byteCount

  /// Lends a few zeroed bytes of locked memory, for a passphrase or for a secret on its way; they
  /// are zeroed again when `body` returns.
  ///
  /// Soundness: the slot is the owner's until `body` has returned, who must not keep the pointer.
  ///
  /// - Throws: `memoryExhausted`, and what `body` throws.
  public func lend<Outcome>(
    _ body: (UnsafeMutableRawBufferPointer) throws -> Outcome
  ) throws -> Outcome {
    let workspace = try Workspace(in: workspaces)
    return try body(
      UnsafeMutableRawBufferPointer(
        start: workspace.messageKeys.baseAddress, count: Workspace.byteCount))
  }
}
