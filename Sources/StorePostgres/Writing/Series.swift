internal import Store
internal import Synchronization

/// Where the series of a tenant stood after the last transaction of this process.
///
/// Another server may have written since, so it is a guess: whoever takes a number behind it
/// demands that the series stands there (`NumberSeries.move`). It is made only while nobody else
/// seems to write: once it was wrong, two transactions that ask have to find nothing between them.
final class Series: Sendable {
  private struct Place {
    var value: Int64
    /// Whether the last transaction found the series where the one before had left it.
    var isOurs: Bool
  }

  private let places = Mutex<[NumberSeries: Place]>([:])

  /// What a transaction may rely on.
  func inHand() -> SeriesInHand {
    SeriesInHand(places.withLock { $0.filter(\.value.isOurs).mapValues(\.value) })
  }

  /// Takes note of where a transaction that has committed left the series.
  func keep(_ inHand: SeriesInHand) {
    let (last, found) = inHand.outcome
    places.withLock { places in
      for (series, value) in last {
        let isOurs = found[series].map { $0 == places[series]?.value } ?? true
        places[series] = Place(value: value, isOurs: isOurs)
      }
    }
  }

  /// The guess was wrong, or somebody has written who does not say where the series are.
  func doubt() {
    places.withLock { places in
      for series in places.keys { places[series]?.isOurs = false }
    }
  }
}

/// Where the series of a tenant stand in a transaction, which lets nobody else move them.
final class SeriesInHand: Sendable {
  private struct State {
    var last: [NumberSeries: Int64]
    /// Where the transaction found those that it asked for.
    var found: [NumberSeries: Int64] = [:]
  }

  private let state: Mutex<State>

  init(_ last: [NumberSeries: Int64]) { state = Mutex(State(last: last)) }

  /// Takes numbers.
  ///
  /// - Returns: the last number before them; `nil` when it has to be asked for.
  func take(_ series: NumberSeries, _ count: Int) -> Int64? {
    state.withLock { state in
      guard let last = state.last[series] else { return nil }
      state.last[series] = last + Int64(count)
      return last
    }
  }

  /// Takes note of an answer.
  ///
  /// - Parameter last: the last of `count` numbers that were taken.
  func learn(_ series: NumberSeries, _ last: Int64, after count: Int) {
    state.withLock { state in
      state.last[series] = last
      state.found[series] = last - Int64(count)
    }
  }

  /// Where it left the series, and where it found those that it asked for.
  var outcome: (last: [NumberSeries: Int64], found: [NumberSeries: Int64]) {
    state.withLock { ($0.last, $0.found) }
  }
}
