import Foundation
import Glibc
import Testing

@testable import Installation

@Suite("A passphrase at a terminal") struct TerminalTests {
  /// A terminal of our own: `screen` is where a person would sit.
  let screen: Int32
  let path: String
  let line: Int32

  init() throws {
    var (screen, line) = (Int32(-1), Int32(-1))
    var name = [CChar](repeating: 0, count: 128)
    try #require(openpty(&screen, &line, &name, nil, nil) == 0)
    self.screen = screen
    self.line = line
    path = name.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
  }

  var echoes: Bool {
    var state = termios()
    return tcgetattr(line, &state) == 0 && state.c_lflag & tcflag_t(ECHO) != 0
  }

  /// Asks in another thread and types when the question is there.
  func answer(_ typed: String) async throws -> (Result<[UInt8], any Error>, shown: String) {
    let path = path
    async let asked = withCheckedContinuation { continuation in
      // A thread of its own, as it waits for what the tasks of this test type.
      Thread.detachNewThread {
        let result = Result<[UInt8], any Error> {
          var buffer = [UInt8](repeating: 0, count: 256)
          return try buffer.withUnsafeMutableBytes {
            Array(try PassphraseInput.terminalAt(path).read("Passphrase: ", into: $0))
          }
        }
        continuation.resume(returning: result)
      }
    }
    var shown = try await read(until: UInt8(ascii: " "))
    #expect(!echoes)
    #expect(write(screen, typed, typed.utf8.count) == typed.utf8.count)
    let result = await asked
    shown += try await read(until: UInt8(ascii: "\n"))
    return (result, shown)
  }

  private func read(until end: UInt8) async throws -> String {
    var text = ""
    for _ in 0..<2000 {
      var ready = pollfd(fd: screen, events: Int16(POLLIN), revents: 0)
      if poll(&ready, 1, 0) > 0 {
        var bytes = [UInt8](repeating: 0, count: 256)
        let count = Glibc.read(screen, &bytes, bytes.count)
        text += String(decoding: bytes[..<max(0, count)], as: UTF8.self)
        if text.utf8.last == end { return text }
      }
      try await Task.sleep(for: .milliseconds(5))
    }
    return text
  }

  @Test("is not shown, and the terminal shows again afterwards what is typed")
  func hidden() async throws {
    #expect(echoes)
    let (result, shown) = try await answer("six words are a good one\n")
    #expect(try result.get() == Array("six words are a good one".utf8))
    #expect(shown.contains("Passphrase: ") && !shown.contains("six"))
    #expect(echoes)
  }

  @Test("can be given up, which leaves no mute terminal")
  func givenUp() async throws {
    let (result, _) = try await answer("six wor\u{3}\n")
    #expect(throws: RootKeyError.passphraseUnprintable) { try result.get() }
    #expect(echoes)
  }

  @Test("needs a terminal")
  func noTerminal() {
    var buffer = [UInt8](repeating: 0, count: 256)
    buffer.withUnsafeMutableBytes { buffer in
      for path in ["/dev/null", "/nowhere"] {
        #expect(throws: RootKeyError.terminalMissing) {
          try PassphraseInput.terminalAt(path).read("?", into: buffer)
        }
      }
    }
  }
}
