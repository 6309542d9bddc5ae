import ArgumentParser
import Messages

struct CredentialGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "credential",
    abstract: "Issues, rotates and revokes the credentials that people and systems call with.",
    discussion: """
      Platform operators issue a tenant's first administrator; administrators issue
      the rest.

        cairn credential issue --role navigator --label desk-3 \\
          --token-out desk-3.token
        cairn credential list --active
        cairn credential rotate $CREDENTIAL --overlap 7d
        cairn credential whoami
      """,
    subcommands: [
      CredentialIssue.self, CredentialList.self, CredentialRotate.self, CredentialRevoke.self,
      CredentialWhoAmI.self,
    ])
}

extension Credential {
  /// Shows one credential, without its secret, which nobody has.
  var text: String {
    var fields = FieldList()
    fields.add("Credential", id)
    fields.add("Role", role.word)
    fields.add("Label", label)
    fields.add("Tenant", tenantID)
    fields.add("Holder", holderID)
    fields.add("Party", party)
    fields.add("Party classes", partyClasses.joined(separator: ", "))
    fields.add("Record groups", groups.map(\.word).joined(separator: ", "))
    fields.add("Purposes", purposes.map(\.word).joined(separator: ", "))
    fields.add("Certificate", certificateFingerprint)
    fields.add("Issued", createTime.text)
    if startTime != createTime { fields.add("Starts", startTime.text) }
    fields.add("Expires", expireTime.text)
    fields.add("Revoked", revokeTime.text)
    fields.add("Last used", lastUseTime.text)
    fields.add("Predecessor", predecessorID)
    fields.add("Successor", successorID)
    return fields.text
  }
}
