internal import Store

extension GroupCommit {
  /// Carries out a group, each body behind a savepoint.
  ///
  /// A failure may be heard of when later bodies have been sent already; the server has left them
  /// out, and they are sent again behind the one that failed.
  ///
  /// - Returns: `failed(nil)` when each is to be carried out alone.
  func carryOut(
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
          let isKept = await attempt(
            write, in: Session(connection, on: space, isCancellable: false))
          if connection.failure != nil { break }
          if !isKept { try connection.send(Control.undo, for: .success) }
          try connection.send(Control.release, for: .success)
        }
        if connection.failure == nil, try await hasCommitted(connection) { return .answerable }
        guard let (author, failure) = connection.failure else { return .failed(.unavailable) }
        guard !connection.isBroken, !failure.isCollision, author <= group.done.count else {
          return await giveUp(connection, failure, after: author)
        }
        if author == Author.opening { return await giveUp(connection, failure, after: author) }
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
      return await giveUp(connection, error, after: connection.author)
    }
  }
}

// MARK: - Alone

extension GroupCommit {
  /// One write in a transaction of its own, again where it collides with others.
  func commitAlone(_ write: any PendingWrite) async {
    // It does not say where it leaves the series.
    series.doubt()
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
      let isKept = await attempt(
        write, in: Session(connection, on: space, isCancellable: false))
      if isKept, connection.failure == nil, try await hasCommitted(connection) { return nil }
      let failure = connection.failure?.failure
      await connection.rollBack()
      return isKept ? failure ?? Failure(.unavailable) : failure
    } catch {
      await connection.rollBack()
      return error
    }
  }
}
