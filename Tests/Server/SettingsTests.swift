import Configuration
import Foundation
import Logging
import NIOCore
import Testing
import Transport

@testable import Server

@Suite("Settings") struct SettingsTests {
  @Test("a flag wins over a variable, and a variable over the file")
  func precedence() async throws {
    let file = try jsonFile(
      #"{"data": "/file", "threads": 3, "listen": ["127.0.0.1:1"], "logLevel": "debug"}"#)
    let settings = try await Settings.load(
      flags: [AbsoluteConfigKey(["data"]): ConfigValue(.string("/flag"), isSecret: false)],
      environment: ["CAIRN_DATA": "/variable", "CAIRN_THREADS": "5"], file: file)
    #expect(settings.data == "/flag")
    #expect(settings.threads == 5)
    #expect(settings.listen == ["127.0.0.1:1"])
    #expect(settings.logLevel == .debug)
    #expect(settings.drainSeconds == 30)
    #expect(settings.epochBackupDays == 30)
    #expect(settings.reflection)
  }

  @Test(
    "a wrong setting names itself, wherever it comes from",
    arguments: [
      (["CAIRN_THREADS": "many"], "{}", ["threads"]),
      (["CAIRN_THREADS": "1000"], "{}", ["threads"]),
      (["CAIRN_DRAIN_SECONDS": "-1"], "{}", ["drainSeconds"]),
      (["CAIRN_EPOCH_BACKUP_DAYS": "0"], "{}", ["epochBackupDays"]),
      (["CAIRN_CONNECTIONS_MAX": "0"], "{}", ["connectionsMax"]),
      (["CAIRN_CONNECTIONS_MAX": "1000001"], "{}", ["connectionsMax"]),
      (["CAIRN_CONNECTION_AGE_MINUTES": "-1"], "{}", ["connectionAgeMinutes"]),
      (
        [:], #"{"connectionAgeMinutes": "old", "connectionsMax": 1.5}"#,
        ["connectionAgeMinutes", "connectionsMax"]
      ),
      (["CAIRN_LOG_LEVEL": "loud"], "{}", ["logLevel"]),
      ([:], #"{"threads": "x", "drainSeconds": "soon"}"#, ["threads", "drainSeconds"]),
      ([:], #"{"socket": 7}"#, ["socket"]),
      ([:], #"{"tlsCertificate": "/a"}"#, ["tlsKey"]),
      ([:], #"{"thread": 2}"#, ["thread"]),
      (["CAIRN_STORE": "mysql://cairn@127.0.0.1/cairn"], "{}", ["store"]),
      (["CAIRN_STORE": "postgres://cairn:sesame@127.0.0.1/cairn"], "{}", ["store"]),
      (["CAIRN_KEY_STORE": "postgres://cairn@127.0.0.1/keys"], "{}", ["store"]),
      (
        ["CAIRN_STORE": "postgres://cairn@127.0.0.1/cairn"],
        #"{"keyStore": "postgres://cairn@db.example.org/keys?sslmode=disable"}"#, ["keyStore"]
      ),
      (["CAIRN_STORE_CONNECTIONS": "1"], "{}", ["storeConnections"]),
      (["PGPASSWORD": "sesame"], "{}", ["PGPASSWORD"]),
      ([:], #"{"listenMutual": ["127.0.0.1:0"]}"#, ["tlsClientAuthority"]),
      (["CAIRN_TLS_MINIMUM_VERSION": "1.1"], "{}", ["tlsMinimumVersion"]),
      (["CAIRN_ALLOW_UNLOCKED_MEMORY": "perhaps"], "{}", ["allowUnlockedMemory"]),
      (["CAIRN_ROOT_KEY": "vault:a"], "{}", ["rootKey"]),
      ([:], #"{"rootKey": "fd:2", "nextRootKey": "file:"}"#, ["rootKey", "nextRootKey"]),
    ])
  func wrong(variables: [String: String], json: String, names: [String]) async throws {
    var variables = variables
    variables["CAIRN_DATA"] = "/data"
    let file = try jsonFile(json)
    let error = await #expect(throws: SettingsError.self) {
      try await Settings.load(flags: [:], environment: variables, file: file)
    }
    let named = try #require(error).problems.map(\.setting)
    for name in names { #expect(named.contains(name)) }
    #expect(named.count == names.count)
  }

  @Test("the maxima of connections are the transport's until an operator says otherwise")
  func connections() async throws {
    for (variables, connectionsMax, age) in [
      ([:], Limits().connectionsMax, Limits().connectionAge),
      (["CAIRN_CONNECTIONS_MAX": "12", "CAIRN_CONNECTION_AGE_MINUTES": "7"], 12, .minutes(7)),
      (["CAIRN_CONNECTION_AGE_MINUTES": "0"], Limits().connectionsMax, nil),
    ] as [([String: String], Int, TimeAmount?)] {
      let settings = try await Settings.load(
        flags: [:], environment: variables.merging(["CAIRN_DATA": "/data"]) { $1 }, file: nil)
      let limits = Composition.limits(of: settings)
      #expect(limits.connectionsMax == connectionsMax)
      #expect(limits.connectionAge == age)
    }
  }

  @Test("the data directory is required, and a broken file says so")
  func missing() async throws {
    let absent = await #expect(throws: SettingsError.self) {
      try await Settings.load(flags: [:], environment: [:], file: nil)
    }
    #expect(try #require(absent).problems.map(\.setting) == ["data"])
    let file = try jsonFile("[1")
    let broken = await #expect(throws: SettingsError.self) {
      try await Settings.load(flags: [:], environment: ["CAIRN_DATA": "/d"], file: file)
    }
    #expect(try #require(broken).problems.map(\.setting) == ["config"])
  }

  @Test(
    "an address is a host and a port",
    arguments: [
      ("127.0.0.1:0", "127.0.0.1", 0), ("[::1]:7443", "::1", 7443),
      ("cairn.example:443", "cairn.example", 443),
    ])
  func addresses(text: String, host: String, port: Int) throws {
    let split = try Composition.split(text, "listen")
    #expect(split.host == host)
    #expect(split.port == port)
  }

  @Test(
    "anything else names the setting",
    arguments: ["", ":1", "host", "host:", "host:70000", "host:x"])
  func wrongAddresses(text: String) {
    let error = #expect(throws: SettingsError.self) { try Composition.split(text, "listen") }
    #expect(error?.problems.map(\.setting) == ["listen"])
  }

  private func jsonFile(_ text: String) throws -> String {
    let path = NSTemporaryDirectory() + "settings-\(UUID().uuidString).json"
    try Data(text.utf8).write(to: URL(filePath: path))
    return path
  }
}
