/// The messages of the gRPC richer error model, package `google.rpc`.
public enum GoogleRPC {}

/// The messages of the gRPC health checking protocol, package `grpc.health.v1`.
public enum GRPCHealth {}

/// The messages of gRPC server reflection, package `grpc.reflection.v1`.
public enum GRPCReflection {}

/// The well-known types that our messages use, package `google.protobuf`.
public enum GoogleProtobuf {}
