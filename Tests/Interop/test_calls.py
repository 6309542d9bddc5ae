"""The cases of gRPC's interop test descriptions (grpc/grpc, doc/interop-test-descriptions.md).

Each test is one case; what its client asserts there is asserted here.
"""

import queue
import threading
import time
import unittest

import grpc

from call_test import (
    PATIENCE, CallTest, Code, asking, messages, sending, simple, sizes, stubs)
from grpc.testing import empty_pb2

ASKED, SENT = (31415, 9, 2653, 58979), (27182, 8, 1828, 45904)
YES, NO = messages.BoolValue(value=True), messages.BoolValue(value=False)
METADATA = (("x-grpc-test-echo-initial", "test_initial_metadata_value"),
            ("x-grpc-test-echo-trailing-bin", b"\xab\xab\xab"))
SPECIAL = "\t\ntest with whitespace\r\nand Unicode BMP ☺ and non-BMP 😈\t\n"


class Requests:
    """Requests that are sent one by one, when the test says so."""

    def __init__(self):
        self.queue = queue.Queue()

    def send(self, request):
        self.queue.put(request)

    def finish(self):
        self.queue.put(None)

    def __iter__(self):
        return iter(self.queue.get, None)


class CallCases(CallTest):
    # --- One request, one answer

    def test_empty_unary(self):
        answer = self.test.EmptyCall(empty_pb2.Empty(), timeout=PATIENCE)
        self.assertEqual(answer.SerializeToString(), b"")
        self.handler("ended EmptyCall OK")

    def test_large_unary(self):
        answer = self.test.UnaryCall(simple(314159, 271828), timeout=PATIENCE)
        self.assertEqual(sizes([answer]), [314159])
        self.assertEqual(answer.payload.type, messages.COMPRESSABLE)

    def test_a_cacheable_answer_is_the_moment_and_says_how_long_it_may_be_kept(self):
        first, call = self.test.CacheableUnaryCall.with_call(simple(), timeout=PATIENCE)
        second = self.test.CacheableUnaryCall(simple(), timeout=PATIENCE)
        self.assertLess(int(first.payload.body), int(second.payload.body))
        self.assertIn(("cache-control", "max-age=60, public"), call.initial_metadata())

    def test_an_unknown_payload_type_is_refused(self):
        self.refused(lambda: self.test.UnaryCall(simple(1, response_type=7), timeout=PATIENCE),
                     Code.INVALID_ARGUMENT)

    # --- Streams

    def test_client_streaming(self):
        answer = self.test.StreamingInputCall(map(sending, SENT), timeout=PATIENCE)
        self.assertEqual(answer.aggregated_payload_size, 74922)

    def test_server_streaming(self):
        answers = self.test.StreamingOutputCall(asking(*ASKED), timeout=PATIENCE)
        self.assertEqual(sizes(answers), list(ASKED))

    def test_ping_pong(self):
        requests = Requests()
        answers = self.test.FullDuplexCall(iter(requests), timeout=PATIENCE)
        for asked, sent in zip(ASKED, SENT):
            requests.send(asking(asked, body=sent))
            self.assertEqual(sizes([next(answers)]), [asked])
        requests.finish()
        self.assertEqual(list(answers), [])
        self.assertEqual(answers.code(), Code.OK)

    def test_empty_stream(self):
        answers = self.test.FullDuplexCall(iter([]), timeout=PATIENCE)
        self.assertEqual(list(answers), [])
        self.assertEqual(answers.code(), Code.OK)

    def test_half_duplex_answers_once_all_is_asked(self):
        requests = Requests()
        answers = self.test.HalfDuplexCall(iter(requests), timeout=PATIENCE)
        arrived = threading.Event()
        reader = threading.Thread(target=lambda: (next(answers), arrived.set()))
        reader.start()
        requests.send(asking(*ASKED[:2]))
        self.handler("began HalfDuplexCall")
        self.assertFalse(arrived.wait(0.2))
        requests.send(asking(*ASKED[2:]))
        requests.finish()
        reader.join()
        self.assertEqual(sizes(answers), list(ASKED[1:]))

    def test_the_server_waits_before_each_answer_as_long_as_asked(self):
        wait = messages.ResponseParameters(size=1, interval_us=150_000)
        began = time.monotonic()
        answers = self.test.StreamingOutputCall(
            messages.StreamingOutputCallRequest(response_parameters=[wait, wait]),
            timeout=PATIENCE)
        self.assertEqual(sizes(answers), [1, 1])
        self.assertGreaterEqual(time.monotonic() - began, 0.3)

    # --- Metadata and statuses

    def test_custom_metadata(self):
        _, unary = self.test.UnaryCall.with_call(
            simple(314159, 271828), metadata=METADATA, timeout=PATIENCE)
        duplex = self.test.FullDuplexCall(
            iter([asking(314159, body=271828)]), metadata=METADATA, timeout=PATIENCE)
        self.assertEqual(sizes(duplex), [314159])
        for call in (unary, duplex):
            self.assertEqual(tuple(call.initial_metadata()), METADATA[:1])
            self.assertEqual(tuple(call.trailing_metadata()), METADATA[1:])

    def test_custom_metadata_comes_with_a_failure_too(self):
        status = messages.EchoStatus(code=9, message="no")
        error = self.refused(
            lambda: self.test.UnaryCall(
                simple(response_status=status), metadata=METADATA, timeout=PATIENCE),
            Code.FAILED_PRECONDITION, "no")
        # An answer that is all trailers has its metadata in one list.
        self.assertLessEqual(
            set(METADATA), set(error.initial_metadata()) | set(error.trailing_metadata()))

    def expect_status(self, message):
        status = messages.EchoStatus(code=2, message=message)
        self.refused(
            lambda: self.test.UnaryCall(simple(response_status=status), timeout=PATIENCE),
            Code.UNKNOWN, message)
        request = messages.StreamingOutputCallRequest(response_status=status)
        self.refused(
            lambda: list(self.test.FullDuplexCall(iter([request]), timeout=PATIENCE)),
            Code.UNKNOWN, message)

    def test_status_code_and_message(self):
        self.expect_status("test status message")

    def test_special_status_message(self):
        self.expect_status(SPECIAL)

    def test_a_stream_that_has_begun_ends_with_the_status_asked_for(self):
        status = messages.EchoStatus(code=10, message=SPECIAL)
        answers = self.test.FullDuplexCall(
            iter([asking(9), messages.StreamingOutputCallRequest(response_status=status)]),
            timeout=PATIENCE)
        self.assertEqual(sizes([next(answers)]), [9])
        self.refused(lambda: next(answers), Code.ABORTED, SPECIAL)

    def test_every_status_code_arrives(self):
        for code in Code:
            number, name = code.value
            if code == Code.OK:
                continue
            with self.subTest(code=name):
                status = messages.EchoStatus(code=number, message=name)
                self.refused(
                    lambda: self.test.UnaryCall(simple(response_status=status), timeout=PATIENCE),
                    code, name)

    def test_unimplemented_method(self):
        self.refused(
            lambda: self.test.UnimplementedCall(empty_pb2.Empty(), timeout=PATIENCE),
            Code.UNIMPLEMENTED)
        self.assertEqual(self.logged(), [])

    def test_unimplemented_service(self):
        service = stubs.UnimplementedServiceStub(self.channel)
        self.refused(
            lambda: service.UnimplementedCall(empty_pb2.Empty(), timeout=PATIENCE),
            Code.UNIMPLEMENTED)

    # --- Endings before the end

    def test_cancel_after_begin(self):
        requests = Requests()
        self.addCleanup(requests.finish)
        call = self.test.StreamingInputCall.future(iter(requests), timeout=PATIENCE)
        call.cancel()
        self.assertEqual(call.code(), Code.CANCELLED)
        self.expect_a_living_connection()

    def test_cancel_after_first_response(self):
        requests = Requests()
        self.addCleanup(requests.finish)
        requests.send(asking(31415, body=27182))
        answers = self.test.FullDuplexCall(iter(requests), timeout=PATIENCE)
        self.assertEqual(sizes([next(answers)]), [31415])
        answers.cancel()
        self.refused(lambda: next(answers), Code.CANCELLED)
        self.handler("ended FullDuplexCall CANCELLED")

    def test_timeout_on_sleeping_server(self):
        requests = Requests()
        self.addCleanup(requests.finish)
        requests.send(asking(body=27182))
        answers = self.test.FullDuplexCall(iter(requests), timeout=0.001)
        self.refused(lambda: next(answers), Code.DEADLINE_EXCEEDED)
        self.expect_a_living_connection()

    def expect_a_living_connection(self):
        """Also waits until the server has read all that came before."""
        self.test.EmptyCall(empty_pb2.Empty(), timeout=PATIENCE)

    def asleep(self, **arguments):
        """A call whose handler is in the middle of a long sleep."""
        wait = messages.ResponseParameters(size=1, interval_us=1_000_000_000)
        answers = self.test.StreamingOutputCall(
            messages.StreamingOutputCallRequest(response_parameters=[wait]), **arguments)
        self.handler("began StreamingOutputCall")
        return answers

    def test_a_cancelled_call_wakes_its_sleeping_handler(self):
        answers = self.asleep()
        answers.cancel()
        self.handler("ended StreamingOutputCall CANCELLED")

    def test_a_deadline_wakes_a_sleeping_handler(self):
        # Connected first, so that the time is the handler's.
        self.test.EmptyCall(empty_pb2.Empty(), timeout=PATIENCE)
        answers = self.asleep(timeout=3)
        self.refused(lambda: next(answers), Code.DEADLINE_EXCEEDED)
        self.handler("ended StreamingOutputCall CANCELLED")

    def test_a_caller_that_goes_away_wakes_a_sleeping_handler(self):
        answers = self.asleep()
        self.channel.close()
        self.assertEqual(answers.code(), Code.CANCELLED)
        self.handler("ended StreamingOutputCall CANCELLED")

    def test_a_handler_that_waits_for_requests_is_cancelled_with_the_call(self):
        requests = Requests()
        self.addCleanup(requests.finish)
        call = self.test.StreamingInputCall.future(iter(requests))
        self.handler("began StreamingInputCall")
        call.cancel()
        self.handler("ended StreamingInputCall CANCELLED")

    # --- Compression, which this server does not do

    def test_client_compressed_unary(self):
        probe = simple(314159, 271828, expect_compressed=YES)
        plain = simple(314159, 271828, expect_compressed=NO)
        self.refused(
            lambda: self.test.UnaryCall(probe, timeout=PATIENCE), Code.INVALID_ARGUMENT)
        for kind in (grpc.Compression.Gzip, grpc.Compression.Deflate):
            self.refused(
                lambda: self.test.UnaryCall(probe, compression=kind, timeout=PATIENCE),
                Code.UNIMPLEMENTED)
        self.assertEqual(
            sizes([self.test.UnaryCall(plain, timeout=PATIENCE)]), [314159])

    def test_client_compressed_streaming(self):
        probe, plain = (sending(27182, expect_compressed=YES),
                        sending(45904, expect_compressed=NO))
        self.refused(
            lambda: self.test.StreamingInputCall(iter([probe]), timeout=PATIENCE),
            Code.INVALID_ARGUMENT)
        self.refused(
            lambda: self.test.StreamingInputCall(
                iter([probe, plain]), compression=grpc.Compression.Gzip, timeout=PATIENCE),
            Code.UNIMPLEMENTED)
        answer = self.test.StreamingInputCall(iter([plain]), timeout=PATIENCE)
        self.assertEqual(answer.aggregated_payload_size, 45904)

    def test_server_compressed_unary(self):
        for wish in (YES, NO):
            answer = self.test.UnaryCall(
                simple(314159, 271828, response_compressed=wish), timeout=PATIENCE)
            self.assertEqual(sizes([answer]), [314159])

    def test_server_compressed_streaming(self):
        parameters = [messages.ResponseParameters(size=31415, compressed=YES),
                      messages.ResponseParameters(size=92653, compressed=NO)]
        answers = self.test.StreamingOutputCall(
            messages.StreamingOutputCallRequest(response_parameters=parameters),
            timeout=PATIENCE)
        self.assertEqual(sizes(answers), [31415, 92653])


class PlainTextCalls(CallCases, unittest.TestCase):
    server_name = "plain"


class TLSCalls(CallCases, unittest.TestCase):
    server_name = "tls"

    def test_a_caller_that_does_not_know_the_authority_gets_no_answer(self):
        stranger = grpc.secure_channel(self.server.address, grpc.ssl_channel_credentials())
        self.addCleanup(stranger.close)
        self.refused(
            lambda: stubs.TestServiceStub(stranger).EmptyCall(empty_pb2.Empty(), timeout=10),
            Code.UNAVAILABLE)
        self.assertEqual(self.logged(), [])
