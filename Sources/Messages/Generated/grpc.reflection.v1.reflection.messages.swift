// Generated from proto/grpc/reflection/v1/reflection.proto by tools/generate. Never edited.

extension GRPCReflection {
  /// One question.
  public struct ServerReflectionRequest: Hashable, Sendable {
    /// Not looked at: a server has one set of services here.
    public var host: String = ""
    /// What is asked.
    public var messageRequest: MessageRequest? = nil

    public init() {}

    public init(host: String = "", messageRequest: MessageRequest? = nil) {
      self.host = host
      self.messageRequest = messageRequest
    }

    /// The choices of `messageRequest`.
    public enum MessageRequest: Hashable, Sendable {
      /// The file of this path, as it is imported.
      case fileByFilename(String)
      /// The file that declares this full name: of a service, method, message, field or enum.
      case fileContainingSymbol(String)
      /// The file that declares an extension.
      case fileContainingExtension(GRPCReflection.ExtensionRequest)
      /// The numbers of every extension of the message with this full name.
      case allExtensionNumbersOfType(String)
      /// The full names of all services; the content does not matter.
      case listServices(String)
    }
  }
}

extension GRPCReflection {
  /// Names an extension.
  public struct ExtensionRequest: Hashable, Sendable {
    /// The full name of the message that is extended.
    public var containingType: String = ""
    public var extensionNumber: Int32 = 0

    public init() {}

    public init(containingType: String = "", extensionNumber: Int32 = 0) {
      self.containingType = containingType
      self.extensionNumber = extensionNumber
    }
  }
}

extension GRPCReflection {
  /// The answer to one question.
  public struct ServerReflectionResponse: Hashable, Sendable {
    public var validHost: String = ""
    public var originalRequest: GRPCReflection.ServerReflectionRequest? = nil
    /// What was found.
    public var messageResponse: MessageResponse? = nil

    public init() {}

    public init(
      validHost: String = "", originalRequest: GRPCReflection.ServerReflectionRequest? = nil,
      messageResponse: MessageResponse? = nil
    ) {
      self.validHost = validHost
      self.originalRequest = originalRequest
      self.messageResponse = messageResponse
    }

    /// The choices of `messageResponse`.
    public enum MessageResponse: Hashable, Sendable {
      case fileDescriptorResponse(GRPCReflection.FileDescriptorResponse)
      case allExtensionNumbersResponse(GRPCReflection.ExtensionNumberResponse)
      case listServicesResponse(GRPCReflection.ListServiceResponse)
      case errorResponse(GRPCReflection.ErrorResponse)
    }
  }
}

extension GRPCReflection {
  /// Files that belong together.
  public struct FileDescriptorResponse: Hashable, Sendable {
    /// Each a serialised `google.protobuf.FileDescriptorProto`: the one that was asked for, then all
    /// that it imports and that were not sent on this call before.
    public var fileDescriptorProto: [[UInt8]] = []

    public init() {}

    public init(fileDescriptorProto: [[UInt8]] = []) {
      self.fileDescriptorProto = fileDescriptorProto
    }
  }
}

extension GRPCReflection {
  /// The extensions of a message.
  public struct ExtensionNumberResponse: Hashable, Sendable {
    /// The full name of the message.
    public var baseTypeName: String = ""
    public var extensionNumber: [Int32] = []

    public init() {}

    public init(baseTypeName: String = "", extensionNumber: [Int32] = []) {
      self.baseTypeName = baseTypeName
      self.extensionNumber = extensionNumber
    }
  }
}

extension GRPCReflection {
  /// The services of the server.
  public struct ListServiceResponse: Hashable, Sendable {
    public var service: [GRPCReflection.ServiceResponse] = []

    public init() {}

    public init(service: [GRPCReflection.ServiceResponse] = []) {
      self.service = service
    }
  }
}

extension GRPCReflection {
  /// One service.
  public struct ServiceResponse: Hashable, Sendable {
    /// Its full name.
    public var name: String = ""

    public init() {}

    public init(name: String = "") {
      self.name = name
    }
  }
}

extension GRPCReflection {
  /// Why there is no answer.
  public struct ErrorResponse: Hashable, Sendable {
    /// A gRPC status code.
    public var errorCode: Int32 = 0
    public var errorMessage: String = ""

    public init() {}

    public init(errorCode: Int32 = 0, errorMessage: String = "") {
      self.errorCode = errorCode
      self.errorMessage = errorMessage
    }
  }
}
