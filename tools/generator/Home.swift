/// The pair of targets that the code is for: a C codec, and the Swift values on it.
struct Home: Hashable {
  /// The folder of the proto files, from the root of the package.
  var protos: String
  /// The module of the C codec.
  var codec: String
  /// The module that has the bridge to protobuf-c; `nil` where it is the values' own.
  var bridge: String?
  /// Responses that handlers give as bytes (`RPC.Encoded`), by their full names.
  var encodedResponses: Set<String> = []

  /// The product's own contract.
  static let product = Home(
    protos: "proto", codec: "CMessages", bridge: nil,
    encodedResponses: ["cairn.v1.GetStudentResponse"])
  /// The messages of gRPC's interop tests, which are not shipped.
  static let interop = Home(
    protos: "tools/interop/proto", codec: "CTestMessages", bridge: "Messages")

  static let named = ["product": product, "interop": interop]

  /// The import that a file needs whose public declarations build on the bridge.
  var bridgeImport: [String] { bridge.map { ["public import \($0)"] } ?? [] }
}
