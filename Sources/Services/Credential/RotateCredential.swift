public import Messages
import Policy
public import RPC
import Sealing
import Store
import Vocabulary

extension CredentialHandlers {
  /// The two rows change in one transaction, so that there is never a successor without an end of
  /// the old credential, nor two successors.
  public func rotateCredential(
    _ request: RotateCredentialRequest, _ context: CallContext
  ) async throws -> RotateCredentialResponse {
    let caller = try context.caller()
    let tenant = context.admitted?.tenant
    let now = deployment.clock.now()
    let certificate = try CertificateBinding(request.certificate)?.fingerprint(of: context.peer)
    let role = try await role(of: request.id, for: caller, in: tenant)
    let (issued, old, new) = try await deployment.credentials.issue(of: tenant) { pepper in
      // Made before the write, which may run more than once.
      let issued = try pepper.issue(role.credentialKind)
      return try await deployment.store.registry.write { writer in
        let old = try await writer.rotatable(request.id, of: tenant?.id, by: caller, at: now)
        let new = old.successor(issued, request, certificate: certificate, at: now)
        try await writer.insert(new)
        guard
          try await writer.succeedCredential(
            old.id, of: tenant?.id, by: new.id,
            endingAt: now.advanced(bySeconds: request.overlapSeconds)),
          let ended = try await writer.credential(old.id)
        else { throw Fault.notFound(.credential) }
        return (issued, ended, new)
      }
    }
    deployment.credentials.forget(old.id)
    return RotateCredentialResponse(
      credential: Messages.Credential(new), token: issued.token,
      predecessor: Messages.Credential(old))
  }

  /// The role of the credential that is replaced, which the new one's token shows.
  private func role(
    of id: String, for caller: Caller, in tenant: TenantSession?
  ) async throws -> Policy.Role {
    let now = deployment.clock.now()
    let role = try await deployment.store.registry.read { reader in
      let row = try await reader.rotatable(id, of: tenant?.id, by: caller, at: now)
      return Policy.Role(rawValue: UInt16(row.role))
    }
    guard let role else { throw Fault.notFound(.credential) }
    return role
  }
}

extension RotateCredentialRequest {
  fileprivate var overlapSeconds: Int64 {
    60 * (overlapMinutes == 0 ? 7 * 24 * 60 : Int64(overlapMinutes))
  }
}

extension Transaction where Kind == Registry {
  /// The row of a credential that may be replaced.
  ///
  /// - Throws: `notFound` for one of another tenant, or beyond the caller's power to issue;
  ///   `transitionInvalid` for one that is revoked, expired or replaced already.
  fileprivate nonisolated(nonsending) func rotatable(
    _ id: String, of tenant: TenantID?, by caller: Caller, at now: Instant
  ) async throws -> CredentialRow {
    guard let row = try await credential(id), row.tenant == tenant,
      let role = Policy.Role(rawValue: UInt16(row.role)), caller.role.administers(role)
    else { throw Fault.notFound(.credential) }
    let obstacle: String? =
      if row.revokedAt != nil {
        "REVOKED"
      } else if row.successor != nil {
        "ROTATED"
      } else if now >= row.expiresAt {
        "EXPIRED"
      } else {
        nil
      }
    if let obstacle {
      throw Fault.transitionInvalid(kind: "CREDENTIAL", from: obstacle, to: "ROTATED")
    }
    return row
  }
}

extension CredentialRow {
  /// A row of the same standing for another secret.
  ///
  /// - Parameter certificate: to bind it to; `nil` keeps the binding.
  fileprivate func successor(
    _ issued: IssuedCredential, _ request: RotateCredentialRequest, certificate: [UInt8]?,
    at now: Instant
  ) -> CredentialRow {
    let milliseconds =
      request.daysValid == 0
      ? expiresAt.milliseconds - notBefore.milliseconds
      : Int64(request.daysValid) * 86_400_000
    return CredentialRow(
      id: issued.id.description, tenant: tenant, role: role, label: label, holder: holder,
      party: party, partyClasses: partyClasses, groups: groups, purposes: purposes,
      certificate: certificate ?? self.certificate, verifier: issued.verifier,
      pepperVersion: issued.pepperVersion, createdAt: now, notBefore: now,
      expiresAt: Instant(milliseconds: now.milliseconds + milliseconds), predecessor: id)
  }
}
