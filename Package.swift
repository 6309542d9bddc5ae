// swift-tools-version: 6.2
import PackageDescription

/// Every target is compiled with the same strictness; on CI a warning is an error.
let strict: [SwiftSetting] =
  [
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  ] + (Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)])

/// A C library of the system, seen by exactly one Swift target.
func door(_ name: String, pkgConfig: String, apt: String) -> Target {
  .systemLibrary(
    name: name, path: "Sources/\(name)", pkgConfig: pkgConfig, providers: [.apt([apt])])
}

func room(
  _ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []
) -> Target {
  .target(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

/// What several test targets share: a library for them.
func testing(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(
    name: name, dependencies: dependencies, path: "Tests/\(name)", swiftSettings: strict)
}

func tests(
  _ name: String, _ dependencies: [Target.Dependency], exclude: [String] = [],
  resources: [Resource] = []
) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: dependencies, path: "Tests/\(name)", exclude: exclude,
    resources: resources, swiftSettings: strict)
}

let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let nioEmbedded = Target.Dependency.product(name: "NIOEmbedded", package: "swift-nio")
let nioTLS = Target.Dependency.product(name: "NIOTLS", package: "swift-nio")
let nioSSL = Target.Dependency.product(name: "NIOSSL", package: "swift-nio-ssl")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let metrics = Target.Dependency.product(name: "Metrics", package: "swift-metrics")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let x509 = Target.Dependency.product(name: "X509", package: "swift-certificates")
let asn1 = Target.Dependency.product(name: "SwiftASN1", package: "swift-asn1")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let configuration = Target.Dependency.product(name: "Configuration", package: "swift-configuration")
let lifecycle = Target.Dependency.product(
  name: "ServiceLifecycle", package: "swift-service-lifecycle")

let signals = Target.Dependency.product(name: "UnixSignals", package: "swift-service-lifecycle")
let system = Target.Dependency.product(name: "SystemPackage", package: "swift-system")

let package = Package(
  name: "cairn",
  products: [
    .executable(name: "cairnd", targets: ["cairnd"]),
    .executable(name: "cairn", targets: ["cairn"]),
    .library(name: "CairnClient", targets: ["Client", "Messages"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
    .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-certificates", from: "1.21.0"),
    .package(url: "https://github.com/apple/swift-asn1", from: "1.7.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
    .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
  ],
  targets: [
    door("CNghttp2", pkgConfig: "libnghttp2", apt: "libnghttp2-dev"),
    door("CProtobufC", pkgConfig: "libprotobuf-c", apt: "libprotobuf-c-dev"),
    door("CPostgres", pkgConfig: "libpq", apt: "libpq-dev"),
    door("CSodium", pkgConfig: "libsodium", apt: "libsodium-dev"),
    door("CSQLite", pkgConfig: "sqlite3", apt: "libsqlite3-dev"),
    .systemLibrary(name: "CSpawn", path: "Sources/CSpawn"),
    .target(name: "CMessages", dependencies: ["CProtobufC"], exclude: ["README.md"]),

    room("Vocabulary", []),
    room("RPC", [nioCore]),
    room("Policy", ["Vocabulary"]),
    room("Archive", ["Messages", "RPC", "Sealing", "Vocabulary"]),
    room("OneRoster", ["Vocabulary"]),
    room("Search", ["Vocabulary"]),
    room(
      "Messages", ["CMessages", "CProtobufC", "RPC", "Vocabulary", nioCore],
      exclude: ["Generated/README.md"]),
    room("Transport", ["CNghttp2", "RPC", crypto, nioCore, nioPosix, nioTLS, nioSSL]),
    room("Sealing", ["CSodium", "Vocabulary", crypto]),
    room("Store", ["Vocabulary"]),
    room(
      "StorePostgres", ["CPostgres", "Store", "StoreSQLite", "Vocabulary"], exclude: ["README.md"]),
    room("StoreSQLite", ["CSQLite", "Store", "Vocabulary"]),
    room(
      "Services",
      [
        "Archive", "Messages", "OneRoster", "Policy", "RPC", "Sealing", "Search", "Store",
        "Vocabulary",
        logging, metrics, nioCore,
      ]),
    room("Client", ["Messages", "RPC", "Transport", nioCore, nioPosix]),
    room("Installation", ["CSpawn", "Sealing", "Vocabulary", asn1, crypto, x509]),
    room(
      "Server",
      [
        "Installation", "Messages", "RPC", "Sealing", "Services", "Store", "StorePostgres",
        "StoreSQLite", "Transport", "Vocabulary", configuration, lifecycle, logging, metrics,
        nioCore, nioPosix,
        nioSSL, signals, system,
      ]),
    .executableTarget(
      name: "cairnd", dependencies: ["Server", "Vocabulary", arguments, configuration, logging],
      swiftSettings: strict),
    .executableTarget(
      name: "cairn",
      dependencies: [
        "Archive", "Client", "Installation", "Messages", "RPC", "Sealing", "Store",
        "StorePostgres", "StoreSQLite", "Vocabulary", arguments,
      ],
      path: "cli", exclude: ["README.md"], swiftSettings: strict),
    .executableTarget(
      name: "cairn-bench",
      dependencies: [
        "Client", "Messages", "PostgresServer", "RPC", "Sealing", "Vocabulary", arguments, nioCore,
      ],
      path: "tools/benchmarks", exclude: ["peers"], swiftSettings: strict),
    .executableTarget(
      name: "cairn-generate", dependencies: ["CMessages", "CProtobufC"],
      path: "tools/generator", swiftSettings: strict),
    .target(
      name: "CTestMessages", dependencies: ["CProtobufC"], path: "tools/interop/CTestMessages",
      exclude: ["README.md"]),
    .target(
      name: "TestMessages", dependencies: ["CTestMessages", "Messages", "RPC", nioCore],
      path: "tools/interop/TestMessages", exclude: ["Generated/README.md"],
      swiftSettings: strict),
    .executableTarget(
      name: "cairn-interop-server",
      dependencies: [
        "Messages", "RPC", "TestMessages", "Transport", arguments, nioCore, nioPosix, signals,
      ],
      path: "tools/interop/server", swiftSettings: strict),
    .executableTarget(
      name: "cairn-interop-client",
      dependencies: [
        "Messages", "RPC", "TestMessages", "Transport", arguments, nioCore, nioPosix,
      ],
      path: "tools/interop/client", swiftSettings: strict),
    // What the fuzzers do with their bytes; the test bundle does it too.
    .target(
      name: "Fuzzing", dependencies: ["Messages", "RPC", "Transport", nioCore, nioEmbedded],
      path: "tools/fuzzers/entries", swiftSettings: strict),

    testing("ChildProcess", ["CSpawn"]),
    testing("Claims", []),
    tests("House", ["ChildProcess"]),
    tests("Vocabulary", ["Vocabulary"]),
    tests(
      "Sealing", ["CFaultyRandom", "ChildProcess", "Claims", "Sealing", "Vocabulary"],
      resources: [.copy("Vectors")]),
    tests(
      "Installation",
      ["ChildProcess", "Claims", "Installation", "Sealing", "Vocabulary", asn1, x509]),
    tests("OneRoster", ["ChildProcess", "OneRoster", "Vocabulary"]),
    tests("Policy", ["Claims", "Policy", "Vocabulary"]),
    tests("Search", ["Search", "Vocabulary"]),
    tests(
      "Messages", ["Messages", "RPC", "Vocabulary", nioCore], resources: [.copy("Vectors")]),
    tests("Generator", ["ChildProcess", "cairn-generate"], exclude: ["Golden"]),
    tests("Client", ["Client", "RPC", nioCore]),
    tests(
      "CLI",
      [
        "Archive", "Client", "Installation", "Messages", "RPC", "Sealing", "Transport", "cairn",
        arguments, nioCore, nioPosix,
      ],
      exclude: ["Transcripts"]),
    tests("RPC", ["RPC", nioCore]),
    tests("Fuzzing", ["Fuzzing"]),
    tests(
      "Services",
      [
        "Archive", "CFaultyRandom", "ChildProcess", "Claims", "Messages", "OneRoster", "Policy",
        "PostgresServer", "RPC", "Sealing", "Services", "Store", "StorePostgres", "StoreSQLite",
        "StoreTesting", "Vocabulary", logging, nioCore,
      ]),
    tests(
      "Transport",
      ["RPC", "Transport", asn1, crypto, nioCore, nioEmbedded, nioPosix, nioSSL, nioTLS, x509]),
    testing("StoreTesting", ["Store", "Vocabulary"]),
    testing("PostgresServer", ["ChildProcess", "StorePostgres", "Vocabulary"]),
    testing("CFaultyDisk", ["CSQLite"]),
    testing("CFaultyRandom", ["CSodium"]),
    tests("Store", ["Store", "StoreTesting", "Vocabulary"]),
    tests(
      "StoreSQLite",
      [
        "CFaultyDisk", "ChildProcess", "Claims", "Store", "StoreSQLite", "StoreTesting",
        "Vocabulary",
      ]),
    tests(
      "StorePostgres",
      [
        "ChildProcess", "Claims", "PostgresServer", "Store", "StorePostgres", "StoreSQLite",
        "StoreTesting", "Vocabulary",
      ]),
    tests(
      "EndToEnd",
      [
        "ChildProcess", "Claims", "Client", "Messages", "PostgresServer", "RPC", "Transport",
        "Vocabulary", asn1, crypto, nioPosix, x509,
      ],
      exclude: ["Releases"]),
    tests("Server", ["Claims", "Server", "Transport", configuration, logging, nioCore]),
  ],
  swiftLanguageModes: [.v6]
)

// The fuzzers want libFuzzer, and its instruments everywhere: only tools/fuzz builds them, in a
// folder of its own.
if Context.environment["CAIRN_FUZZ"] != nil {
  // The default linker stumbles over the address sanitizer's symbols.
  let linker = LinkerSetting.unsafeFlags(["-use-ld=lld"])
  package.targets += [
    .executableTarget(
      name: "fuzz-calls", dependencies: ["Fuzzing"], path: "tools/fuzzers/calls",
      swiftSettings: strict, linkerSettings: [linker]),
    .executableTarget(
      name: "fuzz-messages", dependencies: ["Fuzzing"], path: "tools/fuzzers/messages",
      swiftSettings: strict, linkerSettings: [linker]),
  ]
}
