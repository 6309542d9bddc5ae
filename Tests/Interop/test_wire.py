"""The layers below the messages: bytes, methods, limits, deadlines, transport."""

import threading

import grpc

from cairn.v1 import (
    credential_pb2 as credential,
    roster_pb2 as roster,
    student_pb2 as student,
)
from cairn_client import Caller, address
from district import Code, ContractTest, District


class WireTests(ContractTest):
    GET = "/cairn.v1.StudentService/GetStudent"

    def test_unknown_methods_are_named_as_such(self):
        admin = District().admin
        for path in ("/cairn.v1.StudentService/Nonsense", "/cairn.v1.Nonsense/GetStudent",
                     "/grpc.health.v2.Health/Check"):
            self.refused(lambda: admin.raw(path, b""), Code.UNIMPLEMENTED, "METHOD_UNKNOWN")

    def test_bytes_that_are_no_message_are_refused(self):
        admin = District().admin
        table = {
            b"\xff\xff\xff\xff": "NOT_PROTOBUF", b"\x0a\x7fshort": "NOT_PROTOBUF",
            b"\x0a\x02\xc3\x28": "NOT_UTF8", b"\x0a\x03a\x00b": "NUL_IN_TEXT"}
        for data, cause in table.items():
            with self.subTest(cause=cause, data=data):
                failure = self.refused(lambda: admin.raw(self.GET, data),
                                       Code.INVALID_ARGUMENT, "MESSAGE_MALFORMED")
                self.assertEqual(failure.infos[0].metadata["cause"], cause)

    def test_an_oversize_message_is_refused_and_the_connection_lives(self):
        admin = District().admin
        self.refused(lambda: admin.raw(self.GET, b"\x0a" + b"x" * (20 << 20)),
                     Code.RESOURCE_EXHAUSTED, "LIMIT_EXCEEDED")
        admin.credentials.WhoAmI(credential.WhoAmIRequest())

    def test_a_field_from_the_future_is_let_through(self):
        made = District()
        of = made.student()
        request = student.GetStudentRequest(id=of.id).SerializeToString() + b"\xf8\x7f\x01"
        answer = student.GetStudentResponse.FromString(made.admin.raw(self.GET, request))
        self.assertEqual(answer.student.id, of.id)

    def test_a_passed_deadline_ends_the_call(self):
        admin = District().admin
        with self.assertRaises(grpc.RpcError) as caught:
            admin.students.ListStudents(student.ListStudentsRequest(), timeout=0.000_001)
        self.assertEqual(caught.exception.code(), Code.DEADLINE_EXCEEDED)

    def test_a_cancelled_call_leaves_the_server_well(self):
        made = District()
        started = threading.Event()

        def parts():
            yield roster.ImportRosterRequest(start=roster.ImportStart())
            started.set()
            threading.Event().wait(5)

        call = made.admin.but(purpose="roster-maintenance").rosters.ImportRoster(parts())
        started.wait(5)
        call.cancel()
        self.assertEqual(call.code(), Code.CANCELLED)
        made.admin.credentials.WhoAmI(credential.WhoAmIRequest())

    def test_an_unknown_compression_is_refused_as_grpc_asks(self):
        admin = District().admin
        with self.assertRaises(grpc.RpcError) as caught:
            admin.credentials.WhoAmI(
                credential.WhoAmIRequest(), compression=grpc.Compression.Gzip)
        self.assertEqual(caught.exception.code(), Code.UNIMPLEMENTED)

    def test_many_calls_share_one_connection(self):
        made = District()
        ids = [made.student().id for _ in range(4)]
        futures = [
            made.admin.students.GetStudent.future(student.GetStudentRequest(id=ids[turn % 4]))
            for turn in range(400)]
        self.assertEqual([future.result().student.id for future in futures], ids * 100)

    def test_plain_text_is_not_spoken_on_a_tls_port(self):
        with self.assertRaises(grpc.RpcError) as caught:
            Caller(grpc.insecure_channel(address())).credentials.WhoAmI(
                credential.WhoAmIRequest(), timeout=5)
        self.assertIn(caught.exception.code(), {Code.UNAVAILABLE, Code.DEADLINE_EXCEEDED})
