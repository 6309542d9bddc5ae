import Testing
import Vocabulary

@testable import Policy

private func date(_ text: String) -> CivilDate? { CivilDate(text) }

/// A consent that lacks nothing: signed on paper by a parent on 2026-09-01, today.
private func complete() -> ConsentSigning {
  var signing = ConsentSigning(
    scope: .init(), signer: .init(), signature: .init(), student: .init(),
    now: Instant(seconds: 1_788_264_000), today: CivilDate(dayNumber: 20_697))
  signing.scope.records = [.identity, .academic]
  signing.scope.purposes = [.enrichment]
  signing.scope.parties = [.named("ymca")]
  signing.scope.effect = .permit
  signing.scope.expiresOn = date("2027-07-01")
  signing.signer.name = "Sample Parent"
  signing.signer.capacity = .parent
  signing.signer.evidenceReference = "drawer 7"
  signing.signature.method = .paper
  signing.signature.signedAt = signing.now
  signing.signature.signedOn = signing.today
  return signing
}

private func electronic(_ method: SignatureMethod) -> ConsentSigning {
  var signing = complete()
  signing.signature.method = method
  signing.signature.assurance = .ial1
  signing.signature.textFingerprint = String(repeating: "0", count: 64)
  signing.signature.textLanguage = "en"
  signing.signer.origin = "192.0.2.1"
  return signing
}

private func problems(_ change: (inout ConsentSigning) -> Void) -> [String] {
  var signing = complete()
  change(&signing)
  return signing.problems.map { "\($0.field) \($0.code.rawValue)" }
}

@Suite("Signing a consent")
struct ConsentSigningTests {
  @Test("is accepted when nothing is missing, on paper and by every electronic method")
  func acceptsComplete() {
    #expect(complete().today == date("2026-09-01"))
    #expect(complete().problems.isEmpty)
    for method in SignatureMethod.allCases where method.isElectronic {
      #expect(electronic(method).problems.isEmpty, "\(method)")
    }
  }

  @Test("names everything that is missing, not the first")
  func namesEverything() {
    let empty = ConsentSigning(
      scope: .init(), signer: .init(), signature: .init(), student: .init(),
      now: Instant(seconds: 0), today: CivilDate(dayNumber: 0))
    #expect(
      empty.problems.map { "\($0.field) \($0.code.rawValue)" } == [
        "signer.name MISSING", "signer.capacity MISSING", "signer.evidence_ref MISSING",
        "signature.method MISSING", "signature.sign_time MISSING", "scope.records MISSING",
        "scope.purposes MISSING", "scope.parties MISSING", "scope.effect MISSING",
        "scope.expires_on MISSING",
      ])
  }

  @Test("is refused for each single missing element")
  func eachElement() {
    #expect(problems { $0.signer.name = " " } == ["signer.name MISSING"])
    #expect(problems { $0.signer.capacity = nil } == ["signer.capacity MISSING"])
    #expect(problems { $0.signer.evidenceReference = "" } == ["signer.evidence_ref MISSING"])
    #expect(problems { $0.signature.method = nil } == ["signature.method MISSING"])
    #expect(problems { $0.signature.signedAt = nil } == ["signature.sign_time MISSING"])
    #expect(problems { $0.scope.records = [] } == ["scope.records MISSING"])
    #expect(problems { $0.scope.purposes = [] } == ["scope.purposes MISSING"])
    #expect(problems { $0.scope.parties = [] } == ["scope.parties MISSING"])
    #expect(problems { $0.scope.effect = nil } == ["scope.effect MISSING"])
    #expect(problems { $0.scope.expiresOn = nil } == ["scope.expires_on MISSING"])
  }

  @Test(
    "electronically needs assurance, the text shown, its language and the origin",
    arguments: [SignatureMethod.onScreen, .emailLink, .textLink])
  func electronicElements(method: SignatureMethod) {
    #expect(
      problems { $0.signature.method = method } == [
        "signer.origin MISSING", "signature.assurance MISSING",
        "signature.text_fingerprint MISSING", "signature.text_language MISSING",
      ])
  }

  @Test("by word of mouth is never good")
  func oral() {
    var signing = electronic(.oral)
    #expect(signing.problems.map(\.code) == [.oralNeverActivates])
    signing.scope.effect = .deny
    #expect(signing.problems.map(\.code) == [.oralNeverActivates])
  }

  @Test("in the future is refused, now is not")
  func signTime() {
    #expect(
      problems { $0.signature.signedAt = $0.now.advanced(bySeconds: 1) }
        == ["signature.sign_time IN_THE_FUTURE"])
    #expect(problems { $0.signature.signedAt = $0.now.advanced(bySeconds: -1) }.isEmpty)
  }

  @Test("needs an end that lies ahead and after the first day")
  func expiry() {
    #expect(problems { $0.scope.expiresOn = date("2026-09-02") }.isEmpty)
    #expect(
      problems { $0.scope.expiresOn = date("2026-09-01") }
        == ["scope.expires_on ALREADY_EXPIRED"])
    #expect(
      problems { $0.scope.effectiveOn = date("2027-07-01") }
        == ["scope.expires_on NOT_AFTER_EFFECTIVE_DAY"])
    #expect(problems { $0.scope.effectiveOn = date("2027-06-30") }.isEmpty)
  }

  @Test(
    "is the student's from the 18th birthday on, and a parent's until then",
    arguments: [
      // Birth date, whether a parent may sign on 2026-09-01, whether the student may.
      ("2008-09-02", true, false), ("2008-09-01", false, true), ("2008-08-31", false, true),
      (nil, true, true),
    ] as [(String?, Bool, Bool)])
  func majority(born: String?, parentMay: Bool, studentMay: Bool) {
    let parents = problems { $0.student.birthDate = born.flatMap(date) }
    let guardians = problems {
      $0.student.birthDate = born.flatMap(date)
      $0.signer.capacity = .guardian
    }
    let students = problems {
      $0.student.birthDate = born.flatMap(date)
      $0.signer.capacity = .eligibleStudent
    }
    #expect(parents == (parentMay ? [] : ["signer.capacity RIGHTS_TRANSFERRED"]))
    #expect(guardians == parents)
    #expect(students == (studentMay ? [] : ["signer.capacity STUDENT_NOT_ELIGIBLE"]))
  }

  @Test(
    "by a minor does not become good by growing older; by a parent it does not outlast the right")
  func laterFiling() {
    // Signed on the eve of the birthday, filed on the day.
    func filed(by capacity: SignerCapacity) -> [String] {
      problems {
        $0.student.birthDate = date("2008-09-01")
        $0.signature.signedOn = date("2026-08-31")
        $0.signature.signedAt = $0.now.advanced(bySeconds: -86_400)
        $0.signer.capacity = capacity
      }
    }
    #expect(filed(by: .eligibleStudent) == ["signer.capacity STUDENT_NOT_ELIGIBLE"])
    #expect(filed(by: .parent) == ["signer.capacity RIGHTS_TRANSFERRED"])
  }

  @Test("is the student's at any age after entering college")
  func postsecondary() {
    #expect(
      problems { $0.student.attendsPostsecondary = true }
        == ["signer.capacity RIGHTS_TRANSFERRED"])
    #expect(
      problems {
        $0.student.birthDate = date("2010-01-01")
        $0.student.attendsPostsecondary = true
        $0.signer.capacity = .eligibleStudent
      }.isEmpty)
  }

  @Test("is refused to a person known to hold no rights; the eligible student needs no one's")
  func standing() {
    #expect(problems { $0.signer.standing = .lacksRights } == ["signer.name SIGNER_LACKS_RIGHTS"])
    #expect(problems { $0.signer.standing = .holdsRights }.isEmpty)
    #expect(
      problems {
        $0.signer.standing = .lacksRights
        $0.signer.capacity = .eligibleStudent
      }.isEmpty)
  }
}

@Suite("The day of majority")
struct MajorityTests {
  @Test(
    "is the 18th birthday",
    arguments: [
      ("2008-09-01", "2026-09-01"), ("2008-02-29", "2026-03-01"), ("2008-02-28", "2026-02-28"),
      ("2008-12-31", "2026-12-31"),
    ])
  func day(born: String, expected: String) throws {
    let day = Majority.day(bornOn: try #require(date(born)))
    #expect(day?.description == expected)
  }
}
