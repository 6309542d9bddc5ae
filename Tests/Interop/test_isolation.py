"""What is not yours is not there."""

from cairn.v1 import (
    access_pb2 as access,
    consent_pb2 as consent,
    credential_pb2 as credential,
    navigator_pb2 as navigator,
    plan_pb2 as plan,
    student_pb2 as student,
    tenant_pb2 as tenant,
)
from district import (
    ALL_GROUPS,
    Code,
    ContractTest,
    create_plan,
    District,
    FAMILY,
    readable,
    STRANGER_ID,
)


class IsolationTests(ContractTest):
    def test_what_is_another_tenants_is_not_there(self):
        city, district = District(tenant.TENANT_KIND_CITY), District()
        of = district.student()
        agreed = district.permit(of)
        planned = create_plan(district.navigator_of(of), of)
        stranger = city.admin
        attempts = {
            "GetStudent": lambda id: stranger.students.GetStudent(
                student.GetStudentRequest(id=id(of.id))),
            "ReviseStudent": lambda id: stranger.students.ReviseStudent(
                student.ReviseStudentRequest(id=id(of.id), revision=1, grade="08")),
            "GetPlan": lambda id: stranger.plans.GetPlan(plan.GetPlanRequest(id=id(planned.id))),
            "GetConsent": lambda id: stranger.consents.GetConsent(
                consent.GetConsentRequest(id=id(agreed.id))),
            "RevokeConsent": lambda id: stranger.consents.RevokeConsent(
                consent.RevokeConsentRequest(id=id(agreed.id))),
            "ListDisclosures": lambda id: stranger.access.ListDisclosures(
                access.ListDisclosuresRequest(student_id=id(of.id)))}
        for name, attempt in attempts.items():
            with self.subTest(method=name):
                foreign = self.absent(lambda: attempt(lambda id: id))
                nobody = self.absent(lambda: attempt(lambda id: STRANGER_ID))
                self.assertEqual(foreign.shown(), nobody.shown())
        self.assertEqual(self.read(district.admin, of).id, of.id)

    def test_lists_and_searches_end_at_the_tenant(self):
        city, district = District(tenant.TENANT_KIND_CITY), District()
        theirs = district.student()
        ours = city.student()
        listed = city.admin.students.ListStudents(student.ListStudentsRequest()).students
        self.assertEqual([each.id for each in listed], [ours.id])
        found = city.admin.students.SearchStudents(
            student.SearchStudentsRequest(local_id=theirs.identity.local_id)).students
        self.assertEqual(list(found), [])

    def test_a_tenants_credential_cannot_name_another_tenant(self):
        city, district = District(tenant.TENANT_KIND_CITY), District()
        of = district.student()
        self.refused(
            lambda: self.read(city.admin.but(cairn_tenant=district.tenant.name), of),
            {Code.NOT_FOUND, Code.PERMISSION_DENIED, Code.INVALID_ARGUMENT})

    def test_a_navigator_sees_the_own_caseload(self):
        made = District()
        mine, theirs = made.student(), made.student()
        caller = made.navigator_of(mine)
        self.assertEqual(readable(self.read(caller, mine)), ALL_GROUPS)
        self.absent(lambda: self.read(caller, theirs))
        listed = caller.students.ListStudents(student.ListStudentsRequest()).students
        self.assertEqual([each.id for each in listed], [mine.id])
        entries = caller.navigators.ListCaseload(navigator.ListCaseloadRequest()).entries
        self.assertEqual([(each.student_id, each.family_name) for each in entries],
                         [(mine.id, FAMILY)])
        # The student goes to somebody else: the record closes at the next call.
        made.navigator_of(mine)
        self.absent(lambda: self.read(caller, mine))

    def test_some_roles_read_no_record_at_all(self):
        made = District()
        of = made.student()
        self.refused(lambda: self.read(made.caller(credential.ROLE_AUDITOR), of),
                     Code.PERMISSION_DENIED, "ROLE_INSUFFICIENT")
        self.refused(
            lambda: made.partner().students.SearchStudents(
                student.SearchStudentsRequest(local_id=of.identity.local_id)),
            Code.PERMISSION_DENIED, "ROLE_INSUFFICIENT")
