"""What a consent opens to a partner, and until when."""

from cairn.v1 import (
    access_pb2 as access,
    consent_pb2 as consent,
    credential_pb2 as credential,
    purpose_pb2 as purpose,
    student_pb2 as student,
)
from district import Code, ContractTest, District, FAMILY, readable, timestamp


class ConsentTests(ContractTest):
    def test_a_consent_opens_its_groups_from_signature_to_revocation(self):
        made = District()
        of = made.student()
        partner = made.partner()
        self.absent(lambda: self.read(partner, of))
        drafted = made.draft(of, records=[1, 5])
        self.absent(lambda: self.read(partner, of))
        signed = made.sign(drafted)
        self.assertEqual(signed.status, consent.CONSENT_STATUS_ACTIVE)

        seen = self.read(partner, of)
        self.assertEqual(readable(seen), {1, 5})
        self.assertEqual(set(seen.withheld), {2, 3, 4, 6})
        self.assertEqual(seen.identity.family_name, FAMILY)
        self.refused(lambda: self.read(partner.but(purpose="attendance"), of),
                     Code.FAILED_PRECONDITION, "CONSENT_REQUIRED")
        self.absent(lambda: self.read(made.partner("chess-club"), of))

        revoked = made.admin.consents.RevokeConsent(
            consent.RevokeConsentRequest(id=signed.id, reason="moved away")).consent
        self.assertEqual(revoked.status, consent.CONSENT_STATUS_REVOKED)
        self.refused(lambda: self.read(partner, of),
                     {Code.NOT_FOUND, Code.FAILED_PRECONDITION})

    def test_every_answer_to_a_partner_carries_its_record_and_its_notice(self):
        made = District()
        of = made.student()
        made.permit(of)
        numbers = []
        for _ in range(2):
            _, call = made.partner().students.GetStudent.with_call(
                student.GetStudentRequest(id=of.id))
            metadata = dict(list(call.initial_metadata()) + list(call.trailing_metadata()))
            numbers.append(int(metadata["cairn-disclosure-id"]))
            self.assertIn("99.33", metadata["cairn-redisclosure-notice"])
        self.assertGreater(numbers[1], numbers[0])

    def test_an_incomplete_consent_is_refused_with_everything_it_lacks(self):
        made = District()
        of = made.student()
        empty = made.admin.consents.DraftConsent(consent.DraftConsentRequest(
            student_id=of.id, scope=consent.ConsentScope())).consent
        failure = self.refused(
            lambda: made.admin.consents.SignConsent(consent.SignConsentRequest(id=empty.id)),
            {Code.INVALID_ARGUMENT, Code.FAILED_PRECONDITION})
        named = failure.fields | {each.subject for each in failure.preconditions}
        self.assertLessEqual({
            "signer.name", "signer.capacity", "signer.evidence_ref", "signature.method",
            "signature.sign_time", "scope.records", "scope.purposes", "scope.parties",
            "scope.effect", "scope.expires_on"}, named)

    def test_spoken_consent_never_opens(self):
        made = District()
        drafted = made.draft(made.student())
        self.refused(
            lambda: made.admin.consents.SignConsent(consent.SignConsentRequest(
                id=drafted.id,
                signer=consent.ConsentSigner(name="Ottoline " + FAMILY, capacity=1,
                                             evidence_ref="recording 3"),
                signature=consent.ConsentSignature(
                    method=consent.SIGNATURE_METHOD_ORAL, sign_time=timestamp(-1),
                    assurance=consent.IDENTITY_ASSURANCE_IN_PERSON))),
            {Code.INVALID_ARGUMENT, Code.FAILED_PRECONDITION})

    def test_a_refusal_beats_every_permit(self):
        made = District()
        of = made.student()
        made.permit(of, records=[1, 5])
        made.permit(of, records=[5], effect=consent.CONSENT_EFFECT_DENY)
        self.assertEqual(readable(self.read(made.partner(), of)), {1})

    def test_a_class_of_parties_opens_to_its_members(self):
        made = District()
        of = made.student()
        made.permit(of, parties=(), classes=("mentoring",))
        member = made.partner("kite-club", party_classes=["mentoring"])
        self.assertEqual(readable(self.read(member, of)), {1})
        self.absent(lambda: self.read(made.partner("chess-club"), of))

    def test_the_evaluation_says_why(self):
        made = District()
        of = made.student()
        agreed = made.permit(of, records=[1])

        def reasons():
            answer = made.admin.consents.EvaluateConsent(consent.EvaluateConsentRequest(
                student_id=of.id, party="kite-club",
                purpose=purpose.PURPOSE_SERVICE_COORDINATION, records=[1, 4]))
            return {each.group: (each.permitted, each.reason) for each in answer.decisions}

        self.assertEqual(reasons(), {
            1: (True, consent.DECISION_REASON_CONSENT_ACTIVE),
            4: (False, consent.DECISION_REASON_RECORDS_NOT_COVERED)})
        made.admin.consents.RevokeConsent(consent.RevokeConsentRequest(id=agreed.id))
        self.assertEqual(reasons()[1], (False, consent.DECISION_REASON_CONSENT_REVOKED))

    def test_every_request_is_on_record_granted_or_denied(self):
        made = District()
        of = made.student()
        made.permit(of, records=[1])
        partner = made.partner()
        self.read(partner, of)
        self.refused(lambda: self.read(partner.but(purpose="attendance"), of),
                     Code.FAILED_PRECONDITION)
        auditor = made.caller(credential.ROLE_AUDITOR)
        entries = auditor.access.ListDisclosures(
            access.ListDisclosuresRequest(student_id=of.id)).disclosures
        theirs = [(each.outcome, each.basis, set(each.disclosed)) for each in entries
                  if each.party == "kite-club"]
        self.assertEqual(theirs, [
            (access.DISCLOSURE_OUTCOME_DENIED, access.DISCLOSURE_BASIS_NONE, set()),
            (access.DISCLOSURE_OUTCOME_GRANTED_IN_PART, access.DISCLOSURE_BASIS_CONSENT, {1})])
        numbers = [each.sequence for each in entries]
        self.assertEqual(numbers, sorted(numbers, reverse=True))
        again = auditor.access.ListDisclosures(
            access.ListDisclosuresRequest(student_id=of.id)).disclosures
        self.assertEqual(len(again), len(entries) + 1, "reading the list is itself recorded")
