// Generated from proto/cairn/v1/erasure.proto by tools/generate. Never edited.

public import RPC

/// The methods of `cairn.v1.ErasureService`.
public enum ErasureMethods {
  public static let eraseStudent = MethodDescriptor(
    service: "cairn.v1.ErasureService", method: "EraseStudent", kind: .unary, isIdempotent: true)
  public static let listErasures = MethodDescriptor(
    service: "cairn.v1.ErasureService", method: "ListErasures", kind: .unary, isIdempotent: true)
  public static let getErasureCertificate = MethodDescriptor(
    service: "cairn.v1.ErasureService", method: "GetErasureCertificate", kind: .unary,
    isIdempotent: true)
  public static let placeLegalHold = MethodDescriptor(
    service: "cairn.v1.ErasureService", method: "PlaceLegalHold", kind: .unary, isIdempotent: false)
  public static let liftLegalHold = MethodDescriptor(
    service: "cairn.v1.ErasureService", method: "LiftLegalHold", kind: .unary, isIdempotent: true)
  public static let listLegalHolds = MethodDescriptor(
    service: "cairn.v1.ErasureService", method: "ListLegalHolds", kind: .unary, isIdempotent: true)
}

/// Erases students by destroying their keys, with a date by which no backup can bring them back.
public protocol ErasureService: Sendable {
  /// Erases a student: the records, then the keys. Refused while a legal hold is in force or a
  /// request for inspection is open (34 CFR 99.10(e)). The record of disclosures stays. Erasing a
  /// student again changes nothing and answers with the first erasure.
  func eraseStudent(_ request: EraseStudentRequest, _ context: CallContext) async throws
    -> EraseStudentResponse

  /// Lists erasures with the dates promised, newest first.
  func listErasures(_ request: ListErasuresRequest, _ context: CallContext) async throws
    -> ListErasuresResponse

  /// Returns the certificate of a student's erasure; the final one once no backup can bring the
  /// student back.
  func getErasureCertificate(_ request: GetErasureCertificateRequest, _ context: CallContext)
    async throws -> GetErasureCertificateResponse

  /// Places a legal hold: nothing of the student is destroyed while it is in force.
  func placeLegalHold(_ request: PlaceLegalHoldRequest, _ context: CallContext) async throws
    -> PlaceLegalHoldResponse

  /// Lifts a legal hold. Lifting it again changes nothing.
  func liftLegalHold(_ request: LiftLegalHoldRequest, _ context: CallContext) async throws
    -> LiftLegalHoldResponse

  /// Lists the legal holds of a student, in force or lifted, newest first.
  func listLegalHolds(_ request: ListLegalHoldsRequest, _ context: CallContext) async throws
    -> ListLegalHoldsResponse
}

extension ErasureService {
  /// The methods with their handlers, for a `Router`.
  public var methods: [BoundMethod] {
    [
      .unary(ErasureMethods.eraseStudent, eraseStudent),
      .unary(ErasureMethods.listErasures, listErasures),
      .unary(ErasureMethods.getErasureCertificate, getErasureCertificate),
      .unary(ErasureMethods.placeLegalHold, placeLegalHold),
      .unary(ErasureMethods.liftLegalHold, liftLegalHold),
      .unary(ErasureMethods.listLegalHolds, listLegalHolds),
    ]
  }
}
