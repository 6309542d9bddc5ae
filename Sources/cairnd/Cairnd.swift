import ArgumentParser
import Configuration
import Dispatch
import Foundation
import Logging
import Server

@main
enum Entry {
  static func main() {
    // Before anything asks for another thread.
    if let refusal = AddressSpace.refusal {
      FileHandle.standardError.write(Data("cairnd: \(refusal)\n".utf8))
      exit(1)
    }
    Task {
      await Cairnd.main()
      exit(0)
    }
    dispatchMain()
  }
}

struct Cairnd: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cairnd",
    abstract: "Serves Success Plans and the consents that open them.",
    discussion: """
      Make a data directory once, then start the server on it:

        cairn init --data /var/lib/cairn
        cairnd --data /var/lib/cairn

      Every setting can be given as a flag, as a CAIRN_* variable (CAIRN_LISTEN=0.0.0.0:7443) or
      in a JSON file (--config), in this order. SIGTERM stops it after the running calls. When its
      certificate files change, or at SIGHUP, it reads them again.

      Several servers share one store in a PostgreSQL database, whose password is in
      ~/.pgpass or a file that the URL names; `cairn database` sets it up:

        cairnd --data /var/lib/cairn --store postgres://cairn@db.example.org/cairn

      The root key is a file of 32 bytes or one of these; `cairn root providers` has the rules:

        --root-key file:/media/key/cairn.key
        --root-key credential:cairn-root
        --root-key fd:3
        --root-key passphrase:/etc/cairn/root.sealed
        --root-key 'exec:/usr/libexec/unwrap?blob=/etc/cairn/root.age'
        --root-key 'officers:/etc/cairn/root.sealed?key=/media/a/key&key=/media/b/key'
      """)

  @Option(help: "The data directory made by `cairn init`.")
  var data: String?

  @Option(
    help: ArgumentHelp(
      "Keep everything in this PostgreSQL database. (default: files in the data directory)",
      valueName: "url"))
  var store: String?

  @Option(
    help: ArgumentHelp(
      "Keep the keys in this one, whose backups are short-lived. (default: that of --store)",
      valueName: "url"))
  var keyStore: String?

  @Option(help: "Connections to each database, half of them for writing. (default: 32)")
  var storeConnections: Int?

  @Option(
    help: ArgumentHelp(
      """
      Where `cairn tenant move` moves tenants to: a PostgreSQL database, or a data directory that \
      no server uses.
      """,
      valueName: "store"))
  var moveTo: String?

  @Option(
    help: ArgumentHelp(
      "Serve TLS here; may be repeated. Port 0 picks a free one. (default: 127.0.0.1:7443)",
      valueName: "host:port"))
  var listen: [String] = []

  @Option(
    help: ArgumentHelp(
      "Serve TLS here to clients with a certificate of their own; may be repeated.",
      valueName: "host:port"))
  var listenMutual: [String] = []

  @Option(
    help: ArgumentHelp(
      "Serve plain text here, on a loopback address; may be repeated.", valueName: "host:port"))
  var listenPlaintext: [String] = []

  @Option(
    help: "The Unix socket of the local operator. (default: cairnd.sock in the data directory)")
  var socket: String?

  @Option(
    help: ArgumentHelp(
      "Where the root key comes from; see above. (default: root.key in the data directory)",
      valueName: "source"))
  var rootKey: String?

  @Option(
    help: ArgumentHelp(
      "The root key that `cairn root rotate` moves to, of a higher version.", valueName: "source"))
  var nextRootKey: String?

  @Option(help: "PEM file of the certificate and its intermediates.")
  var tlsCertificate: String?

  @Option(help: "PEM file of the certificate's key.")
  var tlsKey: String?

  @Option(
    help: "PEM file of the authority of clients' certificates. (default: none are asked for)")
  var tlsClientAuthority: String?

  @Option(help: "Oldest version of TLS that is spoken, 1.2 or 1.3. (default: 1.2)")
  var tlsMinimumVersion: String?

  @Option(help: "Event loops. (default: one a core)")
  var threads: Int?

  @Option(help: "trace, debug, info, notice, warning, error or critical. (default: info)")
  var logLevel: String?

  @Option(help: "Connections that may be open at once. (default: 10000)")
  var connectionsMax: Int?

  @Option(
    help: "Minutes after which a client is asked to connect anew; 0 for never. (default: 120)")
  var connectionAgeMinutes: Int?

  @Option(
    help: "Calls that run at once on an event loop of tenants that crowd the others. (default: 1)")
  var crowdedCallsMax: Int?

  @Option(help: "Seconds that running calls may take after a stop. (default: 30)")
  var drainSeconds: Int?

  @Flag(
    inversion: .prefixedNo,
    help: "Let tools such as grpcurl ask for the schema. (default: --reflection)")
  var reflection: Bool?

  @Option(help: "Days after which a new shred epoch begins. (default: 7)")
  var epochDays: Int?

  @Option(help: "Days that backups of the data need retired student keys. (default: 35)")
  var retiredKeyDays: Int?

  @Option(
    help: "Days that you keep backups of epoch keys; erasures promise by it. (default: 30)")
  var epochBackupDays: Int?

  @Option(
    name: .customLong("key-memory-kib"), help: "Locked memory for keys, in KiB. (default: 1024)")
  var keyMemoryKiB: Int?

  @Option(
    name: .customLong("search-memory-mib"),
    help: "Memory for searches by name, of all tenants, in MiB. (default: 256)")
  var searchMemoryMiB: Int?

  @Option(help: "Minutes after a tenant's last search until its memory is wiped. (default: 10)")
  var searchIdleMinutes: Int?

  @Option(help: "A JSON file with settings of these names in camelCase.")
  var config: String?

  func run() async throws {
    let settings: Settings
    do {
      settings = try await Settings.load(
        flags: flags, environment: ProcessInfo.processInfo.environment, file: config)
    } catch let error as SettingsError {
      throw ValidationError(error.description)
    }
    var logger = Logger(label: "cairnd", factory: { StreamLogHandler.standardError(label: $0) })
    logger.logLevel = settings.logLevel
    do {
      let composition = try await Composition.open(settings, clock: SystemClock(), logger: logger)
      try await composition.run()
    } catch {
      logger.critical("cairnd cannot run", metadata: ["cause": "\(error)"])
      throw ExitCode.failure
    }
  }

  private var flags: [AbsoluteConfigKey: ConfigValue] {
    var values: [AbsoluteConfigKey: ConfigValue] = [:]
    func set(_ name: String, _ content: ConfigContent?) {
      guard let content else { return }
      values[AbsoluteConfigKey([name])] = ConfigValue(content, isSecret: false)
    }
    set("data", data.map { .string($0) })
    set("store", store.map { .string($0) })
    set("keyStore", keyStore.map { .string($0) })
    set("storeConnections", storeConnections.map { .int($0) })
    set("moveTo", moveTo.map { .string($0) })
    set("listen", listen.isEmpty ? nil : .stringArray(listen))
    set("listenMutual", listenMutual.isEmpty ? nil : .stringArray(listenMutual))
    set("listenPlaintext", listenPlaintext.isEmpty ? nil : .stringArray(listenPlaintext))
    set("socket", socket.map { .string($0) })
    set("rootKey", rootKey.map { .string($0) })
    set("nextRootKey", nextRootKey.map { .string($0) })
    set("tlsCertificate", tlsCertificate.map { .string($0) })
    set("tlsKey", tlsKey.map { .string($0) })
    set("tlsClientAuthority", tlsClientAuthority.map { .string($0) })
    set("tlsMinimumVersion", tlsMinimumVersion.map { .string($0) })
    set("threads", threads.map { .int($0) })
    set("logLevel", logLevel.map { .string($0) })
    set("connectionsMax", connectionsMax.map { .int($0) })
    set("connectionAgeMinutes", connectionAgeMinutes.map { .int($0) })
    set("crowdedCallsMax", crowdedCallsMax.map { .int($0) })
    set("drainSeconds", drainSeconds.map { .int($0) })
    set("reflection", reflection.map { .bool($0) })
    set("epochDays", epochDays.map { .int($0) })
    set("retiredKeyDays", retiredKeyDays.map { .int($0) })
    set("epochBackupDays", epochBackupDays.map { .int($0) })
    set("keyMemoryKib", keyMemoryKiB.map { .int($0) })
    set("searchMemoryMib", searchMemoryMiB.map { .int($0) })
    set("searchIdleMinutes", searchIdleMinutes.map { .int($0) })
    return values
  }
}
