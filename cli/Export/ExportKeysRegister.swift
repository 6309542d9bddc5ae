import ArgumentParser
import Client
import Messages
import RPC
import Sealing

struct ExportKeysRegister: ServerCommand {
  static let configuration = CommandConfiguration(
    commandName: "register",
    abstract: "Registers a key to which a partner's exports are sealed.",
    discussion: """
      With --identity it proves at once that you hold the key; the identity does not
      leave this machine. With --recipient it writes the challenge for its holder.

        cairn export keys register --identity kite.key
        cairn export keys register --recipient $KITE --challenge-out kite.challenge
        cairn export keys register --party kite-club --recipient $KITE \\
          --challenge-out kite.challenge
      """)
  static let purpose = PurposeDemand.none

  @Option(help: ArgumentHelp("A file with the key, as age-keygen makes it.", valueName: "file"))
  var identity: String?

  @Option(help: ArgumentHelp("The public half, age1...", valueName: "recipient"))
  var recipient: String?

  @Option(help: ArgumentHelp("Where to write the challenge.", valueName: "file"))
  var challengeOut: String?

  @Option(help: ArgumentHelp("Whose it is; a partner's is always its own.", valueName: "name"))
  var party = ""

  @OptionGroup var connection: ConnectionOptions

  mutating func validate() throws {
    guard (identity == nil) != (recipient == nil) else {
      throw ValidationError("give --identity or --recipient")
    }
    guard (recipient == nil) == (challengeOut == nil) else {
      throw ValidationError("--challenge-out goes with --recipient")
    }
  }

  func run(_ client: CairnClient, _ reply: Reply) async throws {
    if let identity { return try await prove(ExportIdentity(path: identity), client, reply) }
    let response = try await client.exports.registerExportKey(
      .init(recipient: recipient ?? "", party: party)
    ).message
    let path = challengeOut ?? ""
    try PrivateFile(path: path).write(response.challenge, overwrites: false)
    reply.show(response) { response.key?.text ?? "" }
    reply.note("the challenge is in \(path); its holder proves to hold the key with")
    reply.note("  age -d -i KEY \(path) | cairn export keys confirm \(response.key?.id ?? "")")
  }

  private func prove(
    _ identity: ExportIdentity, _ client: CairnClient, _ reply: Reply
  ) async throws {
    let registered = try await client.exports.registerExportKey(
      .init(recipient: identity.recipient, party: party)
    ).message
    let proof = try identity.open(registered.challenge)
    let response = try await client.exports.confirmExportKey(
      .init(id: registered.key?.id ?? "", proof: String(decoding: proof, as: UTF8.self))
    ).message
    reply.show(response) { response.key?.text ?? "" }
  }
}

/// A key of this machine that opens challenges.
struct ExportIdentity {
  private let identities: [AgeIdentity]
  private let memory: LockedMemory
  private let path: String

  init(path: String) throws {
    self.path = path
    guard let data = try PrivateFile(path: path).read() else {
      throw CommandFailure(.invalidInput, "\(path) cannot be read")
    }
    var text = Array(data)
    do {
      memory = try LockedMemory(bytes: LockedMemory.bytesMin)
      identities = try AgeIdentity.read(&text, in: memory)
    } catch is AgeError {
      throw CommandFailure(.invalidInput, "\(path) holds no age identity, AGE-SECRET-KEY-1...")
    } catch SealingError.memoryNotLocked {
      throw CommandFailure(.unavailable, "memory for keys cannot be locked; raise RLIMIT_MEMLOCK")
    }
  }

  /// Of several, the first.
  var recipient: String { identities.first?.recipient.description ?? "" }

  func open(_ challenge: [UInt8]) throws(CommandFailure) -> [UInt8] {
    do throws(AgeError) {
      let reader = AgeReader(identities: identities, memory: memory)
      return try reader.read(challenge.span.bytes) + reader.finish()
    } catch {
      throw CommandFailure(.unavailable, "the challenge does not open with \(path)")
    }
  }
}
