import OneRoster
import Testing

/// A way to spoil the sample set, and the findings that it must lead to.
struct Spoiled: Sendable, CustomTestStringConvertible {
  let description: String
  let version: RosterVersion
  let expected: [String]
  let edit: @Sendable (SampleSet) -> SampleSet

  init(
    _ description: String, _ version: RosterVersion = .v11, _ expected: String...,
    edit: @escaping @Sendable (SampleSet) -> SampleSet
  ) {
    self.description = description
    self.version = version
    self.expected = expected
    self.edit = edit
  }

  var testDescription: String { description }

  var set: SampleSet { edit(SampleSet.of(version)) }
}
