// Generated from proto/cairn/v1/export.proto by tools/generate. Never edited.

public import RPC

/// The methods of `cairn.v1.ExportService`.
public enum ExportMethods {
  public static let registerExportKey = MethodDescriptor(
    service: "cairn.v1.ExportService", method: "RegisterExportKey", kind: .unary,
    isIdempotent: false)
  public static let confirmExportKey = MethodDescriptor(
    service: "cairn.v1.ExportService", method: "ConfirmExportKey", kind: .unary, isIdempotent: false
  )
  public static let listExportKeys = MethodDescriptor(
    service: "cairn.v1.ExportService", method: "ListExportKeys", kind: .unary, isIdempotent: true)
  public static let revokeExportKey = MethodDescriptor(
    service: "cairn.v1.ExportService", method: "RevokeExportKey", kind: .unary, isIdempotent: true)
  public static let createExport = MethodDescriptor(
    service: "cairn.v1.ExportService", method: "CreateExport", kind: .serverStreaming,
    isIdempotent: false)
  public static let listExports = MethodDescriptor(
    service: "cairn.v1.ExportService", method: "ListExports", kind: .unary, isIdempotent: true)
  public static let beginTenantExport = MethodDescriptor(
    service: "cairn.v1.ExportService", method: "BeginTenantExport", kind: .unary,
    isIdempotent: false)
  public static let createTenantExport = MethodDescriptor(
    service: "cairn.v1.ExportService", method: "CreateTenantExport", kind: .serverStreaming,
    isIdempotent: false)
}

/// Makes export files: age files whose content is JSON lines, one `ExportRecord` each, in protobuf's
/// JSON mapping with whole numbers as numbers. `age -d -i key.txt FILE | jq` reads one. A partner's
/// file is sealed to the keys that the partner has proved to hold, a tenant's own to recipients on
/// whom two people agreed. No method takes such a file back.
public protocol ExportService: Sendable {
  /// Takes a recipient to which a party's exports shall be sealed, and answers with a challenge: an
  /// age file that only the holder of the key can open. A partner registers for itself, an
  /// administrator for the party that is named.
  func registerExportKey(_ request: RegisterExportKeyRequest, _ context: CallContext) async throws
    -> RegisterExportKeyResponse

  /// Takes the proof that the challenge holds. From then on exports for the party are sealed to the
  /// key too.
  func confirmExportKey(_ request: ConfirmExportKeyRequest, _ context: CallContext) async throws
    -> ConfirmExportKeyResponse

  /// Lists keys, newest first: a partner's own, or those of all parties of the tenant.
  func listExportKeys(_ request: ListExportKeysRequest, _ context: CallContext) async throws
    -> ListExportKeysResponse

  /// Ends a key: nothing is sealed to it any more, and an export under way ends. Files made before
  /// stay readable to its holder. Revoking it again changes nothing.
  func revokeExportKey(_ request: RevokeExportKeyRequest, _ context: CallContext) async throws
    -> RevokeExportKeyResponse

  /// Streams an export for a party: every student of whom consents open something to it for the
  /// stated purpose, each recorded as a disclosure before its bytes leave. The answers are the
  /// header, the bytes, and a receipt.
  func createExport(
    _ request: CreateExportRequest, _ responses: MessageWriter<CreateExportResponse>,
    _ context: CallContext) async throws

  /// Lists the exports that were begun, newest first: a partner's own, or all of the tenant.
  func listExports(_ request: ListExportsRequest, _ context: CallContext) async throws
    -> ListExportsResponse

  /// Asks for an export of everything that the tenant keeps, to the recipients that are named, and
  /// answers with the approval that a second person must grant.
  func beginTenantExport(_ request: BeginTenantExportRequest, _ context: CallContext) async throws
    -> BeginTenantExportResponse

  /// Streams everything that the tenant keeps, once a second person has agreed. An approval is good
  /// for one file.
  func createTenantExport(
    _ request: CreateTenantExportRequest, _ responses: MessageWriter<CreateTenantExportResponse>,
    _ context: CallContext) async throws
}

extension ExportService {
  /// The methods with their handlers, for a `Router`.
  public var methods: [BoundMethod] {
    [
      .unary(ExportMethods.registerExportKey, registerExportKey),
      .unary(ExportMethods.confirmExportKey, confirmExportKey),
      .unary(ExportMethods.listExportKeys, listExportKeys),
      .unary(ExportMethods.revokeExportKey, revokeExportKey),
      .serverStreaming(ExportMethods.createExport, createExport),
      .unary(ExportMethods.listExports, listExports),
      .unary(ExportMethods.beginTenantExport, beginTenantExport),
      .serverStreaming(ExportMethods.createTenantExport, createTenantExport),
    ]
  }
}
