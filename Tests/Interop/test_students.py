"""Students: what goes in comes back, to those who may see it."""

import secrets

from cairn.v1 import (
    credential_pb2 as credential,
    student_pb2 as student,
)
from district import (
    ALL_GROUPS,
    Code,
    ContractTest,
    District,
    identity,
    readable,
    STRANGER_ID,
    whole_student,
)


class StudentTests(ContractTest):
    def test_a_whole_record_comes_back_as_it_went_in(self):
        made = District()
        sent = whole_student()
        kept = self.read(made.navigator_of(of := made.student(sent)), of)
        for group in ("identity", "contact", "academic", "health", "services", "notes"):
            self.assertEqual(getattr(kept, group), getattr(sent, group), group)
        self.assertEqual((kept.grade, kept.status), ("07", student.STUDENT_STATUS_ENROLLED))
        self.assertEqual(list(kept.withheld), [])

    def test_a_role_sees_its_groups_and_is_told_what_is_withheld(self):
        made = District()
        of = made.student()
        integrator = made.caller(credential.ROLE_INTEGRATOR, groups=[1, 3])
        for caller, groups in ((made.admin, {1, 2, 3, 5}), (integrator, {1, 3})):
            seen = self.read(caller, of)
            self.assertEqual(readable(seen), groups)
            self.assertEqual(set(seen.withheld), ALL_GROUPS - groups)

    def test_every_bad_field_is_named_at_once(self):
        request = whole_student()
        request.identity.given_name = ""
        request.identity.birth_date = "2011-02-30"
        request.grade = "13th"
        request.contact.address.state = "QQ"
        request.contact.contacts[0].phone = "1" * 5000
        request.academic.days_absent = 401
        made = District()
        self.refused(lambda: made.student(request), Code.INVALID_ARGUMENT, "FIELD_INVALID", {
            "identity.given_name", "identity.birth_date", "grade", "contact.address.state",
            "contact.contacts[0].phone", "academic.days_absent"})

    def test_a_purpose_must_be_stated_and_known(self):
        made = District()
        of = made.student()
        for stated in (None, "", "curiosity", "PURPOSE_SUCCESS_PLAN"):
            with self.subTest(purpose=stated):
                self.refused(lambda: self.read(made.admin.but(purpose=stated), of),
                             Code.INVALID_ARGUMENT, "FIELD_INVALID")

    def test_a_revision_replaces_only_the_groups_it_names(self):
        made = District()
        of = made.student()
        made.admin.students.ReviseStudent(student.ReviseStudentRequest(
            id=of.id, revision=of.revision, grade="08",
            academic=student.StudentAcademic(days_enrolled=100)))
        now = self.read(made.admin, of)
        self.assertEqual((now.grade, now.academic.days_enrolled), ("08", 100))
        self.assertEqual(now.academic.days_absent, 0)
        self.assertEqual(now.identity, of.identity)
        self.assertEqual(now.revision, of.revision + 1)

    def test_a_stale_revision_is_refused_with_the_current_one(self):
        made = District()
        of = made.student()
        change = student.ReviseStudentRequest(id=of.id, revision=of.revision, grade="08")
        made.admin.students.ReviseStudent(change)
        failure = self.refused(lambda: made.admin.students.ReviseStudent(change),
                               Code.ABORTED, "REVISION_STALE")
        self.assertEqual(failure.infos[0].metadata["current_revision"], str(of.revision + 1))

    def test_ids_that_are_none_are_told_from_ids_of_nobody(self):
        admin = District().admin
        self.absent(lambda: admin.students.GetStudent(
            student.GetStudentRequest(id=STRANGER_ID)))
        for bad in ("", "short", STRANGER_ID.upper(), STRANGER_ID[:-1] + "u", "../../etc"):
            with self.subTest(id=bad):
                self.refused(
                    lambda: admin.students.GetStudent(student.GetStudentRequest(id=bad)),
                    Code.INVALID_ARGUMENT, "FIELD_INVALID", {"id"})

    def test_pages_meet_without_gap_or_overlap(self):
        made = District()
        ids = sorted(made.student().id for _ in range(7))
        seen, token, sizes = [], "", []
        while True:
            page = made.admin.students.ListStudents(
                student.ListStudentsRequest(page_size=3, page_token=token))
            sizes.append(len(page.students))
            seen += [each.id for each in page.students]
            token = page.next_page_token
            if not token:
                break
        self.assertEqual((seen, sizes), (ids, [3, 3, 1]))

    def test_a_page_token_is_good_only_for_its_own_list(self):
        made, other = District(), District()
        for each in (made, made, other, other):
            each.student()
        token = made.admin.students.ListStudents(
            student.ListStudentsRequest(page_size=1)).next_page_token
        turned = token[:-2] + ("aa" if token[-2:] != "aa" else "bb")
        attempts = (
            (made, dict(page_token=turned)), (made, dict(page_token="x")),
            (made, dict(page_token=token, grade="08")), (other, dict(page_token=token)))
        for caller, fields in attempts:
            self.refused(
                lambda: caller.admin.students.ListStudents(
                    student.ListStudentsRequest(page_size=1, **fields)),
                {Code.OUT_OF_RANGE, Code.INVALID_ARGUMENT})
        self.refused(
            lambda: made.admin.students.ListStudents(
                student.ListStudentsRequest(page_size=1001)),
            Code.INVALID_ARGUMENT, "FIELD_INVALID", {"page_size"})

    def test_search_finds_exactly_whom_it_names(self):
        made = District()
        local = "N-" + secrets.token_hex(6)
        of = made.student(student.CreateStudentRequest(identity=identity(
            given_name="Zoë-Mae", family_name="O'Quartz", local_id=local, state_id="KY77",
            sourced_id="s-77")))
        made.student()
        person = dict(given_name="zoe mae", family_name="OQUARTZ", birth_date="2012-03-04")
        found, nobody = [of.id], []
        table = (
            (dict(local_id=local), found), (dict(state_id="KY77"), found),
            (dict(sourced_id="s-77"), found), (dict(local_id="N-"), nobody),
            (dict(person=student.PersonQuery(**person)), found),
            (dict(person=student.PersonQuery(**{**person, "birth_date": "2012-03-05"})), nobody),
            (dict(family_prefix="oqu"), found), (dict(family_prefix="uart"), nobody),
            (dict(family_sound="Oquarts"), found), (dict(phone="555 010999"), nobody))
        for criterion, expected in table:
            with self.subTest(criterion=str(criterion)):
                answer = made.admin.students.SearchStudents(
                    student.SearchStudentsRequest(**criterion))
                self.assertEqual([each.id for each in answer.students], expected)
        self.refused(lambda: made.admin.students.SearchStudents(
            student.SearchStudentsRequest()), Code.INVALID_ARGUMENT, "FIELD_INVALID")
