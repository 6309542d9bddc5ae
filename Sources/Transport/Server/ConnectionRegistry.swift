import NIOCore
import Synchronization

/// The connections and listeners of a server, and whether it still takes new ones.
final class ConnectionRegistry: Sendable {
  private struct State {
    var connections: [ObjectIdentifier: ServerConnection] = [:]
    var listeners: [any Channel] = []
    var identities: [ServerIdentity] = []
    var isStopping = false
    var whenEmpty: [EventLoopPromise<Void>] = []
  }

  private let state = Mutex(State())
  private let connectionsMax: Int

  init(connectionsMax: Int) { self.connectionsMax = connectionsMax }

  /// - Returns: whether the connection may be served.
  func add(_ connection: ServerConnection) -> Bool {
    state.withLock { state in
      guard !state.isStopping, state.connections.count < connectionsMax else { return false }
      state.connections[ObjectIdentifier(connection)] = connection
      return true
    }
  }

  func remove(_ connection: ServerConnection) {
    let promises: [EventLoopPromise<Void>] = state.withLock { state in
      state.connections[ObjectIdentifier(connection)] = nil
      guard state.connections.isEmpty else { return [] }
      defer { state.whenEmpty = [] }
      return state.whenEmpty
    }
    for promise in promises { promise.succeed() }
  }

  /// - Returns: whether the server still listens.
  func add(_ listener: any Channel) -> Bool {
    state.withLock { state in
      guard !state.isStopping else { return false }
      state.listeners.append(listener)
      return true
    }
  }

  func add(_ identity: ServerIdentity) { state.withLock { $0.identities.append(identity) } }

  /// What the TLS listeners show.
  var identities: [ServerIdentity] { state.withLock { $0.identities } }

  /// Takes nothing new from now on.
  func stop() -> (listeners: [any Channel], connections: [ServerConnection]) {
    state.withLock { state in
      state.isStopping = true
      defer { state.listeners = [] }
      return (state.listeners, Array(state.connections.values))
    }
  }

  var connections: [ServerConnection] { state.withLock { Array($0.connections.values) } }

  /// Succeeds the promise as soon as no connection is left.
  func notify(_ promise: EventLoopPromise<Void>) {
    let isEmpty = state.withLock { state in
      if !state.connections.isEmpty { state.whenEmpty.append(promise) }
      return state.connections.isEmpty
    }
    if isEmpty { promise.succeed() }
  }
}
