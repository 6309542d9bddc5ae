import RPC
import Testing

@Suite("Faults and their statuses")
struct FaultTests {
  @Test("every failure carries exactly one ErrorInfo of this domain", arguments: Fault.examples)
  func oneErrorInfo(fault: Fault) {
    let domains = fault.status.details.compactMap { detail in
      if case .errorInfo(_, let domain, _) = detail { domain } else { nil }
    }
    #expect(domains == ["cairn"])
    #expect(fault.status.code != .ok)
    #expect(!fault.status.message.isEmpty)
  }

  @Test("callers can tell every fault from every other by code and reason")
  func distinct() {
    let reasons = Set(Fault.examples.compactMap(\.status.reason))
    #expect(reasons.count == Fault.examples.count)
  }

  @Test("at most eight violations are told in the message, all of them in the details")
  func manyViolations() {
    let violations = (0..<20).map {
      FieldViolation(field: "f\($0)", reason: "REQUIRED", description: "is required")
    }
    let status = Fault.invalidFields(violations).status
    #expect(status.message.hasSuffix("and 12 more"))
    #expect(status.details.contains(.badRequest(violations)))
  }
}
