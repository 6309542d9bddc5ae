import Foundation
import Testing

@Suite("The command line against a server", .timeLimit(.minutes(5)))
struct CommandTests {
  /// One command, how it must end, and what one of its streams must say.
  struct Step {
    let arguments: String
    var status: Int32 = 0
    let says: String
  }

  /// `$S` stands for the student, `$C` for the consent, `$TMP` for the folder, `$URL` for the
  /// server's TLS address.
  static let steps: [Step] =
    [
      Step(
        arguments: "config use local --server unix:$TMP/data/cairnd.sock", says: "now using local"),
      Step(arguments: "credential whoami", says: "platform-operator"),
      Step(
        arguments: "tenant create millbrook --kind district --state KY --display-name Millbrook",
        says: "millbrook"),
      Step(
        arguments: "tenant create millbrook --kind district --state KY --display-name Again",
        status: 7, says: "RESOURCE_EXISTS"),
      Step(
        arguments: "tenant create X --kind district --state KYZ --display-name Wrong", status: 5,
        says: "breaks 2 rules"),
      Step(arguments: "tenant show nowhere", status: 3, says: "RESOURCE_NOT_FOUND"),
      Step(
        arguments: "credential issue --tenant millbrook --role tenant-admin --label first-admin "
          + "--token-out $TMP/admin.token",
        says: "the token is in"),
      Step(
        arguments: "config use millbrook --server $URL --ca $TMP/data/tls/authority.pem "
          + "--token-file $TMP/admin.token",
        says: "now using millbrook"),
      Step(arguments: "tenant list", status: 4, says: "ROLE_INSUFFICIENT"),
      Step(
        arguments: "student create --family Ashgrovely --given Quillon --birth-date 2016-04-12",
        says: "Quillon Ashgrovely"),
      Step(
        arguments: "student search --family ashgrovely --given QUILLON --birth-date 2016-04-12 "
          + "--purpose success-plan",
        says: "Ashgrovely"),
      Step(arguments: "student show $S", status: 2, says: "--purpose"),
      Step(arguments: "student show $S --purpose roster-maintenance", says: "withheld from you"),
      Step(
        arguments: "consent draft $S --group identity --for enrichment --party bright-futures "
          + "--expires 2099-06-30",
        says: "draft"),
      Step(arguments: "consent sign $C --capacity parent", status: 5, says: "signer.name"),
      Step(
        arguments:
          "consent sign $C --signer Orla --capacity parent --method paper --evidence box-1 "
          + "--assurance in-person --fingerprint "
          + "a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1",
        says: "active"),
      Step(
        arguments: "consent check $S --party bright-futures --purpose enrichment",
        says: "consent-active"),
      Step(arguments: "consent revoke $C", says: "nothing was changed"),
      Step(arguments: "consent revoke $C --yes", says: "revoked"),
      Step(arguments: "disclosures list $S --output json", says: "\"disclosures\""),
      Step(
        arguments: "roster import $TMP/nowhere", status: 5, says: "is not a directory"),
      Step(
        arguments: "credential whoami --server unix:$TMP/none.sock", status: 8,
        says: "cannot be reached"),
    ] + endings

  /// A student ends, then the tenant; `$H` is the hold, `$K` the certificate's key, `$A` the
  /// approval.
  private static let endings: [Step] = [
    Step(arguments: "student hold place $S --reason docket-27", says: "docket-27"),
    Step(
      arguments: "student erase $S --basis family-request --reason ticket --yes", status: 6,
      says: "legal holds in force: 1"),
    Step(arguments: "student hold lift $H --yes", says: "Lifted"),
    Step(
      arguments: "student erase $S --basis family-request --reason ticket",
      says: "would destroy the keys"),
    Step(
      arguments: "student erase $S --basis family-request --reason ticket --yes",
      says: "unreadable here now"),
    Step(arguments: "student show $S --purpose roster-maintenance", status: 3, says: "no such"),
    Step(
      arguments: "certificate show --student $S --out $TMP/student.cert",
      says: "destroyed: student $S"),
    Step(arguments: "certificate verify $TMP/student.cert --key $K", says: "good: signed by"),
    Step(
      arguments: "tenant destroy millbrook --reason ended --yes --context local", status: 6,
      says: "TRANSITION_INVALID"),
    Step(arguments: "tenant suspend millbrook --reason ended --context local", says: "suspended"),
    Step(
      arguments: "tenant destroy millbrook --reason ended --yes --context local",
      says: "nothing is destroyed yet"),
    Step(
      arguments: "tenant destroy millbrook --approval $A --yes --context local", status: 6,
      says: "the approval is pending"),
    Step(arguments: "approval approve $A --yes --context local", status: 6, says: "another person"),
    Step(arguments: "approval approve $A", says: "would let local (platform-operator) destroy"),
    Step(arguments: "approval approve $A --yes", says: "approved"),
    Step(
      arguments: "tenant destroy millbrook --approval $A --yes --context local",
      says: "destroyed: tenant millbrook"),
    Step(arguments: "tenant show millbrook --context local", status: 3, says: "no such tenant"),
    Step(arguments: "credential whoami", status: 4, says: "CREDENTIALS_INVALID"),
    Step(
      arguments: "certificate show --destroyed-tenant millbrook --context local",
      says: "stage: online"),
  ]

  @Test("runs every command to the end that its status promises")
  func day() async throws {
    let site = try await Site()
    try await site.withServer { server in
      let url = try #require(server.addresses.first { $0.hasPrefix("https:") })
      var words = ["$TMP": site.folder, "$URL": url]
      for step in Self.steps {
        let arguments = step.arguments.split(separator: " ").map { word in
          words.reduce(String(word)) { $0.replacingOccurrences(of: $1.key, with: $1.value) }
        }
        let result = try await site.cairn(arguments)
        let shown = result.out + result.err
        #expect(result.status == step.status, "\(step.arguments): \(shown)")
        let says = words.reduce(step.says) { $0.replacingOccurrences(of: $1.key, with: $1.value) }
        #expect(shown.contains(says), "\(step.arguments): \(shown)")
        for match in result.out.matches(
          of: /^(Student|Consent|Hold|Approval): +(\w{26})$/.anchorsMatchLineEndings())
        {
          words["$" + match.output.1.prefix(1)] = String(match.output.2)
        }
        if let match = result.err.firstMatch(of: /verify with --key (\S+)/) {
          words["$K"] = String(match.output.1)
        }
      }
    }
  }
}
