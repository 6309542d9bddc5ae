import Foundation
import Messages
import RPC
import Testing

/// The contract page says what the code does.
@Suite("proto/README.md")
struct ContractTests {
  private static let page = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "proto/README.md")

  @Test("lists every method as the catalog has it")
  func methods() throws {
    try compare(section: "methods", with: Self.methodTables)
  }

  @Test("lists every fault as the callers see it")
  func faults() throws {
    try compare(section: "faults", with: Self.faultTable)
  }

  @Test("has one reason for each fault, and one ErrorInfo")
  func reasons() {
    let reasons = Fault.examples.compactMap(\.status.reason)
    #expect(Set(reasons).count == Fault.Kind.allCases.count)
    for fault in Fault.examples {
      let infos = fault.status.details.filter { if case .errorInfo = $0 { true } else { false } }
      #expect(infos.count == 1)
      #expect(fault.kind.example == fault)
    }
  }

  /// With `CAIRN_WRITE_CONTRACT=1` the section is written instead of compared.
  private func compare(section: String, with rendered: String) throws {
    var text = try String(contentsOf: Self.page, encoding: .utf8)
    let head = try Regex("<!-- \(section):.*-->\n")
    let start = try #require(text.firstMatch(of: head)).range.upperBound
    let end = try #require(text[start...].range(of: "<!-- end -->")).lowerBound
    if ProcessInfo.processInfo.environment["CAIRN_WRITE_CONTRACT"] == "1" {
      text.replaceSubrange(start..<end, with: rendered)
      try text.write(to: Self.page, atomically: true, encoding: .utf8)
      return
    }
    #expect(
      text[start..<end] == rendered,
      "run CAIRN_WRITE_CONTRACT=1 swift test --filter ContractTests to write the section anew")
  }

  // MARK: - Rendering

  static var methodTables: String {
    let services = MethodCatalog.all.map(\.descriptor.service).unique
    return services.map { service in
      let rules = MethodCatalog.all.filter { $0.descriptor.service == service }
      return """
        ### \(service)

        | Method | Permission | Purpose | Retry | Operator | What it does |
        |---|---|---|---|---|---|
        \(rules.map(row).joined(separator: "\n"))


        """
    }.joined()
  }

  private static func row(_ rule: MethodRule) -> String {
    let descriptor = rule.descriptor
    let kind =
      switch descriptor.kind {
      case .unary: ""
      case .clientStreaming: " (stream in)"
      case .serverStreaming: " (stream out)"
      case .bidirectionalStreaming: " (streams)"
      }
    func mark(_ isSet: Bool) -> String { isSet ? "yes" : "" }
    let columns = [
      "`\(descriptor.method)`\(kind)", "`\(rule.permission.name.dropFirst("PERMISSION_".count))`",
      mark(rule.purposeRequired), mark(descriptor.isIdempotent), mark(rule.platform),
      rule.documentation,
    ]
    return "| " + columns.joined(separator: " | ") + " |"
  }

  static var faultTable: String {
    let rows = Fault.examples.map { fault in
      let details = fault.status.details.map(name)
      return "| \(fault.status.code.name) | `\(fault.status.reason ?? "")` "
        + "| \(details.joined(separator: ", ")) | \(fault.kind.advice) |"
    }
    return """
      | Code | Reason | Details | What the caller should do |
      |---|---|---|---|
      \(rows.joined(separator: "\n"))

      """
  }

  private static func name(_ detail: StatusDetail) -> String {
    switch detail {
    case .errorInfo(_, _, let metadata):
      metadata.isEmpty
        ? "ErrorInfo"
        : "ErrorInfo (" + metadata.keys.sorted().map { "`\($0)`" }.joined(separator: ", ") + ")"
    case .badRequest: "BadRequest"
    case .preconditionFailure: "PreconditionFailure"
    case .resourceInfo: "ResourceInfo"
    case .quotaFailure: "QuotaFailure"
    case .retryInfo: "RetryInfo"
    case .requestInfo: "RequestInfo"
    }
  }
}
