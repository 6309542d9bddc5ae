"""What a partner does with stock tools alone: grpcio, age and a reader of JSON."""

import hashlib
import json
import pathlib
import subprocess
import tempfile

from google.protobuf import json_format

from cairn.v1 import (
    access_pb2 as access,
    approval_pb2 as approval,
    consent_pb2 as consent,
    credential_pb2 as credential,
    export_pb2 as export,
    student_pb2 as student,
)
from cairn_client import local_operator, network
from district import Code, ContractTest, District, FAMILY


class Key:
    """An age identity as `age-keygen` makes it."""

    def __init__(self):
        self.folder = tempfile.TemporaryDirectory()
        self.path = pathlib.Path(self.folder.name) / "key.txt"
        subprocess.run(["age-keygen", "-o", self.path], check=True, capture_output=True)
        self.recipient = subprocess.run(
            ["age-keygen", "-y", self.path], check=True, capture_output=True, text=True
        ).stdout.strip()

    def open(self, data):
        """What is in an age file; None when it does not open."""
        done = subprocess.run(["age", "-d", "-i", self.path], input=data, capture_output=True)
        return done.stdout if done.returncode == 0 else None

    def register(self, caller):
        made = caller.exports.RegisterExportKey(
            export.RegisterExportKeyRequest(recipient=self.recipient))
        return caller.exports.ConfirmExportKey(export.ConfirmExportKeyRequest(
            id=made.key.id, proof=self.open(made.challenge).decode())).key


def collect(responses):
    """Header, file and receipt of an export."""
    parts = list(responses)
    data = b"".join(each.chunk.data for each in parts[1:-1])
    return parts[0].header, data, parts[-1].receipt


class ExportTests(ContractTest):
    def test_a_partner_opens_its_export_with_age_and_reads_json(self):
        made = District()
        students = [made.student() for _ in range(3)]
        made.permit(students[0], records=[1, 6])
        made.permit(students[1])
        partner, key = made.partner(), Key()
        self.refused(lambda: list(partner.exports.CreateExport(export.CreateExportRequest())),
                     Code.FAILED_PRECONDITION)
        key.register(partner)

        header, data, receipt = collect(
            partner.exports.CreateExport(export.CreateExportRequest()))
        self.assertEqual(receipt.file_bytes, len(data))
        self.assertEqual(receipt.file_fingerprint, hashlib.sha256(data).hexdigest())
        lines = [json.loads(line) for line in key.open(data).splitlines()]
        self.assertEqual([next(iter(line)) for line in lines],
                         ["header", "student", "student", "end"])
        self.assertEqual(lines[0]["header"]["party"], "kite-club")
        self.assertEqual(lines[0]["header"]["tenantId"], made.tenant.id)
        self.assertEqual(lines[0]["header"]["id"], header.id)
        self.assertIn("99.33", lines[0]["header"]["notice"])
        for line in lines[1:3]:
            # The JSON is that of the contract: a stock parser makes the same message of it.
            opened = json_format.ParseDict(line, export.ExportRecord()).student
            read = partner.students.GetStudent(
                student.GetStudentRequest(id=opened.student.id)).student
            for each in (opened.student, read):
                for time in (each.create_time, each.update_time):
                    time.nanos = 0
            self.assertEqual(opened.student, read)
            self.assertEqual(opened.student.identity.family_name, FAMILY)
            entries = made.caller(credential.ROLE_AUDITOR).access.ListDisclosures(
                access.ListDisclosuresRequest(student_id=opened.student.id)).disclosures
            recorded = [each for each in entries if each.operation == "CreateExport"]
            self.assertEqual([each.sequence for each in recorded], [opened.disclosure])
            self.assertEqual(list(recorded[0].consent_ids), list(opened.consent_ids))

    def test_nobody_else_opens_it(self):
        made = District()
        made.permit(made.student())
        partner, key = made.partner(), Key()
        key.register(partner)
        _, data, _ = collect(partner.exports.CreateExport(export.CreateExportRequest()))
        other = made.partner("chess-club")
        strangers = [Key(), Key()]
        strangers[0].register(other)
        for stranger in strangers:
            self.assertIsNone(stranger.open(data))
        self.assertNotIn(FAMILY.encode(), data)
        self.assertIn(FAMILY.encode(), key.open(data))
        # A file that was cut is no file.
        self.assertIsNone(key.open(data[:-1]))

    def test_a_revoked_consent_is_in_no_later_export(self):
        made = District()
        of = made.student()
        agreed = made.permit(of)
        partner, key = made.partner(), Key()
        key.register(partner)

        def students():
            _, data, receipt = collect(
                partner.exports.CreateExport(export.CreateExportRequest()))
            lines = key.open(data).splitlines()
            self.assertEqual(
                receipt.students, sum(line.startswith(b'{"student"') for line in lines))
            return receipt.students

        self.assertEqual(students(), 1)
        made.admin.consents.RevokeConsent(
            consent.RevokeConsentRequest(id=agreed.id))
        self.assertEqual(students(), 0)

    def test_everything_of_a_tenant_takes_two_people(self):
        made = District()
        of, key = made.student(), Key()
        keeper = network(local_operator().credentials.IssueCredential(
            credential.IssueCredentialRequest(
                role=credential.ROLE_PLATFORM_OPERATOR, label="a test")).token, purpose=None)
        asked = made.admin.exports.BeginTenantExport(export.BeginTenantExportRequest(
            recipients=[key.recipient], reason="moving to another system")).approval
        request = export.CreateTenantExportRequest(
            approval_id=asked.id, recipients=[key.recipient])
        self.refused(lambda: list(made.admin.exports.CreateTenantExport(request)),
                     Code.FAILED_PRECONDITION)
        keeper.approvals.GrantApproval(approval.GrantApprovalRequest(id=asked.id))
        _, data, _ = collect(made.admin.exports.CreateTenantExport(request))
        records = [json_format.Parse(line, export.ExportRecord())
                   for line in key.open(data).splitlines()]
        opened = [each.student.student for each in records if each.HasField("student")]
        self.assertEqual([each.id for each in opened], [of.id])
        self.assertEqual(opened[0].notes.notes[0].text, "likes kites")
        self.refused(lambda: list(made.admin.exports.CreateTenantExport(request)),
                     Code.FAILED_PRECONDITION)
