import Foundation
import Messages
import RPC
import Sealing
import Store
import Testing
import Vocabulary

@testable import Services

/// Somebody who holds an age key, and what is done with export files.
struct ExportSample: Sendable {
  let tenant: LiveTenant
  let memory: LockedMemory
  let identity: AgeIdentity

  init(_ tenant: LiveTenant) throws {
    self.tenant = tenant
    memory = try LockedMemory(bytes: LockedMemory.bytesMin, allowUnlocked: true)
    identity = try AgeIdentity.make(in: memory)
  }

  var recipient: String { identity.recipient.description }

  /// An export as a client gets it.
  struct Made: Sendable {
    var header = ExportHeader()
    var file: [UInt8] = []
    var receipt: ExportReceipt?
  }

  /// The line that a challenge holds.
  func proof(of challenge: [UInt8], by identity: AgeIdentity? = nil) throws -> String {
    String(decoding: try content(of: challenge, by: identity), as: UTF8.self)
  }

  /// What is in an age file.
  func content(of file: [UInt8], by identity: AgeIdentity? = nil) throws -> [UInt8] {
    let reader = AgeReader(identities: [identity ?? self.identity], memory: memory)
    return try reader.read(file.span.bytes) + reader.finish()
  }

  /// Registers the key and proves to hold it.
  @discardableResult
  func register(_ caller: LiveCaller, for party: String = "") async throws -> ExportKey {
    let registered = try await caller.exports.registerExportKey(
      RegisterExportKeyRequest(recipient: recipient, party: party)
    ).message
    let confirmed = try await caller.exports.confirmExportKey(
      ConfirmExportKeyRequest(
        id: registered.key?.id ?? "", proof: try proof(of: registered.challenge))
    ).message
    return try #require(confirmed.key)
  }

  func create(_ caller: LiveCaller, for party: String = "") async throws -> Made {
    try await caller.exports.createExport(CreateExportRequest(party: party)) { responses in
      var made = Made()
      for try await response in responses {
        switch response.part {
        case .header(let header): made.header = header
        case .chunk(let chunk): made.file += chunk.data
        case .receipt(let receipt): made.receipt = receipt
        case nil: Issue.record("an answer without a part")
        }
      }
      return made
    }.message
  }

  /// The records of a file, one a line, as any program reads them.
  func records(of file: [UInt8], by identity: AgeIdentity? = nil) throws -> [Line] {
    try content(of: file, by: identity).split(separator: UInt8(ascii: "\n")).map { line in
      let object = try JSONSerialization.jsonObject(with: Data(line))
      let members = try #require(object as? [String: [String: Any]])
      let kind = try #require(members.keys.first)
      #expect(members.count == 1)
      return Line(
        kind: kind, members: members[kind] ?? [:], text: String(decoding: line, as: UTF8.self))
    }
  }

  /// One record.
  struct Line {
    let kind: String
    let members: [String: Any]
    let text: String

    var student: [String: Any] { members["student"] as? [String: Any] ?? [:] }
    var studentID: String { student["id"] as? String ?? "" }
  }
}

extension RecordGroupSet {
  static func of(_ groups: Vocabulary.RecordGroup...) -> RecordGroupSet { RecordGroupSet(groups) }
}

extension [ExportSample.Line] {
  var kinds: [String] { map(\.kind) }
  var students: [ExportSample.Line] { filter { $0.kind == "student" } }
}

extension LiveTenant {
  /// Students with notes of some length, of whom `kite-club` may read identity and notes; in the
  /// order in which an export has them.
  func consentingStudents(_ count: Int, noteBytes: Int = 7000) async throws -> [(
    student: StudentID, consent: Messages.Consent
  )] {
    var made: [(StudentID, Messages.Consent)] = []
    for _ in 0..<count {
      var request = CreateStudentRequest.sample()
      request.notes = StudentNotes(notes: [Note(text: String(repeating: "n", count: noteBytes))])
      let student = try await student(request)
      made.append((student, try await permit(student, .of(.identity, .notes))))
    }
    return made.sorted { $0.0 < $1.0 }
  }
}
