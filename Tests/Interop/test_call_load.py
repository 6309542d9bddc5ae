"""Many calls, long calls and large ones, up to the limits and just over them."""

import os
import pathlib
import queue
import time
import unittest

from call_test import (
    PATIENCE, CallTest, Code, asking, messages, payload, sending, simple, sizes, stubs)

MESSAGE_MAX = 4 << 20
STREAMS_MAX = 100
SOAK = float(os.environ.get("INTEROP_SOAK", "0"))


def filled(make, total):
    """The message of `make(body size)` that is `total` bytes long."""
    body = total - (make(total).ByteSize() - total)
    message = make(body)
    assert message.ByteSize() == total
    return message


class LoadCases(CallTest):
    # --- Sizes

    def test_a_request_of_the_largest_size_passes_and_a_byte_more_does_not(self):
        def of(total):
            return filled(lambda size: simple(body=size), total)

        self.test.UnaryCall(of(MESSAGE_MAX), timeout=PATIENCE)
        self.refused(lambda: self.test.UnaryCall(of(MESSAGE_MAX + 1), timeout=PATIENCE),
                     Code.RESOURCE_EXHAUSTED)
        self.test.UnaryCall(simple(1), timeout=PATIENCE)

    def test_a_streamed_request_of_a_byte_too_many_ends_its_call_only(self):
        def of(total):
            return filled(sending, total)

        fits, exceeds = of(MESSAGE_MAX), of(MESSAGE_MAX + 1)
        answer = self.test.StreamingInputCall(iter([fits, fits]), timeout=PATIENCE)
        self.assertEqual(answer.aggregated_payload_size, 2 * len(fits.payload.body))
        self.refused(
            lambda: self.test.StreamingInputCall(iter([fits, exceeds]), timeout=PATIENCE),
            Code.RESOURCE_EXHAUSTED)
        self.test.UnaryCall(simple(1), timeout=PATIENCE)

    def test_an_answer_of_the_largest_size_arrives(self):
        def answer(size):
            return messages.SimpleResponse(payload=payload(size))

        size = len(filled(answer, MESSAGE_MAX).payload.body)
        self.assertEqual(
            sizes([self.test.UnaryCall(simple(size), timeout=PATIENCE)]), [size])
        # The server may not send more than callers take by default.
        self.refused(lambda: self.test.UnaryCall(simple(size + 1), timeout=PATIENCE),
                     Code.INTERNAL)

    def test_large_metadata_passes_both_ways(self):
        text, data = "v" * 3000, bytes(range(256)) * 8
        _, call = self.test.UnaryCall.with_call(
            simple(), timeout=PATIENCE,
            metadata=[("x-grpc-test-echo-initial", text),
                      ("x-grpc-test-echo-trailing-bin", data), ("x-more", "m" * 6000)])
        self.assertEqual(call.initial_metadata()[0].value, text)
        self.assertEqual(call.trailing_metadata()[0].value, data)

    def test_metadata_over_the_limit_ends_its_call_only(self):
        self.refused(
            lambda: self.test.UnaryCall(
                simple(), timeout=PATIENCE, metadata=[("x-more", "m" * 17_000)]),
            Code.RESOURCE_EXHAUSTED, "over the limit: metadata-bytes")
        self.assertEqual(self.logged(), [])
        self.test.UnaryCall(simple(1), timeout=PATIENCE)

    # --- Numbers

    def test_a_thousand_calls_one_after_another(self):
        for turn in range(1000):
            answer = self.test.UnaryCall(simple(turn), timeout=PATIENCE)
            self.assertEqual(len(answer.payload.body), turn)

    def test_a_thousand_ping_pongs_in_one_call(self):
        requests = queue.Queue()
        answers = self.test.FullDuplexCall(iter(requests.get, None), timeout=PATIENCE)
        for turn in range(1000):
            requests.put(asking(turn % 7, turn % 5, body=turn))
            self.assertEqual(sizes([next(answers), next(answers)]), [turn % 7, turn % 5])
        requests.put(None)
        self.assertEqual(list(answers), [])

    def test_as_many_streams_as_a_connection_may_have_are_open_at_once(self):
        queues = [queue.Queue() for _ in range(STREAMS_MAX)]
        calls = [self.test.FullDuplexCall(iter(line.get, None), timeout=PATIENCE)
                 for line in queues]
        # All are open before the first is answered, and none is closed before the last.
        for turn in range(3):
            for number, line in enumerate(queues):
                line.put(asking(100 * turn + number))
            for number, call in enumerate(calls):
                self.assertEqual(sizes([next(call)]), [100 * turn + number])
        self.assertEqual(self.logged(), ["began FullDuplexCall"] * STREAMS_MAX)
        for line in queues:
            line.put(None)
        for call in calls:
            self.assertEqual(list(call), [])

    def test_calls_beyond_the_limit_of_streams_wait_for_their_turn(self):
        calls = [self.test.UnaryCall.future(simple(size), timeout=PATIENCE)
                 for size in range(4 * STREAMS_MAX)]
        self.assertEqual(sizes(call.result() for call in calls), list(range(4 * STREAMS_MAX)))

    def test_concurrent_large_unary(self):
        calls = [self.test.UnaryCall.future(simple(314159, 271828), timeout=PATIENCE)
                 for _ in range(STREAMS_MAX)]
        self.assertEqual(sizes(call.result() for call in calls), [314159] * STREAMS_MAX)

    # --- Flow control

    def test_a_stream_that_nobody_reads_stalls_no_other_call(self):
        unread = self.test.StreamingOutputCall(asking(*[1 << 20] * 48), timeout=PATIENCE)
        self.handler("began StreamingOutputCall")
        for _ in range(20):
            self.test.UnaryCall(simple(314159, 271828), timeout=PATIENCE)
        # 48 MiB cannot all be on their way: the handler waits for the reader.
        self.assertNotIn("ended StreamingOutputCall OK", self.logged())
        self.assertEqual(sizes(unread), [1 << 20] * 48)
        self.handler("ended StreamingOutputCall OK")


class PlainTextLoad(LoadCases, unittest.TestCase):
    server_name = "plain"

    @unittest.skipUnless(SOAK, "a soak is asked for with --soak")
    def test_a_soak_neither_fails_nor_grows(self):
        status = pathlib.Path("/proc", os.environ["INTEROP_PID"], "status")

        def resident_mib():
            line = next(line for line in status.read_text().splitlines() if "VmRSS" in line)
            return int(line.split()[1]) / 1024

        calls = 0

        def call_until(end):
            nonlocal calls
            while time.monotonic() < end:
                channel = self.server.channel()
                test = stubs.TestServiceStub(channel)
                for _ in range(20):
                    answer = test.UnaryCall(simple(314159, 271828), timeout=PATIENCE)
                    self.assertEqual(len(answer.payload.body), 314159)
                duplex = test.FullDuplexCall(
                    iter([asking(31415, body=27182)] * 20), timeout=PATIENCE)
                self.assertEqual(sizes(duplex), [31415] * 20)
                cancelled = test.StreamingOutputCall(asking(*[1 << 20] * 8), timeout=PATIENCE)
                next(cancelled)
                cancelled.cancel()
                channel.close()
                calls += 22

        began = time.monotonic()
        call_until(began + SOAK / 2)
        warm = resident_mib()
        call_until(began + SOAK)
        grown = resident_mib() - warm
        print(f"soak: {calls} calls in {SOAK:.0f} s, {warm:.0f} MiB, grown by {grown:.1f} MiB")
        self.assertLess(grown, 16)


class TLSLoad(LoadCases, unittest.TestCase):
    server_name = "tls"
