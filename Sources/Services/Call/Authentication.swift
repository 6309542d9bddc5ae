import Messages
public import RPC

/// Finds out who calls: by the credential in `authorization`, or at the Unix socket by the user id
/// that the kernel vouches for.
public struct Authentication: ServerInterceptor {
  private let credentials: CredentialDirectory
  /// The Unix user whose local calls are the operator's.
  private let operatorUserID: UInt32

  public init(credentials: CredentialDirectory, operatorUserID: UInt32) {
    self.credentials = credentials
    self.operatorUserID = operatorUserID
  }

  public func admit(_ context: CallContext) async throws {
    guard let caller = try await caller(of: context) else {
      guard context.method.isOpen else { throw Fault.notAuthenticated }
      return
    }
    context.admit(Admitted(caller: caller, tenant: nil, purpose: nil))
  }

  /// - Returns: `nil` for a stranger.
  /// - Throws: `Fault.notAuthenticated` for a credential that is not good, whatever is called.
  private func caller(of context: CallContext) async throws -> Caller? {
    if let authorization = context.metadata[text: MetadataName.authorization] {
      guard let token = Self.bearer(authorization) else { throw Fault.notAuthenticated }
      return try await credentials.authenticate(token)
    }
    // Root may do to the files whatever it likes; the socket gives it nothing more.
    if case .local(let userID, _) = context.peer, userID == operatorUserID || userID == 0 {
      return .localOperator
    }
    return nil
  }

  /// The credential of `Bearer <credential>`; the scheme's case does not matter (RFC 9110, 11.1).
  private static func bearer(_ authorization: String) -> String? {
    let scheme = "bearer "
    guard authorization.utf8.count > scheme.utf8.count,
      authorization.prefix(scheme.count).lowercased() == scheme
    else { return nil }
    return String(authorization.dropFirst(scheme.count))
  }
}
