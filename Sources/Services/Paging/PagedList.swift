import Vocabulary

/// Which list it is: the method, the tenant and the filters that its pages must share.
struct PagedList: Sendable {
  /// FNV-1a of 64 bits: it tells lists apart, it protects nothing.
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  /// - Parameter filters: every filter of the request, in a fixed order; empty where not set.
  init(_ operation: String, of tenant: TenantID?, filters: [String]) {
    mix(operation.utf8)
    mix((tenant ?? .none).bytes)
    for filter in filters { mix(filter.utf8) }
  }

  init(_ call: TenantCall, filters: [String] = []) {
    self.init(call.operation, of: call.tenant.id, filters: filters)
  }

  func fingerprint(_ key: [UInt8]) -> UInt64 {
    var list = self
    list.mix(key)
    return list.state
  }

  /// The length goes first, so that no two lists of parts are mixed alike.
  private mutating func mix(_ part: some Collection<UInt8>) {
    withUnsafeBytes(of: UInt64(part.count)) { for byte in $0 { mix(byte) } }
    for byte in part { mix(byte) }
  }

  private mutating func mix(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x0100_0000_01b3
  }
}
