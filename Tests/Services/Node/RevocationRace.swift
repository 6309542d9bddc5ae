import Claims
import Messages
import RPC
import Store
import Synchronization
import Vocabulary

@testable import Services

/// Families that agree and revoke again and again, on either of two servers, while partners read
/// about their children on both.
struct RevocationRace: Sendable {
  static let families = 16
  static let readers = 3
  /// The partners, and who writes down what a family decides.
  static let clients = families * (readers + 1)

  struct Outcome: Sendable {
    var revoked = 0
    var disclosed = 0
    /// Entries that say something was disclosed under a consent that was revoked before.
    var late = 0
    /// Reads that began after a revocation was answered, and got something.
    var answeredLate = 0
  }

  let bed: NodeBed

  init(_ engine: TestEngine) async throws { bed = try await NodeBed(engine) }

  func run(rounds: Int) async throws -> Outcome {
    let answeredLate = Tally()
    let ends = try await withThrowingTaskGroup(of: [ConsentID: Int64].self) { group in
      for family in 0..<Self.families {
        let rounds = (rounds + Self.families - 1 - family) / Self.families
        group.addTask { try await race(rounds, family, answeredLate) }
      }
      return try await group.reduce(into: [:]) { $0.merge($1) { first, _ in first } }
    }
    var outcome = try await judge(ends)
    outcome.answeredLate = answeredLate.count
    return outcome
  }

  /// - Returns: the consents of a family, with the last number of the disclosure log when the
  ///   answer to the revocation of each was there.
  private func race(
    _ rounds: Int, _ family: Int, _ answeredLate: Tally
  ) async throws -> [ConsentID: Int64] {
    let tenant = try await bed.onA()
    let student = try await tenant.student()
    let admin = try await tenant.admin()
    let partner = try await tenant.partner()
    let nodes = [bed.a, bed.b]
    var ends: [ConsentID: Int64] = [:]
    for round in 0..<rounds {
      let consent = try await admin.agree(about: student, tenant)
      let (hasBegun, isOver) = (Gate(), Gate())
      let late = try await withThrowingTaskGroup(of: Int.self) { group in
        for reader in 0..<Self.readers {
          group.addTask {
            var node = reader + round
            // Cancelled when another family has met what it should not.
            while !Task.isCancelled {
              // Known before the read begins.
              let isLast = isOver.isOpen
              let read = try? await partner.calling(nodes[node % 2]).read(student)
              if read != nil { hasBegun.open() }
              if isLast { return read == nil ? 0 : 1 }
              node += 1
            }
            throw CancellationError()
          }
        }
        while !hasBegun.isOpen { try await Task.sleep(for: .milliseconds(1)) }
        try await insisting {
          _ = try await admin.calling(nodes[(round + family) % 2]).consents.revokeConsent(
            RevokeConsentRequest(id: consent.description, reason: "moved away"))
        }
        ends[consent] = try await tenant.session.data.read { try await $0.position().disclosure }
        isOver.open()
        return try await group.reduce(0, +)
      }
      answeredLate.add(late)
    }
    return ends
  }

  /// Reads the log as it lies in the store.
  private func judge(_ ends: [ConsentID: Int64]) async throws -> Outcome {
    var outcome = Outcome(revoked: ends.count)
    // Of each student: the consents that an entry has named, and those that a denial has closed.
    var named: [StudentID: Set<ConsentID>] = [:]
    var closed: Set<ConsentID> = []
    var last: Int64 = 0
    let data = try await bed.onA().session.data
    while true {
      let from = last
      let page = try await data.read { try await $0.disclosures(after: from, limit: 1000) }
      for row in page where row.entry.operation == "GetStudent" {
        let (entry, student) = (row.entry, row.entry.student)
        if entry.disclosed.isEmpty {
          closed.formUnion(named.removeValue(forKey: student) ?? [])
          continue
        }
        outcome.disclosed += 1
        named[student, default: []].formUnion(entry.consents)
        let isLate = entry.consents.contains {
          closed.contains($0) || row.sequence > ends[$0, default: .max]
        }
        outcome.late += isLate ? 1 : 0
      }
      guard let next = page.last?.sequence else { return outcome }
      last = next
    }
  }
}

/// What a task waits for without being held up.
private final class Gate: Sendable {
  private let state = Atomic(false)

  var isOpen: Bool { state.load(ordering: .acquiring) }

  func open() { state.store(true, ordering: .releasing) }
}

extension LiveCaller {
  /// A consent to what is asked for, signed.
  fileprivate func agree(about student: StudentID, _ tenant: LiveTenant) async throws -> ConsentID {
    let agreement = Agreement()
    var signature = agreement.signature
    signature.signTime = .init(tenant.live.clock.now())
    let draft =
      try await consents.draftConsent(
        DraftConsentRequest(studentID: student.description, scope: agreement.scope)
      ).message.consent?.id ?? ""
    _ = try await consents.signConsent(
      SignConsentRequest(id: draft, signer: agreement.signer, signature: signature))
    return ConsentID(draft) ?? .none
  }
}
