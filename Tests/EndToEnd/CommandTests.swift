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
  static let steps: [Step] = [
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
      arguments: "consent sign $C --signer Orla --capacity parent --method paper --evidence box-1 "
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
        #expect(shown.contains(step.says), "\(step.arguments): \(shown)")
        if let match = result.out.firstMatch(
          of: /^(Student|Consent): +(\w{26})$/.anchorsMatchLineEndings())
        {
          words[match.output.1 == "Student" ? "$S" : "$C"] = String(match.output.2)
        }
      }
    }
  }
}
