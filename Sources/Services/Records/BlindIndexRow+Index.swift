import Sealing
import Store

extension BlindIndexRow {
  init(_ index: BlindIndex, value: UInt64) {
    self.init(index: Int(index.rawValue), value: Int64(bitPattern: value))
  }
}
