import Synchronization

/// One line on standard error that says how far a long piece of work has come. Draws nothing where
/// standard error is not a terminal, and at most ten times a second.
final class ProgressBar: Sendable {
  private struct State {
    var drawnAt: ContinuousClock.Instant?
    var shownText = ""
  }

  private let console: Console
  private let now: @Sendable () -> ContinuousClock.Instant
  private let state = Mutex(State())

  init(
    _ console: Console, now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }
  ) {
    self.console = console
    self.now = now
  }

  /// Shows `done` of `total`; a total of 0 means that it is not known.
  func show(_ label: String, done: Int64, total: Int64, unit: ProgressUnit) {
    guard console.drawsProgress else { return }
    let text = Self.line(label, done: done, total: total, unit: unit, width: console.width)
    let isLast = total > 0 && done >= total
    state.withLock { state in
      let time = now()
      if let drawnAt = state.drawnAt, time - drawnAt < .milliseconds(100), !isLast { return }
      if text == state.shownText { return }
      state.drawnAt = time
      state.shownText = text
      console.err("\r" + text + "\u{1B}[K")
    }
  }

  /// Takes the line away, so that the answer begins on a clean one.
  func clear() {
    state.withLock { state in
      if !state.shownText.isEmpty { console.err("\r\u{1B}[K") }
      state = State()
    }
  }

  static func line(
    _ label: String, done: Int64, total: Int64, unit: ProgressUnit, width: Int
  ) -> String {
    let name = label.padding(to: 11)
    guard total > 0 else { return "\(name) \(unit.amount(done))" }
    let share = min(max(Double(done) / Double(total), 0), 1)
    let percent = String(Int(share * 100))
    let tail =
      "\(String(repeating: " ", count: 3 - percent.count))\(percent) %"
      + "  \(unit.amount(done, of: total))"
    let room = min(40, width - name.count - tail.count - 6)
    guard room >= 10 else { return "\(name) \(tail)" }
    let filled = Int(share * Double(room))
    let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: room - filled)
    return "\(name) [\(bar)] \(tail)"
  }
}

/// What a progress bar counts.
enum ProgressUnit: Sendable {
  case bytes
  case rows

  func amount(_ done: Int64) -> String {
    switch self {
    case .bytes: "\(Self.mebibytes(done)) MiB"
    case .rows: "\(done) rows"
    }
  }

  func amount(_ done: Int64, of total: Int64) -> String {
    switch self {
    case .bytes: "\(Self.mebibytes(done)) of \(Self.mebibytes(total)) MiB"
    case .rows: "\(done) of \(total) rows"
    }
  }

  /// With one decimal, rounded down.
  private static func mebibytes(_ bytes: Int64) -> String {
    let tenths = bytes * 10 / 1_048_576
    return "\(tenths / 10).\(tenths % 10)"
  }
}

extension String {
  /// The text, followed by blanks up to a width in columns.
  func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - displayWidth))
  }
}
