import Foundation
import Glibc
import Sealing
import Testing

@testable import Installation

@Suite("Root key providers") struct RootKeyProviderTests {
  let scratch: Scratch
  let memory: LockedMemory
  let key = (0..<32).map { UInt8($0) }

  init() throws {
    scratch = try Scratch()
    memory = try LockedMemory(bytes: 1 << 16)
  }

  /// Loads through the words of a setting.
  func load(_ text: String, credentials: String? = nil) throws -> [UInt8] {
    let provider = try RootKeySource(text).provider(in: memory, credentials: credentials)
    var bytes = [UInt8](repeating: 0, count: 32)
    try bytes.withUnsafeMutableBytes { try provider.load(into: $0) }
    return bytes
  }

  /// A descriptor from which these bytes can be read.
  func descriptor(_ bytes: [UInt8]) throws -> Int32 {
    let (output, input) = try #require(KeyInput.pipe())
    #expect(write(input, bytes, bytes.count) == bytes.count)
    close(input)
    return output
  }

  func isOpen(_ descriptor: Int32) -> Bool { fcntl(descriptor, F_GETFD) >= 0 }

  // MARK: - Descriptor and credential

  @Test("a descriptor is read once and closed")
  func inherited() throws {
    let number = try descriptor(key)
    #expect(try load("fd:\(number)") == key)
    // Other tests may open one of that number at any time; one that none opens is as closed.
    #expect(throws: RootKeyError.descriptorUnusable(65_000)) { try load("fd:65000") }
  }

  @Test("a descriptor with another number of bytes is refused", arguments: [0, 1, 31, 33, 64])
  func inheritedLength(count: Int) throws {
    let number = try descriptor([UInt8](repeating: 1, count: count))
    #expect(throws: RootKeyError.wrongLength("descriptor \(number)")) { try load("fd:\(number)") }
  }

  @Test("a credential of systemd is found by its name")
  func credential() throws {
    try scratch.write(key, to: "cairn-root", mode: 0o400)
    try scratch.write(key + [1], to: "long")
    #expect(symlink(scratch("cairn-root"), scratch("link")) == 0)
    #expect(try load("credential:cairn-root", credentials: scratch.path) == key)
    #expect(throws: RootKeyError.wrongLength("credential long")) {
      try load("credential:long", credentials: scratch.path)
    }
    for absent in ["none", "link"] {
      #expect(throws: RootKeyError.credentialMissing(absent)) {
        try load("credential:\(absent)", credentials: scratch.path)
      }
    }
  }

  @Test("a provider knows its name and version")
  func names() throws {
    for (text, name, version) in [
      ("/a", "file", 1), ("file:/a?version=4", "file", 4), ("fd:3?version=2", "fd", 2),
      ("exec:/p?blob=/b&version=5", "exec", 5),
    ] {
      let provider = try RootKeySource(text).provider(in: memory)
      #expect(provider.name == name && provider.version == UInt32(version))
    }
  }

  // MARK: - Passphrase

  @Test("a passphrase from a descriptor makes and opens a sealed file, and no other does")
  func passphrase() throws {
    let blob = scratch("root.sealed")
    func source(_ passphrase: String, _ rest: String = "") throws -> String {
      "passphrase:\(blob)?fd=\(try descriptor(Array(passphrase.utf8)))\(rest)"
    }
    try RootKeySource(source("six words are a good one\n", "&version=3")).create()
    #expect(try mode(of: blob) == 0o600)
    // With or without a line end; what follows the line is not taken.
    let first = try load(source("six words are a good one"))
    #expect(Set(first).count > 8)
    #expect(try load(source("six words are a good one\r\nmore", "&version=3")) == first)
    #expect(throws: RootKeyError.passphraseWrong(blob)) {
      try load(source("six words are a good two"))
    }
    // Refused before any work is done.
    #expect(throws: RootKeyError.versionDiffers(found: 3)) {
      try load(source("six words are a good one", "&version=2"))
    }
    #expect(throws: InstallationError.fileExists(blob)) {
      try RootKeySource(source("six words are a good one")).create()
    }
    #expect(throws: RootKeyError.passphraseTooLong) {
      try load(source(String(repeating: "x", count: 251)))
    }
    #expect(throws: RootKeyError.passphraseUnprintable) { try load(source("six words\u{3}")) }
    #expect(Set(contents(of: scratch.path).keys) == ["root.sealed"])
  }

  @Test("a new passphrase is long enough, and nothing is made of one that is not")
  func shortPassphrase() throws {
    let blob = scratch("root.sealed")
    for text in ["", "\n", "fourteen chars"] {
      let number = try descriptor(Array(text.utf8))
      #expect(throws: RootKeyError.passphraseTooShort) {
        try RootKeySource("passphrase:\(blob)?fd=\(number)").create()
      }
    }
    #expect(contents(of: scratch.path).isEmpty)
  }

  @Test("a file that is missing or is no sealed root key is named")
  func blobs() throws {
    try scratch.write(Array("crnr".utf8), to: "short")
    try scratch.write([UInt8](repeating: 0, count: 1 << 16), to: "long")
    for kind in ["passphrase", "officers"] {
      #expect(throws: RootKeyError.blobMissing(scratch("none"))) {
        try load("\(kind):\(scratch("none"))")
      }
      for name in ["short", "long"] {
        #expect(throws: RootKeyError.blobMalformed(scratch(name))) {
          try load("\(kind):\(scratch(name))")
        }
      }
    }
  }

  // MARK: - Officers

  @Test("two of three officers' files open the root key, one does not")
  func officers() throws {
    let publicKeys = try (1...3).map { try OfficerKeyFile.create(at: scratch("\($0).key")) }
    let blob = scratch("root.sealed")
    try RootKeySource("officers:\(blob)").create(officers: publicKeys)
    func load(_ names: [String]) throws -> [UInt8] {
      let keys = names.map { "key=\(scratch($0))" }.joined(separator: "&")
      return try self.load(names.isEmpty ? "officers:\(blob)" : "officers:\(blob)?\(keys)")
    }
    let root = try load(["1.key", "2.key"])
    #expect(try load(["3.key", "1.key"]) == root)
    #expect(try load(["2.key", "3.key"]) == root)
    for names in [[], ["1.key"], ["1.key", "2.key", "3.key"]] {
      #expect(throws: RootKeyError.officersTooFew(blob)) { try load(names) }
    }
    #expect(throws: RootKeyError.officerUnknown(blob)) { try load(["1.key", "1.key"]) }
    _ = try OfficerKeyFile.create(at: scratch("stranger.key"))
    #expect(throws: RootKeyError.officerUnknown(blob)) { try load(["1.key", "stranger.key"]) }
    #expect(try mode(of: scratch("1.key")) == 0o400)
    #expect(chmod(scratch("2.key"), 0o440) == 0)
    #expect(throws: InstallationError.rootKeyReadableByOthers(scratch("2.key"))) {
      try load(["1.key", "2.key"])
    }
    #expect(throws: InstallationError.fileExists(scratch("1.key"))) {
      try OfficerKeyFile.create(at: scratch("1.key"))
    }
  }

  @Test("a root key is made for two officers at least, by keys without typing errors")
  func officersOfANewRoot() throws {
    let source = try RootKeySource("officers:\(scratch("root.sealed"))")
    let one = try OfficerKeyFile.create(at: scratch("1.key"))
    for few in [[], [one], [one, one]] {
      #expect(throws: RootKeyError.officersTooFew(scratch("root.sealed"))) {
        try source.create(officers: few)
      }
    }
    let typed = String(one.dropLast()) + (one.last == "0" ? "1" : "0")
    #expect(throws: RootKeyError.officerKeyInvalid(typed)) {
      try source.create(officers: [one, typed])
    }
    #expect(Set(contents(of: scratch.path).keys) == ["1.key"])
  }

  @Test(
    "nothing can be put into a descriptor or a credential", arguments: ["fd:3", "credential:a"])
  func readOnly(text: String) {
    #expect(throws: RootKeyError.self) { try RootKeySource(text).create() }
  }

  @Test("a root key file is made with the version that was asked for, and not twice")
  func file() throws {
    let source = try RootKeySource("file:\(scratch("root.key"))?version=2")
    try source.create()
    #expect(try source.provider(in: memory).version == 2)
    #expect(throws: InstallationError.fileExists(scratch("root.key"))) { try source.create() }
  }
}
