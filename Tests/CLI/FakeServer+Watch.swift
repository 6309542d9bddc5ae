import Messages
import RPC

// Canaries and alarms of the transcripts.

extension FakeServer {
  mutating func answerWatch() {
    let time = GoogleProtobuf.Timestamp(seconds: 1_788_264_000)
    let canaries = ["st-wren", "st-finch"].map { Canary(studentID: $0, createTime: time) }
    answer(CanaryMethods.createCanaries) { (request: CreateCanariesRequest) in
      guard request.count < 16 else {
        throw Fault.conditionsUnmet([
          PreconditionViolation(
            kind: "TENANT", subject: "students",
            description: "there must be at least 10 students to hide among")
        ])
      }
      return CreateCanariesResponse(canaries: Array(canaries.prefix(Int(request.count))))
    }
    answer(CanaryMethods.listCanaries) { (_: ListCanariesRequest) in
      ListCanariesResponse(canaries: canaries)
    }
    answer(AlarmMethods.listAlarms) { (_: ListAlarmsRequest) in
      ListAlarmsResponse(alarms: [
        Alarm(
          sequence: 7, kind: .canaryTouched, time: time, count: 2, tenantID: "1t0harborview",
          credentialID: "7g2k9w3m5p8q1r4t", operation: "GetStudent", studentID: "st-wren"),
        Alarm(
          sequence: 6, kind: .credentialWithoutCertificate, time: time, count: 40,
          tenantID: "1t0harborview", credentialID: "7g2k9w3m5p8q1r4t", operation: "WhoAmI"),
      ])
    }
  }
}
