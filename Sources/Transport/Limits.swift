public import NIOCore

/// The maxima of a connection, each with its reason (security.md 2.18). What is not bounded is an
/// attack.
public struct Limits: Sendable {
  // MARK: Connections

  /// Connections to one server. Each costs some 20 KiB when idle: 10,000 are 200 MiB.
  public var connectionsMax = 10_000
  /// Streams open at once on a connection: what gRPC clients expect of a server.
  public var streamsMax = 100
  /// Resets received within `resetPeriod`, and as many provoked, before the connection is ended:
  /// far above what cancelling clients do, far below a rapid reset (CVE-2023-44487).
  public var resetsMax = 200
  public var resetPeriod: TimeAmount = .seconds(30)

  // MARK: Headers

  /// CONTINUATION frames after a HEADERS frame; no gRPC client needs one (CVE-2024-28182).
  public var continuationFramesMax = 5
  /// A decoded header list, 32 bytes an entry included (RFC 9113, 6.5.2).
  public var headerListBytesMax = 16 * 1024
  /// HPACK's default; more only helps an attacker.
  public var headerTableBytes = 4096
  /// Entries in one SETTINGS frame: nghttp2's default.
  public var settingsEntriesMax = 32
  /// Answers to PING and SETTINGS that wait because the other side does not read.
  public var queuedControlFramesMax = 1000

  // MARK: Messages

  /// A message, refused on the length prefix: gRPC's default.
  public var messageBytesMax = 4 * 1024 * 1024
  /// What may come of a request before its interceptors have run, so that a stranger cannot make
  /// the server allocate more. RFC 9113's default.
  public var streamWindowBytes = 64 * 1024 - 1
  /// Room for several streams that are read at once.
  public var connectionWindowBytes = 1024 * 1024
  /// Bytes received on a connection and not yet read by handlers; beyond it the connection gets no
  /// more credit until some are.
  public var connectionBytesInFlightMax = 16 * 1024 * 1024
  /// Bytes of a stream that wait to be sent before `send` waits.
  public var outboxBytes = 64 * 1024
  /// Bytes handed to the socket at once; while it does not take them nothing more is made.
  public var writeBytes = 128 * 1024

  // MARK: Time

  /// How long a unary call may take, whatever it asked for. Streams may last.
  public var unaryDeadline: TimeAmount = .seconds(60)
  /// From the connection's start to its first whole header list, and for every later one.
  public var headerTimeout: TimeAmount = .seconds(10)
  /// A connection without streams.
  public var idleTimeout: TimeAmount = .seconds(60)
  /// Output that the other side does not take.
  public var writeStallTimeout: TimeAmount = .seconds(30)

  public init() {}

  /// A client keeps an idle connection: the server decides when it has had enough of it.
  public static var ofClient: Limits {
    var limits = Limits()
    limits.idleTimeout = .hours(24)
    // A server may take its time with a stream; the call's deadline says for how long.
    limits.writeStallTimeout = .hours(24)
    return limits
  }
}
