/// A status that changes only along the arrows of its table.
public protocol Lifecycle: SchemaNumbered {
  /// The states that may follow this one at once. Never holds the state itself.
  var successors: [Self] { get }
  /// Where every new object begins.
  static var initial: Self { get }
}

extension Lifecycle {
  /// The new state, if the table allows the step.
  ///
  /// A state does not follow itself: a caller who asks for no change has nothing to ask for here.
  public func transition(to target: Self) throws(TransitionRefused) -> Self {
    guard successors.contains(target) else {
      throw TransitionRefused(
        machine: Self.schemaPrefix, from: shortName, to: target.shortName)
    }
    return target
  }

  /// Whether `target` is this state or lies ahead of it, any number of steps away.
  ///
  /// For goals and steps, which are saved with their plan: between two revisions a step may have
  /// been begun, blocked and done.
  public func leads(to target: Self) -> Bool {
    var reached: Set<Self> = [self]
    var open = [self]
    while let state = open.popLast() {
      for next in state.successors where reached.insert(next).inserted { open.append(next) }
    }
    return reached.contains(target)
  }

  public var isFinal: Bool { successors.isEmpty }
}

/// The state machine does not allow the step. Carries names of states only.
public struct TransitionRefused: Error, Hashable, Sendable {
  /// The schema's name of the status, such as `PLAN_STATUS`.
  public let machine: String
  /// The states' names without that prefix, such as `IN_REVIEW`.
  public let from: String
  public let to: String
}
