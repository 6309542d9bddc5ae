/// A value about a person: it never shows itself in a log, an error or a test failure.
public protocol PersonalData: CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable, Sendable
{}

extension PersonalData {
  /// The type's name only.
  public var description: String { "\(Self.self)(withheld)" }
  public var debugDescription: String { description }
  /// Without children, so that `dump` shows nothing either.
  public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}
