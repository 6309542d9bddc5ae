import Messages
import Store
import Vocabulary

extension Messages.Student {
  /// What lies in the clear.
  init(_ row: StudentRow, withheld: RecordGroupSet) {
    self.init(
      id: row.id.description, schoolID: row.school?.description ?? "", grade: row.grade,
      status: StudentStatus(stored: row.status), revision: row.revision,
      createTime: .init(row.createdAt), updateTime: .init(row.updatedAt),
      withheld: withheld.inSchema)
  }
}
