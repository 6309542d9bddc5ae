import NIOCore
import RPC
import Testing

@testable import Transport

@Suite("How calls end before their time", .timeLimit(.minutes(5)))
struct EndingTests {
  @Test("the caller's deadline ends a call whose handler sleeps, and cancels the handler")
  func deadline() async throws {
    try await Rig.run { rig in
      try await rig.client.connect()
      let failure = await status {
        let _: Answer<Note> = try await rig.client.call(
          NoteMethods.sleep, Note(30_000), CallOptions(timeout: .seconds(2)))
      }
      #expect(failure?.code == .deadlineExceeded)
      #expect(failure?.reason == "DEADLINE_EXCEEDED")
      // On a machine that is busy enough, the handler has not begun by then.
      try await expectEventually {
        rig.witness.cancelled == rig.witness.peers.count && rig.witness.running == 0
      }
    }
  }

  @Test("the server's own limit ends a unary call that names no deadline")
  func serverCap() async throws {
    var limits = Limits()
    limits.unaryDeadline = .milliseconds(150)
    try await Rig.run(limits: limits) { rig in
      let failure = await status {
        let _: Answer<Note> = try await rig.client.call(
          NoteMethods.sleep, Note(30_000), CallOptions())
      }
      #expect(failure?.code == .deadlineExceeded)
      try await expectEventually { rig.witness.cancelled == 1 }
      // An earlier call with a later deadline does not keep a later call's from being seen.
      let second = await status {
        let _: Answer<Note> = try await rig.client.call(
          NoteMethods.sleep, Note(30_000), CallOptions(timeout: .milliseconds(20)))
      }
      #expect(second?.code == .deadlineExceeded)
    }
  }

  @Test("a short sleep is in time")
  func inTime() async throws {
    try await Rig.run { rig in
      let answer: Answer<Note> = try await rig.client.call(
        NoteMethods.sleep, Note(20), CallOptions(timeout: .seconds(20)))
      #expect(answer.message.number == 20)
    }
  }

  @Test("a deadline that has passed is not tried")
  func passed() async throws {
    try await Rig.run { rig in
      let failure = await status {
        let _: Answer<Note> = try await rig.client.call(
          NoteMethods.echo, Note(1), CallOptions(timeout: .zero))
      }
      #expect(failure?.code == .deadlineExceeded)
      #expect(rig.witness.peers.isEmpty)
    }
  }

  @Test("cancelling the caller's task cancels the handler's")
  func cancellation() async throws {
    try await Rig.run { rig in
      let task = Task {
        let _: Answer<Note> = try await rig.client.call(
          NoteMethods.sleep, Note(30_000), CallOptions())
      }
      try await expectEventually { rig.witness.running == 1 }
      task.cancel()
      let failure = await status { try await task.value }
      #expect(failure?.code == .cancelled)
      try await expectEventually { rig.witness.cancelled == 1 && rig.witness.running == 0 }
    }
  }

  @Test("a task that is cancelled before it calls does not call")
  func cancelledBefore() async throws {
    try await Rig.run { rig in
      try await rig.client.connect()
      let failure = await Task {
        withUnsafeCurrentTask { $0?.cancel() }
        return await status {
          let _: Answer<Note> = try await rig.client.call(NoteMethods.echo, Note(1), CallOptions())
        }
      }.value
      #expect(failure?.code == .cancelled)
    }
  }

  @Test("a lost connection ends the call as unavailable; the next call connects again")
  func connectionLost() async throws {
    var limits = Limits()
    limits.idleTimeout = .hours(1)
    try await Rig.run(limits: limits) { rig in
      let task = Task {
        let _: Answer<Note> = try await rig.client.call(
          NoteMethods.sleep, Note(30_000), CallOptions())
      }
      try await expectEventually { rig.witness.running == 1 }
      rig.server.cutConnections()
      let failure = await status { try await task.value }
      #expect(failure?.code == .unavailable)
      try await expectEventually { rig.witness.cancelled == 1 }
      let answer: Answer<Note> = try await rig.client.call(NoteMethods.echo, Note(1), CallOptions())
      #expect(answer.message.number == 1)
    }
  }

  @Test("draining lets running calls finish and takes no new ones")
  func drain() async throws {
    try await Rig.run { rig in
      let running = Task {
        let answer: Answer<Note> = try await rig.client.call(
          NoteMethods.gate, Note(400), CallOptions())
        return answer.message.number
      }
      try await expectEventually { rig.witness.running == 1 }
      let drained = Task { await rig.server.drain(grace: .seconds(60)) }
      // Calls are taken until the drain has reached the connection, and never again after it.
      var refused: Status?
      while refused == nil {
        refused = await status {
          let _: Answer<Note> = try await rig.client.call(NoteMethods.echo, Note(1), CallOptions())
        }
      }
      #expect(refused?.code == .unavailable)
      rig.witness.openGate()
      #expect(try await running.value == 400)
      await drained.value
      #expect(rig.witness.cancelled == 0)
    }
  }

  @Test("draining cancels what outlasts the grace")
  func drainForced() async throws {
    try await Rig.run { rig in
      let running = Task {
        let _: Answer<Note> = try await rig.client.call(
          NoteMethods.sleep, Note(30_000), CallOptions())
      }
      try await expectEventually { rig.witness.running == 1 }
      let start = ContinuousClock.now
      await rig.server.drain(grace: .milliseconds(200))
      #expect(ContinuousClock.now - start < .seconds(5))
      let failure = await status { try await running.value }
      #expect(failure?.code == .unavailable)
      try await expectEventually { rig.witness.cancelled == 1 }
    }
  }

  @Test("an idle connection is ended politely and made again")
  func idle() async throws {
    var limits = Limits()
    limits.idleTimeout = .seconds(2)
    try await Rig.run(limits: limits) { rig in
      for _ in 0..<3 {
        let answer: Answer<Note> = try await rig.client.call(
          NoteMethods.echo, Note(1), CallOptions())
        #expect(answer.message.number == 1)
        try await expectEventually { rig.server.connectionCount == 0 }
      }
    }
  }

  @Test("nobody listening is unavailable, within the caller's deadline")
  func unreachable() async throws {
    let client = try Rig.client(to: .unix(path: "/nonexistent/cairn.sock"))
    let failure = await status {
      let _: Answer<Note> = try await client.call(NoteMethods.echo, Note(1), CallOptions())
    }
    #expect(failure?.code == .unavailable)
    await client.close()
    let closed = await status {
      let _: Answer<Note> = try await client.call(NoteMethods.echo, Note(1), CallOptions())
    }
    #expect(closed?.reason == "CLIENT_CLOSED")
  }
}
