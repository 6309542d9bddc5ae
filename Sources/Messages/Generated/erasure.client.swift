// Generated from proto/cairn/v1/erasure.proto by tools/generate. Never edited.

public import RPC

/// Calls `cairn.v1.ErasureService`. Failures are thrown as `Status`.
public struct ErasureClient: Sendable {
  let channel: any CallChannel

  public init(_ channel: any CallChannel) { self.channel = channel }

  /// Erases a student: the records, then the keys. Refused while a legal hold is in force or a
  /// request for inspection is open (34 CFR 99.10(e)). The record of disclosures stays. Erasing a
  /// student again changes nothing and answers with the first erasure.
  public func eraseStudent(_ request: EraseStudentRequest, options: CallOptions = CallOptions())
    async throws -> Answer<EraseStudentResponse>
  {
    try await channel.call(ErasureMethods.eraseStudent, request, options)
  }

  /// Lists erasures with the dates promised, newest first.
  public func listErasures(_ request: ListErasuresRequest, options: CallOptions = CallOptions())
    async throws -> Answer<ListErasuresResponse>
  {
    try await channel.call(ErasureMethods.listErasures, request, options)
  }

  /// Returns the certificate of a student's erasure; the final one once no backup can bring the
  /// student back.
  public func getErasureCertificate(
    _ request: GetErasureCertificateRequest, options: CallOptions = CallOptions()
  ) async throws -> Answer<GetErasureCertificateResponse> {
    try await channel.call(ErasureMethods.getErasureCertificate, request, options)
  }

  /// Places a legal hold: nothing of the student is destroyed while it is in force.
  public func placeLegalHold(_ request: PlaceLegalHoldRequest, options: CallOptions = CallOptions())
    async throws -> Answer<PlaceLegalHoldResponse>
  {
    try await channel.call(ErasureMethods.placeLegalHold, request, options)
  }

  /// Lifts a legal hold. Lifting it again changes nothing.
  public func liftLegalHold(_ request: LiftLegalHoldRequest, options: CallOptions = CallOptions())
    async throws -> Answer<LiftLegalHoldResponse>
  {
    try await channel.call(ErasureMethods.liftLegalHold, request, options)
  }

  /// Lists the legal holds of a student, in force or lifted, newest first.
  public func listLegalHolds(_ request: ListLegalHoldsRequest, options: CallOptions = CallOptions())
    async throws -> Answer<ListLegalHoldsResponse>
  {
    try await channel.call(ErasureMethods.listLegalHolds, request, options)
  }
}
