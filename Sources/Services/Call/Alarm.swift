import Logging
import Metrics

/// Somebody has done what nobody may do: a person should look now, whoever the caller was.
///
/// The raw value is the name in the log and in the metrics, on which operators build their rules.
enum Alarm: String {
  /// A student's record is not what was written: somebody edited the database.
  case recordAltered = "record_altered"

  /// - Parameter incident: the id under which the log tells the cause.
  func raise(incident: String, _ logger: Logger) {
    Counter(label: "cairn_alarms_total", dimensions: [("alarm", rawValue)]).increment()
    logger.critical("alarm", metadata: ["alarm": "\(rawValue)", "incident": "\(incident)"])
  }
}
