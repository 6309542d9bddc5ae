import ArgumentParser

/// `cairn`: the admin CLI.
@main
struct Cairn: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cairn",
    abstract: "Runs a Cairn server: tenants, credentials, rosters, plans, consents, disclosures.",
    usage: "cairn <noun> <verb> [options]",
    discussion: """
      Begin on the server's machine:

        cairn init --data /srv/cairn
        cairnd --data /srv/cairn
        cairn config use local --server unix:/srv/cairn/cairnd.sock
        cairn tenant create harborview --kind city --state KY \\
          --display-name "City of Harborview"

      Every command explains itself by example:

        cairn help consent sign

      Tab completion:

        cairn --generate-completion-script bash > ~/.bash_completion

      Exit status:
      \(ExitStatus.table)
      """,
    version: "0.1.0",
    subcommands: [
      Init.self, RootGroup.self, DatabaseGroup.self, ConfigGroup.self, TenantGroup.self,
      CredentialGroup.self, RosterGroup.self,
      SchoolGroup.self, ClassGroup.self, StudentGroup.self, NavigatorGroup.self,
      CaseloadGroup.self, PlanGroup.self, CheckInGroup.self, ConsentGroup.self,
      DisclosuresGroup.self, ExportGroup.self, KeysGroup.self, BackupGroup.self,
      ApprovalGroup.self, CertificateGroup.self, CanaryGroup.self, AlarmGroup.self,
    ])

  /// Runs one command line and says how it ended. Every way out of the program passes here.
  static func execute(_ arguments: [String], _ surroundings: Surroundings) async -> ExitStatus {
    await Surroundings.$current.withValue(surroundings) {
      do {
        var command = try parseAsRoot(arguments)
        if var waiting = command as? any AsyncParsableCommand {
          try await waiting.run()
        } else {
          try command.run()
        }
        return .ok
      } catch {
        return report(error, surroundings.console)
      }
    }
  }

  static func main() async {
    let status = await execute(Array(CommandLine.arguments.dropFirst()), .process)
    exit(withError: ExitCode(status.rawValue))
  }

  private static func report(_ error: any Error, _ console: Console) -> ExitStatus {
    switch exitCode(for: error) {
    case .success:
      // Help, the version or a completion script was asked for.
      console.say(fullMessage(for: error))
      return .ok
    case .validationFailure:
      // The parser begins with its own word for a failure.
      let text = fullMessage(for: error)
      console.note(text.hasPrefix("Error: ") ? "cairn: " + text.dropFirst(7) : text)
      return .usage
    default:
      let report = FailureReport(error)
      console.err(report.text)
      return report.exit
    }
  }
}
