import Foundation

/// What is asked of every server.
enum RPCCase: String, CaseIterable {
  case check8x32 = "health_check_8x32"
  case check8x1 = "health_check_8x1"
  case check1x1 = "health_check_1x1"
  case serverStream = "server_stream"
  case clientStream = "client_stream"

  func door(of subject: Subject, tls: Bool) -> Subject.Door {
    let doors =
      switch self {
      case .check8x32, .check8x1, .check1x1: subject.health
      case .serverStream, .clientStream: subject.streams
      }
    return tls ? doors.tls : doors.plaintext
  }

  private var path: String {
    switch self {
    case .check8x32, .check8x1, .check1x1: "/grpc.health.v1.Health/Check"
    case .serverStream: "/grpc.testing.TestService/StreamingOutputCall"
    case .clientStream: "/grpc.testing.TestService/StreamingInputCall"
    }
  }

  /// One round.
  func measure(_ door: Subject.Door, _ load: RPCLoad) throws -> [Figure] {
    let cpu = try door.process.cpuSeconds()
    let report = try h2load(load).run(against: door.address + path, log: load.folder + "/h2load")
    let microseconds = (try door.process.cpuSeconds() - cpu) * 1e6
    switch self {
    case .check8x32, .check8x1, .check1x1:
      let calls = Double(report.calls)
      let latencies = report.latencies
      return [
        Figure("cpu_us_per_call", microseconds / calls),
        Figure("calls_per_s", calls / report.seconds),
        Figure("p50_ms", latencies[(latencies.count - 1) / 2]),
        Figure("p99_ms", latencies[(latencies.count - 1) * 99 / 100]),
      ]
    case .serverStream, .clientStream:
      let mebibytes = Double(load.streamBytes) / 1_048_576
      return [
        Figure("mib_per_s", mebibytes / report.seconds),
        Figure("cpu_us_per_mib", microseconds / mebibytes),
      ]
    }
  }

  private func h2load(_ load: RPCLoad) -> H2Load {
    // SERVING is a message of two bytes, and the size of a stream one of at least four.
    let check = H2Load(
      extent: .milliseconds(load.milliseconds), body: load.checkBody, answerBytes: 7)
    switch self {
    case .check8x32:
      var check = check
      (check.connections, check.streams) = (8, 32)
      return check
    case .check8x1:
      var check = check
      check.connections = 8
      return check
    case .check1x1: return check
    case .serverStream:
      return H2Load(
        extent: .calls(1), body: load.serverStreamBody, answerBytes: load.streamBytes)
    case .clientStream:
      return H2Load(extent: .calls(1), body: load.clientStreamBody, answerBytes: 9)
    }
  }
}
