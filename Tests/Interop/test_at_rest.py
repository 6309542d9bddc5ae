"""What the server leaves on the disk while it runs: files and its log."""

import os
import pathlib

from cairn.v1 import student_pb2 as student
from cairn_client import DATA
from district import (
    ContractTest,
    create_plan,
    District,
    FAMILY,
    GIVEN,
    STRANGER_ID,
)


class AtRestTests(ContractTest):
    def setUp(self):
        """A student with everything, a plan and a consent, read and looked for in vain."""
        self.made = District()
        self.of = self.made.student()
        create_plan(self.made.navigator_of(self.of), self.of)
        self.made.permit(self.of)
        self.read(self.made.partner(), self.of)
        self.absent(lambda: self.made.admin.students.GetStudent(
            student.GetStudentRequest(id=STRANGER_ID)))
        self.secrets = [GIVEN, FAMILY, "Ottoline", self.of.identity.local_id, "2012-03-04",
                        "likes kites", "a quiet place", self.made.admin.token]

    def assert_nowhere(self, data, place):
        for secret in self.secrets:
            self.assertNotIn(secret.encode(), data, place)
            self.assertNotIn(secret.lower().encode(), data.lower(), place)

    def test_no_file_tells_of_a_child_or_a_credential(self):
        files = [path for path in DATA.rglob("*") if path.is_file()]
        own = [path for path in files if self.made.tenant.id in str(path)]
        self.assertTrue(any(path.stat().st_size > 4096 for path in own), "there must be data")
        for path in files:
            self.assert_nowhere(path.read_bytes(), path)

    def test_the_log_tells_of_neither(self):
        log = pathlib.Path(os.environ["CAIRN_LOG"]).read_bytes()
        self.assertIn(b"StudentService/GetStudent", log)
        self.assert_nowhere(log, "the log")

    def test_the_root_key_is_readable_by_its_owner_only(self):
        self.assertEqual((DATA / "root.key").stat().st_mode & 0o777, 0o400)
