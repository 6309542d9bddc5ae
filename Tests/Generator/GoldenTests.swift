import ChildProcess
import Foundation
import Testing

@testable import cairn_generate

/// The schema that the tests begin with: `Golden/sample.proto`, read by protoc.
enum Golden {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

  static func schema(home: Home = .product) throws -> Schema {
    let output = FileManager.default.temporaryDirectory
      .appending(path: "cairn-golden-\(UUID().uuidString).bin")
    defer { try? FileManager.default.removeItem(at: output) }
    let arguments = [
      "protoc", "--descriptor_set_out=\(output.path)", "--include_imports",
      "--include_source_info", "-I", folder.path, "-I", root.appending(path: "proto").path,
      "sample.proto",
    ]
    try ChildProcess("/usr/bin/env", arguments).wait()
    return try Schema(descriptors: Array(Data(contentsOf: output)), home: home)
  }
}

@Suite("The generator")
struct GoldenTests {
  @Test("writes for the sample exactly what stands in Golden")
  func golden() throws {
    let schema = try Golden.schema()
    #expect(schema.refusals().map(\.description) == [])
    let files = generate(schema).filter {
      $0.name.hasPrefix("sample.") || $0.name == "catalog.swift"
    }
    #expect(files.count == 7)
    for file in files {
      let golden = Golden.folder.appending(path: file.name + ".txt")
      // With CAIRN_WRITE_GOLDEN=1 the files are written instead of compared.
      if ProcessInfo.processInfo.environment["CAIRN_WRITE_GOLDEN"] == "1" {
        try file.text.write(to: golden, atomically: true, encoding: .utf8)
      }
      #expect(try String(contentsOf: golden, encoding: .utf8) == file.text, "\(file.name)")
    }
  }

  @Test("names the modules of the home that it writes for")
  func homes() throws {
    for (home, imports) in [
      (Home.product, ["package import CMessages"]),
      (.interop, ["package import CTestMessages", "public import Messages"]),
    ] {
      let files = generate(try Golden.schema(home: home))
      let wire = try #require(files.first { $0.name == "sample.wire.swift" })
      let lines = wire.text.split(separator: "\n").map(String.init)
      #expect(
        lines.first
          == "// Generated from \(home.protos)/sample.proto by tools/generate. Never edited.")
      #expect(lines.filter { $0.hasSuffix("Messages") && $0.contains("import") } == imports)
    }
  }

  @Test("reads nothing but descriptors")
  func notDescriptors() {
    #expect(throws: GenerationError.self) { try Schema(descriptors: [0xff, 0xff], home: .product) }
  }
}
