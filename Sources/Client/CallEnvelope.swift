import RPC

/// What goes with every call of one caller: who asks, why, and for which tenant. It travels as
/// metadata, so that no message can forge it.
public struct CallEnvelope: Sendable {
  /// The credential, as the server issued it. The local operator on a Unix socket needs none.
  public var token: String?
  /// The name of the purpose, such as `service-coordination` (34 CFR 99.30(b)(2)).
  public var purpose: String?
  /// The short name or id of the tenant; only platform operators name one.
  public var tenant: String?

  public init(token: String? = nil, purpose: String? = nil, tenant: String? = nil) {
    self.token = token
    self.purpose = purpose
    self.tenant = tenant
  }

  /// Adds the envelope to what a call already carries; what the call itself says stands.
  func add(to metadata: inout Metadata) {
    func add(_ name: String, _ value: String?) {
      guard let value, metadata[text: name] == nil else { return }
      metadata.add(name, value)
    }
    add("authorization", token.map { "Bearer \($0)" })
    add("cairn-purpose", purpose)
    add("cairn-tenant", tenant)
  }
}

extension CallEnvelope: CustomStringConvertible, CustomReflectable {
  /// Never shows the credential.
  public var description: String {
    "credential: \(token == nil ? "none" : "present"), purpose: \(purpose ?? "none"), "
      + "tenant: \(tenant ?? "own")"
  }

  public var customMirror: Mirror { Mirror(self, children: ["envelope": description]) }
}
