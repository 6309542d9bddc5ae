import NIOCore
import RPC
import Testing

@testable import Transport

@Suite("Whether a call is made again, as a dialogue")
struct RetryTests {
  private static let start = NIODeadline.uptimeNanoseconds(1_000_000_000_000)
  private static let policy = RetryPolicy(
    attemptsMax: 4,
    backoff: Backoff(initial: .milliseconds(100), multiplier: 2, max: .milliseconds(300)))
  private static let unavailable = Status(.unavailable)

  private func next(
    _ retry: inout Retry, _ progress: CallFailure.Progress = .unanswered,
    _ status: Status = RetryTests.unavailable, pushback: CallFailure.Pushback? = nil,
    isThrottled: Bool = false, now: NIODeadline = RetryTests.start
  ) -> Retry.Next {
    retry.failed(
      CallFailure(status, progress, pushback: pushback), isThrottled: isThrottled, now: now,
      random: 0.5)
  }

  @Test("an idempotent call is made again, later each time, until its attempts are used up")
  func attempts() {
    var retry = Retry(Self.policy, deadline: nil)
    for (previous, wait) in [(1, 100), (2, 200), (3, 300)] as [(Int, Int64)] {
      #expect(next(&retry) == .again(after: .milliseconds(wait)))
      #expect(retry.previousAttempts == previous)
    }
    #expect(next(&retry) == .giveUp)
  }

  @Test("a call that may not be made twice is not, unless no handler saw it")
  func notIdempotent() {
    var retry = Retry(nil, deadline: nil)
    #expect(next(&retry) == .giveUp)
    #expect(next(&retry, .refused) == .again(after: .zero))
    #expect(next(&retry, .refused) == .giveUp)
  }

  @Test("what never left is sent again any number of times, what was refused once")
  func transparent() {
    var retry = Retry(nil, deadline: nil)
    for _ in 0..<50 { #expect(next(&retry, .neverLeft) == .again(after: .zero)) }
    #expect(next(&retry, .refused) == .again(after: .zero))
    #expect(next(&retry, .neverLeft) == .again(after: .zero))
    #expect(next(&retry, .refused) == .giveUp)
    #expect(retry.previousAttempts == 0)
  }

  @Test("an idempotent call that is refused a second time is made again with patience")
  func refusedTwice() {
    var retry = Retry(Self.policy, deadline: nil)
    #expect(next(&retry, .refused) == .again(after: .zero))
    #expect(next(&retry, .refused) == .again(after: .milliseconds(100)))
    #expect(retry.previousAttempts == 1)
  }

  @Test("an answer that has begun, or a server that cannot be reached, ends it")
  func committed() {
    var retry = Retry(Self.policy, deadline: nil)
    #expect(next(&retry, .answered) == .giveUp)
    #expect(next(&retry, .notTried) == .giveUp)
  }

  @Test(
    "no other code than UNAVAILABLE is retried",
    arguments: StatusCode.allCases.filter { $0 != .unavailable && $0 != .ok })
  func codes(code: StatusCode) {
    var retry = Retry(Self.policy, deadline: nil)
    #expect(next(&retry, .unanswered, Status(code)) == .giveUp)
  }

  @Test("the deadline leaves no room for an attempt that would begin after it")
  func deadline() {
    let deadline = Self.start + .milliseconds(250)
    var retry = Retry(Self.policy, deadline: deadline)
    #expect(next(&retry) == .again(after: .milliseconds(100)))
    #expect(next(&retry, now: Self.start + .milliseconds(110)) == .giveUp)
    var transparent = Retry(nil, deadline: deadline)
    #expect(next(&transparent, .neverLeft, now: deadline) == .giveUp)
  }

  @Test("the server's own word on the wait goes before ours, which then begins anew")
  func pushback() {
    var retry = Retry(Self.policy, deadline: nil)
    #expect(next(&retry) == .again(after: .milliseconds(100)))
    #expect(next(&retry, pushback: .after(.seconds(7))) == .again(after: .seconds(7)))
    #expect(next(&retry) == .again(after: .milliseconds(100)))
    var refused = Retry(Self.policy, deadline: nil)
    #expect(next(&refused, pushback: .never) == .giveUp)
  }

  @Test("a throttled client retries nothing, except what no handler saw")
  func throttled() {
    var retry = Retry(Self.policy, deadline: nil)
    #expect(next(&retry, .refused, isThrottled: true) == .again(after: .zero))
    #expect(next(&retry, isThrottled: true) == .giveUp)
  }

  @Test("half of ten tokens lost throttles; a success earns a tenth")
  func tokens() {
    var throttle = RetryThrottle()
    for _ in 0..<4 { throttle.failed() }
    #expect(!throttle.isThrottled)
    throttle.failed()
    #expect(throttle.isThrottled)
    throttle.succeeded()
    #expect(!throttle.isThrottled)
    for _ in 0..<1000 { throttle.succeeded() }
    for _ in 0..<4 { throttle.failed() }
    #expect(!throttle.isThrottled)
    for _ in 0..<1000 { throttle.failed() }
    for _ in 0..<51 { throttle.succeeded() }
    #expect(!throttle.isThrottled)
  }
}
