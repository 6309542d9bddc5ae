public import Messages

/// Answers for the record of requests and disclosures.
public struct AccessHandlers: AccessService {
  let deployment: Deployment

  public init(deployment: Deployment) { self.deployment = deployment }
}
