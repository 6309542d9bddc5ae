import Claims
import Dispatch
import Messages
import RPC
import Synchronization
import Testing
import Vocabulary

@testable import Services

/// Fault 25: one tenant calls a hundred times as much as another. How long the other waits, in
/// milliseconds, is measured by `tools/faults`; here it is counted in calls that come first.
@Suite("A tenant that crowds the others", .timeLimit(.minutes(5))) struct CrowdingTenantTests {
  /// One thread that does one thing after the other, as an event loop does.
  private final class OneThread: TaskExecutor {
    private let queue = DispatchQueue(label: "one thread")

    func enqueue(_ job: consuming ExecutorJob) {
      let job = UnownedJob(job)
      queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
  }

  /// How many calls have come to some end.
  private final class Count: Sendable {
    private let number = Atomic(0)

    var value: Int { number.load(ordering: .relaxed) }

    func add() { number.add(1, ordering: .relaxed) }
  }

  private static let calls = 200

  private let live: LiveDeployment
  private let crowd, polite: LiveCaller
  private let crowdStudent, politeStudent: StudentID

  init() async throws {
    live = try await LiveDeployment.open()
    let (first, second) = (try await live.tenant(), try await live.tenant("harborview"))
    (crowdStudent, politeStudent) = (try await first.student(), try await second.student())
    crowd = try await first.navigator(of: crowdStudent)
    polite = try await second.navigator(of: politeStudent)
    _ = try await (crowd.read(crowdStudent), polite.read(politeStudent))
  }

  private func router(_ shares: TenantShares?) -> Router {
    let steps = live.router.interceptors.filter { !($0 is TenantShares) }
    return Router(
      methods: live.deployment.methods(reflects: false),
      interceptors: steps + (shares.map { [$0] } ?? []))
  }

  private func caller(_ caller: LiveCaller, at router: Router) -> LiveCaller {
    LiveCaller(router: router, token: caller.token, credential: caller.credential)
  }

  /// Lets the crowd make its calls, and then the other one call; how many of the crowd's were
  /// answered before that one.
  private func answeredBefore(_ router: Router) async throws -> Int {
    let (crowd, polite) = (caller(crowd, at: router), caller(polite, at: router))
    _ = try await polite.read(politeStudent)
    let thread = OneThread()
    let answered = Count()
    let (crowdStudent, politeStudent) = (crowdStudent, politeStudent)
    return try await withThrowingTaskGroup(of: Int?.self) { group in
      for _ in 0..<Self.calls {
        group.addTask(executorPreference: thread) {
          _ = try await crowd.read(crowdStudent)
          answered.add()
          return nil
        }
      }
      group.addTask(executorPreference: thread) {
        _ = try await polite.read(politeStudent)
        return answered.value
      }
      var before: Int?
      for try await figure in group { before = figure ?? before }
      #expect(answered.value == Self.calls)
      return try #require(before)
    }
  }

  @Test("has its calls wait in a line, while those of others go straight on")
  func fair() async throws {
    let before = try await answeredBefore(
      router(TenantShares(crowdedMax: 1, unmindedMax: 10)))
    #expect(before < Self.calls / 4, "\(before) of \(Self.calls) came first")
  }

  @Test("is served before everybody without the line (the twin)")
  func unfair() async throws {
    let before = try await answeredBefore(router(nil))
    #expect(before > Self.calls * 3 / 4, "\(before) of \(Self.calls) came first")
  }

  @Test("is not held back while it is alone")
  func alone() async throws {
    let router = router(TenantShares(crowdedMax: 1, unmindedMax: 1, waitingMax: 0))
    let crowd = caller(crowd, at: router)
    for _ in 0..<20 { _ = try await crowd.read(crowdStudent) }
  }

  @Test("is refused with a time to try again when its line is full, and served again after it")
  func full() async throws {
    let shares = TenantShares(crowdedMax: 1, unmindedMax: 5, waitingMax: 10)
    let router = router(shares)
    let (crowd, polite) = (caller(crowd, at: router), caller(polite, at: router))
    _ = try await polite.read(politeStudent)
    let thread = OneThread()
    let (refused, answered) = (Count(), Count())
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<100 {
        group.addTask(executorPreference: thread) { [crowdStudent] in
          do {
            _ = try await crowd.read(crowdStudent)
            answered.add()
          } catch let status as Status {
            #expect(status.code == .resourceExhausted && status.reason == "LIMIT_EXCEEDED")
            refused.add()
          } catch {
            Issue.record(error)
          }
        }
      }
    }
    #expect(refused.value > 0 && answered.value >= 5)
    for _ in 0..<20 { _ = try await crowd.read(crowdStudent) }
  }

  @Test("leaves the line when its caller gives up, and takes no turn with it")
  func cancelled() async throws {
    let shares = TenantShares(crowdedMax: 1, unmindedMax: 0)
    let router = router(shares)
    let (crowd, polite) = (caller(crowd, at: router), caller(polite, at: router))
    _ = try await polite.read(politeStudent)
    let thread = OneThread()
    let student = crowdStudent
    let tasks = (0..<50).map { _ in
      Task(executorPreference: thread) { _ = try await crowd.read(student) }
    }
    for task in tasks { task.cancel() }
    for task in tasks { _ = await task.result }
    for _ in 0..<5 { _ = try await crowd.read(student) }
  }
}
