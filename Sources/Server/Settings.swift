public import Configuration
import Foundation
public import Installation
public import Logging
public import StorePostgres
import SystemPackage
public import Transport

/// Everything an operator can set, checked as a whole before anything starts.
public struct Settings: Sendable, Hashable {
  /// The data directory made by `cairn init`.
  public var data: String
  /// The PostgreSQL database that is the store; `nil` for files in the data directory.
  public var store: PostgresAddress?
  /// The database of the keys; `nil` for the store's.
  public var keyStore: PostgresAddress?
  /// Connections to each of these databases, 2 to 1000, half of them for writing.
  public var storeConnections: Int
  /// Where `cairn tenant move` moves tenants to; `nil` for nowhere.
  public var moveTo: MoveTarget?
  /// Where TLS is served, `host:port`; port 0 picks a free one.
  public var listen: [String]
  /// Where TLS is served to clients with a certificate of their own only; needs
  /// `tlsClientAuthority`.
  public var listenMutual: [String]
  /// Where plain text is served; loopback addresses only.
  public var listenPlaintext: [String]
  /// The Unix socket for the local operator; empty for `cairnd.sock` in the data directory.
  public var socket: String
  /// Where the root key comes from, in the words of `RootKeySource`; `nil` for `root.key` in the
  /// data directory.
  public var rootKey: RootKeySource?
  /// The root key that a rotation moves to, which has a higher version.
  public var nextRootKey: RootKeySource?
  /// PEM files; empty for those of the development authority in the data directory.
  public var tlsCertificate: String
  public var tlsKey: String
  /// PEM file of the authority that issued the clients' certificates; empty to ask for none. At
  /// `listen` a client may show one, at `listenMutual` it must.
  public var tlsClientAuthority: String
  /// The oldest version of TLS that is spoken, 1.2 or 1.3.
  public var tlsMinimumVersion: ServerTLS.Version
  /// Event loops, 1 to 256; 0 for one a core.
  public var threads: Int
  /// Calls of tenants that crowd the others which run at once on an event loop, 1 to 100000.
  public var crowdedCallsMax: Int
  public var logLevel: Logger.Level
  /// Connections that are open at once, on all listeners together, 1 to 1000000. Further ones are
  /// closed as they come.
  public var connectionsMax: Int
  /// How old a connection gets, give or take a tenth, in minutes, 1 to 10080; 0 for any age. Then
  /// its client is asked to make a new one, which is how clients spread over new servers.
  public var connectionAgeMinutes: Int
  /// How long running calls may finish after a stop was asked for, in seconds, 0 to 3600.
  public var drainSeconds: Int
  /// Whether tools such as grpcurl may ask for the schema (gRPC server reflection), without a
  /// credential. It holds no tenant's data.
  public var reflection: Bool
  /// The length of a shred epoch in days, 1 to 90: by then, and the lifetime of backups of epoch
  /// keys, an erased student is unreadable everywhere.
  public var epochDays: Int
  /// How long backups of epoch keys are kept, in days, 1 to 365: what an erasure promises rests on
  /// it.
  public var epochBackupDays: Int
  /// How long a retired generation of students' keys is kept, in days, 1 to 3650: at least as long
  /// as backups of the data are.
  public var retiredKeyDays: Int
  /// Locked memory for keys, in KiB, 64 to 1048576.
  public var keyMemoryKiB: Int
  /// Memory for searches by name, of all tenants together, in MiB, 1 to 65536. 128 bytes a student
  /// are usual.
  public var searchMemoryMiB: Int
  /// How long what a search keeps in memory of a tenant stays after its last search, in minutes,
  /// 1 to 1440; then it is wiped.
  public var searchIdleMinutes: Int
  /// Go on when the kernel does not let memory be locked. For tests only.
  public var allowUnlockedMemory: Bool
}

/// A store that is not the server's own.
public enum MoveTarget: Sendable, Hashable {
  /// The data directory of a server that does not run.
  case directory(String)
  case database(PostgresAddress)
}

/// A setting that is missing or wrong. Names the setting and what it must be.
public struct SettingsError: Error, Sendable, Hashable, CustomStringConvertible {
  public struct Problem: Sendable, Hashable {
    public var setting: String
    public var problem: String
  }

  public var problems: [Problem]

  static let unreadableFile = SettingsError(problems: [
    Problem(setting: "config", problem: "the file cannot be read as a JSON object")
  ])

  public var description: String {
    problems.map { "\($0.setting): \($0.problem)" }.joined(separator: "\n")
  }
}

extension Settings {
  /// Flags win over `CAIRN_*` variables, and these over the JSON file.
  ///
  /// - Parameters:
  ///   - flags: what the command line set, by the names used here.
  ///   - environment: the variables of the process.
  ///   - file: the path of a JSON file with the same names, if one was given.
  /// - Throws: `SettingsError`, naming every setting that is wrong.
  public static func load(
    flags: [AbsoluteConfigKey: ConfigValue], environment: [String: String], file: String?
  ) async throws -> Settings {
    var providers: [any ConfigProvider] = [
      InMemoryProvider(name: "flags", values: flags),
      EnvironmentVariablesProvider(environmentVariables: environment).prefixKeys(with: "cairn"),
    ]
    var unknown: [SettingsError.Problem] = []
    if let file {
      unknown = try unknownNames(in: file)
      do {
        providers.append(try await FileProvider<JSONSnapshot>(filePath: FilePath(file)))
      } catch {
        throw SettingsError.unreadableFile
      }
    }
    if environment["PGPASSWORD"] != nil {
      unknown.append(
        .init(setting: "PGPASSWORD", problem: "is visible to others: use passfile=FILE"))
    }
    return try Settings(reading: ConfigReader(providers: providers), known: unknown)
  }

  /// A name that nobody reads is a typing error, and the setting it meant would silently keep its
  /// default.
  private static func unknownNames(in file: String) throws -> [SettingsError.Problem] {
    guard let data = FileManager.default.contents(atPath: file),
      let object = try? JSONSerialization.jsonObject(with: data) as? [String: Any]
    else { throw SettingsError.unreadableFile }
    return object.keys.filter { !names.contains($0) }.sorted().map {
      SettingsError.Problem(setting: $0, problem: "there is no such setting")
    }
  }

  /// Every name that a file or, in upper case after `CAIRN_`, a variable may use.
  static let names: Set<String> = [
    "data", "store", "keyStore", "storeConnections", "moveTo", "listen", "listenMutual",
    "listenPlaintext", "socket", "rootKey", "nextRootKey",
    "tlsCertificate", "tlsKey", "tlsClientAuthority", "tlsMinimumVersion", "threads", "reflection",
    "logLevel", "connectionsMax", "connectionAgeMinutes", "crowdedCallsMax", "drainSeconds",
    "epochDays", "epochBackupDays", "retiredKeyDays", "keyMemoryKib", "searchMemoryMib",
    "searchIdleMinutes", "allowUnlockedMemory",
  ]

  init(
    reading config: ConfigReader, known problems: [SettingsError.Problem] = []
  ) throws(SettingsError) {
    var reader = SettingsReader(config: config, problems: problems)
    data = reader.text("data", default: "")
    store = reader.postgres("store")
    keyStore = reader.postgres("keyStore")
    storeConnections = reader.number("storeConnections", in: 2...1000, default: 32)
    moveTo = reader.moveTarget("moveTo")
    listen = reader.list("listen", default: ["127.0.0.1:7443"])
    listenMutual = reader.list("listenMutual", default: [])
    listenPlaintext = reader.list("listenPlaintext", default: [])
    socket = reader.text("socket", default: "")
    rootKey = reader.rootKeySource("rootKey")
    nextRootKey = reader.rootKeySource("nextRootKey")
    tlsCertificate = reader.text("tlsCertificate", default: "")
    tlsKey = reader.text("tlsKey", default: "")
    tlsClientAuthority = reader.text("tlsClientAuthority", default: "")
    tlsMinimumVersion = reader.tlsVersion("tlsMinimumVersion", default: .v12)
    threads = reader.number("threads", in: 0...256, default: 0)
    connectionsMax = reader.number(
      "connectionsMax", in: 1...1_000_000, default: Limits().connectionsMax)
    connectionAgeMinutes = reader.number("connectionAgeMinutes", in: 0...10_080, default: 120)
    crowdedCallsMax = reader.number("crowdedCallsMax", in: 1...100_000, default: 1)
    drainSeconds = reader.number("drainSeconds", in: 0...3600, default: 30)
    reflection = reader.flag("reflection", default: true)
    epochDays = reader.number("epochDays", in: 1...90, default: 7)
    retiredKeyDays = reader.number("retiredKeyDays", in: 1...3650, default: 35)
    epochBackupDays = reader.number("epochBackupDays", in: 1...365, default: 30)
    keyMemoryKiB = reader.number("keyMemoryKib", in: 64...1_048_576, default: 1024)
    searchMemoryMiB = reader.number("searchMemoryMib", in: 1...65_536, default: 256)
    searchIdleMinutes = reader.number("searchIdleMinutes", in: 1...1440, default: 10)
    allowUnlockedMemory = reader.flag("allowUnlockedMemory", default: false)
    logLevel = reader.level("logLevel", default: .info)
    if data.isEmpty { reader.refuse("data", "is required: the directory made by `cairn init`") }
    if keyStore != nil, store == nil {
      reader.refuse("store", "is required by keyStore: keys and data are both in files, or neither")
    }
    if tlsCertificate.isEmpty != tlsKey.isEmpty {
      reader.refuse("tlsKey", "must be set together with tlsCertificate")
    }
    if !listenMutual.isEmpty, tlsClientAuthority.isEmpty {
      reader.refuse("tlsClientAuthority", "is required by listenMutual")
    }
    if !reader.problems.isEmpty { throw SettingsError(problems: reader.problems) }
  }
}
