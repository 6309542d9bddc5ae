"""Python grpcio as a peer of tools/bench: Health, and the two streaming calls of
grpc.testing.TestService that move much data one way.

    server.py --proto FOLDER --port N [--tls-cert FILE --tls-key FILE]

Prints `listening on PORT`.
"""

import argparse
import asyncio
import pathlib
import sys

import grpc

parser = argparse.ArgumentParser()
parser.add_argument("--proto", required=True)
parser.add_argument("--port", type=int, default=0)
parser.add_argument("--tls-cert", type=pathlib.Path)
parser.add_argument("--tls-key", type=pathlib.Path)
options = parser.parse_args()

# grpcio-tools looks for .proto files where Python looks for modules.
sys.path.append(options.proto)
health, health_services = grpc.protos_and_services("health.proto")
streams, stream_services = grpc.protos_and_services("streams.proto")


class Health(health_services.HealthServicer):
    async def Check(self, request, context):
        return health.HealthCheckResponse(status=health.HealthCheckResponse.SERVING)


class Streams(stream_services.TestServiceServicer):
    async def StreamingOutputCall(self, request, context):
        for parameters in request.response_parameters:
            yield streams.StreamingOutputCallResponse(payload={"body": bytes(parameters.size)})

    async def StreamingInputCall(self, requests, context):
        count = 0
        async for request in requests:
            count += len(request.payload.body)
        return streams.StreamingInputCallResponse(aggregated_payload_size=count)


async def serve():
    server = grpc.aio.server()
    health_services.add_HealthServicer_to_server(Health(), server)
    stream_services.add_TestServiceServicer_to_server(Streams(), server)
    address = f"127.0.0.1:{options.port}"
    if options.tls_cert:
        pair = (options.tls_key.read_bytes(), options.tls_cert.read_bytes())
        port = server.add_secure_port(address, grpc.ssl_server_credentials([pair]))
    else:
        port = server.add_insecure_port(address)
    await server.start()
    print(f"listening on {port}", flush=True)
    await server.wait_for_termination()


asyncio.run(serve())
