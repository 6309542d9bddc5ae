// swift-tools-version: 6.2
import PackageDescription

// The Swift peers of tools/bench. A package of its own, so that building Cairn never fetches them.
// `peers/build` generates what they need from the protos with the plugins of these packages.
let package = Package(
  name: "cairn-peers",
  dependencies: [
    .package(url: "https://github.com/grpc/grpc-swift-2", from: "2.4.0"),
    .package(url: "https://github.com/grpc/grpc-swift-nio-transport", from: "2.9.0"),
    .package(url: "https://github.com/grpc/grpc-swift-protobuf", from: "2.4.0"),
    .package(url: "https://github.com/apple/swift-protobuf", from: "1.39.0", traits: []),
  ],
  targets: [
    .executableTarget(
      name: "grpc-swift-2-server",
      dependencies: [
        .product(name: "GRPCCore", package: "grpc-swift-2"),
        .product(name: "GRPCNIOTransportHTTP2", package: "grpc-swift-nio-transport"),
        .product(name: "GRPCProtobuf", package: "grpc-swift-protobuf"),
        .product(name: "SwiftProtobuf", package: "swift-protobuf"),
      ]),
    // What `peers/build` copies of the product's messages.
    .target(name: "Values"),
    .executableTarget(
      name: "swift-protobuf-codec",
      dependencies: ["Values", .product(name: "SwiftProtobuf", package: "swift-protobuf")]),
  ],
  swiftLanguageModes: [.v6]
)
