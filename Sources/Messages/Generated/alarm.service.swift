// Generated from proto/cairn/v1/alarm.proto by tools/generate. Never edited.

public import RPC

/// The methods of `cairn.v1.AlarmService`.
public enum AlarmMethods {
  public static let listAlarms = MethodDescriptor(
    service: "cairn.v1.AlarmService", method: "ListAlarms", kind: .unary, isIdempotent: true)
}

/// Shows alarms to those who run the platform, and to nobody whose calls could have raised one.
public protocol AlarmService: Sendable {
  /// Lists alarms, newest first: of the tenant named in `cairn-tenant`, or of all.
  func listAlarms(_ request: ListAlarmsRequest, _ context: CallContext) async throws
    -> ListAlarmsResponse
}

extension AlarmService {
  /// The methods with their handlers, for a `Router`.
  public var methods: [BoundMethod] {
    [
      .unary(AlarmMethods.listAlarms, listAlarms)
    ]
  }
}
