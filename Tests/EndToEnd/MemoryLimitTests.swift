import ChildProcess
import Claims
import Client
import Foundation
import Messages
import RPC
import Testing

#if !SANITIZED  // Sanitizers lock nothing, and reserve terabytes of address space.

  /// Fault 9: the system gives a server little memory, or lets it lock none.
  @Suite("A server with little memory", .timeLimit(.minutes(10)))
  struct MemoryLimitTests {
    /// What the slab takes by default.
    private static let slabKiB = 1024
    /// What `AddressSpace` asks for with the settings of `launch`.
    private static let neededMiB = 1536 + 16 + 1
    private static let settings = ["--search-memory-mib", "16"]

    /// Nothing may be locked: neither by the limit nor by the privilege that root has.
    private static let lockingNothing: [String] =
      (geteuid() == 0 ? ["/usr/bin/setpriv", "--bounding-set", "-ipc_lock"] : [])
      + ["/usr/bin/prlimit", "--memlock=0:0"]

    private func figure(_ name: String, of server: RunningServer) throws -> Int {
      let status = try String(
        contentsOfFile: "/proc/\(server.program.processID)/status", encoding: .utf8)
      let line = try #require(
        status.split(separator: "\n").first { $0.hasPrefix(name + ":") })
      return try #require(Int(line.filter(\.isNumber)))
    }

    @Test("does not start where no memory may be locked, and says what to raise")
    func nothingLocked() async throws {
      let site = try await Site()
      let server = try site.launch(through: Self.lockingNothing)
      #expect(await server.endBeforeListening() == .exit(1))
      #expect(server.err.contains("memoryNotLocked"), "\(server.err)")
    }

    @Test("would serve with keys that are not locked, without the check (the twin)")
    func unchecked() async throws {
      let site = try await Site()
      let program = try site.launch(
        variables: ["CAIRN_ALLOW_UNLOCKED_MEMORY": "true"], through: Self.lockingNothing)
      let server = try #require(try await site.listening(program), "\(program.err)")
      #expect(try figure("VmLck", of: server) == 0)
      _ = try await District(on: server)
      program.send(SIGTERM)
      #expect(await program.end() == .exit(0))
    }

    /// Sixty calls at once, of which a third bring messages of 3 MiB.
    ///
    /// - Returns: how many were answered, and how many refused for lack of room.
    private func load(
      _ server: RunningServer, _ district: District
    ) async throws -> (answered: Int, refused: Int, surprises: [String]) {
      let large = String(repeating: "x", count: 3 << 20)
      return try await server.call(token: district.navigator, purpose: District.purpose) {
        client in
        await withTaskGroup(of: Status?.self) { group in
          for number in 0..<60 {
            let id = number % 3 == 0 ? large : district.students[number % 2]
            group.addTask {
              do {
                _ = try await client.students.getStudent(.init(id: id))
                return nil
              } catch {
                return error as? Status ?? Status(.unknown, "\(error)")
              }
            }
          }
          var (answered, refused, surprises) = (0, 0, [String]())
          for await status in group {
            switch status?.code {
            case nil, .invalidArgument: answered += 1
            case .resourceExhausted: refused += 1
            case let code?: surprises.append("\(code)")
            }
          }
          return (answered, refused, surprises)
        }
      }
    }

    @Test("refuses to start, or serves whatever comes; its keys are locked in any case")
    func addressSpace() async throws {
      let trial = FaultTrial(9, full: 60, short: 4)
      var (unstarted, served, answered, refused, unlocked) = (0, 0, 0, 0, 0)
      let site = try await Site()
      for seed in trial.seeds {
        var generator = SeededGenerator(seed: seed)
        let range =
          seed.isMultiple(of: 2)
          ? 32...Self.neededMiB - 1 : Self.neededMiB...Self.neededMiB + 512
        let mebibytes = Int.random(in: range, using: &generator)
        let program = try site.launch(
          Self.settings, through: ["/usr/bin/prlimit", "--as=\(mebibytes << 20)"])
        guard let server = try await site.listening(program) else {
          #expect(!program.isRunning, "hangs: CAIRN_FAULT_SEED=\(seed)")
          program.send(SIGKILL)
          let end = await program.end()
          #expect(end != .exit(0) && mebibytes < Self.neededMiB, "\(mebibytes) MiB: \(program.err)")
          unstarted += 1
          continue
        }
        #expect(mebibytes >= Self.neededMiB, "CAIRN_FAULT_SEED=\(seed)")
        served += 1
        let district = try await District(on: server, named: "millbrook-\(seed)")
        let outcome = try await load(server, district)
        answered += outcome.answered
        refused += outcome.refused
        #expect(outcome.surprises == [], "CAIRN_FAULT_SEED=\(seed)")
        if try figure("VmLck", of: server) < Self.slabKiB { unlocked += 1 }
        program.send(SIGTERM)
        #expect(await program.end() == .exit(0), "CAIRN_FAULT_SEED=\(seed): \(program.err)")
      }
      #expect(unlocked == 0)
      trial.report(
        """
        \(unstarted) refused to start, \(served) served: \(answered) calls answered, \
        \(refused) refused, \(unlocked) with unlocked keys
        """)
    }

    @Test("ends in the middle of calls without the room it asks for at its start (the twin)")
    func shrunk() async throws {
      let site = try await Site()
      let program = try site.launch(Self.settings)
      let server = try #require(try await site.listening(program))
      let district = try await District(on: server)
      let size = try figure("VmSize", of: server)
      _ = try ChildProcess.run(
        "/usr/bin/prlimit", ["--pid", "\(program.processID)", "--as=\((size + 1024) << 10)"])
      for _ in 0..<20 where program.isRunning { _ = try? await load(server, district) }
      #expect(!program.isRunning)
      program.send(SIGKILL)
    }
  }

#endif
