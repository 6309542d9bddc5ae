import ArgumentParser
import Messages

struct TenantGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tenant",
    abstract: "Provisions the cities, districts and collaboratives of a server.",
    discussion: """
      Only platform operators may do this. They never see a student's record.

        cairn tenant create millbrook --kind district --state KY \\
          --display-name "Millbrook Schools"
        cairn tenant list
      """,
    subcommands: [
      TenantCreate.self, TenantList.self, TenantShow.self, TenantSuspend.self, TenantResume.self,
      TenantMove.self, TenantDestroy.self,
    ])
}

extension Tenant {
  /// Shows one tenant.
  var text: String {
    var fields = FieldList()
    fields.add("Name", name)
    fields.add("Called", displayName)
    fields.add("Id", id)
    fields.add("Kind", kind.word)
    fields.add("State", state)
    fields.add("Time zone", timeZone)
    fields.add("Status", status.word)
    if quarantined { fields.add("Quarantine", "its data are damaged") }
    fields.add("Created", createTime.text)
    return fields.text
  }
}
