internal import Store

extension GroupCommit {
  /// Carries out a group without savepoints, and without waiting for what no body asks.
  ///
  /// - Returns: `failed(nil)` when all of it is to be carried out with care.
  func hope(
    _ group: inout Group, on connection: Connection, _ next: () -> (any PendingWrite)?
  ) async -> End {
    connection.boundBytes = 0
    connection.author = Author.opening
    let inHand = series.inHand()
    do throws(Failure) {
      try connection.beginWriting(space)
      var isWhole = true
      while isWhole, let write = take(&group, connection, next) {
        group.done.append(write)
        connection.author = group.done.count
        let session = Session(connection, on: space, isCancellable: false, knowing: inHand)
        let isKept = await attempt(write, in: session)
        // A body that has changed nothing fails alone.
        isWhole = connection.failure == nil && (isKept || !session.hasWritten)
      }
      if isWhole, try await hasCommitted(connection) {
        series.keep(inHand)
        return .answerable
      }
    } catch {
      return await giveUp(connection, error, after: connection.author)
    }
    return await disappoint(&group, connection)
  }

  private func disappoint(_ group: inout Group, _ connection: Connection) async -> End {
    // A body that refused by itself may stand behind a failure that nobody has heard of yet.
    await connection.settle()
    let (author, failure) = connection.failure ?? (group.done.count, nil)
    if let failure, connection.isBroken || author == Author.opening {
      return await giveUp(connection, failure, after: author)
    }
    await connection.rollBack()
    // The only one has failed for itself.
    if group.done.count == 1, author == 1, failure?.isCollision != true {
      if let failure { group.done[0].doom(failure.error) }
      return .answerable
    }
    return .failed(nil)
  }
}
