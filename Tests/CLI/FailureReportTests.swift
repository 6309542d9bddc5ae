import Client
import Installation
import RPC
import Testing

@testable import cairn

@Suite("Failures and exit statuses")
struct FailureReportTests {
  @Test(
    "Every status code has its exit status",
    arguments: [
      (StatusCode.ok, cairn.ExitStatus.ok), (.cancelled, .unavailable), (.unknown, .internalError),
      (.invalidArgument, .invalidInput), (.deadlineExceeded, .unavailable),
      (.notFound, .notFound), (.alreadyExists, .conflict), (.permissionDenied, .notPermitted),
      (.resourceExhausted, .unavailable), (.failedPrecondition, .precondition),
      (.aborted, .conflict), (.outOfRange, .invalidInput), (.unimplemented, .internalError),
      (.internal, .internalError), (.unavailable, .unavailable), (.dataLoss, .internalError),
      (.unauthenticated, .notPermitted),
    ])
  func exitStatus(code: StatusCode, exit: cairn.ExitStatus) {
    #expect(FailureReport(Status(code)).exit == exit)
  }

  @Test("The numbers of the exit statuses never change")
  func numbers() {
    let numbers = cairn.ExitStatus.allCases.map { "\($0)=\($0.rawValue)" }
    #expect(
      numbers == [
        "ok=0", "internalError=1", "usage=2", "notFound=3", "notPermitted=4",
        "invalidInput=5", "precondition=6", "conflict=7", "unavailable=8", "rosterRefused=9",
      ])
  }

  @Test("A status without details still says what to do")
  func bareStatus() {
    let report = FailureReport(Status(.unavailable))
    #expect(report.text == "cairn: the server cannot be reached\n  reason: UNAVAILABLE\n")
  }

  @Test("A limit says when to try again, once")
  func limit() {
    let fault = Fault.limitExceeded(limit: "calls a minute", retryAfterMilliseconds: 1500)
    #expect(
      FailureReport(fault.status).text == """
        cairn: over the limit: calls a minute
          try again in  2 s
          reason: LIMIT_EXCEEDED (RESOURCE_EXHAUSTED)

        """)
  }

  @Test("A transition is told once, not three times")
  func transition() {
    let fault = Fault.transitionInvalid(kind: "consent", from: "revoked", to: "active")
    #expect(
      FailureReport(fault.status).text == """
        cairn: a consent cannot go from revoked to active
          reason: TRANSITION_INVALID (FAILED_PRECONDITION)

        """)
  }

  @Test("An error that nobody foresaw shows its kind and none of its words")
  func unforeseen() {
    struct Leaky: Error, CustomStringConvertible {
      let description = "student Ada Okonkwo"
    }
    let report = FailureReport(Leaky())
    #expect(report.exit == .internalError)
    #expect(report.text == "cairn: something unexpected went wrong (Leaky)\n")
  }

  @Test("What a server says cannot drive the terminal")
  func escapes() {
    let report = FailureReport(Status(.notFound, "no\u{1B}[2J such\u{202E} thing\n"))
    #expect(report.text == "cairn: no\u{FFFD}[2J such\u{FFFD} thing\u{FFFD}\n  reason: NOT_FOUND\n")
  }

  @Test(
    "Failures of this side have exit statuses of the same kinds",
    arguments: [
      (InstallationError.rootKeyReadableByOthers("k") as any Error, cairn.ExitStatus.notPermitted),
      (InstallationError.hostInvalid("?"), .invalidInput),
      (InstallationError.directoryNotEmpty("d"), .conflict),
      (InstallationError.rootKeyLost("k"), .precondition),
      (ServerAddressError.schemeUnknown, .usage), (CancellationError(), .unavailable),
    ])
  func ownSide(error: any Error, exit: cairn.ExitStatus) {
    #expect(FailureReport(error).exit == exit)
  }
}
