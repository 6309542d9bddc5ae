"""What the tests of the call layer share: the interop server, its log, and the check of a status.

The server is that of tools/interop-server, once in plain text and once over TLS. Its log says when
each handler began and how it ended, which is how a test sees what a caller cannot.
"""

import os
import pathlib
import time

import grpc

# grpcio's own package would hide the stubs of the package grpc.testing.
grpc.__path__.append(os.path.join(os.environ["INTEROP_STUBS"], "grpc"))
from grpc.testing import messages_pb2 as messages, test_pb2_grpc as stubs  # noqa: E402

Code = grpc.StatusCode
# Of any call that is not meant to end by its deadline: a test must end, even on a slow machine.
PATIENCE = 60


class InteropServer:
    """One of the two servers, found through its log."""

    def __init__(self, name):
        self.log = pathlib.Path(os.environ["INTEROP_LOGS"], f"interop-{name}.log")
        self.address = "127.0.0.1:" + self.log.read_text().splitlines()[0].split()[-1]
        self.is_tls = name == "tls"

    def channel(self, options=(), **arguments):
        if not self.is_tls:
            return grpc.insecure_channel(self.address, options, **arguments)
        authority = pathlib.Path(os.environ["CAIRN_DATA"], "tls", "authority.pem").read_bytes()
        credentials = grpc.ssl_channel_credentials(root_certificates=authority)
        return grpc.secure_channel(self.address, credentials, options, **arguments)


class CallTest:
    """A channel of its own for each test. Mixed into one TestCase for each server."""

    server_name = None

    def setUp(self):
        self.server = InteropServer(self.server_name)
        # Runs last, when all channels are closed.
        self.addCleanup(self.expect_no_handler_left)
        self.channel = self.open()
        self.test = stubs.TestServiceStub(self.channel)
        self.read = self.server.log.stat().st_size

    def open(self, *options, **arguments):
        channel = self.server.channel(options, **arguments)
        self.addCleanup(channel.close)
        return channel

    def handler(self, what):
        """Waits until the log says, after the start of the test, that a handler did this."""
        self.eventually(lambda: what in self.logged(), f"'{what}' is not in the log")

    def expect_no_handler_left(self):
        """No handler outlives its caller, and no test reads what another one's has logged."""
        def running():
            words = [line.split()[0] for line in self.logged()]
            return words.count("began") - words.count("ended")

        self.eventually(lambda: not running(), "a handler is still running")

    def eventually(self, condition, failure, timeout=20):
        end = time.monotonic() + timeout
        while not condition():
            if time.monotonic() > end:
                self.fail(f"{failure}: {self.logged()}")
            time.sleep(0.02)

    def logged(self):
        text = self.server.log.read_bytes()[self.read:].decode()
        return [line.replace("/grpc.testing.TestService/", "") for line in text.splitlines()]

    def refused(self, call, code, message=None):
        """Expects that reading the answer of a call fails so; returns the error."""
        with self.assertRaises(grpc.RpcError) as caught:
            call()
        self.assertEqual(caught.exception.code(), code, caught.exception.details())
        if message is not None:
            self.assertEqual(caught.exception.details(), message)
        return caught.exception


def payload(size):
    return messages.Payload(body=bytes(size))


def simple(answer=0, body=0, **fields):
    return messages.SimpleRequest(response_size=answer, payload=payload(body), **fields)


def asking(*sizes, body=0, **fields):
    """A streaming request for answers of these sizes."""
    return messages.StreamingOutputCallRequest(
        response_parameters=[messages.ResponseParameters(size=size) for size in sizes],
        payload=payload(body), **fields)


def sending(size, **fields):
    return messages.StreamingInputCallRequest(payload=payload(size), **fields)


def sizes(answers):
    """How long the bodies are; all must be zeros."""
    bodies = [answer.payload.body for answer in answers]
    assert not any(any(body) for body in bodies), "a body is not all zeros"
    return [len(body) for body in bodies]
