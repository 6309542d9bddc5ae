internal import Store

/// Carries out waiting writes of one tenant: many callers, one transaction, one commit.
///
/// It hopes first: the bodies one behind the other and the `COMMIT` with them, and no waiting but
/// for answers that a body needs. Where one fails, all that was sent behind it is left out by the
/// server, nothing of the group is kept, and the same group is carried out with care: each body
/// behind a savepoint of its own, so that it fails alone.
struct GroupCommit: Sendable {
  /// PostgreSQL keeps 64 subtransactions of each transaction where every other can look them up
  /// quickly.
  static let writesMax = 60
  /// Attempts at a write that collides with others.
  static let attemptsMax = 6

  let space: BoundSchema
  let pool: Pool
  let series = Series()

  /// Takes writes from `next` until the group is full or none is left, commits, answers.
  func commit(_ first: any PendingWrite, next: () -> (any PendingWrite)?) async {
    switch first.size {
    case .small: await commitTogether(first, next)
    case .bulk: await commitAlone(first)
    }
  }

  /// Who sent the statements around the bodies.
  enum Author {
    static let opening = 0
    static let commit = Int.max
  }
}

// MARK: - Together

extension GroupCommit {
  private func commitTogether(
    _ first: any PendingWrite, _ next: () -> (any PendingWrite)?
  ) async {
    let connection: Connection
    do throws(StoreError) {
      connection = try await pool.take()
    } catch {
      return first.finish(error)
    }
    var group = Group(first)
    var end = await hope(&group, on: connection, next)
    if case .failed(nil) = end {
      // Of what was done nothing is kept; and with care nobody takes note of the series.
      group.goBack(behind: 0)
      series.doubt()
      end = await carryOut(&group, on: connection, next)
    }
    pool.give(connection)
    switch end {
    case .answerable: for write in group.done { write.finish(nil) }
    case .failed(let error?): for write in group.all { write.finish(error) }
    case .failed(nil): for write in group.all { await commitAlone(write) }
    }
  }

  struct Group {
    /// In the transaction, or failed by themselves; the author of the first one's statements is 1.
    var done: [any PendingWrite] = []
    var waiting: [any PendingWrite]
    private let end = Watch.now + TimeLimits.group

    init(_ first: any PendingWrite) { waiting = [first] }

    /// Whether it has lasted so long that it takes no more in.
    var isOver: Bool { Watch.now >= end }

    var all: [any PendingWrite] { done + waiting }

    /// What is left after the failure of one that is done: those behind it wait again. Behind
    /// nobody, all of them.
    mutating func goBack(behind author: Int) {
      waiting = done[author...] + waiting
      done.removeLast(done.count - author)
    }
  }

  enum End {
    /// Each write that is done can be answered with what came of it.
    case answerable
    /// Nobody's write is kept, or it is not known. Without an error each may succeed in another
    /// way.
    case failed(StoreError?)
  }

  func take(
    _ group: inout Group, _ connection: Connection, _ next: () -> (any PendingWrite)?
  ) -> (any PendingWrite)? {
    if !group.waiting.isEmpty { return group.waiting.removeFirst() }
    let isFull =
      group.done.count >= Self.writesMax || connection.boundBytes >= StoreLimits.groupedBytesMax
    return isFull || group.isOver ? nil : next()
  }

  func giveUp(_ connection: Connection, _ failure: Failure, after author: Int) async -> End {
    // The connection is gone: if the commit was sent it may have happened, and callers find out by
    // their idempotency keys. Nothing is ever done again that may have been done.
    guard !connection.isBroken else { return .failed(.unavailable) }
    await connection.rollBack()
    // Without the turn, nobody can write.
    return author == Author.opening && !failure.isCollision ? .failed(failure.error) : .failed(nil)
  }
}

// MARK: - Bodies, and the end

extension GroupCommit {
  /// Runs a body, which a statement that failed dooms.
  ///
  /// - Returns: whether its statements are to be kept.
  func attempt(_ write: any PendingWrite, in session: Session) async -> Bool {
    let isKept = await write.attempt(session)
    guard let failure = await session.end() else { return isKept }
    write.doom(failure)
    return false
  }

  /// Sends the `COMMIT` along with what was not sent yet.
  ///
  /// - Returns: false when something before it failed, so that it was left out.
  func hasCommitted(_ connection: Connection) async throws(Failure) -> Bool {
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
