import ChildProcess
import Foundation
import Glibc
import Sealing
import Synchronization
import Testing

@testable import Installation

@Suite("A program that unwraps the root key", .timeLimit(.minutes(2))) struct PluginTests {
  let scratch: Scratch
  let memory: LockedMemory

  init() throws {
    scratch = try Scratch()
    memory = try LockedMemory(bytes: 1 << 16)
    try scratch.write((0..<32).map { UInt8($0) }, to: "blob")
  }

  /// A shell script as the program. `blob` holds the bytes 0 to 31.
  func load(
    _ script: String, seconds: Int = 30, mode: Int = 0o700, once written: () -> Void = {}
  ) throws -> [UInt8] {
    try scratch.write(Array("#!/bin/sh\n\(script)\n".utf8), to: "plugin", mode: mode)
    written()
    let text = "exec:\(scratch("plugin"))?blob=\(scratch("blob"))&seconds=\(seconds)"
    let provider = try RootKeySource(text).provider(in: memory)
    var bytes = [UInt8](repeating: 0, count: 32)
    try bytes.withUnsafeMutableBytes { try provider.load(into: $0) }
    return bytes
  }

  @Test("gets the blob and answers with the key")
  func good() throws {
    #expect(try load("cat") == (0..<32).map { UInt8($0) })
    #expect(try load("sleep 0.05; head -c 16; sleep 0.05; cat").count == 32)
  }

  @Test("is waited for while somebody has it open for writing, but not for long")
  func busy() throws {
    let path = scratch("plugin")
    let key = try load("cat") {
      let descriptor = open(path, O_WRONLY)
      Thread.detachNewThread {
        usleep(100_000)
        close(descriptor)
      }
    }
    #expect(key == (0..<32).map { UInt8($0) })
    var descriptor: Int32 = -1
    defer { close(descriptor) }
    #expect(throws: RootKeyError.pluginUnusable(path)) {
      try load("cat") { descriptor = open(path, O_WRONLY) }
    }
  }

  @Test(
    "is refused when it answers too little, too much or with what is no key",
    arguments: ["head -c 31", "true", "cat; printf x", "echo oops >&2", "exec yes"])
  func answers(script: String) {
    #expect(throws: RootKeyError.pluginAnswerWrong(scratch("plugin"))) { try load(script) }
  }

  @Test(
    "is refused when it fails, even with 32 bytes",
    arguments: [
      ("exit 3", 3), ("cat; exit 7", 7), ("cat; kill -9 $$", 137), ("exec 1>&-; exit 1", 1),
    ] as [(String, Int32)])
  func failures(script: String, status: Int32) {
    #expect(throws: RootKeyError.pluginFailed(scratch("plugin"), status: status)) {
      try load(script)
    }
  }

  @Test(
    "is stopped with all its children when it takes too long",
    arguments: ["sleep 60 & wait", "cat; sleep 60", "exec >&-; sleep 60", "trap '' TERM; sleep 60"])
  func hangs(script: String) async throws {
    let mark = scratch("pids")
    let began = ContinuousClock.now
    #expect(throws: RootKeyError.self) { try load("echo $$ > \(mark); \(script)", seconds: 1) }
    #expect(ContinuousClock.now - began < .seconds(20))
    let text = try String(contentsOfFile: mark, encoding: .utf8)
    let process = try #require(Int32(text.trimmingCharacters(in: .whitespacesAndNewlines)))
    // The whole group; a killed child may still wait for its new parent.
    for _ in 0..<2000 where kill(-process, 0) == 0 {
      if Self.states(of: process).allSatisfy({ $0 == "Z" }) { return }
      try await Task.sleep(for: .milliseconds(5))
    }
    #expect(kill(-process, 0) != 0)
  }

  /// What the processes of a group are doing.
  private static func states(of group: Int32) -> [Substring] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return names.filter { Int32($0) != nil }.compactMap { name in
      guard let text = try? String(contentsOfFile: "/proc/\(name)/stat", encoding: .utf8),
        let rest = text.split(separator: ")").last?.split(separator: " "), rest.count > 2,
        Int32(rest[2]) == group
      else { return nil }
      return rest[0]
    }
  }

  @Test("says on standard error what it likes: no error of ours repeats it")
  func standardError() {
    let error = #expect(throws: RootKeyError.self) { try load("echo key-material >&2; exit 1") }
    #expect(error?.description.contains("key-material") == false)
  }

  @Test("sees neither our environment nor our descriptors")
  func bare() throws {
    let held = open("/dev/null", O_RDONLY)
    defer { close(held) }
    let seen = scratch("seen")
    #expect(throws: RootKeyError.self) {
      try load("/usr/bin/env > \(seen); ls /proc/self/fd | tr '\\n' ' ' >> \(seen)")
    }
    let text = try String(contentsOfFile: seen, encoding: .utf8)
    let names = text.split(separator: "\n").compactMap { $0.split(separator: "=").first }
    // The shell adds its own folder and last command.
    #expect(Set(names.dropLast()).isSubset(of: ["PATH", "PWD", "_", "OLDPWD", "SHLVL"]))
    let descriptors = text.split(separator: "\n").last?.split(separator: " ") ?? []
    // 3 is the folder that `ls` reads.
    #expect(Set(descriptors).isSubset(of: ["0", "1", "2", "3"]), "\(descriptors)")
  }

  @Test("sees no descriptor that is opened while it starts either")
  func race() throws {
    let isOver = Mutex(false)
    let opener = Thread {
      while !isOver.withLock({ $0 }) {
        let descriptors = (0..<64).map { _ in open("/dev/null", O_RDONLY) }
        for descriptor in descriptors { close(descriptor) }
      }
    }
    opener.start()
    defer { isOver.withLock { $0 = true } }
    let seen = scratch("seen")
    for _ in 0..<50 {
      #expect(throws: RootKeyError.self) { try load("ls /proc/self/fd | tr '\\n' ' ' > \(seen)") }
      let descriptors = try String(contentsOfFile: seen, encoding: .utf8).split(separator: " ")
      #expect(Set(descriptors).isSubset(of: ["0", "1", "2", "3"]), "\(descriptors)")
    }
  }

  @Test("must not be for others to change", arguments: [0o720, 0o702, 0o600])
  func modes(mode: Int) {
    #expect(throws: RootKeyError.pluginUnusable(scratch("plugin"))) { try load("cat", mode: mode) }
  }

  @Test("must be there, and so must the blob")
  func missing() throws {
    func load(_ text: String) throws {
      let provider = try RootKeySource(text).provider(in: memory)
      var bytes = [UInt8](repeating: 0, count: 32)
      try bytes.withUnsafeMutableBytes { try provider.load(into: $0) }
    }
    #expect(throws: RootKeyError.pluginUnusable("/nowhere")) {
      try load("exec:/nowhere?blob=\(scratch("blob"))")
    }
    #expect(throws: RootKeyError.pluginUnusable(scratch.path)) {
      try load("exec:\(scratch.path)?blob=\(scratch("blob"))")
    }
    #expect(throws: RootKeyError.blobMissing("/nowhere")) {
      try load("exec:/bin/cat?blob=/nowhere")
    }
  }

  // MARK: - Making

  func create(_ script: String) throws {
    try scratch.write(Array("#!/bin/sh\n\(script)\n".utf8), to: "plugin", mode: 0o700)
    try RootKeySource("exec:\(scratch("plugin"))?blob=\(scratch("new"))").create()
  }

  @Test("wraps a new key, which is kept only when it unwraps to the same")
  func wrapping() throws {
    try create("cat")
    #expect(try mode(of: scratch("new")) == 0o600)
    let made = try #require(FileManager.default.contents(atPath: scratch("new")))
    #expect(made.count == 32)
    #expect(throws: InstallationError.fileExists(scratch("new"))) { try create("cat") }
    #expect(FileManager.default.contents(atPath: scratch("new")) == made)
    try FileManager.default.removeItem(atPath: scratch("new"))
    for script in ["head -c 32 /dev/zero", "true", "cat /dev/zero", "test \"$1\" = --wrap"] {
      #expect(throws: RootKeyError.self) { try create(script) }
      #expect(!FileManager.default.fileExists(atPath: scratch("new")), "\(script)")
    }
  }

  @Test("can be age, with an identity file")
  func age() throws {
    let identity = scratch("identity.txt")
    try makeIdentity(identity)
    let tool = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../tools/age-root").standardized.path
    let text = "exec:\(tool)?blob=\(scratch("root.age"))&arg=\(identity)"
    try RootKeySource(text).create()
    let blob = try #require(FileManager.default.contents(atPath: scratch("root.age")))
    #expect(blob.starts(with: Data("age-encryption.org/v1\n".utf8)))
    func load() throws -> [UInt8] {
      var bytes = [UInt8](repeating: 0, count: 32)
      let provider = try RootKeySource(text).provider(in: memory)
      try bytes.withUnsafeMutableBytes { try provider.load(into: $0) }
      return bytes
    }
    let key = try load()
    #expect(Set(key).count > 8)
    #expect(try load() == key)
    // An identity that others can read, or another one.
    #expect(chmod(identity, 0o644) == 0)
    #expect(throws: RootKeyError.pluginFailed(tool, status: 77)) { try load() }
    #expect(remove(identity) == 0)
    try makeIdentity(identity)
    #expect(throws: RootKeyError.pluginFailed(tool, status: 1)) { try load() }
  }

  private func makeIdentity(_ path: String) throws {
    #expect(try ChildProcess.run("/usr/bin/age-keygen", ["-o", path]).0 == .exit(0))
  }
}
