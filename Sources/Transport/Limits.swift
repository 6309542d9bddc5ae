public import NIOCore

/// The maxima of a connection, each with its reason. What is not bounded is an
/// attack.
public struct Limits: Sendable {
  // MARK: Connections

  /// Connections to one server. Each costs some 20 KiB when idle: 10,000 are 200 MiB.
  public var connectionsMax = 10_000
  /// Streams open at once on a connection: what gRPC clients expect of a server.
  public var streamsMax = 100
  /// Streams open at once on all connections of a server: 100 busy clients at their own maximum.
  public var totalStreamsMax = 10_000
  /// Resets received within `resetPeriod`, and as many provoked, before the connection is ended:
  /// far above what cancelling clients do, far below a rapid reset (CVE-2023-44487).
  public var resetsMax = 200
  public var resetPeriod: TimeAmount = .seconds(30)

  /// Frames received within `resetPeriod` that bring no call nearer (SETTINGS, PING, PRIORITY,
  /// WINDOW_UPDATE, empty DATA), beyond those that the traffic of calls gives reason for.
  public var fruitlessFramesMax = 1000

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
  /// The same once a handler waits for more of a long message: a sender must not stand still until
  /// word of every 64 KiB has come back. Credit is given for half a window at a time, so a narrower
  /// one means more frames and more waking at both ends. Half a connection's window: one stream
  /// must not take all.
  public var wideStreamWindowBytes = 1024 * 1024
  /// Room for several streams that are read at once.
  public var connectionWindowBytes = 2 * 1024 * 1024
  /// Bytes received on a connection and not yet read by handlers, those of messages that are not
  /// whole included: 16 messages of the greatest size at once. Beyond it the connection gets no
  /// more credit until some are read, and large messages are refused.
  public var connectionBytesInFlightMax = 64 * 1024 * 1024
  /// The same over all connections of a server, and with it what waits to be sent. Beyond it each
  /// connection has to make do with what fits into one stream's window, and no stream is opened; at
  /// twice as much, connections that hold more than their window and go on sending are ended.
  public var totalBytesInFlightMax = 256 * 1024 * 1024
  /// Bytes of a stream that wait to be sent before `send` waits.
  public var outboxBytes = 64 * 1024
  /// The same where a connection has few streams, which share it: a handler that sends much is
  /// woken once for several messages, and the socket takes them with one call.
  public var wideOutboxBytes = 448 * 1024
  /// Bytes that the kernel keeps for a peer which has no room for them; a server's side only. What
  /// is more than it takes while we make more leaves the processor's cache before it is copied.
  public var unsentBytesMax = 1024 * 1024
  /// Bytes sent to a client that it may not have read yet, however much credit it gives and its
  /// kernel takes: four writes, so that neither side waits for the other. More on a long way
  /// (`UnreadWindow`).
  public var unreadBytes = 2 * 1024 * 1024
  /// Bytes handed to the socket at once: a wide outbox, whole. With the frame that may go beyond it
  /// that takes a buffer of 512 KiB. While the socket does not take them nothing more is made.
  public var writeBytes = 496 * 1024

  // MARK: Time

  /// How long a unary call may take, whatever it asked for. Streams may last.
  public var unaryDeadline: TimeAmount = .seconds(60)
  /// From the connection's start to its first whole header list, and for every later one.
  public var headerTimeout: TimeAmount = .seconds(10)
  /// A connection without streams.
  public var idleTimeout: TimeAmount = .seconds(60)
  /// Output that the other side does not take.
  public var writeStallTimeout: TimeAmount = .seconds(30)

  /// Silence after which the other side is asked, by PING, whether it is still there.
  public var keepaliveTime: TimeAmount = .seconds(60)
  /// Whether to ask while no call runs as well.
  public var keepaliveWithoutCalls = true
  /// How long it may take to show any sign of life; then the connection is ended.
  public var keepaliveTimeout: TimeAmount = .seconds(20)
  /// PINGs of the other side that come closer than this, with nothing sent to it in between, are
  /// strikes; the shortest interval that gRPC's clients can be set to (gRFC A8).
  public var pingInterval: TimeAmount = .seconds(10)
  /// Strikes that are forgiven: as gRPC's servers do. The next one ends the connection.
  public var pingStrikesMax = 2
  /// How old a connection gets, give or take a tenth, so that clients spread over new servers;
  /// `nil` for any age.
  public var connectionAge: TimeAmount? = .hours(2)
  /// How long calls on an old connection may go on.
  public var connectionAgeGrace: TimeAmount = .minutes(5)
  /// How long calls that were on their way when a connection was announced to end may take to come;
  /// as a rule the other side says sooner that there are no more.
  public var drainPatience: TimeAmount = .seconds(1)

  public init() {}

  /// A client keeps an idle connection: the server decides when it has had enough of it.
  public static var ofClient: Limits {
    var limits = Limits()
    limits.idleTimeout = .hours(24)
    // A server may take its time with a stream; the call's deadline says for how long.
    limits.writeStallTimeout = .hours(24)
    // Off, as good as: servers end connections that ask more often than they like (gRFC A8).
    limits.keepaliveTime = .hours(24)
    limits.keepaliveWithoutCalls = false
    limits.connectionAge = nil
    // Nobody else's answers are on it, and one that is half there must be able to become whole.
    limits.connectionBytesInFlightMax = limits.streamsMax * 2 * limits.messageBytesMax
    return limits
  }
}
