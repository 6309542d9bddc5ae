extension RootKeySource {
  /// What an operator must know of one kind of source.
  public struct Rule: Hashable, Sendable {
    public let name: String
    /// As it would be written.
    public let example: String
    public let rule: String
  }

  /// One a kind, the simplest first.
  public static let rules: [Rule] = [
    Rule(
      name: "file", example: "file:/media/key/cairn.key",
      rule: "32 bytes, mode 0400, on another file system than the data"),
    Rule(
      name: "credential", example: "credential:cairn-root",
      rule: "32 bytes that systemd hands over (LoadCredentialEncrypted= of the unit)"),
    Rule(
      name: "fd", example: "fd:3",
      rule: "32 bytes in a descriptor that the process is started with; read once"),
    Rule(
      name: "passphrase", example: "passphrase:/etc/cairn/root.sealed",
      rule: "asked on the terminal, or read from a descriptor (?fd=0); Argon2id, 256 MiB"),
    Rule(
      name: "exec",
      example: "exec:/usr/libexec/unwrap?blob=/etc/cairn/root.age&arg=/media/key/identity.txt",
      rule: "a program reads the blob and writes 32 bytes within 30 s (seconds=); no shell"),
    Rule(
      name: "officers",
      example: "officers:/etc/cairn/root.sealed?key=/media/a/officer.key&key=/media/b/officer.key",
      rule: "any two officers' keys together, one alone never; key files of mode 0400"),
  ]
}
