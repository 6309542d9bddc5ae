"""TLS as a listener is set to speak it, certificates that are renewed, and the end of a server."""

import os
import pathlib
import shutil
import signal
import socket
import ssl
import subprocess
import tempfile
import time
import unittest

import grpc
from grpc_health.v1 import health_pb2, health_pb2_grpc

BUILD = pathlib.Path(os.environ["CAIRN_BUILD"])
PATIENCE = 60


class Site:
    """A server of its own with a development authority of its own."""

    def __init__(self, folder, *options):
        self.data = pathlib.Path(folder) / "data"
        self.init(self.data)
        self.tls = self.data / "tls"
        self.log = pathlib.Path(folder) / "log"
        with self.log.open("w") as log:
            self.process = subprocess.Popen(
                [BUILD / "cairnd", "--data", self.data, "--listen", "127.0.0.1:0", *options],
                stdout=log, stderr=log)
        eventually(lambda: (self.data / "listening").exists())

    @staticmethod
    def init(data):
        subprocess.run(
            [BUILD / "cairn", "init", "--data", data, "--host", "127.0.0.1"],
            check=True, capture_output=True)

    def ports(self):
        """The TLS ports, in the order of the settings: `listen`, then `listenMutual`."""
        lines = (self.data / "listening").read_text().split()
        return [int(line.rsplit(":", 1)[1]) for line in lines if line.startswith("https://")]

    def channel(self, authority=None):
        root = (authority or self.tls / "authority.pem").read_bytes()
        return grpc.secure_channel(
            f"127.0.0.1:{self.ports()[0]}", grpc.ssl_channel_credentials(root_certificates=root))

    def greeting(self, port, version, protocols=("h2",)):
        """What a TLS client of this version hears first; nothing where it does not get in."""
        context = ssl.create_default_context(cafile=self.tls / "authority.pem")
        context.minimum_version = context.maximum_version = version
        context.set_alpn_protocols(list(protocols))
        try:
            with socket.create_connection(("127.0.0.1", port), PATIENCE) as plain:
                with context.wrap_socket(plain, server_hostname="127.0.0.1") as secure:
                    return secure.recv(9)
        except (ssl.SSLError, ConnectionError):
            return b""

    def end(self):
        if self.process.poll() is None:
            self.process.terminate()
        return self.process.wait(PATIENCE)


def eventually(condition):
    end = time.monotonic() + PATIENCE
    while not condition():
        if time.monotonic() > end:
            raise TimeoutError("it did not become true")
        time.sleep(0.05)


class ListenerTests(unittest.TestCase):
    def site(self, *options):
        folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, folder)
        site = Site(folder, *options)
        self.addCleanup(site.end)
        return site

    def check(self, channel):
        """The health of the server, or the code of the failure."""
        try:
            return health_pb2_grpc.HealthStub(channel).Check(
                health_pb2.HealthCheckRequest(), timeout=PATIENCE).status
        except grpc.RpcError as failure:
            return failure.code()

    def test_only_the_versions_and_the_protocol_that_are_set_are_spoken(self):
        old, new = ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3
        modern, plain = self.site("--tls-minimum-version", "1.3"), self.site()
        for site, version, gets_in in (
            (modern, new, True), (modern, old, False), (plain, new, True), (plain, old, True),
        ):
            port = site.ports()[0]
            self.assertEqual(len(site.greeting(port, version)), 9 if gets_in else 0)
            self.assertEqual(site.greeting(port, version, ["http/1.1"]), b"")

    def test_a_mutual_listener_lets_nobody_in_without_a_certificate(self):
        folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, folder)
        other = pathlib.Path(folder) / "other"
        Site.init(other)
        site = self.site(
            "--listen-mutual", "127.0.0.1:0",
            "--tls-client-authority", str(other / "tls" / "authority.pem"))
        welcome, mutual = site.ports()
        for version in ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3:
            self.assertEqual(len(site.greeting(welcome, version)), 9)
            self.assertEqual(site.greeting(mutual, version), b"")

    def test_a_renewed_certificate_needs_no_restart_and_a_broken_one_does_no_harm(self):
        site = self.site()
        with tempfile.TemporaryDirectory() as folder:
            renewed = pathlib.Path(folder) / "data"
            Site.init(renewed)
            authority = renewed / "tls" / "authority.pem"
            self.assertEqual(self.check(site.channel()), health_pb2.HealthCheckResponse.SERVING)
            self.assertEqual(self.check(site.channel(authority)), grpc.StatusCode.UNAVAILABLE)
            for name in "server.pem", "server.key":
                (site.tls / name).write_bytes((renewed / "tls" / name).read_bytes())
            site.process.send_signal(signal.SIGHUP)
            eventually(lambda: "were read again" in site.log.read_text())
            serving = health_pb2.HealthCheckResponse.SERVING
            self.assertEqual(self.check(site.channel(authority)), serving)
            (site.tls / "server.key").write_text("no key")
            site.process.send_signal(signal.SIGHUP)
            eventually(lambda: "cannot be used" in site.log.read_text())
            self.assertEqual(self.check(site.channel(authority)), serving)

    def test_a_server_that_stops_says_so_to_those_who_watch(self):
        site = self.site()
        channel = site.channel()
        watch = health_pb2_grpc.HealthStub(channel).Watch(
            health_pb2.HealthCheckRequest(), timeout=PATIENCE)
        self.assertEqual(next(watch).status, health_pb2.HealthCheckResponse.SERVING)
        site.process.terminate()
        self.assertEqual(next(watch).status, health_pb2.HealthCheckResponse.NOT_SERVING)
        with self.assertRaises(grpc.RpcError) as ended:
            next(watch)
        self.assertEqual(ended.exception.code(), grpc.StatusCode.UNAVAILABLE)
        self.assertEqual(site.end(), 0)
