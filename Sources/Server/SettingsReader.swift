import Configuration
import Installation
import Logging
import StorePostgres
import Transport

/// Reads settings one by one and remembers every problem, so that an operator sees all at once.
struct SettingsReader {
  let config: ConfigReader
  private(set) var problems: [SettingsError.Problem]

  mutating func refuse(_ setting: String, _ problem: String) {
    problems.append(.init(setting: setting, problem: problem))
  }

  mutating func text(_ setting: String, default fallback: String) -> String {
    read(setting, expected: "text", default: fallback) { try $0.requiredString(forKey: $1) }
  }

  /// A comma-separated list, or a JSON array.
  mutating func list(_ setting: String, default fallback: [String]) -> [String] {
    read(setting, expected: "a list of text", default: fallback) {
      try $0.requiredStringArray(forKey: $1)
    }
  }

  mutating func number(
    _ setting: String, in range: ClosedRange<Int>, default fallback: Int
  ) -> Int {
    let number = read(setting, expected: "a whole number", default: fallback) {
      try $0.requiredInt(forKey: $1)
    }
    if !range.contains(number) {
      refuse(setting, "must be from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  mutating func flag(_ setting: String, default fallback: Bool) -> Bool {
    read(setting, expected: "true or false", default: fallback) { try $0.requiredBool(forKey: $1) }
  }

  mutating func level(_ setting: String, default fallback: Logger.Level) -> Logger.Level {
    let name = text(setting, default: fallback.rawValue)
    guard let level = Logger.Level(rawValue: name) else {
      refuse(
        setting, "must be one of \(Logger.Level.allCases.map(\.rawValue).joined(separator: ", "))")
      return fallback
    }
    return level
  }

  mutating func rootKeySource(_ setting: String) -> RootKeySource? {
    let text = text(setting, default: "")
    if text.isEmpty { return nil }
    do {
      return try RootKeySource(text)
    } catch {
      refuse(setting, error.description)
      return nil
    }
  }

  mutating func postgres(_ setting: String) -> PostgresAddress? {
    let text = text(setting, default: "")
    if text.isEmpty { return nil }
    do {
      return try PostgresAddress(text)
    } catch {
      refuse(setting, error.description)
      return nil
    }
  }

  mutating func moveTarget(_ setting: String) -> MoveTarget? {
    let text = text(setting, default: "")
    if text.isEmpty { return nil }
    guard text.hasPrefix("postgres") else { return .directory(text) }
    return postgres(setting).map { .database($0) }
  }

  mutating func tlsVersion(
    _ setting: String, default fallback: ServerTLS.Version
  ) -> ServerTLS.Version {
    let name = text(setting, default: fallback.rawValue)
    guard let version = ServerTLS.Version(rawValue: name) else {
      let names = ServerTLS.Version.allCases.map(\.rawValue).joined(separator: " or ")
      refuse(setting, "must be \(names)")
      return fallback
    }
    return version
  }

  /// The library throws for a value that is absent as well as for one of a wrong type; only the
  /// second is a problem.
  private mutating func read<Value>(
    _ setting: String, expected: String, default fallback: Value,
    _ value: (ConfigReader, ConfigKey) throws -> Value
  ) -> Value {
    let key = ConfigKey([setting])
    do {
      return try value(config, key)
    } catch {
      if isPresent(key) { refuse(setting, "must be \(expected)") }
      return fallback
    }
  }

  private func isPresent(_ key: ConfigKey) -> Bool {
    config.string(forKey: key) != nil || config.stringArray(forKey: key) != nil
      || config.double(forKey: key) != nil || config.bool(forKey: key) != nil
  }
}
