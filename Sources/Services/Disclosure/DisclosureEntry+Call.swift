import Policy
import RPC
import Store
import Vocabulary

extension DisclosureEntry {
  /// The record of one request as its call describes it (34 CFR 99.32(a)(3): the parties and their
  /// legitimate interest).
  init(
    _ call: TenantCall, student: StudentID, disclosed: RecordGroupSet, withheld: RecordGroupSet,
    consents: [ConsentID] = []
  ) throws(Fault) {
    let facts = DisclosureFacts(
      role: call.caller.role, disclosed: disclosed, withheld: withheld)
    self.init(
      at: call.now, student: student, credential: call.caller.credential,
      party: call.caller.party, purpose: try call.requiredPurpose(), operation: call.operation,
      outcome: Int(facts.outcome.rawValue), basis: Int(facts.basis.rawValue),
      disclosed: disclosed, withheld: withheld, consents: consents,
      isStatutory: facts.statutory)
  }
}
