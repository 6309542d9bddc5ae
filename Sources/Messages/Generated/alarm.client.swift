// Generated from proto/cairn/v1/alarm.proto by tools/generate. Never edited.

public import RPC

/// Calls `cairn.v1.AlarmService`. Failures are thrown as `Status`.
public struct AlarmClient: Sendable {
  let channel: any CallChannel

  public init(_ channel: any CallChannel) { self.channel = channel }

  /// Lists alarms, newest first: of the tenant named in `cairn-tenant`, or of all.
  public func listAlarms(_ request: ListAlarmsRequest, options: CallOptions = CallOptions())
    async throws -> Answer<ListAlarmsResponse>
  {
    try await channel.call(AlarmMethods.listAlarms, request, options)
  }
}
