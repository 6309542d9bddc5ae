internal import CPostgres
internal import Glibc
internal import Store

/// One connection to a server: the one owner of one `PGconn`, in pipeline mode and never blocking.
///
/// Statements are queued and sent together; their answers come in order. What was queued up to a
/// point of synchronisation stands or falls together: after a failure the server leaves out
/// everything up to that point, which is what lets a `COMMIT` be sent before the answers to what it
/// commits have come.
///
/// Soundness: the handle lives from `init` to `close`, after which nobody calls; the buffers for
/// parameters live as long as the connection.
// Sound: a connection is used by one task at a time, and passes from one owner to the next through
// a lock (`Pool`, `Session`).
final class Connection: @unchecked Sendable {
  let handle: OpaquePointer
  let parameters = ParameterBuffer()
  private let watch: Watch
  /// Whether statements are prepared once and named. Not behind a pooler that gives every
  /// transaction another server process.
  private let prepares: Bool
  /// Statements that the server knows by name, by number, and how often each was sent.
  private var prepared: [(isKnown: Bool, uses: UInt)] = []
  /// Whether the server had better plan anew. Its tables may have grown since it did.
  var plansAreOld = false
  /// Answers that have not come yet, oldest first; those before `answered` have.
  private var expected: [Expectation] = []
  private var answered = 0
  /// Statements queued since the last point of synchronisation.
  private var unsynchronised = 0
  private var unsynchronisedBytes = 0
  private var isClosed = false
  /// The connection can serve no more: it is gone, or what it will say next is uncertain.
  private(set) var isBroken = false
  /// Set by the owner: whose statements are queued now.
  var author = 0
  /// The first failure since `forgive`. While there is one, nothing more is sent for its author.
  private(set) var failure: (author: Int, failure: Failure)?
  /// Bytes of parameters sent since it was last set to 0.
  var boundBytes = 0
  /// How often it has waited for the server: what the delay of the network is multiplied by.
  private(set) var waits = 0

  /// What is to become of an answer.
  private enum Purpose {
    /// It prepares a statement, by number.
    case preparation(Int)
    /// Nobody asked for it; only a failure is of interest.
    case discarded
    /// The tenant exists if the last column of its row is not NULL.
    case presence
    /// It divides by zero without a row, which means this.
    case row(Failure)
    /// Somebody looks at it after the transaction.
    case later((Answer) -> Void)
    case wanted
    case synchronisation
  }

  private struct Expectation {
    var purpose: Purpose
    var author: Int
  }

  /// Takes over a handle that is connected.
  init(_ handle: OpaquePointer, prepares: Bool) throws(StoreError) {
    self.handle = handle
    self.prepares = prepares
    watch = Poller.shared.watch(PQsocket(handle))
    // libpq would write the server's notices, which can carry values, on standard error.
    PQsetNoticeProcessor(handle, { _, _ in }, nil)
    guard PQsetnonblocking(handle, 1) == 0, PQenterPipelineMode(handle) == 1 else {
      close()
      throw .unavailable
    }
  }

  deinit { close() }

  /// Lets go of the server, which rolls back what was not committed.
  func close() {
    guard !isClosed else { return }
    isClosed = true
    isBroken = true
    Poller.shared.end(watch)
    PQfinish(handle)
  }

  /// Whether the server is still there, as far as can be known without asking it.
  var isAlive: Bool {
    guard !isBroken, PQconsumeInput(handle) == 1, PQstatus(handle) == CONNECTION_OK else {
      return false
    }
    // libpq sees the end only after the last words of the server have been taken from it.
    var byte: UInt8 = 0
    return recv(PQsocket(handle), &byte, 1, Int32(MSG_PEEK | MSG_DONTWAIT)) != 0
  }
}

// MARK: - Sending

extension Connection {
  /// What a statement is sent for.
  enum Demand {
    /// `receive` returns its answer.
    case answer
    /// A failure is told by the next `receive`.
    case success
    /// The same, and its one row must show that the tenant exists.
    case presence
    /// The same, of a statement that demands a row.
    case row(else: Failure)
    /// A failure is told by the next `receive`, and the answer is handed over.
    case later((Answer) -> Void)
  }

  /// Whether something was queued of which it is not known what became.
  var hasUnanswered: Bool { unsynchronised > 0 }

  /// So many statements may wait for their answers: more, and the server could stop reading because
  /// we do.
  static let unansweredMax = 512
  /// And so many bytes of parameters, which libpq keeps until the server takes them.
  static let unansweredBytesMax = 1024 * 1024

  /// Whether so much was queued that it is time to hear of it.
  var isLoaded: Bool {
    unsynchronised >= Self.unansweredMax || unsynchronisedBytes >= Self.unansweredBytesMax
  }

  /// Queues a statement. The bytes are copied before it returns.
  func send(
    _ statement: Statement, tenant: Value? = nil, _ values: [Value] = [], for demand: Demand
  ) throws(Failure) {
    guard !isBroken else { throw Failure(.unavailable) }
    if prepares {
      try prepare(statement)
      countUse(of: statement)
    }
    let code = try parameters.bind(statement.parameters, tenant, values) {
      (count, values, lengths, formats) in
      if prepares {
        PQsendQueryPrepared(handle, statement.name, count, values, lengths, formats, 1)
      } else {
        PQsendQueryParams(handle, statement.text, count, nil, values, lengths, formats, 1)
      }
    }
    guard code == 1 else { throw lost() }
    boundBytes += parameters.byteCount
    unsynchronisedBytes += parameters.byteCount
    expect(demand)
  }

  private func expect(_ demand: Demand) {
    switch demand {
    case .answer: expect(purpose: .wanted)
    case .success: expect(purpose: .discarded)
    case .presence: expect(purpose: .presence)
    case .row(let unmet): expect(purpose: .row(unmet))
    case .later(let take): expect(purpose: .later(take))
    }
  }

  /// Queues a text that is not the store's, whose answer comes as text.
  func sendText(_ text: String, for demand: Demand) throws(Failure) {
    guard !isBroken else { throw Failure(.unavailable) }
    guard PQsendQueryParams(handle, text, 0, nil, nil, nil, nil, 0) == 1 else { throw lost() }
    expect(demand)
  }

  private func prepare(_ statement: Statement) throws(Failure) {
    while prepared.count <= statement.number { prepared.append((false, 0)) }
    guard !prepared[statement.number].isKnown else { return }
    guard PQsendPrepare(handle, statement.name, statement.text, 0, nil) == 1 else { throw lost() }
    prepared[statement.number].isKnown = true
    expect(purpose: .preparation(statement.number))
  }

  /// The server plans a statement at its first uses and then never again until it gathers
  /// statistics, which it does by the minute. A plan for tables with next to nothing in them walks
  /// whatever they come to hold, so after 64 uses of any statement, and eight times as many each
  /// time, all are planned anew.
  private func countUse(of statement: Statement) {
    prepared[statement.number].uses += 1
    let uses = prepared[statement.number].uses
    if uses >= 64, uses.nonzeroBitCount == 1, uses.trailingZeroBitCount % 3 == 0 {
      plansAreOld = true
    }
  }

  private func expect(purpose: Purpose) {
    expected.append(Expectation(purpose: purpose, author: author))
    unsynchronised += 1
  }

  /// Sends what is queued and ends what stands or falls together.
  func synchronise() throws(Failure) {
    guard !isBroken else { throw Failure(.unavailable) }
    guard PQpipelineSync(handle) == 1 else { throw lost() }
    expect(purpose: .synchronisation)
    unsynchronised = 0
    unsynchronisedBytes = 0
  }

  private func lost() -> Failure {
    isBroken = true
    let failure = Failure(.unavailable)
    if self.failure == nil { self.failure = (author, failure) }
    return failure
  }
}

// MARK: - Receiving

extension Connection {
  /// Sends what is queued and waits for every answer.
  ///
  /// - Parameter cancellable: whether the cancellation of the task stops the server too.
  /// - Returns: the answers to those statements that wanted one, in their order.
  /// - Throws: the first failure since `forgive`.
  @discardableResult
  func receive(cancellable: Bool = false) async throws(Failure) -> [Answer] {
    if unsynchronised > 0 { try synchronise() }
    waits += 1
    var waiting = Waiting(cancellable: cancellable)
    var wanted: [Answer] = []
    while answered < expected.count {
      let expectation = expected[answered]
      let answer = try await next(&waiting)
      if case .synchronisation = expectation.purpose {
        guard let answer, answer.status == PGRES_PIPELINE_SYNC else { throw lost() }
      } else if let answer {
        note(answer, expectation)
        if case .wanted = expectation.purpose, failure == nil { wanted.append(answer) }
        guard try await next(&waiting) == nil else { throw lost() }
      } else {
        throw lost()
      }
      answered += 1
    }
    expected.removeAll(keepingCapacity: true)
    answered = 0
    if waiting.isCancelled {
      // Whether the server has acted on it is certain only when it says so.
      if failure?.failure.error != .cancelled { isBroken = true }
      throw Failure(.cancelled)
    }
    // The server stopped a statement by itself: it took too long.
    if failure?.failure.error == .cancelled { failure?.failure = Failure(.unavailable) }
    if let failure { throw failure.failure }
    return wanted
  }

  /// Waits for what was sent and not answered yet, whose failure is noted. To be called before the
  /// end of a transaction that was given up: after a failure the server would leave out the end
  /// too, and whoever has the connection next would hear of it.
  func settle() async {
    if hasUnanswered, !isBroken { _ = try? await receive() }
  }

  private func note(_ answer: Answer, _ expectation: Expectation) {
    switch answer.status {
    case PGRES_COMMAND_OK, PGRES_TUPLES_OK:
      guard failure == nil else { return }
      switch expectation.purpose {
      case .presence where !answer.hasPresence:
        failure = (expectation.author, Failure(.unavailable))
      case .later(let take): take(answer)
      case .preparation, .discarded, .presence, .row, .wanted, .synchronisation: break
      }
    default:
      // What was left out after a failure is not prepared either.
      if case .preparation(let number) = expectation.purpose { prepared[number].isKnown = false }
      guard failure == nil, answer.status != PGRES_PIPELINE_ABORTED else { return }
      var found = answer.failure
      if case .row(let unmet) = expectation.purpose, answer.dividedByZero { found = unmet }
      failure = (expectation.author, found)
      // A server that became a standby serves no writer again.
      if found.error == .unavailable { isBroken = isBroken || answer.endsService }
    }
  }

  /// Takes note that the failure was dealt with.
  func forgive() { failure = nil }

  private struct Waiting {
    let cancellable: Bool
    var deadline = Watch.now + TimeLimits.answer
    var isCancelled = false
  }

  /// The next result: `nil` ends those of one statement.
  private func next(_ waiting: inout Waiting) async throws(Failure) -> Answer? {
    while PQisBusy(handle) == 1 {
      let unsent = PQflush(handle)
      guard unsent >= 0 else { throw lost() }
      switch await watch.wait(
        writing: unsent == 1, until: waiting.deadline,
        cancellable: waiting.cancellable && !waiting.isCancelled)
      {
      case .ready: guard PQconsumeInput(handle) == 1 else { throw lost() }
      case .late, .failed: throw lost()
      case .cancelled:
        waiting.isCancelled = true
        await requestCancellation()
        waiting.deadline = Watch.now + TimeLimits.cancelled
      }
    }
    let result = PQgetResult(handle)
    guard PQstatus(handle) == CONNECTION_OK else {
      PQclear(result)
      throw lost()
    }
    return result.map(Answer.init)
  }

  /// Asks the server to stop, through a connection of its own.
  private func requestCancellation() async {
    guard let request = PQgetCancel(handle) else { return }
    let ticket = CancellationTicket(handle: request)
    _ = await BlockingThread.run { ticket.use() }
  }
}

/// What libpq needs to ask a server to stop.
// Sound: made by the task that hands it to the one thread that uses and frees it.
private struct CancellationTicket: @unchecked Sendable {
  let handle: OpaquePointer

  func use() {
    // The text would be a reason; whether it worked is seen by the answer.
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { text in
      _ = PQcancel(handle, text.baseAddress, 256)
    }
    PQfreeCancel(handle)
  }
}
