import RPC

extension Fault {
  /// A part of a stream that does not come next.
  static func partOrder(_ field: String, _ description: String) -> Fault {
    .invalidFields([
      FieldViolation(field: field, reason: "PART_ORDER", description: description)
    ])
  }
}
