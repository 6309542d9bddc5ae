/// The messages of the gRPC richer error model, package `google.rpc`.
public enum GoogleRPC {}

/// The well-known types that our messages use, package `google.protobuf`.
public enum GoogleProtobuf {}
