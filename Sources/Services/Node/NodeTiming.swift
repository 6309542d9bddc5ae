/// How soon a node hears of what others did.
public struct NodeTiming: Sendable, Hashable {
  /// How often it looks for news.
  public var lookInterval = Duration.milliseconds(250)
  /// How old the news may be that a call relies on. A call that finds them older looks first, so
  /// this is the time within which a revocation, a suspension or a rotation holds on every node.
  public var newsAgeMax = Duration.milliseconds(500)
  /// How often it says that it lives.
  public var beatInterval = Duration.seconds(2)
  /// For how long another node may say nothing before it is taken for dead. It may come back: it
  /// finds itself given up at its next look, and begins anew with nothing remembered.
  public var silenceMax = Duration.seconds(15)

  public init() {}
}
