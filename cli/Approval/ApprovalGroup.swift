import ArgumentParser
import Messages

struct ApprovalGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approval",
    abstract: "Agrees to what another person asked for and two people must decide.",
    discussion: """
      Destroying and restoring a tenant take one who runs the platform and one who
      administers the tenant. The command that needs it asks; the other person looks
      and agrees; then the first one runs the command again.

        cairn approval list --open
        cairn approval approve $APPROVAL
        cairn approval approve $APPROVAL --yes
      """,
    subcommands: [ApprovalList.self, ApprovalApprove.self, ApprovalWithdraw.self])
}

extension Approval {
  /// Shows one approval with everything that the second person should look at.
  var text: String {
    var fields = FieldList()
    fields.add("Approval", id)
    fields.add("Kind", kind.word)
    fields.add("State", state.word)
    fields.add("Asks to", summary)
    fields.add("Reason", reason)
    fields.add("Tenant", tenantID)
    fields.add("Asked by", "\(requestedBy) (\(requesterRole.word))")
    fields.add("Asked at", requestTime.text)
    fields.add("Expires", expireTime.text)
    if !approvedBy.isEmpty { fields.add("Agreed by", "\(approvedBy) (\(approverRole.word))") }
    fields.add("Agreed at", approveTime.text)
    fields.add("Withdrawn", withdrawTime.text)
    fields.add("Used", useTime.text)
    fields.add("Fingerprint", fingerprint)
    return fields.text
  }
}
