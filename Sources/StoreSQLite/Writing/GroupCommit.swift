internal import Store

/// Carries out waiting writes on the one writing connection: many callers, one transaction, one
/// sync. Each write stands behind a savepoint of its own, so that it fails alone.
///
/// Only one task at a time uses it (see `Writer`).
struct GroupCommit: Sendable {
  let connection: Connection
  /// Of the same file; they must hear of every commit.
  let readers: ReaderPool
  let erasesDeleted: Bool

  /// Takes writes from `next` until the group is large enough or none is left, commits, answers.
  func commit(
    _ first: any PendingWrite, next: () -> (any PendingWrite)?
  ) async -> WriteQueue.End {
    if case .bulk = first.size { return await commitAlone(first) }
    connection.boundBytes = 0
    do throws(StoreError) {
      try connection.execute("BEGIN IMMEDIATE")
    } catch {
      first.finish(error)
      return .answered
    }
    var group: [any PendingWrite] = []
    var write: (any PendingWrite)? = first
    while let current = write {
      guard await attempt(current) else { return await commitEachAlone(group) }
      group.append(current)
      let isLarge =
        group.count >= StoreLimits.groupedWritesMax
        || connection.boundBytes >= StoreLimits.groupedBytesMax
      write = isLarge ? nil : next()
    }
    return await finish(group)
  }

  /// Runs one body behind a savepoint.
  ///
  /// - Returns: false when SQLite gave up the whole transaction, as on a full disk. The write that
  ///   met it has been answered; those before it in the group have lost their work.
  private func attempt(_ write: any PendingWrite) async -> Bool {
    do throws(StoreError) {
      try connection.execute("SAVEPOINT caller")
    } catch {
      connection.rollBack()
      write.finish(error)
      return false
    }
    let isKept = await carryOut(write)
    guard connection.isInTransaction else {
      write.finish(isKept ? .unavailable : nil)
      return false
    }
    do throws(StoreError) {
      if !isKept { try connection.execute("ROLLBACK TO caller") }
      try connection.execute("RELEASE caller")
      return true
    } catch {
      connection.rollBack()
      write.finish(error)
      return false
    }
  }

  /// Runs the body of a write, which a statement that failed dooms.
  ///
  /// - Returns: whether its statements are to be kept.
  private func carryOut(_ write: any PendingWrite) async -> Bool {
    let session = Session(connection)
    let isKept = await write.attempt(session)
    guard let failure = session.end() else { return isKept }
    write.doom(failure)
    return false
  }

  private func finish(_ group: [any PendingWrite]) async -> WriteQueue.End {
    let outcome = Result { () throws(StoreError) in try connection.execute("COMMIT") }
    // Before the answers, and also where it failed: what was written may be in the file.
    readers.noteCommit(keepsSnapshots: connection.logBeganAnew)
    if case .failure(let error) = outcome {
      connection.rollBack()
      return await recover(group, from: error)
    }
    guard eraseDeleted() else {
      for write in group { write.finish(.unavailable) }
      return .stopped
    }
    for write in group { write.finish(nil) }
    return .answered
  }

  private func recover(_ group: [any PendingWrite], from error: StoreError) async -> WriteQueue.End
  {
    switch error {
    case .full, .busy, .limit:
      // Smaller transactions may still fit.
      if group.count > 1 { return await commitEachAlone(group) }
      for write in group { write.finish(error) }
      return .answered
    case .conflict, .reference, .outdated, .corrupt, .schema, .unavailable, .closed, .cancelled,
      .invalid:
      // After a failed sync the kernel may have dropped the pages and call the next sync a success.
      for write in group { write.finish(.unavailable) }
      return .stopped
    }
  }

  /// Gives writes whose shared transaction was lost a transaction each, so that one caller's
  /// failure is not everybody's.
  private func commitEachAlone(_ group: [any PendingWrite]) async -> WriteQueue.End {
    for (index, write) in group.enumerated() {
      if case .stopped = await commitAlone(write) {
        for lost in group[(index + 1)...] { lost.finish(.unavailable) }
        return .stopped
      }
    }
    return .answered
  }

  /// One write in a transaction of its own, without a savepoint: a large one would copy every page
  /// it changes aside.
  private func commitAlone(_ write: any PendingWrite) async -> WriteQueue.End {
    do throws(StoreError) {
      try connection.execute("BEGIN IMMEDIATE")
    } catch {
      write.finish(error)
      return .answered
    }
    let isKept = await carryOut(write)
    guard isKept, connection.isInTransaction else {
      connection.rollBack()
      write.finish(isKept ? .unavailable : nil)
      return .answered
    }
    return await finish([write])
  }

  /// In a file of keys, what was deleted must be gone from the log too before anybody is told so.
  ///
  /// - Returns: false when the disk failed.
  private func eraseDeleted() -> Bool {
    guard erasesDeleted, connection.hasDeleted else { return true }
    readers.endSnapshots()
    do throws(StoreError) {
      // A reader that stays too long delays it to the next time.
      connection.hasDeleted = !(try connection.checkpoint(truncating: true))
      return true
    } catch {
      return false
    }
  }
}
