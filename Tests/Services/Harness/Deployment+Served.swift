import Messages
import RPC

@testable import Services

extension Deployment {
  /// The methods that the tests call.
  var served: [BoundMethod] {
    StudentHandlers(deployment: self).methods + ConsentHandlers(deployment: self).methods
      + AccessHandlers(deployment: self).methods
  }
}
