"""What an integrator writes to call Cairn: nothing but grpcio and the stubs made from proto/.

The caller's envelope is metadata, set by one stock interceptor; a failure is a grpc.RpcError whose
trailer `grpc-status-details-bin` holds a google.rpc.Status.
"""

import collections
import os
import pathlib

import grpc
from google.rpc import error_details_pb2, status_pb2

from cairn.v1 import (
    access_pb2_grpc,
    approval_pb2_grpc,
    consent_pb2_grpc,
    credential_pb2_grpc,
    erasure_pb2_grpc,
    export_pb2_grpc,
    inspection_pb2_grpc,
    navigator_pb2_grpc,
    plan_pb2_grpc,
    roster_pb2_grpc,
    student_pb2_grpc,
    tenant_pb2_grpc,
)

DATA = pathlib.Path(os.environ["CAIRN_DATA"])

Details = collections.namedtuple(
    "ClientCallDetails",
    "method timeout metadata credentials wait_for_ready compression",
)


class Envelope(
    grpc.UnaryUnaryClientInterceptor,
    grpc.UnaryStreamClientInterceptor,
    grpc.StreamStreamClientInterceptor,
):
    """Adds the same metadata to every call."""

    def __init__(self, metadata):
        self.metadata = list(metadata)

    def intercept_unary_unary(self, proceed, details, request):
        return proceed(self._with_metadata(details), request)

    def intercept_unary_stream(self, proceed, details, request):
        return proceed(self._with_metadata(details), request)

    def intercept_stream_stream(self, proceed, details, requests):
        return proceed(self._with_metadata(details), requests)

    def _with_metadata(self, details):
        return Details(
            details.method,
            details.timeout or 30,
            list(details.metadata or []) + self.metadata,
            details.credentials,
            details.wait_for_ready,
            details.compression,
        )


class Caller:
    """Typed stubs of every service, for one credential and one purpose."""

    def __init__(self, channel, token=None, purpose="service-coordination", **metadata):
        self.channel, self.token, self.purpose, self.metadata = channel, token, purpose, metadata
        envelope = [(key.replace("_", "-"), value) for key, value in metadata.items()]
        if token is not None:
            envelope.append(("authorization", "Bearer " + token))
        if purpose is not None:
            envelope.append(("cairn-purpose", purpose))
        self.calls = grpc.intercept_channel(channel, Envelope(envelope))
        self.tenants = tenant_pb2_grpc.TenantServiceStub(self.calls)
        self.credentials = credential_pb2_grpc.CredentialServiceStub(self.calls)
        self.students = student_pb2_grpc.StudentServiceStub(self.calls)
        self.plans = plan_pb2_grpc.PlanServiceStub(self.calls)
        self.navigators = navigator_pb2_grpc.NavigatorServiceStub(self.calls)
        self.consents = consent_pb2_grpc.ConsentServiceStub(self.calls)
        self.rosters = roster_pb2_grpc.RosterServiceStub(self.calls)
        self.access = access_pb2_grpc.AccessServiceStub(self.calls)
        self.approvals = approval_pb2_grpc.ApprovalServiceStub(self.calls)
        self.erasures = erasure_pb2_grpc.ErasureServiceStub(self.calls)
        self.exports = export_pb2_grpc.ExportServiceStub(self.calls)
        self.inspections = inspection_pb2_grpc.InspectionServiceStub(self.calls)

    def but(self, **changes):
        """The same caller with another purpose, token or metadata."""
        kept = {"token": self.token, "purpose": self.purpose, **self.metadata}
        return Caller(self.channel, **{**kept, **changes})

    def raw(self, path, data, **options):
        """Sends bytes as they are to any method path; returns the bytes of the answer."""
        return self.calls.unary_unary(path)(data, **options)


def local_operator():
    """The person at the machine: the socket's peer credentials say who it is."""
    return Caller(grpc.insecure_channel(f"unix:{DATA}/cairnd.sock"), purpose=None)


def address():
    """Host and port of the first TLS listener, from the URLs in `listening`."""
    lines = (DATA / "listening").read_text().split()
    return next(line for line in lines if line.startswith("https://")).removeprefix("https://")


def network(token=None, **options):
    """A caller over TLS that trusts the authority which `cairn init` made."""
    authority = (DATA / "tls" / "authority.pem").read_bytes()
    credentials = grpc.ssl_channel_credentials(root_certificates=authority)
    return Caller(grpc.secure_channel(address(), credentials), token, **options)


class Failure:
    """What a grpc.RpcError says, opened."""

    def __init__(self, error):
        trailers = dict(error.trailing_metadata() or ())
        self.code, self.message = error.code(), error.details()
        self.status = status_pb2.Status.FromString(trailers.get("grpc-status-details-bin", b""))
        self.infos = self._details(error_details_pb2.ErrorInfo)
        self.violations = [
            violation
            for request in self._details(error_details_pb2.BadRequest)
            for violation in request.field_violations
        ]
        self.preconditions = [
            violation
            for failure in self._details(error_details_pb2.PreconditionFailure)
            for violation in failure.violations
        ]
        self.resources = self._details(error_details_pb2.ResourceInfo)

    def _details(self, kind):
        opened = []
        for packed in self.status.details:
            detail = kind()
            if packed.Unpack(detail):
                opened.append(detail)
        return opened

    @property
    def reason(self):
        return self.infos[0].reason if self.infos else None

    @property
    def fields(self):
        return {violation.field for violation in self.violations}

    def shown(self):
        """All that a stranger could compare."""
        return self.code, self.message, self.status.SerializeToString(deterministic=True)
