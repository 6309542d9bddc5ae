/// Something in the schema that no code may be generated from.
struct Refusal: CustomStringConvertible {
  var place: Place
  var message: String

  var description: String { "\(place): error: \(message)" }
}

/// Messages may hold messages this deep; beyond it nothing is read (gRPC clients agree on 100).
private let depthMax = 32

extension Schema {
  /// Every rule of the house that the schema breaks.
  func refusals() -> [Refusal] {
    let own = files.filter(\.isOwn)
    let messages = own.filter(\.hasSwiftMessages).flatMap(\.messages)
    return own.flatMap(\.enums).flatMap(refusals(in:)) + messages.flatMap(refusals(in:))
      + self.messages.flatMap(selfContainment(of:))
      + own.flatMap(\.services).flatMap(refusals(in:)) + sharedTypes(own.flatMap(\.services))
  }

  private func refusals(in type: EnumType) -> [Refusal] {
    let zero = type.values.first { $0.number == 0 }
    if zero?.name == "unspecified" { return [] }
    return [Refusal(place: type.place, message: "\(type.fullName): 0 must be UNSPECIFIED")]
  }

  private func refusals(in message: MessageType) -> [Refusal] {
    var found = message.fields.flatMap { field -> [Refusal] in
      let name = "\(message.fullName).\(field.schemaName)"
      var found: [Refusal] = []
      func refuse(_ why: String) { found.append(Refusal(place: field.place, message: why)) }
      if !field.sensitivity.isSet { refuse("\(name) has no sensitivity class") }
      if field.rule.blindIndex.isSet && !["personal", "special"].contains(field.sensitivity.name) {
        refuse("\(name) has a blind index but is not sealed")
      }
      if case .unsupported(let type) = field.type {
        refuse("\(name) has a type (\(type)) in no use")
      }
      if field.shape == .list && [.bool, .bytes].contains(field.type) {
        refuse("\(name) is a list of a type in no use")
      }
      if field.rule.format.isSet && field.type != .string {
        refuse("\(name) has a format but is no text")
      }
      return found
    }
    for oneof in message.oneofs {
      let widths = message.fields(of: oneof).map { $0.type.isWide }
      if widths.first == false && widths.contains(true) {
        // protoc-c initialises only the first member of the union.
        found.append(
          Refusal(
            place: message.place,
            message: "\(message.fullName).\(oneof.schemaName): the widest member must come first"))
      }
    }
    return found
  }

  /// protobuf-c unpacks by recursion, so that a message that can hold itself is a stack overflow
  /// on the wire.
  private func selfContainment(of message: MessageType) -> [Refusal] {
    // Descriptors are read by the generator alone, from protoc alone.
    if message.place.file == "google/protobuf/descriptor.proto" { return [] }
    var path: [String] = []
    var refusals: [Refusal] = []
    func visit(_ current: MessageType) {
      if path.count > depthMax {
        refusals.append(
          Refusal(place: message.place, message: "\(message.fullName) nests too deep"))
        return
      }
      if path.contains(current.fullName) {
        if current.fullName == message.fullName {
          refusals.append(
            Refusal(
              place: message.place,
              message: "\(message.fullName) can contain itself: "
                + (path + [current.fullName]).joined(separator: " > ")))
        }
        return
      }
      path.append(current.fullName)
      for case .message(let name, _) in Set(current.fields.map(\.type)) {
        if let next = self.message(name) { visit(next) }
      }
      path.removeLast()
    }
    visit(message)
    return refusals
  }

  private func refusals(in service: ServiceType) -> [Refusal] {
    var found: [Refusal] = []
    if service.comment.isEmpty {
      found.append(Refusal(place: service.place, message: "\(service.fullName) has no comment"))
    }
    for method in service.methods {
      let name = "\(service.fullName).\(method.schemaName)"
      if method.comment.isEmpty {
        found.append(Refusal(place: method.place, message: "\(name) has no comment"))
      }
      if !method.rule.permission.isSet {
        found.append(Refusal(place: method.place, message: "\(name) names no permission"))
      }
    }
    return found
  }

  private func sharedTypes(_ services: [ServiceType]) -> [Refusal] {
    var users: [TypeName: String] = [:]
    var found: [Refusal] = []
    for service in files.filter(\.isOwn).flatMap(\.services) {
      for method in service.methods {
        let name = "\(service.fullName).\(method.schemaName)"
        for type in [method.request, method.response] {
          if let other = users[type] {
            found.append(
              Refusal(place: method.place, message: "\(name) shares \(type.swift) with \(other)"))
          }
          users[type] = name
        }
      }
    }
    return found
  }
}

extension FieldType {
  /// Whether its C member is as wide as a pointer or wider.
  fileprivate var isWide: Bool {
    switch self {
    case .string, .bytes, .int64, .uint64, .message: true
    case .bool, .int32, .uint32, .enumeration, .unsupported: false
    }
  }
}
