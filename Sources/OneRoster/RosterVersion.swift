/// The versions of the OneRoster CSV standard that are read.
public enum RosterVersion: String, Sendable, CaseIterable {
  case v11 = "1.1"
  case v12 = "1.2"
}
