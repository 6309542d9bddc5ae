import ChildProcess
import Foundation
import Testing

@testable import Sealing

/// Against the ordinary `age` tool, which tools/setup installs.
@Suite("age files and the age tool") struct AgeToolTests {
  @Test("the tool opens what we seal, as each of two recipients", arguments: [0, 5, 200_000])
  func toolOpens(count: Int) throws {
    let age = try AgeSample()
    let other = try AgeIdentity.make(in: age.memory)
    let content = AgeSample.content(count)
    let folder = try Folder()
    try folder.write(
      age.sealed(content, to: [age.identity.recipient, other.recipient]), to: "file.age")
    for identity in [age.identity, other] {
      try folder.write(identity.withText { $0 + [10] }, to: "key")
      try folder.run("age", "-d", "-i", "key", "file.age", output: "content")
      #expect(try folder.read("content") == content)
    }
  }

  @Test("we open what the tool seals to several recipients", arguments: [0, 5, 200_000])
  func weOpen(count: Int) throws {
    let age = try AgeSample()
    let content = AgeSample.content(count)
    let folder = try Folder()
    try folder.run("age-keygen", "-o", "key")
    var key = try folder.read("key")
    let theirs = try AgeIdentity.read(&key, in: age.memory)
    try folder.write(content, to: "content")
    try folder.run(
      "age", "-r", "\(age.identity.recipient)", "-r", "\(theirs[0].recipient)", "-o", "file.age",
      "content")
    let file = try folder.read("file.age")
    #expect(try age.opened(file) == content)
    #expect(try age.opened(file, by: theirs) == content)
  }

  @Test("a file for a passphrase is addressed to nobody we know")
  func passphrase() throws {
    let age = try AgeSample()
    let file = try age.changed(try age.sealed([1])) {
      $0.stanzas = [
        AgeStanza(
          arguments: ["scrypt", "bBjlhJVYZeE4aqUdmtRHfw", "15"], body: AgeSample.content(32))
      ]
    }
    #expect(throws: AgeError.notAddressed) { try age.opened(file) }
  }
}

/// A folder of one test, removed with it.
private final class Folder {
  private let path = NSTemporaryDirectory() + "cairn-age-" + UUID().uuidString

  init() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
  }

  func read(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)")))
  }

  /// - Parameter output: where standard output goes; given a name itself, the tool makes no file
  ///   of an empty content.
  func run(_ tool: String, _ arguments: String..., output: String? = nil) throws {
    let paths = arguments.map {
      ["key", "file.age", "content"].contains($0) ? "\(path)/\($0)" : $0
    }
    let ending = try ChildProcess(
      "/usr/bin/env", [tool] + paths, output: output.map { "\(path)/\($0)" }
    ).wait()
    try #require(ending == .exit(0), "\(tool), which tools/setup installs")
  }
}
