import Store
import Vocabulary

/// Everything that a process remembers of what lies in a store, and that news may concern. What is
/// added to it is added here.
///
/// Not here, as nothing becomes wrong by another node's writing: what waits to be written down
/// (disclosures, alarms, last uses), and what is compared with the store at each use (consents, the
/// search index with the change log, marks of canaries).
struct NodeMemory: Sendable {
  let tenants: TenantDirectory
  let credentials: CredentialDirectory
  let searches: SearchIndexes
  let disclosures: DisclosureBacklog

  /// Brings up to date what the news concern. What was destroyed since is let go of, whatever they
  /// are about.
  func take(_ news: NewsRow) async throws {
    if news.topic == .access { credentials.forgetAll(of: news.tenant) }
    guard news.tenant != .none else { return }
    guard try await tenants.renewStatus(of: news.tenant) else {
      forget(news.tenant)
      disclosures.forget(news.tenant)
      return
    }
    switch news.topic {
    case .access: break
    case .keys: try await tenants.renewKeys(of: news.tenant, always: true)
    case .records: forget(news.tenant)
    }
  }

  /// Keys of students go with the tenant's, when the last call that uses them has ended.
  func forget(_ tenant: TenantID) {
    credentials.forgetAll(of: tenant)
    tenants.forget(tenant)
    searches.forget(tenant)
  }

  func forgetAll() {
    credentials.forgetAll()
    tenants.forgetAll()
    searches.forgetAll()
  }
}
