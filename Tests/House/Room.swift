/// What each target may import: the shape of the house. Package.swift must say the same, and the
/// `import` lines must keep to it. A new arrow is drawn here first, and only downward.
enum Room {
  static let mayImport: [String: Set<String>] = [
    // The C doors: each opens into one room, and CMessages also into the generator.
    "CMessages": ["CProtobufC"],
    // The bottoms.
    "Vocabulary": [],
    "RPC": ["NIOCore"],
    "Policy": ["Vocabulary"],
    // What is built on one bottom.
    "OneRoster": ["Vocabulary"],
    "Search": ["Vocabulary"],
    "Sealing": ["CSodium", "Crypto", "Vocabulary"],
    "Store": ["Vocabulary"],
    "StorePostgres": ["CPostgres", "Store", "StoreSQLite", "Vocabulary"],
    "StoreSQLite": ["CSQLite", "Store", "Vocabulary"],
    "Transport": ["CNghttp2", "Crypto", "NIOCore", "NIOPosix", "NIOSSL", "NIOTLS", "RPC"],
    // Where they meet.
    "Archive": ["Messages", "RPC", "Sealing", "Vocabulary"],
    "Messages": ["CMessages", "CProtobufC", "NIOCore", "RPC", "Vocabulary"],
    "Client": ["Messages", "NIOCore", "NIOPosix", "RPC", "Transport"],
    "Installation": ["CSpawn", "Crypto", "Sealing", "SwiftASN1", "Vocabulary", "X509"],
    "Services": [
      "Archive", "Logging", "Messages", "Metrics", "NIOCore", "OneRoster", "Policy", "RPC",
      "Sealing", "Search", "Store", "Vocabulary",
    ],
    "Server": [
      "Configuration", "Installation", "Logging", "Messages", "Metrics", "NIOCore", "NIOPosix",
      "NIOSSL", "RPC", "Sealing", "ServiceLifecycle", "Services", "Store", "StorePostgres",
      "StoreSQLite", "SystemPackage", "Transport", "UnixSignals", "Vocabulary",
    ],
    // The commands.
    "cairnd": ["ArgumentParser", "Configuration", "Logging", "Server", "Vocabulary"],
    "cairn": [
      "Archive", "ArgumentParser", "Client", "Installation", "Messages", "RPC", "Sealing",
      "Store", "StorePostgres", "StoreSQLite", "Vocabulary",
    ],
    "cairn-bench": [
      "ArgumentParser", "Client", "Messages", "NIOCore", "PostgresServer", "RPC", "Sealing",
      "Vocabulary",
    ],
    "cairn-generate": ["CMessages", "CProtobufC"],
    // The fuzzers.
    "Fuzzing": ["Messages", "NIOCore", "NIOEmbedded", "RPC", "Transport"],
    "fuzz-calls": ["Fuzzing"],
    "fuzz-messages": ["Fuzzing"],
    // What gRPC's interop tests need; never installed.
    "CTestMessages": ["CProtobufC"],
    "TestMessages": ["CTestMessages", "Messages", "NIOCore", "RPC"],
    "cairn-interop-server": [
      "ArgumentParser", "Messages", "NIOCore", "NIOPosix", "RPC", "TestMessages", "Transport",
      "UnixSignals",
    ],
    "cairn-interop-client": [
      "ArgumentParser", "Messages", "NIOCore", "NIOPosix", "RPC", "TestMessages", "Transport",
    ],
  ]

  /// From the ground up: a room imports only from storeys below its own.
  static let storeys: [Set<String>] = [
    ["CNghttp2", "CPostgres", "CProtobufC", "CSodium", "CSpawn", "CSQLite"],
    ["CMessages", "CTestMessages", "RPC", "Vocabulary"],
    [
      "Messages", "OneRoster", "Policy", "Sealing", "Search", "Store", "Transport",
      "cairn-generate",
    ],
    ["Archive"],
    ["Client", "Fuzzing", "Installation", "Services", "StoreSQLite", "TestMessages"],
    ["StorePostgres"],
    [
      "Server", "cairn", "cairn-bench", "cairn-interop-client", "cairn-interop-server",
      "fuzz-calls", "fuzz-messages",
    ],
    ["cairnd"],
  ]

  /// Each C library has one owner; the generator reads descriptors through the product's codec.
  static let doors: [String: Set<String>] = [
    "CNghttp2": ["Transport"],
    "CProtobufC": ["Messages", "cairn-generate"],
    "CMessages": ["Messages", "cairn-generate"],
    "CTestMessages": ["TestMessages"],
    "CSodium": ["Sealing"],
    "CSQLite": ["StoreSQLite"],
    "CSpawn": ["Installation", "ChildProcessTests"],
    "CPostgres": ["StorePostgres"],
  ]

  /// Generated C stands on the library whose door it opens.
  static let codecs: Set<String> = ["CMessages", "CTestMessages"]

  /// What comes with the toolchain and is ruled on below rather than in the table.
  static let platform: Set<String> = [
    "Dispatch", "Foundation", "FoundationEssentials", "Glibc", "Swift", "Synchronization",
    "Testing",
  ]

  /// Foundation is slow to start and to bridge strings; these rooms are off the path of a call.
  /// Sealing needs it for one thing, which the standard library lacks: the compatibility
  /// decomposition of a name that is not ASCII (`NameRule`).
  static let foundation: Set<String> = [
    "Client", "Fuzzing", "Installation", "OneRoster", "Sealing", "Server", "cairn", "cairn-bench",
    "cairn-generate", "cairnd",
  ]

  /// Single files of other rooms, each with the reason. The list may only shrink.
  static let foundationFiles: [String: String] = [
    "Sources/Sealing/NameRule.swift": "the standard library has no public NFKD",
    "Sources/Services/Paging/PageToken.swift": "base64",
    "Sources/Services/Tenancy/TenantSession.swift": "the rules of time zones",
    "Sources/Messages/TimeZoneName.swift": "the names of time zones",
  ]

  /// Rooms of values only: no files, sockets, threads or clocks of their own.
  static let pure: Set<String> = ["OneRoster", "Policy", "RPC", "Store", "Vocabulary"]
}
