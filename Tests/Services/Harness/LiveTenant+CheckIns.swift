import Foundation
import Messages
import RPC
import Store
import Vocabulary

@testable import Services

extension CheckIn {
  static func sample(
    _ student: StudentID, at moment: Instant, clientID: String = UUID().uuidString.lowercased(),
    note: String = Sample.note
  ) -> CheckIn {
    CheckIn(
      clientID: clientID, studentID: student.description, occurTime: .init(moment), mode: .phone,
      reached: .yes, detail: CheckInDetail(with: .student, wellbeing: 4, note: note))
  }
}

extension LiveCaller {
  func record(_ checkIns: [CheckIn]) async throws -> [CheckInReceipt] {
    try await navigators.recordCheckIns(RecordCheckInsRequest(checkIns: checkIns)).message.receipts
  }
}

extension LiveTenant {
  func checkIns(of student: StudentID) async throws -> [CheckInRow] {
    try await session.data.read { try await $0.checkIns(of: student, limit: 1000) }
  }
}
