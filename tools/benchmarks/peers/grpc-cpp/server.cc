// gRPC C++ as a peer of tools/bench: Health, and the two streaming calls of grpc.testing.TestService
// that move much data one way.
//
//   server --port N [--tls-cert FILE --tls-key FILE] [--queue]
//
// As it comes: callbacks, and the library's default health service. With --queue: Health on a
// completion queue of one thread, streams on the synchronous API. Prints `listening on PORT`.

#include <grpcpp/ext/health_check_service_server_builder_option.h>
#include <grpcpp/grpcpp.h>
#include <grpcpp/health_check_service_interface.h>

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <list>
#include <map>
#include <memory>
#include <string>
#include <thread>

#include "health.grpc.pb.h"
#include "streams.grpc.pb.h"

using grpc::CallbackServerContext;
using grpc::ServerContext;
using grpc::Status;
using grpc::health::v1::Health;
using grpc::health::v1::HealthCheckRequest;
using grpc::health::v1::HealthCheckResponse;
using grpc::testing::StreamingInputCallRequest;
using grpc::testing::StreamingInputCallResponse;
using grpc::testing::StreamingOutputCallRequest;
using grpc::testing::StreamingOutputCallResponse;
using grpc::testing::TestService;

namespace {

// Callbacks.

class Output : public grpc::ServerWriteReactor<StreamingOutputCallResponse> {
 public:
  explicit Output(const StreamingOutputCallRequest& request) : request_(request) { Next(); }
  void OnWriteDone(bool ok) override {
    if (ok) {
      Next();
    } else {
      Finish(Status::CANCELLED);
    }
  }
  void OnDone() override { delete this; }

 private:
  void Next() {
    if (sent_ == request_.response_parameters_size()) return Finish(Status::OK);
    size_t size = request_.response_parameters(sent_++).size();
    std::string* body = response_.mutable_payload()->mutable_body();
    if (body->size() != size) body->assign(size, '\0');
    StartWrite(&response_);
  }

  const StreamingOutputCallRequest request_;
  StreamingOutputCallResponse response_;
  int sent_ = 0;
};

class Input : public grpc::ServerReadReactor<StreamingInputCallRequest> {
 public:
  explicit Input(StreamingInputCallResponse* response) : response_(response) {
    StartRead(&request_);
  }
  void OnReadDone(bool ok) override {
    if (!ok) {
      response_->set_aggregated_payload_size(bytes_);
      return Finish(Status::OK);
    }
    bytes_ += request_.payload().body().size();
    StartRead(&request_);
  }
  void OnDone() override { delete this; }

 private:
  StreamingInputCallRequest request_;
  StreamingInputCallResponse* response_;
  int bytes_ = 0;
};

class CallbackStreams final : public TestService::CallbackService {
  grpc::ServerWriteReactor<StreamingOutputCallResponse>* StreamingOutputCall(
      CallbackServerContext*, const StreamingOutputCallRequest* request) override {
    return new Output(*request);
  }
  grpc::ServerReadReactor<StreamingInputCallRequest>* StreamingInputCall(
      CallbackServerContext*, StreamingInputCallResponse* response) override {
    return new Input(response);
  }
};

// The completion queue, and the synchronous API.

class QueuedCheck {
 public:
  QueuedCheck(Health::AsyncService* service, grpc::ServerCompletionQueue* queue)
      : service_(service), queue_(queue), answer_(&context_) {
    service_->RequestCheck(&context_, &request_, &answer_, queue_, queue_, this);
  }
  void Proceed(bool ok) {
    if (isAnswered_ || !ok) {
      delete this;
      return;
    }
    new QueuedCheck(service_, queue_);
    isAnswered_ = true;
    HealthCheckResponse response;
    response.set_status(HealthCheckResponse::SERVING);
    answer_.Finish(response, Status::OK, this);
  }

 private:
  Health::AsyncService* service_;
  grpc::ServerCompletionQueue* queue_;
  ServerContext context_;
  HealthCheckRequest request_;
  grpc::ServerAsyncResponseWriter<HealthCheckResponse> answer_;
  bool isAnswered_ = false;
};

class SynchronousStreams final : public TestService::Service {
  Status StreamingOutputCall(ServerContext*, const StreamingOutputCallRequest* request,
                             grpc::ServerWriter<StreamingOutputCallResponse>* writer) override {
    StreamingOutputCallResponse response;
    for (const auto& parameters : request->response_parameters()) {
      std::string* body = response.mutable_payload()->mutable_body();
      if (body->size() != size_t(parameters.size())) body->assign(parameters.size(), '\0');
      if (!writer->Write(response)) return Status::CANCELLED;
    }
    return Status::OK;
  }
  Status StreamingInputCall(ServerContext*, grpc::ServerReader<StreamingInputCallRequest>* reader,
                            StreamingInputCallResponse* response) override {
    StreamingInputCallRequest request;
    int bytes = 0;
    while (reader->Read(&request)) bytes += request.payload().body().size();
    response->set_aggregated_payload_size(bytes);
    return Status::OK;
  }
};

// Setting up.

std::string Contents(const std::string& path) {
  std::ifstream file(path);
  return std::string(std::istreambuf_iterator<char>(file), {});
}

std::shared_ptr<grpc::ServerCredentials> Credentials(std::map<std::string, std::string>& options) {
  if (options["--tls-cert"].empty()) return grpc::InsecureServerCredentials();
  grpc::SslServerCredentialsOptions tls;
  tls.pem_key_cert_pairs.push_back(
      {Contents(options["--tls-key"]), Contents(options["--tls-cert"])});
  return grpc::SslServerCredentials(tls);
}

}  // namespace

int main(int count, char** arguments) {
  std::map<std::string, std::string> options;
  bool queued = false;
  for (int i = 1; i < count; i++) {
    if (std::string(arguments[i]) == "--queue") {
      queued = true;
    } else if (i + 1 < count) {
      options[arguments[i]] = arguments[i + 1];
      i++;
    }
  }
  int port = 0;
  grpc::ServerBuilder builder;
  builder.AddListeningPort("127.0.0.1:" + options["--port"], Credentials(options), &port);
  CallbackStreams callback_streams;
  SynchronousStreams synchronous_streams;
  Health::AsyncService health;
  std::unique_ptr<grpc::ServerCompletionQueue> queue;
  grpc::EnableDefaultHealthCheckService(!queued);
  if (queued) {
    builder.RegisterService(&synchronous_streams);
    builder.RegisterService(&health);
    queue = builder.AddCompletionQueue();
  } else {
    builder.RegisterService(&callback_streams);
  }
  std::unique_ptr<grpc::Server> server = builder.BuildAndStart();
  if (server == nullptr || port == 0) return EXIT_FAILURE;
  std::cout << "listening on " << port << std::endl;
  if (!queued) {
    server->Wait();
    return EXIT_SUCCESS;
  }
  for (int i = 0; i < 256; i++) new QueuedCheck(&health, queue.get());
  void* tag = nullptr;
  bool ok = false;
  while (queue->Next(&tag, &ok)) static_cast<QueuedCheck*>(tag)->Proceed(ok);
  return EXIT_SUCCESS;
}
