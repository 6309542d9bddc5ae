import ChildProcess
import Client
import Foundation
import Messages
import RPC
import Testing

@Suite("A server", .timeLimit(.minutes(5)))
struct StartTests {
  @Test("does not start on a root key that others can read, and names it")
  func rootKey() async throws {
    let site = try await Site()
    let key = site.data + "/root.key"
    for mode in [0o440, 0o404, 0o600] {
      try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: key)
      let server = try site.launch()
      if mode == 0o600 {
        // Only its owner can read it: the twin.
        #expect(await server.endBeforeListening() == nil, "\(server.err)")
      } else {
        #expect(await server.endBeforeListening() == .exit(1))
        #expect(server.err.contains(key))
      }
    }
  }

  @Test(
    "names a wrong setting, wherever it comes from",
    arguments: [
      (["--threads", "many"], [:], "{}", "--threads"),
      (["--drain-seconds=-1"], [:], "{}", "drainSeconds"),
      (["--listen-plaintext", "nowhere"], [:], "{}", "listenPlaintext"),
      (["--listen-plaintext", "192.0.2.1:80"], [:], "{}", "listenPlaintext"),
      ([], ["CAIRN_KEY_MEMORY_KIB": "little"], "{}", "keyMemoryKib"),
      ([], ["CAIRN_LOG_LEVEL": "loud"], "{}", "logLevel"),
      ([], [:], #"{"threads": 1000}"#, "threads"),
      ([], [:], #"{"thread": 1}"#, "thread"),
    ])
  func settings(
    flags: [String], variables: [String: String], file: String, named: String
  ) async throws {
    let site = try await Site()
    let path = site.folder + "/settings.json"
    try Data(file.utf8).write(to: URL(filePath: path))
    let server = try site.launch(flags + ["--config", path], variables: variables)
    #expect(await server.endBeforeListening() != nil)
    #expect(server.err.contains(named), "\(server.err)")
  }

  @Test("leaves a data directory alone that another server has, and does not disturb that one")
  func second() async throws {
    let site = try await Site()
    try await site.withServer { first in
      let second = try site.launch()
      #expect(await second.endBeforeListening() == .exit(1))
      let list = try await first.call { try await $0.tenants.listTenants(.init()).message.tenants }
      #expect(list.isEmpty)
    }
  }

  @Test("keeps its keys in locked memory and writes no core, not even when it crashes")
  func memory() async throws {
    let site = try await Site()
    let server = try await site.start()
    #if !SANITIZED  // Sanitizers let no memory be locked.
      let status = try text("/proc/\(server.program.processID)/status")
      let locked = try #require(status.firstMatch(of: /VmLck:\s+(\d+) kB/)?.output.1)
      #expect(Int(locked) ?? 0 >= 1024)
    #endif
    let limits = try text("/proc/\(server.program.processID)/limits")
    let core = #/Max core file size\s+0\s+0 /#
    #expect(limits.contains(core))
    server.program.send(SIGSEGV)
    #expect(await server.program.end() == .signal(SIGSEGV))
    // Swift's crash report would show registers and memory.
    #expect(!server.program.err.contains("rax"))
    let files = FileManager.default.enumerator(atPath: site.folder)?.compactMap { $0 as? String }
    #expect(try #require(files).contains("data/root.key"))
    #expect(!(files ?? []).contains { $0.split(separator: "/").last?.hasPrefix("core") == true })
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }
}
