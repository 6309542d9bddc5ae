"""What the tests share: a tenant of their own, invented people, and the check of a failure."""

import datetime
import secrets
import unittest

import grpc
from google.protobuf.timestamp_pb2 import Timestamp

from cairn.v1 import (
    consent_pb2 as consent,
    credential_pb2 as credential,
    navigator_pb2 as navigator,
    plan_pb2 as plan,
    purpose_pb2 as purpose,
    student_pb2 as student,
    tenant_pb2 as tenant,
)
from cairn_client import Failure, local_operator, network

Code = grpc.StatusCode
ALL_GROUPS = {1, 2, 3, 4, 5, 6}
STRANGER_ID = "0123456789abcdefghjkmnpqrs"
# Names that occur nowhere by chance, so that a search for them in the log means something.
GIVEN, FAMILY = "Zephyrine", "Quartzbottom"


def timestamp(days=0):
    moment = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(days=days)
    packed = Timestamp()
    packed.FromDatetime(moment)
    return packed


def day(days=0):
    return (datetime.date.today() + datetime.timedelta(days=days)).isoformat()


def identity(**changes):
    fields = dict(given_name=GIVEN, family_name=FAMILY, birth_date="2012-03-04")
    return student.StudentIdentity(**{**fields, **changes})


def whole_student():
    """Something in each of the six groups."""
    guardian = student.Contact(
        relationship=student.RELATIONSHIP_MOTHER, given_name="Ottoline", family_name=FAMILY,
        has_rights=True, priority=1)
    return student.CreateStudentRequest(
        grade="07",
        identity=identity(preferred_name="Zéphy 🪁", local_id="L-" + secrets.token_hex(6)),
        contact=student.StudentContact(phone="+1 555 0100", contacts=[guardian]),
        academic=student.StudentAcademic(days_enrolled=90, days_absent=4),
        health=student.StudentHealth(has_iep=True, accommodations=["extra time"]),
        services=student.StudentServices(programs=["robotics club"]),
        notes=student.StudentNotes(notes=[student.Note(text="likes kites")]))


def readable(record):
    """The record groups that an answer holds."""
    names = ["identity", "contact", "academic", "health", "services", "notes"]
    return {number for number, name in enumerate(names, 1) if record.HasField(name)}


class District:
    """A new tenant with an administrator, and what else a test asks for."""

    def __init__(self, kind=tenant.TENANT_KIND_DISTRICT):
        self.operator = local_operator()
        self.tenant = self.operator.tenants.CreateTenant(tenant.CreateTenantRequest(
            name="t-" + secrets.token_hex(6), display_name="An invented place", kind=kind,
            state="KY")).tenant
        self.admin = self._caller(self.operator.but(cairn_tenant=self.tenant.name),
                                  role=credential.ROLE_TENANT_ADMIN)[0]

    def caller(self, role, **fields):
        return self.credential(role, **fields)[0]

    def credential(self, role, **fields):
        """A caller of that role, and the credential as issued."""
        return self._caller(self.admin, role=role, **fields)

    def _caller(self, issuer, **fields):
        issued = issuer.credentials.IssueCredential(
            credential.IssueCredentialRequest(label="a test", **fields))
        return network(issued.token), issued.credential

    def partner(self, party="kite-club", **fields):
        return self.caller(credential.ROLE_PARTNER, party=party, **fields)

    def student(self, request=None):
        return self.admin.students.CreateStudent(request or whole_student()).student

    def navigator_of(self, *students):
        """A navigator with these students as caseload."""
        caller, issued = self.credential(credential.ROLE_NAVIGATOR)
        for each in students:
            self.admin.navigators.AssignNavigator(navigator.AssignNavigatorRequest(
                student_id=each.id, navigator_id=issued.holder_id))
        return caller

    def draft(self, of, records=(1,), purposes=(purpose.PURPOSE_SERVICE_COORDINATION,),
              parties=("kite-club",), effect=consent.CONSENT_EFFECT_PERMIT, classes=()):
        scope = consent.ConsentScope(
            records=records, purposes=purposes, effect=effect, expires_on=day(90),
            parties=[consent.ConsentParty(name=name) for name in parties]
            + [consent.ConsentParty(**{"class": name}) for name in classes])
        return self.admin.consents.DraftConsent(
            consent.DraftConsentRequest(student_id=of.id, scope=scope)).consent

    def sign(self, drafted):
        return self.admin.consents.SignConsent(consent.SignConsentRequest(
            id=drafted.id,
            signer=consent.ConsentSigner(
                name="Ottoline " + FAMILY, capacity=consent.SIGNER_CAPACITY_PARENT,
                evidence_ref="folder 7, page 2"),
            signature=consent.ConsentSignature(
                method=consent.SIGNATURE_METHOD_PAPER, sign_time=timestamp(-1),
                assurance=consent.IDENTITY_ASSURANCE_IN_PERSON))).consent

    def permit(self, of, **scope):
        return self.sign(self.draft(of, **scope))


def plan_content():
    return plan.PlanContent(
        domains=[plan.PlanDomain(domain="academic", strengths=["asks good questions"],
                                 needs=["a quiet place"], interests=["kites"], rating=4)],
        goals=[plan.Goal(
            text="read twelve books by June", metric="books", baseline="2", target="12",
            steps=[plan.ActionStep(what="library card", owner=plan.STEP_OWNER_FAMILY,
                                   due_on=day(30))])])


def create_plan(caller, of):
    return caller.plans.CreatePlan(plan.CreatePlanRequest(
        student_id=of.id, school_year=2027, next_review_on=day(60), content=plan_content(),
        voices=plan.PlanVoices(student_voice="I like it"))).plan


class ContractTest(unittest.TestCase):
    """Every failure is checked against the whole error contract, not only its code."""

    def refused(self, call, code, reason=None, fields=None):
        with self.assertRaises(grpc.RpcError) as caught:
            call()
        failure = Failure(caught.exception)
        self.assertIn(failure.code, code if isinstance(code, set) else {code}, failure.message)
        self.assertEqual(len(failure.infos), 1, "exactly one ErrorInfo")
        self.assertEqual(failure.infos[0].domain, "cairn")
        self.assertEqual(failure.status.code, failure.code.value[0])
        self.assertEqual(failure.status.message, failure.message)
        self.assertNotIn(FAMILY, str(failure.status))
        if reason is not None:
            self.assertEqual(failure.reason, reason, failure.message)
        if fields is not None:
            self.assertEqual(failure.fields, set(fields))
        return failure

    def absent(self, call):
        return self.refused(call, Code.NOT_FOUND, "RESOURCE_NOT_FOUND")

    def read(self, caller, of):
        return caller.students.GetStudent(student.GetStudentRequest(id=of.id)).student
