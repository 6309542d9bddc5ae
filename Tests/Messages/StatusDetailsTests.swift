import RPC
import Testing

@testable import Messages

@Suite("Status details")
struct StatusDetailsTests {
  private static let status = RPC.Status(
    .failedPrecondition, "no active consent",
    details: [
      .errorInfo(
        reason: "CONSENT_REQUIRED", domain: "cairn", metadata: ["purpose": "enrichment", "a": "1"]),
      .badRequest([
        FieldViolation(
          field: "identity.birth_date", reason: "FORMAT_DATE", description: "must be a date")
      ]),
      .preconditionFailure([
        PreconditionViolation(
          kind: "CONSENT", subject: "identity", description: "an active consent is required")
      ]),
      .resourceInfo(kind: "student"),
      .quotaFailure(subject: "calls"),
      .retryInfo(delayMilliseconds: 1500),
      .requestInfo(incidentID: "incident"),
    ])

  @Test("are the bytes that protoc makes of the same text")
  func encoding() throws {
    #expect(encodeStatusDetails(Self.status) == (try Vector.named("google.rpc.Status.details")))
  }

  @Test("are read back from them")
  func decoding() throws {
    #expect(decodeStatusDetails(try Vector.named("google.rpc.Status.details")) == Self.status)
  }

  @Test("travel whole for every fault", arguments: Fault.examples)
  func faults(fault: Fault) {
    #expect(decodeStatusDetails(encodeStatusDetails(fault.status)) == fault.status)
  }

  @Test("of unknown types and codes are left out, not guessed")
  func unknown() {
    let unknown = GoogleRPC.Status(
      code: 5, details: [GoogleProtobuf.AnyMessage(typeURL: "type.googleapis.com/x.Y")])
    #expect(decodeStatusDetails(unknown.bytes()) == RPC.Status(.notFound))
    #expect(decodeStatusDetails(GoogleRPC.Status(code: 99).bytes()) == nil)
    #expect(decodeStatusDetails([0xff]) == nil)
  }
}
