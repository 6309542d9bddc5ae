import Transport

extension SettingsError {
  /// Names the setting behind a listener that cannot be opened, and what it must be.
  init(_ error: TransportError, _ setting: String) {
    var setting = setting
    let problem: String
    switch error {
    case .plaintextRefused(let host):
      problem = "\(host) is not a loopback address; credentials travel in the clear without TLS"
    case .addressUnknown(let host): problem = "\(host) does not stand for an address"
    case .addressUnavailable(let address):
      problem = "nothing can listen on \(address): it is taken, or not allowed"
    case .credentialUnreadable(let file):
      setting = "tlsCertificate"
      problem = "\(file) cannot be read as PEM"
    case .stopping: problem = "the server is stopping already"
    }
    self.init(problems: [Problem(setting: setting, problem: problem)])
  }
}
