import StorePostgres

extension ExitStatus {
  init(_ error: DatabaseError) {
    switch error {
    case .unreachable, .busy: self = .unavailable
    case .unfit: self = .precondition
    case .roleNameInvalid: self = .invalidInput
    case .administratorLacks: self = .notPermitted
    case .failed: self = .internalError
    }
  }
}
