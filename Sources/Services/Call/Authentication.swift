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

  /// - Throws: `Fault.notAuthenticated` for a credential that is not good, whatever is called.
  public func admit(_ context: CallContext) throws -> Remainder? {
    if let authorization = context.metadata[text: MetadataName.authorization] {
      guard let token = Self.bearer(authorization) else { throw Fault.notAuthenticated }
      return {
        let caller = try await credentials.authenticate(token, from: context.peer)
        context.admit(Admitted(caller: caller))
      }
    }
    if isOperator(context.peer) {
      context.admit(Admitted(caller: .localOperator))
    } else if !context.method.isOpen {
      throw Fault.notAuthenticated
    }
    return nil
  }

  /// Root may do to the files whatever it likes; the socket gives it nothing more.
  private func isOperator(_ peer: Peer) -> Bool {
    guard case .local(let userID, _) = peer else { return false }
    return userID == operatorUserID || userID == 0
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
