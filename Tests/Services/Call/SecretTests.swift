import Claims
import Logging
import Messages
import NIOCore
import RPC
import Synchronization
import Testing

@testable import Services

/// A log that remembers every line, of every level.
private final class CapturedLog: Sendable {
  private let text = Mutex("")

  var logger: Logger {
    var logger = Logger(label: "captured") { _ in Handler(log: self) }
    logger.logLevel = .trace
    return logger
  }

  var all: String { text.withLock { $0 } }

  private struct Handler: LogHandler {
    let log: CapturedLog
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.trace

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
      get { metadata[key] }
      set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
      log.text.withLock { $0 += "\(event.level) \(event.message) \(event.metadata ?? [:])\n" }
    }
  }
}

@Suite("Q4: secrets in what is written")
struct SecretTests {
  private static let canary = "canary-7f3a9c-Quillweather"

  /// A message of the type with the canary in every field of text that no log may show, or, for the
  /// twin, in every one that it may.
  private func filled(
    _ message: String, loggable: Bool, depth: Int = 0
  ) -> [UInt8] {
    FieldCatalog.all.filter { $0.message == message }.flatMap { field -> [UInt8] in
      switch field.type {
      case "string", "bytes":
        return field.isLoggable == loggable
          ? WireBytes.field(field.number, Array(Self.canary.utf8)) : []
      case let type where type.contains(".") && depth < 4:
        return WireBytes.field(
          field.number, filled(type, loggable: loggable, depth: depth + 1))
      default: return []
      }
    }
  }

  private func log(_ bytes: [UInt8], as type: any SchemaMessage.Type, to logger: Logger) throws {
    let message: any SchemaMessage = try type.init(bytes: bytes)
    var dumped = ""
    dump(message, to: &dumped)
    logger.trace(
      "\(message)",
      metadata: [
        "description": .stringConvertible("\(message)"), "debug": "\(message.debugDescription)",
        "reflected": "\(String(reflecting: message))", "dumped": "\(dumped)",
        "array": "\([message as Any])",
      ])
  }

  @Test("Q4: every message type of the catalog, logged in every way, shows none of them")
  func everyMessage() throws {
    var hits = 0
    for type in MessageCatalog.all {
      let log = CapturedLog()
      try self.log(filled(type.schemaName, loggable: false), as: type, to: log.logger)
      if log.all.contains(Self.canary) { hits += 1 }
      #expect(!log.all.contains(Self.canary), "\(type.schemaName)")
    }
    Claim("Q4", full: MessageCatalog.all.count, short: MessageCatalog.all.count)
      .report("\(hits) seen")
  }

  @Test("Q4: without the class of its field a text is seen by the same search")
  func without() throws {
    var seen = 0
    for type in MessageCatalog.all {
      let log = CapturedLog()
      try self.log(filled(type.schemaName, loggable: true), as: type, to: log.logger)
      seen += log.all.contains(Self.canary) ? 1 : 0
    }
    #expect(seen > 20)
  }

  @Test("Q4: the log at its most talkative tells of every call and of no secret")
  func calls() async throws {
    let log = CapturedLog()
    let live = try await LiveDeployment.open(logger: log.logger)
    let tenant = try await SettledTenant(live, named: "millbrook", .district)
    let platform = try await live.platformOperator(naming: "millbrook")
    var answers: [[UInt8]] = []
    for row in CallTable.rows {
      for caller in [tenant.caller(row.actor), platform] {
        let outcome = try await row.outcome(caller, about: .nobody())
        answers.append(outcome)
      }
      // A message that is none, and one whose text is a secret.
      for bytes in [[0xFF], WireBytes.field(1, Array(Self.canary.utf8))] {
        _ = try? await tenant.admin.channel.unary(
          row.method, ByteBuffer(bytes: bytes), CallOptions())
      }
    }
    let tokens = [tenant.admin, tenant.navigator, tenant.partner, tenant.auditor, platform]
      .map(\.token)
    let secrets = tenant.words.all + [Self.canary] + tokens.flatMap { [$0, String($0.suffix(52))] }
    for secret in secrets { #expect(!log.all.contains(secret)) }
    for row in CallTable.rows { #expect(log.all.contains(row.method.path)) }
    // Refusals quote nothing either.
    for answer in answers {
      for token in tokens { #expect(!answer.contains(token)) }
    }
  }
}
