#include <libpq-fe.h>
// Its sockets are waited for with epoll, which Swift's module of the C library leaves out.
#include <sys/epoll.h>

// libpq names the fields of a diagnosis by character macros, which Swift does not import.

static inline const char *cairn_pq_state(const PGresult *result) {
  return PQresultErrorField(result, PG_DIAG_SQLSTATE);
}

static inline const char *cairn_pq_constraint(const PGresult *result) {
  return PQresultErrorField(result, PG_DIAG_CONSTRAINT_NAME);
}
