/// How a connection is ended without losing a call (RFC 9113, 6.8).
///
/// A server announces the end first: GOAWAY with the highest of all stream numbers, and a PING
/// behind it. What the client opened before it heard of it comes before the PING's answer; only
/// then are the streams counted that will be served, in a second GOAWAY. A client knows its own
/// streams and says so at once.
struct Drain: Equatable {
  enum Stage: Equatable { case notBegun, announced, refusing }
  enum Action: Equatable { case announce, refuse, nothing }

  private(set) var stage = Stage.notBegun

  var isBegun: Bool { stage != .notBegun }
  /// Whether new streams are served.
  var takesStreams: Bool { stage != .refusing }

  mutating func begin(announces: Bool) -> Action {
    guard stage == .notBegun else { return .nothing }
    stage = announces ? .announced : .refusing
    return announces ? .announce : .refuse
  }

  /// The answer to the PING has come.
  mutating func answered() -> Action { refuse() }

  /// It has not come for long enough.
  mutating func patienceEnded() -> Action { refuse() }

  private mutating func refuse() -> Action {
    guard stage == .announced else { return .nothing }
    stage = .refusing
    return .refuse
  }
}
