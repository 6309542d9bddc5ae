internal import Store

/// Carries out waiting writes of one tenant: many callers, one transaction, one commit. Each write
/// stands behind a savepoint of its own, so that it fails alone.
///
/// Nothing waits for an answer that no body needs. So a failure may be heard of when later bodies
/// have been sent already; the server has left them out, and they are sent again behind the one
/// that failed. The `COMMIT` travels with the last statements and is left out with them.
struct GroupCommit: Sendable {
  /// PostgreSQL keeps 64 subtransactions of each transaction where every other can look them up
  /// quickly.
  static let writesMax = 60
  /// Attempts at a write that collides with others.
  static let attemptsMax = 6

  let space: BoundSchema
  let pool: Pool

  /// Takes writes from `next` until the group is large enough or none is left, commits, answers.
  func commit(_ first: any PendingWrite, next: () -> (any PendingWrite)?) async {
    // One that is alone needs no savepoint. Those that come meanwhile are the next group.
    if case .small = first.size, let second = next() {
      await commitTogether([first, second], next)
    } else {
      await commitAlone(first)
    }
  }

  /// Who sent the statements around the bodies.
  private enum Author {
    static let opening = 0
    static let commit = Int.max
  }
}

// MARK: - Together

extension GroupCommit {
  private func commitTogether(
    _ first: [any PendingWrite], _ next: () -> (any PendingWrite)?
  ) async {
    let connection: Connection
    do throws(StoreError) {
      connection = try await pool.take()
    } catch {
      for write in first { write.finish(error) }
      return
    }
    var group = Group(waiting: first)
    let end = await carryOut(&group, on: connection, next)
    pool.give(connection)
    switch end {
    case .committed: for write in group.done { write.finish(nil) }
    case .failed(let error): for write in group.all { write.finish(error) }
    case .lost: for write in group.all { await commitAlone(write) }
    }
  }

  private struct Group {
    /// In the transaction, or failed by themselves; the author of the first one's statements is 1.
    var done: [any PendingWrite] = []
    var waiting: [any PendingWrite]

    var all: [any PendingWrite] { done + waiting }

    /// What is left after the failure of one that is done: those behind it wait again.
    mutating func goBack(behind author: Int) {
      waiting = done[author...] + waiting
      done.removeLast(done.count - author)
    }
  }

  private enum End {
    case committed
    /// Nobody's write is kept, or it is not known.
    case failed(StoreError)
    /// Nobody's write is kept, but each may succeed alone.
    case lost
  }

  private func carryOut(
    _ group: inout Group, on connection: Connection, _ next: () -> (any PendingWrite)?
  ) async -> End {
    connection.boundBytes = 0
    connection.author = Author.opening
    do throws(Failure) {
      try connection.beginWriting(space)
      while true {
        while let write = take(&group, connection, next) {
          group.done.append(write)
          connection.author = group.done.count
          try connection.send(Control.save, for: .success)
          let isKept = await attempt(write, on: connection)
          if connection.failure != nil { break }
          if !isKept { try connection.send(Control.undo, for: .success) }
          try connection.send(Control.release, for: .success)
        }
        if connection.failure == nil, try await hasCommitted(connection) { return .committed }
        guard let (author, failure) = connection.failure else { return .failed(.unavailable) }
        guard !connection.isBroken, !failure.isCollision, author <= group.done.count else {
          return giveUp(connection, failure, after: author)
        }
        if author == Author.opening { return giveUp(connection, failure, after: author) }
        group.done[author - 1].doom(failure.error)
        group.goBack(behind: author)
        connection.forgive()
        connection.author = author
        // To where the culprit began: what came after it was left out.
        try connection.send(Control.undo, for: .success)
        try connection.send(Control.release, for: .success)
        // A savepoint that cannot be gone back to would be met again and again.
        try await connection.receive()
      }
    } catch {
      return giveUp(connection, error, after: connection.author)
    }
  }

  private func take(
    _ group: inout Group, _ connection: Connection, _ next: () -> (any PendingWrite)?
  ) -> (any PendingWrite)? {
    if !group.waiting.isEmpty { return group.waiting.removeFirst() }
    let isLarge =
      group.done.count >= Self.writesMax || connection.boundBytes >= StoreLimits.groupedBytesMax
    return isLarge ? nil : next()
  }

  private func giveUp(_ connection: Connection, _ failure: Failure, after author: Int) -> End {
    // The connection is gone: if the commit was sent it may have happened, and callers find out by
    // their idempotency keys. Nothing is ever done again that may have been done.
    guard !connection.isBroken else { return .failed(.unavailable) }
    connection.rollBack()
    // Without the turn, nobody can write.
    return author == Author.opening && !failure.isCollision ? .failed(failure.error) : .lost
  }
}

// MARK: - Alone

extension GroupCommit {
  /// One write in a transaction of its own, again where it collides with others.
  private func commitAlone(_ write: any PendingWrite) async {
    for attempt in 1... {
      let connection: Connection
      do throws(StoreError) {
        connection = try await pool.take()
      } catch {
        return write.finish(error)
      }
      let failure = await carryOut(write, on: connection)
      let isBroken = connection.isBroken
      pool.give(connection)
      if let failure {
        if failure.isCollision, !isBroken, attempt < Self.attemptsMax {
          // Longer each time, and at random, so that two do not meet again.
          try? await Task.sleep(for: .milliseconds(Int64.random(in: 1...(8 << attempt))))
          continue
        }
        write.doom(failure.error)
      }
      return write.finish(nil)
    }
  }

  /// - Returns: why nothing is kept, if that is not the body's own doing.
  private func carryOut(_ write: any PendingWrite, on connection: Connection) async -> Failure? {
    do throws(Failure) {
      connection.author = Author.opening
      try connection.beginWriting(space)
      connection.author = 1
      let isKept = await attempt(write, on: connection)
      if isKept, connection.failure == nil, try await hasCommitted(connection) { return nil }
      let failure = connection.failure?.failure
      connection.rollBack()
      return isKept ? failure ?? Failure(.unavailable) : failure
    } catch {
      connection.rollBack()
      return error
    }
  }

  private func attempt(_ write: any PendingWrite, on connection: Connection) async -> Bool {
    let session = Session(connection, on: space, isCancellable: false)
    let isKept = await write.attempt(session)
    guard let failure = await session.end() else { return isKept }
    write.doom(failure)
    return false
  }

  /// Sends the `COMMIT` along with what was not sent yet.
  ///
  /// - Returns: false when something before it failed, so that it was left out.
  private func hasCommitted(_ connection: Connection) async throws(Failure) -> Bool {
    connection.author = Author.commit
    try connection.send(Control.commit, for: .answer)
    do throws(Failure) {
      let answer = try await connection.receive().last
      // A transaction that failed before is ended by `COMMIT` too, and says so only here.
      guard answer?.command == "COMMIT" else { throw Failure(.unavailable) }
      return true
    } catch {
      guard connection.failure != nil, !connection.isBroken else { throw error }
      return false
    }
  }
}
