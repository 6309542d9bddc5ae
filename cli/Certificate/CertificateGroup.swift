import ArgumentParser

struct CertificateGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "certificate",
    abstract: "Shows and verifies certificates of destruction.",
    discussion: """
      A certificate is a signed note that says what was destroyed, how, when and by
      when no backup can bring it back. Anyone can verify one, without a server:

        cairn certificate show --student $STUDENT --out ada.cert
        cairn certificate verify ada.cert --key "$KEY"
      """,
    subcommands: [CertificateShow.self, CertificateVerify.self])
}
