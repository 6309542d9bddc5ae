// Generated from tools/interop/proto/grpc/testing/messages.proto by tools/generate. Never edited.

public import Messages

extension BoolValue: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("value", value)
  }
}

extension Payload: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("type", type)
    text.show("body", body)
  }
}

extension EchoStatus: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("code", code)
    text.show("message", message)
  }
}

extension SimpleRequest: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("response_type", responseType)
    text.show("response_size", responseSize)
    text.show("payload", payload)
    text.show("fill_username", fillUsername)
    text.show("fill_oauth_scope", fillOauthScope)
    text.show("response_compressed", responseCompressed)
    text.show("response_status", responseStatus)
    text.show("expect_compressed", expectCompressed)
    text.show("fill_server_id", fillServerID)
    text.show("fill_grpclb_route_type", fillGrpclbRouteType)
  }
}

extension SimpleResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("payload", payload)
    text.show("username", username)
    text.show("oauth_scope", oauthScope)
    text.show("server_id", serverID)
    text.show("grpclb_route_type", grpclbRouteType)
    text.show("hostname", hostname)
  }
}

extension StreamingInputCallRequest: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("payload", payload)
    text.show("expect_compressed", expectCompressed)
  }
}

extension StreamingInputCallResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("aggregated_payload_size", aggregatedPayloadSize)
  }
}

extension ResponseParameters: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("size", size)
    text.show("interval_us", intervalUs)
    text.show("compressed", compressed)
  }
}

extension StreamingOutputCallRequest: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("response_type", responseType)
    text.show("response_parameters", responseParameters)
    text.show("payload", payload)
    text.show("response_status", responseStatus)
  }
}

extension StreamingOutputCallResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("payload", payload)
  }
}
