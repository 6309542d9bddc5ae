"""How a student ends, and a tenant; certificates are checked with nothing of ours."""

import base64
import hashlib
import pathlib
import subprocess
import tempfile

from cairn.v1 import (
    approval_pb2 as approval,
    erasure_pb2 as erasure,
    inspection_pb2 as inspection,
    tenant_pb2 as tenant,
)
from district import Code, ContractTest, District

# What stands before an Ed25519 key in DER (RFC 8410).
DER_HEAD = bytes.fromhex("302a300506032b6570032100")


def verifies(key, signature, text):
    """Whether OpenSSL takes the signature for good."""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder)
        (path / "key").write_bytes(DER_HEAD + key)
        (path / "signature").write_bytes(signature)
        (path / "text").write_bytes(text)
        command = ["openssl", "pkeyutl", "-verify", "-pubin", "-keyform", "DER", "-inkey", "key",
                   "-rawin", "-in", "text", "-sigfile", "signature"]
        return subprocess.run(command, cwd=path, capture_output=True).returncode == 0


def is_signed(note, verifier):
    """C2SP signed-note, written down from its specification."""
    name, key_id, encoded = verifier.split("+", 2)
    key = base64.b64decode(encoded)
    if hashlib.sha256(name.encode() + b"\n" + key).digest()[:4].hex() != key_id:
        return False
    text, lines = note.rsplit("\n\n", 1)
    for line in lines.splitlines():
        dash, signer, signature = line.split(" ")
        blob = base64.b64decode(signature)
        if (dash, signer, blob[:4].hex()) == ("\u2014", name, key_id):
            return verifies(key[1:], blob[4:], (text + "\n").encode())
    return False


class ErasureTests(ContractTest):
    def erase(self, made, of, **fields):
        return made.admin.erasures.EraseStudent(erasure.EraseStudentRequest(
            student_id=of.id, basis=erasure.ERASURE_BASIS_FAMILY_REQUEST, reason="a ticket",
            **fields))

    def test_an_erased_student_is_gone_and_a_certificate_says_so(self):
        made = District()
        of = made.student()
        plan = self.erase(made, of, validate_only=True)
        self.assertEqual((plan.extent.groups, plan.extent.keys), (6, 1))
        self.read(made.admin, of)
        done = self.erase(made, of).erasure
        self.assertEqual(done.state, erasure.ERASURE_STATE_ONLINE)
        self.assertEqual(done.promise_time.seconds - done.erase_time.seconds, 37 * 86_400)
        self.absent(lambda: self.read(made.admin, of))
        self.assertFalse(self.erase(made, of).HasField("extent"))

        answer = made.admin.erasures.GetErasureCertificate(
            erasure.GetErasureCertificateRequest(student_id=of.id))
        self.assertIn(f"destroyed: student {of.id}\n", answer.certificate)
        self.assertTrue(is_signed(answer.certificate, answer.verifier))
        self.assertFalse(is_signed(
            answer.certificate.replace("online", "final"), answer.verifier))

    def test_a_hold_and_a_request_for_inspection_stand_against_it(self):
        made = District()
        of = made.student()
        hold = made.admin.erasures.PlaceLegalHold(erasure.PlaceLegalHoldRequest(
            student_id=of.id, reason="a docket")).hold
        asked = made.admin.inspections.OpenInspection(inspection.OpenInspectionRequest(
            student_id=of.id, capacity=inspection.INSPECTION_CAPACITY_PARENT)).inspection
        failure = self.refused(lambda: self.erase(made, of), Code.FAILED_PRECONDITION,
                               "CONDITIONS_UNMET")
        self.assertEqual({each.type for each in failure.preconditions},
                         {"LEGAL_HOLD", "INSPECTION"})
        made.admin.erasures.LiftLegalHold(erasure.LiftLegalHoldRequest(id=hold.id))
        made.admin.inspections.CloseInspection(inspection.CloseInspectionRequest(
            id=asked.id, outcome=inspection.INSPECTION_OUTCOME_COMPLIED))
        self.erase(made, of)

    def test_a_tenant_ends_by_two_people(self):
        made = District()
        made.student()
        operator, name = made.operator.tenants, made.tenant.name
        operator.SuspendTenant(tenant.SuspendTenantRequest(tenant=name, reason="ended"))
        asked = operator.BeginTenantDestruction(tenant.BeginTenantDestructionRequest(
            tenant=name, reason="ended"))
        self.assertEqual(asked.students, 1)
        confirm = tenant.ConfirmTenantDestructionRequest(
            tenant=name, approval_id=asked.approval.id)
        self.refused(lambda: operator.ConfirmTenantDestruction(confirm),
                     Code.FAILED_PRECONDITION, "CONDITIONS_UNMET")
        grant = approval.GrantApprovalRequest(id=asked.approval.id)
        self.refused(lambda: made.operator.approvals.GrantApproval(grant),
                     Code.FAILED_PRECONDITION, "CONDITIONS_UNMET")
        made.admin.approvals.GrantApproval(grant)
        record = operator.ConfirmTenantDestruction(confirm).destruction
        self.assertTrue(is_signed(record.certificate, record.verifier))
        self.refused(lambda: operator.GetTenant(tenant.GetTenantRequest(tenant=name)),
                     Code.NOT_FOUND, "RESOURCE_NOT_FOUND")
