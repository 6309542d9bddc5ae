import ArgumentParser

struct ConsentGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "consent",
    abstract: "Keeps what families allow: to whom, for what, and until when.",
    discussion: """
      A consent opens nothing until it is signed, and nothing after it is revoked or
      expired.

        cairn consent draft $STUDENT --group academic --for enrichment \\
          --party bright-futures --expires 2027-06-30
        cairn consent sign $CONSENT --signer "Ngozi Okonkwo" --capacity parent \\
          --method paper --evidence box-12/form-0042
        cairn consent check $STUDENT --party bright-futures --purpose enrichment
      """,
    subcommands: [
      ConsentDraft.self, ConsentSign.self, ConsentRevoke.self, ConsentList.self,
      ConsentShow.self, ConsentCheck.self,
    ])
}
