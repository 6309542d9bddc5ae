import Messages
import RPC
import Vocabulary

@testable import Services

/// Somebody who calls, with a credential and a purpose.
struct LiveCaller: Sendable {
  let router: Router
  let token: String
  /// The public id of the credential.
  let credential: String
  var purpose: Vocabulary.Purpose? = .serviceCoordination
  var tenantName: String?
  var peer = Peer.plaintext(address: "127.0.0.1")

  var channel: InProcessChannel {
    var envelope = Metadata()
    envelope.add("authorization", "Bearer \(token)")
    if let purpose { envelope.add("cairn-purpose", purpose.name) }
    if let tenantName { envelope.add("cairn-tenant", tenantName) }
    return InProcessChannel(router: router, envelope: envelope, peer: peer)
  }

  /// The same caller, asking for another reason.
  func asking(for purpose: Vocabulary.Purpose?) -> LiveCaller {
    var caller = self
    caller.purpose = purpose
    return caller
  }

  var students: StudentClient { StudentClient(channel) }
  var consents: ConsentClient { ConsentClient(channel) }
  var access: AccessClient { AccessClient(channel) }
  var plans: PlanClient { PlanClient(channel) }
  var navigators: NavigatorClient { NavigatorClient(channel) }
  var rosters: RosterClient { RosterClient(channel) }
  var keys: KeyClient { KeyClient(channel) }
  var exports: ExportClient { ExportClient(channel) }

  /// Reads a student's record.
  func read(_ student: StudentID) async throws -> Student {
    let answer = try await students.getStudent(GetStudentRequest(id: student.description))
    return answer.message.student ?? Student()
  }
}

extension Student {
  /// The record groups that the answer holds.
  var shown: RecordGroupSet { carried }
}
