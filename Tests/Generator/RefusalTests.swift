import Testing

@testable import cairn_generate

@Suite("The generator refuses")
struct RefusalTests {
  @Test("a field without a class, and says where")
  func sensitivity() throws {
    try expect("sample.proto:36: error: cairn.sample.Sample.number has no sensitivity class") {
      $0.changeField("number") { $0.sensitivity = .none }
    }
  }

  @Test("a blind index on a field that is not sealed", arguments: ["public", "internal", "secret"])
  func blindIndex(sensitivity: String) throws {
    try expect("cairn.sample.Sample.class has a blind index but is not sealed") {
      $0.changeField("class") { $0.sensitivity = RuleName(number: 1, name: sensitivity) }
    }
  }

  @Test("a format on what is no text")
  func format() throws {
    try expect("cairn.sample.Sample.number has a format but is no text") {
      $0.changeField("number") { $0.rule.format = RuleName(number: 1, name: "id") }
    }
  }

  @Test("a type that the templates do not know")
  func unsupported() throws {
    try expect("cairn.sample.Sample.number has a type (number 1) in no use") {
      $0.changeField("number") { $0.type = .unsupported("number 1") }
    }
    try expect("cairn.sample.Sample.numbers is a list of a type in no use") {
      $0.changeField("numbers") { $0.type = .bool }
    }
  }

  @Test("an enum whose 0 means something")
  func zero() throws {
    try expect("cairn.sample.Size: 0 must be UNSPECIFIED") { schema in
      for file in schema.files.indices where schema.files[file].path == "sample.proto" {
        schema.files[file].enums[0].values[0].number = 7
      }
    }
  }

  @Test("a oneof whose first member is not the widest")
  func widest() throws {
    try expect("cairn.sample.Sample.choice: the widest member must come first") {
      $0.changeField("chosen_part") { $0.type = .int32 }
    }
  }

  @Test("a message that can contain itself, directly or not")
  func recursion() throws {
    let sample = FieldType.message(
      fullName: "cairn.sample.Sample", TypeName(fullName: "cairn.sample.Sample", package: "cairn"))
    try expect("cairn.sample.Sample can contain itself: cairn.sample.Sample > cairn.sample.Sample")
    {
      $0.changeField("big") { $0.type = sample }
    }
    try expect(
      "cairn.sample.Sample.Part can contain itself: cairn.sample.Sample.Part > "
        + "cairn.sample.Sample > cairn.sample.Sample.Part"
    ) {
      $0.changeField("url") { $0.type = sample }
    }
  }

  @Test("a method without permission, and comments left out")
  func methods() throws {
    try expect("cairn.sample.SampleService.GetSample names no permission") {
      $0.changeMethod { $0.rule.permission = .none }
    }
    try expect("cairn.sample.SampleService.GetSample has no comment") {
      $0.changeMethod { $0.comment = "" }
    }
    try expect("cairn.sample.SampleService has no comment") { schema in
      for file in schema.files.indices {
        for service in schema.files[file].services.indices {
          schema.files[file].services[service].comment = ""
        }
      }
    }
  }

  @Test("a type that two methods share")
  func shared() throws {
    let request = TypeName(fullName: "cairn.sample.WatchSamplesRequest", package: "cairn.sample")
    try expect(
      "cairn.sample.SampleService.WatchSamples shares WatchSamplesRequest with "
        + "cairn.sample.SampleService.GetSample"
    ) {
      $0.changeMethod { $0.request = request }
    }
  }

  private func expect(
    _ message: String, _ location: SourceLocation = #_sourceLocation,
    after change: (inout Schema) -> Void
  ) throws {
    var schema = try Golden.schema()
    change(&schema)
    let refusals = schema.refusals().map(\.description)
    #expect(
      refusals.contains { $0.hasPrefix("sample.proto:") && $0.hasSuffix(message.dropPlace) },
      "\(refusals)", sourceLocation: location)
    if message.hasPrefix("sample.proto:") {
      #expect(refusals.contains(message), "\(refusals)", sourceLocation: location)
    }
  }
}

extension RuleName {
  fileprivate static let none = RuleName(number: 0, name: "unspecified")
}

extension String {
  /// What comes after the place.
  fileprivate var dropPlace: String { split(separator: "error: ").last.map(String.init) ?? self }
}

extension Schema {
  /// Changes the fields of this name in the sample.
  fileprivate mutating func changeField(_ name: String, _ change: (inout Field) -> Void) {
    for file in files.indices where files[file].path == "sample.proto" {
      for message in files[file].messages.indices {
        for field in files[file].messages[message].fields.indices
        where files[file].messages[message].fields[field].schemaName == name {
          change(&files[file].messages[message].fields[field])
        }
      }
    }
  }

  /// Changes the sample's first method.
  fileprivate mutating func changeMethod(_ change: (inout ServiceType.Method) -> Void) {
    for file in files.indices where files[file].path == "sample.proto" {
      change(&files[file].services[0].methods[0])
    }
  }
}
