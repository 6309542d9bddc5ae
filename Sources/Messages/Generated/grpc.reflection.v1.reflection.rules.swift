// Generated from proto/grpc/reflection/v1/reflection.proto by tools/generate. Never edited.

extension GRPCReflection.ServerReflectionRequest: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("host", host)
    text.show("message_request", messageRequest)
  }
}

extension GRPCReflection.ServerReflectionRequest.MessageRequest: Redacted {
  public func describe(into text: inout RedactedText) {
    switch self {
    case .fileByFilename(let value): text.show("file_by_filename", value)
    case .fileContainingSymbol(let value): text.show("file_containing_symbol", value)
    case .fileContainingExtension(let value): text.show("file_containing_extension", value)
    case .allExtensionNumbersOfType(let value): text.show("all_extension_numbers_of_type", value)
    case .listServices(let value): text.show("list_services", value)
    }
  }
}

extension GRPCReflection.ExtensionRequest: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("containing_type", containingType)
    text.show("extension_number", extensionNumber)
  }
}

extension GRPCReflection.ServerReflectionResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("valid_host", validHost)
    text.show("original_request", originalRequest)
    text.show("message_response", messageResponse)
  }
}

extension GRPCReflection.ServerReflectionResponse.MessageResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    switch self {
    case .fileDescriptorResponse(let value): text.show("file_descriptor_response", value)
    case .allExtensionNumbersResponse(let value): text.show("all_extension_numbers_response", value)
    case .listServicesResponse(let value): text.show("list_services_response", value)
    case .errorResponse(let value): text.show("error_response", value)
    }
  }
}

extension GRPCReflection.FileDescriptorResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("file_descriptor_proto", fileDescriptorProto)
  }
}

extension GRPCReflection.ExtensionNumberResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("base_type_name", baseTypeName)
    text.show("extension_number", extensionNumber)
  }
}

extension GRPCReflection.ListServiceResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("service", service)
  }
}

extension GRPCReflection.ServiceResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("name", name)
  }
}

extension GRPCReflection.ErrorResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("error_code", errorCode)
    text.show("error_message", errorMessage)
  }
}
