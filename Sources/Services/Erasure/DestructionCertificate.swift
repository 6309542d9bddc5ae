import Messages
import Policy
import Store
import Vocabulary

/// The text of a certificate of destruction: who, what, by which method, when, which keys, and by
/// when no backup can bring it back (NIST SP 800-88; L31 asks for these). One field a line.
struct DestructionCertificate {
  static let firstLine = "cairn-destruction-certificate/v1"

  private let lines: [(name: String, value: String)]
  private let promisedAt: Instant

  init(_ row: ErasureRow, tenant: TenantID) {
    let basis = Policy.ErasureBasis(rawValue: UInt16(truncatingIfNeeded: row.basis))
    promisedAt = row.promisedAt
    lines =
      [
        ("tenant", tenant.description), ("destroyed", "student \(row.student)"),
        ("sealed records", String(row.records)),
        ("basis", basis?.shortName.lowercased() ?? ""), ("reason", row.reason),
        ("requested by", "credential \(row.credential)"), ("requested", row.erasedAt.utcText),
        ("unreadable here since", row.keysDestroyedAt?.utcText ?? ""),
      ] + row.keyIDs.split(separator: "\n").map { ("key", String($0)) }
      + [("wrapped under", "keys of shred epochs up to \(row.epoch)")]
  }

  init(_ row: DestroyedTenantRow) {
    promisedAt = row.promisedAt
    lines =
      [
        ("tenant", row.tenant.description), ("destroyed", "tenant \(row.name)"),
        ("students", String(row.students)), ("reason", row.reason),
        ("requested by", "credential \(row.requestedBy)"),
        ("approved by", "credential \(row.approvedBy)"), ("approval", row.approval.description),
        ("requested", row.begunAt.utcText),
        ("unreadable here since", row.finishedAt?.utcText ?? ""),
      ] + row.keyIDs.split(separator: "\n").map { ("key", String($0)) }
  }

  /// - Parameter confirmedAt: when it was found that no backup can bring it back; `nil` before.
  func text(confirmedAt: Instant?) -> String {
    var all = [
      (
        "method",
        "cryptographic erase (NIST SP 800-88): every key was random, used for nothing else, "
          + "and is destroyed"
      )
    ]
    all += lines
    all.append(("unreadable in every backup by", promisedAt.utcText))
    all.append(("stage", confirmedAt == nil ? "online" : "final"))
    if let confirmedAt {
      all.append(("unreadable in every backup since", "\(confirmedAt.utcText) at the latest"))
    }
    return ([Self.firstLine] + all.map { "\($0): \($1.onOneLine)" })
      .map { $0 + "\n" }.joined()
  }
}

extension String {
  /// A reason must not write a line of the certificate.
  fileprivate var onOneLine: String {
    String(String.UnicodeScalarView(unicodeScalars.map { $0.isControl ? " " : $0 }))
  }
}

extension Unicode.Scalar {
  fileprivate var isControl: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    case _: false
    }
  }
}

extension Instant {
  /// `2026-09-01T12:00:00Z`.
  var utcText: String {
    let seconds = Int((Double(milliseconds) / 1000).rounded(.down))
    let ofDay = ((seconds % 86_400) + 86_400) % 86_400
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let time = [ofDay / 3600, ofDay / 60 % 60, ofDay % 60].map(two).joined(separator: ":")
    return "\(CivilDate(self, secondsFromUTC: 0))T\(time)Z"
  }
}
