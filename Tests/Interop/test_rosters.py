"""A OneRoster bulk set, sent as a stream."""

import csv
import os
import pathlib

from cairn.v1 import (
    credential_pb2 as credential,
    roster_pb2 as roster,
    student_pb2 as student,
)
from district import Code, ContractTest, District


class RosterTests(ContractTest):
    folder = pathlib.Path(os.environ["CAIRN_ROSTER"])

    def files(self):
        return {path.name: path.read_bytes() for path in sorted(self.folder.glob("*.csv"))}

    def rows(self, name):
        return list(csv.DictReader((self.folder / name).read_text("utf-8-sig").splitlines()))

    def upload(self, caller, files, validate_only=False, chunk=10_000):
        """Sends a bulk set in chunks; returns findings, phases and the summary."""
        def parts():
            yield roster.ImportRosterRequest(
                start=roster.ImportStart(validate_only=validate_only))
            for name, data in files.items():
                for offset in range(0, len(data), chunk):
                    yield roster.ImportRosterRequest(chunk=roster.ImportChunk(
                        file_name=name, data=data[offset:offset + chunk]))

        answers = list(caller.but(purpose="roster-maintenance").rosters.ImportRoster(parts()))
        kinds = [each.WhichOneof("part") for each in answers]
        self.assertEqual(kinds.count("summary"), 1)
        self.assertEqual(kinds[-1], "summary")
        findings = [finding for each in answers for finding in each.findings.findings]
        return findings, {each.progress.phase for each in answers}, answers[-1].summary

    def students(self):
        return [row for row in self.rows("users.csv") if row["role"] == "student"]

    def test_a_bulk_set_becomes_students_and_the_same_again_changes_none(self):
        made = District()
        _, phases, first = self.upload(made.admin, self.files())
        self.assertTrue(first.committed)
        self.assertEqual((first.errors, first.students_created), (0, len(self.students())))
        self.assertIn(roster.IMPORT_PHASE_COMMITTING, phases)
        _, _, second = self.upload(made.admin, self.files())
        self.assertEqual((second.students_created, second.students_unchanged),
                         (0, len(self.students())))
        one = self.students()[0]
        found = made.admin.students.SearchStudents(
            student.SearchStudentsRequest(sourced_id=one["sourcedId"])).students
        self.assertEqual([each.identity.family_name for each in found], [one["familyName"]])

    def test_only_validating_changes_nothing(self):
        made = District()
        _, _, summary = self.upload(made.admin, self.files(), validate_only=True)
        self.assertEqual((summary.committed, summary.errors), (False, 0))
        listed = made.admin.students.ListStudents(student.ListStudentsRequest()).students
        self.assertEqual(len(listed), 0)

    def test_a_dangling_reference_is_named_and_nothing_is_committed(self):
        made = District()
        files = self.files()
        lines = files["enrollments.csv"].decode("utf-8-sig").splitlines()
        reference = self.rows("enrollments.csv")[4]["userSourcedId"]
        lines[5] = lines[5].replace(reference, "nobody-at-all")
        files["enrollments.csv"] = ("\r\n".join(lines) + "\r\n").encode()
        findings, _, summary = self.upload(made.admin, files)
        self.assertFalse(summary.committed)
        self.assertGreaterEqual(summary.errors, 1)
        places = {(each.file, each.line, each.column) for each in findings
                  if each.severity == roster.FINDING_SEVERITY_ERROR}
        self.assertIn(("enrollments.csv", 6, "userSourcedId"), places)
        self.assertNotIn("nobody-at-all", str(findings))
        listed = made.admin.students.ListStudents(student.ListStudentsRequest()).students
        self.assertEqual(len(listed), 0)

    def test_school_staff_see_their_classes_and_no_others(self):
        made = District()
        self.upload(made.admin, self.files())
        taught = next(row for row in self.rows("enrollments.csv") if row["role"] == "teacher")
        teacher = taught["userSourcedId"]
        classes = {row["classSourcedId"] for row in self.rows("enrollments.csv")
                   if row["userSourcedId"] == teacher}
        expected = {row["userSourcedId"] for row in self.rows("enrollments.csv")
                    if row["role"] == "student" and row["classSourcedId"] in classes}
        caller = made.caller(credential.ROLE_SCHOOL_STAFF, staff_sourced_id=teacher)
        seen = caller.students.ListStudents(student.ListStudentsRequest(page_size=1000)).students
        self.assertEqual({each.identity.sourced_id for each in seen}, expected)
        everyone = made.admin.students.ListStudents(
            student.ListStudentsRequest(page_size=1000)).students
        others = [each for each in everyone if each.identity.sourced_id not in expected]
        self.assertTrue(others, "the sample must have students of other teachers")
        self.absent(lambda: self.read(caller, others[0]))

    def test_parts_out_of_order_are_refused(self):
        made = District()
        chunk = roster.ImportRosterRequest(
            chunk=roster.ImportChunk(file_name="users.csv", data=b"x"))
        start = roster.ImportRosterRequest(start=roster.ImportStart())
        for parts in ([], [chunk], [start, start]):
            self.refused(lambda: list(made.admin.rosters.ImportRoster(iter(parts))),
                         Code.INVALID_ARGUMENT)
