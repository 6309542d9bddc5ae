"""A credential bound to a client certificate, presented by a stock client over real TLS."""

import pathlib
import shutil
import subprocess
import tempfile

import grpc

from cairn.v1 import (
    credential_pb2 as credential,
    tenant_pb2 as tenant,
)
from cairn_client import Caller
from district import Code, ContractTest
from test_listeners import BUILD, Site


class Authority:
    """Issues client certificates by openssl, as a partner's own tools would."""

    def __init__(self, folder, name):
        self.folder, self.name = pathlib.Path(folder), name
        self.key, self.certificate = self._path(name, "key"), self._path(name, "pem")
        self._openssl("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2",
                      "-subj", f"/CN={name}", "-keyout", self.key, "-out", self.certificate)

    def issue(self, name):
        key, request, certificate = (self._path(name, end) for end in ("key", "csr", "pem"))
        self._openssl("req", "-new", "-newkey", "rsa:2048", "-nodes", "-subj", f"/CN={name}",
                      "-keyout", key, "-out", request)
        self._openssl("x509", "-req", "-in", request, "-CA", self.certificate,
                      "-CAkey", self.key, "-CAcreateserial", "-days", "2", "-out", certificate)
        return key, certificate

    def _path(self, name, end):
        return self.folder / f"{self.name}-{name}.{end}"

    @staticmethod
    def _openssl(*arguments):
        subprocess.run(["openssl", *map(str, arguments)], check=True, capture_output=True)


class BoundCredentialTests(ContractTest):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp())
        cls.authority = Authority(cls.folder, "partners")
        cls.own, cls.other = cls.authority.issue("own"), cls.authority.issue("other")
        stranger = Authority(cls.folder, "strangers")
        cls.self_made = stranger.key, stranger.certificate
        cls.site = Site(
            cls.folder, "--listen-mutual", "127.0.0.1:0",
            "--tls-client-authority", str(cls.authority.certificate))
        operator = Caller(
            grpc.insecure_channel(f"unix:{cls.site.data}/cairnd.sock"), purpose=None)
        operator.tenants.CreateTenant(tenant.CreateTenantRequest(
            name="millbrook", display_name="Millbrook", kind=tenant.TENANT_KIND_DISTRICT,
            state="KY"))
        cls.operator = operator.but(cairn_tenant="millbrook")

    @classmethod
    def tearDownClass(cls):
        cls.site.end()
        shutil.rmtree(cls.folder)

    def fingerprint(self, certificate):
        text = subprocess.run(
            ["openssl", "x509", "-in", str(certificate), "-noout", "-fingerprint", "-sha256"],
            check=True, capture_output=True, text=True).stdout
        return text.split("=")[1].strip().replace(":", "").lower()

    def issue(self, **fields):
        return self.operator.credentials.IssueCredential(credential.IssueCredentialRequest(
            role=credential.ROLE_TENANT_ADMIN, label="a test", **fields))

    def caller(self, token, pair=None, port=0):
        """Somebody at the open listener, or the mutual one, with a key and its certificate."""
        key, certificate = pair or (None, None)
        credentials = grpc.ssl_channel_credentials(
            root_certificates=(self.site.tls / "authority.pem").read_bytes(),
            private_key=key and key.read_bytes(),
            certificate_chain=certificate and certificate.read_bytes())
        channel = grpc.secure_channel(f"127.0.0.1:{self.site.ports()[port]}", credentials)
        self.addCleanup(channel.close)
        return Caller(channel, token, purpose=None)

    def who(self, caller):
        return caller.credentials.WhoAmI(credential.WhoAmIRequest()).credential.id

    def test_a_token_without_its_certificate_is_useless(self):
        issued = self.issue(certificate_fingerprint=self.fingerprint(self.own[1]))
        for port in 0, 1:
            self.assertEqual(self.who(self.caller(issued.token, self.own, port)),
                             issued.credential.id)
        no_way_in = Code.UNAVAILABLE
        for pair, port, codes in (
            (None, 0, {Code.UNAUTHENTICATED}), (self.other, 0, {Code.UNAUTHENTICATED}),
            (self.other, 1, {Code.UNAUTHENTICATED}), (None, 1, {no_way_in}),
            (self.self_made, 0, {no_way_in}), (self.self_made, 1, {no_way_in}),
        ):
            with self.subTest(port=port, codes=codes):
                with self.assertRaises(grpc.RpcError) as caught:
                    self.who(self.caller(issued.token, pair, port))
                self.assertIn(caught.exception.code(), codes)

    def test_it_is_refused_as_one_that_nobody_issued(self):
        issued = self.issue(certificate_fingerprint=self.fingerprint(self.own[1]))
        revoked = self.issue()
        self.operator.credentials.RevokeCredential(
            credential.RevokeCredentialRequest(id=revoked.credential.id))
        shown = [
            self.refused(lambda: self.who(self.caller(token, self.other)),
                         Code.UNAUTHENTICATED, "CREDENTIALS_INVALID").shown()
            for token in (issued.token, revoked.token)]
        self.assertEqual(shown[0], shown[1])

    def test_the_certificate_of_the_issuing_call_binds_when_asked_for(self):
        admin = self.caller(self.issue().token, self.own)
        for asked in False, True:
            issued = admin.credentials.IssueCredential(credential.IssueCredentialRequest(
                role=credential.ROLE_AUDITOR, label="a test", certificate_presented=asked))
            self.assertEqual(issued.credential.certificate_fingerprint,
                             self.fingerprint(self.own[1]) if asked else "")

    def test_a_successor_works_beside_the_old_one_with_the_same_certificate(self):
        old = self.issue(certificate_fingerprint=self.fingerprint(self.own[1]))
        new = self.operator.credentials.RotateCredential(
            credential.RotateCredentialRequest(id=old.credential.id, overlap_minutes=60))
        for issued in old, new:
            self.assertEqual(self.who(self.caller(issued.token, self.own)), issued.credential.id)
            self.refused(lambda: self.who(self.caller(issued.token, self.other)),
                         Code.UNAUTHENTICATED, "CREDENTIALS_INVALID")
        self.assertEqual(new.predecessor.successor_id, new.credential.id)

    def test_the_command_reads_the_fingerprint_from_the_file(self):
        token = self.folder / "by-command.token"
        subprocess.run(
            [BUILD / "cairn", "credential", "issue", "--server",
             f"unix:{self.site.data}/cairnd.sock", "--tenant", "millbrook", "--role",
             "tenant-admin", "--label", "by-command", "--certificate", self.own[1],
             "--token-out", token], check=True, capture_output=True)
        text = token.read_text().strip()
        self.assertTrue(self.who(self.caller(text, self.own)))
        self.refused(lambda: self.who(self.caller(text)),
                     Code.UNAUTHENTICATED, "CREDENTIALS_INVALID")
