"""Our client, in Swift, against a stock grpcio server: the cases of gRPC's interop descriptions.

The server here does what grpc/grpc's doc/interop-test-descriptions.md asks of one; the cases and
what they assert are in tools/interop/client. The program prints `passed CASE` or fails.
"""

import concurrent.futures
import os
import pathlib
import shutil
import subprocess
import tempfile
import threading
import unittest

import grpc

# grpcio's own package would hide the stubs of the package grpc.testing.
STUBS = os.path.join(os.environ["INTEROP_STUBS"], "grpc")
if STUBS not in grpc.__path__:
    grpc.__path__.append(STUBS)
from grpc.testing import empty_pb2, messages_pb2, test_pb2_grpc  # noqa: E402

CASES = [
    "empty_unary", "large_unary", "client_streaming", "server_streaming", "ping_pong",
    "empty_stream", "custom_metadata", "status_code_and_message", "special_status_message",
    "unimplemented_method", "unimplemented_service", "cancel_after_begin",
    "cancel_after_first_response", "timeout_on_sleeping_server",
]
INITIAL, TRAILING = "x-grpc-test-echo-initial", "x-grpc-test-echo-trailing-bin"
CLIENT = os.path.join(os.environ["CAIRN_BUILD"], "cairn-interop-client")
PATIENCE = 60


class StockService(test_pb2_grpc.TestServiceServicer):
    """What the descriptions ask of a server. It remembers how its calls ended."""

    def __init__(self):
        self.cancelled = threading.Semaphore(0)
        self.spoils = False

    def EmptyCall(self, request, context):
        return empty_pb2.Empty()

    def UnaryCall(self, request, context):
        self.echo(context)
        self.fail(request, context)
        return messages_pb2.SimpleResponse(payload=zeros(request.response_size - self.spoils))

    def StreamingInputCall(self, requests, context):
        self.watch(context)
        total = sum(len(request.payload.body) for request in requests)
        return messages_pb2.StreamingInputCallResponse(aggregated_payload_size=total)

    def StreamingOutputCall(self, request, context):
        yield from self.answers(request, context)

    def FullDuplexCall(self, requests, context):
        self.watch(context)
        self.echo(context)
        for request in requests:
            yield from self.answers(request, context)

    # UnimplementedCall is left to the generated base: UNIMPLEMENTED.

    def answers(self, request, context):
        self.fail(request, context)
        for asked in request.response_parameters:
            yield messages_pb2.StreamingOutputCallResponse(payload=zeros(asked.size))

    def echo(self, context):
        for name, value in context.invocation_metadata():
            if name == INITIAL:
                context.send_initial_metadata([(name, value)])
            elif name == TRAILING:
                context.set_trailing_metadata([(name, value)])

    def fail(self, request, context):
        if request.response_status.code:
            code = next(code for code in grpc.StatusCode
                        if code.value[0] == request.response_status.code)
            context.abort(code, request.response_status.message)

    def watch(self, context):
        """Counts calls that end because their caller ended them."""
        def ended():
            if context.code() is None:
                self.cancelled.release()
        context.add_callback(ended)


def zeros(size):
    return messages_pb2.Payload(body=bytes(size))


class StockServer:
    """A grpcio server on loopback, which stops when the test ends."""

    def __init__(self, test, credentials=None):
        self.service = StockService()
        self.server = grpc.server(concurrent.futures.ThreadPoolExecutor(max_workers=8))
        test_pb2_grpc.add_TestServiceServicer_to_server(self.service, self.server)
        if credentials is None:
            self.port = self.server.add_insecure_port("127.0.0.1:0")
        else:
            self.port = self.server.add_secure_port("127.0.0.1:0", credentials)
        self.server.start()
        test.addCleanup(lambda: self.server.stop(None).wait())


class ClientCases(unittest.TestCase):
    def run_client(self, server, *arguments):
        return subprocess.run(
            [CLIENT, "--port", str(server.port), *arguments], capture_output=True, text=True,
            timeout=PATIENCE, check=False)

    def check(self, server, *arguments):
        for case in CASES:
            with self.subTest(case):
                ended = self.run_client(server, *arguments, case)
                self.assertEqual((ended.returncode, ended.stdout), (0, f"passed {case}\n"),
                                 ended.stderr)

    def test_every_case_in_plain_text(self):
        self.check(StockServer(self))

    def test_every_case_over_tls(self):
        self.check(StockServer(self, credentials()), *AUTHORITY)

    def test_all_cases_share_one_connection(self):
        ended = self.run_client(StockServer(self))
        self.assertEqual(ended.stdout.split()[1::2], CASES, ended.stderr)

    def test_the_server_hears_that_a_call_is_cancelled(self):
        server = StockServer(self)
        for case in ["cancel_after_first_response", "cancel_after_begin"]:
            self.run_client(server, case)
        # A call that is cancelled in the moment of its beginning may never reach a handler.
        self.assertTrue(server.service.cancelled.acquire(timeout=PATIENCE))

    def test_a_case_that_goes_wrong_fails(self):
        server = StockServer(self)
        server.service.spoils = True
        ended = self.run_client(server, "large_unary")
        self.assertNotEqual(ended.returncode, 0)
        self.assertIn("large_unary", ended.stderr)

    def test_a_server_that_asks_for_a_certificate_gets_ours(self):
        mine = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, mine)
        certificate, key = mine / "client.pem", mine / "client.key"
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256",
             "-nodes", "-days", "2", "-subj", "/CN=interop client", "-keyout", key,
             "-out", certificate],
            check=True, capture_output=True, timeout=PATIENCE)
        server = StockServer(self, credentials(certificate.read_bytes()))
        shown = ["--certificate-file", str(certificate), "--key-file", str(key)]
        ended = self.run_client(server, *AUTHORITY, *shown, "large_unary")
        self.assertEqual(ended.stdout, "passed large_unary\n", ended.stderr)
        self.assertNotEqual(self.run_client(server, *AUTHORITY, "large_unary").returncode, 0)


TLS = pathlib.Path(os.environ["CAIRN_DATA"], "tls")
AUTHORITY = ["--authority-file", str(TLS / "authority.pem")]


def credentials(client_authority=None):
    """The development certificate of `cairn init`; with an authority, clients must show one too."""
    chain = (TLS / "server.pem").read_bytes()
    key = (TLS / "server.key").read_bytes()
    return grpc.ssl_server_credentials(
        [(key, chain)], client_authority, client_authority is not None)


if __name__ == "__main__":
    unittest.main()
