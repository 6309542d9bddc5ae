"""Health and reflection as the stock packages of gRPC ask for them."""

import unittest

import grpc
from google.protobuf.descriptor_pool import DescriptorPool
from grpc_health.v1 import health_pb2, health_pb2_grpc
from grpc_reflection.v1alpha.proto_reflection_descriptor_database import (
    ProtoReflectionDescriptorDatabase,
)

from cairn_client import local_operator, network
from district import Code, ContractTest, District

SERVING = health_pb2.HealthCheckResponse.SERVING
NOT_SERVING = health_pb2.HealthCheckResponse.NOT_SERVING
SERVICE_UNKNOWN = health_pb2.HealthCheckResponse.SERVICE_UNKNOWN


def health(caller):
    return health_pb2_grpc.HealthStub(caller.channel)


def asked(name):
    return health_pb2.HealthCheckRequest(service=name)


class HealthTests(ContractTest):
    def test_a_stranger_learns_of_the_server_and_its_services(self):
        stranger = health(network())
        for name in "", "cairn.v1.StudentService", "grpc.health.v1.Health":
            self.assertEqual(stranger.Check(asked(name), timeout=30).status, SERVING)
        for name in "cairn.v1.Nothing", "tenant/nobody":
            with self.assertRaises(grpc.RpcError) as refused:
                stranger.Check(asked(name), timeout=30)
            self.assertEqual(refused.exception.code(), Code.NOT_FOUND)

    def test_only_operators_learn_of_tenants(self):
        made = District()
        name = "tenant/" + made.tenant.name
        self.assertEqual(health(local_operator()).Check(asked(name), timeout=30).status, SERVING)
        with self.assertRaises(grpc.RpcError) as refused:
            health(network()).Check(asked(name), timeout=30)
        self.assertEqual(refused.exception.code(), Code.NOT_FOUND)

    def test_watching_begins_with_the_present_state(self):
        stranger = health(network())
        for name, status in ("", SERVING), ("cairn.v1.Nothing", SERVICE_UNKNOWN):
            call = stranger.Watch(asked(name), timeout=30)
            self.assertEqual(next(call).status, status)
            call.cancel()


class ReflectionTests(unittest.TestCase):
    def test_a_client_without_the_schema_can_make_a_call(self):
        """v1alpha is what the stock Python package asks for."""
        channel = network().channel
        database = ProtoReflectionDescriptorDatabase(channel)
        self.assertIn("cairn.v1.StudentService", database.get_services())
        pool = DescriptorPool(database)
        service = pool.FindServiceByName("cairn.v1.StudentService")
        method = service.FindMethodByName("GetStudent")
        self.assertEqual(method.input_type.full_name, "cairn.v1.GetStudentRequest")
        number = pool.FindMessageTypeByName("google.protobuf.MethodOptions")
        self.assertEqual(pool.FindExtensionByNumber(number, 50711).full_name, "cairn.method")

    def test_v1_answers_as_v1alpha_does(self):
        from grpc_reflection.v1alpha import reflection_pb2 as messages

        channel, answers = network().channel, []
        for version in "v1", "v1alpha":
            call = channel.stream_stream(
                f"/grpc.reflection.{version}.ServerReflection/ServerReflectionInfo",
                messages.ServerReflectionRequest.SerializeToString,
                messages.ServerReflectionResponse.FromString)
            questions = [
                messages.ServerReflectionRequest(list_services=""),
                messages.ServerReflectionRequest(file_containing_symbol="cairn.v1.Student"),
                messages.ServerReflectionRequest(file_by_filename="no/such.proto"),
            ]
            answers.append(list(call(iter(questions), timeout=30)))
        self.assertEqual(*answers)
        self.assertEqual(len(answers[0]), 3)
        self.assertEqual(answers[0][2].error_response.error_code, Code.NOT_FOUND.value[0])
